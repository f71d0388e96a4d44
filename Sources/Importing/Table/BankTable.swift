import Claims

/// Makes statements of a bank's table: one for each account and currency in it.
///
/// A table states no closing balance of a day; where it has a running balance that holds from row to row,
/// that gives the opening and the closing one. Banks write the newest row first or last: entries are put in
/// the order in which they were booked.
struct BankTable {
  /// A row whose cells were taken apart, before it is known how the file writes days and decimals.
  private struct Raw {
    var row: Int
    /// Nil for a row that carries a message and no money.
    var day: DayCell?
    var valueDay: DayCell?
    var amounts: [TableColumn: AmountCell] = [:]
  }

  private static let amountColumns: [TableColumn] = [
    .amount, .credit, .debit, .balance, .fee, .originalAmount,
  ]

  private var rows: TableRows
  private let columns: [TableColumn]
  private var raws: [Raw] = []
  private var order = DayOrder()
  private var decimals: [TableColumn: UInt8] = [:]
  private var ledgers = Ledgers()
  private var texts: EntryTexts
  /// A key of its own where the file names no account: its rows still come in, and meet those of the next
  /// export of the same kind. Nil only where a name has no letter to make a key of.
  private let accountOfFile: BankAccount?

  static func read(_ rows: TableRows) throws(Problems) -> [StatementDocument] {
    var table = BankTable(rows)
    table.takeApart()
    try table.rows.finish()
    table.decideDecimals()
    try table.rows.finish()
    table.book()
    try table.rows.finish()
    return table.ledgers.documents(assumedDayAt: table.assumedDayAt)
  }

  private init(_ rows: TableRows) {
    var rows = rows
    rows.settleValuta()
    self.rows = rows
    columns = BankTable.amountColumns.filter { rows.has($0) }
    texts = EntryTexts()
    let profile = rows.layout.profile
    let stated = profile.account.flatMap { BankAccount($0) } ?? rows.accountAboveHeader
    accountOfFile = stated ?? BankAccount(profile.name)
    ledgers.format = profile.content == .card ? .cardTable(profile.name) : .table(profile.name)
  }

  private var profile: TableProfile { rows.layout.profile }
  private var dayOrder: TableMapping.DayOrder { profile.dayOrder ?? order.order }
  private var assumedDayAt: Int? { profile.dayOrder == nil ? order.assumedAt : nil }

  // MARK: Cells

  private mutating func takeApart() {
    for row in rows.indices {
      guard !rows.isFull else { return }
      guard isBooked(row) else {
        if let account = account(of: row), let currency = rows.currency(row, nil) {
          ledgers.addNotBooked(account, currency)
        }
        continue
      }
      if profile.hasMessageRows, rows.cell(row, .amount).isEmpty {
        raws.append(Raw(row: row))
        continue
      }
      guard let day = rows.day(row, .date, isNeeded: true) else { continue }
      var raw = Raw(row: row, day: day)
      order.add(day, line: rows.cells.line(row))
      raw.valueDay = rows.day(row, .valueDate, isNeeded: false)
      if let value = raw.valueDay { order.add(value, line: rows.cells.line(row)) }
      let hasOne = rows.has(.amount)
      for column in columns where !hasOne || (column != .credit && column != .debit) {
        let amount = rows.amount(row, column, isNeeded: column == .amount)
        raw.amounts[column] = amount
      }
      if !hasOne, raw.amounts[.credit] == nil, raw.amounts[.debit] == nil {
        rows.addNotAnAmount(row, .credit, .notANumber)
      }
      raws.append(raw)
    }
  }

  private func isBooked(_ row: Int) -> Bool {
    guard !profile.bookedStatus.isEmpty, rows.has(.status) else { return true }
    let status = HeaderWords.of(rows.cell(row, .status).string)
    return status.isEmpty || profile.bookedStatus.contains(status)
  }

  // MARK: Decimals

  private mutating func decideDecimals() {
    if let stated = profile.decimal?.asciiValue {
      for column in columns { decimals[column] = stated }
      return
    }
    var evidence: [TableColumn: AmountEvidence] = [:]
    for raw in raws {
      for (column, cell) in raw.amounts { evidence[column, default: AmountEvidence()].add(cell) }
    }
    let all = evidence.values.reduce(AmountEvidence(), +)
    for column in columns {
      decimals[column] = evidence[column]?.decimal ?? all.decimal
    }
    for column in columns where evidence[column]?.decimal == nil {
      guard let own = evidence[column], own.unclear > 0 else { continue }
      if column == .amount, let proven = provenDecimal() {
        decimals[column] = proven
      } else if decimals[column] == nil {
        for raw in raws where raw.amounts[column]?.evidence == .either {
          rows.addNotAnAmount(raw.row, column, .ambiguous)
        }
      }
    }
    for column in columns where decimals[column] == nil { decimals[column] = UInt8(ascii: ",") }
  }

  /// The reading of the amounts with which the running balance holds; nil where it holds with both or none.
  private func provenDecimal() -> UInt8? {
    guard let balanceMark = decimals[.balance] else { return nil }
    let lines = raws.compactMap { raw -> (amount: AmountCell, balance: Int64)? in
      guard let amount = raw.amounts[.amount],
        let balance = raw.amounts[.balance]?.minorUnits(decimal: balanceMark)
      else { return nil }
      return (amount, balance.units)
    }
    let held = [UInt8(ascii: ","), UInt8(ascii: ".")].map { mark in
      let amounts = lines.map { $0.amount.minorUnits(decimal: mark)?.units ?? .max }
      let balances = lines.map(\.balance)
      return max(
        RunningBalance.held(amounts, balances),
        RunningBalance.held(amounts.reversed(), balances.reversed()))
    }
    if held[0] == held[1] { return nil }
    return held[0] > held[1] ? UInt8(ascii: ",") : UInt8(ascii: ".")
  }

