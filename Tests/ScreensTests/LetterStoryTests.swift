import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

/// Moments of a morning in which a letter is the answer.
@Suite struct `A morning with letters` {
  private func select(_ number: String, in bench: inout Bench) {
    bench.press(.tab, .character("/"))
    bench.type(number)
    bench.press(.enter, .escape)
  }

  private func day(_ iso: String) -> CalendarDay { SampleBooks.day(iso) }

  @Test func `a mail that left is named when its record is undone, and stays in the history`() {
    let office = PostOffice()
    var bench = Bench(postOffice: office)
    select("2026-0117", in: &bench)
    bench.press(.character("r"), .tab, .character("y"))
    #expect(office.taken.count == 1)
    #expect(bench.message.contains("Done: reminder 600.00 on 2026-0117"))
    bench.press(.enter)
    #expect(bench.shows("second reminder"))
    #expect(!bench.shows("the mail has left"))
    bench.press(.character("u"))
    #expect(bench.message.contains("Undone: reminder 600.00 on 2026-0117"))
    #expect(bench.message.contains("the mail of 24 Nov 2026 has left and can't be called back"))
    #expect(bench.shows("the mail has left"))
    #expect(!bench.shows("undone: the mail has left"))
  }

  @Test func `what the customer paid past the collector is one key from the mail to him`() throws {
    let ledger = SampleBooks.ledger()
    let row = try #require(SampleBank.row("2026-0088", ledger))
    let step = TakenStep.ID(rawValue: ledger.newID())
    let nothing = Money.euro(0)
    var handover = StepWritten(
      receivable: row.id, id: step, step: .handover, on: day("2026-11-10"), channel: .email,
      fate: .outgoing, deadline: nil,
      asked: StepWritten.Asked(principal: row.open, interest: nothing, compensation: nothing),
      documents: [])
    handover.collector = .agency
    ledger.record(
      Action.Note(.handover, numbers: [row.number]),
      [
        .stepWritten(handover),
        .stepSent(StepSent(receivable: row.id, id: step, on: day("2026-11-10"))),
      ])
    var bench = Bench(ledger: ledger)
    select("2026-0088", in: &bench)
    bench.press(.character("p"))
    bench.type("500")
    bench.press(.enter, .enter)
    #expect(bench.shows("Enter suggested"))
    bench.press(.enter)
    #expect(bench.title.contains("Word of a payment to the collector  2026-0088"))
    #expect(bench.shows("to Incasso Claes"))
    let before = bench.performed.count
    bench.press(.tab, .character("o"))
    #expect(bench.performed.count == before + 1)
    guard case .write(let letter)? = bench.performed.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(letter.letter == .collectorPayment)
    #expect(letter.channel == .email)
    #expect(
      bench.message.contains("In the outbox: word of a payment to the collector on 2026-0088"))
    bench.press(.character("l"))
    #expect(bench.shows("back: collected"))
    for _ in 0..<12 where !bench.cursorLine.contains("taken back") { bench.press(.down) }
    bench.press(.enter)
    guard case .endHandover(_, .withdrawn, _)? = bench.performed.last else {
      Issue.record("the case didn't come back")
      return
    }
  }

  @Test func `a missed instalment gets its own reminder`() {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var writer = SampleWriter(ledger: ledger)
    let garage = writer.customer("Garage Élise SRL", .business, language: .french)
    let id = writer.invoice("2026-0104", of: garage, "1000.00", due: "2026-08-10")
    ledger.record(
      Action.Note(.settle, numbers: ["2026-0104"]),
      [
        .settlementMade(
          SettlementMade(
            receivable: id, settlement: Settlement.ID(rawValue: 900), on: day("2026-10-12"),
            amount: .euro(1_000),
            instalments: [
              Instalment(due: day("2026-11-02"), judged: day("2026-11-04"), amount: .euro(500)),
              Instalment(due: day("2026-12-01"), judged: day("2026-12-03"), amount: .euro(500)),
            ])),
        .settlementAccepted(
          SettlementAccepted(
            receivable: id, settlement: Settlement.ID(rawValue: 900), on: day("2026-10-14"))),
      ])
    var bench = Bench(ledger: ledger)
    bench.press(.character("r"))
    #expect(bench.title.contains("Reminder of a missed instalment  2026-0104"))
    #expect(bench.shows("missed instalment, EUR 500.00 by Fri 4 Dec 2026"))
  }

  @Test func `Enter in a case opens what is suggested and sends nothing`() {
    var bench = Bench()
    select("2026-0131", in: &bench)
    bench.press(.enter, .enter)
    #expect(bench.title.contains("Reminder  2026-0131"))
    bench.press(.enter, .enter)
    #expect(bench.performed.isEmpty)
    bench.press(.escape, .escape)
    select("2026-0140", in: &bench)
  }

  @Test func `several letters of which one was changed and is old: the others go`() throws {
    let ledger = SampleBooks.ledger()
    let row = try #require(SampleBank.row("2026-0136", ledger))
    let step = TakenStep.ID(rawValue: ledger.newID())
    let nothing = Money.euro(0)
    ledger.record(
      Action.Note(.remind, numbers: [row.number]),
      [
        .stepWritten(
          StepWritten(
            receivable: row.id, id: step, step: .reminder(level: 1), on: day("2026-11-23"),
            channel: .letter, fate: .outgoing, deadline: nil,
            asked: StepWritten.Asked(
              principal: row.open, interest: nothing, compensation: nothing),
            isEdited: true,
            documents: [StoredDocument(path: "documents/2026/old.letter", sha256: "00")]))
      ])
    var bench = Bench(ledger: ledger)
    select("2026-0131", in: &bench)
    bench.press(.character("r"), .character("o"), .character("O"))
    #expect(bench.shows("look at it"))
    bench.press(.character("y"))
    #expect(bench.shows("1 letter to print: 1 goes today."))
    #expect(bench.shows("kept back: reminder to Bakkerij Van"))
    bench.press(.character("y"))
    #expect(bench.shows("1 letter to 1 customer"))
    bench.press(.character("y"))
    #expect(bench.shows("Nothing goes out."))
    #expect(bench.shows("Esc close"))
  }
}
