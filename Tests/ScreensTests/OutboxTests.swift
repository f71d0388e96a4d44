import Canvas
import Claims
import Screens
import TestSupport
import Testing
import Workflows

/// A list on which some letters were put aside.
private struct Desktop {
  var bench: Bench
  let programs = Programs()
  let postOffice: PostOffice?

  init(
    _ width: Int = 80, _ height: Int = 24, ledger: FakeLedger = SampleBooks.ledger(),
    postOffice: PostOffice? = nil
  ) {
    self.postOffice = postOffice
    bench = Bench(width, height, ledger: ledger, programs: programs, postOffice: postOffice)
    bench.press(.tab)
  }

  /// Selects an invoice by its number on the list of all that is open.
  mutating func select(_ number: String) {
    bench.press(.character("/"), .control("u"))
    bench.type(number)
    bench.press(.enter, .escape)
  }

  /// A reminder by mail on the undisputed part, in the outbox.
  mutating func writeMail() {
    select("2026-0117")
    bench.press(.character("r"), .tab, .character("o"))
  }

  mutating func writeLetters() {
    writeMail()
    select("2026-0131")
    bench.press(.character("r"), .character("o"))
    bench.press(.character("n"), .character("o"))
    select("2026-0136")
    bench.press(.character("r"), .character("o"))
  }
}

@Suite struct `The outbox` {
  @Test(arguments: [(80, 24), (60, 16), (120, 40), (40, 10)])
  func `looks like its golden file`(width: Int, height: Int) {
    var desktop = Desktop(width, height)
    desktop.writeLetters()
    expectGolden(desktop.bench.printed, "outbox-title-\(width)x\(height)")
    desktop.bench.press(.character("O"))
    expectGolden(desktop.bench.printed, "outbox-\(width)x\(height)")
  }

  @Test func `asks one question that sums up, and does all of it`() {
    let office = PostOffice()
    var desktop = Desktop(postOffice: office)
    desktop.writeLetters()
    #expect(desktop.bench.title.contains("3 letters wait (O)"))
    desktop.bench.press(.character("O"), .character("y"))
    #expect(
      desktop.bench.shows(
        "1 mail to 1 customer, 1 letter to print, 1 registered letter to post:"))
    #expect(desktop.bench.shows("3 go today."))
    expectGolden(desktop.bench.printed, "outbox-send-80x24")
    desktop.bench.press(.enter, .character(" "))
    #expect(office.taken.isEmpty)
    desktop.bench.press(.character("y"))
    #expect(office.taken.count == 1)
    #expect(desktop.bench.shows("Nothing waits to go out."))
    #expect(desktop.bench.message.contains("Done"))
    #expect(!desktop.bench.title.contains("wait (O)"))
  }

  @Test func `sends the marked ones only`() {
    let office = PostOffice()
    var desktop = Desktop(postOffice: office)
    desktop.writeLetters()
    desktop.bench.press(.character("O"), .home, .character(" "), .character("y"))
    #expect(desktop.bench.shows("1 letter to print: 1 goes today."))
    desktop.bench.press(.character("y"))
    #expect(office.taken.isEmpty)
    #expect(desktop.bench.shows("2 letters to 2 customers"))
  }

  @Test func `of two letters on one invoice sends or drops the chosen one`() {
    var desktop = Desktop()
    desktop.select("2026-0131")
    desktop.bench.press(.character("r"), .character("o"))
    desktop.bench.press(.character("t"))
    for _ in 0..<9 where !desktop.bench.shows("call: wants a copy") {
      desktop.bench.press(.right)
    }
    desktop.bench.press(.enter)
    #expect(desktop.bench.message.contains("The copy waits in the outbox (O); back Tue 1 Dec."))
    desktop.bench.press(.character("O"))
    #expect(desktop.bench.shows("2 letters to 1 customer"))
    #expect(desktop.bench.shows("copy of the invoice"))
    desktop.bench.press(.home, .character("D"))
    #expect(desktop.bench.shows("Drop the reminder to Stad Voorbeeld (2026-0131)?"))
    desktop.bench.press(.character("y"))
    #expect(desktop.bench.shows("1 letter to 1 customer"))
    #expect(desktop.bench.shows("copy of the invoice"))
    desktop.bench.press(.character("u"))
    #expect(desktop.bench.shows("2 letters to 1 customer"))
  }

  @Test func `says what a payment made needless, and drops it with the rest`() {
    var desktop = Desktop()
    desktop.writeLetters()
    desktop.select("2026-0136")
    desktop.bench.press(.character("p"), .enter, .character("O"), .home)
    #expect(desktop.bench.shows("needless"))
    #expect(desktop.bench.message.contains("it is dropped when the rest goes"))
    desktop.bench.press(.enter)
    #expect(desktop.bench.shows("Can't go:"))
    desktop.bench.press(.escape, .character("y"))
    #expect(desktop.bench.shows("Needless by now, so dropped: reminder to Bakkerij Van Damme BV"))
  }

  @Test func `keeps the refusal of a mail in sight until it is closed`() {
    var desktop = Desktop(postOffice: PostOffice(refusing: "2026-0117"))
    desktop.writeLetters()
    desktop.bench.press(.character("O"), .character("y"), .character("y"))
    #expect(desktop.bench.shows("550 no such"))
    desktop.bench.press(.character("j"), .character("y"), .character(" "), .left)
    #expect(desktop.bench.shows("Esc close"))
    desktop.bench.press(.escape)
    #expect(!desktop.bench.shows("Esc close"))
    #expect(desktop.bench.shows("1 letter to 1 customer"))
  }

  @Test func `shows a letter as it will go, and opens its pages`() {
    var desktop = Desktop()
    desktop.writeLetters()
    desktop.bench.press(.character("O"), .home, .enter)
    #expect(desktop.bench.shows("By post to Bakkerij Van Damme BV"))
    #expect(desktop.bench.shows("Van 2026-0136 staat nog 390.00 EUR open."))
    desktop.bench.press(.character("v"))
    #expect(desktop.programs.opened == ["Betreft: 2026-0136.pdf"])
    #expect(desktop.bench.message.contains("Opened: Betreft: 2026-0136.pdf"))
    let before = desktop.bench.performed.count
    desktop.bench.press(.tab, .escape)
    #expect(desktop.bench.performed.count == before)
  }

  @Test func `opens what is to be printed as one file`() {
    var desktop = Desktop()
    desktop.writeLetters()
    desktop.bench.press(.character("O"), .character(":"))
    desktop.bench.type("print")
    desktop.bench.press(.enter)
    #expect(desktop.programs.opened == ["pile of 2.pdf"])
    #expect(desktop.bench.shows("3 letters to 3 customers"))
  }

  @Test func `opens in the editor with e, and waits with the changed text`() {
    var desktop = Desktop()
    desktop.writeLetters()
    desktop.programs.edit { $0.replacing("Beste", with: "Dag") }
    desktop.bench.press(.character("O"), .home, .character("e"))
    #expect(desktop.programs.edited.count == 1)
    #expect(desktop.bench.shows("Changed by hand."))
    desktop.bench.press(.character("o"))
    guard case .rewrite(_, let text?, _, _)? = desktop.bench.performed.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(text.contains("Dag "))
    #expect(desktop.bench.message.contains("In the outbox"))
    desktop.bench.press(.enter)
    #expect(desktop.bench.shows("Changed by hand."))
  }
}

