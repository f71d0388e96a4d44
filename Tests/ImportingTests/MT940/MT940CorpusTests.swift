import Claims
import Testing

@testable import Importing

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of MT940 files` {
  typealias Sample = FlatSample<MT940Facts>
  static let samples = Sample.all("mt940")
  static let readable = samples.filter { $0.expectation.expect != "reject" }

  private func statements(_ sample: Sample) throws -> [StatementDocument] {
    try statements(sample.file)
  }

  private func statements(_ file: String) throws -> [StatementDocument] {
    let bytes = try Corpus.bytes("mt940/\(file)")
    guard case .statements(let statements) = try DocumentReader.read(bytes: bytes, name: "x")
    else { return [] }
    return statements
  }

  @Test func `holds the files that these tests were written for`() {
    #expect(`Corpus of MT940 files`.samples.count == 39)
    #expect(`Corpus of MT940 files`.readable.count == 37)
  }

  @Test(arguments: samples)
  func `comes in, with warnings or without, or is refused`(_ sample: Sample) throws {
    let verdict = try #require(Corpus.verdicts("mt940")[sample.file])
    switch verdict {
    case "reject":
      #expect(throws: Problems(.noStatement)) {
        try Corpus.bytes("mt940/\(sample.file)").withUnsafeBufferPointer { bytes in
          try MT940.statements(bytes)
        }
      }
      #expect(try statements(sample).isEmpty)
    case "skip":
      let statements = try statements(sample)
      #expect(statements.allSatisfy { $0.format == .mt942 && !$0.isBookable })
      #expect(statements.flatMap(\.warnings).isEmpty)
    default:
      let statements = try statements(sample)
      #expect(statements.allSatisfy { $0.isBookable })
      let warnings = statements.flatMap(\.warnings)
      #expect(warnings.isEmpty == (verdict == "ok"), "\(warnings)")
    }
  }

  @Test(arguments: readable)
  func `states accounts, balances and sums`(_ sample: Sample) throws {
    let statements = try statements(sample)
    let expected = sample.facts.statements ?? []
    #expect(statements.count == expected.count)
    for (statement, facts) in zip(statements, expected) {
      var account = facts.account ?? ""
      if account.hasSuffix("EUR") { account.removeLast(3) }
      #expect(statement.account == BankAccount(account))
      if let currency = facts.currency { #expect(statement.currency.code == currency) }
      #expect(statement.number == facts.number)
      #expect(try statement.opening?.amount.minorUnits == units(facts.opening))
      #expect(statement.opening?.on == day(facts.opening_date))
      #expect(try statement.closing?.amount.minorUnits == units(facts.closing))
      #expect(statement.closing?.on == day(facts.closing_date))
      #expect(statement.entries.count == facts.entries)
      #expect(try statement.sums.into == units(facts.sum_credit))
      #expect(try statement.sums.out == units(facts.sum_debit))
    }
  }

  @Test(arguments: readable)
  func `states every movement`(_ sample: Sample) throws {
    for (statement, facts) in zip(try statements(sample), sample.facts.statements ?? []) {
      for (entry, facts) in zip(statement.entries, facts.movements) {
        #expect(entry.line == facts.line)
        #expect(try entry.entry.amount.minorUnits == units(facts.amount))
        #expect(entry.entry.valueOn == day(facts.value_date))
        #expect(
          entry.entry.bankReference
            == facts.bank_ref.map { HarmlessText.line($0) }.flatMap { $0 == "NONREF" ? nil : $0 })
        for digits in facts.ogm_in_text {
          #expect(entry.entry.remittance.message.filter(\.isNumber).contains(digits))
        }
      }
    }
  }

  @Test func `names payers and what they wrote`() throws {
    let german = try statements("jejik_oldenburgischelandesbank.txt")[0].entries[0].entry
    #expect(german.counterparty.name == "WOHNBAU DIEPHOLZ GMBH")
    #expect(german.counterparty.account == BankAccount("DE99123456771234567888"))
    #expect(german.remittance.endToEnd == nil)
    #expect(
      german.remittance.message == "EWE,ENERGIEAUSWEIS RG.-NR. 1234567890 KD.-NR. 12377777")
    let dutch = try statements("phpmt940_Abn_issue48.mt940")[0].entries
    #expect(dutch[0].entry.counterparty.name == "HR K XXXXXXX EN/OF MW H XXXXXXX")
    #expect(dutch[0].entry.counterparty.account == BankAccount("NL75INGB0001234567"))
    #expect(dutch[0].entry.remittance == .init(message: "RES.NR 00042"))
    #expect(dutch[1].entry.kind == .directDebit)
    #expect(dutch[1].entry.remittance.endToEnd == "012345678912361000")
    let rabo = try statements("jejik_rabobank-iban.txt")[0].entries
    #expect(rabo[0].entry.counterparty.name == "CONTRA ACCOUNT HOLDER")
    #expect(rabo[0].entry.counterparty.account == BankAccount("NL70ABNA0987654321"))
    #expect(rabo[1].entry.remittance.message == "Reference 201301234")
    let old = try statements("jejik_rabobank.txt")[0].entries[0].entry
    #expect(old.counterparty.name == "W.P. Jansen")
    #expect(
      old.remittance.message
        == "Terugboeking NIET AKKOORD MET AFSCHRIJVING KOSTEN KINDEROPVANG JUNI 20095731")
    let knab = try statements("wolph_jejik_knab.sta")[1].entries
    #expect(knab[0].entry.counterparty.name == "PICQER")
    #expect(knab[0].entry.counterparty.account == BankAccount("NL65INGB0123456789"))
  }

  @Test func `names what came back and what was kept`() throws {
    let returned = try statements("jejik_deutschebank.txt")[0].entries[0].entry
    #expect(returned.kind == .returned)
    #expect(returned.charges == .euro(0, 50))
    #expect(returned.remittance.message.hasPrefix("SONSTIGE GRUENDE ENDABRECHNUNG NR. 500106875"))
    #expect(returned.counterparty.name == "TESTER EL")
    for file in ["jejik_sparkasse2.txt", "jejik_sparkasse3.txt"] {
      #expect(try statements(file)[0].entries[0].entry.kind == .returned)
    }
  }
}
