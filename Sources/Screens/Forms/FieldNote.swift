import Canvas

/// What stands beside a field.
struct FieldNote: Hashable, Sendable {
  var text: String
  var style: Style
  /// Whether nothing can be done before it is put right.
  var blocks = false

  static let none = FieldNote(text: "", style: .muted)
  static func plain(_ text: String) -> FieldNote { FieldNote(text: text, style: .muted) }
  static func good(_ text: String) -> FieldNote { FieldNote(text: text, style: .ok) }
  /// Something has to be typed first.
  static func needed(_ text: String) -> FieldNote {
    FieldNote(text: text, style: .muted, blocks: true)
  }
  static func wrong(_ text: String) -> FieldNote {
    FieldNote(text: text, style: .error, blocks: true)
  }
}
