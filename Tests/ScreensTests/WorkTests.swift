import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

@Suite struct `Work with the keyboard` {
  /// On the list of what is overdue, `row` rows down.
  private func overdue(_ row: Int = 0, _ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.tab)
    for _ in 0..<row { bench.press(.down) }
    return bench
  }

  @Test func `books a full payment with two keys`() {
    var bench = overdue()
    let keys: [Key] = [.character("p"), .enter]
    for key in keys { bench.press(key) }
    #expect(keys.count == 2)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount == .euro(4_235))
    #expect(payment.on == SampleBooks.today)
    #expect(!payment.keepsClaim)
    #expect(bench.message.contains("Done: payment 4 235.00 on 2026-0088 (u takes it back)"))
    #expect(bench.title.contains("6 of 9 open"))
  }

  @Test func `shows the rest of a part payment and keeps the claim on demand`() {
    var bench = overdue()
    bench.press(.character("p"))
    bench.type("4000")
    #expect(bench.shows("235.00 stays due"))
    bench.press(.control("u"))
    bench.type("5000")
    #expect(bench.shows("765.00 too much, becomes the customer's credit"))
    bench.press(.control("u"))
    bench.type("4235")
    #expect(bench.shows("166.70 interest and costs are let go"))
    bench.press(.tab, .tab, .right)
    #expect(bench.shows("166.70 interest and costs stay claimed"))
    bench.press(.enter)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.keepsClaim)
  }

  @Test func `reckons the claim of the day on which the money came`() {
    var bench = overdue()
    bench.press(.character("p"), .tab)
    bench.type("24/10")
    #expect(bench.shows("Sat 24 Oct 2026"))
    #expect(!bench.shows("166.70"))
    #expect(bench.shows("interest and costs are let go"))
  }

  @Test func `never guesses what 1.000 means`() {
    var bench = overdue()
    bench.press(.character("p"))
    bench.type("1.000")
    #expect(bench.shows("1.00 or 1 000.00? Enter asks"))
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    bench.press(.enter, .enter)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount == .euro(1_000))
    bench.press(.character("p"))
    bench.type("1.000")
    bench.press(.enter, .down, .enter, .enter)
    guard case .pay(let small)? = bench.performed.last else { return }
    #expect(small.amount == .euro(1))
  }

  @Test func `refuses a payment of tomorrow, of nothing and of letters, and says where`() {
    var bench = overdue()
    bench.press(.character("p"))
    bench.type("abc")
    bench.press(.enter)
    #expect(bench.shows("not an amount"))
    bench.press(.control("u"), .enter)
    #expect(bench.shows("an amount is needed"))
    bench.type("10")
    bench.press(.tab)
    bench.type("+1")
    bench.press(.enter)
    #expect(bench.shows("Wed 25 Nov 2026 is still to come"))
    #expect(bench.performed.isEmpty)
  }

  @Test func `finds by digits and books with the quick payment`() {
    var bench = overdue()
    bench.press(.character("P"))
    bench.type("090933756")
    #expect(bench.shows("2026-0119"))
    bench.press(.enter)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount == .euro(390))
    #expect(bench.message.contains("payment 390.00 on 2026-0119"))
  }

  @Test func `chooses among matches and takes another amount in the quick payment`() {
    var bench = overdue()
    bench.press(.character("P"))
    bench.type("peeters")
    bench.press(.down, .tab)
    bench.type("100")
    bench.press(.enter)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount == .euro(100))
    #expect(bench.message.contains("payment 100.00"))
  }

  @Test func `disputes with the first letters of the ground and an amount`() {
    var bench = overdue()
    bench.press(.character("d"))
    bench.type("ho")
    bench.press(.tab)
    bench.type("400")
    #expect(bench.shows("3 835.00 goes on"))
    bench.press(.enter)
    #expect(
      bench.performed == [
        .dispute(Receivable.ID(rawValue: 101), ground: .hours, amount: .euro(400), note: nil)
      ])
    #expect(bench.message.contains("3 835.00 goes on."))
    bench.press(.character("d"))
    #expect(bench.shows("Close the dispute"))
  }

  @Test func `promises by a weekday`() {
    var bench = overdue()
    bench.press(.character("m"))
    bench.type("fri")
    #expect(bench.shows("Fri 27 Nov 2026, in 3 days"))
    bench.press(.enter)
    #expect(
      bench.performed == [
        .promise(
          Receivable.ID(rawValue: 101), by: SampleBooks.day("2026-11-27"), amount: .euro(4_235))
      ])
    #expect(bench.message.contains("promise Fri 27 Nov, back Tue 1 Dec on 2026-0088"))
  }

  @Test func `settles in three parts after showing the letter`() {
    var bench = overdue()
    bench.press(.character("s"))
    bench.type("3000")
    bench.press(.tab)
    bench.type("3")
    bench.press(.tab)
    bench.type("1/12")
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    #expect(bench.shows("Subject:"))
    bench.press(.enter, .character("y"))
    guard case .settle(let terms)? = bench.performed.first else {
      Issue.record("nothing was settled")
      return
    }
    #expect(terms.amount == .euro(3_000))
    #expect(terms.instalments == 3)
    #expect(terms.by == SampleBooks.day("2026-12-01"))
    #expect(bench.shows("settled 0/3"))
    bench.press(.enter)
    #expect(bench.shows("waiting for their yes"))
  }

  @Test func `writes down what is typed at once as a note, every letter of it`() {
    var bench = overdue()
    bench.press(.character("t"))
    bench.type("gebeld; belt terug")
    bench.press(.enter, .character("t"))
    bench.type("c")
    bench.press(.enter)
    let id = Receivable.ID(rawValue: 101)
    #expect(
      bench.performed == [
        .note(id, "gebeld; belt terug"), .call(id, outcome: "reached", note: nil),
      ])
  }

  @Test func `notes, calls and snoozes`() {
    var bench = overdue()
    bench.press(.character("t"), .tab)
    bench.type("asked for a copy")
    bench.press(.enter, .character("t"), .right, .enter, .character("z"))
    bench.type("+3")
    bench.press(.enter)
    let id = Receivable.ID(rawValue: 101)
    #expect(
      bench.performed == [
        .note(id, "asked for a copy"), .call(id, outcome: "reached", note: nil),
        .snooze([id], until: SampleBooks.day("2026-11-27"), note: nil),
      ])
  }

  @Test func `shows a letter, changes the channel and sends only on another key`() {
    var bench = overdue(3)
    bench.press(.character("r"))
    #expect(bench.shows("By post to Stad Voorbeeld, Dorpsstraat 4, 2800 Mechelen: reminder"))
    #expect(bench.shows("9 680.00 by Fri 4 Dec 2026"))
    bench.press(.character("r"), .enter, .character(" "))
    #expect(bench.performed.isEmpty)
    bench.press(.tab)
    #expect(bench.shows("By e-mail to Stad Voorbeeld, no address known: reminder, EUR 9 680.00"))
    bench.press(.tab, .tab, .tab, .character("y"))
    guard case .dun(let dunning)? = bench.performed.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(dunning.channel == .letter)
    #expect(dunning.fate == .sendNow)
    #expect(bench.message.contains("Deadline"))
  }

  @Test func `puts a letter into the outbox with o and sends nothing on Esc`() {
    var bench = overdue(3)
    bench.press(.character("n"), .escape)
    #expect(bench.message.contains("Nothing was sent"))
    #expect(bench.performed.isEmpty)
    bench.press(.character("n"), .character("o"))
    guard case .dun(let dunning)? = bench.performed.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(dunning.fate == .outbox)
    #expect(dunning.step == .notice)
  }

  @Test func `sends letters to the marked rows, one a customer, and takes them back as one`() {
    var bench = overdue(3)
    bench.press(.character(" "), .end, .character(" "), .character("r"))
    #expect(bench.shows("2 letters to 2 customers, EUR 10 070.00 asked"))
    bench.press(.character("y"))
    #expect(bench.performed.count == 2)
    #expect(!bench.title.contains("marked"))
    bench.press(.character("u"))
    #expect(bench.message.contains("Undone: reminder"))
    #expect(bench.message.contains("2026-0131") && bench.message.contains("2026-0136"))
  }

  @Test func `says that a letter waits in the outbox and sends it from there only`() {
    var bench = overdue(3)
    bench.press(.character("a"))
    #expect(!bench.shows("send from the outbox"))
    bench.press(.escape, .character("r"), .character("o"))
    #expect(bench.message.contains("In the outbox: reminder 9 680.00 on 2026-0131"))
    bench.press(.down, .up)
    #expect(bench.message.contains("2026-0131: a letter waits in the outbox"))
    bench.press(.character("a"))
    #expect(!bench.shows("no letter of it waits in the outbox"))
  }

  @Test func `keeps what was typed into the quick payment's fields`() {
    var bench = overdue()
    bench.press(.character("P"))
    bench.type("peeters")
    bench.press(.tab)
    bench.type("12,5")
    bench.press(.escape, .character("P"))
    #expect(bench.shows("12,5"))
    bench.press(.enter)
    guard case .pay(let payment)? = bench.performed.first else {
      Issue.record("nothing was booked")
      return
    }
    #expect(payment.amount?.minorUnits == 1_250)
    #expect(bench.cockpit.unfinished.isEmpty)
  }

  @Test func `acts on the customer's rows as on the list's`() {
    var bench = overdue()
    bench.press(.character("c"), .character("p"), .enter)
    #expect(bench.performed.count == 1)
    #expect(bench.lines[0].contains("Bouwwerken Peeters NV"))
    #expect(bench.message.contains("Done: payment"))
  }

  @Test func `shows the field that is typed into before the schedule on a small screen`() {
    var bench = overdue(0, 60, 16)
    bench.press(.character("s"))
    bench.type("900")
    bench.press(.tab)
    bench.type("12")
    #expect(bench.shows("Amount"))
    #expect(bench.shows("Offer until"))
    #expect(bench.shows("Tue 8 Dec 2026"))
  }

  @Test func `names sum and day of a letter on a small screen`() {
    var bench = overdue(3, 40, 10)
    bench.press(.character("r"))
    #expect(bench.shows("EUR 9 680.00"))
    #expect(bench.shows("4 Dec 2026"))
  }

  @Test func `says why something can't be done, and from when`() {
    var bench = overdue(4)
    bench.press(.character("n"))
    #expect(bench.message.contains("the law gives a consumer 14 days"))
    #expect(bench.message.contains("from Thu 3 Dec"))
    bench.press(.up, .up, .up, .character("r"))
    #expect(bench.message.contains("a settlement or an offer runs"))
  }

  @Test func `does a refused thing not, says so, and keeps the form`() {
    var bench = overdue()
    bench.press(.character("d"), .enter)
    bench.press(.character("d"), .enter)
    #expect(bench.performed.count == 2)
    bench.press(.down, .down, .down, .character("s"))
    bench.type("99999")
    bench.press(.enter)
    #expect(bench.shows("at most 9 781.26"))
  }
}
