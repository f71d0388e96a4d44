import Claims
import Importing

/// Takes statements into the books: what isn't there yet, in whatever wrapping or format it was there before.
///
/// Twins stay: of n equal entries in a statement where the books have m, n - m are new.
struct StatementIntake {
  let desk: Desk
  let books: Books
  private(set) var events: [Event] = []
  /// The lines that are new.
  private(set) var lines: [BankLine] = []
  private var linesKnown = 0
  private var statementsAdded = 0
  private var statementsKnown = 0
  private var standings: [Place: AccountStanding]?
  private var newAccounts: [BankAccount] = []
  private var gaps: [ImportReport.Gap] = []
  /// What was taken from each file: one file says the same money once, unless it holds a statement twice.
  private var taken: [String: Set<StatementKey>] = [:]
  /// The new lines by account, each with its file.
  private var fresh: [Place: [(line: BankLine, file: String)]] = [:]
  /// By file: the known lines that an entry of it turned out to be.
  private var found: [String: Set<BankLine.ID>] = [:]
  /// The statements that lines belong to, those of this run included.
  private var statements: [AccountStatement.ID: StatementTaken] = [:]

  private struct Place: Hashable {
    var account: BankAccount
    var currency: Currency
  }

  /// A statement, whatever its wrapping says of it.
  private struct StatementKey: Hashable {
    var place: Place
    var number: String?
    var page: Int?
    var opening: Money?
    var closing: Money?
    var entries: [BankEntry]
  }

  init(desk: Desk, books: Books) {
    self.desk = desk
    self.books = books
  }

  func tell(_ report: inout ImportReport) {
    report.statementsAdded = statementsAdded
    report.alreadyThere += statementsKnown
    report.linesAdded = lines.count
    report.linesKnown = linesKnown
    report.newAccounts = newAccounts
    report.gaps = gaps
  }

  /// - Returns: Whether something of it is new.
  mutating func take(_ statement: ImportReading.Statement) throws -> Bool {
    let (document, file) = (statement.document, statement.file)
    let place = Place(account: document.account, currency: document.currency)
    let entries = document.entries.map(\.entry)
    let days = entries.map(\.bookedOn)
    guard
      let through = [document.through, document.closing?.on, days.max()].compactMap(\.self).max()
    else { return false }
    let from = min(days.min() ?? through, through)
    let key = StatementKey(
      place: place, number: document.number, page: document.page,
      opening: document.opening?.amount, closing: document.closing?.amount, entries: entries)
    guard taken[file, default: []].insert(key).inserted else {
      linesKnown += entries.count
      statementsKnown += 1
      return false
    }
    var standings = try knownStandings()
    let known = try knownLines(of: document, place, from...through, file)
    let pairing = EntryPairing(entries, of: document.format.family, with: known)
    found[file, default: []].formUnion(pairing.known.values)
    linesKnown += pairing.known.count
    let standing = standings[place]
    guard pairing.known.count < entries.count || standing.map({ through > $0.through }) ?? true
    else {
      statementsKnown += 1
      return false
    }
    let id = AccountStatement.ID(rawValue: try books.newID())
    let record = StatementTaken(
      statement: id, account: document.account, currency: document.currency,
      format: document.format.name, number: document.number, opening: document.opening?.amount,
      closing: document.closing?.amount, from: from, through: through, entries: entries.count,
      added: entries.count - pairing.known.count, page: document.page,
      document: statement.original)
    statements[id] = record
    events.append(.statementTaken(record))
    for (index, entry) in entries.enumerated() where pairing.known[index] == nil {
      let taken = BankLineTaken(
        line: BankLine.ID(rawValue: try books.newID()), statement: id, account: document.account,
        format: document.format.family, entry: entry, mayRepeat: pairing.doubted[index])
      events.append(.bankLineTaken(taken))
      let line = BankLine(taken)
      lines.append(line)
      fresh[place, default: []].append((line, file))
    }
    statementsAdded += 1
    note(document, place, from: from, through: through, in: &standings)
    self.standings = standings
    return true
  }

