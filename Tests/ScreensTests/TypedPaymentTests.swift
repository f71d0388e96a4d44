import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `A payment that is typed and on the bank` {
  /// A line of 280.00 that names the bakery's invoice, and waits.
  private func ledger() -> FakeLedger {
    let ledger = SampleBank.ledger()
    if let bakery = SampleBank.row("2026-0136", ledger),
      let account = BankAccount("BE68539007547034"), let day = CalendarDay(iso: "2026-11-18")
    {
      let line = SampleBank.line(599)
      let entry = BankEntry(
        bookedOn: day, amount: .euro(280),
        counterparty: BankEntry.Counterparty(name: bakery.customerName),
        remittance: BankEntry.Remittance(message: "2026-0136"))
      ledger.record(
        Action.Note(.importFiles),
        [
          .bankLineTaken(
            BankLineTaken(
              line: line, statement: AccountStatement.ID(rawValue: 1), account: account,
              format: "coda", entry: entry)),
          .lineDoubted(
            LineDoubted(line: line, on: SampleBooks.today, receivables: [bakery.id])),
        ])
    }
    return ledger
  }

  @Test func `joins the line that waits and says so`() {
    var bench = Bench(100, 24, ledger: ledger())
    bench.press(.character("P"))
    bench.type("0136")
    bench.press(.tab)
    bench.type("280,00")
    bench.press(.tab)
    bench.type("23/11")
    bench.press(.enter)
    #expect(bench.message.contains("Done: payment 280.00 on 2026-0136"))
    bench.press(.character("!"))
    #expect(bench.shows("this is the bank line of 18 Nov 2026"))
  }

  @Test func `asks before what is there is booked a second time`() {
    var bench = Bench(ledger: ledger())
    bench.press(.character("P"))
    bench.type("0131")
    bench.press(.tab)
    bench.type("9000")
    bench.press(.enter)
    #expect(bench.shows("2026-0131 has a payment of 9 000.00 of Mon 23 Nov already"))
    bench.press(.escape)
    #expect(bench.shows("Quick payment"))
    bench.press(.enter, .character("y"))
    guard case .pay(let payment)? = bench.performed.last else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.again)
    #expect(bench.message.contains("Done: payment 9 000.00 on 2026-0131"))
    #expect(!bench.shows("Quick payment"))
  }
}
