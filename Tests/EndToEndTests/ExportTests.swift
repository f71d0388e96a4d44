import Foundation
import TestSupport
import Testing

/// What other programs read of an export.
@Suite struct `Exports` {
  /// A store in which everything happened that moves money.
  private func story() throws -> MaanCommand {
    let maan = try MaanCommand()
    try maan("init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034")
    func add(_ number: String, _ customer: String, _ total: String, _ more: String...) throws {
      let added = try maan.run(
        [
          "add", number, "--customer", customer, "--total", total, "--issued", "2026-09-01",
          "--due", "2026-10-01", "--for", "work", "--json",
        ] + (more.isEmpty ? ["--kind", "business"] : more))
      try #require(added.status == 0, "\(added.errors)")
    }
    func run(_ arguments: String...) throws {
      let done = try maan.run(arguments + ["--json"])
      try #require(done.status == 0, "\(arguments): \(done.errors)")
    }
    for number in ["F,1", "F2", "F3"] { try add(number, "Müller: Söhne; & Co", "121") }
    try add("J-1", "Jansen", "50", "--kind", "consumer", "--postcode", "2000")
    try add("J-2", "Jansen", "70", "--kind", "consumer", "--postcode", "9000")
    for number in ["S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7"] {
      try add(number, "=HYPERLINK(\"x\") +1", "1000")
    }
    try run("pay", "F,1", "21", "--method", "cash")
    try run("pay", "F2", "--method", "setoff")
    try run("pay", "F3", "150")
    try run("settle", "S-1", "900", "--by", "2026-12-01")
    try run("pay", "S-1", "900")
    try run("dispute", "S-2", "--ground", "hours", "--amount", "400")
    try run("dispute", "S-2", "--close", "upheld")
    try run("credit", "S-2", "150")
    try run("write-off", "S-3", "--reason", "lost")
    try run("pay", "S-4", "--collected", "450", "--fee", "67.50")
    try run("notice", "S-5")
    try run("pay", "S-5", "1040", "--method", "card")
    try run("pay", "S-6", "--method", "withheld")
    let payment = try #require(try maan("show", "S-6").list("payments").first?["id"] as? String)
    try run("reverse", payment)
    try run("pay", "S-7")
    try run("undo")
    return maan
  }

  private func python(_ script: String, _ text: String) throws -> [String] {
    let read = try OutsideProgram.python.run(["-c", script], reading: text)
    try #require(read.status == 0, "\(read.errors)")
    return read.output.split(separator: "\n").map(String.init)
  }

  /// Rows and what is open on each, as a program that knows CSV reads them.
  private let readTable = """
    import csv, sys
    with open(sys.argv[-1], newline='', encoding='utf-8') as file:
        rows = list(csv.DictReader(file, strict=True))
    assert all(None not in row and None not in row.values() for row in rows)
    for row in rows: print(row['number'], row['open'], row['customer'])
    """

