import Claims

/// The searched texts of many rows, folded once, one after the other in one block of memory.
struct RowSearch: Sendable {
  /// Number as printed and without its marks, name, digits of the reference and amount of a row, each ended by
  /// a zero byte.
  private var bytes: [UInt8] = []
  /// Where each row begins, and where the last one ends.
  private var starts: [Int32] = [0]

  init(_ rows: [ListRow]) {
    bytes.reserveCapacity(rows.count * 56)
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      bytes.append(contentsOf: Self.text(of: row))
      starts.append(Int32(bytes.count))
    }
  }

  private static func text(of row: ListRow) -> [UInt8] {
    var text = SearchKey(row.number).bytes
    let plain = SearchKey(reference: row.number).bytes
    for part in [
      plain == text ? [] : plain,
      SearchKey(row.customerName).bytes, SearchKey(reference: row.reference).bytes,
      Array(AmountText.machine(row.open).utf8), [],
    ] {
      text.append(0)
      text.append(contentsOf: part)
    }
    return text
  }

  /// A newer version of the row at `index`; nil takes it out.
  mutating func replace(_ index: Int, by row: ListRow?) {
    let range = Int(starts[index])..<Int(starts[index + 1])
    let text = row.map { Self.text(of: $0) } ?? []
    bytes.replaceSubrange(range, with: text)
    let shift = Int32(text.count - range.count)
    for later in index + 1..<starts.count { starts[later] += shift }
    if row == nil { starts.remove(at: index) }
  }

  /// The rows that hold the needle in one of its forms, ascending; only `candidates` are looked at, or
  /// all.
  func matches(_ needle: RowNeedle, among candidates: [Int32]?) -> [Int32] {
    if let candidates {
      return bytes.withUnsafeBufferPointer { bytes in
        candidates.filter { row in
          let range = Int(starts[Int(row)])..<Int(starts[Int(row) + 1])
          return needle.forms.contains { Self.first($0, in: bytes, from: range) != nil }
        }
      }
    }
    return needle.forms.reduce([]) { Self.union($0, matches($1)) }
  }

  /// One walk through the block; after a hit it goes on with the next row.
  private func matches(_ form: [UInt8]) -> [Int32] {
    var found: [Int32] = []
    bytes.withUnsafeBufferPointer { bytes in
      var row = 0
      var from = 0
      while let hit = Self.first(form, in: bytes, from: from..<bytes.count) {
        while Int(starts[row + 1]) <= hit { row += 1 }
        found.append(Int32(row))
        from = Int(starts[row + 1])
      }
    }
    return found
  }

  /// Where `form` begins within `range`. No form holds a zero byte, so that none spans two texts.
  private static func first(
    _ form: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from range: Range<Int>
  ) -> Int? {
    form.withUnsafeBufferPointer { form in
      guard let lead = form.first else { return nil }
      var at = range.lowerBound
      let last = range.upperBound - form.count
      while at <= last {
        if bytes[at] == lead {
          var length = 1
          while length < form.count, bytes[at + length] == form[length] { length += 1 }
          if length == form.count { return at }
        }
        at += 1
      }
      return nil
    }
  }

  /// Both ascending, and so is the result.
  private static func union(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    guard !one.isEmpty, !other.isEmpty else { return one.isEmpty ? other : one }
    var result: [Int32] = []
    result.reserveCapacity(one.count + other.count)
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      let value = min(one[left], other[right])
      if one[left] == value { left += 1 }
      if other[right] == value { right += 1 }
      result.append(value)
    }
    return result + one[left...] + other[right...]
  }
}
