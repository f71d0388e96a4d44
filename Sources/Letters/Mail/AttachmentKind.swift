/// What an attachment is, from its first bytes and never from its name.
enum AttachmentKind {
  static func mediaType(of bytes: [UInt8]) -> (type: String, subtype: String) {
    if has(bytes, "%PDF-") { return ("application", "pdf") }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return ("image", "png")
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("image", "jpeg") }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return ("application", "zip") }
    if has(bytes, "<?xml") { return ("application", "xml") }
    return ("application", "octet-stream")
  }

  /// A byte order mark or blanks may stand before it.
  private static func has(_ bytes: [UInt8], _ beginning: String) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return rest.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }.starts(with: beginning.utf8)
  }
}
