/// An account at a bank, by the one spelling under which all formats meet: the IBAN where there is one.
///
/// A Belgian account number of twelve digits whose check digits hold is its IBAN; anything else is its letters
/// and digits, in capitals.
public struct BankAccount: Hashable, Sendable {
  public let key: String

  /// Nil where `text` holds no letter and no digit.
  public init?(_ text: some StringProtocol) {
    if let iban = try? IBAN(text) {
      key = iban.electronic
      return
    }
    let bytes = text.utf8.compactMap { byte -> UInt8? in
      if (97...122).contains(byte) { return byte - 32 }
      return (65...90).contains(byte) || byte.isDigit ? byte : nil
    }
    guard !bytes.isEmpty else { return nil }
    let compact = String(decoding: bytes, as: UTF8.self)
    key = BankAccount.belgian(bytes) ?? (try? IBAN(compact))?.electronic ?? compact
  }

  public init(_ iban: IBAN) { key = iban.electronic }

  public var iban: IBAN? { try? IBAN(key) }

  /// In groups of four where it is an IBAN.
  public var printed: String { iban?.printed ?? key }

  private static func belgian(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 12, bytes.allSatisfy(\.isDigit) else { return nil }
    // BE00 in figures, at the end: B is 11, E is 14.
    guard let remainder = Mod97.remainder(of: bytes + Array("111400".utf8)) else { return nil }
    let check = 98 - remainder
    let text =
      "BE" + (check < 10 ? "0" : "") + String(check)
      + String(decoding: bytes, as: UTF8.self)
    return (try? IBAN(text))?.electronic
  }
}

extension BankAccount: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let account = BankAccount(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "empty account")
    }
    self = account
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(key)
  }
}
