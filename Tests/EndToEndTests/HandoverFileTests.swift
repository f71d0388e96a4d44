import Foundation
import TestSupport
import Testing

/// The file of a case as a collector opens it.
@Suite struct `The file for a collector` {
  /// A row of the contents on the cover.
  struct Entry: Equatable {
    let title: String
    /// Nil: it lies beside the PDF.
    let page: Int?
  }

  struct File {
    let result: MaanCommand.Result
    let pdf: [UInt8]
    let pages: [String]
    /// Relative to the store.
    let folder: String

    init(_ result: MaanCommand.Result, of maan: MaanCommand) throws {
      self.result = result
      folder = try #require(result.texts("folders").first, "\(result.errors)")
      let path = try #require(result.documents.first { $0.contains("handover") })
      pdf = try maan.bytes(path)
      pages = try Poppler.pages(pdf)
    }

    /// As the cover lists them, between its own headings.
    var contents: [Entry] {
      get throws {
        var entries: [Entry] = []
        var isInside = false
        for line in pages.joined(separator: "\n").split(separator: "\n") {
          let words = line.trimmingCharacters(in: .whitespaces)
          if words.hasPrefix("What the file needs") { break }
          if words.hasPrefix("Document  ") { isInside = true }
          guard isInside, let row = words.wholeMatch(of: /(.+?) {2,}(\d+|–)/) else { continue }
          entries.append(Entry(title: String(row.1), page: Int(row.2)))
        }
        try #require(!entries.isEmpty, "\(pages[0])")
        return entries
      }
    }

