import Canvas
import Claims
import Matching
import Workflows

/// The bank lines that wait, each with what it may be beneath; the cursor walks both.
struct InboxScreen: Sendable {
  /// One line of the screen.
  enum Line: Hashable, Sendable {
    case entry(Int)
    /// Of an entry: which of its candidates.
    case candidate(Int, Int)
    /// Beneath an entry without candidates, or booked and short: what is to be said of it.
    case note(Int)
    case blank
    /// No line waits, and payments are listed below.
    case allPlaced
    case unseenTitle
    case unseen(Int)

    /// Whether the cursor can stand on it.
    var isStop: Bool {
      switch self {
      case .entry, .candidate, .unseen: true
      case .note, .blank, .allPlaced, .unseenTitle: false
      }
    }
  }

  /// What stays the same of an entry however the inbox is read anew.
  enum Place: Hashable, Sendable {
    case sum(BankLine.ID, part: Int?)
    case unseen(Payment.ID)
  }

  private(set) var inbox: Inbox?
  private(set) var lines: [Line] = []
  /// Index into `lines`.
  private(set) var cursor = 0
  private(set) var window = ScrollWindow()
  /// The line that is selected as soon as it is there.
  private var wanted: BankLine.ID?

  init(selecting line: BankLine.ID? = nil) { wanted = line }

  var entries: [Inbox.Entry] { inbox?.entries ?? [] }

  // MARK: What is selected

  var selected: Line? { lines.indices.contains(cursor) ? lines[cursor] : nil }

  /// Index of the entry on which, or on whose candidate, the cursor stands.
  var entryIndex: Int? {
    switch selected {
    case .entry(let entry), .candidate(let entry, _), .note(let entry): entry
    case .blank, .allPlaced, .unseenTitle, .unseen, nil: nil
    }
  }

  var entry: Inbox.Entry? { entryIndex.map { entries[$0] } }

  var candidates: [Candidate] { entry?.candidates ?? [] }

  /// The candidate on which the cursor stands, else the first of the entry.
  var candidate: Candidate? {
    if case .candidate(_, let at) = selected { return candidates[at] }
    return candidates.first
  }

  /// Whether Enter asks what a collector took in and kept: his account, or he may have paid a case that is with him.
  var isCollected: Bool {
    guard let entry, entry.short == nil, entry.sum.amount.isPositive, let candidate else {
      return false
    }
    if candidate.isCollected { return true }
    return candidate.clues.contains(.handedOver) && candidate.short != nil
      && !candidate.clues.contains(.knownAccount)
      && candidate.isOfAnother(than: entry.sum.counterparty.name)
  }

  var unseenPayment: KnownPayment? {
    guard case .unseen(let at) = selected, let inbox else { return nil }
    return inbox.unseen[at]
  }

  // MARK: Coming in

  /// Takes the inbox anew; the cursor stays on its entry, or goes to the next one that is still there.
  mutating func take(_ inbox: Inbox) {
    let followers = places(from: entryIndex ?? entries.count)
    let rank: Int? = if case .candidate(_, let at) = selected { at } else { nil }
    let before = entryIndex
    self.inbox = inbox
    lay()
    if let wanted, let at = inbox.entries.firstIndex(where: { $0.line.id == wanted }) {
      self.wanted = nil
      select(entry: at)
      return
    }
    wanted = nil
    for (step, place) in followers.enumerated() {
      guard let at = index(of: place) else { continue }
      cursor = at
      if step == 0, let rank, case .entry(let entry) = lines[at],
        let line = lines.firstIndex(of: .candidate(entry, rank))
      {
        cursor = line
      }
      return
    }
    if let before, !inbox.entries.isEmpty {
      select(entry: min(before, inbox.entries.count - 1))
    } else {
      cursor = lines.firstIndex(where: \.isStop) ?? 0
    }
  }

  /// A candidate that was looked for stands first on its entry, and is selected.
  mutating func offer(_ candidate: Candidate, on place: Place) {
    guard var inbox, let at = inbox.entries.firstIndex(where: { $0.place == place }),
      case .doubtful(let others) = inbox.entries[at].state
    else { return }
    inbox.entries[at].state = .doubtful(
      [candidate] + others.filter { $0.allocations != candidate.allocations }.prefix(8))
    self.inbox = inbox
    lay()
    cursor = lines.firstIndex(of: .candidate(at, 0)) ?? cursor
  }

  private mutating func lay() {
    lines = []
    for (index, entry) in entries.enumerated() {
      lines.append(.entry(index))
      let candidates = entry.candidates
      lines +=
        candidates.isEmpty
        ? [.note(index)] : candidates.indices.map { Line.candidate(index, $0) }
    }
    guard let unseen = inbox?.unseen, !unseen.isEmpty else { return }
    lines += lines.isEmpty ? [.blank, .allPlaced, .blank] : [.blank]
    lines.append(.unseenTitle)
    lines += unseen.indices.map { Line.unseen($0) }
  }

