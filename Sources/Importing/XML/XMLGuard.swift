import Claims

/// What must be known of an XML file before libxml2 sees it: that it has no DOCTYPE, an encoding in
/// which that can be told, and keeps to `XMLLimits`.
///
/// libxml2 expands parameter entities while it reads a DOCTYPE, without limit where texts above 10 MB are
/// allowed (each further line of a small file doubles the time), and compares each attribute of a tag
/// with each other: both are over before its reader hands out the first node. What is merely malformed
/// is left to libxml2, whose messages say where.
struct XMLGuard {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The line of the tag, comment or the like inside which the file stops.
  private var unfinishedLine: Int?
  private var hasRoot = false
  private var elements = 0
  private var openElements = 0

  /// How a file ends.
  struct Ending {
    /// The line of the tag, comment or the like that isn't finished.
    let unfinishedLine: Int?
    /// Whether the root is missing, or something in it isn't closed.
    let isOpen: Bool
  }

  /// - Parameter bytes: the file, or for UTF-16 one byte a unit.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) -> Ending {
    guard bytes.count <= XMLLimits.bytes else {
      throw Problems(.tooLarge(bytes: bytes.count, limit: XMLLimits.bytes))
    }
    guard let order = Bytes.wideOrder(of: bytes) else {
      return try scanned(bytes, isWide: false)
    }
    let narrow = Bytes.narrowed(bytes, order: order)
    return try narrow.withUnsafeBufferPointer { (narrow) throws(Problems) in
      try scanned(narrow, isWide: true, isMarked: Bytes.markedEncoding(of: bytes) != nil)
    }
  }

  private static func scanned(
    _ bytes: UnsafeBufferPointer<UInt8>, isWide: Bool, isMarked: Bool = false
  ) throws(Problems) -> Ending {
    var scan = XMLGuard(bytes)
    try scan.checkEncoding(isWide: isWide, isMarked: isMarked)
    try scan.run()
    return Ending(
      unfinishedLine: scan.unfinishedLine, isOpen: !scan.hasRoot || scan.openElements > 0)
  }

  private mutating func run() throws(Problems) {
    while skip(to: "<") {
      let start = at
      let isFinished: Bool
      if starts("<!--") {
        isFinished = skip(past: "-->", from: 4)
      } else if starts("<![CDATA[") {
        isFinished = skip(past: "]]>", from: 9)
      } else if starts("<!DOCTYPE") {
        throw Problems(.doctype(line: line(at: at)))
      } else if starts("<?") {
        isFinished = skip(past: "?>", from: 2)
      } else {
        hasRoot = true
        isFinished = try skipTag()
        if !isFinished, at < bytes.count { return }
      }
      if !isFinished { unfinishedLine = line(at: start) }
    }
  }

  /// Goes past a tag; false at the end of the file, or at a `<` in the tag, where libxml2 will stop.
  private mutating func skipTag() throws(Problems) -> Bool {
    let start = at
    var quote: UInt8 = 0
    var quotes = 0
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "<"): return false
      case UInt8(ascii: ">") where quote == 0:
        try count(start...at)
        at += 1
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 {
          quote = byte
          quotes += 1
        } else if quote == byte {
          quote = 0
        }
      default: break
      }
      at += 1
      guard quotes <= XMLLimits.attributes, at - start <= XMLLimits.tag else {
        throw Problems(.tooManyAttributes(limit: XMLLimits.attributes, line: line(at: start)))
      }
    }
    return false
  }

  private mutating func count(_ tag: ClosedRange<Int>) throws(Problems) {
    guard bytes[tag.lowerBound + 1] != UInt8(ascii: "/") else {
      openElements -= 1
      return
    }
    elements += 1
    if bytes[tag.upperBound - 1] != UInt8(ascii: "/") { openElements += 1 }
    guard openElements <= XMLLimits.depth else {
      throw Problems(.tooDeep(limit: XMLLimits.depth, line: line(at: tag.lowerBound)))
    }
    guard elements <= XMLLimits.elements else {
      throw Problems(.tooManyElements(limit: XMLLimits.elements, line: line(at: tag.lowerBound)))
    }
  }

  /// Takes encodings of which each ASCII byte is that ASCII character, and UTF-16 where the file is.
  ///
  /// In others, such as UTF-7, a DOCTYPE can be written that this scan doesn't see.
  ///
  /// The mark of UTF-16 tells more than a declaration that was copied with the text: libxml2 is told too.
  private mutating func checkEncoding(isWide: Bool, isMarked: Bool) throws(Problems) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    guard starts("<?xml"), at + 5 < bytes.count, Bytes.isBlank(bytes[at + 5]) else { return }
    let start = at
    defer { at = start }
    guard skip(past: "?>", from: 5) else { return }
    let declaration = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let name = XMLGuard.encoding(in: declaration) else { return }
    let isWideName = name.hasPrefix("UTF-16")
    let isKnown =
      name == "UTF-8" || name == "US-ASCII" || name == "ASCII" || name == "LATIN1"
      || name.hasPrefix("ISO-8859-") || name.hasPrefix("WINDOWS-125") || name.hasPrefix("CP125")
    guard isWide ? isWideName || (isMarked && isKnown) : isKnown else {
      throw Problems(.unsupportedEncoding(HarmlessText.line(name, limit: 40)))
    }
  }

  private static func encoding(in declaration: String) -> String? {
    let bytes = Array(declaration.utf8)
    let key = Array("encoding".utf8)
    var at = 0
    while at + key.count < bytes.count, !bytes[at...].starts(with: key) { at += 1 }
    let rest = bytes[at...].dropFirst(key.count)
      .drop { Bytes.isBlank($0) || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self).uppercased()
  }

  private func line(at end: Int) -> Int {
    bytes[..<end].reduce(into: 1) { lines, byte in if byte == 10 { lines += 1 } }
  }

  private mutating func skip(to mark: Unicode.Scalar) -> Bool {
    let mark = UInt8(ascii: mark)
    while at < bytes.count {
      if bytes[at] == mark { return true }
      at += 1
    }
    return false
  }

  private mutating func skip(past end: StaticString, from offset: Int) -> Bool {
    at += offset
    while at < bytes.count {
      if starts(end) {
        at += end.utf8CodeUnitCount
        return true
      }
      at += 1
    }
    return false
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - at >= count else { return false }
    for index in 0..<count where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }
}
