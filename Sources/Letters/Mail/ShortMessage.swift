/// A text that the user's own messenger or telephone opens, ready to be sent.
public struct ShortMessage: Hashable, Sendable {
  public let number: PhoneNumber
  public let text: String

  public init(to number: PhoneNumber, text: String) {
    self.number = number
    self.text = text
  }

  /// Opens WhatsApp, on a telephone and in a browser.
  public var whatsApp: String {
    "https://wa.me/\(number.digits)?text=\(ShortMessage.escaped(text))"
  }

  /// RFC 5724.
  public var sms: String { "sms:+\(number.digits)?body=\(ShortMessage.escaped(text))" }

  /// RFC 3986: all but letters, digits and `-._~` as bytes of UTF-8.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: escaped.append(byte)
      default: escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
