/// An average or a share with one decimal: 43.2 days, 61.5 %.
public struct Tenths: Hashable, Sendable, Comparable {
  /// How many tenths: 432 for 43.2.
  public let count: Int

  public init(_ count: Int) { self.count = count }

  /// `sum / divisor`, rounded half away from zero; nil where the divisor isn't positive.
  init?(_ sum: Int128, over divisor: Int128) {
    guard divisor > 0 else { return nil }
    let (quotient, rest) = (sum.magnitude * 10).quotientAndRemainder(dividingBy: divisor.magnitude)
    let rounded = Int(quotient + (rest * 2 >= divisor.magnitude ? 1 : 0))
    count = sum < 0 ? -rounded : rounded
  }

  /// A part of a whole in percent; 0 where the whole isn't positive.
  public init(_ part: Money, percentOf whole: Money) {
    self =
      Tenths(Int128(part.minorUnits) * 100, over: Int128(whole.minorUnits)) ?? Tenths(0)
  }

  public static func < (lhs: Tenths, rhs: Tenths) -> Bool { lhs.count < rhs.count }

  /// With a point, for machines: `43.2`, `-0.5`.
  public var machine: String {
    "\(count < 0 ? "-" : "")\(count.magnitude / 10).\(count.magnitude % 10)"
  }

  /// To the nearest whole number, half away from zero.
  public var rounded: Int {
    let whole = Int(count.magnitude + 5) / 10
    return count < 0 ? -whole : whole
  }
}
