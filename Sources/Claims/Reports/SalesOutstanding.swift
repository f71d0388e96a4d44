/// How many days of sales are not paid yet, by month: the count-back way and the simple one.
///
/// `Reports` in the documentation has the formulas.
public struct SalesOutstanding: Hashable, Sendable {
  public let day: CalendarDay
  /// A part for each currency, the euro first.
  public let parts: [Part]

  /// How it stood at the end of a month, or of the day itself.
  public struct Point: Hashable, Sendable {
    /// The last day of it.
    public let through: CalendarDay
    /// Of the calendar month up to that day: invoices less credit notes, VAT included.
    public let sales: Money
    /// All that was open at the end of that day, credits taken off.
    public let receivables: Money
    /// Nil before anything was invoiced.
    public let countBack: Tenths?
    /// Nil where nothing was invoiced in its twelve months.
    public let simple: Tenths?
  }

  public struct Part: Hashable, Sendable {
    public let currency: Currency
    /// Twelve of them, the day itself last.
    public let points: [Point]
    /// The first day of the last twelve months, or of the first invoice where that is later.
    public let from: CalendarDay
    /// Of the last twelve months.
    public let sales: Money
    /// What isn't due yet.
    public let notDue: Money
    /// As if everything were paid on its due date.
    public let best: Tenths?
    /// What came in during the last twelve months; not what was paid before Maan was used.
    public let paid: Money
    /// How many days late that came in, each day weighted by its amount; below zero where it came early.
    public let daysLate: Tenths?

    public var countBack: Tenths? { points.last?.countBack }
    public var simple: Tenths? { points.last?.simple }
    public var receivables: Money { points.last?.receivables ?? .zero(currency) }
  }
}

/// Adds up what was invoiced and received, document by document.
public struct SalesSheet: Sendable {
  private let day: CalendarDay
  private let yearBefore: CalendarDay
  private var books: [Currency: Book] = [:]

  public init(on day: CalendarDay) {
    self.day = day
    yearBefore = day.adding(months: -12)
  }

  /// Takes a document with its payments and changes.
  public mutating func add(_ item: ReportItem) {
    books[item.currency, default: Book()].add(item, after: yearBefore, on: day)
  }

  public var report: SalesOutstanding {
    SalesOutstanding(
      day: day,
      parts: books.sorted { $0.key < $1.key }.map { $0.value.part($0.key, on: day) })
  }

  /// One currency, in minor units.
  private struct Book: Sendable {
    var sales: [CalendarDay: Int64] = [:]
    var flows: [CalendarDay: Int64] = [:]
    var notDue: Int64 = 0
    var paid: Int128 = 0
    var daysLate: Int128 = 0

    mutating func add(_ item: ReportItem, after yearBefore: CalendarDay, on day: CalendarDay) {
      sales[item.issued, default: 0] += item.total.minorUnits
      flows[item.issued, default: 0] += item.total.minorUnits
      for payment in item.payments {
        flows[max(payment.on, item.issued), default: 0] -= payment.amount.minorUnits
        guard payment.showsManners, payment.on > yearBefore else { continue }
        paid += Int128(payment.amount.minorUnits)
        daysLate += Int128(payment.amount.minorUnits) * Int128(payment.on.days(since: item.due))
      }
      for change in item.changes {
        let on = max(change.on, item.issued)
        flows[on, default: 0] += change.amount.minorUnits
        if change.kind == .credit { sales[on, default: 0] += change.amount.minorUnits }
      }
      if item.open.isPositive, item.due >= day { notDue += item.open.minorUnits }
    }

    func part(_ currency: Currency, on day: CalendarDay) -> SalesOutstanding.Part {
      let first = sales.keys.min() ?? day
      let year = year(through: day, first: first)
      let months = Dictionary(sales.map { ($0.key.monthNumber, $0.value) }, uniquingKeysWith: +)
      func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
      let points = SalesSheet.ends(on: day).map { end in
        let open = flows.reduce(0) { $1.key <= end ? $0 + $1.value : $0 }
        let ofMonth = sales.reduce(0) {
          $1.key <= end && $1.key.monthNumber == end.monthNumber ? $0 + $1.value : $0
        }
        let window = self.year(through: end, first: first)
        return SalesOutstanding.Point(
          through: end, sales: money(ofMonth), receivables: money(open),
          countBack: end < first
            ? nil : countBack(open, from: end, ofMonth: ofMonth, months: months, first: first),
          simple: Tenths(Int128(open) * Int128(window.days), over: Int128(window.sales)))
      }
      return SalesOutstanding.Part(
        currency: currency, points: points, from: year.from, sales: money(year.sales),
        notDue: money(notDue),
        best: Tenths(Int128(notDue) * Int128(year.days), over: Int128(year.sales)),
        paid: money(Int64(paid)), daysLate: Tenths(daysLate, over: paid))
    }

    /// The twelve months up to and including `end`, or since the first invoice where that is later.
    private func year(
      through end: CalendarDay, first: CalendarDay
    ) -> (from: CalendarDay, days: Int, sales: Int64) {
      let from = max(end.adding(months: -12).next, first)
      let sales = sales.reduce(0) { $1.key >= from && $1.key <= end ? $0 + $1.value : $0 }
      return (from, end.days(since: from) + 1, sales)
    }

    /// Takes the sales of one month after the other off what is open, the last month first: a month that it covers
    /// counts with all its days, the last one with its share.
    private func countBack(
      _ open: Int64, from end: CalendarDay, ofMonth: Int64, months: [Int: Int64],
      first: CalendarDay
    ) -> Tenths {
      var (left, sales, days) = (open, ofMonth, end.parts.day)
      var (whole, month) = (0, end.firstOfMonth)
      while left > 0 {
        if sales > left {
          return Tenths(
            whole * 10 + (Tenths(Int128(left) * Int128(days), over: Int128(sales))?.count ?? 0))
        }
        whole += days
        left -= sales
        guard month > first else { break }
        month = month.previous.firstOfMonth
        days = month.adding(months: 1).days(since: month)
        sales = months[month.monthNumber] ?? 0
      }
      return Tenths(whole * 10)
    }
  }

  /// The day, and the ends of the eleven months before its own; oldest first.
  static func ends(on day: CalendarDay) -> [CalendarDay] {
    (1...11).reversed().map { day.firstOfMonth.adding(months: 1 - $0).previous } + [day]
  }
}

extension CalendarDay {
  /// Months since the year 0.
  fileprivate var monthNumber: Int {
    let (year, month, _) = parts
    return year * 12 + month - 1
  }

  fileprivate var firstOfMonth: CalendarDay { adding(days: 1 - parts.day) }
}
