import Claims
import Foundation
import Letters
import TestSupport
import Testing

enum SampleLogo {
  static let svg = """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">
      <circle cx="40" cy="40" r="34" fill="#1d4e6b"/>
      <path d="M20 52 L40 20 L60 52 Z" fill="#fff"/>
      <rect x="90" y="30" width="140" height="8" fill="#1d4e6b"/>
      <rect x="90" y="46" width="100" height="8" fill="#c98f2b"/>
    </svg>
    """

  /// Four pixels.
  static let png = [UInt8](
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR4nGMQ"
        + "Cag40aPBAKSACAAdMgQRDh79pwAAAABJRU5ErkJggg==") ?? Data())
}

@Suite struct `Logos` {
  private func pdf(_ logo: Logo?) throws -> [UInt8] {
    let content = Sample.content(.reminder(level: 1), to: .business, in: .dutch)
    return try deliveredBook().letter(.reminder(level: 1), content).pdf(PageStyle(logo: logo))
  }

  private func fault(_ text: String) -> Logo.Fault? { fault(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> Logo.Fault? {
    do throws(PDFFailure) {
      _ = try Logo(bytes)
      return nil
    } catch {
      if case .logo(let fault) = error { return fault }
      return nil
    }
  }

  private func svg(_ inside: String, attributes: String = "viewBox=\"0 0 9 9\"") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inside)</svg>"
  }

  @Test func `are vectors where they were`() throws {
    let pdf = try pdf(try Logo(Array(SampleLogo.svg.utf8)))
    #expect(try Poppler.pictures(pdf).isEmpty)
    #expect(try pdf.count > self.pdf(nil).count)
    #expect(try Poppler.info(pdf)["Pages"] == "1")
  }

  @Test func `of pixels keep them`() throws {
    let pictures = try Poppler.pictures(try pdf(try Logo(SampleLogo.png)))
    #expect(pictures.count == 1)
    #expect(pictures.first?.split(separator: " ").dropFirst(3).prefix(2) == ["2", "2"])
  }

  @Test func `leave the creditor's name on the page`() throws {
    #expect(
      try Poppler.text(try pdf(try Logo(SampleLogo.png))).contains("Atelier Janssens BV"))
  }

  @Test func `that are something else are refused by name`() {
    #expect(fault([]) == .empty)
    #expect(fault("GIF89a") == .unknownKind)
    #expect(fault("<html></html>") == .unknownKind)
    #expect(fault([UInt8](repeating: 0, count: 3_000_000)) == .tooManyBytes(limit: 2_000_000))
    #expect(fault(svg("<rect")).map(isBroken) == true)
    #expect(fault(Array(SampleLogo.png.prefix(60))).map(isBroken) == true)
    #expect(fault(Array(SampleLogo.png.prefix(20))).map(isBroken) == true)
    var huge = SampleLogo.png
    huge.replaceSubrange(16..<24, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
    #expect(fault(huge) == .tooManyPixels(limit: 16_000_000))
    #expect(fault(svg("", attributes: "viewBox=\"0 0 100000 1\"")) == .noSize)
  }

  private func isBroken(_ fault: Logo.Fault) -> Bool {
    if case .broken = fault { true } else { false }
  }

  @Test func `reach for nothing outside themselves`() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try "the secret of the house".write(to: secret, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: secret) }
    for hostile in [
      svg("<image href=\"\(secret.absoluteString)\" width=\"9\" height=\"9\"/>"),
      svg("<s:image xmlns:s=\"http://www.w3.org/2000/svg\" href=\"http://127.0.0.1/\"/>"),
      svg("<filter id=\"f\"><feImage href=\"\(secret.absoluteString)\"/></filter>"),
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"\(secret.absoluteString)\">]>" + svg("<text>&x;</text>"),
      svg(
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(secret.path)\" parse=\"text\"/>"
      ),
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + svg(""),
    ] {
      #expect(fault(hostile) == .notPlainVectors, "\(hostile)")
    }
    let styled = svg(
      "<style>@import url(\"\(secret.absoluteString)\");</style><use href=\"\(secret.absoluteString)#a\"/>"
        + "<text y=\"5\">logo</text>")
    let pdf = try pdf(try Logo(Array(styled.utf8)))
    #expect(try !Poppler.text(pdf).contains("secret"))
    #expect(try Poppler.info(pdf)["Pages"] == "1")
  }

  @Test func `are the same where their bytes are`() throws {
    #expect(try Logo(SampleLogo.png) == Logo(SampleLogo.png))
    #expect(try pdf(try Logo(SampleLogo.png)) == pdf(try Logo(SampleLogo.png)))
  }
}
