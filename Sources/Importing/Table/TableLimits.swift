/// How large a table may be, beside `XMLLimits.bytes`.
enum TableLimits {
  static let columns = 200
  static let cells = 10_000_000
  /// Bytes that are looked at of a cell; what goes into a document is shorter.
  static let cell = 16_384
  /// How far down a header is looked for: some banks write their filters above it.
  static let headerLines = 60
  static let headBytes = 65_536
  /// Problems of one file that are named.
  static let problems = 20
}
