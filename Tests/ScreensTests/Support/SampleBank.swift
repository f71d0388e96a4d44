import Claims
import Matching
import Workflows

/// Bank lines beside the sample invoices, with what they may be.
///
/// What matching makes of lines is tested elsewhere; here its verdicts are given, so that the screen has one of each.
enum SampleBank {
  static let day = SampleBooks.day

  static func line(_ id: Int64) -> BankLine.ID { BankLine.ID(rawValue: id) }

  static let kbc = BankAccount("BE68539007547034")
  static let other = BankAccount("BE71096123456769")

  /// The sample books with the lines taken in.
  static func ledger(accounts: Int = 2) -> FakeLedger {
    let ledger = SampleBooks.ledger()
    guard let kbc, let other else { preconditionFailure("no accounts") }
    var events: [Event] = [statement(kbc, through: "2026-11-23", "12345.67")]
    if accounts > 1 { events.append(statement(other, through: "2026-11-16", "250.00")) }
    for (id, entry) in lines { events.append(taken(id, entry, kbc)) }
    ledger.record(Action.Note(.importFiles, count: 1), events)
    ledger.record(Action.Note(.pay, numbers: ["2026-0131"]), [shortPayment(ledger)])
    return ledger
  }

  /// An account whose lines all have their place.
  static func quietLedger(through day: String = "2026-11-23") -> FakeLedger {
    let ledger = SampleBooks.ledger()
    guard let kbc else { preconditionFailure("no account") }
    ledger.record(
      Action.Note(.importFiles, count: 1), [statement(kbc, through: day, "12345.67")])
    return ledger
  }

  private static func money(_ text: String) -> Money {
    Money(minorUnits: (try? AmountText.parseMachine(text)) ?? 0)
  }

  private static func statement(
    _ account: BankAccount, through: String, _ closing: String
  ) -> Event {
    .statementTaken(
      StatementTaken(
        statement: AccountStatement.ID(rawValue: through == "2026-11-23" ? 400 : 401),
        account: account, currency: .euro, format: "coda", closing: money(closing),
        from: day("2026-11-16"), through: day(through), entries: 7, added: 7))
  }

  private static func taken(_ id: Int64, _ entry: BankEntry, _ account: BankAccount) -> Event {
    .bankLineTaken(
      BankLineTaken(
        line: line(id), statement: AccountStatement.ID(rawValue: 400), account: account,
        format: "coda", entry: entry))
  }

  private static let lines: [(Int64, BankEntry)] = [
    (
      501,
      entry(
        "2026-11-16", "4735.90", "MULLER UND SOHNE GMBH", "DE89370400440532013000",
        "RG 135 - GS 4")
    ),
    (502, entry("2026-11-17", "490.00", "PEETERS J", "BE71096123456769", "factuur")),
    (
      503,
      entry(
        "2026-11-18", "290.00", "Bakkerij Van Damme", "BE68539007547034", "2026-0136",
        reference: "090933755493")
    ),
    (
      504,
      entry(
        "2026-11-18", "75.00", "Evil\u{1B}[31m\u{202E}Ltd with a very long name indeed", nil,
        "line one\nline two\u{7}")
    ),
    (505, batch),
    (
      506,
      entry(
        "2026-11-20", "3600.00", "Gerechtsdeurwaarder Claes & Partners", "BE39103123456719",
        "dossier 4411 Peeters")
    ),
    (507, entry("2026-11-23", "9000.00", "STAD VOORBEELD", "BE62510007547061", "2026-0131")),
  ]

  private static func entry(
    _ on: String, _ amount: String, _ name: String, _ account: String?, _ message: String,
    reference: String? = nil
  ) -> BankEntry {
    BankEntry(
      bookedOn: day(on), amount: money(amount),
      counterparty: BankEntry.Counterparty(
        name: name, account: account.flatMap { BankAccount($0) }),
      remittance: BankEntry.Remittance(reference: reference, message: message))
  }

  private static var batch: BankEntry {
    BankEntry(
      bookedOn: day("2026-11-19"), amount: money("640.00"), kind: .directDebit,
      parts: [
        BankEntry.Part(
          amount: money("250.00"), counterparty: BankEntry.Counterparty(name: "Café Zoë"),
          remittance: BankEntry.Remittance(message: "2026-0140")),
        BankEntry.Part(
          amount: money("390.00"), counterparty: BankEntry.Counterparty(name: "Peeters"),
          remittance: BankEntry.Remittance(message: "2026-0119")),
      ])
  }