  /// How far the account goes now, and whether something is missing between.
  private mutating func note(
    _ document: StatementDocument, _ place: Place, from: CalendarDay, through: CalendarDay,
    in standings: inout [Place: AccountStanding]
  ) {
    let closing = document.closing?.amount
    guard var standing = standings[place] else {
      if !newAccounts.contains(place.account) { newAccounts.append(place.account) }
      standings[place] = AccountStanding(
        account: place.account, currency: place.currency, since: from, through: through,
        balance: closing)
      return
    }
    if from > standing.through, let before = standing.balance,
      let opening = document.opening?.amount, opening != before
    {
      gaps.append(
        ImportReport.Gap(
          account: place.account,
          gap: AccountStanding.Gap(
            after: standing.through, before: from, closing: before, opening: opening)))
    }
    if through >= standing.through {
      standing.balance = closing ?? (through > standing.through ? nil : standing.balance)
      standing.through = through
    }
    standing.since = min(standing.since, from)
    standing.statements += 1
    standings[place] = standing
  }

  private mutating func knownStandings() throws -> [Place: AccountStanding] {
    if let standings { return standings }
    let found = Dictionary(
      try books.bank.accounts().map { (Place(account: $0.account, currency: $0.currency), $0) },
      uniquingKeysWith: { first, _ in first })
    standings = found
    return found
  }

  /// The lines that an entry of `document` may be, and those of a few days beside it: not those of a statement apart
  /// from it, nor those of the same file or those that an entry of that file was already.
  private mutating func knownLines(
    of document: StatementDocument, _ place: Place, _ days: ClosedRange<CalendarDay>,
    _ file: String
  ) throws -> [BankLine] {
    let near =
      days.lowerBound.adding(
        days: -EntryPairing.days)...days.upperBound.adding(
        days: EntryPairing.days)
    let fromHere = (fresh[place] ?? []).filter {
      $0.file != file && near.contains($0.line.entry.bookedOn)
    }
    let known =
      try books.bank.lines(.account(place.account, place.currency, near)) + fromHere.map(\.line)
    let used = found[file] ?? []
    var isApart: [AccountStatement.ID: Bool] = [:]
    return try known.filter { line in
      if used.contains(line.id) { return false }
      if let known = isApart[line.statement] { return !known }
      let apart = try record(of: line.statement).map { document.isApart(from: $0, days) } ?? false
      isApart[line.statement] = apart
      return !apart
    }.sorted { $0.id < $1.id }
  }

  private mutating func record(of id: AccountStatement.ID) throws -> StatementTaken? {
    if let known = statements[id] { return known }
    let found = try books.bank.statement(id)
    statements[id] = found
    return found
  }
}

extension StatementDocument {
  /// Whether it tells of other money than a statement that is known, though of the same days: it goes on where that
  /// one ended, or ends where that one begins; it is its neighbour in the bank's own series; or it is another page.
  ///
  /// An account that is emptied every day begins and ends with the same balance, which proves nothing.
  fileprivate func isApart(from known: StatementTaken, _ days: ClosedRange<CalendarDay>) -> Bool {
    // Neighbours in the bank's own series tell of different money, though both may be of one day.
    if format == .coda, known.format == format.name, let number = number.flatMap({ Int($0) }),
      let other = known.number.flatMap({ Int($0) }), abs(number - other) == 1
    {
      return number > other ? known.through <= days.lowerBound : days.upperBound <= known.from
    }
    if let page, let other = known.page, number == known.number { return page != other }
    if case .table = format { return false }
    guard !known.format.hasPrefix("table "), let opening = opening?.amount,
      let closing = closing?.amount, let before = known.opening, let after = known.closing
    else { return false }
    if after == opening, before != after, known.through <= days.lowerBound { return true }
    return closing == before && opening != closing && days.upperBound <= known.from
  }
}

extension StatementDocument.Format {
  /// As the journal names it.
  var name: String {
    switch self {
    case .coda: "coda"
    case .camt(let message): message
    case .mt940: "mt940"
    case .mt942: "mt942"
    case .table(let name): "table \(name)"
    case .cardTable(let name): "card \(name)"
    }
  }

  /// Without its version: what writes one entry in one way.
  var family: String {
    switch self {
    case .camt: "camt"
    case .coda, .mt940, .mt942, .table, .cardTable: name
    }
  }
}
