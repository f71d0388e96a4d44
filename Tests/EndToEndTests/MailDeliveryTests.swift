import Foundation
import TestSupport
import Testing

/// Mails as they arrive: what is in them, and what is recorded where one of several isn't taken.
@Suite struct `Mails that were delivered` {
  private let server: MailServer

  init() throws { server = try MailServer() }

  private func start() throws -> MaanCommand {
    let maan = try MaanCommand.ofSeller()
    try maan.set([
      "creditor.email": "office@us.example",
      "mail.command": try server.command().map { "'\($0)'" }.joined(separator: " "),
    ])
    return maan
  }

  private func add(
    _ number: String, _ customer: String, _ email: String, to maan: MaanCommand
  ) throws {
    try maan.add(number, customer: customer, "--email", email)
  }

  @Test func `hold the text, the letter and the invoice as it came`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    let invoice = SellersInvoice(number: "K-7", picture: SellersInvoice.picture)
    try invoice.add(to: maan)
    try maan("customer", "zuid", "--email", "zoe@them.example")
    let sent = try maan("remind", "K-7", "--channel", "email")
    #expect(sent.status == 0, "\(sent.errors)")
    let mail = try ReadMail(try server.mail())
    #expect(mail.defects == [] && mail["Subject"] == "Reminder: invoice K-7")
    #expect(mail.text.contains("€1,000.00") && mail.text.contains("+++090/9337/55493+++"))
    #expect(!mail.text.contains("Lange Straat"), "a mail has no address for a window")
    #expect(mail.attachments.map(\.name) == ["Reminder- invoice K-7.pdf", "K-7.pdf", "K-7.xml"])
    try #require(mail.attachments.count == 3)
    #expect(mail.attachments[0].bytes == (try maan.document(sent, ".pdf")))
    #expect(try Poppler.text(mail.attachments[0].bytes).contains("Amount"))
    #expect(mail.attachments[1].bytes == SellersInvoice.picture)
    #expect(mail.attachments[2].bytes == Array(invoice.xml.utf8))
    #expect(mail.attachments.map(\.disposition) == Array(repeating: "attachment", count: 3))
    #expect(try maan.letter(sent).contains("Enclosed: K-7.pdf, K-7.xml"))

