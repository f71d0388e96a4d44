import Claims

extension MT940Entry {
  func entry(bookedOn: CalendarDay, currency: Currency) -> BankEntry {
    let details = MT940Details(details)
    var entry = BankEntry(
      bookedOn: bookedOn, valueOn: valueOn,
      amount: Money(minorUnits: minorUnits, currency: currency),
      kind: MT940Kind.kind(of: self, details))
    entry.remittance = BankEntry.Remittance(
      reference: details.reference, message: details.message, endToEnd: details.endToEnd)
    entry.counterparty = BankEntry.Counterparty(
      name: details.name, account: details.account, ultimateName: details.ultimateName)
    entry.returnReason = details.returnReason
    entry.bankReference = bankReference == "NONREF" ? nil : bankReference
    readSupplement(into: &entry)
    if entry.counterparty.name == nil { entry.counterparty.name = trailing }
    return entry
  }

  /// An account, amounts between slashes, or text.
  private func readSupplement(into entry: inout BankEntry) {
    guard !supplement.isEmpty else { return }
    if Self.isWrittenAsIBAN(supplement) {
      entry.counterparty.account = entry.counterparty.account ?? BankAccount(supplement)
      return
    }
    guard !supplement.hasPrefix("/") else { return readAmounts(into: &entry) }
    if entry.remittance.message.isEmpty { entry.remittance.message = supplement }
  }

  /// Two letters, two digits and at least eleven letters and digits: an account, its check digits right or wrong.
  private static func isWrittenAsIBAN(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    return (15...34).contains(bytes.count) && bytes[..<2].allSatisfy(isLetter)
      && bytes[2..<4].allSatisfy(isDigit)
      && bytes[4...].allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// `/OCMT/EUR11,85//CHGS/EUR0,50/`: what was sent, and what the bank kept.
  private func readAmounts(into entry: inout BankEntry) {
    let parts = supplement.split(separator: "/").prefix(20)
    for (code, value) in zip(parts, parts.dropFirst()) {
      guard let currency = Currency(value.prefix(3)),
        let amount = try? MT940Amount(value.dropFirst(3).utf8), amount.minorUnits > 0
      else { continue }
      let money = Money(minorUnits: amount.minorUnits, currency: currency)
      if code == "OCMT", currency != entry.amount.currency { entry.original = money }
      if code == "CHGS", currency == entry.amount.currency { entry.charges = money }
    }
  }
}
