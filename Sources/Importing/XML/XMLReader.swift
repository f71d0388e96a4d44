import CLibXML2
import Claims

/// libxml2's reader over bytes in memory: no network, no entities, own errors, limits kept by `XMLGuard`.
/// Blanks between elements are left out: handing them on took a sixth of the time.
///
/// It holds no state that is shared, so several may run at once. Pointers that it hands out are good until
/// the next step.
struct XMLReader: ~Copyable {
  enum Step {
    case start
    case end
    /// Characters, or a CDATA section.
    case text
  }

  private let handle: xmlTextReaderPtr
  private let complaint: XMLComplaint
  private let ending: XMLGuard.Ending
  private var owesEnd = false
  private(set) var depth = 0

  /// Where libxml2 has no reader to tell of an error (bytes that its converter can't take), it would write
  /// to the terminal, on each thread anew.
  private static let libraryIsReady: Void = {
    xmlInitParser()
    xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }()

  /// - Parameter bytes: must outlive the reader.
  /// - Throws: what `XMLGuard` refuses.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) {
    _ = XMLReader.libraryIsReady
    let ending = try XMLGuard.check(bytes)
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_NOBLANKS.rawValue
    // A mark counts before what the file declares.
    let encoding = Bytes.markedEncoding(of: bytes)
    if encoding != nil { options |= XML_PARSE_IGNORE_ENC.rawValue }
    let made = bytes.withMemoryRebound(to: CChar.self) { bytes in
      xmlReaderForMemory(bytes.baseAddress, Int32(bytes.count), nil, encoding, Int32(options))
    }
    guard let made else {
      throw Problems(.malformed(message: "the parser can't be made", line: 1))
    }
    let complaint = XMLComplaint()
    xmlTextReaderSetStructuredErrorHandler(
      made,
      { complaint, error in
        guard let complaint, let error else { return }
        Unmanaged<XMLComplaint>.fromOpaque(complaint).takeUnretainedValue().note(error.pointee)
      },
      Unmanaged.passUnretained(complaint).toOpaque())
    handle = made
    self.complaint = complaint
    self.ending = ending
  }

  deinit { xmlFreeTextReader(handle) }

  /// The next start, end or text; nil after the end of the root.
  mutating func next() throws(Problems) -> Step? {
    if owesEnd {
      owesEnd = false
      depth -= 1
      return .end
    }
    while true {
      let outcome = xmlTextReaderRead(handle)
      guard outcome >= 0 else { throw Problems(refusal) }
      guard outcome == 1 else { return nil }
      switch UInt32(xmlTextReaderNodeType(handle)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        depth += 1
        owesEnd = xmlTextReaderIsEmptyElement(handle) == 1
        return .start
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        depth -= 1
        return .end
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        throw Problems(.doctype(line: line))
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw Problems(.entity(message: HarmlessText.line(string(localName)), line: line))
      default: continue
      }
    }
  }

  private var refusal: ImportProblem {
    let line = max(complaint.line, 1)
    let message = HarmlessText.line(complaint.message)
    if complaint.isAboutEncoding { return .notText(line: line) }
    if complaint.isAboutEntity { return .entity(message: message, line: line) }
    let isCut = ending.unfinishedLine.map { line >= $0 } ?? (ending.isOpen && complaint.isAboutEnd)
    return isCut
      ? .truncated(message: message, line: line) : .malformed(message: message, line: line)
  }

  var localName: UnsafePointer<UInt8>? { xmlTextReaderConstLocalName(handle) }

  var namespace: UnsafePointer<UInt8>? {
    guard let node = xmlTextReaderCurrentNode(handle), let space = node.pointee.ns else {
      return nil
    }
    return UnsafePointer(space.pointee.href)
  }

  /// Whether the current element is in `namespace`, which ends in a zero.
  func isIn(_ namespace: [UInt8]) -> Bool { xmlStrEqual(namespace, self.namespace) == 1 }

  /// The characters of the current text, in UTF-8.
  var text: UnsafePointer<UInt8>? { xmlTextReaderConstValue(handle) }

  /// The line on which the current node began, counted from 1.
  var line: Int { xmlTextReaderCurrentNode(handle).map { xmlGetLineNo($0) } ?? 0 }

  /// The attribute `name` without namespace of the element that has just started.
  func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(handle, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(handle) }
    return string(xmlTextReaderConstValue(handle))
  }

  /// A copy of a name or value.
  func string(_ bytes: UnsafePointer<UInt8>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

/// The first fatal error of one reader.
private final class XMLComplaint {
  private var code: UInt32 = 0
  private(set) var message = ""
  private(set) var line = 0

  /// Errors that leave the document well-formed, such as an undeclared prefix, are not kept: elements
  /// are matched by namespace anyway.
  func note(_ error: xmlError) {
    guard code == 0, error.level == XML_ERR_FATAL else { return }
    code = UInt32(error.code)
    message = error.message.map { String(cString: $0) } ?? ""
    line = Int(error.line)
  }

  var isAboutEntity: Bool {
    code == XML_ERR_UNDECLARED_ENTITY.rawValue || code == XML_WAR_UNDECLARED_ENTITY.rawValue
      || code == XML_ERR_ENTITY_LOOP.rawValue
  }

  /// Bytes that the stated encoding doesn't have.
  var isAboutEncoding: Bool {
    code == XML_ERR_INVALID_ENCODING.rawValue
      || (code == XML_ERR_INVALID_CHAR.rawValue && message.contains("UTF-8"))
      || (code == XML_I18N_CONV_FAILED.rawValue)
  }

  var isAboutEnd: Bool {
    code == XML_ERR_TAG_NOT_FINISHED.rawValue || code == XML_ERR_DOCUMENT_EMPTY.rawValue
      || code == XML_ERR_DOCUMENT_END.rawValue
  }
}