  private static func shortPayment(_ ledger: FakeLedger) -> Event {
    guard let row = row("2026-0131", ledger) else { preconditionFailure("no such invoice") }
    var payment = PaymentReceived(
      receivable: row.id, on: day("2026-11-23"), amount: money("9000.00"),
      id: Payment.ID(rawValue: 900),
      source: PaymentSource(line: line(507), amount: money("9000.00")),
      ground: .number)
    payment.shortBy = money("680.00")
    return .paymentReceived(payment)
  }

  static func row(_ number: String, _ ledger: FakeLedger) -> ListRow? {
    var row: ListRow?
    try? ledger.access.read(SampleBooks.today) { row = try $0.numbered(number).first }
    return row
  }

  // MARK: What they may be

  /// The inbox of a desk, with given candidates in place of those that matching finds.
  static func inbox(_ desk: Desk) throws -> Inbox {
    var inbox = try desk.inbox()
    for index in inbox.entries.indices {
      guard case .doubtful = inbox.entries[index].state else { continue }
      let entry = inbox.entries[index]
      inbox.entries[index].state = .doubtful(
        try desk.read { books in try candidates(entry, books) })
    }
    inbox.unseen = [
      KnownPayment(
        id: Payment.ID(rawValue: 77), receivable: try id("2026-0104", desk), number: "2026-0104",
        customer: Customer.ID(rawValue: 2), customerName: "Garage Élise SRL",
        on: day("2026-10-30"), amount: money("544.50"))
    ]
    return inbox
  }

  private static func id(_ number: String, _ desk: Desk) throws -> Receivable.ID {
    try desk.read { try $0.numbered(number).first?.id } ?? Receivable.ID(rawValue: 0)
  }

  private static func candidates(_ entry: Inbox.Entry, _ books: Books) throws -> [Candidate] {
    func on(
      _ number: String, _ amount: String, _ what: Allocation.What = .payment
    ) throws -> Allocation {
      guard let row = try books.numbered(number).first else { throw Trouble.notFound(number) }
      return Allocation(
        receivable: row.id, number: number, customer: row.customer, customerName: row.customerName,
        amount: money(amount), what: what)
    }
    switch (entry.line.id.rawValue, entry.part) {
    case (501, _):
      return [
        Candidate(
          allocations: [try on("2026-0135", "4990.00"), try on("CN-2026-004", "254.10", .credit)],
          clues: [.exactSum, .numberEnding, .knownAccount]),
        Candidate(
          allocations: [try on("2026-0135", "4735.90")], clues: [.name], short: money("254.10")),
      ]
    case (502, _):
      return [
        Candidate(
          allocations: [try on("2026-0133", "423.50")], clues: [.name], excess: money("66.50")),
        Candidate(
          allocations: [try on("2026-0119", "390.00")], clues: [.partOfName, .otherAccount],
          excess: money("100.00")),
      ]
    case (503, _):
      return [
        Candidate(
          allocations: [try on("2026-0136", "290.00")], clues: [.number, .name],
          short: money("100.00"))
      ]
    case (505, 0?):
      return [Candidate(allocations: [try on("2026-0140", "250.00")], clues: [.exactAmount])]
    case (506, _):
      return [
        Candidate(
          allocations: [try on("2026-0088", "3600.00")], clues: [.collector, .partOfName],
          short: money("635.00"))
      ]
    default: return []
    }
  }

  /// What a search finds: everything that is open and holds the text, up to the amount of the line.
  static func search(_ text: String, _ amount: Money, _ desk: Desk) throws -> [Candidate] {
    try desk.read { books in
      try books.rows(ListQuery(view: .open, order: .due, today: SampleBooks.today))
        .filter { $0.open.isPositive && $0.open.currency == amount.currency }
        .filter { SearchKey($0.number + " " + $0.customerName).text.contains(SearchKey(text).text) }
        .map { row in
          var candidate = Candidate(
            allocations: [
              Allocation(
                receivable: row.id, number: row.number, customer: row.customer,
                customerName: row.customerName, amount: min(amount, row.open))
            ], clues: [.name])
          if row.open > amount { candidate.short = row.open - amount }
          if amount > row.open { candidate.excess = amount - row.open }
          return candidate
        }
    }
  }
}
