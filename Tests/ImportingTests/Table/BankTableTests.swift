import Claims
import Testing

@testable import Importing

@Suite struct `Bank table` {
  private let ours = SampleTable.ours

  private func generic(_ rows: [String]) -> String {
    "Datum;Bedrag;Saldo;Mededeling\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func `is put in the order of booking, whichever end is the newest`() throws {
    let rows = [
      ("10-02-2026", "100,00", "100,00"), ("11-02-2026", "-30,00", "70,00"),
      ("11-02-2026", "5,00", "75,00"), ("12-02-2026", "1,00", "76,00"),
    ]
    for order in [rows, rows.reversed()] {
      let document = try SampleTable.statement(SampleTable.triodos(order))
      #expect(document.entries.map(\.entry.amount.minorUnits) == [10_000, -3_000, 500, 100])
      #expect(document.opening?.amount == .euro(0))
      #expect(
        document.closing == StatementDocument.Balance(amount: .euro(76), on: document.through))
      #expect(document.through?.iso == "2026-02-12")
      #expect(document.warnings == [])
    }
  }

  @Test func `shows a gap in its balance, and never hides it`() throws {
    let document = try SampleTable.statement(
      SampleTable.triodos([
        ("10-02-2026", "100,00", "100,00"), ("11-02-2026", "-30,00", "70,00"),
        ("12-02-2026", "5,00", "95,00"), ("13-02-2026", "1,00", "96,00"),
      ]))
    #expect(document.warnings == [.balanceDiffers(difference: .euro(20))])
    #expect(document.closing?.amount == .euro(96))
  }

  @Test func `has no balance where it was filtered`() throws {
    let document = try SampleTable.statement(
      SampleTable.triodos([
        ("10-02-2026", "100,00", "100,00"), ("11-02-2026", "30,00", "700,00"),
        ("12-02-2026", "5,00", "95,00"),
      ]))
    #expect(document.opening == nil)
    #expect(document.closing == nil)
    #expect(document.warnings == [])
  }

  @Test func `takes the order of day and month from all of its dates`() throws {
    let american = try SampleTable.statement(
      generic(["02/03/2026;1,00;;a", "02/13/2026;1,00;;b"]))
    #expect(american.entries.map(\.entry.bookedOn.iso) == ["2026-02-03", "2026-02-13"])
    #expect(american.warnings == [])
    let european = try SampleTable.statement(
      generic(["02/03/2026;1,00;;a", "13/03/2026;1,00;;b"]))
    #expect(european.entries.map(\.entry.bookedOn.iso) == ["2026-03-02", "2026-03-13"])
    #expect(european.warnings == [])
  }

  @Test func `says so where no date shows the order`() throws {
    let document = try SampleTable.statement(generic(["03/03/2026;1,00;;a", "02/03/2026;1,00;;a"]))
    #expect(document.entries.map(\.entry.bookedOn.iso) == ["2026-03-02", "2026-03-03"])
    #expect(document.warnings == [.dayOrderAssumed(line: 3)])
    #expect(try SampleTable.statement(generic(["03/03/2026;1,00;;a"])).warnings == [])
    let known = SampleTable.triodos([("02-03-2026", "1,00", "1,00")])
    #expect(try SampleTable.statement(known).warnings == [])
  }

  @Test func `refuses dates that contradict each other`() {
    let text = generic(["13/02/2026;1,00;;a", "02/14/2026;1,00;;b"])
    #expect(
      SampleTable.problems(text) == [.notADay(field: "Datum", found: "02/14/2026", line: 3)])
  }

  @Test func `takes the decimals from all of its amounts`() throws {
    let amounts = { (rows: [String]) in
      try SampleTable.entries(generic(rows)).map(\.amount.minorUnits)
    }
    #expect(try amounts(["13/02/2026;1.000;;a", "14/02/2026;2,50;;b"]) == [100_000, 250])
    #expect(try amounts(["13/02/2026;1.000;;a", "14/02/2026;2.50;;b"]) == [100, 250])
    #expect(try amounts(["13/02/2026;1,000;5.25;a"]) == [100_000])
    #expect(try amounts(["13/02/2026;7;;a"]) == [700])
  }

  @Test func `lets the running balance decide where the amounts don't`() throws {
    let rows = ["13/02/2026;1,000;1.00;a", "14/02/2026;2,000;3.00;b"]
    #expect(try SampleTable.entries(generic(rows)).map(\.amount.minorUnits) == [100, 200])
    let thousands = ["13/02/2026;1,000;1000.00;a", "14/02/2026;2,000;3000.00;b"]
    #expect(
      try SampleTable.entries(generic(thousands)).map(\.amount.minorUnits) == [100_000, 200_000])
  }

  @Test func `never guesses what a lone mark means`() {
    let problem: (Int) -> ImportProblem = { line in
      .notAnAmount(field: "Bedrag", found: "1.000", fault: .ambiguous, line: line)
    }
    #expect(
      SampleTable.problems(generic(["13/02/2026;1.000;;a", "14/02/2026;1.000;;a"])) == [
        problem(2), problem(3),
      ])
  }

  @Test func `says which amounts were rounded`() throws {
    let document = try SampleTable.statement(
      generic(["13/02/2026;1,005;;a", "14/02/2026;1,0000;;b", "15/02/2026;2,50;;c"]))
    #expect(document.entries.map(\.entry.amount.minorUnits) == [101, 100, 250])
    #expect(document.warnings == [.rounded(found: "1,005", line: 2)])
  }

  @Test func `is refused with every row that can't be read, and at most twenty`() {
    let text = generic([
      "13/02/2026;1,00;;a", "99/02/2026;1,00;;b", "14/02/2026;much;;c", "14/02/2026;;;d",
      "14/02/2026;1,00;x;e", "14/02/2026;1,00", "14/02/2026;1,00;;f;g",
    ])
    #expect(
      SampleTable.problems(text) == [
        .wrongCellCount(found: 2, expected: 4, line: 7),
        .wrongCellCount(found: 5, expected: 4, line: 8),
      ])
    let cells = generic([
      "13/02/2026;1,00;;a", "later;1,00;;b", "14/02/2026;much;;c", "14/02/2026;;;d",
      "14/02/2026;1,00;x;e",
    ])
    #expect(
      SampleTable.problems(cells) == [
        .notADay(field: "Datum", found: "later", line: 3),
        .notAnAmount(field: "Bedrag", found: "much", fault: .notANumber, line: 4),
        .notAnAmount(field: "Bedrag", found: "", fault: .notANumber, line: 5),
        .notAnAmount(field: "Saldo", found: "x", fault: .notANumber, line: 6),
      ])
    let many = generic((0..<500).map { _ in "13/02/2026;x;;a" })
    #expect(SampleTable.problems(many).count == 20)
  }

  @Test func `refuses a currency that is none, and one beside the amount that contradicts`() {
    let head = "Datum;Bedrag;Munt;Mededeling\n"
    #expect(
      SampleTable.problems(head + "13/02/2026;1,00;EURO;a\n") == [
        .notACurrency(field: "Munt", found: "EURO", line: 2)
      ])
    #expect(
      SampleTable.problems(head + "13/02/2026;1,00 USD;EUR;a\n") == [
        .mixedCurrencies(field: "Bedrag", found: "USD", expected: .euro, line: 2)
      ])
  }

  @Test func `takes the currency beside the amount where there is no column for it`() throws {
    let document = try SampleTable.statement("Datum;Bedrag;Mededeling\n13/02/2026;1,00 USD;a\n")
    #expect(document.currency.code == "USD")
  }

  @Test func `is one statement for each account and currency`() throws {
    let text =
      "Rekening;Datum;Bedrag;Munt;Mededeling\n"
      + "\(ours);13/02/2026;1;EUR;a\n\(SampleTable.theirs);13/02/2026;2;EUR;b\n"
      + "\(ours);13/02/2026;3;USD;c\nBE68 5390 0754 7034;14/02/2026;4;eur;d\n"
    let documents = try SampleTable.statements(text)
    #expect(documents.map(\.account.key) == [ours, SampleTable.theirs, ours])
    #expect(documents.map { $0.entries.count } == [2, 1, 1])
  }

  @Test func `leaves out a header that is repeated and rows that are blank`() throws {
    let text = generic([
      "13/02/2026;1,00;;a", ";;;", "", "Datum;Bedrag;Saldo;Mededeling", "14/02/2026;2,00;;b",
    ])
    #expect(try SampleTable.entries(text).count == 2)
    #expect(try SampleTable.statements(generic([])) == [])
  }

  @Test func `warns of a wrong reference on money that came in`() throws {
    let text =
      "Datum;Bedrag;Gestructureerde mededeling\n13/02/2026;1,00;090933755494\n"
      + "14/02/2026;-1,00;090933755494\n15/02/2026;1,00;090933755493\n"
    #expect(
      try SampleTable.statement(text).warnings == [.invalidReference("090933755494", line: 2)])
  }

  @Test func `of the user's own is tried before those that are known`() throws {
    var mapping = TableMapping(
      name: "My bank", content: .bank,
      columns: [.date: "DAG", .amount: "Hoeveel?", .counterparty: "wie", .message: "waarom"])
    let table = "Dag;Hoeveel;Wie;Waarom\n02/03/2026;1.000;Peeters;factuur\n"
    #expect(
      SampleTable.problems(table, [mapping]).count == 1, "a lone mark, and nothing decides")
    mapping.decimal = "."
    mapping.dayOrder = .monthFirst
    let document = try SampleTable.statement(table, [mapping])
    #expect(document.format == .table("My bank"))
    #expect(document.account.key == "MYBANK")
    #expect(document.entries.first?.entry.bookedOn.iso == "2026-02-03")
    #expect(document.entries.first?.entry.amount == .euro(1))
    #expect(document.entries.first?.entry.counterparty.name == "Peeters")
    #expect(document.warnings == [])
    mapping.account = "BE68 5390 0754 7034"
    #expect(try SampleTable.statement(table, [mapping]).account.key == ours)
    #expect(try SampleTable.content(table) == .skipped(.unknown))
  }

  @Test func `of the user's own names the column that isn't there`() {
    let mapping = TableMapping(
      name: "Mine", content: .bank,
      columns: [.date: "Dag", .amount: "Hoeveel", .message: "Waarom", .balance: "Rest (€)"])
    #expect(
      SampleTable.problems("Dag;Hoeveel;Waarom\n13/02/2026;1;x\n", [mapping]) == [
        .missingColumn("Rest (€)", line: 1)
      ])
  }
}
