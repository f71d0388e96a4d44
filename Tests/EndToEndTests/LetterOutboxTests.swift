import Foundation
import TestSupport
import Testing

/// Letters that wait, and the pile of the day for the post.
@Suite struct `The outbox` {
  private func start() throws -> MaanCommand {
    let maan = try MaanCommand.ofSeller()
    try maan.add("A")
    try maan.add("B", customer: "Bakkerij Noord BV", total: "500")
    try maan.add("C", customer: "Garage Oost BV", total: "200")
    return maan
  }

  private func wait(_ maan: MaanCommand, _ command: String...) throws {
    let waiting = try maan.run(command + ["--outbox", "--json"])
    try #require(waiting.status == 0, "\(waiting.errors)")
  }

  private func pile(_ maan: MaanCommand) throws -> (path: String, pages: [String]) {
    let path = maan.store + "/post/\(maan.today).pdf"
    return (path, try Poppler.pages(try maan.bytes(path)).map(\.onOneLine))
  }

  @Test func `lists what waits, which counts for nothing before it goes`() throws {
    let maan = try start()
    defer { maan.remove() }
    let before = try maan.standing(of: "A")
    try wait(maan, "notice", "A")
    try wait(maan, "remind", "B")
    #expect(try maan.standing(of: "A").first == before.first)
    let listed = try maan("outbox")
    #expect(listed.status == 0 && listed.texts("waiting") == ["A", "B"])
    #expect(listed.documents.count == 4)
    let notice = try #require(listed.list("letters").first)
    #expect(notice["numbers"] as? [String] == ["A"])
    #expect(notice["customer"] as? String == "Café Zuid BV")
    #expect(notice["letter"] as? String == "notice")
    #expect(notice["channel"] as? String == "registered")
    #expect(notice["written"] as? String == "2026-11-24")
    #expect(notice["asked"] as? String == "1055.53")
    #expect(notice["standing"] as? String == "ready")
    #expect(try maan("outbox", json: false).output.contains("Café Zuid BV: A: formal notice"))

    let sent = try maan("outbox", "--send", "A")
    #expect(sent.status == 0 && sent.texts("sent") == ["A"])
    #expect(try maan("show", "A").text("stage") == "notice")
    #expect(try maan("outbox").texts("waiting") == ["B"])
    try maan("undo")
    #expect(try maan("show", "A").text("stage") == "overdue")
    #expect(Set(try maan("outbox").texts("waiting")) == ["A", "B"])
    #expect(try maan.isSound)
  }

  @Test func `drops what isn't to go`() throws {
    let maan = try start()
    defer { maan.remove() }
    try wait(maan, "remind", "A")
    try wait(maan, "letter", "copy", "B")
    #expect(try maan("outbox", "--drop").status == 64, "it says which")
    let dropped = try maan("outbox", "--drop", "A")
    #expect(dropped.status == 0 && dropped.texts("dropped") == ["A"])
    #expect(try maan("outbox").texts("waiting") == ["B"])
    let again = try maan("outbox", "--drop", "A")
    #expect(again.status == 1 && again.errors.contains("No letter waits to be sent for A"))
    #expect(try maan("remind", "A").status == 0, "it never went")
  }

  @Test func `goes with the figures of the day on which it goes`() throws {
    var maan = try start()
    defer { maan.remove() }
    try wait(maan, "notice", "A")
    maan.today = "2026-12-02"
    #expect(try maan("outbox").list("letters").first?["standing"] as? String == "outdated")
    let sent = try maan("outbox", "--send")
    #expect(sent.status == 0, "\(sent.errors)")
    let letter = try maan.letter(sent)
    // 62 days of 10.50 % on 1,000.00.
    #expect(letter.contains("Antwerpen, 2 December 2026") && letter.contains("Total due 1,057.84"))
    #expect(letter.contains("Monday 14 December 2026"))
    let step = try #require(try maan("show", "A").list("steps").last)
    #expect(step["sent"] as? String == "2026-12-02" && step["asked"] as? String == "1057.84")
    #expect(step["deadline"] as? String == "2026-12-14")
  }

