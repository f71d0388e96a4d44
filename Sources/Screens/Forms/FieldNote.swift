import Canvas

/// What stands beside a field.
struct FieldNote: Hashable, Sendable {
  var text: String
  var style: Style

  static let none = FieldNote(text: "", style: .muted)
  static func plain(_ text: String) -> FieldNote { FieldNote(text: text, style: .muted) }
  static func good(_ text: String) -> FieldNote { FieldNote(text: text, style: .ok) }
  static func wrong(_ text: String) -> FieldNote { FieldNote(text: text, style: .error) }

  var isWrong: Bool { style == .error }
}
