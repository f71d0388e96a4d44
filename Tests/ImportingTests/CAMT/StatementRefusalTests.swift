import Claims
import Importing
import TestSupport
import Testing

@Suite struct `Refused CAMT statements` {
  private func problems(_ xml: String) -> [ImportProblem] { SampleInvoice.problems(xml) }

  @Test func `hold no statement`() {
    let empty =
      "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt/></Document>"
    #expect(problems(empty) == [.noStatement])
    #expect(problems(empty.replacing("<BkToCstmrStmt/>", with: "")) == [.noStatement])
    #expect(
      problems("<Document xmlns=\"urn:other\"/>")
        == [.wrongRoot(name: "Document", namespace: "urn:other")])
  }

  @Test func `aren't other messages of the family, which are left out`() throws {
    let other = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.029.001.09\"/>"
    let content = try DocumentReader.read(bytes: Array(other.utf8), name: "x")
    #expect(content == .skipped(.otherDocument("camt.029.001.09")))
  }

  @Test(arguments: [
    (">121.00<", ">-121.00<", "-121.00"), (">121.00<", ">121,00<", "121,00"),
    (">121.00<", ">1e3<", "1e3"), (">121.00<", ">-1.005<", "-1.005"),
  ])
  func `have an entry whose amount is none`(_ old: String, _ new: String, _ found: String) {
    #expect(
      problems(SampleStatement.xml((old, new))) == [
        .notAnAmount(field: "Stmt/Ntry/Amt", found: found, fault: .notANumber, line: 12)
      ])
  }

  @Test func `are of an account in a currency that nobody has`() throws {
    #expect(
      problems(SampleStatement.xml(("<Ccy>EUR<", "<Ccy>EUT<"))) == [
        .notACurrency(field: "Stmt/Acct/Ccy", found: "EUT", line: 6)
      ])
    let none = SampleStatement.xml(("<Ccy>EUR<", "<Ccy>XXX<"), ("\"EUR\"", "\"XXX\""))
    #expect(try SampleStatement.read(none).currency.code == "XXX")
  }

  @Test func `name all that is wrong, with its place`() {
    let sign = "\n      <CdtDbtInd>CRDT</CdtDbtInd>\n      <Sts>"
    #expect(
      problems(
        SampleStatement.xml(
          (">121.00<", ">99999999999999<"), (sign, "\n<CdtDbtInd>CR</CdtDbtInd><Sts>"))) == [
          .unexpectedRecord(found: "CR", line: 13),
          .notAnAmount(
            field: "Stmt/Ntry/Amt", found: "99999999999999", fault: .tooLarge, line: 12),
        ])
    #expect(
      problems(SampleStatement.xml((sign, "<Sts>"))) == [.missing(field: "Ntry[1]/CdtDbtInd")])
    #expect(
      problems(SampleStatement.xml(("Ccy=\"EUR\">121.00", "Ccy=\"USD\">121.00"))) == [
        .mixedCurrencies(field: "Stmt/Ntry/Amt", found: "USD", expected: .euro, line: 12)
      ])
    #expect(
      problems(SampleStatement.xml(("<Sts>", "<Amt Ccy=\"EUR\">1.00</Amt><Sts>"))) == [
        .repeated(field: "Stmt/Ntry/Amt", line: 14)
      ])
    #expect(
      problems(SampleStatement.xml(("<Acct><Id><IBAN>BE68539007547034</IBAN></Id>", "<Acct>"))) == [
        .missing(field: "Acct/Id")
      ])
    #expect(
      problems(SampleStatement.xml(("<Ccy>EUR<", "<Ccy>euros<"))) == [
        .notACurrency(field: "Stmt/Acct/Ccy", found: "euros", line: 6)
      ])
  }

  @Test func `laugh a billion times`() {
    var entities = "<!ENTITY l0 \"lol\">"
    for level in 1...30 {
      entities +=
        "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let xml = SampleStatement.xml(
      ("<Document ", "<!DOCTYPE Document [\(entities)]><Document "), ("Café Zuid", "&l30;"))
    #expect(problems(xml) == [.doctype(line: 2)])
  }

  @Test func `don't take elements of other namespaces for their own`() throws {
    let xml = SampleStatement.xml(
      ("<Sts>", "<x:Amt xmlns:x=\"urn:other\" Ccy=\"EUR\">1.00</x:Amt><Sts>"))
    #expect(try SampleStatement.only(xml).amount == .euro(121))
  }

  @Test(arguments: [
    ("&#x9B;31mRed\u{85}Line", "31mRed Line"), ("Evil\u{202E}fdp.exe\u{202C}", "Evilfdp.exe"),
    ("A\u{200B}B\u{FEFF}C", "ABC"), ("One\n  two\u{2028}three", "One two three"),
  ])
  func `would be harmless in their texts`(_ text: String, _ expected: String) throws {
    let statement = try SampleStatement.read(
      SampleStatement.xml(
        ("Café Zuid", text), ("An Maes", text), ("<Ustrd>Invoice<", "<Ustrd>\(text)<"),
        ("<Nm>Peeters BV</Nm></Ownr>", "<Nm>\(text)</Nm></Ownr>"), ("B-77", text),
        (">203<", ">\(text)<"),
        ("<Acct>", "<AddtlStmtInf>\(text)</AddtlStmtInf><Acct>"), ("NOTPROVIDED", text)))
    let entry = try #require(statement.entries.first?.entry)
    #expect(entry.counterparty.name == expected)
    #expect(entry.counterparty.ultimateName == expected)
    #expect(entry.remittance.message == "\(expected) 2026-0042")
    #expect(entry.remittance.endToEnd == expected)
    #expect(entry.bankReference == expected)
    #expect(
      [statement.holder, statement.number, statement.messages.first] == [
        expected, expected, expected,
      ])
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `or read ones are all that comes of mutated files`(_ seed: UInt64) {
    Mutations.run(Array(SampleStatement.plain.utf8), seed: seed, count: 1_500)
  }
}
