/// What should come in, week by week: promises and instalments on their days, the rest on its due date moved by how
/// the customer is used to pay.
public struct ExpectedCash: Hashable, Sendable {
  public let day: CalendarDay
  /// A part for each currency, the euro first.
  public let parts: [Part]

  /// What is expected in one span of days, by what it rests on.
  public struct Sum: Hashable, Sendable {
    public internal(set) var byHabit: Money
    public internal(set) var promised: Money
    public internal(set) var agreed: Money
    /// How many payments that makes.
    public internal(set) var count = 0

    init(_ currency: Currency) {
      (byHabit, promised, agreed) = (.zero(currency), .zero(currency), .zero(currency))
    }

    public var total: Money { byHabit + promised + agreed }
  }

  public struct Week: Hashable, Sendable {
    /// A Monday, except that the first week begins with the day itself.
    public let from: CalendarDay
    /// A Sunday.
    public let through: CalendarDay
    public internal(set) var sum: Sum
  }

  /// What nobody can say a day for.
  public struct LeftOut: Hashable, Sendable {
    public internal(set) var amount: Money
    /// The largest amount first.
    public internal(set) var documents: [Document] = []
  }

  public struct Document: Hashable, Sendable {
    public let number: String
    public let customer: Customer.ID
    public let name: String
    public let amount: Money
  }

  public struct Part: Hashable, Sendable {
    public let currency: Currency
    public internal(set) var weeks: [Week]
    /// After the last of the weeks.
    public internal(set) var later: Sum
    /// Overdue beyond what the customer is used to, and nothing agreed.
    public internal(set) var uncertain: LeftOut
    public internal(set) var disputed: LeftOut
    public internal(set) var withCollectors: LeftOut
    public internal(set) var insolvent: LeftOut
    /// What customers have good with us, below zero: they may set it off.
    public internal(set) var credits: LeftOut

    /// What is expected within the weeks.
    public var total: Money { weeks.reduce(.zero(currency)) { $0 + $1.sum.total } }

    public var isEmpty: Bool {
      total.isZero && later.count == 0
        && [uncertain, disputed, withCollectors, insolvent, credits].allSatisfy(\.documents.isEmpty)
    }
  }
}

/// Adds up what is expected, document by document.
public struct CashSheet: Sendable {
  private let day: CalendarDay
  private let weeks: Int
  private let habits: PayingHabits
  private let customers: [Customer.ID: ReportCustomer]
  private var parts: [Currency: ExpectedCash.Part] = [:]

  public init(
    on day: CalendarDay, weeks: Int, habits: PayingHabits,
    customers: [Customer.ID: ReportCustomer]
  ) {
    self.day = day
    self.weeks = weeks
    self.habits = habits
    self.customers = customers
  }

  /// Takes a document; `state` where something was agreed on it.
  public mutating func add(_ item: ReportItem, _ state: ReceivableState?) {
    guard item.isStanding else { return }
    // Taken out, so that what it holds isn't copied.
    var part = parts.removeValue(forKey: item.currency) ?? empty(item.currency)
    let customer = customers[item.customer] ?? ReportCustomer(name: "", kind: .business)
    func name(_ amount: Money) -> ExpectedCash.Document {
      ExpectedCash.Document(
        number: item.number, customer: item.customer, name: customer.name, amount: amount)
    }
    if item.credit.isPositive { part.credits.add(name(-item.credit)) }
    if item.open.isPositive, item.closed == nil {
      if item.isHandedOver {
        part.withCollectors.add(name(item.open))
      } else if let since = customer.insolventOn, item.issued <= since, since <= day {
        part.insolvent.add(name(item.open))
      } else if let instalments = state?.instalmentsToCome(on: day) {
        for instalment in instalments {
          part.add(instalment.amount, on: instalment.due, to: \.agreed)
        }
      } else {
        if item.disputed.isPositive { part.disputed.add(name(item.disputed)) }
        var left = item.open - item.disputed
        if let promised = state?.promisedToCome(on: day) {
          let amount = min(promised.amount, left)
          part.add(amount, on: promised.due, to: \.promised)
          left -= amount
        }
        let expected = item.due.adding(days: habits.daysLate(of: item.customer, customer.kind))
        if expected >= day || item.due >= day {
          part.add(left, on: max(expected, day), to: \.byHabit)
        } else if left.isPositive {
          part.uncertain.add(name(left))
        }
      }
    }
    parts[item.currency] = part
  }

  private func empty(_ currency: Currency) -> ExpectedCash.Part {
    let none = ExpectedCash.LeftOut(amount: .zero(currency))
    let sunday = day.adding(days: 7 - day.weekday)
    let weeks = (0..<max(1, weeks)).map { number in
      let through = sunday.adding(days: 7 * number)
      return ExpectedCash.Week(
        from: max(day, through.adding(days: -6)), through: through,
        sum: ExpectedCash.Sum(currency))
    }
    return ExpectedCash.Part(
      currency: currency, weeks: weeks, later: ExpectedCash.Sum(currency), uncertain: none,
      disputed: none, withCollectors: none, insolvent: none, credits: none)
  }

  public var report: ExpectedCash {
    ExpectedCash(
      day: day,
      parts: parts.values.filter { !$0.isEmpty }.map(\.sorted)
        .sorted { $0.currency < $1.currency })
  }
}

extension ExpectedCash.Part {
  fileprivate mutating func add(
    _ amount: Money, on day: CalendarDay, to kind: WritableKeyPath<ExpectedCash.Sum, Money>
  ) {
    guard amount.isPositive else { return }
    // Weeks end on Sundays, seven days after each other.
    let first = weeks[0].through
    let place = day <= first ? 0 : (day.days(since: first) + 6) / 7
    if weeks.indices.contains(place) {
      weeks[place].sum[keyPath: kind] += amount
      weeks[place].sum.count += 1
    } else {
      later[keyPath: kind] += amount
      later.count += 1
    }
  }

  fileprivate var sorted: ExpectedCash.Part {
    var part = self
    for group in [
      \ExpectedCash.Part.uncertain, \.disputed, \.withCollectors, \.insolvent, \.credits,
    ] {
      part[keyPath: group].documents.sort { one, other in
        let (first, second) = (one.amount.minorUnits.magnitude, other.amount.minorUnits.magnitude)
        return first == second ? one.number < other.number : first > second
      }
    }
    return part
  }
}

extension ExpectedCash.LeftOut {
  fileprivate mutating func add(_ document: ExpectedCash.Document) {
    amount += document.amount
    documents.append(document)
  }
}

extension ReceivableState {
  /// The parts of a running agreement that aren't paid yet, none before `day`; nil where none runs.
  func instalmentsToCome(on day: CalendarDay) -> [(due: CalendarDay, amount: Money)]? {
    guard let settlement, case .running = settlement.standing(on: day), !settlement.isOffer else {
      return nil
    }
    var received = settlement.received(by: day)
    return settlement.instalments.compactMap { instalment in
      let covered = min(received, instalment.amount)
      received -= covered
      let left = instalment.amount - covered
      return left.isPositive ? (max(instalment.due, day), left) : nil
    }
  }

  /// What was promised and hasn't come, not before `day`; nil where no promise runs.
  func promisedToCome(on day: CalendarDay) -> (due: CalendarDay, amount: Money)? {
    guard let promise, isPromised(on: day) else { return nil }
    let left = promise.amount.map { $0 - min($0, promise.received) } ?? open
    return (max(promise.by, day), left)
  }
}
