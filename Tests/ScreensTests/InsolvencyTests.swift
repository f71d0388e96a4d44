import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `A customer who can't pay` {
  private let peeters = Customer.ID(rawValue: 1)

  /// The screen of the first customer, with an action of its menu picked.
  private func customer(_ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.tab, .character("c"))
    return bench
  }

  private func pick(_ name: String, _ bench: inout Bench) {
    bench.press(.character("a"))
    for _ in 0..<30 where !bench.cursorLine.contains(" \(name) ") { bench.press(.down) }
    #expect(bench.cursorLine.contains(" \(name) "))
    bench.press(.enter)
  }

  private func bankrupt(_ bench: inout Bench) {
    pick("insolvency", &bench)
    bench.press(.tab, .tab, .tab)
    bench.type("Mr Claes")
    bench.press(.enter)
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func `the forms and the pages look like their golden files`(width: Int, height: Int) {
    var bench = customer(width, height)
    pick("insolvency", &bench)
    expectGolden(bench.printed, "form-insolvency-\(width)x\(height)")
    bench.press(.escape)
    bankrupt(&bench)
    expectGolden(bench.printed, "customer-insolvent-\(width)x\(height)")
    pick("claim declared", &bench)
    expectGolden(bench.printed, "form-declare-\(width)x\(height)")
    bench.press(.enter)
    pick("insolvency ended", &bench)
    expectGolden(bench.printed, "form-insolvency-ended-\(width)x\(height)")
    bench.press(.escape, .escape, .enter)
    expectGolden(bench.printed, "case-insolvent-\(width)x\(height)")
  }

  @Test func `freezes its invoices and says by when to declare`() {
    var bench = customer()
    pick("insolvency", &bench)
    #expect(bench.shows("empty: 30 days after, Thu 24 Dec 2026"))
    #expect(bench.shows("2 invoices frozen; declare by Thu 24 Dec"))
    bench.press(.escape)
    bankrupt(&bench)
    var expected = Intent.Insolvency(peeters, .bankruptcy, on: SampleBooks.today)
    expected.trustee = "Mr Claes"
    #expect(bench.performed == [.insolvency(expected)])
    // What was recorded is what the form had said.
    #expect(bench.message.contains("Deadline Thu 24 Dec"))
    #expect(bench.shows("bankruptcy of Tue 24 Nov, declare by Thu 24 Dec"))
    #expect(bench.shows("Trustee Mr Claes"))
  }

  @Test func `knows no last day of another procedure unless it is typed`() {
    var bench = customer()
    pick("insolvency", &bench)
    bench.press(.right)
    #expect(bench.shows("empty: not known yet"))
    #expect(bench.shows("2 invoices frozen; find out by when to declare"))
    bench.press(.tab, .tab)
    bench.type("15/1")
    #expect(bench.shows("declare by Fri 15 Jan 2027"))
    bench.press(.enter)
    var expected = Intent.Insolvency(peeters, .reorganisation, on: SampleBooks.today)
    expected.declareBy = SampleBooks.day("2027-01-15")
    #expect(bench.performed == [.insolvency(expected)])
  }

  @Test func `refuses a day ahead and a last day before the first`() {
    var bench = customer()
    pick("insolvency", &bench)
    bench.press(.tab)
    bench.type("+1")
    bench.press(.enter)
    #expect(bench.shows("is still to come"))
    bench.press(.control("u"))
    bench.type("20/10")
    // The second invoice is of 31 October.
    #expect(bench.shows("1 invoice frozen; declare by Thu 19 Nov"))
    bench.press(.control("u"))
    bench.type("20/11")
    bench.press(.tab)
    bench.type("19-11-2026")
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    #expect(bench.shows("Thu 19 Nov 2026"))
  }

  @Test func `keeps the draft over Esc`() {
    var bench = customer()
    pick("insolvency", &bench)
    bench.press(.tab, .tab, .tab)
    bench.type("Mr Cla")
    bench.press(.escape)
    pick("insolvency", &bench)
    #expect(bench.shows("Mr Cla"))
  }

  @Test func `r, n, s and h on its invoices say why not`() {
    var bench = customer()
    bankrupt(&bench)
    for key in "rnsh" {
      bench.press(.character(key))
      #expect(bench.message.contains("the customer is insolvent since Tue 24 Nov"), "\(key)")
    }
    #expect(bench.performed.count == 1)
  }

  @Test func `takes the day of the declaration, and the end`() {
    var bench = customer()
    bench.press(.character("a"))
    #expect(!bench.shows("claim declared"))
    bench.press(.escape)
    bankrupt(&bench)
    pick("claim declared", &bench)
    bench.press(.control("u"))
    bench.type("23/11")
    bench.press(.enter)
    #expect(bench.shows("is before Tue 24 Nov 2026"))
    bench.press(.control("u"))
    bench.type("t")
    bench.press(.enter)
    #expect(bench.shows("declared Tue 24 Nov"))
    pick("insolvency ended", &bench)
    #expect(bench.shows("2 invoices go on."))
    bench.press(.enter)
    #expect(!bench.shows("bankruptcy of"))
    #expect(
      Array(bench.performed.dropFirst()) == [
        .claimDeclared(peeters, on: SampleBooks.today),
        .insolvencyEnded(peeters, on: SampleBooks.today),
      ])
  }
}
