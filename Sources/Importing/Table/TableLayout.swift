import Claims

/// Where the header of a table stands, and which column is what.
struct TableLayout {
  var profile: TableProfile
  var delimiter: UInt8
  var headerRow: Int
  /// By the words that a message names.
  var headers: [String]
  var columns: [TableColumn: [Int]]

  /// The best match among the first lines; nil where none is a header that is known or stated.
  ///
  /// `head` is the beginning of the file and may be cut off anywhere; `tables` are the user's own.
  static func find(in head: [UInt8], tables: [TableMapping]) -> TableLayout? {
    let own = tables.map { TableProfile($0) }
    let profiles = own + TableProfile.known
    let ownWords = TableProfile.words(of: own)
    var best: TableLayout?
    for delimiter in [";", ",", "\t"] {
      let delimiter = Array(delimiter.utf8)[0]
      guard let cells = try? TableCells(head, delimiter: delimiter, isHead: true) else { continue }
      for row in cells.rows.indices where (2...TableLimits.columns).contains(cells.count(row)) {
        let headers = (0..<cells.count(row)).map { cells.cell(row, $0).prefix(200).string }
        let words = headers.map { HeaderWords.of($0) }
        let hits = words.count { TableProfile.knownWords.contains($0) || ownWords.contains($0) }
        guard hits >= 2 else { continue }
        for profile in profiles {
          guard let found = match(profile, words) else { continue }
          let layout = TableLayout(
            profile: found.profile, delimiter: delimiter, headerRow: row, headers: headers,
            columns: found.columns)
          if best.map({ layout.isBetter(than: $0) }) ?? true { best = layout }
        }
      }
    }
    return best
  }

  /// The user's columns of which one isn't there, though those that his table can't do without are.
  var missing: [String] {
    guard profile.certainty == .partial else { return [] }
    return profile.columns.filter { columns[$0.0] == nil }.map {
      profile.titles[$0.0] ?? $0.1.first ?? ""
    }
  }

  func header(_ column: TableColumn) -> String {
    guard let at = columns[column]?.first else { return "" }
    return HarmlessText.line(headers[at], limit: 60)
  }

  private func isBetter(than other: TableLayout) -> Bool {
    if profile.certainty != other.profile.certainty {
      return profile.certainty > other.profile.certainty
    }
    return columns.count > other.columns.count
  }

  private static func match(
    _ profile: TableProfile, _ words: [String]
  ) -> (profile: TableProfile, columns: [TableColumn: [Int]])? {
    if let columns = profile.bind(words) { return (profile, columns) }
    guard profile.certainty == .stated else { return nil }
    let columns = profile.assigned(words)
    let hasDay = columns[.date] != nil || columns[.issued] != nil
    let hasAmount = columns[.amount] != nil || columns[.credit] != nil
    guard hasDay, hasAmount, columns.count * 2 > profile.columns.count else { return nil }
    var partial = profile
    partial.certainty = .partial
    return (partial, columns)
  }
}
