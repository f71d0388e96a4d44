import Claims

/// Makes invoices of a table: a list of one's own, one row for each, by which no seller is stated.
///
/// A row below zero is a credit note, as programs for bookkeeping list them; so is one whose kind says so.
struct InvoiceTable {
  private struct Raw {
    var row: Int
    var issued: DayCell
    var due: DayCell?
    var amount: AmountCell
  }

  private var rows: TableRows
  private var raws: [Raw] = []
  private var order = DayOrder()
  private var decimal: UInt8?
  private var numbers: Set<String> = []

  static func read(_ rows: TableRows) throws(Problems) -> [InvoiceDocument] {
    var table = InvoiceTable(rows: rows)
    table.takeApart()
    try table.rows.finish()
    table.decideDecimal()
    try table.rows.finish()
    let documents = table.raws.compactMap { table.document($0) }
    try table.rows.finish()
    return documents
  }

  private init(rows: TableRows) { self.rows = rows }

  private mutating func takeApart() {
    for row in rows.indices {
      guard !rows.isFull else { return }
      let issued = rows.day(row, .issued, isNeeded: true)
      let due = rows.day(row, .due, isNeeded: false)
      guard let amount = rows.amount(row, .amount, isNeeded: true), let issued else { continue }
      order.add(issued, line: rows.cells.line(row))
      if let due { order.add(due, line: rows.cells.line(row)) }
      raws.append(Raw(row: row, issued: issued, due: due, amount: amount))
    }
  }

  private mutating func decideDecimal() {
    var evidence = AmountEvidence()
    for raw in raws { evidence.add(raw.amount) }
    decimal = rows.layout.profile.decimal?.asciiValue ?? evidence.decimal
    guard decimal == nil, evidence.unclear > 0 else { return }
    for raw in raws where raw.amount.evidence == .either {
      rows.addNotAnAmount(raw.row, .amount, .ambiguous)
    }
  }

  private mutating func document(_ raw: Raw) -> InvoiceDocument? {
    let row = raw.row
    let dayOrder = rows.layout.profile.dayOrder ?? order.order
    let issued = raw.issued.day(dayOrder)
    let due = raw.due?.day(dayOrder)
    if issued == nil { rows.addNotADay(row, .issued) }
    if raw.due != nil, due == nil { rows.addNotADay(row, .due) }
    let number = number(of: row)
    let name = needed(row, .customer)
    let kind = kind(of: row)
    guard let issued, due != nil || raw.due == nil, let number, let name, let kind,
      let payable = payable(raw)
    else { return nil }
    let isCredit = payable.isNegative || kind == .creditNote
    var document = InvoiceDocument(
      kind: isCredit ? .creditNote : .invoice, number: number, issued: issued,
      payable: payable.isNegative ? -payable : payable)
    document.isOwnList = true
    document.due = due
    document.buyer = buyer(of: row, name: name)
    document.paymentReferences =
      rows.text(row, .reference, limit: 140).flatMap { PaymentReference($0) }.map { [$0] } ?? []
    document.subject = rows.text(row, .description, limit: 2_000)
    var warnings = document.foundWarnings
    if let typed = rows.text(row, .enterpriseNumber, limit: 60),
      document.buyer.address.country == nil, EnterpriseNumber.isMistyped(typed),
      !warnings.contains(.invalidEnterpriseNumber(typed))
    {
      warnings.append(.invalidEnterpriseNumber(typed))
    }
    // A credit note is never due.
    if isCredit { warnings.removeAll { $0 == .noDueDate } }
    document.warnings = warnings.map { .inRow(number: number, $0) }
    if rows.layout.profile.dayOrder == nil, let line = order.assumedAt {
      document.warnings.append(.dayOrderAssumed(line: line))
    }
    return document
  }

