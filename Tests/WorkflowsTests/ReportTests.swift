import Claims
import Store
import TestSupport
import Testing
import Workflows

@Suite struct `Reports of the books` {
  @Test func `are the ledger of 30 September, whatever is recorded since`() throws {
    try Office.story { office in
      office.on("2026-09-01")
      let open = try office.add("101", "1000.00", due: "2026-09-20")
      let paid = try office.add("102", "400.00", due: "2026-09-25", to: .business("Other"))
      let waived = try office.add("103", "300.00", due: "2026-08-01")
      office.on("2026-11-24")
      let partly = try office.add("104", "50.00", due: "2026-10-20", issued: "2026-09-30")
      try office.add("105", "60.00", due: "2026-10-31", issued: "2026-10-01")
      try office.pay(open, "250.00", on: "2026-09-30")
      try office.pay(open, "750.00", on: "2026-10-05")
      try office.pay(paid, "450.00", on: "2026-09-28")
      try office.perform(.writeOff(waived, amount: nil, reason: .waived))
      try office.pay(partly, "9.99", on: "2026-09-30")
      _ = try office.desk.undo(nil, takingDependants: false)
      func total(_ iso: String) throws -> Money {
        let ageing = try office.desk.overview([.ageing], on: day(iso)).ageing
        return ageing?.parts.first?.total.total ?? euro("0")
      }
      // 1 000 - 250, 300, 50, and 50 too much.
      #expect(try total("2026-09-30") == euro("1050.00"))
      #expect(try total("2026-09-29") == euro("1250.00"))
      #expect(try total("2026-10-05") == euro("360.00"))
      #expect(try total("2026-11-24") == euro("60.00"))
    }
  }

  @Test func `count a reduction once: the credit note that comes later takes its place`() throws {
    try Office.story { office in
      office.on("2026-09-01")
      let id = try office.add("101", "1000.00", due: "2026-08-20", issued: "2026-07-20")
      try office.perform(.dispute(id, ground: .work, amount: euro("100.00"), note: nil))
      office.on("2026-09-10")
      try office.perform(.closeDispute(id, .upheld))
      office.on("2026-10-12")
      var note = Sample(number: "C1", total: "100.00", credits: "101")
      note.issued = "2026-10-02"
      let folder = try office.folder()
      try folder.write("note.xml", note.xml)
      #expect(try office.bring([folder.path]).creditNotesAdded == 1)
      for (iso, total) in [
        ("2026-09-09", "1000.00"), ("2026-09-10", "900.00"), ("2026-10-01", "900.00"),
        ("2026-10-02", "900.00"), ("2026-10-12", "900.00"),
      ] {
        let overview = try office.desk.overview([.ageing, .dso], on: day(iso))
        #expect(overview.ageing?.parts.first?.total.total == euro(total), "\(iso)")
        #expect(overview.sales?.parts.first?.receivables == euro(total), "\(iso)")
      }
    }
  }

  @Test func `of one customer are a part of those of all`() throws {
    try Office.story { office in
      let mine = try office.add("101", "100.00", due: "2026-10-01")
      try office.add("102", "900.00", due: "2026-10-01", to: .business("Other"))
      let owner = try office.row(mine).customer
      let all = try office.desk.overview(Set(ReportKind.allCases), on: office.today)
      let own = try office.desk.overview(
        Set(ReportKind.allCases), on: office.today, of: [owner])
      #expect(all.ageing?.parts.first?.total.total == euro("1000.00"))
      #expect(own.ageing?.parts.first?.total.total == euro("100.00"))
      #expect(own.payers?.payers.map(\.customer) == [owner])
      #expect(own.cash?.parts.first?.uncertain.amount == euro("100.00"))
      #expect(own.sales?.parts.first?.receivables == euro("100.00"))
    }
  }

  /// The bank's file says more of a promise only when it reaches the working day after it.
  @Test func `break no promise on bank data that doesn't reach it`() throws {
    try Office.story { office in
      office.on("2026-11-02")
      let id = try office.add("101", "100.00", due: "2026-10-01")
      try office.perform(.promise(id, by: day("2026-11-06"), amount: nil))
      office.on("2026-11-24")
      func broken() throws -> Int? {
        let payers = try office.desk.overview([.payers], on: office.today).payers
        return payers?.payers.first?.promises.broken
      }
      #expect(try broken() == 1)
      let folder = try office.folder()
      let file = BankFile(
        through: "2026-11-05", [BankFile.Entry(amount: "-5.00", on: "2026-11-05", name: "Bank")])
      try folder.write("bank.xml", file.xml)
      _ = try office.bring([folder.path])
      #expect(try broken() == 0)
    }
  }
}

/// Whatever is done in whatever order: the ageing of a day is a plain sum over the journal.
@Suite struct `Random ledgers` {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `age to the sum of their events`(seed: UInt64) throws {
    try Office.story { office in
      var ledger = RandomLedger(office: office, numbers: SeededGenerator(seed: seed))
      try ledger.fill()
      for days in stride(from: -100, through: 20, by: 7) {
        let day = office.today.adding(days: days)
        let overview = try office.desk.overview([.ageing, .dso], on: day)
        let total = overview.ageing?.parts.first?.total.total ?? euro("0")
        let story = "seed \(seed), \(day): \(ledger.told.joined(separator: "; "))"
        #expect(try total == ledger.sum(on: day), "\(story)")
        #expect(overview.sales?.parts.first?.receivables ?? euro("0") == total, "\(story)")
      }
    }
  }
}

