import Canvas
import Claims
import Matching
import Screens
import TestSupport
import Testing
import Workflows

extension Bench {
  /// Opens an invoice from the list of all that is open.
  mutating func openCase(_ number: String) {
    press(.character("/"))
    type(number)
    if !cursorLine.contains(number) { press(.escape, .tab, .character("/")) }
    type(cursorLine.contains(number) ? "" : number)
    press(.enter, .enter)
  }

  /// The matches that were confirmed, oldest first.
  var matches: [Intent.Match] {
    performed.compactMap { intent in
      if case .match(let match) = intent { return match }
      return nil
    }
  }
}

@Suite struct `The inbox of bank lines` {
  @Test func `opens from anywhere and says how many wait and how old the data is`() {
    var bench = Bench.inbox()
    #expect(bench.title.contains("7 lines wait"))
    #expect(bench.title.contains("7034 to 23 Nov"))
    #expect(bench.title.contains("6769 to 16 Nov ! 8 days old"))
    bench.press(.escape, .tab, .enter, .character("i"))
    #expect(bench.title.contains("Inbox"))
    bench.press(.escape)
    #expect(bench.shows("Timeline"))
    bench.press(.character("c"), .character("i"))
    #expect(bench.title.contains("Inbox"))
  }

  @Test func `Enter takes the first candidate and goes to the next line`() {
    var bench = Bench.inbox()
    #expect(bench.cursorLine.contains("4 735.90"))
    bench.press(.enter)
    #expect(
      bench.matches.first?.candidate.allocations.map(\.number) == ["2026-0135", "CN-2026-004"])
    #expect(
      bench.message.contains("4 735.90 booked on 2026-0135 − CN-2026-004; paid (u takes it back)"))
    #expect(bench.cursorLine.contains("490.00"))
    #expect(bench.title.contains("6 lines wait"))
    bench.press(.character("u"))
    #expect(bench.message.contains("Undone"))
    #expect(bench.title.contains("7 lines wait"))
  }

  @Test func `two quick Enters never take one line twice`() {
    var bench = Bench.inbox()
    bench.press(.enter, .enter)
    #expect(bench.matches.map(\.line) == [SampleBank.line(501), SampleBank.line(502)])
  }

  @Test func `keys wait until the inbox is read anew`() {
    var bench = Bench.inbox()
    let desk = bench.clerk.desk
    #expect(bench.cockpit.update(.key(.enter)) == [.perform([bench.firstIntent])])
    let outcome = try? desk.perform(bench.firstIntent)
    let effects = bench.cockpit.update(.performed([outcome].compactMap(\.self), refusal: nil))
    #expect(effects.contains(.loadInbox))
    #expect(bench.cockpit.update(.key(.enter)).isEmpty)
    guard let inbox = try? SampleBank.inbox(desk) else {
      Issue.record("no inbox")
      return
    }
    let next = bench.cockpit.update(.inboxLoaded(inbox))
    guard case .perform(let intents)? = next.first, case .match(let match)? = intents.first else {
      Issue.record("the key was lost")
      return
    }
    #expect(match.line == SampleBank.line(502))
  }

  @Test func `a digit takes that candidate, arrows and Enter do without Shift`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("2"))
    #expect(bench.matches.last?.candidate.allocations.first?.number == "2026-0119")
    bench = Bench.inbox()
    bench.press(.down, .down, .down, .down, .down)
    #expect(bench.cursorLine.contains("2026-0119"))
    bench.press(.enter)
    #expect(bench.matches.last?.candidate.allocations.first?.number == "2026-0119")
    bench = Bench.inbox()
    bench.press(.character("j"), .right, .right, .enter)
    #expect(bench.matches.last?.candidate.allocations.first?.number == "2026-0119")
    bench = Bench.inbox()
    bench.press(.tab, .tab, .left)
    #expect(bench.cursorLine.contains("4 735.90  16-11"))
    bench.press(.character("7"))
    #expect(bench.matches.isEmpty)
    #expect(bench.message.contains("7: nothing that is open fits"))
  }

  @Test func `j and k go from line to line, past the candidates`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("j"))
    #expect(bench.cursorLine.contains("290.00"))
    bench.press(.right, .character("k"))
    #expect(bench.cursorLine.contains("290.00  18-11"))
    bench.press(.character("k"))
    #expect(bench.cursorLine.contains("490.00"))
    bench.press(.character("G"))
    #expect(bench.cursorLine.contains("2026-0104"))
    bench.press(.character("g"))
    #expect(bench.cursorLine.contains("4 735.90"))
    bench.press(.click(row: 4, column: 3))
    #expect(bench.cursorLine.contains("490.00"))
    #expect(bench.performed.isEmpty)
  }

  @Test(arguments: [
    (Key.enter, Intent.ShortReason.partPayment), (.character("w"), .writeOff),
    (.character("c"), .creditNote), (.character("b"), .bankCharges),
    (.character("s"), .cashDiscount), (.character("r"), .retention),
  ])
  func `a short payment gets its reason with one key`(key: Key, reason: Intent.ShortReason) {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("j"), key)
    #expect(bench.matches.last?.line == SampleBank.line(503))
    #expect(bench.matches.last?.shortReason == reason)
    bench = Bench.inbox()
    for _ in 0..<7 { bench.press(.character("j")) }
    #expect(bench.cursorLine.contains("9 000.00"))
    bench.press(key)
    #expect(bench.performed == [.explainShort(SampleBank.line(507), reason)])
    #expect(!bench.shows("9 000.00"))
  }

  @Test func `a dispute of what is lacking asks for its ground`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("j"), .character("d"))
    #expect(bench.shows("100.00 is then disputed"))
    bench.type("pri")
    bench.press(.tab)
    bench.type("bread was stale")
    bench.press(.enter)
    #expect(
      bench.matches.last?.shortReason == .dispute(.price, note: "bread was stale"))
    #expect(bench.cursorLine.contains("75.00"))
  }

  @Test func `what isn't short is told so`() {
    var bench = Bench.inbox()
    bench.press(.character("d"))
    #expect(bench.message.contains("nothing is lacking after it"))
    bench.press(.character("j"), .character("j"), .character("j"), .character("w"))
    #expect(bench.message.contains("nothing that is open fits it"))
    bench.press(.character("G"), .character("k"), .character("x"))
    #expect(bench.message.contains("it is booked already"))
    #expect(bench.performed.isEmpty)
  }

  @Test func `a search narrows while typing and Enter takes`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("/"))
    bench.type("pee")
    #expect(bench.shows("2026-0088"))
    bench.type("ters")
    bench.press(.down)
    bench.press(.escape, .character("/"))
    bench.type("2026-0119")
    #expect(!bench.shows("Jan Peeters  423"))
    bench.press(.enter)
    #expect(bench.matches.last?.candidate.allocations.map(\.number) == ["2026-0119"])
    #expect(bench.cursorLine.contains("290.00"))
  }

  @Test func `what a search finds short stands first on the line, where its reason can be said`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("/"))
    bench.type("0088")
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    #expect(bench.message.contains("2026-0088 is short 3 745.00: Enter part payment"))
    #expect(bench.cursorLine.contains("1  2026-0088"))
    bench.press(.character("w"))
    #expect(bench.matches.last?.shortReason == .writeOff)
    #expect(bench.matches.last?.candidate.allocations.map(\.number) == ["2026-0088"])
  }

  @Test func `what is typed into a search is kept over Esc`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("/"))
    bench.type("zoe")
    bench.press(.escape)
    #expect(bench.message.contains("Kept as a draft"))
    bench.press(.character("k"), .character("/"))
    #expect(!bench.shows("zoe"))
    bench.press(.escape, .character("j"), .character("/"))
    #expect(bench.shows("zoe"))
    #expect(bench.shows("Café Zoë"))
    bench.press(.enter, .enter)
    bench.press(.character("u"), .character("/"))
    #expect(!bench.shows("zoe"))
  }

  @Test(arguments: [
    (Key.enter, "2026-0131: 680.00 stays open"),
    (.character("w"), "2026-0131: 680.00 written off, paid"),
    (.character("b"), "2026-0131: 680.00 kept by a bank, paid"),
    (.character("r"), "2026-0131: 680.00 withheld for us, paid"),
  ])
  func `the message says what became of a short payment`(key: Key, text: String) {
    var bench = Bench.inbox()
    for _ in 0..<7 { bench.press(.character("j")) }
    bench.press(key)
    #expect(bench.message.contains("Done: \(text) (u takes it back)"))
  }

  @Test func `the message says what became of a line`() {
    var bench = Bench.inbox()
    bench.press(.character("x"), .enter)
    #expect(bench.message.contains("Done: setting aside 4 735.90 MULLER UND SOHNE GMBH (u takes"))
    bench = Bench.inbox()
    bench.press(.character("j"), .enter)
    #expect(bench.message.contains("Done: 490.00 booked on 2026-0133; 66.50 of it credit"))
    bench = Bench.inbox()
    bench.press(.character("j"), .character("j"), .character("w"))
    #expect(bench.message.contains("290.00 booked on 2026-0136; 100.00 written off; paid"))
    bench = Bench.inbox()
    for _ in 0..<6 { bench.press(.character("j")) }
    bench.press(.enter)
    bench.type("4235")
    bench.press(.enter)
    #expect(bench.message.contains("4 235.00 booked on 2026-0088, fee 635.00; paid"))
  }

  @Test func `a name that isn't the customer's makes Enter ask for the fee of a case handed over`()
  {
    var bench = Bench.inbox()
    guard var inbox = try? SampleBank.inbox(bench.clerk.desk),
      let at = inbox.entries.firstIndex(where: { $0.line.id == SampleBank.line(506) }),
      case .doubtful(var candidates) = inbox.entries[at].state
    else {
      Issue.record("no such line")
      return
    }
    for _ in 0..<6 { bench.press(.character("j")) }
    candidates[0].clues = [.number, .handedOver]
    inbox.entries[at].state = .doubtful(candidates)
    bench.send(.inboxLoaded(inbox))
    // Claes & Partners has nothing of Bouwwerken Peeters in its name.
    #expect(bench.lines.last?.contains("Enter collected") == true)
    bench.press(.enter)
    #expect(bench.shows("Collected"))
    bench.press(.escape)
    inbox.entries[at].sum.counterparty.name = "BOUWWERKEN PEETERS"
    bench.send(.inboxLoaded(inbox))
    #expect(bench.lines.last?.contains("Enter part payment") == true)
  }

  @Test func `a payer without a name is shown by the account, and a long message whole`() {
    var bench = Bench.inbox()
    guard var inbox = try? SampleBank.inbox(bench.clerk.desk) else { return }
    inbox.entries[0].sum.counterparty.name = nil
    inbox.entries[0].sum.remittance.message =
      String(repeating: "words of a long message ", count: 6) + "end of it"
    inbox.entries = [inbox.entries[0]]
    bench.send(.inboxLoaded(inbox))
    #expect(bench.cursorLine.contains("DE89…3000"))
    #expect(bench.message.contains("end of it"))
  }

  @Test func `the number of a booked line is whole on a narrow screen`() {
    var bench = Bench.inbox(60, 16)
    for _ in 0..<7 { bench.press(.character("j")) }
    #expect(bench.shows("2026-0131"))
  }

  @Test func `U with nothing left says so`() {
    var bench = Bench.inbox()
    bench.press(.enter, .character("u"), .character("U"))
    #expect(bench.message.contains("Done again"))
    bench.press(.character("U"))
    #expect(bench.message.contains("There is nothing to do again"))
  }

  @Test func `elsewhere its commands say where they are`() {
    var bench = Bench(ledger: SampleBank.ledger())
    bench.press(.character(":"))
    #expect(!bench.shows("open the inbox (i)"))
    bench.type("split")
    #expect(bench.shows("open the inbox (i)"))
    bench.press(.enter)
    #expect(bench.message.contains("Split: open the inbox (i)"))
  }

  @Test func `answers of an older search are left out`() {
    var bench = Bench.inbox()
    bench.press(.character("/"))
    bench.type("zoe")
    bench.send(.inboxFound([], token: 1))
    #expect(bench.shows("Café Zoë"))
  }

  @Test func `Enter on a line that nothing fits opens the search`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("j"), .character("j"), .enter)
    #expect(bench.shows("Which invoice does it pay?"))
  }

  @Test func `a split goes on until all is placed`() {
    var bench = Bench.inbox()
    bench.press(.character("j"), .character("t"))
    bench.type("0133")
    #expect(bench.shows("empty: 423.50"))
    bench.press(.enter)
    bench.type("0119")
    #expect(bench.shows("All of it is placed"))
    bench.press(.tab)
    bench.type("60")
    #expect(bench.shows("6.50 of the line is still to be placed"))
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
    bench.type("0136")
    bench.press(.enter)
    let match = bench.matches.last
    #expect(match?.line == SampleBank.line(502))
    #expect(match?.candidate.allocations.map(\.number) == ["2026-0133", "2026-0119", "2026-0136"])
    #expect(match?.candidate.allocations.map(\.amount.minorUnits) == [42_350, 6_000, 650])
    #expect(bench.message.contains("Done"))
    #expect(!bench.shows("490.00  17-11"))
  }

  @Test func `a split sets off a credit of the same customer, not of another`() {
    var bench = Bench.inbox()
    bench.press(.character("t"))
    bench.type("cn-2026-004")
    bench.press(.tab, .tab)
    bench.type("0135")
    #expect(bench.shows("All of it is placed"))
    bench.press(.enter)
    #expect(bench.matches.last?.candidate.allocations.map(\.what) == [.credit, .payment])
    bench = Bench.inbox()
    bench.press(.character("t"))
    bench.type("cn-2026-004")
    bench.press(.tab, .tab)
    bench.type("0131")
    bench.press(.tab)
    bench.type("4990")
    #expect(bench.shows("a credit of another customer's"))
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
  }

  @Test func `a split takes a credit note below the invoice, amounts left empty`() {
    var bench = Bench.inbox()
    bench.press(.character("t"))
    bench.type("0135")
    bench.press(.tab, .tab)
    bench.type("cn")
    #expect(bench.shows("CN-2026-004"))
    #expect(!bench.shows("2 fit"))
    #expect(bench.shows("empty: 4 990.00"))
    #expect(bench.shows("All of it is placed"))
    bench.press(.enter)
    let allocations = bench.matches.last?.candidate.allocations
    #expect(allocations?.map(\.what) == [.payment, .credit])
    #expect(allocations?.map(\.amount.minorUnits) == [499_000, 25_410])
  }

  @Test func `a split tells what is ambiguous, twice there or in another currency`() {
    var bench = Bench.inbox()
    bench.press(.character("t"))
    bench.type("peeters")
    #expect(bench.shows("3 fit:"))
    bench.press(.control("u"))
    bench.type("0142")
    #expect(bench.shows("in another currency"))
    bench.press(.control("u"))
    bench.type("0133")
    bench.press(.tab, .tab)
    bench.type("0133")
    #expect(bench.shows("it stands above already"))
    bench.press(.escape, .character("t"))
    #expect(bench.shows("What you typed before is back") || bench.shows("0133"))
  }

  @Test func `the fee of a collector is filled in`() {
    var bench = Bench.inbox()
    for _ in 0..<6 { bench.press(.character("j")) }
    #expect(bench.cursorLine.contains("3 600.00"))
    bench.press(.enter)
    bench.type("4235")
    #expect(bench.shows("635.00"))
    bench.press(.enter)
    #expect(bench.matches.last?.fee == .euro(635))
    #expect(bench.matches.last?.candidate.allocations.first?.amount == .euro(4_235))
    bench = Bench.inbox()
    bench.press(.character("j"), .character("e"))
    bench.type("400")
    #expect(bench.shows("at least the 490.00 received"))
    bench.press(.control("u"))
    bench.type("500")
    bench.press(.tab)
    bench.type("20")
    #expect(bench.shows("the difference is 10.00"))
    bench.press(.enter)
    #expect(bench.performed.isEmpty)
  }

  @Test func `a line is ignored with a reason, once or always`() {
    var bench = Bench.inbox()
    bench.press(.character("x"))
    bench.type("a loan")
    bench.press(.enter)
    #expect(
      bench.performed == [
        .ignoreLine(SampleBank.line(501), part: nil, note: "a loan", always: false)
      ])
    #expect(bench.cursorLine.contains("490.00"))
    bench.press(.character("x"), .tab, .right)
    #expect(bench.shows("is then never a customer's payment"))
    bench.press(.enter)
    #expect(
      bench.performed.last == .ignoreLine(SampleBank.line(502), part: nil, note: nil, always: true))
    bench.press(.character("j"), .character("x"))
    #expect(bench.shows("the bank names no account"))
    bench.press(.escape, .character("j"), .character("x"), .enter)
    #expect(
      bench.performed.last == .ignoreLine(SampleBank.line(505), part: 0, note: nil, always: false))
  }

  @Test func `sums of a batch are booked one by one`() {
    var bench = Bench.inbox()
    for _ in 0..<4 { bench.press(.character("j")) }
    #expect(bench.cursorLine.contains("part 1 of 2"))
    bench.press(.enter)
    #expect(bench.matches.last?.part == 0)
    #expect(bench.cursorLine.contains("part 2 of 2"))
  }

  @Test func `payments that the bank doesn't show open their invoice`() {
    var bench = Bench.inbox()
    bench.press(.end)
    #expect(bench.shows("not seen on the bank for more than 10 days"))
    bench.press(.enter)
    #expect(bench.title.contains("2026-0104"))
    bench.press(.escape)
    #expect(bench.cursorLine.contains("2026-0104"))
    bench.press(.character("t"))
    #expect(bench.message.contains("no bank line is selected"))
  }

  @Test func `all that can be done is listed with each reason against it`() {
    var bench = Bench.inbox()
    bench.press(.character("a"))
    #expect(bench.shows("take the candidate"))
    #expect(bench.shows("nothing is lacking after it"))
    bench.press(.character("t"))
    #expect(bench.shows("Split a bank line"))
  }

  @Test func `a row that a line keeps back jumps to it`() {
    let ledger = SampleBank.ledger()
    guard let bakery = SampleBank.row("2026-0136", ledger) else {
      Issue.record("no invoice")
      return
    }
    ledger.record(
      Action.Note(.importFiles),
      [
        .lineDoubted(
          LineDoubted(
            line: SampleBank.line(503), on: SampleBooks.today, receivables: [bakery.id]))
      ])
    var bench = Bench(ledger: ledger, hasSampleBank: true)
    bench.press(.tab, .end)
    while !bench.cursorLine.contains("2026-0136") { bench.press(.up) }
    #expect(bench.message.contains("blocked: 290.00 of 18 Nov"))
    #expect(bench.lines.last?.contains("i inbox") == true)
    bench.press(.character("i"))
    #expect(bench.cursorLine.contains("290.00"))
  }

  @Test func `hostile text of a bank reaches no cell`() {
    let bench = Bench.inbox(200, 40)
    let text = bench.frame.text()
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    #expect(text.contains("Evil[31mLtd"))
  }

  @Test func `the list tells how far the bank data goes and what waits`() {
    var bench = Bench(120, 40, ledger: SampleBank.ledger())
    #expect(bench.title.contains("7 lines wait: i"))
    #expect(bench.title.contains("6769 to 16 Nov ! 8 days old"))
    bench = Bench(ledger: SampleBank.quietLedger())
    #expect(bench.title.contains("bank to 23 Nov"))
    #expect(!bench.title.contains("!"))
    bench = Bench()
    #expect(!bench.title.contains("bank"))
  }

  @Test func `work to the end of it comes to a friendly sentence`() {
    var bench = Bench.inbox()
    for _ in 0..<8 where !bench.title.contains("nothing waits") {
      bench.press(.character("g"), .character("x"), .enter)
      if bench.message.contains("booked already") { bench.press(.enter) }
    }
    #expect(bench.title.contains("nothing waits"))
    #expect(bench.shows("Nothing waits: every bank line has its place."))
    #expect(bench.cursorLine.contains("2026-0104"))
    bench.press(.character("u"))
    #expect(bench.title.contains("1 line waits"))
  }

  @Test func `an error while the inbox is read lets the keys go on`() {
    var bench = Bench.inbox()
    _ = bench.cockpit.update(.key(.escape))
    _ = bench.cockpit.update(.key(.character("i")))
    #expect(bench.cockpit.update(.key(.escape)).isEmpty)
    _ = bench.cockpit.update(.failed("the disk is gone"))
    #expect(!bench.title.contains("Inbox"))
  }
}

extension Bench {
  fileprivate var firstIntent: Intent {
    guard let inbox = try? SampleBank.inbox(clerk.desk), let entry = inbox.entries.first,
      case .doubtful(let candidates) = entry.state, let first = candidates.first
    else { return .note(Receivable.ID(rawValue: 0), "") }
    return .match(Intent.Match(entry.line.id, part: entry.part, as: first))
  }
}
