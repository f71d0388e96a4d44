import Foundation
import Testing

@Suite struct `The command line` {
  @Test func `keeps an invoice from its entry to its payment`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let made = try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    #expect(made.text("store") == maan.store)

    let added = try maan(
      "add", "2026-101", "--customer", "Café Zoë", "--total", "1000", "--due", "2026-10-10",
      "--enterprise-number", "0403.170.701", "--reference", "+++090/9337/55493+++")
    #expect(added.status == 0)
    #expect(added.text("number") == "2026-101")
    #expect(added.text("customer") == "Café Zoë")
    #expect(added.text("due") == "2026-10-10")
    #expect(added.text("open") == "1000.00")

    let row = try #require(try maan("list").list("invoices").first)
    #expect(row["customer_kind"] as? String == "business")
    #expect(row["kind_assumed"] as? Bool == false)
    #expect(row["days_overdue"] as? Int == 45)
    #expect(row["age"] as? String == "31-60")
    #expect(row["stage"] as? String == "overdue")
    #expect(row["next_action"] as? String == "reminder")
    #expect(row["next_on"] as? String == "2026-10-17")
    #expect(row["reference"] as? String == "+++090/9337/55493+++")

    let part = try maan("pay", "0909337", "250,00", "--on", "2026-11-20")
    #expect(part.text("amount") == "250.00")
    #expect(part.text("open") == "750.00")
    let rest = try maan("pay", "zoe")
    #expect(rest.text("open") == "0.00")
    #expect(try maan("show", "2026-101").text("stage") == "paid")
    #expect(try maan("list").list("invoices").isEmpty)
    #expect(try maan("pay", "2026-101").status == 1)
  }

  @Test func `computes the claim of a day line by line`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan(
      "add", "A", "--customer", "X", "--total", "5000", "--due", "2025-05-30", "--kind", "business")
    let claim = try maan("claim", "A", "--on", "2025-09-15")
    #expect(claim.text("principal") == "5000.00")
    #expect(claim.text("interest") == "159.59")
    #expect(claim.text("compensation") == "40.00")
    #expect(claim.text("costs") == "0.00")
    #expect(claim.text("total") == "5199.59")
    let interest = claim.list("lines").filter { $0["kind"] as? String == "interest" }
    #expect(interest.map { $0["days"] as? Int } == [31, 77])
    #expect(interest.map { $0["rate"] as? String } == ["11.50", "10.50"])
    #expect(interest.map { $0["rule"] as? String } == ["A-09", "A-09"])
  }

  @Test func `takes a dispute of 400 on 1000 and a settlement of 900 in three parts`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "X", "--total", "1000", "--due", "2026-10-10", "--kind", "business",
      "--for", "work")
    let dispute = try maan("dispute", "A", "--ground", "hours", "--amount", "400")
    #expect(dispute.text("stage") == "disputed")
    #expect(dispute.text("disputed") == "400.00")
    #expect(try maan("remind", "A").status == 0)
    let history = try maan("show", "A").list("history")
    #expect(history.contains { ($0["summary"] as? String)?.contains("600.00") == true })

    let settled = try maan("settle", "A", "900", "--instalments", "3", "--by", "2026-12-01")
    #expect(settled.text("stage") == "settled")
    let parts = settled.list("instalments")
    #expect(parts.map { $0["due"] as? String } == ["2026-12-01", "2027-01-01", "2027-02-01"])
    #expect(parts.map { $0["amount"] as? String } == ["300.00", "300.00", "300.00"])
    #expect((settled.json["documents"] as? [String])?.count == 2)
    #expect(try maan("remind", "A").status == 1)

    #expect(try maan("undo").status == 0)
    #expect(try maan("show", "A").text("stage") == "disputed")
    #expect(try maan("redo").status == 0)
    #expect(try maan("show", "A").text("stage") == "settled")
    #expect(try maan("verify").json["ok"] as? Bool == true)
  }

  @Test func `writes a notice with its deadline in working days, as PDF and text`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "X", "--total", "1210", "--due", "2026-01-30", "--kind",
      "business", "--language", "en")
    let notice = try maan("notice", "A")
    #expect(notice.status == 0)
    #expect(notice.text("deadline") == "2026-12-04")
    #expect((notice.json["missing"] as? [String])?.contains("address") == true)
    let documents = try #require(notice.json["documents"] as? [String])
    let pdf = try #require(documents.first { $0.hasSuffix(".pdf") })
    let bytes = try Data(contentsOf: URL(filePath: maan.store).appending(path: pdf))
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    let text = try #require(documents.first { $0.hasSuffix(".txt") })
    let letter = try String(
      contentsOf: URL(filePath: maan.store).appending(path: text), encoding: .utf8)
    #expect(letter.contains("Friday 4 December 2026"))
    #expect(letter.contains("1,210.00") && letter.contains("40.00"))
    #expect(try maan("show", "A").text("stage") == "notice")
    #expect(try maan("notice", "A").status == 1)
    #expect(try maan("notice", "A", "--again").status == 0)
  }

  @Test func `keeps a letter in the outbox until it is sent, and counts it from then on`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "X", "--total", "100", "--due", "2026-10-10", "--kind", "business")
    try maan("remind", "A", "--outbox")
    #expect(try maan("show", "A").text("stage") == "overdue")
    #expect(try maan("outbox").json["waiting"] as? [String] == ["A"])
    let sent = try maan("outbox", "--send")
    #expect(sent.status == 0)
    #expect((sent.json["documents"] as? [String])?.count == 2)
    #expect(try maan("show", "A").text("stage") == "reminded")
    #expect(try maan("outbox").json["waiting"] as? [String] == [])
    let again = try maan("outbox", "--send")
    #expect(again.status == 1)
    #expect(again.errors.contains("No letter waits"))
    try maan("undo")
    #expect(try maan("outbox").json["waiting"] as? [String] == ["A"])
  }

  @Test func `refuses a consumer's notice before the waiting period, with the rule and the day`()
    throws
  {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "Jan", "--total", "100", "--due", "2026-08-01", "--kind", "consumer"
    )
    let early = try maan("notice", "A")
    #expect(early.status == 1)
    #expect(early.errors.contains("B-03"))
    try maan("remind", "A", "--already-sent", "2026-11-20")
    let waiting = try maan("notice", "A")
    #expect(waiting.status == 1)
    #expect(waiting.errors.contains("B-06"))
    #expect(waiting.errors.contains("10 Dec 2026"))
  }

  @Test func `answers what it can't do with a sentence and status 1, wrong usage with 64`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let missing = try maan("list")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("There is no store in"))
    #expect(missing.output.isEmpty)
    #expect(try maan("frobnicate").status == 64)
    #expect(try maan("promise", "A", "--by", "2026-02-30").status == 64)
    #expect(try maan("dispute", "A").status == 64)
    try maan("add", "A", "--customer", "X", "--total", "10")
    #expect(try maan("pay", "nobody").status == 1)
    #expect(try maan("add", "A", "--customer", "X", "--total", "10").status == 1)
    #expect(try maan("pay", "A", "1.000").status == 64, "thousands or decimals: never guessed")
  }

  @Test func `takes its global options before and after the command`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "10", "--due", "2026-11-01")
    let before = try maan.run([
      "--store", maan.store, "--today", "2026-11-11", "--json", "list",
    ])
    #expect(before.list("invoices").first?["days_overdue"] as? Int == 10)
    let after = try maan.run([
      "list", "--today=2026-11-11", "--json", "--store", maan.store,
    ])
    #expect(after.output == before.output)
  }

  @Test func `leaves out what has its own day after today`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan(
      "add", "A", "--customer", "X", "--total", "100", "--issued", "2026-09-01", "--due",
      "2026-10-01")
    try maan("pay", "A", "40", "--on", "2026-11-20")
    #expect(try maan("show", "A").text("open") == "60.00")
    #expect(try maan("show", "A", "--today", "2026-11-19").text("open") == "100.00")
    #expect(try maan("list", "--today", "2026-08-31").list("invoices").isEmpty)
  }

  @Test func `changes a setting and refuses a wrong one without harm`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "100", "--due", "2026-11-01")
    #expect(try maan("config", "policy.consumer.reminder", "10").status == 0)
    #expect(try maan("list").list("invoices").first?["next_on"] as? String == "2026-11-11")
    let wrong = try maan("config", "policy.consumer.reminder", "often")
    #expect(wrong.status == 1)
    #expect(try maan("config", "policy.consumer.reminder").text("value") == "10")
    #expect(try maan("config", "policy.nonsense", "1").status == 1)
    for (key, value) in [
      ("terms.interest", "-5.00"), ("terms.indemnity_percent", "1000000"),
      ("policy.tolerance", "-1.00"),
    ] {
      #expect(try maan.run(["config", "--", key, value]).status == 1)
    }
  }

  @Test func `finds two customers of one name by an invoice of theirs`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    for (number, postcode) in [("A", "1000"), ("B", "2000")] {
      try maan(
        "add", number, "--customer", "Jan Peeters", "--total", "10", "--kind", "consumer",
        "--postcode", postcode)
    }
    let both = try maan("customer", "Jan Peeters")
    #expect(both.status == 1)
    #expect(both.errors.contains("2000, invoice B"))
    #expect(try maan("customer", "B").text("postcode") == "2000")
    #expect(try maan("list", "--customer", "peeters").list("invoices").count == 2)
    #expect(try maan("customer", "A", "--merge", "B").list("invoices").count == 2)
    #expect(try maan("customer", "").status == 1)
    #expect(try maan("customer", "A", "--rename", " ").status == 1)
    #expect(try maan("add", "C", "--customer", "", "--total", "10").status == 1)
  }

  @Test func `changes a customer in one action, undone as one`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "Jan", "--total", "10", "--kind", "consumer")
    let changed = try maan(
      "customer", "Jan", "--kind", "business", "--email", "jan@example.com", "--hold", "abroad")
    #expect(changed.text("kind") == "business")
    #expect((changed.json["hold"] as? [String: Any])?["reason"] as? String == "abroad")
    try maan("undo")
    let before = try maan("customer", "Jan")
    #expect(before.text("kind") == "consumer")
    #expect(before.json["hold"] is NSNull && before.json["email"] is NSNull)
    #expect(try maan("customer", "--hold", "abroad").status == 64)
  }

  @Test func `takes a nudge to a consumer for no reminder`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "Jan", "--total", "100", "--due", "2026-11-01", "--kind", "consumer"
    )
    #expect(try maan("remind", "A", "--channel", "whatsapp").text("stage") == "overdue")
    try maan("customer", "Jan", "--kind", "business")
    #expect(try maan("show", "A").text("stage") == "reminded")
    #expect(try maan("verify").json["ok"] as? Bool == true)
  }

  @Test func `books what comes in after a write-off, and asks no credit note for a loss`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "100", "--kind", "business")
    try maan("write-off", "A", "10", "--reason", "waived")
    try maan("write-off", "A", "--reason", "lost")
    let note = try maan("show", "A").json["credit_note_to_make"] as? [String: Any]
    #expect(note?["amount"] as? String == "10.00")
    #expect(try maan("pay", "A").status == 1)
    let found = try maan("pay", "A", "30")
    #expect(found.text("stage") == "written-off")
    #expect(found.text("open") == "0.00")
    #expect(found.errors.isEmpty)
    #expect(try maan("pay", "A", "1", "--method", "before-maan").status == 64)
  }

  @Test func `proposes for a kept claim the letter that asks it`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "X", "--total", "1000", "--due", "2026-10-10", "--kind", "business")
    try maan("pay", "A", "--keep-claim")
    #expect(try maan("show", "A").text("next_action") == "notice")
    #expect(try maan("notice", "A").status == 0)
    try maan("add", "B", "--customer", "Y", "--total", "10", "--kind", "consumer")
    #expect(
      try maan("pay", "B", "--keep-claim").text("stage") == "paid", "there is no claim to keep")
  }

  @Test func `computes a claim before today with what the customer is, not what he was taken for`()
    throws
  {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "1000", "--due", "2026-08-31")
    try maan("customer", "X", "--kind", "business")
    #expect(try maan("claim", "A", "--on", "2026-10-01").text("compensation") == "40.00")
    let early = try maan("claim", "A", "--on", "2020-01-01")
    #expect(early.status == 1)
    #expect(early.errors.contains("A is of 31 Aug 2026"))
  }

  @Test func `accepts a settlement of several invoices at once`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    for number in ["A", "B"] {
      try maan("add", number, "--customer", "X", "--total", "100", "--kind", "business")
    }
    let none = try maan("settle", "A", "--accepted")
    #expect(none.status == 1)
    #expect(none.errors.contains("waits for a yes"))
    try maan("settle", "A", "B", "150", "--offer", "--valid-until", "2026-11-30")
    #expect(try maan("settle", "A", "B", "--accepted").json["numbers"] as? [String] == ["A", "B"])
    #expect(try maan("show", "B", "--today", "2026-12-02").text("stage") == "settled")
    #expect(try maan("settle", "A", "many").status == 64)
    #expect(try maan("dispute", "A", "--close", "upheld", "--amount", "5").status == 64)
  }

  @Test func `records nothing where nothing is said, and takes a setting out again`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    #expect(try maan("init", "--iban", "BE68539007547034").status == 64)
    try maan("add", "A", "--customer", "X", "--total", "100", "--kind", "business")
    #expect(try maan("note", "A", " ").status == 1)
    #expect(try maan("call", "A", "--outcome", "").status == 1)
    #expect(try maan("edit", "A", "--due", "2020-01-01").status == 1)
    #expect(try maan("log", "A").list("entries").count == 1)
    try maan("config", "terms.interest", "12")
    #expect(try maan("config", "terms.interest", "").json["value"] is NSNull)
  }

  @Test func `looks before there is a store, and makes none`() throws {
    guard let corpus = Corpus.folder else { return }
    let maan = try MaanCommand()
    defer { maan.remove() }
    let look = try maan("import", corpus + "/ubl/authored_shared_inv0.xml", "--dry-run")
    #expect(look.status == 0)
    #expect(look.number("invoices_added") == 1)
    #expect(!FileManager.default.fileExists(atPath: maan.store))
  }

  @Test func `prints completions for the shells`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    for shell in ["bash", "zsh", "fish"] {
      let script = try maan.run(["--generate-completion-script", shell])
      #expect(script.status == 0)
      #expect(script.output.contains("write-off"))
    }
  }

  @Test func `stand in the manual page, with the keys of the screen`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let page = try maan.run(["manual"]).output
    let help = try maan.run(["--help"]).output
    let commands = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0.first?.isLowercase == true }
    #expect(commands.count > 40)
    for command in commands where command != "help" {
      let name = command.replacingOccurrences(of: "-", with: "\\-")
      #expect(page.contains(".B maan \(name)"), "\(command)")
    }
    for key in [".SS In the daily review", "promise to pay", "take the group", ".SH EXIT STATUS"] {
      #expect(page.contains(key))
    }
    #expect(!help.contains("manual"))
  }
}
