import Foundation
import TestSupport
import Testing

@Suite struct `Letters of one's own` {
  private func start() throws -> MaanCommand {
    let maan = try MaanCommand.ofSeller()
    try maan.add("A")
    return maan
  }

  private func write(_ text: String, _ name: String, in maan: MaanCommand) throws {
    let file = URL(filePath: maan.store + "/templates/\(name).txt")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func `take the place of those that are delivered`() throws {
    let maan = try start()
    defer { maan.remove() }
    let copied = try maan("templates", "--copy", "en/reminder")
    let path = try #require(copied.documents.first)
    #expect(path == maan.store + "/templates/en/reminder.txt")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Kind regards") && text.contains("{amount}"))
    try Data(text.replacing("Kind regards", with: "Yours for {amount}").utf8)
      .write(to: URL(filePath: path))
    let letter = try maan.letter(try maan("remind", "A"))
    #expect(letter.contains("Yours for €1,000.00"))
    #expect(!letter.contains("Kind regards"))
    // Other languages, and the friendly text, are as they were.
    let friendly = try maan("remind", "A", "--again", "--draft", "--tone", "friendly")
    #expect(!(try maan.letter(friendly).contains("Yours for")))
    try maan("customer", "zuid", "--language", "nl")
    let dutch = try maan("remind", "A", "--again", "--draft")
    #expect(try maan.letter(dutch).contains("Met vriendelijke groeten"))

    let again = try maan("templates", "--copy", "en/reminder")
    #expect(again.status == 0 && again.errors.contains("stays as it is"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Yours for"))
    let listed = try maan("templates")
    #expect(listed.status == 0, "\(listed.errors)")
    let own = listed.list("templates").filter { $0["own"] as? Bool == true }
    #expect(own.map { $0["file"] as? String } == [path])
  }

  @Test func `with a name that isn't known are refused with their file and line`() throws {
    let maan = try start()
    defer { maan.remove() }
    try write("Subject: {numbers}\n\nDear,\n\nPay {amunt}.\n", "nl/reminder", in: maan)
    try maan("customer", "zuid", "--language", "nl")
    let before = try maan.standing(of: "A")
    let refused = try maan("remind", "A")
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("templates/nl/reminder.txt"), "\(refused.errors)")
    #expect(refused.errors.contains("line 5") && refused.errors.contains("amunt"))
    #expect(try maan.standing(of: "A") == before)
    #expect(try maan("verify").number("documents") == 0)
    #expect(try maan.isSound)

    let checked = try maan("templates")
    #expect(checked.status == 2)
    let error = try #require(checked.list("errors").first)
    #expect((error["file"] as? String)?.hasSuffix("templates/nl/reminder.txt") == true)
    #expect(error["line"] as? Int == 5)
    #expect((error["message"] as? String)?.contains("amunt") == true)
  }

  @Test func `without what the law demands are named`() throws {
    let maan = try start()
    defer { maan.remove() }
    try write("Subject: First\n\nPlease pay {amount}.\n", "en/consumer-reminder", in: maan)
    try write("Subject: x\n\nHello.\n", "en/no-such-letter", in: maan)
    let checked = try maan("templates")
    #expect(checked.status == 2)
    let messages = checked.list("errors").compactMap { $0["message"] as? String }
    #expect(messages.contains { $0.contains("creditor-number") }, "\(messages)")
    #expect(messages.contains { $0.contains("indemnity") })
    let files = Set(checked.list("errors").compactMap { $0["file"] as? String })
    #expect(files.count == 2)
  }

  @Test func `of another name are refused, and none is copied from elsewhere`() throws {
    let maan = try start()
    defer { maan.remove() }
    for name in ["en/no-such", "reminder", "xx/reminder", "en/../nl/reminder", "en/"] {
      let refused = try maan("templates", "--copy", name)
      #expect(refused.status == 1 && refused.output.isEmpty, "\(name)")
      #expect(!refused.errors.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: maan.store + "/templates"))
  }

  @Test func `can be seen on made-up cases`() throws {
    let maan = try start()
    defer { maan.remove() }
    let shown = try maan("templates", "--show", "fr/notice")
    #expect(shown.status == 0)
    let cases = shown.list("cases")
    #expect(cases.count >= 12)
    #expect(cases.allSatisfy { ($0["subject"] as? String)?.hasPrefix("Mise en demeure") == true })
  }
}
