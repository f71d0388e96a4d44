import Claims
import Testing

@testable import Importing

@Suite struct `Amounts of a table` {
  private func cell(_ text: String) -> AmountCell? { AmountCell(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("1.234,56", ",", 123_456), ("1,234.56", ".", 123_456), ("-12", ",", -1_200),
    ("+50,00", ",", 5_000), ("12,5-", ",", -1_250), ("1 234,50", ",", 123_450),
    ("1'234.50", ".", 123_450), (".95", ".", 95), ("-.05", ".", -5), ("1.617,97 EUR", ",", 161_797),
    ("EUR 3,00", ",", 300), ("€ -3,00", ",", -300), ("\u{2212}7,20", ",", -720), ("0", ",", 0),
    ("1.234.567,00", ",", 123_456_700), ("12,345", ",", 1_235), ("-12,344", ",", -1_234),
    ("1\u{202F}234,50", ",", 123_450),
  ])
  func `are read`(_ text: String, _ decimal: Character, _ expected: Int64) {
    #expect(cell(text)?.minorUnits(decimal: decimal.asciiValue ?? 0)?.units == expected)
  }

  @Test(arguments: [
    "", "abc", "-", "--1", "-1-", "1,2,3x", "EUR", "1e5", "=1+1", "0x10", "NaN", "1;2", "١٢",
    "12,3.4,5,6",
  ])
  func `are no other texts`(_ text: String) {
    let read = [",", "."].map { (mark: Character) in
      cell(text)?.minorUnits(decimal: mark.asciiValue ?? 0)?.units
    }
    #expect(read == [nil, nil])
  }

  @Test func `of more than twelve digits are none`() {
    #expect(cell("999999999999,99")?.minorUnits(decimal: 44)?.units == 99_999_999_999_999)
    #expect(cell("1000000000000")?.minorUnits(decimal: 44) == nil)
  }

  @Test(arguments: [
    ("1.234,56", AmountCell.Evidence.comma), ("12,5", .comma), ("1.5", .point),
    ("1.234.567", .comma),
    ("1.234", .either), ("1,234", .either), ("0.123", .point), ("1234.567", .point), ("12", .none),
  ])
  func `show their decimals, or don't`(_ text: String, _ expected: AmountCell.Evidence) {
    #expect(cell(text)?.evidence == expected)
  }
}

@Suite struct `Dates of a table` {
  private func day(_ text: String, _ order: TableMapping.DayOrder = .dayFirst) -> String? {
    DayCell(Array(text.utf8)[...])?.day(order)?.iso
  }

  @Test(arguments: [
    "24/11/2026", "24/11/26", "24-11-2026", "24.11.26", "2026-11-24", "20261124", "2026/11/24",
    "24/11/2026 10:11", "2026-11-24T10:11:12Z", "2026-11-24 6:11:59",
  ])
  func `are read in each spelling`(_ text: String) { #expect(day(text) == "2026-11-24") }

  @Test(arguments: [
    "", "31/02/2026", "24/13/2026", "2026-02-30", "1/2", "24/11-2026", "24/11/202", "x", "45231",
    "24 november", "2026-1-2-3", "20261301", "99999999", "24/11/2026x", "١/٢/٢٠٢٦",
  ])
  func `are no other texts`(_ text: String) { #expect(day(text) == nil) }

  @Test func `follow the order that is stated`() {
    #expect(day("02/03/2026", .monthFirst) == "2026-02-03")
    #expect(day("26-03-02", .yearFirst) == "2026-03-02")
    #expect(day("02/03/99") == "1999-03-02")
  }
}
