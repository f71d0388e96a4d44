import CQPDF
import Testing

/// A PDF's catalog as another program reads it.
final class OpenedPDF {
  private var handle: qpdf_data?
  private let bytes: [CChar]

  init(_ pdf: [UInt8]) throws {
    bytes = pdf.map { CChar(bitPattern: $0) }
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    try #require(qpdf_read_memory(handle, "letter", bytes, UInt64(bytes.count), nil) == 0)
  }

  deinit { qpdf_cleanup(&handle) }

  func root(_ key: String) -> String? {
    let value = qpdf_oh_get_key(handle, qpdf_get_root(handle), key)
    return qpdf_oh_get_utf8_value(handle, value).map { String(cString: $0) }
  }

  var showsTitle: Bool {
    let viewing = qpdf_oh_get_key(handle, qpdf_get_root(handle), "/ViewerPreferences")
    return qpdf_oh_get_bool_value(handle, qpdf_oh_get_key(handle, viewing, "/DisplayDocTitle")) == 1
  }
}
