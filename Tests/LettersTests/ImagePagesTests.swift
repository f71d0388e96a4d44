import Claims
import Letters
import TestSupport
import Testing

@Suite struct `Pictures as pages` {
  private func page(_ image: [UInt8]) -> ImagePage {
    ImagePage(SamplePages.facts("Bewijs"), caption: "Bewijs van afgifte", image: image)
  }

  @Test func `show a PNG as it is, on a page that lies as it does`() throws {
    let pdf = try page(SamplePages.png).pdf()
    let points = try Poppler.points(pdf)
    #expect(points.width > points.height)
    let red = try #require(points.box(.red))
    let blue = try #require(points.box(.blue))
    #expect(red.x.upperBound < blue.x.lowerBound)
    #expect(red.y == blue.y)
    // 40 points at a hundred an inch, drawn at forty an inch; the middle is in the middle.
    #expect(abs(red.x.count + blue.x.count - 16) <= 1)
    #expect(try Poppler.text(pdf).contains("Bewijs van afgifte"))
    #expect(try page(SamplePages.png).pdf() == pdf)
  }

  @Test func `take the data of a JPEG as they are`() throws {
    let pdf = try page(SamplePages.jpeg).pdf()
    let image = try #require(try Poppler.images(pdf).first)
    #expect(image[3...4] == ["48", "32"])
    #expect(image[8] == "jpeg")
    let data = SamplePages.jpeg.dropFirst(200)
    #expect(pdf.firstRange(of: Array(data)) != nil)
  }

  @Test(arguments: [UInt8](1...8), [true, false])
  func `turn a JPEG as the camera was held`(_ orientation: UInt8, _ isLittleEndian: Bool) throws {
    let jpeg = SamplePages.jpeg(held: orientation, isLittleEndian: isLittleEndian)
    let points = try Poppler.points(try page(jpeg).pdf())
    let red = try #require(points.box(.red))
    let blue = try #require(points.box(.blue))
    let isRedLeft = red.x.lowerBound < blue.x.lowerBound
    let isRedAbove = red.y.lowerBound < blue.y.lowerBound
    let isRedAtTop = red.y.lowerBound <= blue.y.lowerBound + 1
    let isRedAtLeft = red.x.lowerBound <= blue.x.lowerBound + 1
    // Exif 2.3, tag 0x0112: where the stored first row and first column are seen.
    switch orientation {
    case 1: #expect(isRedLeft && isRedAtTop)
    case 2: #expect(!isRedLeft && isRedAtTop)
    case 3: #expect(!isRedLeft && !isRedAtTop)
    case 4: #expect(isRedLeft && !isRedAtTop)
    case 5: #expect(isRedAbove && isRedAtLeft)
    case 6: #expect(isRedAbove && !isRedAtLeft)
    case 7: #expect(!isRedAbove && !isRedAtLeft)
    default: #expect(!isRedAbove && isRedAtLeft)
    }
    #expect((points.width > points.height) == (orientation < 5))
  }

  @Test func `keep the camera's other notes out of the file`() throws {
    let jpeg = SamplePages.jpeg(held: 1)
    let note = Array("51.2194N".utf8)
    #expect(jpeg.firstRange(of: note) != nil)
    #expect(try page(jpeg).pdf().firstRange(of: note) == nil)
  }

  @Test(arguments: [
    ([], ImagePage.Problem.notAnImage),
    (Array("%PDF-1.7".utf8), .notAnImage),
    (Array(SamplePages.jpeg.prefix(300)), .damaged),
    (Array(SamplePages.jpeg.dropLast(2)), .damaged),
    (Array(SamplePages.png.prefix(60)), .damaged),
    (
      resized(SamplePages.png, at: 16, width: 60_000, height: 60_000),
      .tooLarge(width: 60_000, height: 60_000)
    ),
    (resized(SamplePages.png, at: 16, width: 0, height: 20), .damaged),
  ])
  func `refuse what can't be shown`(_ image: [UInt8], _ problem: ImagePage.Problem) throws {
    #expect(throws: problem) { try page(image).pdf() }
  }

  @Test func `refuse a JPEG that readers show differently`() throws {
    var cmyk = SamplePages.jpeg
    let frame = try #require(cmyk.firstRange(of: [0xFF, 0xC0, 0x00, 0x11]))
    cmyk[frame.lowerBound + 9] = 4
    #expect(throws: ImagePage.Problem.unusualJPEG) { try page(cmyk).pdf() }
    var lossless = SamplePages.jpeg
    lossless[frame.lowerBound + 1] = 0xC3
    #expect(throws: ImagePage.Problem.unusualJPEG) { try page(lossless).pdf() }
  }

  @Test func `stand in a bundle with text, letters and what can't be used`() throws {
    let content = Sample.content(.notice, to: .business, in: .dutch)
    let notice = try deliveredBook().letter(.notice, content).pdf()
    let parts = [
      PDFMerger.Part(title: "Chronologie", pdf: try SamplePages.chronology(30).pdf()),
      PDFMerger.Part(title: "Factuur", pdf: try SamplePages.invoiceSheet().pages.pdf()),
      PDFMerger.Part(title: "Verloren", pdf: Array("geen PDF".utf8)),
      PDFMerger.Part(title: "Ingebrekestelling", pdf: notice),
      PDFMerger.Part(title: "Bewijs", pdf: try page(SamplePages.jpeg(held: 6)).pdf()),
    ]
    let bundle = try PDFMerger.merge(parts, SamplePages.facts("Dossier"))
    #expect(bundle.leftOut.map(\.part) == [2])
    let marks = try Poppler.bookmarks(bundle.pdf)
    #expect(marks.map(\.title) == ["Chronologie", "Factuur", "Ingebrekestelling", "Bewijs"])
    #expect(marks.map(\.page) == bundle.firstPages.compactMap(\.self))
    #expect(try Poppler.info(bundle.pdf)["Pages"] == "\(bundle.pageCount)")
    #expect(try Poppler.images(bundle.pdf).map { $0[8] } == ["jpeg"])
    #expect(try PDFMerger.merge(parts, SamplePages.facts("Dossier")).pdf == bundle.pdf)
  }
}

private func resized(_ png: [UInt8], at place: Int, width: UInt32, height: UInt32) -> [UInt8] {
  var png = png
  for (index, number) in [width, height].enumerated() {
    for byte in 0..<4 {
      png[place + 4 * index + byte] = UInt8(truncatingIfNeeded: number >> (24 - 8 * byte))
    }
  }
  return png
}