@Suite struct `A letter changed by hand` {
  @Test func `keeps its text between mail and post, and lays it aside for a message`() {
    var desktop = Desktop()
    desktop.programs.edit { $0 + "\nP.S. tot morgen" }
    desktop.select("2026-0088")
    desktop.bench.press(.character("s"), .enter, .character("e"))
    #expect(desktop.bench.shows("Changed by hand."))
    desktop.bench.press(.tab)
    #expect(desktop.bench.shows("By e-mail"))
    #expect(desktop.bench.shows("Changed by hand."))
    desktop.bench.press(.tab)
    #expect(desktop.bench.shows("By WhatsApp"))
    #expect(desktop.bench.message.contains("Your text is for a letter and kept for it"))
    #expect(!desktop.bench.shows("Changed by hand."))
    desktop.bench.press(.tab, .tab)
    #expect(desktop.bench.shows("By post"))
    #expect(desktop.bench.shows("Changed by hand."))
  }

  @Test func `shows a mistake with its line, and opens the same text again`() {
    var desktop = Desktop()
    desktop.programs.edit { $0 + "\n{nonsense}" }
    desktop.select("2026-0136")
    desktop.bench.press(.character("r"), .character("e"))
    #expect(desktop.bench.shows("Your text can't go:"))
    #expect(desktop.bench.shows("{nonsense}"))
    expectGolden(desktop.bench.printed, "letter-mistake-80x24")
    desktop.bench.press(.character("y"), .character("o"))
    #expect(desktop.bench.performed.isEmpty)
    desktop.programs.edit { $0.replacing("{nonsense}", with: "Groeten") }
    desktop.bench.press(.character("e"))
    #expect(desktop.programs.edited.last?.contains("{nonsense}") == true)
    #expect(desktop.bench.shows("Changed by hand."))
    desktop.bench.press(.character("y"))
    guard case .dun(let dunning)? = desktop.bench.performed.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(dunning.text?.contains("Groeten") == true)
  }