    try maan.set(["letters.enclose_invoices": "false"])
    try #require(try maan("remind", "K-7", "--channel", "email", "--again").status == 0)
    #expect(try ReadMail(try server.mail()).attachments.count == 1)
  }

  @Test func `hold invoices of like numbers under names of their own`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    for number in ["K/7", "K:7"] { try SellersInvoice(number: number).add(to: maan) }
    try maan("customer", "zuid", "--email", "zoe@them.example")
    let sent = try maan("remind", "K/7", "K:7", "--channel", "email")
    try #require(sent.status == 0, "\(sent.errors)")
    let names = ["K-7.pdf", "K-7.xml", "K-7 (2).pdf", "K-7 (2).xml"]
    #expect(try ReadMail(try server.mail()).attachments.dropFirst().map(\.name) == names)
    #expect(try maan.letter(sent).contains("Enclosed: \(names.joined(separator: ", "))"))
  }

  @Test func `are how other letters go, where an address is known`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    try maan("pay", "A", "250")
    let letters = [
      ["letter", "thanks", "A"], ["letter", "copy", "A"], ["statement", "zuid"],
      ["settle", "A", "700", "--by", "2026-12-01", "--channel", "email"],
    ]
    for words in letters {
      let sent = try maan.run(words + ["--json"])
      #expect(sent.status == 0, "\(words): \(sent.errors)")
      #expect(sent.documents.contains { $0.hasSuffix(".eml") }, "\(words)")
    }
    let mails = try server.mails().map(ReadMail.init)
    try #require(mails.count == letters.count)
    #expect(mails.allSatisfy { $0.to == ["Café Zuid BV", "zoe@them.example"] })
    #expect(mails[0].text.contains("€250.00"))
    #expect(mails[1].attachments.count == 1, "nothing is kept of an invoice entered by hand")
    #expect(mails[3].text.contains("€700.00"))
    // All about one invoice: one thread.
    let first = try #require(mails[0]["Message-Id"])
    #expect(mails.dropFirst().allSatisfy { $0["References"]?.hasPrefix(first) == true })
    #expect(Set(mails.map { $0["Message-Id"] }).count == mails.count)
    #expect(try maan.isSound)
  }

  @Test func `of which one isn't taken leave that one unrecorded`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    try add("B", "Bakkerij Noord BV", "nobody@them.example", to: maan)
    try add("C", "Garage Oost BV", "oost@them.example", to: maan)
    let before = try maan.standing(of: "B")
    let sent = try maan("remind", "A", "B", "C", "--channel", "email")
    #expect(sent.status == 2)
    #expect(sent.errors.contains("Bakkerij Noord BV"))
    #expect(sent.errors.contains("550 5.1.1 Nobody of that name lives here"))
    #expect(sent.texts("numbers") == ["A", "C"])
    #expect(try server.mails().count == 2)
    #expect(try maan("show", "A").text("stage") == "reminded")
    #expect(try maan("show", "C").text("stage") == "reminded")
    #expect(try maan.standing(of: "B") == before)
    #expect(try maan.isSound, "the files of what wasn't taken are gone")
  }

  @Test func `from the outbox leave what isn't taken waiting`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    try add("B", "Bakkerij Noord BV", "nobody@them.example", to: maan)
    for number in ["A", "B"] {
      try #require(
        try maan("remind", number, "--channel", "email", "--outbox").status == 0)
    }
    #expect(try server.mails().isEmpty)
    let sent = try maan("outbox", "--send")
    #expect(sent.status == 2 && sent.texts("sent") == ["A"])
    #expect(sent.errors.contains("Nobody of that name lives here"))
    #expect(try maan("outbox").texts("waiting") == ["B"])
    let refused = try maan("outbox", "--send")
    #expect(refused.status == 1 && refused.errors.contains("Bakkerij Noord BV"))
    #expect(try maan("outbox").texts("waiting") == ["B"])
    try maan("outbox", "--drop", "B")
    try maan("customer", "noord", "--email", "info@them.example")
    let gone = try maan("remind", "B", "--channel", "email")
    #expect(gone.status == 0, "\(gone.errors)")
    #expect(try ReadMail(try server.mail()).to == ["Bakkerij Noord BV", "info@them.example"])
    #expect(try maan.isSound)
  }

  @Test func `have left, whatever is undone`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    try #require(try maan("remind", "A", "--channel", "email").status == 0)
    let undone = try maan("undo")
    #expect(undone.status == 0)
    #expect(
      undone.errors.contains("A") && undone.errors.contains("24 Nov 2026"), "\(undone.errors)")
    #expect(try maan("show", "A").text("stage") == "overdue")
    let again = try maan("remind", "A", "--channel", "email")
    #expect(again.status == 1 && again.errors.contains("--again"))
    #expect(try server.mails().count == 1)
    let withdrawn = try maan("letter", "withdrawal", "A")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let mail = try ReadMail(try server.mail())
    #expect(mail.text.contains("24 November 2026"))
    #expect(try maan.isSound)
  }

  @Test func `hold the same text as a registered notice, unless the settings say no`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    let sent = try maan("notice", "A")
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(sent.errors.contains("zoe@them.example"))
    let mail = try ReadMail(try server.mail())
    let pdf = try maan.document(sent, ".pdf")
    #expect(mail.attachments.map(\.bytes) == [pdf], "byte for byte what goes by post")
    let opening = mail.text.split(whereSeparator: \.isWhitespace).prefix(25).joined(separator: " ")
    #expect(try maan.letter(sent).contains(opening), "\(opening)")
    #expect(try maan("show", "A").text("stage") == "notice")

    try maan.set(["letters.mail_notices": "false"])
    let alone = try maan("notice", "A", "--again")
    #expect(alone.status == 0 && !alone.documents.contains { $0.hasSuffix(".eml") })
    #expect(try server.mails().count == 1)
    #expect(try maan.isSound)
  }

  @Test func `bring a collector the whole file`() throws {
    let maan = try start()
    defer {
      maan.remove()
      server.stop()
    }
    try add("A", "Café Zuid BV", "zoe@them.example", to: maan)
    try maan.set(["collector.agency.email": "cases@agency.example"])
    let given = try maan("handover", "A", "--to", "agency", "--channel", "email")
    #expect(given.status == 0, "\(given.errors)")
    let mail = try ReadMail(try server.mail())
    #expect(mail.to == ["Incasso Noord BV", "cases@agency.example"])
    #expect(try server.envelope() == ["office@us.example", "cases@agency.example"])
    let bundle = try #require(mail.attachments.first { $0.name == "handover-A.pdf" })
    #expect(given.documents.contains { path in (try? maan.bytes(path)) == bundle.bytes })
    #expect(try Poppler.pages(bundle.bytes).count > 3)
  }
}