  /// Where the entries from `first` on, and what follows them, are.
  private func places(from first: Int) -> [Place] {
    let unseen = inbox?.unseen ?? []
    if case .unseen(let at) = selected { return unseen[at...].map { .unseen($0.id) } }
    return entries.dropFirst(first).map(\.place)
  }

  private func index(of place: Place) -> Int? {
    lines.firstIndex { line in
      switch line {
      case .entry(let at): entries[at].place == place
      case .unseen(let at): inbox.map { .unseen($0.unseen[at].id) == place } ?? false
      case .candidate, .note, .blank, .allPlaced, .unseenTitle: false
      }
    }
  }

  // MARK: Moving

  private mutating func select(entry: Int) {
    cursor = lines.firstIndex(of: .entry(entry)) ?? 0
  }

  /// Through entries and candidates alike.
  mutating func move(_ motion: Motion, height: Int) {
    let stops = lines.indices.filter { lines[$0].isStop }
    guard let at = stops.firstIndex(where: { $0 >= cursor }) ?? stops.indices.last else { return }
    cursor = stops[motion.moved(from: at, count: stops.count, height: height)]
  }

  /// From entry to entry.
  mutating func jump(_ step: Int) {
    let heads = lines.indices.filter { index in
      if case .candidate = lines[index] { return false }
      return lines[index].isStop
    }
    guard let at = heads.lastIndex(where: { $0 <= cursor }) else { return }
    let isInside = heads[at] != cursor
    let target = step < 0 && isInside ? at : at + step
    cursor = heads[max(0, min(target, heads.count - 1))]
  }

  /// Into the candidates and through them, round their end.
  mutating func turnCandidate(_ step: Int) {
    guard let entry = entryIndex, !candidates.isEmpty else { return }
    var next = step > 0 ? 0 : candidates.count - 1
    if case .candidate(_, let at) = selected {
      next = (at + step + candidates.count) % candidates.count
    }
    cursor = lines.firstIndex(of: .candidate(entry, next)) ?? cursor
  }

  /// From a candidate to its entry.
  ///
  /// - Returns: Whether the cursor stood on one.
  mutating func leaveCandidates() -> Bool {
    guard case .candidate(let entry, _) = selected else { return false }
    select(entry: entry)
    return true
  }

  mutating func select(candidate: Int) -> Bool {
    guard let entry = entryIndex,
      let line = lines.firstIndex(of: .candidate(entry, candidate))
    else { return false }
    cursor = line
    return true
  }

  mutating func select(line: Int, height: Int) {
    let shown = window.lines(count: lines.count, height: height)
    guard line >= 0, line < shown.count else { return }
    let at = shown.lowerBound + line
    if case .note(let entry) = lines[at] {
      select(entry: entry)
    } else if lines[at].isStop {
      cursor = at
    }
  }

  /// Shows the whole entry where there is room, and the cursor in any case.
  mutating func fit(height: Int) {
    if let entry = entryIndex, let head = lines.firstIndex(of: .entry(entry)) {
      let next = lines[(head + 1)...].firstIndex { line in
        switch line {
        case .candidate, .note: false
        case .entry, .blank, .allPlaced, .unseenTitle, .unseen: true
        }
      }
      window.show((next ?? lines.count) - 1, count: lines.count, height: height, margin: 0)
      window.show(head, count: lines.count, height: height, margin: 0)
    }
    window.show(cursor, count: lines.count, height: height, margin: 0)
  }
}

extension Inbox {
  /// How many lines wait: the sums of a batch are one line together.
  var linesThatWait: Int { Set(entries.map(\.line.id)).count }
}

extension Inbox.Entry {
  var place: InboxScreen.Place { .sum(line.id, part: part) }

  var candidates: [Candidate] {
    if case .doubtful(let candidates) = state { return candidates }
    return []
  }

  var short: Inbox.Short? {
    if case .short(let short) = state { return short }
    return nil
  }

  /// How it is named where a draft is kept.
  var key: String { part.map { "\(line.id).\($0 + 1)" } ?? "\(line.id)" }
}

extension Candidate {
  /// What the documents of the candidate owe together: payments less credits.
  var total: Money? {
    guard let currency = allocations.first?.amount.currency else { return nil }
    return allocations.filter { $0.amount.currency == currency }.reduce(.zero(currency)) {
      $1.what == .credit ? $0 - $1.amount : $0 + $1.amount
    }
  }

  /// Whether it is money that a collector or somebody else passed on, less what he kept.
  var isCollected: Bool { clues.contains(.collector) }

  /// Whether a payer's name has no longer word of the customer's in it.
  func isOfAnother(than payer: String?) -> Bool {
    func words(_ name: String) -> Set<[UInt8]> {
      let key = SearchKey(name).bytes
      let isLetter: (UInt8) -> Bool = {
        (48...57).contains($0) || (97...122).contains($0) || $0 > 127
      }
      return Set(key.split { !isLetter($0) }.filter { $0.count > 3 }.map(Array.init))
    }
    let payer = words(payer ?? "")
    return !payer.isEmpty
      && allocations.allSatisfy { payer.isDisjoint(with: words($0.customerName)) }
  }
}
