import Claims

/// The searched texts of many rows, folded once, one after the other in one block of memory.
struct RowSearch: Sendable {
  /// Number, name, digits of the reference and amount of a row, each ended by a zero byte.
  private var bytes: [UInt8] = []
  /// Where each row begins, and where the last one ends.
  private var starts: [Int32] = [0]

  init(_ rows: [ListRow]) {
    bytes.reserveCapacity(rows.count * 56)
    starts.reserveCapacity(rows.count + 1)
    for row in rows { append(row) }
  }

  mutating func append(_ row: ListRow) {
    for part in [
      SearchKey(row.number).bytes, SearchKey(row.customerName).bytes,
      SearchKey(reference: row.reference).bytes, Array(AmountText.machine(row.open).utf8),
    ] {
      bytes.append(contentsOf: part)
      bytes.append(0)
    }
    starts.append(Int32(bytes.count))
  }

  /// The rows that hold the needle in one of its forms; only `candidates` are looked at, or all.
  func matches(_ needle: RowNeedle, among candidates: [Int32]?) -> [Int32] {
    var found: [Int32] = []
    bytes.withUnsafeBufferPointer { bytes in
      func look(_ row: Int32) {
        let start = Int(starts[Int(row)]), end = Int(starts[Int(row) + 1])
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if needle.forms.contains(where: { Self.holds(text, $0) }) { found.append(row) }
      }
      if let candidates {
        candidates.forEach(look)
      } else {
        for row in 0..<Int32(starts.count - 1) { look(row) }
      }
    }
    return found
  }

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ form: [UInt8]) -> Bool {
    guard let first = form.first, text.count >= form.count else { return false }
    return form.withUnsafeBufferPointer { form in
      for start in 0...text.count - form.count where text[start] == first {
        var at = 1
        while at < form.count, text[start + at] == form[at] { at += 1 }
        if at == form.count { return true }
      }
      return false
    }
  }
}
