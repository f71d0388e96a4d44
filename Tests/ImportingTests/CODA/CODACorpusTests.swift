import Claims
import Testing

@testable import Importing

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of CODA files` {
  typealias Sample = FlatSample<CODAFacts>
  static let samples = Sample.all("coda")
  static let readable = samples.filter { $0.expectation.expect != "reject" }

  private func statements(_ sample: Sample) throws -> [StatementDocument] {
    let bytes = try Corpus.bytes("coda/\(sample.file)")
    guard case .statements(let statements) = try DocumentReader.read(bytes: bytes, name: "x")
    else { return [] }
    return statements
  }

  @Test func `holds the files that these tests were written for`() {
    #expect(`Corpus of CODA files`.samples.count == 16)
    #expect(`Corpus of CODA files`.readable.count == 15)
  }

  @Test(arguments: samples)
  func `comes in, with warnings or without, or is refused`(_ sample: Sample) throws {
    let verdict = try #require(Corpus.verdicts("coda")[sample.file])
    guard verdict != "reject" else {
      let failure = try #require(throws: ImportFailure.self) { try statements(sample) }
      #expect(failure.problems == [.wrongLength(found: 57, expected: 128, line: 8)])
      return
    }
    let warnings = try statements(sample).flatMap(\.warnings).filter { warning in
      if case .invalidReference = warning { return false }
      return warning != .moreFollows
    }
    #expect(warnings.isEmpty == (verdict == "ok"), "\(warnings)")
  }

  @Test(arguments: readable)
  func `states accounts, balances and sums`(_ sample: Sample) throws {
    let statements = try statements(sample)
    #expect(statements.count == sample.facts.statements.count)
    for (statement, facts) in zip(statements, sample.facts.statements) {
      #expect(statement.format == .coda)
      #expect(statement.account == BankAccount(facts.account))
      #expect(statement.currency.code == facts.currency)
      #expect(statement.holder == facts.holder)
      #expect(statement.number == facts.seq_no)
      #expect(statement.isDuplicate == facts.duplicate)
      #expect(try statement.opening?.amount.minorUnits == units(facts.opening))
      #expect(statement.opening?.on == day(facts.opening_date))
      #expect(try statement.closing?.amount.minorUnits == units(facts.closing))
      #expect(statement.closing?.on == day(facts.closing_date))
      #expect(statement.through == day(facts.closing_date))
      #expect(statement.entries.count == facts.entries)
      #expect(try statement.sums.into == units(facts.sum_credit))
      #expect(try statement.sums.out == units(facts.sum_debit))
      #expect(statement.messages == facts.free)
    }
  }

  @Test(arguments: readable)
  func `states every movement`(_ sample: Sample) throws {
    for (statement, facts) in zip(try statements(sample), sample.facts.statements) {
      for (entry, facts) in zip(statement.entries, facts.movements.filter(\.is_total)) {
        #expect(entry.line == facts.line)
        let entry = entry.entry
        #expect(try entry.amount.minorUnits == units(facts.amount))
        #expect(entry.valueOn == day(facts.value_date))
        #expect(entry.bookedOn == day(facts.entry_date))
        #expect(entry.bankReference ?? "" == facts.bank_ref)
        expectSame(entry.counterparty, entry.remittance, facts)
      }
    }
  }

  @Test(arguments: readable)
  func `states the parts of every batch`(_ sample: Sample) throws {
    for (statement, facts) in zip(try statements(sample), sample.facts.statements) {
      let parts = statement.entries.flatMap(\.entry.parts)
      let details = facts.movements.filter { !$0.is_total && !$0.code.hasPrefix("8") }
      // A subtotal (7) has its own details (9) behind it.
      let expected = details.enumerated().filter { index, detail in
        !(detail.code.hasPrefix("7") && index + 1 < details.count
          && details[index + 1].code.hasPrefix("9"))
      }.map(\.element)
      #expect(parts.count == expected.count)
      for (part, facts) in zip(parts, expected) {
        #expect(try part.amount.minorUnits == units(facts.amount))
        expectSame(part.counterparty, part.remittance, facts)
      }
    }
  }

  private func expectSame(
    _ counterparty: BankEntry.Counterparty, _ remittance: BankEntry.Remittance,
    _ facts: CODAFacts.Movement
  ) {
    let account = facts.counterparty_account.flatMap { BankAccount($0) }
    if account?.key.contains(where: { $0 != "0" }) == true {
      #expect(counterparty.account == account)
    }
    if let name = facts.counterparty_name {
      #expect(counterparty.name?.hasPrefix(HarmlessText.line(name)) == true)
    }
    #expect(
      remittance.endToEnd
        == facts.customer_ref.map { HarmlessText.line($0) }.flatMap { Remittances.endToEnd($0) })
    if facts.structured_type == "101" || facts.structured_type == "102" {
      #expect(remittance.reference == facts.ogm)
    }
    if let free = facts.free_communication {
      #expect(remittance.message == HarmlessText.line(free))
    }
  }
}
