/// Who owes what and for how long, as of a day: the customer ledger of that day, by age.
public struct Ageing: Hashable, Sendable {
  public let day: CalendarDay
  /// A part for each currency, the euro first.
  public let parts: [Part]

  public struct Part: Hashable, Sendable {
    public let currency: Currency
    /// The largest total first.
    public let lines: [Line]
    public let total: AgeingSums
    /// How many documents are in it.
    public let count: Int
  }

  public struct Line: Hashable, Sendable {
    public let customer: Customer.ID
    public let name: String
    public let kind: CustomerKind
    public fileprivate(set) var sums: AgeingSums
    /// How many documents are in it.
    public fileprivate(set) var count = 0
    /// Days since the oldest due date; 0 where nothing is overdue.
    public fileprivate(set) var oldest = 0
  }
}

/// What is open in each class of age. Credits stand apart, so that no class is less than what is owed in it.
public struct AgeingSums: Hashable, Sendable {
  public private(set) var notDue: Money
  public private(set) var upTo30: Money
  public private(set) var upTo60: Money
  public private(set) var upTo90: Money
  public private(set) var over90: Money
  /// Unused credits and what was paid too much: zero or below.
  public private(set) var credit: Money

  init(_ currency: Currency) {
    let zero = Money.zero(currency)
    (notDue, upTo30, upTo60, upTo90, over90, credit) = (zero, zero, zero, zero, zero, zero)
  }

  public subscript(age: Age) -> Money {
    switch age {
    case .notDue: notDue
    case .upTo30: upTo30
    case .upTo60: upTo60
    case .upTo90: upTo90
    case .over90: over90
    }
  }

  public var overdue: Money { upTo30 + upTo60 + upTo90 + over90 }
  public var total: Money { notDue + overdue + credit }

  mutating func add(_ item: ReportItem, on day: CalendarDay) {
    credit -= item.credit
    guard !item.total.isNegative else { return }
    switch Age(daysOverdue: item.daysOverdue(on: day)) {
    case .notDue: notDue += item.open
    case .upTo30: upTo30 += item.open
    case .upTo60: upTo60 += item.open
    case .upTo90: upTo90 += item.open
    case .over90: over90 += item.open
    }
  }

  static func += (lhs: inout AgeingSums, rhs: AgeingSums) {
    lhs.notDue += rhs.notDue
    lhs.upTo30 += rhs.upTo30
    lhs.upTo60 += rhs.upTo60
    lhs.upTo90 += rhs.upTo90
    lhs.over90 += rhs.over90
    lhs.credit += rhs.credit
  }
}

/// Adds up an ageing, document by document.
public struct AgeingSheet: Sendable {
  private let day: CalendarDay
  private let customers: [Customer.ID: ReportCustomer]
  private var lines: [ReportAccount: Ageing.Line] = [:]

  public init(on day: CalendarDay, customers: [Customer.ID: ReportCustomer]) {
    self.day = day
    self.customers = customers
  }

  public mutating func add(_ item: ReportItem) {
    guard item.isStanding else { return }
    let account = ReportAccount(customer: item.customer, currency: item.currency)
    var line = lines[account] ?? line(of: account)
    line.add(item, on: day)
    lines[account] = line
  }

  private func line(of account: ReportAccount) -> Ageing.Line {
    let customer = customers[account.customer]
    return Ageing.Line(
      customer: account.customer, name: customer?.name ?? "", kind: customer?.kind ?? .business,
      sums: AgeingSums(account.currency))
  }

  public var report: Ageing {
    let parts = Dictionary(grouping: lines, by: \.key.currency).map { currency, lines in
      var total = AgeingSums(currency)
      for line in lines { total += line.value.sums }
      return Ageing.Part(
        currency: currency,
        lines: lines.map(\.value).sorted { one, other in
          let (first, second) = (one.sums.total, other.sums.total)
          return first == second
            ? (one.name, one.customer) < (other.name, other.customer) : first > second
        }, total: total, count: lines.reduce(0) { $0 + $1.value.count })
    }
    return Ageing(day: day, parts: parts.sorted { $0.currency < $1.currency })
  }
}

extension Ageing.Line {
  fileprivate mutating func add(_ item: ReportItem, on day: CalendarDay) {
    sums.add(item, on: day)
    count += 1
    oldest = max(oldest, item.daysOverdue(on: day))
  }
}
