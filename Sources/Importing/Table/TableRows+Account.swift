import Claims

extension TableRows {
  /// The account that a line above the header names: some banks write there what was asked for. A
  /// counterparty that was asked for isn't the account.
  var accountAboveHeader: BankAccount? {
    for row in 0..<layout.headerRow {
      let label = HeaderWords.of(cells.cell(row, 0).prefix(100).string)
      if let iban = try? IBAN(cells.cell(row, 0).prefix(60).string) { return BankAccount(iban) }
      guard TableRows.accountLabels.contains(label) else { continue }
      let text = cells.cell(row, 1).prefix(60)
      if text.count(where: { (48...57).contains($0) }) >= 6 { return BankAccount(text.string) }
    }
    return nil
  }

  private static let accountLabels: Set<String> = [
    "rekening", "rekeningnummer", "compte", "numero de compte", "account", "account number",
    "konto", "kontonummer", "iban", "auftragskonto",
  ]

  /// `Valuta` is a currency where the first row has three letters under it, else the value date.
  mutating func settleValuta() {
    guard let at = layout.columns[.currencyOrValueDate] else { return }
    let filled = indices.first { [cells] in !cells.cell($0, at[0]).isEmpty }
    let first = filled.map { cells.cell($0, at[0]) } ?? []
    let isCurrency = Currency(inUse: first.prefix(20).string) != nil
    let column = isCurrency ? TableColumn.currency : .valueDate
    guard !has(column), isCurrency || DayCell(first) != nil else { return }
    rename(.currencyOrValueDate, to: column)
  }
}
