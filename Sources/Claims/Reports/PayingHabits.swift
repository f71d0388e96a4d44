/// How many days after the due date customers pay, by what they paid.
public struct PayingHabits: Sendable {
  /// So many paid invoices say how a customer pays; fewer, and his kind does.
  public static let least = 3

  private var own: [Customer.ID: Sum] = [:]
  private var kinds: [CustomerKind: Sum] = [:]

  private struct Sum: Sendable {
    var days = 0
    var count = 0

    mutating func add(_ late: Int) {
      days += late
      count += 1
    }

    var average: Int? { Tenths(Int128(days), over: Int128(count))?.rounded }
  }

  public init() {}

  /// Takes what was paid; anything else says nothing.
  public mutating func add(_ item: ReportItem, of kind: CustomerKind) {
    guard let paid = item.paidOn else { return }
    own[item.customer, default: Sum()].add(paid.days(since: item.due))
    kinds[kind, default: Sum()].add(paid.days(since: item.due))
  }

  /// Whole days from the due date to the payment, below zero for who pays early: his own average, else that of his
  /// kind, else none.
  public func daysLate(of customer: Customer.ID, _ kind: CustomerKind) -> Int {
    if let sum = own[customer], sum.count >= PayingHabits.least, let average = sum.average {
      return average
    }
    return kinds[kind]?.average ?? 0
  }
}
