import ArgumentParser
import Claims
import Matching
import Wording
import Workflows

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank",
    abstract: "The bank lines and what became of them, and how far the bank data goes.")

  @OptionGroup var globals: Globals
  @Flag(name: .customLong("to-review"), help: "Only what waits for a person, with what it may be.")
  var toReview = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let printer = LinePrinter(session)
      let (lines, inbox, numbers) = try session.desk.read { books in
        let inbox = try session.desk.inbox(on: books)
        let lines =
          toReview
          ? inbox.distinctLines : try books.bank.lines(.all)
        return (lines, inbox, try session.desk.numbers(of: lines, on: books))
      }
      let waiting = Dictionary(grouping: inbox.entries, by: \.line.id)
      globals.show(
        [
          ("lines", .list(lines.map { printer.json($0, waiting[$0.id] ?? [], numbers) })),
          ("accounts", .list(inbox.accounts.map(printer.json))),
          ("typed_not_seen", .list(inbox.unseen.map(printer.json))),
        ], text(lines, inbox, waiting, numbers, printer))
    }
  }

  private func text(
    _ lines: [BankLine], _ inbox: Inbox, _ waiting: [BankLine.ID: [Inbox.Entry]],
    _ numbers: [Receivable.ID: String], _ printer: LinePrinter
  ) -> [String] {
    var text = inbox.accounts.flatMap(printer.lines)
    if inbox.accounts.isEmpty {
      text.append("No statement has been taken in yet: maan import FILE.")
    }
    if !lines.isEmpty { text.append("") }
    for line in lines { text += printer.lines(line, waiting[line.id] ?? [], numbers) }
    if !inbox.unseen.isEmpty {
      text += ["", "Typed, and not seen on the bank for more than ten days:"]
      text += inbox.unseen.map {
        "  \($0.on.iso)  \($0.number)  \($0.customerName)  \(printer.figure($0.amount))"
      }
    }
    return text
  }
}

struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Put a bank line on the invoices that it pays.",
    discussion: """
      maan match 17              takes the likeliest (maan bank --to-review shows it)
      maan match 17 2026-0131 2026-0133      on these, in this order; a credit note is set off
      maan match 17 2026-0131 100            only 100.00 of it
      maan match 17 2026-0131 --collected 450 --fee 67.50
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "The id of the line, or LINE.PART for one sum of a batch.") var line: String
  @Argument(help: "Invoice numbers, and at the end an amount.") var numbers: [String] = []
  @Option(help: "What a collector took in, before his fee.") var collected: Amount?
  @Option(help: "The collector's fee.") var fee: Amount?
  @Option(
    help:
      "Why it is short: part, bank-charges, discount, retention, credit-note, write-off or dispute."
  )
  var short: ShortName?
  @Option(help: "What a dispute of the rest is about, such as hours or price.")
  var ground: DisputeGround?

  enum ShortName: String, CaseIterable, ExpressibleByArgument {
    case part, discount, retention, dispute
    case bankCharges = "bank-charges"
    case creditNote = "credit-note"
    case writeOff = "write-off"

    func reason(_ ground: DisputeGround?) -> Intent.ShortReason {
      switch self {
      case .dispute: .dispute(ground ?? .other, note: nil)
      case .part: .partPayment
      case .bankCharges: .bankCharges
      case .discount: .cashDiscount
      case .retention: .retention
      case .creditNote: .creditNote
      case .writeOff: .writeOff
      }
    }
  }

  mutating func validate() throws {
    if (fee == nil) != (collected == nil) {
      throw ValidationError("--collected and --fee go together.")
    }
    if (short == .dispute) != (ground != nil) {
      throw ValidationError("--short dispute and --ground go together.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let intent = try intent(session)
      let owed = try owed(intent, session)
      let outcome = try session.desk.perform(intent)
      let excess = excess(outcome, intent, owed)
      let amount = outcome.amount.map { session.printer.figure($0) } ?? ""
      let rows = outcome.rows.map { row in
        "\(row.number), \(row.customerName): \(session.printer.figure(row.open)) open"
      }
      globals.show(
        [
          ("line", .text(line)), ("amount", outcome.amount.map { .amount($0) } ?? .null),
          ("number", .text(outcome.rows.first?.number)),
          ("numbers", .texts(outcome.rows.map(\.number))),
          ("open", outcome.rows.first.map { .amount($0.open) } ?? .null),
          ("excess", excess.map { .amount($0) } ?? .null),
        ],
        ["\(amount) booked"] + rows
          + (excess.map { [session.texts.bank.tooMuch(session.printer.figure($0))] } ?? []))
      globals.tell(session.cautions(outcome))
    }
  }

  /// What is open on the documents before, credits set off; nil where nothing is paid, or not in one currency.
  private func owed(_ intent: Intent, _ session: Session) throws -> Money? {
    let ids: [Receivable.ID]
    switch intent {
    case .place(_, let named, _): ids = named
    case .match(let match):
      guard match.candidate.allocations.allSatisfy({ $0.what == .payment || $0.what == .credit })
      else { return nil }
      ids = match.candidate.allocations.map(\.receivable)
    default: return nil
    }
    let rows = try session.desk.read { books in try ids.compactMap { try books.row($0) } }
    guard let currency = rows.first?.open.currency,
      rows.allSatisfy({ $0.open.currency == currency })
    else { return nil }
    return rows.reduce(.zero(currency)) { $0 + $1.open }
  }

  /// What came in above that; the customer has it good with us.
  private func excess(_ outcome: Outcome, _ intent: Intent, _ owed: Money?) -> Money? {
    guard let owed, var paid = outcome.amount, paid.currency == owed.currency else { return nil }
    if case .match(let match) = intent, let fee = match.fee { paid += fee }
    return paid > owed ? paid - owed : nil
  }

  private func intent(_ session: Session) throws -> Intent {
    let (id, part) = try session.lineID(line)
    var numbers = numbers
    var amount: Amount?
    // The last argument is an amount where it isn't a number of an invoice.
    if numbers.count > 1, let last = numbers.last, let given = Amount(argument: last),
      try session.desk.read({ try $0.numbered(last) }).isEmpty
    {
      amount = given
      numbers.removeLast()
    }
    guard !numbers.isEmpty || collected != nil else { return try likeliest(id, part, session) }
    let rows = try session.find(numbers)
    if let short, rows.count == 1, let row = rows.first, collected == nil {
      return try placing(id, part, on: row, short.reason(ground), session)
    }
    if let collected, let fee, let row = rows.first {
      var match = Intent.Match(
        id, part: part,
        as: Candidate(
          allocations: [
            Allocation(
              receivable: row.id, number: row.number, customer: row.customer,
              customerName: row.customerName, amount: collected.money(row.total.currency))
          ], clues: []))
      match.fee = fee.money(row.total.currency)
      return .match(match)
    }
    return .place(
      id, on: rows.map(\.id), amount: amount?.money(rows[0].total.currency))
  }

  private func likeliest(
    _ id: BankLine.ID, _ part: Int?, _ session: Session
  ) throws -> Intent {
    let entry = try session.desk.inbox().entries.first { entry in
      entry.line.id == id && (part == nil || entry.part == part)
    }
    switch entry?.state {
    case .doubtful(let candidates):
      guard let first = candidates.first else {
        throw Trouble.nothingFits(id)
      }
      var match = Intent.Match(id, part: entry?.part, as: first)
      match.shortReason = short?.reason(ground)
      return .match(match)
    case .short: return .explainShort(id, short?.reason(ground) ?? .partPayment)
    case nil: throw Trouble.lineNotFound(line)
    }
  }

  private func placing(
    _ id: BankLine.ID, _ part: Int?, on row: ListRow, _ reason: Intent.ShortReason,
    _ session: Session
  ) throws -> Intent {
    let candidate = try session.desk.candidate(on: row.id, for: id, part: part)
    var match = Intent.Match(id, part: part, as: candidate)
    match.shortReason = reason
    return .match(match)
  }
}

struct IgnoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore", abstract: "A bank line is no customer's payment.")

  @OptionGroup var globals: Globals
  @Argument(help: "The id of the line, or LINE.PART for one sum of a batch.") var line: String
  @Option(help: "Why, in a few words.") var note: String?
  @Flag(help: "What comes from that account is never a customer's payment.") var always = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let (id, part) = try session.lineID(line)
      let outcome = try session.desk.perform(
        .ignoreLine(id, part: part, note: note, always: always))
      globals.show([("line", .text(line)), ("status", .text("ignored"))], ["\(line): ignored"])
      globals.tell(session.cautions(outcome))
    }
  }
}

struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: "Set a customer's unused credit, or what he paid too much, against his invoices.")

  @OptionGroup var globals: Globals
  @Argument(help: "The credit note, or the invoice that was paid too much.") var credit: String
  @Argument(help: "Invoice numbers, and at the end an amount.") var numbers: [String]

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      var numbers = numbers
      var amount: Amount?
      if numbers.count > 1, let last = numbers.last, let given = Amount(argument: last),
        try session.desk.read({ try $0.numbered(last) }).isEmpty
      {
        amount = given
        numbers.removeLast()
      }
      let source = try session.find(credit)
      let targets = try session.find(numbers)
      let outcome = try session.desk.perform(
        .allocate(
          source.id, to: targets.map(\.id), amount: amount?.money(source.total.currency)))
      session.answer(
        globals, outcome, [("amount", outcome.amount.map { .amount($0) } ?? .null)],
        "\(source.number): \(outcome.amount.map { session.printer.figure($0) } ?? "") allocated")
    }
  }
}

struct ReverseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reverse",
    abstract: "Take back a payment that was booked by mistake or didn't stay, or move it.",
    discussion: """
      maan reverse 12            the payment of entry 12 in "maan show NUMBER"
      maan reverse 2026-0131     the only payment of that invoice
      maan reverse 12 --to 2026-0133         it belongs on another invoice
      """)

  @OptionGroup var globals: Globals
  @Argument(help: "An id of the invoice's history, p and the payment's own id, or a number.")
  var payment: String
  @Option(help: "The invoice on which it belongs.") var to: String?
  @Flag(help: "The bank took it back.") var returned = false
  @Option(help: "The day on which it was taken back; else today.") var on: CalendarDay?

  mutating func validate() throws {
    if to != nil, returned || on != nil {
      throw ValidationError("--to goes alone: what is moved was never taken back.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let target = try to.map { try session.find($0).id }
      let (id, payment) = try session.payment(payment)
      let outcome = try session.desk.perform(
        target.map { .movePayment(id, payment, to: $0) }
          ?? .reverse(id, payment, returned ? .returned : .mistake, on: on))
      guard let row = outcome.rows.first else { return }
      let figure = session.printer.figure
      session.answer(
        globals, outcome, [("amount", outcome.amount.map { .amount($0) } ?? .null)],
        outcome.rows.map { "\($0.number): \(figure($0.open)) open" }.joined(separator: "; ")
          + (row.open.isPositive ? "" : "."))
    }
  }
}

struct PayerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payer",
    abstract: "What an account is that pays for many: never taken for a customer's.")

  @OptionGroup var globals: Globals
  @Argument(help: "The account, as the bank writes it; without one all are listed.")
  var account: String?
  @Option(help: "collector, provider, ignored or none.") var role: RoleName?

  enum RoleName: String, CaseIterable, ExpressibleByArgument {
    case collector, provider, ignored, none
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: role != nil)
      if let account {
        guard let parsed = BankAccount(account) else { throw Trouble.notAnAccount(account) }
        guard let role else { return show(try book(session), only: parsed, session) }
        _ = try session.desk.perform(
          .markAccount(parsed, PayerRole(rawValue: role.rawValue), name: nil))
      }
      show(try book(session), only: nil, session)
    }
  }

  private func book(_ session: Session) throws -> (PayerBook, [Customer.ID: String]) {
    try session.desk.read { books in
      let book = try books.bank.payers()
      var names: [Customer.ID: String] = [:]
      for id in Set(book.customers.values.joined()) {
        names[id] = try books.customer(id)?.record.name
      }
      return (book, names)
    }
  }

  private func show(
    _ found: (PayerBook, [Customer.ID: String]), only: BankAccount?, _ session: Session
  ) {
    let (book, names) = found
    let accounts = Set(book.customers.keys).union(book.roles.keys)
      .filter { only == nil || $0 == only }.sorted { $0.key < $1.key }
    func customers(_ account: BankAccount) -> [String] {
      (book.customers[account] ?? []).compactMap { names[$0] }.sorted()
    }
    globals.show(
      [
        (
          "payers",
          .list(
            accounts.map { account in
              .object([
                ("account", .text(account.key)), ("customers", .texts(customers(account))),
                ("role", .text(book.roles[account]?.rawValue)),
              ])
            })
        )
      ],
      accounts.map { account in
        let role = book.roles[account].map { [$0.rawValue] } ?? []
        return "\(account.printed)  \((customers(account) + role).joined(separator: ", "))"
      })
  }
}

extension Inbox {
  /// Its lines, each once, the newest first.
  var distinctLines: [BankLine] {
    var seen: Set<BankLine.ID> = []
    return entries.map(\.line).filter { seen.insert($0.id).inserted }.reversed()
  }
}

extension Session {
  /// `17`, or `17.2` for the second sum of a batch.
  func lineID(_ text: String) throws -> (BankLine.ID, part: Int?) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let number = Int64(parts[0]), parts.count <= 2 else { throw Trouble.lineNotFound(text) }
    guard parts.count == 2 else { return (BankLine.ID(rawValue: number), nil) }
    guard let part = Int(parts[1]), part > 0 else { throw Trouble.lineNotFound(text) }
    return (BankLine.ID(rawValue: number), part - 1)
  }

  /// The payment that a text means: an entry of the journal with one payment, `p` and its own id, or the number of
  /// an invoice with one payment.
  func payment(_ text: String) throws -> (Receivable.ID, Claims.Payment.ID) {
    let found = try desk.read { books in try desk.payments(meant: text, on: books) }
    guard let first = found.first, found.count == 1 else {
      if found.isEmpty { throw Trouble.paymentNotFound(text) }
      throw Trouble.ambiguous(text, candidates: found.map { "p\($0.payment) (\($0.number))" })
    }
    return (first.receivable, first.payment)
  }
}
