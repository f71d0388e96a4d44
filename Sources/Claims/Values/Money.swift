/// An exact amount: a whole number of hundredths of one currency.
///
/// Two decimals for every currency: invoices under EN 16931 carry no more, and JSON and letters show two.
public struct Money: Hashable, Sendable {
  /// Hundredths of the currency's unit: 12.34 EUR is 1234.
  public let minorUnits: Int64
  public let currency: Currency

  public init(minorUnits: Int64, currency: Currency = .euro) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Whole euros and cents; both of the sign of the amount.
  public static func euro(_ units: Int64, _ cents: Int64 = 0) -> Money {
    Money(minorUnits: units * 100 + cents)
  }

  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  public var isZero: Bool { minorUnits == 0 }
  public var isPositive: Bool { minorUnits > 0 }
  public var isNegative: Bool { minorUnits < 0 }

  /// - Precondition: both amounts are in one currency.
  public static func + (lhs: Money, rhs: Money) -> Money {
    precondition(lhs.currency == rhs.currency, "two currencies in one sum")
    return Money(minorUnits: lhs.minorUnits + rhs.minorUnits, currency: lhs.currency)
  }

  /// - Precondition: both amounts are in one currency.
  public static func - (lhs: Money, rhs: Money) -> Money { lhs + -rhs }

  public static prefix func - (amount: Money) -> Money {
    Money(minorUnits: -amount.minorUnits, currency: amount.currency)
  }

  public static func += (lhs: inout Money, rhs: Money) { lhs = lhs + rhs }
  public static func -= (lhs: inout Money, rhs: Money) { lhs = lhs - rhs }

  /// This amount times `numerator / denominator`, rounded once, half away from zero.
  ///
  /// - Precondition: `denominator` is positive and the result fits 64 bits.
  public func scaled(by numerator: Int64, over denominator: Int64) -> Money {
    let rounded = Fraction.divide(minorUnits, times: numerator, by: denominator)
    return Money(minorUnits: rounded, currency: currency)
  }

  /// This amount split in proportion to `weights`; the parts always add up to the whole.
  ///
  /// What rounding leaves goes to the last part, as in an instalment plan.
  /// - Precondition: `weights` is not empty, none is negative and one is positive.
  public func allocated(by weights: [Int64]) -> [Money] {
    let whole = weights.reduce(0, +)
    precondition(whole > 0 && weights.allSatisfy { $0 >= 0 }, "weights that can't be shared by")
    var parts = weights.map { weight in
      let product = minorUnits.multipliedFullWidth(by: weight)
      return Money(minorUnits: whole.dividingFullWidth(product).quotient, currency: currency)
    }
    let given = parts.reduce(Money.zero(currency), +)
    parts[parts.count - 1] += self - given
    return parts
  }
}

extension Money: Comparable {
  /// - Precondition: both amounts are in one currency.
  public static func < (lhs: Money, rhs: Money) -> Bool {
    precondition(lhs.currency == rhs.currency, "two currencies compared")
    return lhs.minorUnits < rhs.minorUnits
  }
}

/// Integer division of products wider than 64 bits.
enum Fraction {
  /// `value * factor / divisor`, rounded half away from zero.
  static func divide(_ value: Int64, times factor: Int64, by divisor: Int64) -> Int64 {
    precondition(divisor > 0, "division by zero or less")
    let product = value.multipliedFullWidth(by: factor)
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let twice = remainder.magnitude.multipliedReportingOverflow(by: 2)
    guard twice.overflow || twice.partialValue >= divisor.magnitude else { return quotient }
    return (value < 0) == (factor < 0) ? quotient + 1 : quotient - 1
  }
}

extension Money {
  /// By currency, in the order of first appearance.
  public static func sums(of amounts: some Sequence<Money>) -> [Money] {
    amounts.reduce(into: []) { sums, amount in
      if let at = sums.firstIndex(where: { $0.currency == amount.currency }) {
        sums[at] += amount
      } else {
        sums.append(amount)
      }
    }
  }
}
