import Claims
import Workflows

/// A year of a small firm that doesn't exist: invoices, payments early and late, letters, quarrels.
struct DemoStore {
  struct Malformed: Error {
    var line: Int
  }

  static let creditor: Creditor = {
    var creditor = Creditor(name: "Atelier Janssens BV")
    creditor.enterpriseNumber = try? EnterpriseNumber("0428.759.497")
    creditor.iban = try? IBAN("BE68 5390 0754 7034")
    creditor.address = PostalAddress(
      street: "Kaai 12", postcode: "2000", city: "Antwerpen", country: "BE")
    creditor.email = "boekhouding@atelierjanssens.example"
    creditor.phone = "+32 3 555 01 23"
    creditor.isSmallCompany = true
    return creditor
  }()

  let world: World
  private var random: DemoRandom
  private let people: [CustomerRecord]

  /// `customers` is the text of `demo/customers.csv`.
  init(world: World, seed: UInt64, customers: String) throws {
    self.world = world
    var random = DemoRandom(seed: seed)
    people = try DemoStore.people(customers, &random)
    self.random = random
  }

  private var today: CalendarDay { world.today }

  /// Records `count` invoices and what became of them, as one action; then a few letters as they are
  /// written day by day.
  mutating func fill(_ count: Int) throws {
    var random = self.random
    _ = try world.ledger.act { books in
      var events: [Event] = []
      let customers = try customers(for: count, on: books, &events, &random)
      var days = (0..<count).map { _ in today.adding(days: -random.number(3...340)) }
      days.sort()
      for (index, issued) in days.enumerated() {
        let (customer, kind) = customers[random.number(0...(customers.count - 1))]
        try invoice(
          number: index + 1, of: customer, kind, issued, on: books, &events, &random)
      }
      return Decision(Action.Note(.demo, count: count), events: events)
    }
    self.random = random
    // On past days the books are read from a copy of their own, which takes long in large stores.
    if count <= 2_000 { try letters() }
  }

  private func customers(
    for count: Int, on books: Books, _ events: inout [Event], _ random: inout DemoRandom
  ) throws -> [(Customer.ID, CustomerKind)] {
    // Large stores need more customers than there are names: those are numbered.
    let wanted = max(people.count, count / 12)
    let first = today.adding(days: -400)
    return try (0..<wanted).map { index in
      var record = people[index % people.count]
      if index >= people.count {
        record.name += " \(index / people.count + 1)"
        record.enterpriseNumber =
          record.enterpriseNumber == nil ? nil : DemoStore.enterpriseNumber(&random)
        record.email = nil
      }
      let id = Customer.ID(rawValue: try books.newID())
      events.append(
        .customerRecorded(CustomerRecorded(customer: id, record: record, on: first)))
      return (id, record.kind)
    }
  }

