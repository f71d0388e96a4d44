import CQPDF
import Claims

/// qpdf over bytes in memory: the files that a PDF carries inside. It writes nothing, anywhere.
struct PDFReader: ~Copyable {
  struct Attachment {
    let name: String
    fileprivate let stream: qpdf_oh
  }

  private static let attachmentLimit = 1_000
  private static let nodeLimit = 10_000

  private var handle: qpdf_data?

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) {
    handle = try PDFReader.open(bytes)
  }

  deinit { PDFReader.close(handle) }

  /// An error that nobody asked for would be written to the terminal.
  private static func close(_ handle: qpdf_data?) {
    var handle = handle
    if qpdf_has_error(handle) == 1 { _ = qpdf_get_error(handle) }
    qpdf_cleanup(&handle)
  }

  private static func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) -> qpdf_data? {
    let made = qpdf_init()
    PDFReader.silence(made)
    let outcome = bytes.withMemoryRebound(to: CChar.self) { bytes in
      qpdf_read_memory(made, "pdf", bytes.baseAddress, UInt64(bytes.count), nil)
    }
    guard outcome & (1 << 1) == 0 else {
      let problems = failure(made)
      close(made)
      throw problems
    }
    return made
  }

  private static func silence(_ handle: qpdf_data?) {
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    var logger = qpdflogger_create()
    qpdflogger_set_info(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_warn(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_error(logger, qpdf_log_dest_discard, nil, nil)
    qpdf_set_logger(handle, logger)
    qpdflogger_cleanup(&logger)
  }

  private static func failure(_ handle: qpdf_data?) -> Problems {
    let error = qpdf_get_error(handle)
    if qpdf_get_error_code(handle, error) == qpdf_e_password { return Problems(.locked) }
    let detail = qpdf_get_error_message_detail(handle, error).map { String(cString: $0) }
    return Problems(.damaged(message: HarmlessText.line(detail ?? "unknown", limit: 200)))
  }

  /// The files inside, as the catalogue names them (`Names/EmbeddedFiles`, then `AF`); one may come twice.
  func attachments() throws(Problems) -> [Attachment] {
    let root = qpdf_get_root(handle)
    guard qpdf_has_error(handle) == 0 else { throw PDFReader.failure(handle) }
    var found: [Attachment] = []
    if let names = child("/Names", of: root), let tree = child("/EmbeddedFiles", of: names) {
      collect(tree, into: &found)
    }
    if let associated = child("/AF", of: root) {
      for item in items(of: associated) { collect(specification: item, into: &found) }
    }
    return found
  }

  /// A name tree, without following it in circles.
  private func collect(_ tree: qpdf_oh, into found: inout [Attachment]) {
    var waiting = [tree]
    var nodes = 0
    while let node = waiting.popLast(), nodes < PDFReader.nodeLimit {
      nodes += 1
      if let names = child("/Names", of: node) {
        for (index, item) in items(of: names).enumerated() where !index.isMultiple(of: 2) {
          collect(specification: item, into: &found)
        }
      }
      if let kids = child("/Kids", of: node), waiting.count < PDFReader.nodeLimit {
        waiting += items(of: kids).reversed()
      }
    }
  }

  private func collect(specification: qpdf_oh, into found: inout [Attachment]) {
    guard found.count < PDFReader.attachmentLimit, let files = child("/EF", of: specification)
    else { return }
    let stream = child("/UF", of: files) ?? child("/F", of: files)
    guard let stream, qpdf_oh_is_stream(handle, stream) == 1 else { return }
    let name = child("/UF", of: specification) ?? child("/F", of: specification)
    found.append(Attachment(name: name.map { text($0) } ?? "", stream: stream))
  }

  /// The value of a key, or nil where `parent` is no dictionary or doesn't have it.
  private func child(_ key: String, of parent: qpdf_oh) -> qpdf_oh? {
    guard qpdf_oh_is_dictionary(handle, parent) == 1 else { return nil }
    let value = qpdf_oh_get_key(handle, parent, key)
    return qpdf_oh_is_null(handle, value) == 1 ? nil : value
  }

  private func items(of array: qpdf_oh) -> [qpdf_oh] {
    guard qpdf_oh_is_array(handle, array) == 1 else { return [] }
    let count = min(Int(qpdf_oh_get_array_n_items(handle, array)), PDFReader.nodeLimit)
    return (0..<max(count, 0)).map { qpdf_oh_get_array_item(handle, array, Int32($0)) }
  }

  private func text(_ value: qpdf_oh) -> String {
    guard qpdf_oh_is_string(handle, value) == 1,
      let text = qpdf_oh_get_utf8_value(handle, value)
    else { return "" }
    return HarmlessText.line(String(cString: text), limit: 200)
  }

  private func name(_ value: qpdf_oh) -> String {
    guard qpdf_oh_is_name(handle, value) == 1 else { return "" }
    return qpdf_oh_get_name(handle, value).map { String(cString: $0) } ?? ""
  }

  /// The bytes of a file inside: as they are, or packed by zlib. No invoice is packed otherwise.
  func contents(
    of attachment: Attachment, _ limits: inout ArchiveLimits
  ) throws(Problems) -> [UInt8] {
    let packed = try raw(attachment.stream)
    switch filters(of: attachment.stream) {
    case []:
      try limits.takeBytes(packed.count)
      return packed
    case ["/FlateDecode"], ["/Fl"]: return try inflated(packed, &limits)
    default:
      throw Problems(.damaged(message: "a file inside is packed in a way that isn't read"))
    }
  }

  private func filters(of stream: qpdf_oh) -> [String] {
    guard let filter = child("/Filter", of: qpdf_oh_get_dict(handle, stream)) else { return [] }
    return qpdf_oh_is_array(handle, filter) == 1
      ? items(of: filter).map { name($0) } : [name(filter)]
  }

  private func inflated(
    _ packed: [UInt8], _ limits: inout ArchiveLimits
  ) throws(Problems) -> [UInt8] {
    var inflater = Inflater()
    var contents: [UInt8] = []
    let outcome = packed.withUnsafeBufferPointer { packed in
      inflater.run(packed, limit: limits.bytesLeft) { contents.append(contentsOf: $0) }
    }
    switch outcome {
    case .done(let count): try limits.takeBytes(count)
    case .tooLarge: throw Problems(.expandsTooFar(limit: limits.bytes))
    case .damaged: throw Problems(.damaged(message: "a file inside can't be unpacked"))
    }
    return contents
  }

  private func raw(_ stream: qpdf_oh) throws(Problems) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = qpdf_oh_get_stream_data(
      handle, stream, qpdf_dl_none, nil, &buffer, &count)
    defer { free(buffer) }
    guard outcome & (1 << 1) == 0 else { throw PDFReader.failure(handle) }
    return [UInt8](UnsafeBufferPointer(start: buffer, count: count))
  }
}
