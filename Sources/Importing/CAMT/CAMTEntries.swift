import Claims

/// Makes the entries of one statement.
struct CAMTEntries {
  private let account: BankAccount
  private let holder: SearchKey?
  /// For an entry without a day of its own.
  private let spare: CalendarDay?
  private var amounts: CAMTAmounts
  /// Of all entries so far.
  private(set) var sum: Money
  private var count = 0

  var problems: [ImportProblem] { amounts.problems }
  var warnings: [StatementWarning] { amounts.warnings }

  init(account: BankAccount, currency: Currency, holder: String?, spare: CalendarDay?) {
    self.account = account
    self.holder = holder.map { SearchKey($0) }
    self.spare = spare
    amounts = CAMTAmounts(currency: currency)
    sum = .zero(currency)
  }

  mutating func entry(_ draft: CAMTDraft.Entry) -> StatementDocument.Entry? {
    count += 1
    guard let amount = signedAmount(draft) else { return nil }
    let valueOn = day(draft.valueOn)
    guard let bookedOn = day(draft.bookedOn) ?? valueOn ?? spare else {
      amounts.problems.append(.missing(field: "Ntry[\(count)]/BookgDt"))
      return nil
    }
    let kind = kind(of: draft, isCredit: amount.isPositive)
    var entry = BankEntry(bookedOn: bookedOn, valueOn: valueOn, amount: amount, kind: kind)
    entry.bankReference = draft.own.serviceReference
    if draft.transactions.count > 1 {
      fillParts(of: &entry, draft)
    } else {
      fill(&entry, draft.transactions.first ?? CAMTDraft.Transaction(), draft)
    }
    return StatementDocument.Entry(line: draft.line, entry: entry)
  }

  /// The sign is the indicator's as it stands, for reversals too.
  private mutating func signedAmount(_ draft: CAMTDraft.Entry) -> Money? {
    let isCredit = draft.own.sign.flatMap { amounts.isCredit($0) }
    if draft.own.sign == nil { missing("CdtDbtInd") }
    guard let value = draft.own.amount else {
      missing("Amt")
      return nil
    }
    guard let money = amounts.money(value), let isCredit else { return nil }
    let signed = isCredit ? money : -money
    let total = sum.minorUnits.addingReportingOverflow(signed.minorUnits)
    guard !total.overflow, total.partialValue.magnitude < 1 << 60 else {
      let found = HarmlessText.line(value.text, limit: 40)
      amounts.problems.append(
        .notAnAmount(field: value.path, found: found, fault: .tooLarge, line: value.line))
      return nil
    }
    sum += signed
    return signed
  }

  private mutating func missing(_ field: String) {
    amounts.problems.append(.missing(field: "Ntry[\(count)]/\(field)"))
  }

  private mutating func day(_ value: ElementValue?) -> CalendarDay? {
    guard let value else { return nil }
    if let day = CAMTAmounts.day(value) { return day }
    let found = HarmlessText.line(value.text, limit: 40)
    amounts.warnings.append(.impossibleDay(found: found, line: value.line))
    return nil
  }

  private func kind(of draft: CAMTDraft.Entry, isCredit: Bool) -> BankEntry.Kind {
    if draft.isReversal || draft.transactions.contains(where: \.isReturned) { return .returned }
    return draft.own.code.kind(isCredit: isCredit)
      ?? draft.transactions.first?.code.kind(isCredit: isCredit) ?? .transfer
  }
}

extension CAMTEntries {
  private mutating func fill(
    _ entry: inout BankEntry, _ draft: CAMTDraft.Transaction, _ whole: CAMTDraft.Entry
  ) {
    entry.counterparty = counterparty(
      draft, isCredit: !entry.amount.isNegative, isReturned: entry.kind == .returned)
    entry.remittance = remittance(draft, line: whole.line)
    if entry.remittance.message.isEmpty, entry.remittance.reference == nil,
      entry.counterparty.name == nil
    {
      entry.remittance.message = draft.additional ?? whole.own.additional ?? ""
    }
    entry.returnReason = draft.returnReason
    entry.bankReference = entry.bankReference ?? draft.serviceReference
    let instructed = draft.instructedAmount ?? whole.own.instructedAmount
    entry.original = instructed.flatMap { original($0) }
    entry.charges = charges(
      draft.charges.isEmpty && draft.chargeTotal == nil ? whole.own : draft,
      instructed: instructed, of: entry.amount)
    checkSingle(draft, of: entry, line: whole.line)
  }

