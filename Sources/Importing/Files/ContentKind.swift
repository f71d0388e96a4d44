/// What bytes look like; the name of a file is never asked.
enum ContentKind: Hashable, Sendable {
  case empty
  case gzip
  case zip
  case pdf
  case html
  case xml
  case coda
  case mt940
  case table
  case unknown

  /// The first that fits; `tables` are the user's own, beside those that are known.
  static func of(
    _ bytes: UnsafeBufferPointer<UInt8>, tables: [TableMapping] = []
  ) -> ContentKind {
    let kind = withoutTables(bytes)
    return kind == .unknown && TableHeader.occurs(in: bytes, tables: tables) ? .table : kind
  }

  private static func withoutTables(_ bytes: UnsafeBufferPointer<UInt8>) -> ContentKind {
    if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    if let order = Bytes.wideOrder(of: bytes) {
      let head = Bytes.narrowed(bytes, order: order, limit: 2 * headLength)
      return ofText(head[...])
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return ofText(ArraySlice(text.drop(while: Bytes.isBlank).prefix(headLength)))
  }

  private static let headLength = 8_192

  private static func ofText(_ head: ArraySlice<UInt8>) -> ContentKind {
    let text = head.drop(while: Bytes.isBlank)
    guard let first = text.first else { return .empty }
    if text.starts(with: "%PDF".utf8) { return .pdf }
    if first == UInt8(ascii: "<") { return isHTML(text) ? .html : .xml }
    if isCODA(text) { return .coda }
    let lines = text.split { $0 == 10 || $0 == 13 }
    return isMT940(lines) ? .mt940 : .unknown
  }

  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let lower = text.prefix(20).map { (65...90).contains($0) ? $0 + 32 : $0 }
    return lower.starts(with: "<!doctype html".utf8) || lower.starts(with: "<html".utf8)
  }

  /// A header record: `0` in column 1, `05` in columns 15 and 16, 128 characters.
  private static func isCODA(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix { $0 != 10 && $0 != 13 }
    guard line.count >= 128, line.first == 48 else { return false }
    return line.dropFirst(14).starts(with: "05".utf8)
  }

  /// A transaction reference `:20:` and an account `:25:`, in a SWIFT envelope or not; MT942 too.
  private static func isMT940(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let starts: (String) -> Bool = { tag in lines.contains { $0.starts(with: tag.utf8) } }
    return starts(":25") && (starts(":20:") || starts("{1:"))
  }
}
