import Canvas

/// A sentence on the message line; it stays until the next key, and in the list of messages.
struct Notice: Hashable, Sendable {
  var text: String
  var style: Style

  static func done(_ text: String) -> Notice { Notice(text: text, style: .ok) }
  static func plain(_ text: String) -> Notice { Notice(text: text, style: .plain) }
  static func warning(_ text: String) -> Notice { Notice(text: text, style: .warning) }
  static func error(_ text: String) -> Notice { Notice(text: text, style: .error) }
}