  /// What a single transaction says of its own amount has to be the entry's, but for charges.
  private mutating func checkSingle(
    _ draft: CAMTDraft.Transaction, of entry: BankEntry, line: Int
  ) {
    guard let money = stated([draft.amount]) else { return }
    let isCredit = draft.sign.flatMap { amounts.isCredit($0) } ?? !entry.amount.isNegative
    let sum = isCredit ? money : -money
    let kept = entry.charges ?? .zero(amounts.currency)
    guard sum != entry.amount, sum - kept != entry.amount else { return }
    amounts.warnings.append(.partsDiffer(sum: sum, amount: entry.amount, line: line))
  }

  private mutating func fillParts(of entry: inout BankEntry, _ draft: CAMTDraft.Entry) {
    var partSum: Int64 = 0
    var open: [Int] = []
    for (index, transaction) in draft.transactions.enumerated() {
      let money = stated([transaction.amount, transaction.transactionAmount])
      if money == nil { open.append(index) }
      let part = part(transaction, of: money, in: entry, line: draft.line)
      entry.parts.append(part)
      partSum &+= part.amount.minorUnits
    }
    let sum = Money(minorUnits: partSum, currency: amounts.currency)
    let rest = entry.amount.minorUnits.subtractingReportingOverflow(partSum)
    if let only = open.first {
      let isRest = !rest.overflow && rest.partialValue != 0
      guard open.count == 1, isRest, (rest.partialValue < 0) == entry.amount.isNegative else {
        return joinParts(of: &entry, draft, withoutAmount: open.count)
      }
      let transaction = draft.transactions[only]
      let money = Money(minorUnits: rest.partialValue, currency: amounts.currency)
      entry.parts[only].amount = money
      entry.parts[only].counterparty = counterparty(
        transaction, isCredit: money.isPositive, isReturned: entry.kind == .returned)
    } else if sum != entry.amount {
      amounts.warnings.append(.partsDiffer(sum: sum, amount: entry.amount, line: draft.line))
    }
  }

  /// Nobody knows how the entry is shared out: it stays one, with all that its parts say.
  private mutating func joinParts(
    of entry: inout BankEntry, _ draft: CAMTDraft.Entry, withoutAmount count: Int
  ) {
    let parts = entry.parts
    entry.parts = []
    amounts.warnings.append(.partsWithoutAmount(count: count, line: draft.line))
    let names = Self.unique(parts.compactMap(\.counterparty.name))
    let accounts = Self.unique(parts.compactMap(\.counterparty.account))
    entry.counterparty = BankEntry.Counterparty(
      name: names.isEmpty ? nil : HarmlessText.line(names.joined(separator: ", "), limit: 500),
      account: accounts.count == 1 ? accounts[0] : nil)
    let words = parts.flatMap { part in
      [part.remittance.reference, part.remittance.message].compactMap { $0 }.filter { !$0.isEmpty }
    }
    entry.remittance.message =
      words.isEmpty
      ? draft.own.additional ?? ""
      : HarmlessText.line(Self.unique(words).joined(separator: " "), limit: 2_000)
    let reasons = Self.unique(parts.compactMap(\.returnReason))
    entry.returnReason = reasons.count == 1 ? reasons[0] : nil
  }

  /// Each once, in order.
  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The first of `values` in the currency of the account.
  private mutating func stated(_ values: [ElementValue?]) -> Money? {
    let value = values.compactMap { $0 }.first { amount in
      (amount.attributes.first ?? nil).map { Currency($0) == amounts.currency } ?? true
    }
    return value.flatMap { amounts.money($0) }
  }

