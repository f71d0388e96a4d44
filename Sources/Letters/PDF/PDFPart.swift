import CQPDF
import Claims

/// Why a PDF can't be part of another.
public enum PDFPartProblem: Error, Hashable, Sendable {
  /// qpdf's own words, made harmless.
  case damaged(String)
  /// It opens with a password only.
  case locked
  case noPages
  case tooManyPages(limit: Int)
  /// Its objects refer to each other deeper, or are more, than any document that a person made.
  case tooEntangled

  /// In English, to stand behind the name of the file.
  public var sentence: String {
    switch self {
    case .damaged(let detail): "This isn't a PDF that can be read: \(detail)."
    case .locked: "It is locked with a password. Save a copy without one."
    case .noPages: "It has no pages."
    case .tooManyPages(let limit):
      "It has more than \(limit) pages. Split it, or leave it out."
    case .tooEntangled:
      "Its objects refer to each other too deeply to be copied. Print it to a new PDF."
    }
  }
}

/// A PDF that qpdf has opened over bytes in memory, whose pages can be copied. It writes nothing.
final class PDFPart {
  static let pageLimit = 5_000

  let handle: qpdf_data?
  private(set) var pageCount = 0
  /// qpdf reads the streams only when it writes them, so the bytes stay.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  /// Opens it with the empty password where it has one.
  init(_ pdf: [UInt8]) throws(PDFPartProblem) {
    bytes = .allocate(capacity: max(1, pdf.count))
    UnsafeMutableRawBufferPointer(bytes).copyBytes(from: pdf)
    handle = qpdf_init()
    QPDF.silence(handle)
    let outcome = qpdf_read_memory(handle, "pdf", bytes.baseAddress, UInt64(pdf.count), nil)
    if outcome & QPDF.errorBit != 0 { throw problem() }
    pageCount = try countedPages()
  }

  deinit {
    QPDF.close(handle)
    bytes.deallocate()
  }

  private func countedPages() throws(PDFPartProblem) -> Int {
    try PDFPartGuard(handle: handle).checkPageTree()
    let count = qpdf_get_num_pages(handle)
    if QPDF.hasFailed(handle) { throw problem() }
    guard count > 0 else { throw .noPages }
    guard count <= PDFPart.pageLimit else { throw .tooManyPages(limit: PDFPart.pageLimit) }
    return Int(count)
  }

  /// What is wrong, after a call that failed.
  func problem() -> PDFPartProblem { QPDF.problem(handle) }
}

/// What is the same for every use of qpdf's C interface.
enum QPDF {
  static let errorBit: Int32 = 1 << 1

  /// Nothing goes to the terminal; who calls asks for errors.
  static func silence(_ handle: qpdf_data?) {
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    var logger = qpdflogger_create()
    qpdflogger_set_info(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_warn(logger, qpdf_log_dest_discard, nil, nil)
    qpdflogger_set_error(logger, qpdf_log_dest_discard, nil, nil)
    qpdf_set_logger(handle, logger)
    qpdflogger_cleanup(&logger)
  }

  static func hasFailed(_ handle: qpdf_data?) -> Bool { qpdf_has_error(handle) == 1 }

  static func problem(_ handle: qpdf_data?) -> PDFPartProblem {
    let error = qpdf_get_error(handle)
    if qpdf_get_error_code(handle, error) == qpdf_e_password { return .locked }
    let detail = qpdf_get_error_message_detail(handle, error).map { String(cString: $0) }
    return .damaged(HarmlessText.line(detail ?? "", limit: 200))
  }

  /// An error that nobody asked for would be written to the terminal.
  static func close(_ handle: qpdf_data?) {
    var handle = handle
    if hasFailed(handle) { _ = qpdf_get_error(handle) }
    qpdf_cleanup(&handle)
  }
}
