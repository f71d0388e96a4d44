import Foundation
import Testing

/// The commands of a case that got difficult: proofs, costs, collectors, insolvency, limitation, rates.
@Suite struct `The command line of a case` {
  /// A store with one overdue invoice of a business, and a file to name.
  private func start(
    _ more: String...
  ) throws -> (maan: MaanCommand, file: String) {
    let maan = try MaanCommand()
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    _ = try maan.run(
      [
        "add", "A", "--customer", "Café Zuid", "--total", "1000", "--due", "2026-10-15", "--for",
        "work", "--json",
      ] + (more.isEmpty ? ["--kind", "business"] : more))
    let file = maan.store + "/../receipt.pdf"
    try Data("a receipt".utf8).write(to: URL(filePath: file))
    return (maan, file)
  }

  /// The text of the letter that a command wrote, on one line.
  private func letter(_ result: MaanCommand.Result, of maan: MaanCommand) throws -> String {
    let path = try #require(codes(result, "documents").first { $0.hasSuffix(".txt") })
    let text = try String(contentsOfFile: maan.store + "/" + path, encoding: .utf8)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func codes(_ result: MaanCommand.Result, _ key: String) -> [String] {
    result.json[key] as? [String] ?? []
  }

  @Test func `books a cost with its proof, and none of a consumer`() throws {
    let (maan, file) = try start()
    defer { maan.remove() }
    let cost = try maan("cost", "A", "75", "--proof", file)
    #expect(cost.status == 0)
    #expect(cost.text("number") == "A")
    #expect(cost.text("open") == "1000.00")
    #expect(codes(cost, "documents").count == 1)
    #expect(try maan("claim", "A").text("costs") == "75.00")
    #expect(try maan("cost", "A", "75").status == 64, "the proof is part of it")
    #expect(try maan("cost", "A", "75", "--proof", file + ".gone").status == 1)
    let empty = maan.store + "/../empty.pdf"
    try Data().write(to: URL(filePath: empty))
    #expect(try maan("cost", "A", "75", "--proof", empty).errors.contains("it is empty"))
    try maan("customer", "A", "--kind", "consumer")
    let refused = try maan("cost", "A", "75", "--proof", file)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("B-09"))
  }

  @Test func `keeps the proof and the result of a registered letter`() throws {
    let (maan, file) = try start()
    defer { maan.remove() }
    let early = try maan("proof", "A", file)
    #expect(early.status == 1)
    #expect(early.errors.contains("No letter has gone out"))
    try maan("notice", "A")
    let proof = try maan("proof", "A", file, "--tracking", "RR123")
    #expect(proof.text("number") == "A")
    #expect(try maan("result", "A", "delivered", "--on", "2026-11-20").status == 1)
    let back = try maan("result", "A", "undeliverable")
    #expect(back.text("number") == "A")
    #expect(back.json["counts"] as? Bool == false)
    #expect(back.errors.contains("doesn't count as sent"))
    let shown = try maan("show", "A")
    #expect(shown.text("stage") == "overdue")
    #expect(shown.text("next_action") == "check")
    let step = try #require(shown.list("steps").first)
    #expect(step["step"] as? String == "notice")
    #expect(step["result"] as? String == "undeliverable")
    #expect(step["tracking"] as? String == "RR123")
    try maan("undo")
    #expect(try maan("show", "A").text("stage") == "notice")
    #expect(try maan("attach", "A", file, "--kind", "order").text("number") == "A")
    #expect(try maan("verify").json["ok"] as? Bool == true)
  }

