import Foundation
import TestSupport
import Testing

@Suite struct `Tables of the user's own` {
  private func write(_ text: String, to maan: MaanCommand) throws {
    try Data(text.utf8).write(to: URL(filePath: maan.store + "/config.toml"))
  }

  private func made() throws -> MaanCommand {
    let maan = try MaanCommand()
    try maan("config", "creditor.name", "Us BV")
    return maan
  }

  @Test func `give each warning once, with the rows that it concerns`() throws {
    let maan = try made()
    defer { maan.remove() }
    let path = maan.store + "-list.csv"
    let rows = (1...7).map { "K\($0);P;0\($0)/02/2026;1,00\n" }.joined()
    try Data(("Nummer;Klant;Datum;Totaal\n" + rows).utf8).write(to: URL(filePath: path))
    let look = try maan("import", path, "--dry-run")
    let messages = look.list("warnings").compactMap { $0["message"] as? String }
    #expect(messages.count == 2)
    #expect(messages.contains { $0.hasSuffix("(7 rows: K1, K2, K3, K4, K5, …)") })
    #expect(messages.count { $0.contains("day first") } == 1)
    let text = try maan("import", path, json: false).output
    #expect(text.split(separator: "\n").count { $0.contains("list.csv:") } == 2)
  }

  @Test func `are shown among the settings, and left alone when a setting changes`() throws {
    let maan = try made()
    defer { maan.remove() }
    try write(
      """
      [creditor]
      email = "us@us.example"

      [[table]]
      name = "My bank"
      content = "bank"
      account = "BE68 5390 0754 7034"
      day_order = "dmy"
      decimal = ","
      columns = { date = "Dag", amount = "Hoeveel", message = "Waarom" }

      [[table]]
      name = "Sheet"
      content = "invoices"
      [table.columns]
      number = "Nr"
      customer = "Klant"
      issued = "Datum"
      amount = "Totaal"

      """, to: maan)
    let expected = [
      "[[table]] My bank: bank; date = \"Dag\", amount = \"Hoeveel\", message = \"Waarom\"; "
        + "account BE68 5390 0754 7034; day_order dmy; decimal ,",
      "[[table]] Sheet: invoices; number = \"Nr\", customer = \"Klant\", issued = \"Datum\", "
        + "amount = \"Totaal\"",
    ]
    #expect(try maan("config").json["tables"] as? [String] == expected)
    #expect(try maan("config", "creditor.name", "Them BV").status == 0)
    #expect(try maan("config", "creditor.name").text("value") == "Them BV")
    #expect(try maan("config").json["tables"] as? [String] == expected)
  }

  @Test(arguments: [
    ("content = \"bank\"", "table 1: name"),
    ("name = \"A\"\ncontent = \"banks\"", "one of bank, invoices"),
    ("name = \"A\"\ncontent = \"bank\"", "table 1: columns"),
    ("name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\" }", "amount or credit or debit"),
    (
      "name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\", sum = \"B\" }",
      "a table with keys out of date, amount"
    ),
    (
      "name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\", amount = \"B\" }\ncolour = 1",
      "table 1: colour"
    ),
    (
      "name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\", amount = \"B\" }\nday_order = \"dym\"",
      "one of dmy, mdy, ymd"
    ),
    (
      "name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\", amount = 3 }",
      "table 1: columns.amount"
    ),
    (
      "name = \"A\"\ncontent = \"bank\"\ncolumns = { date = \"D\", amount = \"B\" }\ndecimal = \"x\"",
      "table 1: decimal"
    ),
  ])
  func `are refused with the key that is wrong`(_ entry: String, _ expected: String) throws {
    let maan = try made()
    defer { maan.remove() }
    try write("[[table]]\n" + entry + "\n", to: maan)
    let answer = try maan("config")
    #expect(answer.status == 1)
    #expect(answer.errors.contains(expected), "\(answer.errors)")
  }
}
