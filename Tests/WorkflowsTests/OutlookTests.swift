import Claims
import Store
import TestSupport
import Testing
import Workflows

/// Random stories of all kinds of customers under terms of all kinds, dated as a user would date them.
@Suite struct `What a claim will be` {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is what it turns out to be, on every day, without the events`(seed: UInt64) throws {
    var story = try Story(seed: seed)
    try story.tell(steps: 250)
    let calculator = try story.office.desk.read { try story.office.desk.calculator(on: $0) }
    var foreseen = 0
    for (state, customer) in try story.states() {
      let debtor = Debtor(customer)
      let outlook = calculator.outlook(of: state, from: debtor, excluding: state.disputed)
      guard let outlook else { continue }
      foreseen += 1
      for ahead in [0, 1, 2, 13, 14, 15, 16, 17, 40, 180, 370, 900] {
        let day = story.office.today.adding(days: ahead)
        let claim = calculator.claim(
          of: state, from: debtor, on: day, excluding: state.disputed)
        #expect(
          outlook.total(on: day, by: calculator.law, calculator.settings.dayCount) == claim.total,
          "seed \(seed): \(state.facts.number) of a \(customer.record.kind) on \(day): \(claim)")
      }
    }
    #expect(foreseen > 10)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `stands in the tables, and gives the amounts of the review`(seed: UInt64) throws {
    var story = try Story(seed: seed)
    let office = story.office
    for _ in 0..<5 {
      try story.tell(steps: 50)
      let desk = try office.desk
      try desk.read { books in
        let calculator = try desk.calculator(on: books)
        let all = try books.rows(ListQuery(view: .open, order: .due, today: office.today))
        let expected = try all.compactMap { row -> QueueRow? in
          guard let state = try books.receivable(row.id),
            let customer = try books.customer(row.customer), !state.isCredit
          else { return nil }
          let outlook = calculator.outlook(
            of: state, from: Debtor(customer), excluding: state.disputed)
          return QueueRow(row, outlook: outlook, today: office.today)
        }
        let queue = try books.queue(office.today)
        #expect(queue.sorted { $0.id < $1.id } == expected.sorted { $0.id < $1.id }, "\(seed)")
        for found in try desk.dueQueue(on: books) {
          let rows = queue.filter { found.invoices.contains($0.id) }
          let amounts = try rows.map { try asked($0, desk: desk, books: books) }
          #expect(found.amount == amounts.dropFirst().reduce(amounts[0], +), "seed \(seed)")
        }
      }
      let report = try office.ledger.verify()
      #expect(report.isClean, "seed \(seed): \(report.problems)")
    }
  }

  private func asked(_ row: QueueRow, desk: Desk, books: Books) throws -> Money {
    switch row.action {
    case .notice, .handover:
      let state = try #require(try books.receivable(row.id))
      let customer = try #require(try books.customer(row.customer))
      return try desk.claim(
        of: state, customer, on: desk.today, excluding: state.disputed, in: books
      ).total
    case .answer: return row.disputed
    case .reminder, .call, .check: return row.open - row.disputed
    }
  }
}

/// A store to which anything happens that the journal can hold.
private struct Story {
  let office: Office
  private var numbers: SeededGenerator
  private var customers: [Customer.ID] = []
  private var invoices: [Receivable.ID] = []
  private let proof: StoredDocument

  init(seed: UInt64) throws {
    numbers = SeededGenerator(seed: seed)
    office = try Office(Story.settings(Int(seed)))
    let paper = NewDocument(bytes: [1], name: "bill", fileExtension: "pdf")
    proof = try #require(try office.ledger.keep([paper], year: 2025).first)
    office.on("2025-09-01")
    for kind in CustomerKind.allCases + CustomerKind.allCases {
      let record = CustomerRecord(
        name: "\(kind) \(customers.count)", kind: kind,
        kindIsAssumed: kind == .consumer && Bool.random(using: &numbers))
      customers.append(try add(record))
    }
  }

  private static func settings(_ seed: Int) -> Settings {
    var settings = Office.settings
    if seed.isMultiple(of: 2) { settings.law.dayCount = .actualActual }
    if seed.isMultiple(of: 3) { settings.law.imputation = .principalFirst }
    if seed.isMultiple(of: 4) {
      settings.terms.indemnity = Rate(percent: "10.00")
      settings.terms.indemnityMinimum = euro("50.00")
      settings.terms.indemnityWith40 = .both
    }
    if seed.isMultiple(of: 5) { settings.terms.interest = Rate(percent: "12.00") }
    if seed.isMultiple(of: 7) { settings.terms.law = .netherlands }
    settings.terms.consumer.isReciprocal = !seed.isMultiple(of: 4)
    settings.terms.consumer.indemnity = seed.isMultiple(of: 3) ? .legal : .none
    settings.terms.consumer.interest = seed.isMultiple(of: 2) ? .statutory : .unstated
    if seed % 5 == 1 {
      settings.terms.consumer.indemnity = .agreed(Rate(basisPoints: 800))
      settings.terms.consumer.interest = .agreed(Rate(basisPoints: 900))
    }
    return settings
  }

  func states() throws -> [(ReceivableState, Customer)] {
    try office.desk.read { books in
      try invoices.compactMap { id in
        guard let state = try books.receivable(id) else { return nil }
        return try books.customer(state.customer).map { (state, $0) }
      }
    }
  }

  private func add(_ record: CustomerRecord) throws -> Customer.ID {
    var id = Customer.ID(rawValue: 0)
    try office.ledger.act(Action.Note(.customer)) { books in
      id = Customer.ID(rawValue: try books.newID())
      return [
        .customerRecorded(CustomerRecorded(customer: id, record: record, on: office.today))
      ]
    }
    return id
  }

  mutating func tell(steps: Int) throws {
    for _ in 0..<steps {
      if random(1...4) == 1 { office.on(office.today.adding(days: random(1...9)).iso) }
      do {
        if invoices.count < 10 || random(1...6) == 1 {
          try addInvoice()
        } else {
          try happen()
        }
      } catch is FoldRefusal {
        // It couldn't happen: the books are as they were.
      }
    }
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func addInvoice() throws {
    let issued = office.today.adding(days: -random(0...120))
    let isForeign = random(1...12) == 1
    let total = Money(
      minorUnits: Int64(random(1...400_000)),
      currency: isForeign ? Currency("USD") ?? .euro : .euro)
    var facts = Receivable.Facts(
      document: .invoice, number: "\(invoices.count + 1)", seller: "0428759497", issued: issued,
      due: issued.adding(days: random(0...75)), total: total)
    if random(1...6) == 1 { facts.contract = day(["2012-05-01", "2022-06-01"][random(0...1)]) }
    if random(1...8) == 1 { facts.takesLegalTerm = true }
    let customer = customers[random(0...customers.count - 1)]
    var id = Receivable.ID(rawValue: 0)
    try office.ledger.act(Action.Note(.addInvoice)) { [facts] books in
      id = Receivable.ID(rawValue: try books.newID())
      return [.invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts))]
    }
    invoices.append(id)
  }

  private mutating func happen() throws {
    let id = invoices[random(0...invoices.count - 1)]
    guard let state = try office.ledger.read({ try $0.receivable(id) }) else { return }
    let some = Money(
      minorUnits: Int64.random(in: 1...max(2, state.facts.total.minorUnits), using: &numbers),
      currency: state.currency)
    let before = max(state.facts.issued, office.today.adding(days: -random(0...40)))
    let event = event(of: state, some: some, before: before)
    try office.ledger.act(Action.Note(.edit)) { _ in event }
  }

  private mutating func event(
    of state: ReceivableState, some: Money, before: CalendarDay
  ) -> [Event] {
    let (id, today) = (state.id, office.today)
    switch random(0...17) {
    case 0, 1, 2:
      return [
        .paymentReceived(
          PaymentReceived(
            receivable: id, on: before, amount: some, keepsClaim: random(1...3) == 1,
            isPrincipalFirst: random(1...5) == 1))
      ]
    case 3, 4: return [.creditApplied(CreditApplied(receivable: id, on: before, amount: some))]
    case 5, 6: return [.costMade(CostMade(receivable: id, on: before, amount: some, proof: proof))]
    case 7:
      return [.disputeOpened(DisputeOpened(receivable: id, on: today, ground: .work, amount: some))]
    case 8:
      return [
        .disputeClosed(
          DisputeClosed(receivable: id, on: today, outcome: .upheld, reduction: some))
      ]
    case 9:
      return [.writtenOff(WrittenOff(receivable: id, on: today, amount: some, reason: .waived))]
    case 10:
      let fell = today.adding(days: random(1...30))
      return [
        .settlementMade(
          SettlementMade(
            receivable: id, settlement: Settlement.ID(rawValue: Int64(random(100_000...900_000))),
            on: today, amount: some,
            instalments: [Instalment(due: fell, judged: fell.adding(days: 2), amount: some)]))
      ]
    case 11: return customerEvent(state.customer)
    case 12:
      let series: RateSeries = [.latePayment, .legalInterest, .reference][random(0...2)]
      return [
        .rateAdded(
          RateAdded(
            on: today, series: series, from: day("2027-01-01"),
            rate: Rate(basisPoints: Int64(random(100...1_500))), source: "test"))
      ]
    default: return letter(of: state)
    }
  }

  private mutating func customerEvent(_ id: Customer.ID) -> [Event] {
    let today = office.today
    switch random(0...3) {
    case 0:
      return [
        .insolvencyOpened(
          InsolvencyOpened(
            customer: id, on: today.adding(days: -random(0...20)), procedure: .bankruptcy,
            declareBy: nil, trustee: nil))
      ]
    case 1: return [.insolvencyEnded(InsolvencyEnded(customer: id, on: today))]
    case 2: return [.claimDeclared(ClaimDeclared(customer: id, on: today))]
    default:
      let kinds = CustomerKind.allCases
      let record = CustomerRecord(
        name: "Changed \(id)", kind: kinds[random(0...kinds.count - 1)],
        kindIsAssumed: random(1...4) == 1)
      return [.customerRecorded(CustomerRecorded(customer: id, record: record, on: today))]
    }
  }

  private mutating func letter(of state: ReceivableState) -> [Event] {
    let steps: [DunningStep] = [.reminder(level: 1), .reminder(level: 2), .notice, .notice]
    let id = TakenStep.ID(rawValue: Int64(random(1_000_000...9_000_000)))
    let on = max(state.facts.issued, office.today.adding(days: -random(0...5)))
    var written = StepWritten(
      receivable: state.id, id: id, step: steps[random(0...3)], on: on,
      channel: random(1...2) == 1 ? .email : .letter, fate: .outgoing, deadline: nil,
      asked: StepWritten.Asked(
        principal: state.open, interest: .zero(state.currency),
        compensation: .zero(state.currency)),
      documents: [])
    if random(1...3) == 1, state.currency == .euro { written.fee = euro("7.50") }
    if random(1...10) == 1 { written.together = [invoices[0]] }
    return [
      .stepWritten(written), .stepSent(StepSent(receivable: state.id, id: id, on: on)),
    ]
  }
}
