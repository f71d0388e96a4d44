/// A number of the Belgian Crossroads Bank for Enterprises: ten digits, the last two of which are
/// 97 less the first eight modulo 97 (I-04).
public struct EnterpriseNumber: Hashable, Sendable {
  public enum Invalid: Error, Hashable, Sendable {
    case notAnEnterpriseNumber(String)
    case checkDigits(String)
  }

  /// Ten digits without marks.
  public let digits: String

  /// Takes dots and blanks, a leading `BE`, and the nine digits of old numbers.
  public init(_ text: some StringProtocol) throws(Invalid) {
    guard var bytes = Mod97.compact(text) else { throw .notAnEnterpriseNumber(String(text)) }
    if bytes.starts(with: "BE".utf8) { bytes.removeFirst(2) }
    if bytes.count == 9 { bytes.insert(48, at: 0) }
    guard bytes.count == 10, bytes.allSatisfy(\.isDigit), bytes[0] == 48 || bytes[0] == 49,
      let remainder = Mod97.remainder(of: bytes[..<8])
    else { throw .notAnEnterpriseNumber(String(text)) }
    guard 97 - remainder == Int(bytes[8] - 48) * 10 + Int(bytes[9] - 48) else {
      throw .checkDigits(String(text))
    }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  /// `0428.759.497`.
  public var printed: String {
    let all = Array(digits)
    return "\(String(all[0..<4])).\(String(all[4..<7])).\(String(all[7..<10]))"
  }
}

extension EnterpriseNumber: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}