  private func invoice(
    number: Int, of customer: Customer.ID, _ kind: CustomerKind, _ issued: CalendarDay,
    on books: Books, _ events: inout [Event], _ random: inout DemoRandom
  ) throws {
    let base = Money(
      minorUnits: Int64(random.number(8_000...(random.percent(15) ? 900_000 : 160_000))))
    let vat = base.scaled(by: 21, over: 100)
    let id = Receivable.ID(rawValue: try books.newID())
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var facts = Receivable.Facts(
      number: "\(issued.year)-\(padded)", seller: SellerKey.ours, issued: issued,
      due: issued.adding(days: 30), total: base + vat,
      reference: .structured(StructuredCommunication(number: 2_026_000_000 + Int64(number))),
      iban: DemoStore.creditor.iban)
    facts.description = DemoStore.works[random.number(0...(DemoStore.works.count - 1))]
    facts.vat = [Receivable.VATShare(rate: Rate(basisPoints: 2_100), base: base, tax: vat)]
    events.append(.invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts)))
    try afterwards(id, facts, kind, on: books, &events, &random)
  }

  /// Most pay, early or late; the rest is on the road.
  private func afterwards(
    _ id: Receivable.ID, _ facts: Receivable.Facts, _ kind: CustomerKind, on books: Books,
    _ events: inout [Event], _ random: inout DemoRandom
  ) throws {
    let late = today.days(since: facts.due)
    let paidAfter = random.percent(70) ? random.number(-20...3) : random.number(4...45)
    if random.percent(late > 60 ? 82 : 38), late > paidAfter {
      events.append(
        .paymentReceived(
          PaymentReceived(
            receivable: id, on: facts.due.adding(days: paidAfter), amount: facts.total)))
      return
    }
    guard late > 7 else { return }
    var sent = facts.due.adding(days: 7 + random.number(0...3))
    guard random.percent(late > 40 ? 85 : 55), sent < today else { return }
    try step(.reminder(level: 1), id, facts, on: sent, books, &events)
    if kind != .consumer, late > 25, random.percent(70) {
      sent = sent.adding(days: 10 + random.number(0...3))
      if sent < today { try step(.reminder(level: 2), id, facts, on: sent, books, &events) }
    }
    try quarrel(id, facts, after: sent, on: books, &events, &random)
  }

  private func quarrel(
    _ id: Receivable.ID, _ facts: Receivable.Facts, after sent: CalendarDay, on books: Books,
    _ events: inout [Event], _ random: inout DemoRandom
  ) throws {
    let on = min(sent.adding(days: random.number(1...6)), today)
    switch random.number(1...100) {
    case 1...15:
      let part = facts.total.scaled(by: Int64(random.number(2...6)), over: 10)
      events.append(
        .disputeOpened(
          DisputeOpened(receivable: id, on: on, ground: .hours, amount: part)))
    case 16...20:
      events.append(
        .disputeOpened(
          DisputeOpened(receivable: id, on: on, ground: .quality, amount: nil)))
    case 21...32:
      let by = today.adding(days: random.number(-6...9))
      guard by > on else { return }
      events.append(
        .promiseMade(
          PromiseMade(
            receivable: id, on: on, by: by, judged: world.calendar.judgement(of: by),
            amount: facts.total)))
    case 33...45:
      events.append(
        .callNoted(CallNoted(receivable: id, on: on, outcome: "reached", note: "next week")))
    case 46...55:
      let part = facts.total.scaled(by: 1, over: 3)
      events.append(
        .paymentReceived(PaymentReceived(receivable: id, on: on, amount: part)))
    default: break
    }
  }

  private func step(
    _ step: DunningStep, _ id: Receivable.ID, _ facts: Receivable.Facts, on day: CalendarDay,
    _ books: Books, _ events: inout [Event]
  ) throws {
    let zero = Money.zero(facts.total.currency)
    let taken = TakenStep.ID(rawValue: try books.newID())
    events.append(
      .stepWritten(
        StepWritten(
          receivable: id, id: taken, step: step, on: day, channel: .email, fate: .outgoing,
          deadline: world.deadlines.notice(posted: day, workingDays: 5),
          asked: StepWritten.Asked(principal: facts.total, interest: zero, compensation: zero),
          documents: [])))
    events.append(.stepSent(StepSent(receivable: id, id: taken, on: day)))
  }

  /// A notice, a settlement and a reminder written for real, on days gone by.
  private func letters() throws {
    try write(daysAgo: 21, needing: .notice) { .dun(Intent.Dunning(.notice, [$0.id])) }
    try write(daysAgo: 9, needing: .notice) { .dun(Intent.Dunning(.notice, [$0.id])) }
    try write(daysAgo: 4, needing: .notice) { .dun(Intent.Dunning(.notice, [$0.id])) }
    try write(daysAgo: 6, needing: .reminder) { row in
      var terms = Intent.SettlementTerms(
        [row.id], amount: row.open.scaled(by: 9, over: 10))
      terms.instalments = 3
      terms.by = today.adding(days: 8)
      return .settle(terms)
    }
    try write(daysAgo: 2, needing: .reminder) { .dun(Intent.Dunning(.reminder, [$0.id])) }
  }

  /// Does an intent on the largest invoice for which `action` was due on that day.
  private func write(
    daysAgo: Int, needing action: Proposal.Action, _ intent: (ListRow) -> Intent
  ) throws {
    var past = world
    past.today = today.adding(days: -daysAgo)
    let desk = Desk(world: past)
    let rows = try desk.read { books in
      try books.rows(ListQuery(view: .dueToday, order: .amount, today: past.today))
    }
    guard
      let row = rows.first(where: {
        $0.nextAction == action && $0.customerKind == .business && $0.disputed.isZero
      })
    else { return }
    _ = try desk.perform(intent(row))
  }

  private static let works = [
    "Ontwerp en plaatsing etalage", "Onderhoud derde kwartaal", "Levering drukwerk",
    "Herstelling dakgoot", "Huisstijl en website", "Schilderwerken inkomhal",
    "Advies en begeleiding", "Uren september volgens prestatiestaat",
  ]

  private static func people(
    _ text: String, _ random: inout DemoRandom
  ) throws -> [CustomerRecord] {
    var people: [CustomerRecord] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      let cells = line.split(separator: ";").map(String.init)
      guard cells.count == 6, let kind = CustomerKind(rawValue: cells[1]) else {
        throw Malformed(line: index + 1)
      }
      var record = CustomerRecord(
        name: cells[0], kind: kind, language: Language(rawValue: cells[2]))
      record.address = PostalAddress(
        street: cells[3], postcode: cells[4], city: cells[5], country: "BE")
      if kind != .consumer { record.enterpriseNumber = enterpriseNumber(&random) }
      let mailbox = SearchKey(reference: cells[0]).text.filter(\.isASCII)
      record.email = "\(mailbox)@post.example"
      people.append(record)
    }
    return people
  }

  /// Valid check digits; whose number it is, is chance.
  private static func enterpriseNumber(_ random: inout DemoRandom) -> EnterpriseNumber? {
    let first = random.number(4_000_000...9_999_999)
    let check = 97 - first % 97
    return try? EnterpriseNumber("0\(first)\(check < 10 ? "0" : "")\(check)")
  }
}
