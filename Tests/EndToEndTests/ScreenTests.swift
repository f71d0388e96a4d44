import Foundation
import TestSupport
import Testing

/// The program on a terminal, as a user has it in front of him.
@Suite(.serialized) struct `The screen` {
  /// Four invoices of four ages.
  private func filled() throws -> MaanCommand {
    let maan = try MaanCommand()
    try maan(
      "init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034",
      "--enterprise-number", "0428.759.497", "--street", "Kaai 12", "--postcode", "2000",
      "--city", "Antwerpen", "--language", "en")
    let invoices = [
      ("2026-001", "Bouwwerken Peeters NV", "4235", "2026-08-12"),
      ("2026-002", "Garage Élise SRL", "1089", "2026-09-10"),
      ("2026-003", "Café Zoë", "1000", "2026-10-10"),
      ("2026-004", "Stad Voorbeeld", "9680", "2026-11-02"),
      ("2026-005", "Müller & Söhne GmbH", "300", "2026-12-10"),
    ]
    for (number, customer, total, due) in invoices {
      try maan(
        "add", number, "--customer", customer, "--total", total, "--due", due, "--issued",
        "2026-07-01", "--kind", "business", "--for", "work", "--street", "Markt 1", "--postcode",
        "9000", "--city", "Gent")
    }
    return maan
  }

