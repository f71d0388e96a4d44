import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

/// The ten minutes of a morning.
@Suite struct `The daily review` {
  private func review(_ width: Int = 80, _ height: Int = 24) -> Bench {
    var bench = Bench(width, height)
    bench.press(.character("R"))
    return bench
  }

  private func cards(_ bench: inout Bench) -> [String] {
    var seen: [String] = []
    while seen.last != bench.lines[1] {
      seen.append(bench.lines[1])
      bench.press(.character("j"))
    }
    return seen
  }

  @Test(arguments: [(80, 24), (60, 16), (120, 40), (200, 50)])
  func `looks like its golden files`(_ width: Int, _ height: Int) {
    var bench = review(width, height)
    expectGolden(bench.printed, "review-first-\(width)x\(height)")
    bench.press(.character("j"))
    expectGolden(bench.printed, "review-second-\(width)x\(height)")
    bench.press(.character("k"), .enter, .character("q"))
    expectGolden(bench.printed, "review-leaving-\(width)x\(height)")
  }

  @Test func `has a card for each case, in the order of what is due`() throws {
    var bench = review()
    let due = try bench.clerk.desk.read { try bench.clerk.desk.dueCases(on: $0) }
    let cards = cards(&bench)
    #expect(cards.count == due.count)
    for (card, due) in zip(cards, due) {
      #expect(card.contains(due.rows[0].customerName.prefix(12)), "\(card)")
    }
    #expect(bench.message.contains("That is the last card"))
    bench.press(.character("k"))
    #expect(bench.title.contains("\(due.count - 1)/\(due.count)"))
  }

  @Test func `takes one key for a case: its letter waits, and the next card is there`() {
    var bench = review()
    let first = bench.lines[1]
    bench.press(.enter)
    #expect(bench.performed.count == 1)
    #expect(bench.lines[1] != first && bench.title.contains("2/"))
    #expect(bench.message.contains("u takes it back"))
    bench.press(.character("j"), .character("k"))
    #expect(bench.shows("Outbox"), "and nothing has gone out")
  }

  @Test func `u brings the case back, and its card`() {
    var bench = review()
    let first = bench.lines[1]
    bench.press(.enter, .character("u"))
    #expect(bench.lines[1] == first)
    #expect(bench.title.contains("1/"))
    bench.press(.character("U"))
    #expect(bench.lines[1] != first)
  }

  @Test func `begins where it was left, on the same day`() {
    var bench = review()
    bench.press(.enter, .character("j"))
    let place = (bench.title, bench.lines[1])
    bench.press(.character("q"), .escape)
    #expect(bench.title.contains("Due today"))
    bench.press(.character("R"))
    #expect(bench.lines[1] == place.1)
    #expect(bench.title == place.0, "with the cases that were decided before")
    var later = Bench(drafts: bench.cockpit.unfinished)
    later.press(.character("R"))
    #expect(later.lines[1] == place.1, "after a crash too")
    #expect(later.title == place.0)
    var killed = review()
    killed.press(.enter)
    #expect(killed.cockpit.unfinished.review?.decided.count == 1, "kept as soon as it is decided")
  }

  @Test func `Enter on a card that a key decided otherwise goes on with the next`() {
    var bench = review()
    let first = bench.lines[1]
    bench.press(.character("z"))
    bench.type("+3")
    bench.press(.enter)
    #expect(bench.lines[1] != first)
    bench.press(.character("u"))
    #expect(bench.lines[1] == first)
  }

  @Test func `a payment takes two keys, and the case is gone`() {
    var bench = review()
    bench.press(.character("/"))
    bench.type("0131")
    bench.press(.enter)
    #expect(bench.title.contains("2026-0131"))
    bench.press(.character("p"), .enter)
    #expect(bench.message.contains("2026-0131"))
    bench.press(.escape)
    #expect(bench.title.contains("Review"), "Esc comes back to the card")
    let cards = cards(&bench)
    #expect(!cards.contains { $0.contains("9 680.00") })
  }

