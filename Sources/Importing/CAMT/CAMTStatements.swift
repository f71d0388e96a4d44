import Claims

/// Makes statements of what a walk has found, and collects all that is wrong with the file.
struct CAMTStatements {
  private let format: StatementDocument.Format
  private let header: CAMTDraft.Statement
  private var problems: [ImportProblem] = []
  private var warnings: [StatementWarning] = []

  init(format: StatementDocument.Format, header: CAMTDraft.Statement) {
    self.format = format
    self.header = header
  }

  mutating func statements(of draft: CAMTDraft) throws(Problems) -> [StatementDocument] {
    problems = draft.problems
    guard !draft.statements.isEmpty || !problems.isEmpty else { throw Problems(.noStatement) }
    let statements = draft.statements.compactMap { statement($0) }
    guard problems.isEmpty else { throw Problems(problems) }
    return statements
  }

  private mutating func statement(_ draft: CAMTDraft.Statement) -> StatementDocument? {
    warnings = []
    let account = (draft.iban ?? draft.otherAccount).flatMap { BankAccount($0) }
    if account == nil { problems.append(.missing(field: "Acct/Id")) }
    guard let currency = currency(of: draft), let account else { return nil }
    var document = StatementDocument(format: format, account: account, currency: currency)
    document.holder = draft.holder
    document.number = draft.electronicNumber ?? draft.legalNumber ?? draft.id
    document.isDuplicate = draft.copy == "DUPL" || draft.copy == "CODU"
    document.page = page(of: draft)?.number
    document.messages = draft.messages
    document.opening = balance(["OPBD", "PRCD"], draft, currency)
    document.closing = balance(["CLBD"], draft, currency)
    document.through = document.closing?.on ?? endOfPeriod(draft)
    let spare = document.closing?.on ?? day((draft.created ?? header.created))
    var context = CAMTEntries(
      account: account, currency: currency, holder: draft.holder, spare: spare)
    for entry in draft.entries {
      if entry.status ?? "BOOK" == "BOOK" {
        if let entry = context.entry(entry) { document.entries.append(entry) }
      } else {
        document.notBooked += 1
      }
    }
    problems += context.problems
    if document.isBookable { checkBalance(document, draft, entries: context) }
    document.warnings = warnings + context.warnings
    return document
  }

  /// Of the account, else of the balances that count, of the entries, of any balance.
  private mutating func currency(of draft: CAMTDraft.Statement) -> Currency? {
    let stated =
      draft.accountCurrency.map { ($0, $0.text) }
      ?? draft.balances.lazy.filter { ["OPBD", "PRCD", "CLBD"].contains($0.code) }
      .compactMap { Self.currency($0.amount) }.first
      ?? draft.entries.lazy.compactMap { Self.currency($0.own.amount) }.first
      ?? draft.balances.lazy.compactMap { Self.currency($0.amount) }.first
    guard let (value, text) = stated else {
      problems.append(.missing(field: "Acct/Ccy"))
      return nil
    }
    let found = HarmlessText.line(text, limit: 40)
    // The code for no currency at all, of accounts that hold something else.
    guard let currency = found == "XXX" ? Currency(found) : Currency(inUse: found) else {
      problems.append(.notACurrency(field: value.path, found: found, line: value.line))
      return nil
    }
    return currency
  }

  private static func currency(_ amount: ElementValue?) -> (ElementValue, String)? {
    guard let amount, let stated = amount.attributes.first ?? nil else { return nil }
    return (amount, stated)
  }

  /// The first balance with one of `codes`, the codes in the order in which they are wanted.
  ///
  /// Some banks leave the sign out where it is credit. What can't be read leads to a warning: the entries
  /// are worth having without proof.
  private mutating func balance(
    _ codes: [String], _ draft: CAMTDraft.Statement, _ currency: Currency
  ) -> StatementDocument.Balance? {
    let found = codes.lazy.compactMap { code in
      draft.balances.first { $0.code == code && $0.amount != nil }
    }
    .first
    guard let found, let value = found.amount else { return nil }
    var amounts = CAMTAmounts(currency: currency)
    let isCredit = found.sign.map { amounts.isCredit($0) ?? true } ?? true
    let money = amounts.money(value)
    guard let money, amounts.problems.isEmpty else {
      let words = [value.text, (value.attributes.first ?? nil) ?? "", found.sign?.text ?? ""]
      let text = HarmlessText.line(words.joined(separator: " "), limit: 60)
      warnings.append(.unreadableBalance(found: text, line: value.line))
      return nil
    }
    warnings += amounts.warnings
    return StatementDocument.Balance(amount: isCredit ? money : -money, on: day(found.day))
  }

  /// A period that ends at midnight holds nothing of the day that then begins.
  private mutating func endOfPeriod(_ draft: CAMTDraft.Statement) -> CalendarDay? {
    guard let to = draft.to, let last = day(to) else { return nil }
    let isMidnight = HarmlessText.line(to.text, limit: 40).dropFirst(10).hasPrefix("T00:00:00")
    guard isMidnight, let first = draft.from.flatMap({ CAMTAmounts.day($0) }), first < last else {
      return last
    }
    return last.adding(days: -1)
  }

  private mutating func day(_ value: ElementValue?) -> CalendarDay? {
    guard let value else { return nil }
    guard let day = CAMTAmounts.day(value) else {
      let found = HarmlessText.line(value.text, limit: 40)
      warnings.append(.impossibleDay(found: found, line: value.line))
      return nil
    }
    return day
  }

  /// Nil where the statement is whole: no pages, or one. What the statement says of itself counts before what
  /// the message does.
  private func page(of draft: CAMTDraft.Statement) -> (number: Int, isLast: Bool)? {
    let said = draft.page == nil ? header : draft
    guard let number = said.page, number > 0 else { return nil }
    let isLast = said.isLastPage ?? true
    return number == 1 && isLast ? nil : (number, isLast)
  }

  /// Says what is missing for proof, except on pages that can't have it, and what doesn't add up.
  private mutating func checkBalance(
    _ document: StatementDocument, _ draft: CAMTDraft.Statement, entries: CAMTEntries
  ) {
    let page = page(of: draft)
    let isFirst = page.map { $0.number <= 1 } ?? true
    let isLast = page?.isLast ?? true
    let codes = Set(draft.balances.compactMap { $0.amount == nil ? nil : $0.code })
    if isFirst, codes.isDisjoint(with: ["OPBD", "PRCD"]) { warnings.append(.noOpeningBalance) }
    if isLast, !codes.contains("CLBD") { warnings.append(.noClosingBalance) }
    guard page == nil, let opening = document.opening, let closing = document.closing else {
      return
    }
    let difference = closing.amount - opening.amount - entries.sum
    if !difference.isZero { warnings.append(.balanceDiffers(difference: difference)) }
  }
}
