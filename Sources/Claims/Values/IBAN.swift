/// An account number whose length and check digits hold (ISO 13616; the length of SEPA countries is
/// known, of others 15 to 34), and for Belgium the domestic check too: the last two digits are the
/// first ten modulo 97 (I-05).
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
    let country = String(decoding: bytes.prefix(2), as: UTF8.self)
    guard IBAN.lengths[country].map({ $0 == bytes.count }) ?? true else {
      throw .notAnAccount(String(text))
    }
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

  /// Lengths in the IBAN registry (SWIFT, release 99) of the countries in SEPA.
  private static let lengths: [String: Int] = [
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "VA": 22,
  ]

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