  @Test func `as a table hold every invoice, as other programs read CSV`() throws {
    let maan = try story()
    defer { maan.remove() }
    let table = try maan.run(["export", "csv"])
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("number,document,customer,") && table.output.hasSuffix("\r\n"))
    let rows = try python(readTable, table.output)
    let listed = try maan("list", "--all", "--sort", "number").list("invoices")
    let expected = listed.map { row in
      let customer = row["customer"] as? String ?? ""
      return
        "\(row["number"] ?? "") \(row["open"] ?? "") \(customer.hasPrefix("=") ? "'" : "")\(customer)"
    }
    #expect(rows.sorted() == expected.sorted())
    for what in ["payments", "customers", "ledger"] {
      let other = try maan.run(["export", "csv", "--what", what])
      let count = try python(
        """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[-1], newline='', encoding='utf-8'), strict=True))
        assert len({len(row) for row in rows}) == 1
        assert not any(cell[:1] in '=@\\t\\r' and cell for row in rows for cell in row)
        print(len(rows))
        """, other.output)
      #expect(Int(count.first ?? "") ?? 0 > 3)
    }
  }

  @Test func `open in a spreadsheet that has decimals with a comma, and start no formula`() throws {
    let maan = try story()
    defer { maan.remove() }
    let table = try maan.run(["export", "csv", "--excel"]).output
    #expect(Array(table.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let row = try #require(table.split(separator: "\r\n").first { $0.hasPrefix("F,1;") })
    #expect(row.contains(";121,00;") && row.contains(";100,00;"))
    #expect(table.contains("\"'=HYPERLINK(\"\"x\"\") +1\""))
    let tabs = try maan.run(["export", "csv", "--separator", "tab", "--decimal-comma"]).output
    #expect(tabs.hasPrefix("number\tdocument\t") && tabs.contains("\t121,00\t"))
    #expect(try maan.run(["export", "csv", "--separator", "1"]).status == 64)
    #expect(try maan.run(["export", "json", "--excel"]).status == 64)
  }

  @Test func `as JSON hold all that is in the store, with amounts as text`() throws {
    let maan = try story()
    defer { maan.remove() }
    let export = try maan.run(["export", "json"])
    #expect(export.status == 0)
    let lines = try python(
      """
      import json, re, sys
      all = json.load(open(sys.argv[-1], encoding='utf-8'))
      money = re.compile(r'-?[0-9]+\\.[0-9][0-9]')
      amounts = {'total', 'open', 'paid', 'amount', 'base', 'tax', 'reduced', 'credited', 'fee'}
      def walk(value):
          if isinstance(value, dict):
              for key, inner in value.items():
                  assert re.fullmatch('[a-z][a-z0-9_]*', key), key
                  if key in amounts and inner is not None and not isinstance(inner, (dict, list)):
                      assert money.fullmatch(inner), (key, inner)
                  assert not isinstance(inner, float), key
                  walk(inner)
          elif isinstance(value, list):
              for inner in value: walk(inner)
      walk(all)
      of = {invoice['number']: invoice for invoice in all['invoices']}
      print(all['creditor']['name'])
      print(len(of), len(all['customers']), len(all['actions']) > 20)
      print(of['S-1']['stage'], of['S-1']['settlements'][0]['standing'], of['S-1']['reduced'])
      print(of['S-1']['settlements'][0]['instalments'])
      print(of['S-2']['disputes'][0]['outcome'], of['S-2']['credit_notes'][0]['in_place_of_reduction'])
      print(of['S-3']['write_offs'][0]['reason'], of['S-4']['payments'][0]['fee'])
      letter = of['S-5']['letters'][0]
      print(letter['letter'], letter['status'], letter['asked']['total'])
      print(sorted(len(document['sha256']) for document in letter['documents']))
      print(of['S-6']['payments'], of['S-7']['payments'])
      print(sum(not action['stands'] for action in all['actions']))
      """, export.output)
    #expect(
      lines == [
        "Atelier Janssens BV", "12 4 True", "paid kept 100.00",
        "[{'due': '2026-12-01', 'amount': '900.00'}]", "upheld 150.00", "lost 67.50",
        "notice sent 1055.53", "[64, 64]", "[] []", "1",
      ])
    let documents = try FileManager.default.subpathsOfDirectory(atPath: maan.store + "/documents")
    let named = documents.filter { $0.contains(".") }
    for document in named { #expect(export.output.contains("documents/" + document)) }
    #expect(try maan.run(["export", "json", "--json"]).output == export.output)
  }

  // MARK: hledger

  /// hledger accepts the journal, and what customers and documents owe in it is what `maan list` says.
  private func expectBooks(
    _ maan: MaanCommand, at location: SourceLocation = #_sourceLocation
  ) throws -> [String: String] {
    let journal = try maan.run(["export", "hledger"])
    #expect(journal.status == 0, sourceLocation: location)
    let checked = try OutsideProgram.hledger.run(["check", "-f"], reading: journal.output)
    #expect(checked.status == 0, "\(checked.errors)", sourceLocation: location)
    var customers: [String: Decimal] = [:]
    var documents: [String: Decimal] = [:]
    for row in try maan("list", "--all").list("invoices") {
      let currency = row["currency"] as? String ?? ""
      let open = Decimal(string: row["open"] as? String ?? "") ?? .nan
      customers["\(row["customer"] as? String ?? "") \(currency)", default: 0] += open
      documents["\(row["number"] as? String ?? "") \(currency)", default: 0] += open
    }
    var booked: [String: Decimal] = [:]
    for (account, balance) in try balances(journal.output, "Assets:Receivable") {
      // Marks that would end an account, and the number of a customer with the name of another.
      let parts = account.split(separator: " ")
      let name = parts.filter { !$0.hasPrefix("(#") }.joined(separator: " ")
      booked[String(name.dropFirst("Assets:Receivable:".count)), default: 0] += balance
    }
    let plain = Dictionary(
      customers.map { name, open in
        (name.replacing(":", with: "-").replacing(";", with: ","), open)
      }, uniquingKeysWith: +)
    #expect(booked == plain.filter { $0.value != 0 }, sourceLocation: location)
    let pivoted = try balances(journal.output, "Assets:Receivable", "--pivot", "invoice")
    let tagged = Dictionary(
      documents.map { ($0.key.replacing(",", with: "."), $0.value) }, uniquingKeysWith: +)
    #expect(pivoted == tagged.filter { $0.value != 0 }, sourceLocation: location)
    return try balances(journal.output, "--depth", "2").mapValues { "\($0)" }
  }

  /// `Assets:Bank EUR`: what stands on each account, zero left out.
  private func balances(_ journal: String, _ arguments: String...) throws -> [String: Decimal] {
    let printed = try OutsideProgram.hledger.run(
      ["balance", "--output-format", "csv", "--layout", "bare"] + arguments + ["-f"],
      reading: journal)
    try #require(printed.status == 0, "\(printed.errors)")
    let rows = try python(
      """
      import csv, sys
      for row in csv.DictReader(open(sys.argv[-1], newline='', encoding='utf-8')):
          if row['account'].lower() != 'total': print(row['account'], row['commodity'], row['balance'], sep='\\t')
      """, printed.output)
    var balances: [String: Decimal] = [:]
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let amount = Decimal(string: String(cells[2])), amount != 0 else {
        continue
      }
      balances["\(cells[0]) \(cells[1])"] = amount
    }
    return balances
  }

  @Test func `as a journal balance in hledger, whatever happened`() throws {
    let maan = try story()
    defer { maan.remove() }
    let balances = try expectBooks(maan)
    #expect(
      balances == [
        "Assets:Receivable EUR": "3370", "Assets:Cash EUR": "21",
        "Liabilities:Set-off EUR": "121", "Assets:Bank EUR": "1432.5",
        "Liabilities:Customer credit EUR": "-29", "Assets:Credit notes to make EUR": "350",
        "Expenses:Bad debts EUR": "1000", "Expenses:Collection fees EUR": "67.5",
        "Assets:Card payments EUR": "1040", "Income:Interest and costs EUR": "-40",
        "Income:Sales EUR": "-7333",
      ])
  }

  @Test func `as a journal balance in hledger for a year of a firm`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("demo", "--invoices", "300", "--no-screen", "--store", maan.store)
    let balances = try expectBooks(maan)
    #expect(balances["Liabilities:VAT EUR"]?.hasPrefix("-") == true)
  }

  @Test(.enabled(if: Corpus.folder != nil, "the corpus isn't beside this checkout"))
  func `as a journal balance in hledger for files written by others`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("import", try #require(Corpus.folder), "--any-seller")
    let balances = try expectBooks(maan)
    #expect(balances.keys.contains { $0.hasSuffix(" USD") })
    // What is exported is read back whole.
    let export = try maan.run(["export", "json"])
    let lines = try python(
      """
      import json, sys
      all = json.load(open(sys.argv[-1], encoding='utf-8'))
      print(len(all['invoices']), len(all['statements']) > 50, len(all['bank_lines']) > 500)
      """, export.output)
    let count = try maan("list", "--all").list("invoices").count
    #expect(lines == ["\(count) True True"])
  }

  @Test func `go into a file as a whole, and never into the store`() throws {
    let maan = try story()
    defer { maan.remove() }
    let file = maan.store + "/../all.json"
    let done = try maan("export", "json", "--file", file)
    #expect(done.text("file") == file && done.number("invoices") == 12)
    #expect(done.text("head") == (try maan("verify").text("head")))
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written == (try maan.run(["export", "json"]).output))
    #expect(try maan("export", "csv", "--file", file, "--what", "customers").number("rows") == 4)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let inside = try maan("export", "json", "--file", maan.store + "/config.toml")
    #expect(inside.status == 1 && inside.errors.contains("would lie in the store itself"))
    #expect(try maan("export", "json", "--file", "/nowhere/x").status == 1)
    #expect(try maan("export", "csv").status == 64)
    #expect(try maan.run(["export", "xml"]).status == 64)
    let folder = try FileManager.default.contentsOfDirectory(atPath: maan.store + "/..")
    #expect(folder.sorted() == ["all.json", "store"])
  }

  @Test func `leave out what has its own day later`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "A", "--customer", "X", "--total", "10", "--issued", "2026-09-01")
    try maan("add", "B", "--customer", "X", "--total", "20", "--issued", "2026-10-01")
    try maan("pay", "A", "--on", "2026-10-05")
    let rows = try python(
      readTable, try maan.run(["export", "csv", "--today", "2026-09-15"]).output)
    #expect(rows == ["A 10.00 X"])
    let now = try python(readTable, try maan.run(["export", "csv"]).output)
    #expect(now == ["A 0.00 X", "B 20.00 X"])
  }
}
