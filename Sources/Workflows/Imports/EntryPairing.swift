import Claims

/// Which entries of a statement are lines that are known already.
struct EntryPairing {
  /// By the place of the entry: the line that it is.
  private(set) var known: [Int: BankLine.ID] = [:]
  /// By the place of an entry that is new: a line that it may be all the same.
  private(set) var doubted: [Int: BankLine.ID] = [:]

  /// How many days two formats may be apart on one entry.
  static let days = 3
  /// More entries of one day and amount aren't compared each with each.
  private static let most = 64

  private let entries: [BankEntry]
  private let family: String
  private let lines: [BankLine]
  private var isTaken: [Bool]

  init(_ entries: [BankEntry], of family: String, with lines: [BankLine]) {
    self.entries = entries
    self.family = family
    self.lines = lines
    isTaken = [Bool](repeating: false, count: lines.count)
    guard !lines.isEmpty else { return }
    pairEqual()
    pairAlike()
    noteDoubts()
  }

  /// The same in every word, however the file writes blanks and marks.
  private mutating func pairEqual() {
    var waiting: [EntryContent: [Int]] = [:]
    for index in lines.indices.reversed() {
      waiting[EntryContent(lines[index].entry), default: []].append(index)
    }
    for (place, entry) in entries.enumerated() {
      if let index = waiting[EntryContent(entry)]?.popLast() { pair(place, index) }
    }
  }

  private mutating func pair(_ place: Int, _ index: Int) {
    known[place] = lines[index].id
    isTaken[index] = true
  }

  private struct Key: Hashable {
    var day: CalendarDay
    var amount: Money

    init(_ entry: BankEntry) {
      day = entry.bookedOn
      amount = entry.amount
    }
  }

  /// What is told otherwise of the same day and amount, the likest first.
  private mutating func pairAlike() {
    let open = Dictionary(grouping: lines.indices.filter { !isTaken[$0] }) {
      Key(lines[$0].entry)
    }
    let places = Dictionary(grouping: entries.indices.filter { known[$0] == nil }) {
      Key(entries[$0])
    }
    for (key, places) in places {
      guard let indices = open[key] else { continue }
      var pairs: [(likeness: Int, place: Int, index: Int)] = []
      for place in places.prefix(Self.most) {
        for index in indices.prefix(Self.most) {
          if case .same(let likeness) = likeness(place, index) {
            pairs.append((likeness, place, index))
          }
        }
      }
      pairs.sort { ($1.likeness, $0.place, $0.index) < ($0.likeness, $1.place, $1.index) }
      for pair in pairs where known[pair.place] == nil && !isTaken[pair.index] {
        self.pair(pair.place, pair.index)
      }
    }
  }

  /// What may be the same money all the same: a person decides.
  private mutating func noteDoubts() {
    let open = Dictionary(grouping: lines.indices.filter { !isTaken[$0] }) {
      lines[$0].entry.amount
    }
    for (place, entry) in entries.enumerated() where known[place] == nil {
      let near = (open[entry.amount] ?? []).prefix(Self.most).first { index in
        switch likeness(place, index) {
        case .different: false
        case .perhaps: lines[index].entry.bookedOn == entry.bookedOn
        case .same(let likeness):
          lines[index].entry.bookedOn == entry.bookedOn
            || (likeness >= 6 && lines[index].format != family
              && abs(lines[index].entry.bookedOn.days(since: entry.bookedOn)) <= Self.days)
        }
      }
      doubted[place] = near.map { lines[$0].id }
    }
  }

  private func likeness(_ place: Int, _ index: Int) -> EntryLikeness {
    EntryLikeness(
      of: entries[place], to: lines[index].entry, isSameFormat: lines[index].format == family)
  }
}

/// An entry by all that it says, blanks and marks left out.
private struct EntryContent: Hashable {
  var day: CalendarDay
  var amount: Money
  var account: BankAccount?
  var endToEnd: String?
  var words: [[UInt8]]

  init(_ entry: BankEntry) {
    day = entry.bookedOn
    amount = entry.amount
    account = entry.counterparty.account
    endToEnd = entry.remittance.endToEnd
    words =
      [
        entry.remittance.reference ?? "", entry.remittance.message, entry.counterparty.name ?? "",
      ].map(EntryLikeness.key)
      + entry.parts.flatMap {
        [EntryLikeness.key($0.remittance.message), EntryLikeness.key($0.counterparty.name ?? "")]
      }
  }
}

/// Whether two entries of one account and amount are the same money.
enum EntryLikeness: Equatable {
  case different
  /// Nothing speaks against it but how it is worded.
  case perhaps
  /// How much speaks for it.
  case same(Int)

  init(of one: BankEntry, to other: BankEntry, isSameFormat: Bool) {
    var likeness = 0
    func agree(_ first: String?, _ second: String?, worth: Int) -> Bool {
      guard let first, let second else { return true }
      guard first == second else { return false }
      likeness += worth
      return true
    }
    guard agree(one.counterparty.account?.key, other.counterparty.account?.key, worth: 4),
      agree(EntryLikeness.reference(one), EntryLikeness.reference(other), worth: 4),
      agree(one.remittance.endToEnd, other.remittance.endToEnd, worth: 2)
    else {
      self = .different
      return
    }
    if let a = one.valueOn, let b = other.valueOn, abs(a.days(since: b)) > 5 {
      self = .different
      return
    }
    if let a = one.counterparty.name, let b = other.counterparty.name {
      guard EntryLikeness.shareAWord(a, b) else {
        self = .different
        return
      }
      likeness += 1
    }
    let (a, b) = (
      EntryLikeness.key(one.remittance.message), EntryLikeness.key(other.remittance.message)
    )
    if !a.isEmpty, !b.isEmpty {
      let (short, long) = a.count < b.count ? (a, b) : (b, a)
      // Formats cut a message at different lengths; one format says it whole.
      guard EntryLikeness.contains(long, isSameFormat ? short : Array(short.prefix(16))) else {
        self = .perhaps
        return
      }
      likeness += 2
    }
    let isMute = EntryLikeness.isMute(one) || EntryLikeness.isMute(other)
    self = likeness > 0 || isMute ? .same(likeness) : .perhaps
  }

  /// Nothing is said but a day and an amount.
  private static func isMute(_ entry: BankEntry) -> Bool {
    entry.counterparty == BankEntry.Counterparty() && entry.remittance == BankEntry.Remittance()
      && entry.parts.isEmpty
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

  static func key(_ text: String) -> [UInt8] { SearchKey(reference: text).bytes }

  private static func shareAWord(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> Set<[UInt8]> {
      Set(
        SearchKey(text).bytes.split {
          !((48...57).contains($0) || (97...122).contains($0) || $0 > 127)
        }
        .map(Array.init))
    }
    let (a, b) = (words(one), words(other))
    return a.isEmpty || b.isEmpty || !a.isDisjoint(with: b)
  }

  private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
  }
}
