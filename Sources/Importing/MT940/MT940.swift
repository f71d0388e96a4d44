import Claims

/// Customer statements MT940 and interim reports MT942 of SWIFT, with what banks make of them.
///
/// Pages of one statement (`:60M:`, `:62M:`) stay statements of their own, as each of them states its balances;
/// only the last one says up to which day it is whole.
enum MT940 {
  /// Entries of a file.
  static let limit = 1_000_000

  /// - Throws: all that is damaged: nothing of the file is to be used then.
  static func statements(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Problems) -> [StatementDocument] {
    let text = try TextDecoding.decode(bytes, as: [.utf8, .windows1252, .codePage850])
    var findings = MT940Findings()
    var documents: [StatementDocument] = []
    var statement = MT940Statement()
    var count = 0
    for field in MT940Field.fields(of: Array(text.utf8)) {
      if statement.isEnded(by: field) {
        if let document = statement.document(&findings) { documents.append(document) }
        statement = MT940Statement()
      }
      if field.tag == "61" { count += 1 }
      guard count <= limit else {
        throw Problems(.tooManyElements(limit: limit, line: field.line))
      }
      statement.take(field, &findings)
    }
    if let document = statement.document(&findings) { documents.append(document) }
    guard findings.problems.isEmpty else { throw Problems(findings.problems) }
    guard !documents.isEmpty else { throw Problems(.noStatement) }
    return documents
  }
}

/// One statement, or page of it, while its fields come.
struct MT940Statement {
  private var line = 0
  private var hasReference = false
  private var account: String?
  private var number: String?
  private var opening: MT940Balance?
  private var closing: MT940Balance?
  private var hasOpening = false
  private var hasClosing = false
  private var isLastPage = false
  private var isInterim = false
  /// Of an interim report, which has no balances.
  private var currency: Currency?
  private var entries: [MT940Entry] = []
  /// Whether `:86:` still belongs to an entry.
  private var isInEntry = false
  private var messages: [String] = []

  /// `:20:` begins the next one; where a bank leaves that out, the account does.
  func isEnded(by field: MT940Field) -> Bool {
    switch field.tag {
    case "20": hasReference || account != nil
    case "25", "25P": account != nil
    default: false
    }
  }

  mutating func take(_ field: MT940Field, _ findings: inout MT940Findings) {
    if field.tag != "61", field.tag != "86" { isInEntry = false }
    switch field.tag {
    case "20":
      hasReference = true
      line = field.line
    case "25", "25P":
      account = HarmlessText.line(String(decoding: field.first, as: UTF8.self), limit: 100)
      if line == 0 { line = field.line }
    case "28", "28C":
      let text = HarmlessText.line(String(decoding: field.first, as: UTF8.self), limit: 40)
      number = text.isEmpty ? nil : text
    case "60F", "60M":
      opening = findings.balance(field)
      hasOpening = true
    case "62F", "62M":
      closing = findings.balance(field)
      hasClosing = true
      isLastPage = field.tag == "62F"
    case "34F", "13D":
      isInterim = true
      takeFloor(field)
    case "90C", "90D": takeTotal(field)
    case "61":
      isInEntry = true
      if let entry = MT940Entry(field, findings: &findings) { entries.append(entry) }
    case "86": takeDetails(field)
    default: break
    }
  }

  private mutating func takeDetails(_ field: MT940Field) {
    if isInEntry, !entries.isEmpty {
      entries[entries.count - 1].details.append(field)
      return
    }
    let text = MT940Text.free(field.lines)
    if !text.isEmpty, messages.count < 100 { messages.append(text) }
  }

  /// `:34F:EURD0,00`
  private mutating func takeFloor(_ field: MT940Field) {
    guard field.tag == "34F", currency == nil else { return }
    currency = Currency(String(decoding: field.first.prefix(3), as: UTF8.self))
  }