  // MARK: Entries

  private mutating func book() {
    for raw in raws {
      guard !rows.isFull else { return }
      if let day = raw.day {
        book(raw, day)
      } else if let account = account(of: raw.row) {
        let text = rows.text(raw.row, .message, limit: 2_000)
        ledgers.addMessage(
          text ?? rows.text(raw.row, .kind, limit: 2_000), account, id: rows.text(raw.row, .id))
      }
    }
  }

  private mutating func book(_ raw: Raw, _ day: DayCell) {
    let row = raw.row
    guard let bookedOn = day.day(dayOrder) else { return rows.addNotADay(row, .date) }
    let valueOn = raw.valueDay?.day(dayOrder)
    if raw.valueDay != nil, valueOn == nil { return rows.addNotADay(row, .valueDate) }
    guard let currency = rows.currency(row, raw.amounts[.amount]) else { return }
    guard let account = account(of: row), let moved = moved(raw) else { return }
    var entry = BankEntry(
      bookedOn: bookedOn, valueOn: valueOn,
      amount: Money(minorUnits: moved.units, currency: currency))
    if moved.fee > 0 { entry.charges = Money(minorUnits: moved.fee, currency: currency) }
    entry.original = original(raw, currency)
    var balance: Int64?
    if raw.amounts[.balance] != nil {
      guard let read = minorUnits(raw, .balance) else { return }
      balance = read.units
    }
    texts.fill(&entry, from: rows, row)
    let line = rows.cells.line(row)
    ledgers.add(
      Ledgers.Booked(
        entry: StatementDocument.Entry(line: line, entry: entry), seconds: day.seconds,
        balance: balance, id: profile.hasMessageRows ? rows.text(row, .id) : nil),
      account, currency, holder: rows.text(row, .holder))
    if moved.isRounded {
      let found = rows.text(row, .amount, limit: 40) ?? ""
      ledgers.warn(.rounded(found: found, line: line))
    }
    if moved.units > 0, let reference = entry.remittance.reference,
      StructuredCommunication.isMeant(by: reference),
      (try? StructuredCommunication(reference)) == nil
    {
      ledgers.warn(.invalidReference(reference, line: line))
    }
  }

  /// What the account moved by, and the fee in it.
  private mutating func moved(_ raw: Raw) -> (units: Int64, fee: Int64, isRounded: Bool)? {
    var units: Int64 = 0
    var isRounded = false
    if rows.has(.amount) {
      guard let read = minorUnits(raw, .amount) else { return nil }
      guard let sign = sign(of: raw.row, read.units) else { return nil }
      units = sign * read.units
      isRounded = read.isRounded
    } else {
      for column in [TableColumn.credit, .debit] where raw.amounts[column] != nil {
        guard let read = minorUnits(raw, column) else { return nil }
        units += column == .credit ? read.units : -abs(read.units)
        isRounded = isRounded || read.isRounded
      }
    }
    guard profile.feeIsExtra, raw.amounts[.fee] != nil else { return (units, 0, isRounded) }
    guard let fee = minorUnits(raw, .fee) else { return nil }
    // Some exports write it below zero; money is never paid back by it.
    return (units - abs(fee.units), abs(fee.units), isRounded || fee.isRounded)
  }

  /// 1, or -1 where a column says that money went out; nil where that column says nothing known.
  private mutating func sign(of row: Int, _ units: Int64) -> Int64? {
    guard rows.has(.direction) else { return 1 }
    switch HeaderWords.of(rows.cell(row, .direction).string) {
    case "af", "d", "debet", "debit", "s", "soll", "out": return units > 0 ? -1 : 1
    case "bij", "c", "credit", "h", "haben", "in": return 1
    default:
      rows.add(
        .unexpectedRecord(
          found: rows.text(row, .direction, limit: 40) ?? "", line: rows.cells.line(row)))
      return nil
    }
  }

  private mutating func minorUnits(
    _ raw: Raw, _ column: TableColumn
  ) -> (units: Int64, isRounded: Bool)? {
    guard let cell = raw.amounts[column] else { return nil }
    let mark = decimals[column] ?? UInt8(ascii: ",")
    guard let read = cell.minorUnits(decimal: mark) else {
      rows.addNotAnAmount(raw.row, column, .notANumber)
      return nil
    }
    return read
  }

  private func original(_ raw: Raw, _ currency: Currency) -> Money? {
    guard let cell = raw.amounts[.originalAmount],
      let mark = decimals[.originalAmount], let units = cell.minorUnits(decimal: mark)?.units,
      let other = Currency(rows.cell(raw.row, .originalCurrency).string), other != currency
    else { return nil }
    return Money(minorUnits: abs(units), currency: other)
  }

  private static let mainProducts: Set<String> = [
    "current", "valeur actuelle", "actuel", "huidig", "huidige rekening", "lopende rekening",
  ]

  private mutating func account(of row: Int) -> BankAccount? {
    guard let account = texts.account(rows.cell(row, .account)) ?? accountOfFile else {
      rows.add(.missing(field: "account"))
      return nil
    }
    guard rows.has(.product) else { return account }
    let product = HeaderWords.of(rows.cell(row, .product).string)
    guard !product.isEmpty, !BankTable.mainProducts.contains(product) else { return account }
    return BankAccount(account.key + product.prefix(40)) ?? account
  }
}
