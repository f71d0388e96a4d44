/// The header line of a bank's table, or of a table of invoices, known by its words.
enum TableHeader {
  /// Whether one of the first lines is a header that the reader of tables takes, or one of the user's own.
  static func occurs(in bytes: UnsafeBufferPointer<UInt8>, tables: [TableMapping]) -> Bool {
    TableLayout.find(in: TableText.head(bytes), tables: tables) != nil
  }
}
