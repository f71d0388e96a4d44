/// A yearly rate of interest, or a percentage of an amount: a whole number of basis points.
public struct Rate: Hashable, Sendable, Comparable {
  /// Hundredths of a percent: 10.50 % is 1050.
  public let basisPoints: Int64

  public init(basisPoints: Int64) { self.basisPoints = basisPoints }

  /// The rate written as a percentage (`10.50`), or nil where the text is none.
  public init?(percent text: some StringProtocol) {
    guard let hundredths = try? AmountText.parseMachine(text) else { return nil }
    basisPoints = hundredths
  }

  public static func < (lhs: Rate, rhs: Rate) -> Bool { lhs.basisPoints < rhs.basisPoints }

  /// `10.50`, without the sign.
  public var percent: String { AmountText.machine(Money(minorUnits: basisPoints)) }
}

extension Rate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let rate = Rate(percent: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "rate \(text)")
    }
    self = rate
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(percent)
  }
}
