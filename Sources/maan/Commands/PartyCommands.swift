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

  mutating func validate() throws {
    if until != nil, hold == nil { throw ValidationError("--until goes with --hold REASON.") }
  }

  func run() throws {
    try globals.reporting {
      guard let name else { return try list() }
      let changes = changes
      let session = try Session(
        globals, create: !details.isEmpty || changes != Intent.CustomerChange())
      let customer = try find(name, session)
      var cautions: [String] = []
      func perform(_ intent: Intent) throws {
        cautions += session.cautions(try session.desk.perform(intent))
      }
      if changes != Intent.CustomerChange() { try perform(.customer(customer.id, changes)) }
      if let hold { try perform(.hold(customer.id, reason: hold, until: until)) }
      if release { try perform(.release(customer.id)) }
      if let merge {
        try perform(.merge(try find(merge, session).id, into: customer.id))
      }
      try show(customer.id, session)
      globals.tell(cautions)
    }
  }

  private var changes: Intent.CustomerChange {
    var change = details.change
    change.name = rename
    change.contact = contact
    return change
  }

  private func find(_ name: String, _ session: Session) throws -> Customer {
    try session.desk.read { books in try session.desk.findCustomer(name, on: books) }
  }

  private func show(_ id: Customer.ID, _ session: Session) throws {
    let (customer, rows) = try session.desk.read { books in
      (
        try books.customer(id),
        try books.rows(ListQuery(view: .open, customer: id, today: session.today))
      )
    }
    guard let customer else { return }
    let record = customer.record
    let facts: [String?] = [
      session.texts.kind(record.kind) + (record.kindIsAssumed ? " (assumed)" : ""),
      record.enterpriseNumber?.printed ?? record.vatNumber,
      record.address.lines().joined(separator: ", "), record.email, record.phone, record.contact,
      record.language?.rawValue, customer.hold.map { "on hold: \($0.reason)" },
    ]
    globals.show(
      session.printer.json(customer)
        + [("invoices", .list(rows.map { .object(session.printer.json($0)) }))],
      [record.name, facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")]
        + session.printer.table(rows))
  }

  private func list() throws {
    let session = try Session(globals, create: false)
    let (customers, rows) = try session.desk.read { books in
      (
        try books.customersNamed(SearchKey(""), Int(Int32.max)).filter { $0.mergedInto == nil },
        try books.rows(ListQuery(view: .open, today: session.today))
      )
    }
    var open: [Customer.ID: [Currency: Money]] = [:]
    for row in rows {
      open[row.customer, default: [:]][row.open.currency, default: .zero(row.open.currency)] +=
        row.open
    }
    func sums(_ customer: Customer) -> [Money] {
      (open[customer.id] ?? [:]).values.sorted { $0.currency.code < $1.currency.code }
    }
    var table = TextTable([
      ("Customer", .left), ("Kind", .left), ("Town", .left), ("Open", .right),
    ])
    for customer in customers {
      table.add([
        customer.record.name,
        session.texts.kind(customer.record.kind) + (customer.record.kindIsAssumed ? " ?" : ""),
        customer.record.address.city ?? "",
        sums(customer).map(session.printer.figure).joined(separator: ", "),
      ])
    }
    let json = customers.map { customer in
      JSON.object(
        session.printer.json(customer) + [
          (
            "open",
            .list(
              sums(customer).map {
                .object([("currency", .text($0.currency.code)), ("amount", .amount($0))])
              })
          )
        ])
    }
    globals.show([("customers", .list(json))], table.lines)
  }
}
