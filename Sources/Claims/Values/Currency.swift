/// An ISO 4217 currency code: three capital letters.
public struct Currency: Hashable, Sendable {
  /// The letters, the first one highest: a number, so that an amount is copied without counting references.
  private let packed: UInt32

  /// The currency with this code, or nil unless it is three ASCII letters; case is folded.
  public init?(_ text: some StringProtocol) {
    var packed: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let letter = (97...122).contains(byte) ? byte - 32 : byte
      guard (65...90).contains(letter), count < 3 else { return nil }
      packed = packed << 8 | UInt32(letter)
      count += 1
    }
    guard count == 3 else { return nil }
    self.packed = packed
  }

  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
    packed = first.value << 16 | second.value << 8 | third.value
  }

  public var code: String {
    String(unsafeUninitializedCapacity: 3) { bytes in
      for index in 0..<3 { bytes[index] = UInt8(truncatingIfNeeded: packed >> (16 - 8 * index)) }
      return 3
    }
  }

  public static let euro = Currency("E", "U", "R")
}

extension Currency: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let currency = Currency(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no currency")
    }
    self = currency
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
