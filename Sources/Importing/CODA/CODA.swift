import Claims

/// Coded statements of account, version 2 (Febelfin, CODA 2.6).
///
/// Records with detail number 0000 move the account and become entries; the others say what those are made of.
/// A file for a separate application (positions 84 to 88 of its header) explains entries of another file: its
/// statement comes without entries and without balances, and counts its movements as not booked.
enum CODA {
  /// - Throws: all that is damaged: nothing of the file is to be used then.
  static func statements(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Problems) -> [StatementDocument] {
    let text = try TextBytes(bytes, as: [.utf8, .windows1252, .codePage850])
    var records: [CODARecord] = []
    var findings = CODAFindings()
    for line in text.lines() {
      let record = CODARecord(line, of: text)
      if isEmpty(record) { continue }
      if let fault = lengthFault(record) { findings.problem(fault) }
      records.append(record)
    }
    // Where a record is cut the next ones seem to be out of order: that says nothing.
    guard findings.problems.isEmpty else { throw Problems(findings.problems) }
    var reader = CODAReader()
    for record in records { reader.take(record) }
    return try reader.finish()
  }

  /// A line of blanks, or the end mark of DOS.
  private static func isEmpty(_ record: CODARecord) -> Bool {
    record.length <= CODARecord.length
      && (1...max(record.length, 1)).allSatisfy {
        record[$0] == 32 || record[$0] == 0x1A
      }
  }

  /// Editors cut off the blanks at the end of a line. Then the line ends in something else, and has its fields.
  private static func lengthFault(_ record: CODARecord) -> ImportProblem? {
    let length = record.length
    if length == CODARecord.length { return nil }
    let fault = ImportProblem.wrongLength(
      found: length, expected: CODARecord.length, line: record.line)
    if length > CODARecord.length {
      return record.isBlank((CODARecord.length + 1)...length) ? nil : fault
    }
    return record[length] != 32 && length >= leastLength(record) ? nil : fault
  }

  /// Up to the last field that is never blank.
  private static func leastLength(_ record: CODARecord) -> Int {
    switch (record[1], record[2]) {
    case (UInt8(ascii: "1"), _): 64
    case (UInt8(ascii: "2"), UInt8(ascii: "1")): 121
    case (UInt8(ascii: "2"), _), (UInt8(ascii: "3"), _): 10
    case (UInt8(ascii: "4"), _): 2
    case (UInt8(ascii: "8"), _): 63
    default: CODARecord.length
    }
  }
}