  @Test func `is a draft on Esc, and the template's again when emptied`() {
    var desktop = Desktop()
    desktop.programs.edit { $0 + "\nP.S. tot morgen" }
    desktop.select("2026-0136")
    desktop.bench.press(.character("r"), .character("e"), .escape, .character("r"))
    #expect(desktop.bench.shows("Changed by hand."))
    desktop.programs.edit { _ in "\n" }
    desktop.bench.press(.character("e"))
    #expect(!desktop.bench.shows("Changed by hand."))
    #expect(desktop.bench.message.contains("The template's text is back."))
  }

  @Test func `says why an editor didn't start, and loses nothing`() {
    var desktop = Desktop()
    desktop.programs.edit(nil)
    desktop.select("2026-0136")
    desktop.bench.press(.character("r"), .character("e"))
    #expect(desktop.bench.message.contains("The program isn't found."))
    #expect(desktop.bench.shows("By post to Bakkerij Van Damme BV"))
  }
}

@Suite struct `Without a mail command` {
  @Test func `a mail is opened, and waits until the user says that it went`() {
    var desktop = Desktop()
    desktop.select("2026-0117")
    desktop.bench.press(.character("r"), .tab)
    #expect(desktop.bench.shows("y open in the mail program"))
    desktop.bench.press(.character("y"))
    #expect(desktop.programs.opened == ["reminder-2026-0117.eml"])
    #expect(desktop.bench.shows("It is open in your mail program."))
    #expect(desktop.bench.shows("Did it go?"))
    expectGolden(desktop.bench.printed, "outbox-went-80x24")
    // It doesn't vanish by a stray key.
    desktop.bench.press(.enter, .character("q"), .left, .character("j"))
    #expect(desktop.bench.shows("Did it go?"))
    guard case .dun(let dunning)? = desktop.bench.performed.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(dunning.fate == .outbox)
    desktop.bench.press(.escape)
    #expect(desktop.bench.title.contains("1 letter waits (O)"))
    desktop.bench.press(.character("O"), .character("y"))
    #expect(desktop.bench.shows("1 mail to 1 customer, opened in your mail program: 1 goes today."))
    desktop.bench.press(.character("y"), .character("y"))
    #expect(desktop.programs.opened.count == 2)
    guard case .send? = desktop.bench.performed.last else {
      Issue.record("nothing was sent")
      return
    }
    #expect(desktop.bench.shows("Nothing waits to go out."))
  }

  @Test func `a message is opened by its link and copied`() {
    var desktop = Desktop()
    desktop.select("2026-0088")
    desktop.bench.press(.character("s"), .enter, .tab, .tab, .character("y"))
    #expect(desktop.programs.links == ["whatsapp:+32 15 55 01 23"])
    #expect(desktop.programs.copied.first?.contains("Van 2026-0088") == true)
    #expect(desktop.bench.shows("Its text is on the clipboard."))
    desktop.bench.press(.character("y"))
    #expect(!desktop.bench.title.contains("wait"))
  }

  @Test func `what can't be opened is named, with the place of the mail`() {
    var desktop = Desktop()
    desktop.programs.cannotOpen()
    desktop.select("2026-0117")
    desktop.bench.press(.character("r"), .tab, .character("y"))
    #expect(desktop.bench.shows("The program isn't found."))
    #expect(desktop.bench.shows("documents/2026/reminder-2026-0117.eml"))
    #expect(desktop.bench.shows("Did it go?"))
  }
}

@Suite struct `Letters beside the road` {
  @Test func `are listed with the reasons of those that can't be`() {
    var desktop = Desktop()
    desktop.select("2026-0117")
    desktop.bench.press(.character("l"))
    expectGolden(desktop.bench.printed, "letters-80x24")
    #expect(desktop.bench.shows("answer to the dispute"))
    #expect(desktop.bench.shows("no payment has come in on it"))
    #expect(desktop.bench.shows("it isn't with a collector"))
    for _ in 0..<12 where !desktop.bench.cursorLine.contains("answer") {
      desktop.bench.press(.down)
    }
    desktop.bench.press(.enter)
    #expect(desktop.bench.title.contains("Answer to the dispute  2026-0117"))
    #expect(desktop.bench.performed.isEmpty)
    desktop.bench.press(.character("y"))
    guard case .write(let letter)? = desktop.bench.performed.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(letter.letter == .answer)
    #expect(letter.fate == .sendNow)
  }

  @Test func `the answer to a dispute is one key after it`() {
    var desktop = Desktop()
    desktop.select("2026-0136")
    desktop.bench.press(.character("d"))
    desktop.bench.type("ho")
    desktop.bench.press(.tab)
    desktop.bench.type("40")
    desktop.bench.press(.enter)
    #expect(
      desktop.bench.message.contains("350.00 goes on. Answer ready: asks which hours (Enter)."))
    desktop.bench.press(.enter)
    #expect(desktop.bench.title.contains("Answer to the dispute  2026-0136"))
    desktop.bench.press(.escape, .enter)
    // The message is gone, and Enter opens the case again.
    #expect(!desktop.bench.title.contains("Answer"))
  }
}
