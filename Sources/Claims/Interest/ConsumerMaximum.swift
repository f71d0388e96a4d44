/// The most that a clause may ask of a consumer as a flat indemnity (art. XIX.4 of the Code of Economic Law;
/// B-11).
public enum ConsumerMaximum {
  /// Rounded down to the cent (B-13); 0 on a balance of 0.
  public static func indemnity(on balance: Money) -> Money {
    let cents = balance.minorUnits
    guard cents > 0 else { return .zero(balance.currency) }
    let maximum: Int64 =
      switch cents {
      case ...150_00: 20_00
      case ...500_00: 30_00 + (cents - 150_00) / 10
      default: min(65_00 + (cents - 500_00) / 20, 2_000_00)
      }
    return Money(minorUnits: maximum, currency: balance.currency)
  }
}
