// A conformance of a public type is public, and so is the import that it needs.
public import ArgumentParser
public import Claims
public import Workflows

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }

  /// What a refusal and the help name as its form; nothing to complete.
  public static var allValueStrings: [String] { ["YYYY-MM-DD"] }
  public static var defaultCompletionKind: CompletionKind { .default }
}

extension Language: ExpressibleByArgument {}
extension CustomerKind: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension Tone: ExpressibleByArgument {}
extension HandoverEnded.Outcome: ExpressibleByArgument {}
extension DisputeGround: ExpressibleByArgument {}
extension DisputeClosed.Outcome: ExpressibleByArgument {}
extension WrittenOff.Reason: ExpressibleByArgument {}
extension PaymentReceived.Method: ExpressibleByArgument {
  /// What was paid before Maan is recorded by `maan opening` only.
  public init?(argument: String) {
    self.init(rawValue: argument)
    if self == .beforeMaan { return nil }
  }

  public static var allValueStrings: [String] {
    allCases.filter { $0 != .beforeMaan }.map(\.rawValue)
  }
}
extension Stage: ExpressibleByArgument {}
extension Collector: ExpressibleByArgument {}
extension DeliveryResult: ExpressibleByArgument {}
extension InsolvencyProcedure: ExpressibleByArgument {}
extension LimitationInterrupted.Cause: ExpressibleByArgument {}
extension PaperKind: ExpressibleByArgument {}
extension RateSeries: ExpressibleByArgument {}
extension ReportKind: ExpressibleByArgument {}
extension ListQuery.Order: ExpressibleByArgument {}
extension Intent.SettlementTerms.Rhythm: ExpressibleByArgument {}

/// An amount as a person types it: a comma or a point for the cents.
struct Amount: ExpressibleByArgument {
  let minorUnits: Int64

  init?(argument: String) {
    do throws(AmountText.Failure) {
      minorUnits = try AmountText.parse(argument)
    } catch {
      // `1.000` on a command line can't be asked about: a bare thousands mark is refused.
      return nil
    }
  }

  func money(_ currency: Currency = .euro) -> Money {
    Money(minorUnits: minorUnits, currency: currency)
  }
}

extension EnterpriseNumber: ExpressibleByArgument {
  public init?(argument: String) {
    guard let number = try? EnterpriseNumber(argument) else { return nil }
    self = number
  }
}

extension IBAN: ExpressibleByArgument {
  public init?(argument: String) {
    guard let iban = try? IBAN(argument) else { return nil }
    self = iban
  }
}

extension Rate: ExpressibleByArgument {
  /// A percentage of 0 to 100, with a comma or a point.
  public init?(argument: String) {
    guard let hundredths = Amount(argument: argument)?.minorUnits,
      (0...10_000).contains(hundredths)
    else { return nil }
    self.init(basisPoints: hundredths)
  }
}
