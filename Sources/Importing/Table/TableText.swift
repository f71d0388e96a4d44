/// The text of a table as UTF-8, whatever its encoding: a mark decides, then strict UTF-8, then
/// Windows-1252, and ISO-8859-1 where that leaves a byte without a meaning.
enum TableText {
  /// - Throws: `notText` where the mark of an encoding stands before bytes that aren't in it.
  static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      guard isUTF8(text) else { throw Problems(.notText(line: 1)) }
      return text
    }
    if let order = wideOrder(of: bytes) { return try narrow(bytes, order: order) }
    let text = Array(bytes)
    return isUTF8(text) ? text : fromSingleBytes(text)
  }

  /// The beginning of a file, cut anywhere: never refused.
  static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(TableLimits.headBytes))
    if wideOrder(of: bytes) != nil { return (try? utf8(head)) ?? [] }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : Array(head)
    // A character that was cut off is up to three bytes long.
    for dropped in 0...3 where text.count >= dropped && isUTF8(Array(text.dropLast(dropped))) {
      return Array(text.dropLast(dropped))
    }
    return fromSingleBytes(text)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func wideOrder(of bytes: UnsafeBufferPointer<UInt8>) -> Bytes.WideOrder? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    return bytes.starts(with: [0xFE, 0xFF]) ? .big : nil
  }

  private static func narrow(
    _ bytes: UnsafeBufferPointer<UInt8>, order: Bytes.WideOrder
  ) throws(Problems) -> [UInt8] {
    let low = order == .little ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
      UInt16(bytes[at + 1 - low]) << 8 | UInt16(bytes[at + low])
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw Problems(.notText(line: 1))
    }
    return Array(text.utf8)
  }

  private static func fromSingleBytes(_ bytes: [UInt8]) -> [UInt8] {
    let isLatin = bytes.contains { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let isSpecial = !isLatin && byte < 0xA0
      let value = isSpecial ? windows[Int(byte) - 0x80] : UInt16(byte)
      text.append(contentsOf: String(Unicode.Scalar(value) ?? " ").utf8)
    }
    return text
  }

  /// 0x80 to 0x9F of Windows-1252; 0 where nothing stands.
  private static let windows: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
