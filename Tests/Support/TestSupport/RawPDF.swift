/// PDFs that our writers don't make.
public enum RawPDF {
  /// Of objects from 1 on; the first is the catalogue.
  public static func of(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(bytes.count)
      table += String(repeating: "0", count: 10 - place.count) + "\(place) 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    let trailer = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n"
    return bytes + Array("\(table)\(trailer)startxref\n\(start)\n%%EOF\n".utf8)
  }

  /// One page with a line of ASCII, each object by itself as older programs write them.
  public static func saying(_ text: String) -> [UInt8] {
    let drawing = "BT /F1 12 Tf 10 50 Td (\(text)) Tj ET"
    return of([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 200 100 ] /Contents 4 0 R"
        + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ])
  }
}