/// Invoices, payments that were short, too much, returned or on the wrong invoice, credit notes and write-offs, each
/// on a day of its own that may be long before it is recorded.
private struct RandomLedger {
  let office: Office
  var numbers: SeededGenerator
  var ids: [Receivable.ID] = []
  var told: [String] = []

  init(office: Office, numbers: SeededGenerator) {
    self.office = office
    self.numbers = numbers
  }

  mutating func fill() throws {
    office.on("2026-08-20")
    for number in 1...5 { try invoice(number) }
    for step in 1...60 {
      if step.isMultiple(of: 2), office.today < day("2026-11-24") {
        office.on(office.today.adding(days: Int.random(in: 0...6, using: &numbers)).iso)
      }
      do {
        try self.step(step)
      } catch is Trouble {
        told.append("refused")
      }
      // An undo may have taken an invoice back.
      let there = ids
      ids = try office.desk.read { books in try there.filter { try books.row($0) != nil } }
      if ids.isEmpty { try invoice(1_000 + step) }
    }
    office.on("2026-11-24")
  }

  private mutating func invoice(_ number: Int) throws {
    let people: [CustomerRecord] = [.cafe, .jan, .town]
    let due = office.today.adding(days: Int.random(in: -40...30, using: &numbers))
    ids.append(
      try office.add(
        "n\(number)", amount(upTo: 200_000), due: due.iso,
        issued: min(office.today, due.adding(days: -20)).iso, to: people[number % people.count]))
  }

  private mutating func amount(upTo limit: Int64) -> String {
    let cents = Int64.random(in: 1...limit, using: &numbers)
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  private mutating func step(_ step: Int) throws {
    // On what was written off nothing follows: its sum would have to know what takes its place.
    let open = try ids.filter { try office.state($0).writtenOff == nil }
    guard let id = open.randomElement(using: &numbers),
      let other = open.randomElement(using: &numbers)
    else { return }
    let ago = office.today.adding(days: -Int.random(in: 0...25, using: &numbers))
    let some = amount(upTo: 120_000)
    let choice = Int.random(in: 0..<14, using: &numbers)
    told.append("\(choice) \(id) \(some) \(office.today)/\(ago)")
    let payment = try office.state(id).payments.randomElement(using: &numbers)?.id
    switch choice {
    case 0, 1, 2: try office.pay(id, some, on: ago.iso)
    case 3: try office.pay(id, on: ago.iso)
    case 4: try invoice(100 + step)
    case 5: try office.perform(.credit(id, amount: euro(some)))
    case 6: try creditNote(step, of: id, on: ago)
    case 7, 8:
      try office.perform(.writeOff(id, amount: nil, reason: choice == 7 ? .waived : .lost))
    case 9, 10:
      guard let payment else { return }
      try office.perform(.reverse(id, payment, choice == 9 ? .returned : .mistake, on: nil))
    case 11:
      guard let payment else { return }
      try office.perform(.movePayment(id, payment, to: other))
    case 12: try office.remind(id)
    default: _ = try office.desk.undo(nil, takingDependants: false)
    }
  }

  private mutating func creditNote(
    _ step: Int, of id: Receivable.ID, on issued: CalendarDay
  ) throws {
    var note = Sample(
      number: "c\(step)", total: amount(upTo: 30_000), credits: try office.row(id).number)
    note.issued = issued.iso
    let folder = try office.folder()
    try folder.write("note.xml", note.xml)
    _ = try office.bring([folder.path])
  }

  /// Invoices up to the day, less credit notes, payments and what was written off, each by its own day.
  func sum(on day: CalendarDay) throws -> Money {
    var events: [RecordedEvent.ID: Event] = [:]
    var issued: [Receivable.ID: CalendarDay] = [:]
    try office.ledger.read { books in
      for row in try books.rows(ListQuery(view: .everything, today: day)) {
        issued[row.id] = row.issued
        for entry in try books.history(row.id) where entry.action.stands {
          events[entry.event.id] = entry.event.event
        }
      }
    }
    return events.reduce(euro("0")) { sum, entry in
      switch entry.value {
      case .invoiceIssued(let event) where event.facts.issued <= day: sum + event.facts.total
      case .paymentReceived(let event)
      where max(event.on, issued[event.receivable] ?? event.on) <= day:
        sum - event.amount + misbooked(event, among: events)
      case .paymentReversed(let event) where event.cause == .returned && event.on <= day:
        sum + event.amount
      // A credit note that is a document was counted when it was issued.
      case .creditApplied(let event) where event.source == nil && event.on <= day:
        sum - event.amount
      case .writtenOff(let event) where event.on <= day: sum - event.amount
      default: sum
      }
    }
  }

  /// What of a payment was booked by mistake, or moved.
  private func misbooked(
    _ payment: PaymentReceived, among events: [RecordedEvent.ID: Event]
  ) -> Money {
    events.values.reduce(euro("0")) { sum, event in
      guard case .paymentReversed(let reversal) = event, reversal.payment == payment.id,
        reversal.cause != .returned
      else { return sum }
      return sum + reversal.amount
    }
  }
}
