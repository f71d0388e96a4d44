public import Claims

/// What is said when one's data goes out, is put away or comes back. Whole sentences.
public struct DataTexts: Sendable {
  public let exported: @Sendable (_ invoices: Int, _ file: String) -> String
  /// Of a table.
  public let exportedRows: @Sendable (_ rows: Int, _ file: String) -> String
  public let backedUp:
    @Sendable (_ invoices: Int, _ documents: Int, _ file: String, _ size: Int) -> String
  /// Made when and of how much.
  public let restored:
    @Sendable (_ invoices: Int, _ directory: String, _ madeOn: CalendarDay) -> String
  /// It was verified, and nothing is wrong.
  public let inOrder: String
  /// Where the store is that had been there.
  public let former: @Sendable (_ directory: String) -> String
  /// Of the journal: what proves that two are the same.
  public let head: @Sendable (_ hash: String) -> String
  /// A file of the store that no backup holds.
  public let leftOut: @Sendable (_ path: String) -> String
  /// A file that a setting names and that lies elsewhere.
  public let elsewhere: @Sendable (_ setting: String, _ path: String) -> String
  /// Before what is wrong with the store itself.
  public let backedUpWithFaults, restoredWithFaults: String
  // While it takes: a few words, followed by how much.
  public let backingUp, restoring, exporting: String
  /// While it takes, without how much.
  public let verifying: String
}

extension LocaleFormat {
  /// A number of bytes to three places: `840 kB`, `12,4 MB`.
  public func size(_ bytes: Int) -> String {
    var unit = 1_000
    var name = "kB"
    for (next, larger) in [(1_000_000, "MB"), (1_000_000_000, "GB")] where bytes >= next {
      (unit, name) = (next, larger)
    }
    let tenths = (bytes * 10 + unit / 2) / unit
    let point = language == .english ? "." : ","
    return tenths >= 1_000 || unit == 1_000
      ? "\(max(1, (tenths + 5) / 10)) \(name)" : "\(tenths / 10)\(point)\(tenths % 10) \(name)"
  }

  /// `12.345`: a whole number, grouped from five digits on.
  public func number(_ number: Int) -> String {
    guard number >= 10_000 else { return String(number) }
    let digits = amount(Money(minorUnits: Int64(number) * 100))
    return String(digits.dropLast(3))
  }

  /// The number with the form that goes with it, grouped.
  func grouped(_ number: Int, _ one: String, _ other: String) -> String {
    let form = count(number, one, other).drop { $0 != " " }
    return self.number(number) + form
  }
}