  @Test func `checks a hand-over and records it`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    let look = try maan("handover", "A", "--to", "undisputed", "--draft")
    #expect(look.status == 0)
    #expect(look.text("stage") == "overdue")
    #expect(codes(look, "forbidden") == ["enterprises"])
    #expect(codes(look, "missing").contains("notice"))
    #expect(look.text("claim") == "1051.51")
    #expect(look.text("collectable") == "1051.51")
    #expect(look.text("given_up") == "0.00")
    #expect(codes(look, "documents").isEmpty)
    #expect(try maan("log").list("entries").count == 1, "only a look")
    let refused = try maan("handover", "A", "--to", "undisputed")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("(enterprises)"))

    let done = try maan("handover", "A", "--to", "agency")
    #expect(done.status == 0)
    #expect(done.text("stage") == "handed-over")
    #expect(codes(done, "missing").contains("proof-of-posting") == false, "no notice, no proof")
    #expect(done.errors.contains("goes without"))
    #expect(try maan("handover", "A", "--to", "lawyer").status == 1)
    #expect(try maan("handover", "A", "--to", "lawyer", "--again").status == 0)
    let shown = try maan("show", "A")
    #expect(shown.text("next_on") == "2026-12-24")
    #expect(shown.list("steps").last?["collector"] as? String == "lawyer")
    let words = try maan("handover", "A", "--to", "lawyer", "--draft", json: false).output
    #expect(words.contains("ok") && words.contains("missing"))
    #expect(try maan("handover", "A").status == 64)
  }

  @Test func `hands several invoices over as one action, with their sums`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    try maan(
      "add", "B", "--customer", "Café Zuid", "--total", "500", "--due", "2026-10-15", "--kind",
      "business")
    let done = try maan("handover", "A", "B", "--to", "lawyer")
    #expect(codes(done, "numbers") == ["A", "B"])
    #expect(done.text("claim") == "1597.26", "11.51 and 5.75 of interest, twice the 40")
    #expect(done.list("cases").map { $0["claim"] as? String } == ["1051.51", "545.75"])
    #expect(try maan("undo").status == 0)
    #expect(try maan("show", "B").text("stage") == "overdue")
  }

  @Test func `sends a hand-over from the outbox`() throws {
    let (maan, file) = try start()
    defer { maan.remove() }
    try maan("handover", "A", "--to", "bailiff", "--outbox")
    #expect(try maan("show", "A").text("stage") == "overdue")
    #expect(try maan("outbox").json["waiting"] as? [String] == ["A"])
    #expect(try maan("outbox", "--send").status == 0)
    #expect(try maan("show", "A").text("stage") == "handed-over")
    try maan("undo")
    try maan("undo")
    let before = try maan(
      "handover", "A", "--to", "bailiff", "--already-sent", "2026-11-02", file)
    #expect(codes(before, "documents").count == 1)
  }

  @Test func `freezes a bankrupt customer's claim`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    let opened = try maan(
      "insolvency", "Café Zuid", "bankruptcy", "--on", "2026-11-24", "--trustee", "Mr Claes")
    #expect(opened.status == 0)
    #expect(opened.text("name") == "Café Zuid")
    #expect(opened.number("frozen") == 1)
    let record = try #require(opened.json["insolvency"] as? [String: Any])
    #expect(record["procedure"] as? String == "bankruptcy")
    #expect(record["declare_by"] as? String == "2026-12-24")
    #expect(record["trustee"] as? String == "Mr Claes")
    #expect(record["declared"] is NSNull)
    #expect(try maan("show", "A").text("stage") == "insolvent")
    let remind = try maan("remind", "A")
    #expect(remind.status == 1)
    #expect(remind.errors.contains("24 Nov 2026"))
    #expect(
      try maan("claim", "A", "--on", "2027-06-01").text("total")
        == maan("claim", "A").text("total"))
    #expect(try maan("pay", "A", "100").text("open") == "900.00")
    let later = try maan(
      "insolvency", "Café Zuid", "--declare-by", "2026-12-18")
    let corrected = later.json["insolvency"] as? [String: Any]
    #expect(corrected?["declare_by"] as? String == "2026-12-18")
    #expect(corrected?["trustee"] as? String == "Mr Claes", "only the day was corrected")
    let declared = try maan("insolvency", "Café Zuid", "--declared", "2026-11-24")
    let after = declared.json["insolvency"] as? [String: Any]
    #expect(after?["declared"] as? String == "2026-11-24")
    let ended = try maan("insolvency", "Café Zuid", "--ended", "2026-11-24")
    #expect(ended.json["insolvency"] is NSNull)
    #expect(try maan("customer", "Café Zuid").json["insolvency"] is NSNull)
    #expect(try maan("insolvency", "Café Zuid", "bankruptcy").status == 64)
    #expect(try maan("insolvency", "Café Zuid").status == 64)
    #expect(try maan("verify").json["ok"] as? Bool == true)
  }

  @Test func `tells the last day of a claim and what interrupted it`() throws {
    let (maan, file) = try start()
    defer { maan.remove() }
    let limitation = try maan("limitation", "A")
    #expect(limitation.text("number") == "A")
    #expect(limitation.text("last_day") == "2036-10-15")
    #expect(limitation.text("rule") == "contract")
    #expect(limitation.list("interruptions").isEmpty)
    let later = try maan(
      "limitation", "A", "--interrupted", "acknowledgement", "--on", "2026-11-20", "--proof", file)
    #expect(later.text("last_day") == "2036-11-20")
    #expect(later.list("interruptions").first?["cause"] as? String == "acknowledgement")
    #expect(try maan("show", "A").text("limitation") == "2036-11-20")
    try maan("config", "terms.limitation", "hospitality")
    #expect(try maan("limitation", "A").text("rule") == "hospitality")
    #expect(try maan("limitation", "A", "--on", "2026-11-20").status == 64)
  }

  @Test func `lists rates and takes one that was published since`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    let known = try maan("rates", "--series", "late-payment").list("rates")
    #expect(known.last?["from"] as? String == "2026-07-01")
    #expect(known.last?["status"] as? String == "provisional")
    #expect(known.first?["status"] as? String == "published")
    let added = try maan("rates", "--add", "2027-01-01", "10,50", "--source", "gazette")
    #expect(added.status == 0)
    let last = try #require(added.list("rates").last)
    #expect(last["series"] as? String == "late-payment")
    #expect(last["to"] as? String == "2027-06-30")
    #expect(last["rate"] as? String == "10.50")
    #expect(last["status"] as? String == "added")
    #expect(last["source"] as? String == "gazette")
    #expect(try maan("rates", "--add", "2027-01-01", "11", "--source", "x").status == 1)
    #expect(try maan("rates", "--add", "2027-02-01", "11", "--source", "x").status == 1)
    #expect(try maan("rates", "--add", "2027-07-01", "11").status == 64)
    #expect(try maan("rates", "--add", "often", "11", "--source", "x").status == 64)
    try maan("undo")
    #expect(
      try maan("rates", "--series", "late-payment").list("rates").last?["status"] as? String
        == "provisional")
  }

  @Test func `says why a consumer's clause isn't in the claim`() throws {
    let (maan, _) = try start("--kind", "consumer")
    defer { maan.remove() }
    try maan("pay", "A", "900")
    for (key, value) in [
      ("terms.consumer.indemnity", "10.00"), ("terms.consumer.indemnity_minimum", "40.00"),
      ("terms.consumer.reciprocal", "true"), ("creditor.enterprise_number", "0428.759.497"),
    ] {
      let set = try maan("config", key, value)
      #expect(set.status == 0)
      #expect(set.errors.isEmpty, "it has effect")
    }
    try maan("remind", "A")
    let claim = try maan("claim", "A", "--today", "2026-12-31")
    #expect(claim.text("compensation") == "0.00")
    let note = try #require(
      claim.list("notes").first { $0["code"] as? String == "indemnity-above-maximum" })
    #expect(note["rule"] as? String == "B-11")
    #expect((note["text"] as? String)?.contains("40.00") == true)
    let table = try maan("claim", "A", "--today", "2026-12-31", json: false).output
    #expect(table.contains("/ 36500"))
    let lines = table.components(separatedBy: "\n").prefix(6)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `states in a consumer's first reminder what will be claimed`() throws {
    let (maan, _) = try start("--kind", "consumer", "--language", "en")
    defer { maan.remove() }
    for (key, value) in [
      ("terms.consumer.indemnity", "legal"), ("terms.consumer.interest", "statutory"),
      ("terms.consumer.reciprocal", "true"), ("creditor.enterprise_number", "0428.759.497"),
    ] { try maan("config", key, value) }
    let reminder = try maan("remind", "A")
    let text = try #require(codes(reminder, "documents").first { $0.hasSuffix(".txt") })
    let letter = try String(
      contentsOf: URL(filePath: maan.store).appending(path: text), encoding: .utf8)
    // On 1,000.00: 65 and 5 % of 500.
    #expect(letter.contains("90.00"))
    #expect(letter.contains("10.50"))
  }

  @Test func `takes the settings that the law leaves open, and refuses others`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    let shown = try #require(try maan("config").json["settings"] as? [String: Any])
    #expect(shown["interest.basis"] as? String == "365")
    #expect(shown["due.shift_non_working"] as? String == "true")
    #expect(shown["b2c.wait"] as? String == "safe")
    #expect(shown["terms.law"] as? String == "be")
    for (key, value) in [
      ("interest.basis", "actual"), ("calendar.workday", "monday-saturday"),
      ("b2c.wait", "literal"), ("b2c.rate_cap", "unrounded"), ("b2b.imputation", "principal"),
      ("due.shift_non_working", "false"), ("terms.law", "nl"), ("terms.reminder_cost", "12.50"),
      ("terms.consumer.interest", "8.00"), ("terms.consumer.regular_supply", "true"),
      ("terms.consumer.reminder_cost", "7.50"),
    ] {
      #expect(try maan("config", key, value).status == 0)
      #expect(try maan("config", key).text("value") == value)
    }
    for (key, value) in [
      ("interest.basis", "360"), ("terms.law", "uk"), ("b2c.wait", "long"),
      ("terms.consumer.indemnity", "much"), ("terms.limitation", "never"),
    ] { #expect(try maan("config", key, value).status == 1) }
    #expect(try maan("remind", "A").status == 0)
    #expect(try maan("claim", "A").text("costs") == "12.50")
  }

  @Test func `corrects the contract's day and an agreed term that is too long`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    let long = try maan(
      "add", "B", "--customer", "X", "--kind", "business", "--total", "100", "--issued",
      "2026-07-01", "--due", "2026-10-15")
    #expect(long.status == 0)
    #expect(long.errors.contains("A-04"))
    #expect(try maan("show", "B").list("warnings").first?["code"] as? String == "term-too-long")
    #expect(try maan("edit", "B", "--legal-term").status == 0)
    #expect(try maan("show", "B").list("warnings").first?["code"] as? String == "legal-term")
    #expect(try maan("edit", "A", "--legal-term").status == 1)
    #expect(try maan("edit", "A", "--contract", "2012-05-01").status == 0)
    #expect(
      try maan("claim", "A").list("lines").last?["rule"] as? String == "A-17")
  }

  @Test func `refuses days that are still to come where something was received or concluded`()
    throws
  {
    let (maan, _) = try start()
    defer { maan.remove() }
    for option in ["--received", "--contract"] {
      let refused = try maan("edit", "A", option, "2027-01-01")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("1 Jan 2027 is after today"))
    }
  }

  @Test func `pays the principal first, and keeps an agreement running`() throws {
    let (maan, _) = try start()
    defer { maan.remove() }
    try maan("pay", "A", "500", "--principal-first")
    #expect(try maan("claim", "A").text("principal") == "500.00")
    let settled = try maan("settle", "A", "450", "--instalments", "3", "--keeps-running")
    #expect(settled.status == 0)
    #expect(try maan("claim", "A", "--on", "2026-11-24").text("principal") == "450.00")
    #expect(try maan("settle", "A", "--accepted", "--keeps-running").status == 64)
    let kept = try letter(settled, of: maan)
    #expect(kept.contains("de regeling loopt verder"))
    #expect(!kept.contains("beëindigen"), "a missed instalment doesn't end it")
    let plain = try letter(
      maan("settle", "A", "450", "--instalments", "3"), of: maan)
    #expect(plain.contains("beëindigen"))
    #expect(!plain.contains("de regeling loopt verder"))
  }
}