  @Test(arguments: [
    "pay A", "settle A 900 --by 2026-12-01", "dispute A --ground hours",
    "insolvency zuid bankruptcy --on 2026-11-20",
  ])
  func `lets nothing go that is needless by now`(_ event: String) throws {
    let maan = try start()
    defer { maan.remove() }
    try wait(maan, "remind", "A")
    try wait(maan, "remind", "B")
    let words = event.split(separator: " ").map(String.init)
    try #require(try maan.run(words + ["--json"]).status == 0)
    let standing = try maan("outbox").list("letters").first { $0["numbers"] as? [String] == ["A"] }
    #expect(standing?["standing"] as? String == "needless")
    let sent = try maan("outbox", "--send")
    #expect(sent.texts("sent") == ["B"])
    #expect(sent.errors.contains("Café Zuid BV, A: the letter that waited was dropped"))
    #expect(try maan("outbox").texts("waiting") == [])
    let steps = try maan("show", "A").list("steps")
    #expect(!steps.contains { $0["sent"] is String })
  }

  // MARK: The pile

  @Test func `makes one PDF of the day's letters, registered ones first, with the list`() throws {
    let maan = try start()
    defer { maan.remove() }
    try wait(maan, "remind", "B")
    #expect(try maan("remind", "C").status == 0, "posted already")
    try wait(maan, "notice", "A")
    try maan("customer", "noord", "--email", "n@them.example")
    try wait(maan, "letter", "copy", "B", "--channel", "email")
    let made = try maan("outbox", "--print")
    #expect(made.status == 0, "\(made.errors)")
    let (path, pages) = try pile(maan)
    #expect(made.text("pdf") == path && made.number("pages") == pages.count)
    let letters = made.list("letters")
    #expect(
      letters.map { $0["recipient"] as? String } == [
        "Café Zuid BV", "Bakkerij Noord BV", "Garage Oost BV",
      ])
    #expect(letters.map { $0["registered"] as? Bool } == [true, false, false])
    #expect(letters.map { $0["posted"] as? Bool } == [false, false, true])

    let list = pages[0]
    let rows = ["1 Café Zuid BV", "2 Bakkerij Noord BV", "3 Garage Oost BV"]
    let places = try rows.map { try #require(list.range(of: $0), "\($0): \(list)").lowerBound }
    #expect(places == places.sorted())
    #expect(list.contains("Lange Straat 7, 9000 Gent") && list.contains("24 November 2026"))
    #expect(list.contains("3 letters, of which 1 registered"), "\(list)")

    let marks = try Poppler.bookmarks(try maan.bytes(path))
    #expect(
      marks.dropFirst().map(\.title) == [
        "Café Zuid BV: A", "Bakkerij Noord BV: B", "Garage Oost BV: C",
      ])
    for mark in marks.dropFirst() {
      let name = try #require(mark.title.split(separator: ":").first)
      #expect(pages[mark.page - 1].contains("\(name) Lange Straat 7"), "\(mark)")
    }
  }

  @Test func `makes the pile again when a payment takes a letter out`() throws {
    var maan = try start()
    defer { maan.remove() }
    for number in ["A", "B", "C"] { try wait(maan, "remind", number) }
    #expect(try maan("outbox", "--print").number("pages") == 4)
    try maan("pay", "B")
    let (_, pages) = try pile(maan)
    #expect(pages.count == 3)
    #expect(!pages.contains { $0.contains("Bakkerij") })
    #expect(pages[0].contains("2 letters") && pages[2].contains("Garage Oost BV"))
    try maan("undo")
    #expect(try pile(maan).pages.count == 4)
    #expect(try maan("outbox", "--send").status == 0)
    #expect(try pile(maan).pages.count == 4, "what was posted today stays in it")
    try maan("pay", "A")
    #expect(try pile(maan).pages.count == 4)
    maan.today = "2026-11-25"
    let nothing = try maan("outbox", "--print")
    #expect(nothing.status == 0 && nothing.json["pdf"] is NSNull)
  }

  @Test func `leaves no pile where its last letter was paid`() throws {
    let maan = try start()
    defer { maan.remove() }
    try wait(maan, "remind", "A")
    try maan("outbox", "--print")
    try maan("pay", "A")
    #expect(!FileManager.default.fileExists(atPath: maan.store + "/post/2026-11-24.pdf"))
  }

  @Test func `prints what goes, written anew where it was of another day`() throws {
    var maan = try start()
    defer { maan.remove() }
    try wait(maan, "notice", "A")
    maan.today = "2026-12-02"
    #expect(try maan("outbox", "--print").status == 0)
    let printed = try pile(maan).pages.joined(separator: " ")
    #expect(printed.contains("1,057.84") && !printed.contains("1,055.53"))
    let sent = try maan("outbox", "--send")
    #expect(try maan.letter(sent).contains("1,057.84"))
    #expect(printed.contains(try maan.letter(sent)))
  }
}
