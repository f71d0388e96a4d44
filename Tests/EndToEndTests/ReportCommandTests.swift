import Foundation
import Testing

@Suite struct `Reports on the command line` {
  private func money(_ text: String?) -> Int {
    let digits = (text ?? "").filter { $0 != "." }
    return Int(digits) ?? .min
  }

  /// The accountant wants 30 September.
  @Test func `give the customer ledger of a past day`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    try maan(
      "add", "101", "--customer", "Café Zoë", "--total", "1000", "--issued", "2026-08-01",
      "--due", "2026-08-31", "--kind", "business")
    try maan(
      "add", "102", "--customer", "Stad Gent", "--total", "250,50", "--issued", "2026-09-20",
      "--due", "2026-10-20", "--kind", "authority")
    try maan(
      "add", "103", "--customer", "Stad Gent", "--total", "99", "--issued", "2026-10-01",
      "--due", "2026-10-31", "--kind", "authority")
    try maan("pay", "101", "400", "--on", "2026-09-15")
    try maan("pay", "101", "600", "--on", "2026-10-05")
    let report = try maan("report", "ageing", "--on", "2026-09-30")
    #expect(report.status == 0 && report.text("report") == "ageing")
    #expect(report.text("on") == "2026-09-30")
    let total = try #require(report.list("totals").first)
    #expect(total["currency"] as? String == "EUR" && total["total"] as? String == "850.50")
    #expect(total["days_1_30"] as? String == "600.00" && total["not_due"] as? String == "250.50")
    let customers = report.list("customers")
    #expect(customers.map { $0["customer"] as? String } == ["Café Zoë", "Stad Gent"])
    #expect(customers.map { $0["oldest_days"] as? Int } == [30, 0])

    // The same by the day that the whole command works on.
    let dated = try maan("report", "ageing", "--today", "2026-09-30")
    #expect(dated.list("totals").first?["total"] as? String == "850.50")
    let today = try maan("report", "ageing")
    #expect(today.list("totals").first?["total"] as? String == "349.50")
    try maan("undo")
    #expect(try maan("report", "ageing").list("totals").first?["total"] as? String == "949.50")
  }

  @Test func `agree with the list on a demonstration store, today and on past days`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("demo", "--no-screen", "--store", maan.store)
    for day in ["2026-11-24", "2026-10-31", "2026-08-15"] {
      let rows = try maan("list", "--all", "--today", day).list("invoices")
      let open = rows.reduce(0) { $0 + money($1["open"] as? String) }
      let ageing = try maan("report", "ageing", "--on", day)
      let total = try #require(ageing.list("totals").first)
      let credit = money(total["credit"] as? String)
      #expect(open > 0 && money(total["total"] as? String) - credit == open, "\(day)")
      let byCustomer = ageing.list("customers").reduce(0) { $0 + money($1["total"] as? String) }
      #expect(byCustomer == money(total["total"] as? String))
      let dso = try #require(try maan("report", "dso", "--on", day).list("currencies").first)
      #expect(dso["receivables"] as? String == total["total"] as? String, "\(day)")
      #expect((dso["months"] as? [[String: Any]])?.count == 12)
      #expect(dso["count_back"] is NSNumber)
    }
    let overview = try maan("report")
    #expect(overview.status == 0)
    for name in ["ageing", "dso", "cash", "payers", "steps"] {
      let part = try #require(overview.json[name] as? [String: Any], "\(name)")
      #expect(!part.isEmpty)
    }
    let cash = try #require(try maan("report", "cash", "--weeks", "8").list("currencies").first)
    let weeks = try #require(cash["weeks"] as? [[String: Any]])
    #expect(weeks.count == 8)
    #expect(
      weeks.reduce(0) { $0 + money($1["expected"] as? String) }
        == money(cash["expected"] as? String))
    let disputed = try #require(cash["disputed"] as? [String: Any])
    let disputes = try maan("list", "--stage", "disputed").list("invoices")
    #expect(!disputes.isEmpty)
    #expect(
      money(disputed["amount"] as? String)
        == disputes.reduce(0) { $0 + money($1["disputed"] as? String) })
    let payers = try maan("report", "payers").list("payers")
    #expect(payers.count > 20)
    let steps = try maan("report", "steps").list("steps")
    #expect(steps.first?["step"] as? String == "first-reminder")
    #expect((steps.first?["sent"] as? Int ?? 0) > 10)
  }

  @Test func `are pages in four languages, with bars that a plain terminal has too`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan(
      "add", "1", "--customer", "Zoë", "--total", "1234.5", "--issued", "2026-10-01", "--due",
      "2026-10-31", "--kind", "business")
    for (language, title) in [
      ("en", "Ageing of what is open on 24 Nov 2026"),
      ("nl", "Ouderdomsbalans van de openstaande posten op 24/11/2026"),
      ("fr", "Balance âgée des postes ouverts au 24/11/2026"),
      ("de", "Altersstruktur der offenen Posten am 24.11.2026"),
    ] {
      let page = try maan("report", "ageing", "--lang", language, json: false)
      #expect(page.output.hasPrefix(title + "\n"))
      #expect(page.output.contains(language == "en" ? "1 234.50" : "1 234,50"))
      #expect(page.output.contains("████"))
    }
    let plain = try maan.run(["report", "ageing"], environment: ["LC_ALL": "C"])
    #expect(plain.output.contains("####") && !plain.output.contains("█"))
    let short = try maan("report", json: false)
    #expect(short.output.contains("Days of sales outstanding") && short.errors.isEmpty)
    let own = try maan("report", "payers", "--customer", "zoe")
    #expect(own.list("payers").count == 1)
    #expect(try maan("report", "payers", "--customer", "nobody").status == 1)
    #expect(try maan("report", "cash", "--weeks", "7").status == 64)
    #expect(try maan("report", "weather").status == 64)
  }

  @Test func `of a store that isn't there are refused, and none is made`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    #expect(try maan("report").status == 1)
    #expect(!FileManager.default.fileExists(atPath: maan.store))
  }
}
