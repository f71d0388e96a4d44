import Claims

/// The texts of items in which a person's search is looked for, folded.
struct Haystack: Sendable {
  /// Of each item its number, customer, amount and reference, each after a line's end.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ items: [OpenItem]) {
    bytes.reserveCapacity(items.count * 64)
    ends.reserveCapacity(items.count)
    for item in items {
      bytes.append(10)
      bytes += ByteText.bytes(item.number).map(\.folded)
      bytes.append(10)
      bytes += ByteText.bytes(item.customerName).map(\.folded)
      bytes.append(10)
      bytes += Haystack.plain(item.open.minorUnits).utf8
      bytes.append(10)
      for byte in (item.reference?.printed ?? "").utf8 where byte.isWord {
        bytes.append(byte.folded)
      }
      bytes.append(10)
      ends.append(bytes.count)
    }
  }

  /// `423.50`, whatever the sign.
  private static func plain(_ minorUnits: Int64) -> String {
    let (units, cents) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(units).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// The items with `text` in one of their texts; in a reference, without marks; of an amount with a comma too.
  func items(with text: String) -> [Int32] {
    let needle = ByteText.bytes(text).map(\.folded)
    guard !needle.isEmpty else { return Array(0..<Int32(ends.count)) }
    var needles = [needle]
    let amount = needle.map { $0 == 44 ? UInt8(46) : $0 }
    if amount != needle { needles.append(amount) }
    let digits = needle.filter(\.isWord)
    if digits.count >= 3, digits != needle, needle.allSatisfy({ !$0.isLetter }) {
      needles.append(digits)
    }
    var found: [Int32] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (index, end) in ends.enumerated() {
        if needles.contains(where: { Haystack.has($0, in: bytes[start..<end]) }) {
          found.append(Int32(index))
        }
        start = end
      }
    }
    return found
  }

  private static func has(_ needle: [UInt8], in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count >= needle.count else { return false }
    let bytes = UnsafeBufferPointer(rebasing: text)
    return needle.withUnsafeBufferPointer { needle in
      let first = needle[0]
      for at in 0...(bytes.count - needle.count) where bytes[at] == first {
        var length = 1
        while length < needle.count, bytes[at + length] == needle[length] { length += 1 }
        if length == needle.count { return true }
      }
      return false
    }
  }
}
