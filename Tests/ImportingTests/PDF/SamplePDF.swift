import CQPDF
import CZlib

/// PDFs made in memory, with a file inside.
enum SamplePDF {
  struct NotMade: Error {}

  /// How a catalogue names the file inside.
  enum Place {
    case names
    case kids
    case associated
    case nowhere
    /// A name tree that is its own child.
    case circle
  }

  static func file(
    _ contents: [UInt8], name: String = "(factur-x.xml)", filter: String? = nil,
    place: Place = .names
  ) -> [UInt8] {
    var writer = Writer()
    let entry = "\(name) 5 0 R"
    let catalogue =
      switch place {
      case .names: "/Names << /EmbeddedFiles << /Names [ \(entry) ] >> >>"
      case .kids: "/Names << /EmbeddedFiles << /Kids [ 7 0 R ] >> >>"
      case .circle: "/Names << /EmbeddedFiles 8 0 R >>"
      case .associated: "/AF [ 5 0 R ]"
      case .nowhere: ""
      }
    writer.add("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>")
    writer.add("<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>")
    writer.add("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 100 100 ] >>")
    let packed = filter.map { " /Filter \($0)" } ?? ""
    writer.add("<< /Type /EmbeddedFile\(packed) /Length \(contents.count) >>", stream: contents)
    writer.add("<< /Type /Filespec /F \(name) /UF \(name) /EF << /F 4 0 R >> >>")
    writer.add("<< >>")
    writer.add("<< /Names [ \(entry) ] >>")
    writer.add("<< /Kids [ 8 0 R 8 0 R ] >>")
    return writer.finished()
  }

  private struct Writer {
    var bytes = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []

    mutating func add(_ dictionary: String, stream: [UInt8]? = nil) {
      places.append(bytes.count)
      bytes += Array("\(places.count) 0 obj\n\(dictionary)\n".utf8)
      if let stream { bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
      bytes += Array("endobj\n".utf8)
    }

    func finished() -> [UInt8] {
      var table = "xref\n0 \(places.count + 1)\n0000000000 65535 f \n"
      for place in places {
        table += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
      }
      table += "trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(bytes.count)\n"
      return bytes + Array("\(table)%%EOF\n".utf8)
    }
  }

  static func packed(_ contents: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(contents.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    compress(&packed, &size, contents, UInt(contents.count))
    return Array(packed.prefix(Int(size)))
  }

  /// The same PDF, to be opened with `password` only.
  static func locked(_ pdf: [UInt8], password: String) throws -> [UInt8] {
    var handle = qpdf_init()
    defer { qpdf_cleanup(&handle) }
    let outcome = pdf.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        qpdf_read_memory(handle, "sample", bytes.baseAddress, UInt64(bytes.count), nil)
      }
    }
    guard outcome == 0, qpdf_init_write_memory(handle) == 0 else { throw NotMade() }
    qpdf_set_r6_encryption_parameters2(
      handle, password, "owner", 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
    guard qpdf_write(handle) == 0, let buffer = qpdf_get_buffer(handle) else { throw NotMade() }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(handle)))
  }
}
