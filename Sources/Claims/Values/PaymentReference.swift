/// A Belgian structured communication (OGM, VCS): twelve digits, the last two of which are the first
/// ten modulo 97, or 97 where that is 0 (I-01).
public struct StructuredCommunication: Hashable, Sendable {
  public enum Invalid: Error, Hashable, Sendable {
    case notTwelveDigits(String)
    case checkDigits(String)
  }

  public let digits: String

  /// Takes `+++090/9337/55493+++`, `***...***` and twelve plain digits.
  public init(_ text: some StringProtocol) throws(Invalid) {
    guard let bytes = StructuredCommunication.twelveDigits(text),
      let remainder = Mod97.remainder(of: bytes[..<10])
    else { throw .notTwelveDigits(String(text)) }
    let check = Int(bytes[10] - 48) * 10 + Int(bytes[11] - 48)
    guard check == (remainder == 0 ? 97 : remainder) else { throw .checkDigits(String(text)) }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `text` is written as one, its check digits right or wrong.
  public static func isMeant(by text: some StringProtocol) -> Bool { twelveDigits(text) != nil }

  /// The digits that stand between plus signs or stars, or alone; nil unless they are twelve.
  private static func twelveDigits(_ text: some StringProtocol) -> [UInt8]? {
    let inner = text.utf8.filter { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "*") }
    guard let bytes = Mod97.compact(String(decoding: inner, as: UTF8.self)), bytes.count == 12,
      bytes.allSatisfy(\.isDigit)
    else { return nil }
    return bytes
  }

  /// The communication of a number of at most ten digits.
  ///
  /// - Precondition: `number` is 0 to 9,999,999,999.
  public init(number: Int64) {
    precondition((0...9_999_999_999).contains(number), "more than ten digits")
    let remainder = number % 97
    let all = String(number * 100 + (remainder == 0 ? 97 : remainder))
    digits = String(repeating: "0", count: 12 - all.count) + all
  }

  /// `+++090/9337/55493+++`.
  public var printed: String {
    let all = Array(digits)
    return "+++\(String(all[0..<3]))/\(String(all[3..<7]))/\(String(all[7..<12]))+++"
  }
}

/// A creditor reference (ISO 11649): `RF`, two check digits, 1 to 21 letters and digits (I-02).
public struct CreditorReference: Hashable, Sendable {
  public enum Invalid: Error, Hashable, Sendable {
    case notAReference(String)
    case checkDigits(String)
  }

  /// Without blanks: `RF18539007547034`.
  public let electronic: String

  public init(_ text: some StringProtocol) throws(Invalid) {
    guard let bytes = Mod97.compact(text), (5...25).contains(bytes.count),
      bytes.starts(with: "RF".utf8), bytes[2...3].allSatisfy(\.isDigit)
    else { throw .notAReference(String(text)) }
    guard Mod97.remainder(of: bytes[4...] + bytes[..<4]) == 1 else {
      throw .checkDigits(String(text))
    }
    electronic = String(decoding: bytes, as: UTF8.self)
  }
}

/// What the payer is asked to quote.
public enum PaymentReference: Hashable, Sendable {
  case structured(StructuredCommunication)
  case creditor(CreditorReference)
  /// Text of the seller's own, or a reference whose check digits fail: never matched by itself.
  case free(String)

  /// The strictest reading that holds; nil for an empty text.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8).trimmed
    guard !bytes.isEmpty else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if let structured = try? StructuredCommunication(text) {
      self = .structured(structured)
    } else if let creditor = try? CreditorReference(text) {
      self = .creditor(creditor)
    } else {
      self = .free(text)
    }
  }

  public var printed: String {
    switch self {
    case .structured(let structured): structured.printed
    case .creditor(let creditor): creditor.electronic
    case .free(let text): text
    }
  }
}

extension PaymentReference: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let reference = PaymentReference(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "empty reference")
    }
    self = reference
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(printed)
  }
}
