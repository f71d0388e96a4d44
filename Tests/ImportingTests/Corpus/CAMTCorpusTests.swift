import Claims
import Importing
import Testing

@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of CAMT statements` {
  @Test func `holds the files that these tests were written for`() {
    #expect(Corpus.camt.count == 51)
    #expect(Corpus.verdicts("camt").count == 51)
  }

  @Test(arguments: Corpus.camt)
  func `comes in, is shown only or is refused as the manifest says`(
    _ sample: StatementSample
  ) throws {
    let verdict = try #require(Corpus.verdicts("camt")[sample.file])
    guard verdict != "reject" else {
      #expect(throws: ImportFailure.self) { try statements(sample.file) }
      return
    }
    let found = try statements(sample.file)
    #expect(found.allSatisfy { $0.isBookable } == (verdict != "skip"))
    let warnings = found.flatMap(\.warnings)
    if verdict == "warn" { #expect(!warnings.isEmpty) }
    if verdict == "ok" {
      #expect(!warnings.contains { if case .balanceDiffers = $0 { true } else { false } })
    }
  }

  @Test(arguments: Corpus.camt)
  func `states account, balances and number`(_ sample: StatementSample) throws {
    for (statement, expected) in try pairs(sample) {
      #expect(statement.account == expected.account.flatMap { BankAccount($0) })
      #expect([expected.id, expected.seq].contains(statement.number))
      if let code = expected.currency, expected.closing_code == "CLBD" {
        #expect(statement.currency.code == code)
      }
      #expect(statement.entries.count == expected.entries - expected.not_booked)
      #expect(statement.notBooked == expected.not_booked)
      if expected.opening_date == nil || statement.isBookable {
        #expect(amount(statement.opening?.amount) == expected.opening)
        #expect(statement.opening?.on?.iso == expected.opening_date)
      }
      // Some samples state it in another currency than the account's.
      let isReadable = !statement.warnings.contains {
        if case .unreadableBalance = $0 { true } else { false }
      }
      if expected.closing_code == "CLBD", isReadable {
        #expect(amount(statement.closing?.amount) == expected.closing)
        #expect(statement.closing?.on?.iso == expected.closing_date)
        #expect(statement.through?.iso == expected.closing_date)
      }
      for check in expected.checks where isReadable && check.hasPrefix("BALANCE DIFFERS by ") {
        let stated = check.split(separator: " ")[3]
        let differences = statement.warnings.compactMap { warning -> Money? in
          if case .balanceDiffers(let difference) = warning { difference } else { nil }
        }
        // The extraction gives the sum less the closing balance.
        #expect(differences.map { amount($0) } == [String(stated)])
      }
    }
  }

  @Test(arguments: Corpus.camt)
  func `states each movement`(_ sample: StatementSample) throws {
    for (statement, expected) in try pairs(sample) {
      let booked = expected.movements.filter(\.booked)
      try #require(statement.entries.count == booked.count)
      for (found, movement) in zip(statement.entries.map(\.entry), booked) {
        #expect(amount(found.amount) == movement.amount)
        #expect(found.amount.currency.code == movement.currency)
        if let day = movement.booking_date { #expect(found.bookedOn.iso == day) }
        #expect(found.valueOn?.iso == movement.value_date)
        if movement.reversal { #expect(found.kind == .returned) }
        if let reference = movement.acct_svcr_ref { #expect(found.bankReference == reference) }
        if movement.tx.count > 1 {
          expectParts(found, movement, own: statement.account)
        } else if let transaction = movement.tx.first {
          expect(
            found.counterparty, found.remittance, found.returnReason, transaction, movement,
            own: statement.account)
        }
      }
    }
  }

  private func expectParts(
    _ entry: BankEntry, _ movement: StatementSample.Movement, own: BankAccount
  ) {
    let stated = movement.tx.filter { $0.amount != nil }
    #expect(entry.parts.count == stated.count)
    for (part, transaction) in zip(entry.parts, stated) {
      #expect(amount(part.amount) == transaction.amount)
      expect(part.counterparty, part.remittance, part.returnReason, transaction, movement, own: own)
    }
  }

  private func expect(
    _ counterparty: BankEntry.Counterparty, _ remittance: BankEntry.Remittance, _ reason: String?,
    _ expected: StatementSample.Transaction, _ movement: StatementSample.Movement,
    own: BankAccount
  ) {
    // One sample has the account itself on both sides.
    if counterparty.account != own || expected.counterparty_account == nil {
      #expect(counterparty.name == line(expected.counterparty_name))
    }
    #expect(counterparty.ultimateName == line(expected.ultimate_name))
    #expect(counterparty.account == expected.counterparty_account.flatMap { BankAccount($0) })
    let references = expected.structured.compactMap { line($0.ref) }
    #expect(remittance.reference == references.first)
    let words = expected.unstructured + references.dropFirst()
    let text = line(words.joined(separator: " ")) ?? ""
    if text.isEmpty {
      #expect(remittance.message.isEmpty || remittance.message == line(movement.additional))
    } else {
      #expect(remittance.message == text)
    }
    let isNothing = ["NOTPROVIDED", "NONREF"].contains(expected.e2e)
    #expect(remittance.endToEnd == (isNothing ? nil : line(expected.e2e)))
    #expect(reason == expected.return_reason)
  }

  private func pairs(
    _ sample: StatementSample
  ) throws -> [(StatementDocument, StatementSample.Statement)] {
    guard sample.expectation.expect != "reject" else { return [] }
    let statements = try self.statements(sample.file)
    try #require(statements.count == sample.expectation.facts.statements.count)
    return Array(zip(statements, sample.expectation.facts.statements))
  }

  private func statements(_ file: String) throws -> [StatementDocument] {
    try statements(in: DocumentReader.read(bytes: Corpus.bytes("camt/\(file)"), name: file))
  }

  private func statements(in content: FileContent) throws -> [StatementDocument] {
    switch content {
    case .statements(let statements): return statements
    case .archive(let members):
      return try members.flatMap { member in
        guard case .read(let content) = member.outcome else { return [StatementDocument]() }
        return try statements(in: content)
      }
    default:
      Issue.record("\(content)")
      return []
    }
  }

  private func amount(_ money: Money?) -> String? { money.map { AmountText.machine($0) } }

  private func line(_ text: String?) -> String? {
    text.map { HarmlessText.line($0, limit: 2_000) }
  }
}
