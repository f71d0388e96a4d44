import Foundation
import Testing

/// The commands of bank lines, on statements of a bank's table and of a corpus where it is there.
@Suite struct `The command line of the bank` {
  private static let header =
    "Rekening;Boekingsdatum;Bedrag;Devies;Rekening tegenpartij;Naam tegenpartij;Mededelingen"

  /// A store with two invoices of one business, and a statement taken in.
  private func start(_ rows: String...) throws -> (maan: MaanCommand, imported: MaanCommand.Result)
  {
    let maan = try MaanCommand()
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    for (number, total) in [("2026-101", "1000"), ("2026-102", "300")] {
      try maan(
        "add", number, "--customer", "Café Zuid", "--total", total, "--due", "2026-10-15",
        "--kind", "business", "--for", "work")
    }
    return (maan, try maan("import", try file(maan, rows)))
  }

  private func file(_ maan: MaanCommand, _ rows: [String]) throws -> String {
    let path = maan.store + "/../bank.csv"
    let lines = [Self.header] + rows.map { "BE71096123456769;" + $0 }
    try Data((lines.joined(separator: "\r\n") + "\r\n").utf8).write(to: URL(filePath: path))
    return path
  }

  private static let named =
    "2026-11-20;1000,00;EUR;BE39001000010588;CAFE ZUID;factuur 2026-101"
  private static let nameless = "2026-11-23;300,00;EUR;BE03001000010584;PEETERS;dank u"

  @Test func `says what became of each line`() throws {
    let (maan, imported) = try start(Self.named, Self.nameless)
    defer { maan.remove() }
    #expect(imported.status == 0)
    #expect(imported.number("payments_booked") == 1)
    #expect(imported.number("lines_to_review") == 1)
    #expect(imported.number("invoices_added") == 0)
    let lines = try maan("bank").list("lines")
    #expect(lines.map { $0["status"] as? String } == ["to-review", "booked"])
    let booked = try #require(lines.last)
    for key in [
      "id", "account", "booked_on", "amount", "currency", "counterparty", "counterparty_account",
      "reference", "message", "status", "invoices", "reason", "details",
    ] {
      #expect(booked[key] != nil, "\(key)")
    }
    #expect(booked["amount"] as? String == "1000.00")
    #expect(booked["account"] as? String == "BE71096123456769")
    #expect(booked["invoices"] as? [String] == ["2026-101"])
    #expect(try maan("show", "2026-101").text("stage") == "paid")
    let waiting = try maan("bank", "--to-review").list("lines")
    #expect(waiting.count == 1)
    let candidates = waiting.first?["candidates"] as? [[String: Any]]
    #expect(candidates?.first?["invoices"] as? [String] == ["2026-102"])
    // What may be paid isn't chased, and how old the bank data is stands beside.
    let due = try maan("due")
    #expect(due.list("cases").isEmpty)
    #expect(due.number("lines_to_review") == 1)
    #expect(due.list("bank").first?["through"] as? String == "2026-11-23")
    let again = try maan("import", maan.store + "/../bank.csv")
    #expect(again.number("payments_booked") == 0)
    #expect(again.number("lines_to_review") == 0)
    #expect(try maan("bank").list("lines").count == 2)
    #expect(try maan("verify").status == 0)
  }

