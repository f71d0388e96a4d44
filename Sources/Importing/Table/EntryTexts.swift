import Claims

/// Who stands behind a row, and what is said with it.
struct EntryTexts {
  private var accounts: [ArraySlice<UInt8>: BankAccount?] = [:]
  private var kinds: [String: EntryKind] = [:]

  /// The account that a cell names; nil for a text that isn't one.
  mutating func account(_ cell: ArraySlice<UInt8>) -> BankAccount? {
    if cell.isEmpty { return nil }
    if let known = accounts[cell] { return known }
    let account = EntryTexts.isAccount(cell) ? BankAccount(cell.string) : nil
    accounts[cell] = .some(account)
    return account
  }

  /// Digits for the most part, no longer than an IBAN: many exports put a text where there is no account.
  private static func isAccount(_ cell: ArraySlice<UInt8>) -> Bool {
    var digits = 0, letters = 0
    for byte in cell {
      if (48...57).contains(byte) { digits += 1 }
      if byte >= 0x80 || (97...122).contains(byte | 0x20) { letters += 1 }
    }
    return digits >= 6 && digits >= letters && digits + letters <= 34
  }

  mutating func fill(_ entry: inout BankEntry, from rows: TableRows, _ row: Int) {
    var counterparty = BankEntry.Counterparty(
      name: rows.text(row, .name), account: account(rows.cell(row, .counterpartyAccount)),
      ultimateName: rows.text(row, .ultimateName))
    var kindText = rows.text(row, .kind)
    var extra: String?
    for column in [TableColumn.accountOrName, .accountOrKind, .counterpartyAccount]
    where rows.has(column) {
      let cell = rows.cell(row, column)
      if let account = account(cell) {
        counterparty.account = counterparty.account ?? account
      } else if let text = TableRows.line(cell) {
        if column == .accountOrKind {
          extra = text
        } else if counterparty.name == nil {
          counterparty.name = text
        }
      }
    }
    if rows.has(.payer) {
      counterparty.name = rows.text(row, entry.amount.isNegative ? .payee : .payer)
      if !entry.amount.isNegative { counterparty.account = nil }
    }
    var message = rows.text(row, .message, limit: 2_000)
    let details = rows.text(row, .details, limit: 2_000)
    if rows.layout.profile.hasMessageRows {
      let found = DetailText(rows.cell(row, .details))
      counterparty.name = counterparty.name ?? found.name
      counterparty.account = counterparty.account ?? found.account
      message = message ?? found.message
    }
    entry.remittance.reference = rows.text(row, .reference, limit: 140)
    if entry.remittance.reference == nil, let text = message, EntryTexts.isMarked(text) {
      entry.remittance.reference = text
      message = nil
    }
    let hasReference = entry.remittance.reference != nil
    entry.remittance.message = message ?? (hasReference ? "" : details ?? kindText ?? extra ?? "")
    entry.remittance.endToEnd = rows.text(row, .endToEnd, limit: 140).flatMap {
      $0.uppercased().hasPrefix("NOTPROVIDED") ? nil : $0
    }
    entry.counterparty = counterparty
    entry.bankReference = rows.text(row, .id, limit: 140)
    entry.returnReason = rows.text(row, .returnReason, limit: 140)
    if kindText == nil { kindText = extra ?? details }
    entry.kind = kind(kindText, extra, entry)
  }

  /// Between plus signs or stars, and nothing else: any added word makes it a free text.
  private static func isMarked(_ text: String) -> Bool {
    (text.hasPrefix("+++") && text.hasSuffix("+++")
      || text.hasPrefix("***") && text.hasSuffix("***"))
      && StructuredCommunication.isMeant(by: text)
  }

  private mutating func kind(
    _ text: String?, _ extra: String?, _ entry: BankEntry
  ) -> BankEntry.Kind {
    if entry.returnReason != nil { return .returned }
    let text = [text, extra].compactMap { $0 }.map { $0.prefix(40) }.joined(separator: " ")
    let kind: EntryKind
    if let known = kinds[text] {
      kind = known
    } else {
      kind = EntryKind(text)
      if kinds.count < 10_000 { kinds[text] = kind }
    }
    return kind.of(isCredit: !entry.amount.isNegative)
  }
}

/// What a bank's own words say of an entry. Where they don't say it surely it is a transfer.
private struct EntryKind {
  private var isReturned = false
  private var isTerminal = false
  private var isDirectDebit = false
  private var isCash = false
  private var isCharges = false

  init(_ text: String) {
    let words = " " + HeaderWords.of(text) + " "
    let has: ([String]) -> Bool = { $0.contains { words.contains($0) } }
    isReturned = has([
      "refund", "revers", " retour ", "returned", "terugbetaling", "terugstorting", "teruggestort",
      "remboursement", "rembourse", "rucklastschrift", "ruecklastschrift", "ruckuberweisung",
      "rueckueberweisung", "onbetaald", "impaye", "unpaid", "chargeback", "rejected", "verworpen",
    ])
    let isPurchase = has([" aankoop", " achat", "purchase", " betaling", " paiement", " payment"])
    isTerminal = !isPurchase && has(["terminal", "bancontact", "mister cash", "payconiq"])
    isDirectDebit = has([
      "domicili", "direct debit", "lastschrift", "incasso", "prelevement", "europese incasso",
    ])
    isCash = has([
      "geldopname", "geldafhaling", " opname ", "retrait", "cash withdrawal", " atm ",
      "barauszahlung", "geldautomat", "storting contant", "versement especes",
    ])
    isCharges = has([
      " kosten", "beheerskost", " bijdrage", " frais", " cotisation", " charges", " fee ",
      " fees ", "entgelt", " rente ", " interest", " interets", "debetrente", "abschluss",
    ])
  }

  func of(isCredit: Bool) -> BankEntry.Kind {
    if isReturned { return .returned }
    if isTerminal, isCredit { return .cardTerminal }
    if isDirectDebit { return .directDebit }
    if isCash { return .cash }
    return isCharges ? .charges : .transfer
  }
}