  /// `money` is nil where its amount isn't known yet.
  private mutating func part(
    _ draft: CAMTDraft.Transaction, of money: Money?, in entry: BankEntry, line: Int
  ) -> BankEntry.Part {
    let isCredit = draft.sign.flatMap { amounts.isCredit($0) } ?? !entry.amount.isNegative
    let size = money ?? .zero(amounts.currency)
    return BankEntry.Part(
      amount: isCredit ? size : -size,
      counterparty: counterparty(draft, isCredit: isCredit, isReturned: entry.kind == .returned),
      remittance: remittance(draft, line: line), returnReason: draft.returnReason)
  }

  /// The payer of a credit, the payee of a debit. In what is returned the roles are mostly those of the
  /// first payment: then it is he who isn't the holder of this account.
  private func counterparty(
    _ draft: CAMTDraft.Transaction, isCredit: Bool, isReturned: Bool
  ) -> BankEntry.Counterparty {
    let takesDebtor = isCredit != isReturned
    let first = counterparty(takesDebtor ? draft.debtor : draft.creditor)
    let isNobody = first == BankEntry.Counterparty() && isReturned
    guard isNobody || isOurs(first) else { return first }
    let second = counterparty(takesDebtor ? draft.creditor : draft.debtor)
    return second == BankEntry.Counterparty() || isOurs(second) ? first : second
  }

  private func counterparty(_ party: CAMTDraft.Party) -> BankEntry.Counterparty {
    BankEntry.Counterparty(
      name: party.name, account: (party.iban ?? party.otherAccount).flatMap { BankAccount($0) },
      ultimateName: party.ultimateName)
  }

  private func isOurs(_ party: BankEntry.Counterparty) -> Bool {
    if let stated = party.account { return stated == account }
    guard let name = party.name, let holder else { return false }
    return SearchKey(name) == holder
  }

  private mutating func remittance(
    _ draft: CAMTDraft.Transaction, line: Int
  ) -> BankEntry.Remittance {
    for reference in draft.references where CAMTEntries.isMistyped(reference) {
      amounts.warnings.append(.invalidReference(reference, line: line))
    }
    let words = draft.messages + draft.references.dropFirst()
    return BankEntry.Remittance(
      reference: draft.references.first,
      message: words.count > 1
        ? HarmlessText.line(words.joined(separator: " "), limit: 2_000) : words.first ?? "",
      endToEnd: draft.endToEnd)
  }

  private static func isMistyped(_ reference: String) -> Bool {
    guard StructuredCommunication.isMeant(by: reference) else { return false }
    if case .structured? = PaymentReference(reference) { return false }
    return true
  }

  /// What was sent, in another currency.
  private func original(_ value: ElementValue) -> Money? {
    guard let stated = value.attributes.first ?? nil, let currency = Currency(stated),
      currency != amounts.currency
    else { return nil }
    var other = CAMTAmounts(currency: currency)
    return other.money(value)
  }

  /// What the bank kept of a credit: charges that are in the amount already, in its currency.
  private func charges(
    _ draft: CAMTDraft.Transaction, instructed: ElementValue?, of amount: Money
  ) -> Money? {
    guard amount.isPositive else { return nil }
    var reading = CAMTAmounts(currency: amount.currency)
    if let instructed, reading.money(instructed) == amount { return nil }
    var kept: Int64 = 0
    for charge in draft.charges where charge.isIncluded && !charge.isCredit {
      let (sum, isTooMuch) = kept.addingReportingOverflow(
        charge.amount.flatMap { reading.money($0) }?.minorUnits ?? 0)
      guard !isTooMuch else { return nil }
      kept = sum
    }
    if draft.charges.isEmpty, let total = draft.chargeTotal {
      kept = reading.money(total)?.minorUnits ?? 0
    }
    return kept > 0 ? Money(minorUnits: kept, currency: amount.currency) : nil
  }
}