    func names(in maan: MaanCommand) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: maan.store + "/" + folder).sorted()
    }
  }

  private static let picture = RawPDF.saying("Seen by the post office")
  private static let terms = RawPDF.saying("Terms of 2024")
  private static let talk = RawPDF.saying("Minutes of our talk")

  private func write(_ bytes: [UInt8], _ name: String, for maan: MaanCommand) throws -> String {
    let path = maan.store + "/../" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// A photograph of a page.
  private func photograph(
    _ pdf: [UInt8], _ format: String, _ name: String, for maan: MaanCommand
  ) throws -> String {
    let path = maan.store + "/../" + name
    _ = try Poppler.run(
      "pdftoppm", ["-r", "100", "-singlefile", "-\(format)"], on: pdf, then: [path])
    return path + (format == "jpeg" ? ".jpg" : "." + format)
  }

  /// From the invoice to a notice whose deadline has passed, with all papers.
  private func start() throws -> MaanCommand {
    var maan = try MaanCommand.ofSeller(on: "2026-10-12")
    try SellersInvoice(number: "A", picture: SellersInvoice.picture).add(to: maan)
    let steps: [(String, [String])] = [
      ("2026-10-12", ["remind", "A"]),
      ("2026-10-20", ["call", "A", "--outcome", "reached", "--note", "pays next week"]),
      ("2026-10-21", ["note", "A", "between us: our foreman broke the door"]),
      ("2026-10-22", ["snooze", "A", "--until", "2026-10-26", "--note", "his wife is ill"]),
      ("2026-10-28", ["notice", "A"]),
      (
        "2026-10-29",
        [
          "proof", "A", try photograph(Self.picture, "jpeg", "receipt", for: maan), "--tracking",
          "RR123456789BE",
        ]
      ),
      ("2026-11-03", ["result", "A", "delivered", "--on", "2026-11-02"]),
      (
        "2026-11-03",
        ["attach", "A", try photograph(Self.picture, "png", "order", for: maan), "--kind", "order"]
      ),
      (
        "2026-11-04",
        ["attach", "A", try write(Self.terms, "terms.pdf", for: maan), "--kind", "terms"]
      ),
      (
        "2026-11-05",
        ["attach", "A", try write(Self.talk, "talk.pdf", for: maan), "--kind", "other"]
      ),
    ]
    for (day, words) in steps {
      maan.today = day
      let done = try maan.run(words + ["--json"])
      try #require(done.status == 0, "\(words): \(done.errors)")
    }
    maan.today = "2026-11-24"
    return maan
  }

  /// What a reader finds on the page where a part begins.
  private func opening(of title: String) -> String {
    if title.hasPrefix("Proof: ") { return title }
    if title.hasPrefix("Invoice A") { return "Invoice as it was sent" }
    if title.hasPrefix("reminder") { return "Reminder: invoice A" }
    if title.hasPrefix("formal notice") { return "Formal notice: invoice A" }
    if title.hasPrefix("terms") { return "Terms of 2024" }
    if title.hasPrefix("paper") { return "Minutes of our talk" }
    return title
  }

  @Test(arguments: ["agency", "bailiff", "lawyer", "undisputed"])
  func `holds the case from its cover to the check list`(_ collector: String) throws {
    let maan = try start()
    defer { maan.remove() }
    let given = try maan("handover", "A", "--to", collector)
    #expect(given.status == 0, "\(given.errors)")
    #expect(given.text("number") == "A" && given.text("stage") == "handed-over")
    #expect(given.text("collector") == collector && given.json["deadline"] is NSNull)
    #expect(given.text("claim") == "1055.53")
    #expect(!given.texts("missing").contains("invoice"))
    let file = try File(given, of: maan)

    let cover = try #require(file.pages.first).onOneLine
    for words in [
      "File for recovery: Café Zuid BV", "0428.759.497", "0403.170.701", "Principal 1,000.00",
      "54 days, 10.50%", "15.53", "40.00", "Total due 1,055.53",
      "12 October 2026: reminder", "28 October 2026: formal notice",
    ] {
      #expect(cover.contains(words), "\(words)\n\(cover)")
    }

    let entries = try file.contents
    let isUndisputed = collector == "undisputed"
    let titles =
      [
        "Course of the case", "Invoice A", "reminder of 12 Oct 2026, letter",
        "formal notice of 28 Oct 2026, registered post",
        "Proof: formal notice of 28 Oct 2026, registered post, RR123456789BE", "order",
        "terms, with proof that they were accepted",
      ] + (isUndisputed ? [] : ["paper", "Calls"]) + ["Check list"]
    let found = entries.map(\.title)
    #expect(found.count == titles.count && found.starts(with: titles.prefix(7)), "\(found)")
    #expect(found.last == "Check list")
    // The pages before it are the cover, which names them all.
    let first = try #require(entries.first?.page)
    for entry in entries {
      let page = try #require(entry.page)
      let text = file.pages[page - 1].onOneLine
      #expect(text.contains(opening(of: entry.title)), "\(entry) is not on its page: \(text)")
      let before = file.pages[page - 2].onOneLine
      #expect(
        page == first || !before.contains(opening(of: entry.title)), "\(entry) begins earlier")
    }
    let marks = try Poppler.bookmarks(file.pdf)
    #expect(marks.first?.page == 1)
    #expect(marks.dropFirst().map { Entry(title: $0.title, page: $0.page) } == entries)

    let whole = file.pages.joined(separator: " ").onOneLine
    #expect(whole.contains("Minutes of our talk") == !isUndisputed)
    for words in ["call: reached", "pays next week"] {
      #expect(whole.contains(words) == !isUndisputed, "\(words)")
    }
    for words in ["foreman", "wife"] { #expect(!whole.contains(words), "\(words)") }
    #expect(whole.contains("1394/20") == isUndisputed)
    // The proof of posting and the order are photographs.
    let pictured = Set(try Poppler.images(file.pdf).compactMap { $0.first.flatMap { Int($0) } })
    for title in [titles[4], titles[5]] {
      let page = try #require(entries.first { $0.title == title }?.page)
      #expect(pictured.contains(page), "\(title)")
    }
    #expect(try maan.isSound)
  }

  @Test func `lies in a folder beside it, as it came and as it went`() throws {
    let maan = try start()
    defer { maan.remove() }
    let file = try File(try maan("handover", "A", "--to", "agency"), of: maan)
    #expect(file.folder.hasPrefix("handover/2026-11-24"))
    let names = try file.names(in: maan)
    func bytes(_ suffix: String) throws -> [UInt8] {
      let name = try #require(
        names.dropFirst().first { $0.hasSuffix(suffix) }, "\(suffix): \(names)")
      return try maan.bytes(file.folder + "/" + name)
    }
    #expect(try maan.bytes(file.folder + "/" + names[0]) == file.pdf)
    #expect(
      try bytes("A.xml")
        == Array(SellersInvoice(number: "A", picture: SellersInvoice.picture).xml.utf8))
    #expect(try bytes(" A.pdf") == SellersInvoice.picture)
    #expect(try bytes(".jpg") == maan.bytes(maan.store + "/../receipt.jpg"))
    #expect(try bytes(".png") == maan.bytes(maan.store + "/../order.png"))
    let steps = try maan("show", "A").list("history")
    let sent = steps.filter { $0["kind"] as? String == "step-written" }
      .flatMap { $0["documents"] as? [String] ?? [] }.filter { $0.hasSuffix(".pdf") }
    let folder = try names.map { try maan.bytes(file.folder + "/" + $0) }
    for path in sent.prefix(2) { #expect(folder.contains(try maan.bytes(path)), "\(path)") }
    #expect(Set(names.map { $0.prefix(2) }).count == names.count, "each has a number")
    let proof = "Proof- formal notice of 28 Oct 2026, registered post, RR123456789BE.jpg"
    #expect(names.contains { $0.dropFirst(3) == proof }, "\(names)")
  }

  @Test func `lies in a folder of its own, whatever the invoice is called`() throws {
    var maan = try start()
    defer { maan.remove() }
    let long = String(repeating: "é", count: 90)
    maan.today = "2026-10-12"
    for number in ["B/1", "B:1", long] { try SellersInvoice(number: number).add(to: maan) }
    maan.today = "2026-11-24"
    let first = try File(try maan("handover", "B/1", "--to", "agency"), of: maan)
    let second = try File(try maan("handover", "B:1", "--to", "agency"), of: maan)
    #expect(first.folder == "handover/2026-11-24 Café Zuid BV B-1")
    #expect(second.folder == "handover/2026-11-24 Café Zuid BV B-1 (2)")
    for file in [first, second] {
      let names = try file.names(in: maan)
      #expect(names.contains("00 2026-11-24 Café Zuid BV B-1.pdf"), "\(names)")
      #expect(try maan.bytes(file.folder + "/" + names[0]) == file.pdf)
    }
    let third = try File(try maan("handover", long, "--to", "agency"), of: maan)
    for name in try third.names(in: maan) + [third.folder.split(separator: "/").map(String.init)[1]]
    {
      #expect(name.utf8.count <= 120, "\(name)")
    }
    // What another collector got of the case doesn't lie among it.
    let agency = try File(try maan("handover", "A", "--to", "agency"), of: maan)
    let again = try File(try maan("handover", "A", "--to", "undisputed", "--again"), of: maan)
    #expect(agency.folder != again.folder)
    let talk = try agency.names(in: maan).filter {
      try maan.bytes(agency.folder + "/" + $0) == Self.talk
    }
    #expect(talk.count == 1)
    #expect(
      try again.names(in: maan).allSatisfy {
        try maan.bytes(again.folder + "/" + $0) != Self.talk
      })
  }

  @Test(arguments: [
    ("order.docx", Array("no picture".utf8)), ("order.pdf", Array("%PDF-1.7\nbroken".utf8)),
    ("order.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2]),
  ])
  func `names what can't stand in it, which lies beside it`(
    _ name: String, bytes: [UInt8]
  ) throws {
    let maan = try start()
    defer { maan.remove() }
    try maan("attach", "A", try write(bytes, name, for: maan), "--kind", "delivery")
    let given = try maan("handover", "A", "--to", "agency")
    #expect(given.status == 0)
    #expect(given.errors.contains("proof of delivery can't stand in the PDF"), "\(given.errors)")
    let file = try File(given, of: maan)
    let entries = try file.contents
    #expect(entries.contains(Entry(title: "proof of delivery (Not included)", page: nil)))
    for entry in entries where entry.page != nil {
      let page = try #require(entry.page)
      #expect(file.pages[page - 1].onOneLine.contains(opening(of: entry.title)), "\(entry)")
    }
    let suffix = try #require(name.split(separator: ".").last)
    let beside = try #require(
      try file.names(in: maan).first { $0.contains("proof of delivery") && $0.hasSuffix(suffix) })
    #expect(try maan.bytes(file.folder + "/" + beside) == bytes)
  }

  @Test func `of several invoices is one, with the steps of the claim behind its cover`() throws {
    let maan = try start()
    defer { maan.remove() }
    for number in ["B", "C", "D"] { try SellersInvoice(number: number).add(to: maan) }
    try maan("pay", "B", "100", "--on", "2026-11-01")
    try maan(
      "add", "Z", "--customer", "Garage Oost BV", "--kind", "business", "--total", "60",
      "--issued", "2026-09-01", "--due", "2026-10-01", "--for", "a tyre")
    let given = try maan("handover", "A", "B", "C", "D", "Z", "--to", "lawyer")
    #expect(given.status == 0, "\(given.errors)")
    #expect(given.texts("numbers") == ["A", "B", "C", "D", "Z"])
    #expect(given.texts("folders").count == 2, "two customers, two files")
    #expect(given.list("cases").map { $0["number"] as? String } == ["A", "B", "C", "D", "Z"])
    let total = try ["A", "B", "C", "D", "Z"].map { try maan("claim", $0).text("total") ?? "" }
      .reduce(into: Decimal.zero) { $0 += Decimal(string: $1) ?? 0 }
    #expect(Decimal(string: given.text("claim") ?? "") == total)

    let file = try File(given, of: maan)
    let entries = try file.contents
    #expect(
      entries.map(\.title).filter { $0.hasPrefix("Invoice") } == [
        "Invoice A", "Invoice B", "Invoice C", "Invoice D",
      ])
    let chronology = try #require(entries.first?.page)
    let front = file.pages[..<(chronology - 1)].joined(separator: " ").onOneLine
    for number in ["A", "B", "C", "D"] { #expect(front.contains("\(number) 1 Sep 2026")) }
    for words in [
      "54 1,000.00 10.50% 15.53", "23 948.92 10.50% 6.28", "already met by payments: 8.92",
      "Total due 4,121.79",
    ] {
      #expect(front.contains(words), "\(words)")
    }
    for entry in entries {
      let page = try #require(entry.page)
      let words =
        entry.title.hasPrefix("Invoice") && entry.title != "Invoice A"
        ? "Data of electronic invoice \(entry.title.suffix(1))" : opening(of: entry.title)
      #expect(file.pages[page - 1].onOneLine.contains(words), "\(entry)")
    }
    #expect(try maan.isSound)
  }

  @Test func `says of an invoice entered by hand that there is no document`() throws {
    let maan = try MaanCommand.ofSeller()
    defer { maan.remove() }
    try maan.add("H")
    let file = try File(try maan("handover", "H", "--to", "agency"), of: maan)
    #expect(file.result.texts("missing").contains("invoice"))
    let page = try #require(try file.contents.first { $0.title == "Invoice H" }?.page)
    let text = file.pages[page - 1].onOneLine
    #expect(text.contains("Data of invoice H") && !text.contains("electronic"), "\(text)")
  }

  @Test func `is only looked at as a draft, and comes back`() throws {
    let maan = try start()
    defer { maan.remove() }
    let before = try maan.standing(of: "A")
    let looked = try maan("handover", "A", "--to", "agency", "--draft")
    #expect(looked.status == 0 && looked.texts("missing") == ["delivery"], "\(looked.output)")
    #expect(looked.documents.isEmpty && looked.texts("folders").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: maan.store + "/handover"))
    #expect(try maan.standing(of: "A") == before)

    try #require(try maan("handover", "A", "--to", "agency").status == 0)
    let twice = try maan("handover", "A", "--to", "agency")
    #expect(twice.status == 1 && twice.errors.contains("--again"))
    let back = try maan("handover", "A", "--back", "uncollected", "--note", "moved abroad")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try maan("show", "A").text("stage") == "notice")
    #expect(try maan("handover", "A", "--back", "uncollected").status == 1)
    #expect(try maan("handover", "A", "--to", "bailiff").status == 0, "the next one")
  }

  @Test func `is refused where the law forbids it`() throws {
    let maan = try MaanCommand.ofSeller()
    defer { maan.remove() }
    try maan.add("C", customer: "Jan Peeters", kind: "consumer")
    try maan.add("P", customer: "Stad Gent", kind: "authority")
    for (number, collector) in [("C", "undisputed"), ("P", "undisputed")] {
      let refused = try maan("handover", number, "--to", collector)
      #expect(refused.status == 1 && refused.output.isEmpty, "\(number) to \(collector)")
      #expect(refused.errors.contains(number))
    }
    #expect(!FileManager.default.fileExists(atPath: maan.store + "/handover"))
    #expect(try maan("verify").number("documents") == 0)
  }

  @Test(.enabled(if: Corpus.folder != nil))
  func `shows the picture that is in an invoice of another program`() throws {
    let maan = try MaanCommand.ofSeller()
    defer { maan.remove() }
    let corpus = try #require(Corpus.folder)
    let path = corpus + "/ubl/ublbe131_UBLBE_BE0000000196_V01-15000008.xml"
    #expect(try maan("import", path, "--any-seller").number("invoices_added") == 1)
    let given = try maan("handover", "V01/15000008", "--to", "lawyer")
    #expect(given.status == 0, "\(given.errors)")
    let file = try File(given, of: maan)
    let page = try #require(try file.contents.first { $0.title.hasPrefix("Invoice") }?.page)
    #expect(file.pages[page - 1].onOneLine == "The invoice")
    let names = try file.names(in: maan)
    let original = try #require(names.first { $0.hasSuffix(".xml") })
    #expect(try maan.bytes(file.folder + "/" + original) == maan.bytes(path))
    #expect(names.allSatisfy { !$0.contains("/") })
  }
}
