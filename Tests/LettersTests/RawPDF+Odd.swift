import CQPDF
import Claims
import Letters
import TestSupport
import Testing

extension RawPDF {
  /// A page tree whose node names one page very often.
  static func pages(_ count: Int) -> [UInt8] {
    let kids = Array(repeating: "3 0 R", count: count).joined(separator: " ")
    return of([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [ \(kids) ] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 100 100 ] >>",
    ])
  }

  /// A page tree in which each node has one child.
  static func nested(_ depth: Int) -> [UInt8] {
    let nodes = (2..<depth + 2).map { "<< /Type /Pages /Kids [ \($0 + 1) 0 R ] /Count 1 >>" }
    return of(
      ["<< /Type /Catalog /Pages 2 0 R >>"] + nodes
        + ["<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 100 100 ] >>"])
  }

  /// A page that refers to an object that refers to an object, and so on.
  static func chained(_ depth: Int) -> [UInt8] {
    let links = (4..<depth + 4).map { "[ \($0 + 1) 0 R ]" }
    return of(
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 100 100 ] /PieceInfo 4 0 R >>",
      ] + links + ["null"])
  }

  static let circle = of([
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 2 0 R ] /Count 1 >>",
  ])

  /// `pdf` with the place of its table of objects misstated; the objects can be found without it.
  static func withoutTable(_ pdf: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    let word = try #require(text.ranges(of: "startxref").last)
    let start = text.distance(from: text.startIndex, to: word.upperBound)
    return pdf[..<start] + Array("\n1\n%%EOF\n".utf8)
  }

  /// `pdf` locked with a password for reading, which may be empty, and one for its owner.
  static func encrypted(_ pdf: [UInt8], password: String) throws -> [UInt8] {
    try rewritten(pdf) { handle in
      qpdf_set_r6_encryption_parameters2(
        handle, password, "owner", 1, 0, 0, 0, 0, 0, qpdf_r3p_none, 1)
    }
  }

  /// The language that the catalogue names.
  static func language(_ pdf: [UInt8]) throws -> String {
    var language = ""
    _ = try rewritten(pdf) { handle in
      let value = qpdf_oh_get_key(handle, qpdf_get_root(handle), "/Lang")
      language = String(cString: qpdf_oh_get_utf8_value(handle, value))
    }
    return language
  }

  private static func rewritten(
    _ pdf: [UInt8], _ change: (qpdf_data?) -> Void
  ) throws -> [UInt8] {
    var handle = qpdf_init()
    defer { qpdf_cleanup(&handle) }
    return try pdf.withUnsafeBufferPointer { bytes in
      try bytes.withMemoryRebound(to: CChar.self) { bytes in
        let read = qpdf_read_memory(handle, "pdf", bytes.baseAddress, UInt64(bytes.count), nil)
        try #require(read == 0)
        qpdf_init_write_memory(handle)
        change(handle)
        try #require(qpdf_write(handle) == 0)
        return Array(
          UnsafeBufferPointer(
            start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle)))
      }
    }
  }
}
