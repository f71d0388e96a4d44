import Foundation
import TestSupport
import Testing

@Suite struct `Mail from the command line` {
  private func start(email: String) throws -> MaanCommand {
    var maan = try MaanCommand()
    maan.today = "2026-11-03"
    try maan("init", "--name", "Atelier \"Zoé\" BV", "--iban", "BE68539007547034")
    try maan(
      "add", "A", "--customer", "Café Zuid", "--kind", "business", "--total", "1000", "--due",
      "2026-10-01", "--for", "work", "--email", email)
    try maan("config", "creditor.email", "office@us.example")
    return maan
  }

  /// The command as a person writes it into the settings.
  private func command(of server: MailServer) throws -> String {
    try server.command().map { "'\($0)'" }.joined(separator: " ")
  }

  private func kept(_ result: MaanCommand.Result, of maan: MaanCommand) throws -> [UInt8] {
    let paths = result.json["documents"] as? [String] ?? []
    let path = try #require(paths.first { $0.hasSuffix(".eml") })
    return [UInt8](try Data(contentsOf: URL(filePath: maan.store + "/" + path)))
  }

  @Test func `arrives with its letter, and the next one answers to it`() throws {
    let server = try MailServer()
    defer { server.stop() }
    var maan = try start(email: "zoe@them.example")
    defer { maan.remove() }
    try maan("config", "mail.command", try command(of: server))
    try maan("config", "mail.bcc", "true")
    let sent = try maan("remind", "A", "--channel", "email")
    #expect(sent.status == 0, "\(sent.errors)")
    let first = try ReadMail(try server.mail())
    #expect(first.from == ["Atelier \"Zoé\" BV", "office@us.example"])
    #expect(first.to == ["Café Zuid", "zoe@them.example"])
    #expect(first["Date"] == "Tue, 03 Nov 2026 12:00:00 +0000")
    #expect(first.text.contains("1.000,00") && first.text.contains("BE68 5390 0754 7034"))
    #expect(first.attachments.map(\.type) == ["application/pdf"])
    #expect(first["X-Unsent"] == nil && first["Bcc"] == nil && first.defects == [])
    #expect(
      try server.envelope() == ["office@us.example", "zoe@them.example", "office@us.example"])
    #expect(try ReadMail(try kept(sent, of: maan))["Message-Id"] == first["Message-Id"])

    maan.today = "2026-12-01"
    let again = try maan("remind", "A", "--channel", "email")
    #expect(again.status == 0, "\(again.errors)")
    let second = try ReadMail(try server.mail())
    #expect(second["In-Reply-To"] == first["Message-Id"])
    #expect(second["References"] == first["Message-Id"])
    #expect(second["Message-Id"] != first["Message-Id"])
  }

  @Test func `that isn't taken is told in the server's words, and isn't recorded`() throws {
    let server = try MailServer()
    defer { server.stop() }
    let maan = try start(email: "nobody@them.example")
    defer { maan.remove() }
    try maan("config", "mail.command", try command(of: server))
    let before = try maan("show", "A").output
    let refused = try maan("remind", "A", "--channel", "email")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("550 5.1.1 Nobody of that name lives here"))
    #expect(try maan("show", "A").output == before)
    try maan("config", "mail.command", "no-such-mailer -t")
    let absent = try maan("remind", "A", "--channel", "email")
    #expect(absent.errors.contains("the program \"no-such-mailer\" isn't found"))
    #expect(try maan("show", "A").output == before)
  }

  @Test func `is a draft where there is no command, and goes as a mail once there is one`() throws {
    let server = try MailServer()
    defer { server.stop() }
    let maan = try start(email: "zoe@café.be")
    defer { maan.remove() }
    let waiting = try maan("remind", "A", "--channel", "email", "--outbox")
    let draft = try ReadMail(try kept(waiting, of: maan))
    #expect(draft["X-Unsent"] == "1")
    #expect(draft.to == ["Café Zuid", "zoe@xn--caf-dma.be"])
    try maan("config", "mail.command", try command(of: server))
    let sent = try maan("outbox", "--send")
    #expect(sent.status == 0, "\(sent.errors)")
    let mail = try ReadMail(try server.mail())
    #expect(mail["X-Unsent"] == nil)
    #expect(mail.text == draft.text)
    #expect(mail["Message-Id"] == draft["Message-Id"])
  }

  @Test(arguments: [
    "Zoé <zoe@them.example>", "zoe@them.example, b@them.example", "zoë@them.example",
  ])
  func `to what is no plain address isn't made`(email: String) throws {
    let maan = try start(email: email)
    defer { maan.remove() }
    try maan("config", "mail.command", "true")
    let refused = try maan("remind", "A", "--channel", "email", json: false)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Nothing was recorded"))
  }
}
