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

  private struct Place: Hashable {
    var account: BankAccount
    var currency: Currency
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
    let document = statement.document
    let place = Place(account: document.account, currency: document.currency)
    let days = document.entries.map(\.entry.bookedOn)
    guard
      let through = [document.through, document.closing?.on, days.max()].compactMap(\.self).max()
    else { return false }
    let from = min(days.min() ?? through, through)
    var standings = try knownStandings()
    let known = try knownLines(place, from...through)
    let fresh = newEntries(of: document, beside: known)
    linesKnown += document.entries.count - fresh.count
    let standing = standings[place]
    guard !fresh.isEmpty || standing.map({ through > $0.through }) ?? true else {
      statementsKnown += 1
      return false
    }
    let id = AccountStatement.ID(rawValue: try books.newID())
    events.append(
      .statementTaken(
        StatementTaken(
          statement: id, account: document.account, currency: document.currency,
          format: document.format.name, number: document.number,
          opening: document.opening?.amount, closing: document.closing?.amount, from: from,
          through: through, entries: document.entries.count, added: fresh.count,
          document: statement.original)))
    for entry in fresh {
      let taken = BankLineTaken(
        line: BankLine.ID(rawValue: try books.newID()), statement: id, account: document.account,
        format: document.format.family, entry: entry)
      events.append(.bankLineTaken(taken))
      lines.append(BankLine(taken))
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

  private func knownLines(
    _ place: Place, _ days: ClosedRange<CalendarDay>
  ) throws -> [BankLine] {
    try books.bank.lines(.account(place.account, place.currency, days))
      + lines.filter {
        $0.account == place.account && $0.entry.amount.currency == place.currency
          && days.contains($0.entry.bookedOn)
      }
  }

  // MARK: What is new

  /// What decides that two entries can be one.
  private struct Key: Hashable {
    var day: CalendarDay
    var amount: Money
  }

  private func newEntries(
    of document: StatementDocument, beside known: [BankLine]
  ) -> [BankEntry] {
    var there = Dictionary(grouping: known) {
      Key(day: $0.entry.bookedOn, amount: $0.entry.amount)
    }
    let family = document.format.family
    var fresh: [BankEntry] = []
    var undecided: [(place: Int, entry: BankEntry)] = []
    for (place, item) in document.entries.enumerated() {
      let entry = item.entry
      let key = Key(day: entry.bookedOn, amount: entry.amount)
      guard let group = there[key], !group.isEmpty else {
        fresh.append(entry)
        continue
      }
      if let at = group.firstIndex(where: { EntryLikeness.areEqual($0.entry, entry) }) {
        there[key]?.remove(at: at)
      } else {
        undecided.append((place, entry))
        fresh.append(entry)
      }
    }
    // What another format says of the same money, the likest first.
    for (_, entry) in undecided {
      let key = Key(day: entry.bookedOn, amount: entry.amount)
      let others = (there[key] ?? []).enumerated().filter { $0.element.format != family }
      let best = others.compactMap { at, line in
        EntryLikeness.of(line.entry, entry).map { (at: at, likeness: $0) }
      }.max { ($0.likeness, -$0.at) < ($1.likeness, -$1.at) }
      guard let best, let at = fresh.firstIndex(of: entry) else { continue }
      there[key]?.remove(at: best.at)
      fresh.remove(at: at)
    }
    return fresh
  }
}

/// Whether two entries of one account, day and amount are the same money.
enum EntryLikeness {
  /// The same in every word, however the file writes blanks and marks.
  static func areEqual(_ one: BankEntry, _ other: BankEntry) -> Bool {
    one.counterparty.account == other.counterparty.account
      && one.remittance.endToEnd == other.remittance.endToEnd
      && words(one) == words(other)
  }

  /// How much speaks for it; nil where something speaks against it.
  static func of(_ one: BankEntry, _ other: BankEntry) -> Int? {
    var likeness = 0
    func compare(_ first: (some Equatable)?, _ second: (some Equatable)?, worth: Int) -> Bool {
      guard let first, let second else { return true }
      guard "\(first)" == "\(second)" else { return false }
      likeness += worth
      return true
    }
    guard compare(one.counterparty.account, other.counterparty.account, worth: 4),
      compare(reference(one), reference(other), worth: 4)
    else { return nil }
    if let a = one.valueOn, let b = other.valueOn, abs(a.days(since: b)) > 5 { return nil }
    if one.remittance.endToEnd != nil, one.remittance.endToEnd == other.remittance.endToEnd {
      likeness += 2
    }
    let (a, b) = (key(one.remittance.message), key(other.remittance.message))
    if !a.isEmpty, !b.isEmpty {
      let (short, long) = a.count < b.count ? (a, b) : (b, a)
      if contains(long, Array(short.prefix(16))) { likeness += 2 }
    }
    if let a = one.counterparty.name, let b = other.counterparty.name,
      key(a).prefix(8) == key(b).prefix(8)
    {
      likeness += 1
    }
    return likeness
  }

  private static func reference(_ entry: BankEntry) -> String? {
    guard let text = entry.remittance.reference, let reference = PaymentReference(text) else {
      return nil
    }
    switch reference {
    case .structured, .creditor: return reference.printed
    case .free: return nil
    }
  }

  private static func words(_ entry: BankEntry) -> [[UInt8]] {
    [
      key(entry.remittance.reference ?? ""), key(entry.remittance.message),
      key(entry.counterparty.name ?? ""),
    ] + entry.parts.flatMap { [key($0.remittance.message), key($0.counterparty.name ?? "")] }
  }

  private static func key(_ text: String) -> [UInt8] { SearchKey(reference: text).bytes }

  private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
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
