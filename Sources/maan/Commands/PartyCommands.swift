import ArgumentParser
import Claims
import Wording
import Workflows

struct CustomerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customer",
    abstract: "List customers; show one, correct one, put one on hold, or join two.")

  @OptionGroup var globals: Globals
  @Argument var name: String?
  @OptionGroup var details: CustomerOptions
  @Option(help: "A new name.") var rename: String?
  @Option(help: "The person to talk to.") var contact: String?
  @Option(help: "Send nothing for now, and why.") var hold: String?
  @Option(help: "The day on which the hold ends.") var until: CalendarDay?
  @Flag(help: "End the hold.") var release = false
  @Option(help: "Another record of the same customer, which this one takes over.")
  var merge: String?
  @Option(
    name: .customLong("forget-account"),
    help: "An account that was learned and from which this customer doesn't pay.")
  var forgetAccount: String?

  mutating func validate() throws {
    if until != nil, hold == nil { throw ValidationError("--until goes with --hold REASON.") }
    if hold != nil, release { throw ValidationError("Choose one of --hold and --release.") }
    let isChange = !details.isEmpty || rename != nil || contact != nil || hold != nil || release
    if name == nil, isChange || merge != nil {
      throw ValidationError("Say whose record is to be changed: maan customer NAME …")
    }
  }

  func run() throws {
    try globals.reporting {
      guard let name else { return try list() }
      var changes = changes
      let session = try Session(
        globals, create: changes != Intent.CustomerChange() || merge != nil)
      let customer = try find(name, session)
      if let forgetAccount {
        guard let account = BankAccount(forgetAccount) else {
          throw Trouble.notAnAccount(forgetAccount)
        }
        _ = try session.desk.perform(.forgetAccount(customer.id, account))
      }
      if let merge { changes.merged = try find(merge, session).id }
      var cautions: [String] = []
      if changes != Intent.CustomerChange() {
        cautions = session.cautions(
          try session.desk.perform(.customer(customer.id, changes)))
      }
      try session.show(customer.id, globals)
      globals.tell(cautions)
    }
  }

  private var changes: Intent.CustomerChange {
    var change = details.change
    change.name = rename
    change.contact = contact
    change.hold = hold.map { Customer.Hold(reason: $0, until: until) }
    change.isReleased = release
    return change
  }

  private func find(_ name: String, _ session: Session) throws -> Customer {
    try session.desk.read { books in try session.desk.findCustomer(name, on: books) }
  }

  private func list() throws {
    let session = try Session(globals, create: false)
    let (customers, rows) = try session.desk.read { books in
      (
        try books.customersNamed(SearchKey(""), Int(Int32.max)).filter { $0.mergedInto == nil },
        try books.rows(ListQuery(view: .open, today: session.today))
      )
    }
    let debts = Dictionary(grouping: rows, by: \.customer).mapValues { Debt($0, session.today) }
    // The worst payer first: who is longest overdue with the most.
    let ordered = customers.map { (customer: $0, debt: debts[$0.id] ?? Debt([], session.today)) }
      .sorted { first, second in
        let (one, two) = (first.debt.weight, second.debt.weight)
        return one == two
          ? SearchKey(first.customer.record.name).text < SearchKey(second.customer.record.name).text
          : one > two
      }
    var table = TextTable([
      ("Customer", .left), ("Kind", .left), ("Town", .left), ("Open", .right),
      ("Overdue", .right), ("Longest", .right),
    ])
    func figures(_ sums: [Money]) -> String {
      sums.map(session.printer.figure).joined(separator: ", ")
    }
    for (customer, debt) in ordered {
      table.add([
        customer.record.name,
        session.texts.kind(customer.record.kind) + (customer.record.kindIsAssumed ? " ?" : ""),
        customer.record.address.city ?? "", figures(debt.open), figures(debt.overdue),
        debt.longest == 0 ? "" : session.texts.format.count(debt.longest, "day", "days"),
      ])
    }
    func json(_ sums: [Money]) -> JSON {
      .list(
        sums.map { .object([("currency", .text($0.currency.code)), ("amount", .amount($0))]) })
    }
    let records = ordered.map { customer, debt in
      JSON.object(
        session.printer.json(customer) + [
          ("open", json(debt.open)), ("overdue", json(debt.overdue)),
          ("longest_overdue", .number(debt.longest)),
        ])
    }
    globals.show([("customers", .list(records))], table.lines)
  }

  /// What a customer owes, by currency.
  private struct Debt {
    var open: [Money] = []
    var overdue: [Money] = []
    /// Days of the oldest invoice.
    var longest = 0
    /// Overdue amounts times their days: a rough measure, for the order only.
    var weight: Int128 = 0

    init(_ rows: [ListRow], _ today: CalendarDay) {
      for row in rows {
        let days = row.daysOverdue(on: today)
        Debt.add(row.open, to: &open)
        guard days > 0 else { continue }
        Debt.add(row.open, to: &overdue)
        longest = max(longest, days)
        weight += Int128(row.open.minorUnits) * Int128(days)
      }
    }

    private static func add(_ amount: Money, to sums: inout [Money]) {
      if let at = sums.firstIndex(where: { $0.currency == amount.currency }) {
        sums[at] += amount
      } else {
        sums.append(amount)
      }
    }
  }
}

extension Session {
  /// One customer with what is open.
  func show(
    _ id: Customer.ID, _ globals: Globals, _ more: [(String, JSON)] = []
  ) throws {
    let (customer, rows) = try desk.read { books in
      (
        try books.customer(id),
        try books.rows(ListQuery(view: .open, customer: id, today: today))
      )
    }
    guard let customer else { return }
    let record = customer.record
    let facts: [String?] = [
      texts.kind(record.kind) + (record.kindIsAssumed ? " (assumed)" : ""),
      record.enterpriseNumber?.printed ?? record.vatNumber,
      record.address.lines().joined(separator: ", "), record.email, record.phone, record.contact,
      record.language?.rawValue, customer.hold.map { "on hold: \($0.reason)" },
      customer.insolvency.map(printer.line),
    ]
    globals.show(
      printer.json(customer)
        + [("invoices", .list(rows.map { .object(printer.json($0)) }))] + more,
      [record.name, facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")]
        + (customer.accounts.isEmpty
          ? [] : [customer.accounts.map(\.printed).joined(separator: " · ")])
        + (rows.isEmpty ? [] : printer.table(rows)))
  }
}
