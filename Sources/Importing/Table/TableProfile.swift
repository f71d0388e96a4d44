import Claims

/// How the columns of one kind of table are called, and what is particular about it.
struct TableProfile: Sendable {
  enum Content: Sendable {
    case bank
    case card
    case invoices
  }

  /// How sure it is that a header with these words is this table.
  enum Certainty: Int, Comparable, Sendable {
    /// The user's own, with a column missing.
    case partial
    /// Words that any export may have.
    case generic
    case known
    case stated

    static func < (lhs: Certainty, rhs: Certainty) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  var name: String
  var content = Content.bank
  var certainty = Certainty.known
  /// By the words that their header may have, the most telling ones first.
  var columns: [(TableColumn, [String])]
  /// Of the user's own, as he wrote them.
  var titles: [TableColumn: String] = [:]
  /// At least one of each group is there.
  var needs: [Set<TableColumn>] = []
  /// What `status` says of a row that is booked; all other words mean that it isn't.
  var bookedStatus: [String] = []
  /// Rows without an amount carry a message and no money.
  var hasMessageRows = false
  /// The balance moves by `amount` less `fee`.
  var feeIsExtra = false
  /// Nil: as the dates themselves show.
  var dayOrder: TableMapping.DayOrder?
  var decimal: Character?
  /// Where no column and no line above the header names one.
  var account: String?

  init(
    _ name: String, _ columns: [(TableColumn, [String])], needs: [Set<TableColumn>],
    dayOrder: TableMapping.DayOrder? = nil
  ) {
    self.name = name
    self.columns = columns.map { ($0, $1.map { HeaderWords.of($0) }) }
    self.needs = needs
    self.dayOrder = dayOrder
  }

  init(_ mapping: TableMapping) {
    let isBank = mapping.content == .bank
    name = HarmlessText.line(mapping.name, limit: 60)
    content = isBank ? .bank : .invoices
    certainty = .stated
    columns = TableMapping.Field.allCases.compactMap { field in
      mapping.columns[field].map { (TableColumn(field), [HeaderWords.of($0)]) }
    }
    for (field, title) in mapping.columns {
      titles[TableColumn(field)] = HarmlessText.line(title, limit: 60)
    }
    needs = columns.map { [$0.0] }
    dayOrder = mapping.dayOrder
    decimal = mapping.decimal
    account = mapping.account
  }

  /// All that are known, in the order in which equal matches are decided.
  static let known: [TableProfile] = belgian + others + [generic, invoices]

  /// All words of theirs: most lines of a file have none, and needn't be compared with each.
  static let knownWords = words(of: known)

  static func words(of profiles: [TableProfile]) -> Set<String> {
    Set(profiles.flatMap { $0.columns.flatMap(\.1) })
  }

  /// The columns of a header line, or nil where it isn't this table's.
  func bind(_ header: [String]) -> [TableColumn: [Int]]? {
    let found = assigned(header)
    return needs.allSatisfy { $0.contains { found[$0] != nil } } ? found : nil
  }

  func assigned(_ header: [String]) -> [TableColumn: [Int]] {
    assigned(Dictionary(header.indices.map { (header[$0], [$0]) }, uniquingKeysWith: +))
  }

  /// `header` says where each word stands.
  private func assigned(_ header: [String: [Int]]) -> [TableColumn: [Int]] {
    var free = header
    var found: [TableColumn: [Int]] = [:]
    for (column, words) in columns {
      for word in words where !word.isEmpty {
        guard let at = free[word]?.first else { continue }
        free[word]?.removeFirst()
        found[column, default: []].append(at)
        if !column.isRepeatable { break }
      }
    }
    return found
  }
}
