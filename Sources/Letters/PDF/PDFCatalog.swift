import CQPDF
import Claims

/// Puts into a PDF what Cairo has no words for.
enum PDFCatalog {
  /// `pdf` with its language, and with its title instead of its file's name in the viewer's frame.
  static func stating(_ language: Language, in pdf: [UInt8]) throws(PDFFailure) -> [UInt8] {
    let handle = qpdf_init()
    defer { QPDF.close(handle) }
    QPDF.silence(handle)
    let outcome: [UInt8]? = pdf.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard qpdf_read_memory(handle, "letter", start, UInt64(bytes.count), nil) == 0 else {
        return nil
      }
      let root = qpdf_get_root(handle)
      qpdf_oh_replace_key(
        handle, root, "/Lang", qpdf_oh_new_unicode_string(handle, language.rawValue))
      let viewing = qpdf_oh_new_dictionary(handle)
      qpdf_oh_replace_key(handle, viewing, "/DisplayDocTitle", qpdf_oh_new_bool(handle, 1))
      qpdf_oh_replace_key(handle, root, "/ViewerPreferences", viewing)
      guard qpdf_init_write_memory(handle) == 0 else { return nil }
      qpdf_set_deterministic_ID(handle, 1)
      qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
      qpdf_set_object_stream_mode(handle, qpdf_o_generate)
      guard qpdf_write(handle) == 0, let buffer = qpdf_get_buffer(handle) else { return nil }
      return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(handle)))
    }
    guard let outcome else {
      let error = qpdf_get_error(handle)
      let detail = qpdf_get_error_message_detail(handle, error).map { String(cString: $0) }
      throw .drawing(detail ?? "qpdf doesn't say why")
    }
    return outcome
  }
}
