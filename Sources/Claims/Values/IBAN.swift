/// An account number whose length and check digits hold (ISO 13616), and for Belgium the domestic
/// check too: the last two digits are the first ten modulo 97.
public struct IBAN: Hashable, Sendable {
  public enum Invalid: Error, Hashable, Sendable {
    case notAnAccount(String)
    case checkDigits(String)
  }

  /// Without blanks: `BE68539007547034`.
  public let electronic: String

  public init(_ text: some StringProtocol) throws(Invalid) {
    guard let bytes = Mod97.compact(text), (15...34).contains(bytes.count),
      bytes.prefix(2).allSatisfy({ (65...90).contains($0) }),
      bytes[2...3].allSatisfy(\.isDigit)
    else { throw .notAnAccount(String(text)) }
    guard Mod97.remainder(of: bytes[4...] + bytes[..<4]) == 1 else {
      throw .checkDigits(String(text))
    }
    if bytes.starts(with: "BE".utf8) {
      guard bytes.count == 16, bytes[4...].allSatisfy(\.isDigit),
        let domestic = Mod97.remainder(of: bytes[4..<14])
      else { throw .notAnAccount(String(text)) }
      let check = Int(bytes[14] - 48) * 10 + Int(bytes[15] - 48)
      guard check == (domestic == 0 ? 97 : domestic) else { throw .checkDigits(String(text)) }
    }
    electronic = String(decoding: bytes, as: UTF8.self)
  }

  public var country: String { String(electronic.prefix(2)) }

  /// In groups of four: `BE68 5390 0754 7034`.
  public var printed: String {
    var printed = ""
    for (index, character) in electronic.enumerated() {
      if index > 0, index.isMultiple(of: 4) { printed.append(" ") }
      printed.append(character)
    }
    return printed
  }
}

extension IBAN: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(electronic)
  }
}