  @Test func `matches, ignores, reverses and moves, and takes all of it back`() throws {
    let (maan, _) = try start(Self.nameless)
    defer { maan.remove() }
    let line = try #require(try maan("bank").list("lines").first?["id"] as? String)
    let matched = try maan("match", line, "2026-101", "250")
    #expect(matched.status == 0)
    #expect(matched.text("open") == "750.00")
    #expect(try maan("match", line, "2026-102", "60").status == 1, "only 50.00 is left")
    #expect(try maan("match", line, "2026-102").text("open") == "250.00")
    #expect(try maan("bank").list("lines").first?["status"] as? String == "booked")
    let moved = try maan("reverse", "2026-102", "--to", "2026-101")
    #expect(moved.status == 0)
    #expect(try maan("show", "2026-101").text("open") == "700.00")
    #expect(try maan("show", "2026-102").text("open") == "300.00")
    let payments = try maan("show", "2026-101").list("payments")
    #expect(payments.map { $0["line"] as? String } == [line, line])
    let id = try #require(payments.last?["id"] as? String)
    #expect(try maan("reverse", id).status == 0)
    #expect(try maan("show", "2026-101").text("open") == "750.00")
    #expect(try maan("ignore", line, "--note", "a gift").status == 0)
    let ignored = try #require(try maan("bank").list("lines").first)
    #expect(ignored["status"] as? String == "ignored")
    #expect(ignored["reason"] as? String == "a gift")
    for _ in 0..<5 { #expect(try maan("undo").status == 0) }
    #expect(try maan("show", "2026-101").text("open") == "1000.00")
    #expect(try maan("bank").list("lines").first?["status"] as? String == "to-review")
    #expect(try maan("match", "4711").status == 1)
    #expect(try maan("verify").status == 0)
  }

  @Test func `takes the likeliest, and remembers the account until it is told to forget it`() throws
  {
    let (maan, _) = try start(Self.nameless)
    defer { maan.remove() }
    let line = try #require(try maan("bank").list("lines").first?["id"] as? String)
    #expect(try maan("match", line).text("number") == "2026-102")
    #expect(
      try maan("customer", "Café Zuid").json["accounts"] as? [String] == ["BE03001000010584"])
    let payers = try maan("payer").list("payers")
    #expect(payers.first?["customers"] as? [String] == ["Café Zuid"])
    #expect(
      try maan("customer", "Café Zuid", "--forget-account", "BE03 0010 0001 0584").status == 0)
    #expect(try maan("customer", "Café Zuid").json["accounts"] as? [String] == [])
    #expect(try maan("payer", "BE03001000010584", "--role", "provider").status == 0)
    #expect(try maan("payer").list("payers").first?["role"] as? String == "provider")
  }

  @Test func `says what is too much, and disputes what is short`() throws {
    let (maan, _) = try start(Self.nameless, "2026-11-23;900,00;EUR;;;niets")
    defer { maan.remove() }
    let lines = try maan("bank").list("lines")
    let small = try #require(lines.first { $0["amount"] as? String == "300.00" }?["id"] as? String)
    let large = try #require(lines.first { $0["amount"] as? String == "900.00" }?["id"] as? String)
    #expect(try maan("match", large, "2026-101", "--short", "dispute").status != 0)
    let disputed = try maan(
      "match", large, "2026-101", "--short", "dispute", "--ground", "hours")
    #expect(disputed.status == 0)
    #expect(try maan("show", "2026-101").text("stage") == "disputed")
    #expect(try maan("undo").status == 0)
    let tooMuch = try maan("match", large, "2026-102", "900")
    #expect(tooMuch.text("excess") == "600.00")
    #expect(try maan("match", small, "2026-101").json["excess"] is NSNull)
  }

  @Test func `sets a credit against other invoices`() throws {
    let (maan, _) = try start(Self.named)
    defer { maan.remove() }
    let refused = try maan("pay", "2026-101", "1000")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--again"))
    #expect(try maan("pay", "2026-101", "100", "--again").status == 0)
    let allocated = try maan("allocate", "2026-101", "2026-102", "60")
    #expect(allocated.status == 0)
    #expect(allocated.text("amount") == "60.00")
    #expect(try maan("show", "2026-102").text("open") == "240.00")
    #expect(try maan("allocate", "2026-101", "2026-102").text("amount") == "40.00")
    #expect(try maan("allocate", "2026-101", "2026-102").status == 1)
  }

  @Test func `takes in what doesn't add up, and says so by its status`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV")
    let path = maan.store + "/../bank.sta"
    let text = """
      :20:A\r\n:25:BE71096123456769\r\n:28C:1/1\r\n:60F:C261119EUR100,00\r
      :61:2611201120C25,00NTRFNONREF\r\n:86:something\r\n:62F:C261120EUR130,00\r\n
      """
    try Data(text.utf8).write(to: URL(filePath: path))
    let imported = try maan("import", path)
    #expect(imported.status == 2)
    #expect(imported.number("lines_added") == 1)
    let warning = try #require(imported.list("warnings").first?["message"] as? String)
    #expect(warning.contains("5.00"))
    // A report of the day is shown, and nothing of it is booked.
    let interim = text.replacingOccurrences(
      of: ":60F:C261119EUR100,00", with: ":34F:EUR0,\r\n:13D:2611201200+0100"
    )
    .replacingOccurrences(of: ":62F:C261120EUR130,00\r\n", with: "")
    try Data(interim.utf8).write(to: URL(filePath: path))
    let shown = try maan("import", path)
    #expect(shown.number("lines_added") == 0)
    #expect(shown.list("shown").count == 1)
  }
}
