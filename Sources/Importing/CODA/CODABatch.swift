import Claims

/// A movement that moves the account, with those that say what it is made of.
struct CODABatch {
  let main: CODAMovement
  let details: [CODAMovement]

  func entry(in currency: Currency, findings: inout CODAFindings) -> BankEntry {
    let meaning = main.meaning(findings: &findings)
    var kind = main.code.kind(isCredit: main.isCredit)
    if meaning.isReturned { kind = .returned }
    var entry = BankEntry(
      // Where it isn't stated the statement's day takes its place at the end.
      bookedOn: main.bookedOn ?? CalendarDay(dayNumber: 0), valueOn: main.valueOn,
      amount: main.money(in: currency), kind: kind, counterparty: meaning.counterparty,
      remittance: meaning.remittance, returnReason: meaning.returnReason,
      bankReference: main.bankReference)
    var costs = main.costs
    addDetails(to: &entry, costs: &costs, findings: &findings)
    note(meaning.communication, in: &entry)
    let kept = Thousandths.rounded(costs.value)
    if kept > 0, entry.kind != .charges {
      entry.charges = Money(minorUnits: kept, currency: currency)
    }
    checkParts(of: entry, kept: kept, findings: &findings)
    return entry
  }

  private func addDetails(
    to entry: inout BankEntry, costs: inout BoundedSum, findings: inout CODAFindings
  ) {
    for (index, detail) in details.enumerated() {
      if detail.code.type == 8 {
        if detail.code.isCost { costs.add(-detail.thousandths) }
        let meaning = detail.meaning(findings: &findings)
        note(meaning.communication, in: &entry)
        complete(&entry, from: meaning)
      } else if !hasDetails(index) {
        entry.parts.append(detail.part(in: entry.amount.currency, findings: &findings))
      }
    }
    // All of a batch that came back for one reason.
    if entry.kind == .directDebit, !entry.parts.isEmpty, entry.amount.isNegative,
      entry.parts.allSatisfy({ $0.returnReason != nil })
    {
      entry.kind = .returned
    }
  }

  /// Whether it is a subtotal (type 7) whose own details (type 9) follow.
  private func hasDetails(_ index: Int) -> Bool {
    details[index].code.type == 7 && index + 1 < details.count && details[index + 1].code.type == 9
  }

  /// The gross amount in its own currency, and the reference that stands with it.
  private func note(_ communication: CODACommunication, in entry: inout BankEntry) {
    if entry.remittance.reference == nil { entry.remittance.reference = communication.reference }
    guard entry.original == nil, let original = communication.original,
      original.currency != entry.amount.currency
    else { return }
    entry.original = Money(minorUnits: original.minorUnits, currency: original.currency)
  }

  private func complete(_ entry: inout BankEntry, from meaning: CODAMovement.Meaning) {
    if entry.counterparty.account == nil {
      entry.counterparty.account = meaning.counterparty.account
    }
    if entry.counterparty.name == nil { entry.counterparty.name = meaning.counterparty.name }
  }

  private func checkParts(
    of entry: BankEntry, kept: Int64, findings: inout CODAFindings
  ) {
    guard !entry.parts.isEmpty else { return }
    var sum = BoundedSum()
    for part in entry.parts { sum.add(part.amount.minorUnits) }
    guard sum.value != entry.amount.minorUnits, sum.value - kept != entry.amount.minorUnits
    else { return }
    findings.warn(
      .partsDiffer(
        sum: Money(minorUnits: sum.value, currency: entry.amount.currency), amount: entry.amount,
        line: main.line))
  }
}
