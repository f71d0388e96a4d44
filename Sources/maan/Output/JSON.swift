import Claims

/// A JSON value with its keys in the order that they were given.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  /// With one decimal.
  case decimal(Tenths)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  static func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
  static func amount(_ amount: Money?) -> JSON {
    .text(amount.map { AmountText.machine($0) })
  }
  static func day(_ day: CalendarDay?) -> JSON { .text(day?.iso) }
  static func tenths(_ tenths: Tenths?) -> JSON { tenths.map { .decimal($0) } ?? .null }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// A file of the store: where it is, and what its bytes hash to.
  static func file(_ document: StoredDocument?) -> JSON {
    guard let document else { return .null }
    return .object([("path", .text(document.path)), ("sha256", .text(document.sha256))])
  }

  /// One document, without a line break at its end.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: String(value).utf8)
    case .decimal(let value): bytes.append(contentsOf: value.machine.utf8)
    case .text(let text): JSON.append(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.append(pair.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        pair.1.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    guard text.utf8.contains(where: isEscaped) else {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hexadecimal[Int(byte >> 4)])
        bytes.append(hexadecimal[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