  @Test func `w takes like cases together: one is left out, and one undo takes all back`() throws {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var writer = SampleWriter(ledger: ledger)
    for number in 1...4 {
      let customer = writer.customer(
        "Klant \(number) BV", .business, language: .dutch, enterprise: "0428.759.497")
      _ = writer.invoice("2026-000\(number)", of: customer, "\(number)00.00", due: "2026-11-01")
    }
    var bench = Bench(ledger: ledger)
    bench.press(.character("R"))
    #expect(bench.message.contains("4 first reminders 1 000"))
    bench.press(.character("w"))
    #expect(bench.title.contains("4 of 4 customers") && bench.title.contains("1 000.00"))
    bench.press(.character("j"), .character(" "))
    #expect(bench.title.contains("3 of 4 customers") && bench.title.contains("700.00"))
    bench.press(.enter)
    #expect(bench.performed.count == 3)
    #expect(bench.title.contains("2/4"), "the one that was left out")
    #expect(bench.lines[1].contains("Klant 3"))
    bench.press(.character("q"))
    #expect(bench.title.contains("3 of 4 decided, EUR 700.00"))
    bench.press(.escape, .character("u"), .character("R"))
    #expect(bench.title.contains("/4"))
    bench.press(.character("k"), .character("k"), .character("k"))
    #expect(cards(&bench).count == 4)
  }

  @Test func `one clear yes at the end sends everything`() throws {
    var bench = review()
    for _ in 0..<4 {
      bench.press(.enter)
      // A hand-over opens its form, and never acts.
      if bench.shows("The claim of today") { bench.press(.escape, .character("j")) }
    }
    if bench.title.contains("Review") { bench.press(.character("q")) }
    let waiting = try bench.clerk.desk.outbox()
    #expect(waiting.count > 1)
    #expect(bench.shows("Going out now"))
    bench.press(.enter)
    #expect(bench.title.contains("2026-"), "a look at one of them")
    bench.press(.escape, .character("y"))
    var guardian = 0
    while bench.shows("Did it go?"), guardian < 10 {
      bench.press(.character("y"))
      guardian += 1
    }
    #expect(try bench.clerk.desk.outbox().isEmpty)
    #expect(bench.shows("Nothing goes out."))
    #expect(bench.effects.contains(.makePile) == waiting.contains { $0.channel != .email })
  }

  @Test func `a card with several invoices asks which one is paid`() {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var writer = SampleWriter(ledger: ledger)
    let customer = writer.customer(
      "Klant BV", .business, language: .dutch, enterprise: "0428.759.497")
    _ = writer.invoice("2026-0001", of: customer, "100.00", due: "2026-11-01")
    _ = writer.invoice("2026-0002", of: customer, "200.00", due: "2026-11-02")
    var bench = Bench(ledger: ledger)
    bench.press(.character("R"), .character("p"))
    #expect(bench.shows("which invoice?"))
    bench.press(.down, .enter, .enter)
    #expect(bench.message.contains("2026-0002"))
    #expect(bench.lines[1].contains("100.00"))
  }

  @Test func `a changed text goes as it was changed`() {
    let programs = Programs()
    programs.edit { $0.replacing("Beste", with: "Dag") }
    var bench = Bench(programs: programs)
    bench.press(.character("R"))
    #expect(bench.shows("Beste Stad Voorbeeld"))
    bench.press(.character("e"))
    #expect(programs.edited.count == 1)
    bench.press(.escape)
    #expect(bench.title.contains("Review 1/"))
    #expect(bench.shows("Changed by hand."), "the card has the text as it was left")
    bench.press(.enter)
    guard case .dun(let dunning)? = bench.performed.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(dunning.text?.contains("Dag ") == true && dunning.fate == .outbox)
  }

  @Test func `is announced when the screen opens, with what came in meanwhile`() throws {
    let ledger = SampleBooks.ledger()
    var drafts = Drafts()
    drafts.seenAt = 1_795_400_000
    let bench = Bench(ledger: ledger, drafts: drafts)
    #expect(bench.message.contains("Tue 24 Nov · "))
    #expect(bench.message.contains("4 cases to decide: R reviews"))
    #expect(bench.shows("R review (4)"))
  }

  @Test func `with nothing to decide says when there is something`() {
    let ledger = FakeLedger(road: SampleBooks.road, today: SampleBooks.today)
    var bench = Bench(ledger: ledger)
    bench.press(.character("R"))
    #expect(bench.shows("Nothing to decide"))
    bench.press(.enter, .character("w"), .character("q"))
    #expect(!bench.title.contains("Review"))
  }
}