  private mutating func needed(_ row: Int, _ column: TableColumn) -> String? {
    if let text = rows.text(row, column) { return text }
    rows.add(.emptyCell(field: rows.layout.header(column), line: rows.cells.line(row)))
    return nil
  }

  /// Each stands once: a list with a row for each line of an invoice would give wrong sums.
  private mutating func number(of row: Int) -> String? {
    guard let text = needed(row, .number) else { return nil }
    let number = HarmlessText.line(text, limit: 200)
    guard numbers.insert(number).inserted else {
      let field = rows.layout.header(.number) + " " + HarmlessText.line(number, limit: 40)
      rows.add(.repeated(field: field, line: rows.cells.line(row)))
      return nil
    }
    return number
  }

  private mutating func payable(_ raw: Raw) -> Money? {
    guard let currency = rows.currency(raw.row, raw.amount) else { return nil }
    guard let read = raw.amount.minorUnits(decimal: decimal ?? UInt8(ascii: ",")) else {
      rows.addNotAnAmount(raw.row, .amount, .notANumber)
      return nil
    }
    guard !read.isRounded else {
      rows.addNotAnAmount(raw.row, .amount, .tooManyDecimals)
      return nil
    }
    return Money(minorUnits: read.units, currency: currency)
  }

  /// An invoice where nothing stands; nil, and a problem, for a kind that is neither.
  private mutating func kind(of row: Int) -> InvoiceDocument.Kind? {
    guard let text = rows.text(row, .kind) else { return .invoice }
    if let kind = DocumentWords.kind(of: text) { return kind }
    let found = HarmlessText.line(text, limit: 40)
    rows.add(
      .unknownKind(field: rows.layout.header(.kind), found: found, line: rows.cells.line(row)))
    return nil
  }

  private func buyer(of row: Int, name: String) -> InvoiceDocument.Party {
    var buyer = InvoiceDocument.Party()
    buyer.name = name
    buyer.email = rows.text(row, .email)
    buyer.address.street = rows.text(row, .street)
    buyer.address.postcode = rows.text(row, .postcode, limit: 40)
    buyer.address.city = rows.text(row, .city)
    buyer.address.country = rows.text(row, .country, limit: 100).map { InvoiceTable.country($0) }
    buyer.language = rows.text(row, .language, limit: 40).flatMap { InvoiceTable.language($0) }
    guard let number = rows.text(row, .enterpriseNumber, limit: 60) else { return buyer }
    let isBelgian = buyer.address.country == nil || buyer.address.country == "BE"
    if isBelgian, (try? EnterpriseNumber(number)) != nil {
      buyer.legalID = InvoiceDocument.Party.Identifier(scheme: "0208", id: number)
    } else {
      buyer.vat = number
    }
    return buyer
  }

  private static func country(_ text: String) -> String {
    let words = HeaderWords.of(text)
    if words.utf8.count == 2 { return words.uppercased() }
    return countries.first { $0.value.contains(words) }?.key ?? text
  }

  private static let countries: [String: [String]] = [
    "BE": ["belgie", "belgique", "belgium", "belgien"],
    "NL": ["nederland", "pays bas", "netherlands", "the netherlands", "niederlande"],
    "FR": ["frankrijk", "france", "frankreich"],
    "DE": ["duitsland", "allemagne", "germany", "deutschland"],
    "LU": ["luxemburg", "luxembourg"],
  ]

  private static func language(_ text: String) -> Language? {
    let words = HeaderWords.of(text)
    if let language = Language(rawValue: String(words.prefix(2))), words.utf8.count == 2 {
      return language
    }
    return languages.first { $0.value.contains(words) }?.key
  }

  private static let languages: [Language: [String]] = [
    .dutch: ["nederlands", "neerlandais", "dutch", "niederlandisch"],
    .french: ["frans", "francais", "french", "franzosisch"],
    .german: ["duits", "allemand", "german", "deutsch"],
    .english: ["engels", "anglais", "english", "englisch"],
  ]
}