  private func screen(
    of maan: MaanCommand, _ arguments: [String] = [], environment: [String: String] = [:],
    width: Int = 80, height: Int = 24
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      BuiltProgram.path(named: "maan"), arguments,
      environment: ["MAAN_STORE": maan.store, "MAAN_TODAY": maan.today].merging(environment) {
        $1
      }, width: width, height: height)
    return session
  }

  @Test func `opens on what is due, coloured by age, the same said by mark and days`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    #expect(session.isOnAlternateScreen)
    #expect(session.line(0).contains("Due today"))
    #expect(session.line(0).contains("16 004.00"))
    // 256-colour numbers: magenta and bold beyond 90 days, crimson, amber, blue up to 30.
    let ages = [
      ("2026-001", "!!!", "104", 163), ("2026-002", "!!", "75", 162), ("2026-003", "!", "45", 130),
      ("2026-004", "·", "22", 31),
    ]
    for (number, mark, days, colour) in ages {
      let row = try #require(session.row(of: number))
      let line = session.line(row)
      #expect(line.contains(" \(mark) ") && line.contains(" \(days) "), "\(line)")
      let column = try #require(
        line.range(of: number).map { line.distance(from: line.startIndex, to: $0.lowerBound) })
      #expect(session[row, column].foreground == colour, "\(number)")
    }
    // The selected row is reversed and holds the real cursor.
    let first = try #require(session.row(of: "2026-001"))
    try session.wait { session.cursor.row == first }
    #expect(session[first, 6].isReversed)
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(!session.isOnAlternateScreen)
  }

  @Test func `narrows while typing, and books a payment in two keys`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("/zoe")
    try session.wait { session.row(of: "Café Zoë") != nil && session.row(of: "2026-001") == nil }
    session.press(.enter)
    session.type("p")
    try session.wait(forText: "= the whole balance")
    session.press(.enter)
    try session.wait(forText: "Done: payment 1 000.00 on 2026-003")
    #expect(try maan("show", "2026-003").text("stage") == "paid")
    session.type("u")
    try session.wait(forText: "Undone: payment 1 000.00 on 2026-003")
    #expect(try maan("show", "2026-003").text("open") == "1000.00")
    session.type("U")
    try session.wait(forText: "Done again: payment 1 000.00 on 2026-003")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `takes in a bank file, and works its lines to the end`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let folder = URL(filePath: maan.store).deletingLastPathComponent()
    let heading =
      "Rekening;Boekingsdatum;Bedrag;Devies;Rekening tegenpartij;Naam tegenpartij;Mededelingen"
    let lines = [
      "BE68539007547034;20-11-2026;900,00;EUR;BE71096123456769;CAFE ZOE;betaling",
      "BE68539007547034;23-11-2026;12,00;EUR;BE62510007547061;ONBEKEND;zomaar",
    ]
    try Data(([heading] + lines).joined(separator: "\r\n").utf8)
      .write(to: folder.appending(path: "bank.csv"))
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("i")
    try session.wait(forText: "No bank statement has been taken in yet.")
    session.type("f")
    try session.wait(forText: "File or folder")
    session.type(folder.path + "/ba")
    session.press(.tab)
    try session.wait(forText: "bank.csv")
    session.press(.enter)
    try session.wait(forText: "Taken in: 1 statement, 2 new lines: 0 booked, 2 to review")
    try session.wait(forText: "short 100.00")
    session.type("w")
    try session.wait(forText: "Done: 900.00 booked on 2026-003; 100.00 written off; paid")
    #expect(try maan("show", "2026-003").text("open") == "0.00")
    session.type("x")
    try session.wait(forText: "Ignore a bank line")
    session.press(.enter)
    try session.wait(forText: "Nothing waits: every bank line has its place.")
    session.type("q")
    try session.wait {
      session.line(0).contains("Due today") && session.line(0).contains("bank to 23 Nov")
    }
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `checks a hand-over while the collector is chosen, and records it on Enter only`()
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "provisional in 4 claims")
    session.type("h")
    try session.wait(forText: "missing: a formal notice that counts")
    session.type("u")
    try session.wait(forText: "not possible unless both of you are registered enterprises")
    session.press(.enter)
    session.type("l")
    try session.wait { !session.screen.contains("not possible") }
    #expect(try maan("show", "2026-001").text("stage") == "overdue")
    session.press(.enter)
    try session.wait(forText: "Done: hand-over on 2026-001")
    #expect(try maan("show", "2026-001").text("stage") == "handed-over")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `records a bankruptcy on the customer's screen`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("c")
    try session.wait(forText: "1 document")
    session.type("a")
    try session.wait(forText: "insolvency")
    for _ in 0..<30 where !session.line(session.cursor.row).contains(" insolvency ") {
      let row = session.cursor.row
      session.type("j")
      try session.wait { session.cursor.row != row }
    }
    session.press(.enter)
    try session.wait(forText: "1 invoice frozen; declare by Thu 24 Dec")
    session.press(.enter)
    try session.wait(forText: "bankruptcy of Tue 24 Nov, declare by Thu 24 Dec")
    session.type("n")
    try session.wait(forText: "the customer is insolvent since Tue 24 Nov")
    #expect(try maan("show", "2026-001").text("stage") == "insolvent")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `records a dispute of 400, and a notice only after its text was shown and confirmed`()
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("jj")
    session.type("d")
    try session.wait(forText: "What is wrong")
    session.press(.tab)
    session.type("400")
    try session.wait(forText: "600.00 goes on")
    session.press(.enter)
    try session.wait(forText: "Done: dispute 400.00 on 2026-003")
    #expect(session.screen.contains("disputed 400"))
    session.type("n")
    try session.wait(forText: "Subject: Formal notice: invoice 2026-003")
    // The key that opened it doesn't confirm it.
    session.type("n")
    session.press(.enter)
    #expect(try maan("show", "2026-003").text("stage") == "disputed")
    session.type("y")
    try session.wait(forText: "Done: formal notice")
    let history = try maan("show", "2026-003").list("history")
    #expect(history.contains { $0["kind"] as? String == "step-sent" })
    // Nothing is due on it any more: it left the view, and stands in the next one.
    session.press(.tab)
    try session.wait(forText: "Overdue")
    try session.wait { session.row(of: "2026-001") != nil }
    session.type("/2026-003")
    try session.wait { session.row(of: "2026-001") == nil }
    session.press(.enter)
    session.press(.enter)
    try session.wait(forText: "disputed 400.00: hours charged")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `agrees on 900 in three parts, with the schedule before the eyes`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("jjs")
    try session.wait(forText: "Offer until")
    session.type("900")
    session.press(.tab)
    session.type("3")
    session.press(.tab)
    session.type("1/12")
    try session.wait(forText: "Mon 1 Feb 2027")
    session.press(.enter)
    try session.wait(forText: "Subject: ")
    session.type("y")
    try session.wait(forText: "Done: settlement 900.00 on 2026-003")
    let shown = try maan("show", "2026-003")
    #expect(shown.text("stage") == "settled")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `follows the size of the window, down to a word when it is too small`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.resize(width: 160, height: 40)
    try session.wait(forText: "Timeline")
    session.resize(width: 60, height: 16)
    try session.wait { session.row(of: "Timeline") == nil && session.row(of: "2026-001") != nil }
    session.resize(width: 30, height: 5)
    try session.wait { session.row(of: "2026-001") == nil }
    session.resize(width: 80, height: 24)
    try session.wait(forText: "2026-001")
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `gives the terminal back when it is killed, and the store is whole`() throws {
    let maan = try filled()
    defer { maan.remove() }
    for number in [SIGTERM, SIGHUP, SIGINT] {
      let session = try screen(of: maan)
      try session.wait(forText: "2026-004")
      session.signal(number)
      #expect(try session.waitForExit() == .exited(128 + number))
      #expect(!session.isOnAlternateScreen)
    }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.signal(SIGKILL)
    #expect(try session.waitForExit() == .killed(signal: SIGKILL))
    #expect(try maan("verify").status == 0)
  }

  @Test func `has what was typed when it was killed in the middle of a form`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("/2026-003")
    session.press(.enter)
    session.type("d")
    try session.wait(forText: "Amount")
    session.press(.tab)
    session.type("123.45")
    try session.wait(forText: "123.45")
    session.signal(SIGKILL)
    #expect(try session.waitForExit() == .killed(signal: SIGKILL))
    #expect(try maan("verify").status == 0)
    let again = try screen(of: maan)
    try again.wait(forText: "2026-004")
    again.type("/2026-003")
    again.press(.enter)
    again.type("d")
    try again.wait(forText: "What you typed before is back")
    #expect(again.row(of: "123.45") != nil)
    again.press(.control("c"))
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test func `says what came in since it was last open`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "to decide")
    #expect(session.row(of: "in since last time") == nil)
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
    try maan("pay", "2026-003", "70")
    try maan("pay", "2026-003", "30", "--method", "setoff")
    let again = try screen(of: maan)
    try again.wait(forText: "in since last time EUR 70.00")
    again.press(.control("c"))
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test func `is reviewed with one key a case, and sent with one yes`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("R")
    try session.wait(forText: "Review 1/")
    try session.wait(forText: "Subject")
    session.press(.enter)
    try session.wait(forText: "u takes it back")
    session.type("q")
    try session.wait(forText: "Going out now")
    #expect(try !maan("outbox").texts("waiting").isEmpty)
    session.type("y")
    try session.wait(forText: "Nothing goes out.")
    #expect(try maan("outbox").texts("waiting").isEmpty)
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(try maan("verify").status == 0)
  }

  @Test func `takes no pasted text and no terminal reply for commands`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.send(Array("\u{1B}[?1;2c\u{1B}[99;5u\u{1B}]11;rgb:0000/0000/0000\u{07}".utf8))
    session.paste("qqp\u{1B}[A")
    try session.wait(forText: "filter")
    #expect(try maan("list").list("invoices").count == 5)
    session.press(.escape)
    try session.wait(forText: "2026-001")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `uses no colour where NO_COLOR is set`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan, environment: ["NO_COLOR": "1"])
    try session.wait(forText: "2026-004")
    for row in 0..<24 {
      for column in 0..<80 {
        let cell = session[row, column]
        #expect(cell.foreground == nil && cell.background == nil)
      }
    }
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "xx_YY.UTF-8"], ["TERM": "xterm-unheard-of"],
    ["TERM": "screen-256color"],
  ])
  func `starts in any locale and on terminals it doesn't know`(_ environment: [String: String])
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan, environment: environment)
    try session.wait(forText: "2026-004")
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `says what to do where there is no terminal for it`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan, environment: ["TERM": "dumb"])
    try session.wait(forText: "maan list")
    #expect(try session.waitForExit() == .exited(1))
  }

  @Test func `shows what another program writes, and keeps the selection`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("jj")
    let selected = try #require(session.row(of: "2026-003"))
    try session.wait { session.cursor.row == selected }
    try maan("pay", "2026-001")
    try session.wait { session.row(of: "2026-001") == nil }
    try session.wait { session.row(of: "2026-003").map { session.cursor.row == $0 } ?? false }
    session.type("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `keeps what was typed into a form over Esc and over quitting`() throws {
    let maan = try filled()
    defer { maan.remove() }
    let session = try screen(of: maan)
    try session.wait(forText: "2026-004")
    session.type("p")
    try session.wait(forText: "= the whole balance")
    session.type("123.45")
    try session.wait(forText: "123.45")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    let again = try screen(of: maan)
    try again.wait(forText: "2026-004")
    again.type("p")
    try again.wait(forText: "123.45")
    again.press(.control("c"))
    #expect(try again.waitForExit() == .exited(0))
    #expect(try maan("show", "2026-001").text("open") == "4235.00")
  }
}