  /// `:90D:1EUR2,30`
  private mutating func takeTotal(_ field: MT940Field) {
    guard currency == nil else { return }
    let code = field.first.drop(while: ByteScanner.isDigit).prefix(3)
    currency = Currency(String(decoding: code, as: UTF8.self))
  }

  /// Nil where there is none, or where it is damaged.
  func document(_ findings: inout MT940Findings) -> StatementDocument? {
    guard account != nil || hasOpening || hasClosing || !entries.isEmpty else { return nil }
    let isInterim = isInterim && !hasOpening && !hasClosing
    guard let currency = opening?.currency ?? closing?.currency ?? currency else {
      findings.problem(.missing(field: ":60F:"))
      return nil
    }
    guard Currency(inUse: currency.code) != nil else {
      findings.problem(
        .notACurrency(field: ":60F:", found: currency.code, line: line))
      return nil
    }
    if let closing, closing.currency != currency {
      findings.problem(
        .mixedCurrencies(
          field: ":62F:", found: closing.currency.code, expected: currency, line: line))
    }
    guard let account = account.flatMap({ MT940Statement.account($0, currency) }) else {
      findings.problem(.missing(field: ":25:"))
      return nil
    }
    var document = StatementDocument(
      format: isInterim ? .mt942 : .mt940, account: account, currency: currency)
    document.number = number
    document.messages = messages
    document.opening = balance(opening, in: currency)
    document.closing = balance(closing, in: currency)
    if isLastPage { document.through = closing?.day }
    fill(&document, &findings)
    if !isInterim { check(document, &findings) }
    document.warnings = findings.takeWarnings()
    return document
  }

  private func balance(
    _ balance: MT940Balance?, in currency: Currency
  ) -> StatementDocument.Balance? {
    guard let balance, balance.currency == currency else { return nil }
    return StatementDocument.Balance(
      amount: Money(minorUnits: balance.minorUnits, currency: currency), on: balance.day)
  }

  private func fill(_ document: inout StatementDocument, _ findings: inout MT940Findings) {
    for entry in entries {
      guard entry.mark != .expected else {
        document.notBooked += 1
        continue
      }
      guard let bookedOn = entry.bookedOn ?? closing?.day ?? opening?.day else {
        findings.problem(.notADay(field: ":61:", found: "", line: entry.line))
        continue
      }
      document.entries.append(
        StatementDocument.Entry(
          line: entry.line, entry: entry.entry(bookedOn: bookedOn, currency: document.currency)))
    }
  }

  private func check(_ document: StatementDocument, _ findings: inout MT940Findings) {
    if !hasOpening { findings.warn(.noOpeningBalance) }
    if !hasClosing { findings.warn(.noClosingBalance) }
    var sum = BoundedSum()
    for entry in document.entries { sum.add(entry.entry.amount.minorUnits) }
    if sum.isTooLarge {
      findings.problem(.notAnAmount(field: ":61:", found: "", fault: .tooLarge, line: line))
    }
    guard let opening = document.opening, let closing = document.closing else { return }
    let difference = closing.amount.minorUnits - opening.amount.minorUnits - sum.value
    guard difference != 0 else { return }
    findings.warn(
      .balanceDiffers(difference: Money(minorUnits: difference, currency: document.currency)))
  }

  /// `NL71RABO0123456789 EUR`, `KREDBEBB/BE68539007547034`, `1291.99.348EUR`: an IBAN where there is one, and the
  /// currency behind the number left out.
  private static func account(_ text: String, _ currency: Currency) -> BankAccount? {
    var text = Substring(text)
    let code = currency.code
    if text.hasSuffix(code), text.dropLast(3).contains(where: \.isNumber) {
      let before = text.dropLast(3).reversed().drop { $0 == " " }.first
      if before?.isNumber == true { text = text.dropLast(3) }
    }
    if let slash = text.firstIndex(of: "/"),
      let iban = try? IBAN(text[text.index(after: slash)...])
    {
      return BankAccount(iban)
    }
    return BankAccount(text)
  }
}
