import Letters
import TestSupport
import Testing

@Suite struct `A mail` {
  /// Nothing beyond these is ever in one that answers to others and has files; `Bcc` only where a copy is wanted.
  private let expected = [
    "From", "To", "Subject", "Date", "Message-Id", "In-Reply-To", "References", "MIME-Version",
    "Content-Type",
  ]
  private var alone: [String] { expected + ["Content-Transfer-Encoding"] }

  private func message(
    name: String? = "Zoé Peeters", subject: String = "Herinnering: factuur 2026-001",
    body: String = "Geachte,\n\nBetaal aub.\n", attachments: [MailMessage.Attachment] = [],
    references: [String] = ["<maan.1.a@us.example>", "<maan.2.b@us.example>"]
  ) throws -> MailMessage {
    MailMessage(
      from: .init(name: "Wij & Co, \"Bakkerij\" BV", address: try MailAddress("office@us.example")),
      to: .init(name: name, address: try MailAddress("zoe@them.example")),
      subject: subject, body: body, attachments: attachments,
      id: .make(step: "17", salt: "f00d", domain: "us.example"),
      references: references.compactMap(MessageID.init),
      date: .init(seconds: 1_795_508_100, offset: 3_600))
  }

  @Test func `has its headers, its text and its files as another parser reads them`() throws {
    let pdf = Array("%PDF-1.5\n".utf8) + (0...255).map { UInt8($0) }
    let mail = try message(attachments: [
      .init(name: "herinnering.pdf", bytes: pdf),
      .init(name: "factuur.xml", bytes: Array("<?xml".utf8)),
    ])
    let read = try ReadMail(try mail.bytes())
    #expect(read.names == expected)
    #expect(read.from == ["Wij & Co, \"Bakkerij\" BV", "office@us.example"])
    #expect(read.to == ["Zoé Peeters", "zoe@them.example"])
    #expect(read["Subject"] == "Herinnering: factuur 2026-001")
    #expect(read["Date"] == "Tue, 24 Nov 2026 09:15:00 +0100")
    #expect(read["Message-Id"] == "<maan.17.f00d@us.example>")
    #expect(read["In-Reply-To"] == "<maan.2.b@us.example>")
    #expect(read["References"] == "<maan.1.a@us.example> <maan.2.b@us.example>")
    #expect(read.text == "Geachte,\n\nBetaal aub.\n")
    #expect(read.charset == "utf-8")
    #expect(read.attachments.map(\.name) == ["herinnering.pdf", "factuur.xml"])
    #expect(read.attachments.map(\.type) == ["application/pdf", "application/xml"])
    #expect(read.attachments.allSatisfy { $0.disposition == "attachment" })
    #expect(read.attachments.first?.bytes == pdf)
    #expect(read.defects == [])
  }

  @Test func `is the same bytes each time, in ASCII lines that end in CR LF`() throws {
    let mail = try message(
      subject: "Überweisung – " + String(repeating: "é", count: 100),
      body: "Ligne très longue " + String(repeating: "mot ", count: 400),
      attachments: [.init(name: "ü.pdf", bytes: Array("%PDF-".utf8))])
    let bytes = try mail.bytes()
    #expect(try mail.bytes() == bytes)
    #expect(bytes.allSatisfy { $0 < 0x80 })
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      try #require(index > 0 && bytes[index - 1] == 0x0D)
    }
    #expect(bytes.count { $0 == 0x0D } == bytes.count { $0 == 0x0A })
    #expect(try ReadMail(bytes).longestLine <= 79)
  }

  @Test(arguments: [
    "été à Liège: 12,50 €\n", "  | tabel    | 12,50 |\n", "blank at the end \n", ".\n..\n.dot\n",
    "From here\n>From there\n", "=3D = =\n", "emoji 👩‍👧 und ß\n", "a\tb\n",
    String(repeating: "x", count: 5_000) + "\n", "\n\nlines around\n\n",
  ])
  func `keeps its text exactly`(body: String) throws {
    let read = try ReadMail(try message(body: body).bytes())
    #expect(read.text == body)
  }

  @Test func `has no controls in its text, and lines of one kind`() throws {
    let body = "one\r\ntwo\rthree\u{2028}four\u{0}\u{1B}[31m\u{7}"
    let read = try ReadMail(try message(body: body).bytes())
    #expect(read.text == "one\ntwo\nthree\nfour[31m\n")
  }

  @Test(arguments: [
    "Müller & Söhne GmbH", "O'Neill \"the\" \\ Baker", "Smith, John (Ltd.); <x@y.example>", "株式会社",
    "🥖 Bakkerij", String(repeating: "é", count: 150), "=?utf-8?q?Bcc:_x?=",
    String(repeating: "long name ", count: 19) + "end",
  ])
  func `names people and its subject as they are called`(name: String) throws {
    let read = try ReadMail(try message(name: name, subject: name).bytes())
    #expect(read.to == [name, "zoe@them.example"])
    #expect(read["Subject"] == name)
    #expect(read.names == alone)
    #expect(read.defects == [])
  }

  @Test(arguments: [
    "x\r\nBcc: thief@evil.example", "x\nBcc: thief@evil.example", "x\rBcc: thief@evil.example",
    "x\u{0}\r\n\r\nBody", "x\u{2028}Bcc: thief@evil.example", "x\u{85}Bcc: thief@evil.example",
    "x\r\n Content-Type: text/html", "\u{202E}x\u{0B}Bcc: thief@evil.example",
    "é\r\nBcc: thief@evil.example",
  ])
  func `has no header out of what people are called, what it is about or what a file is called`(
    hostile: String
  ) throws {
    let mail = try message(
      name: hostile, subject: hostile,
      attachments: [.init(name: hostile, bytes: [1])],
      references: [hostile, "<a@b.example>\r\nBcc: thief@evil.example", "<a@b.example>"])
    let bytes = try mail.bytes()
    let read = try ReadMail(bytes)
    #expect(read.names == expected)
    #expect(read.to.last == "zoe@them.example")
    #expect(read["References"] == "<a@b.example>")
    #expect(read.text == "Geachte,\n\nBetaal aub.\n")
    #expect(read.attachments.count == 1)
    #expect(read.defects == [])
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("Content-Type: text/html") })
  }

  @Test(arguments: [
    ("Rechnung für Müller.pdf", "Rechnung für Müller.pdf"),
    ("🥖 \"brood\"; x=y.pdf", "brood- x-y.pdf"),
    ("../../etc/passwd", "etc-passwd"), (".bashrc", "file.bashrc"), ("c:\\x.pdf", "c-x.pdf"),
    ("", "file"), ("...", "file"), ("a%20b'c*.pdf", "a-20b-c-.pdf"),
    (String(repeating: "é", count: 300) + ".pdf", String(repeating: "é", count: 58) + ".pdf"),
    (String(repeating: "e", count: 300) + ".pdf", String(repeating: "e", count: 116) + ".pdf"),
  ])
  func `names its files safely`(given: String, name: String) throws {
    let mail = try message(attachments: [.init(name: given, bytes: [0])])
    let read = try ReadMail(try mail.bytes())
    #expect(read.attachments.map(\.name) == [name])
    // Of a long name GMime parts the bytes of a letter, which RFC 2231 allows.
    #expect(name.hasPrefix("éé") || read.defects == [])
  }

  @Test(
    arguments: [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "application/pdf"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"), ([0x50, 0x4B, 3, 4], "application/zip"),
      ([0xEF, 0xBB, 0xBF] + Array("<?xml".utf8), "application/xml"),
      (Array("MZ<?xml".utf8), "application/octet-stream"), ([], "application/octet-stream"),
    ] as [([UInt8], String)])
  func `knows a file by what is in it`(bytes: [UInt8], type: String) throws {
    let mail = try message(attachments: [.init(name: "x.pdf", bytes: bytes)])
    let read = try ReadMail(try mail.bytes())
    #expect(read.attachments.map(\.type) == [type])
    #expect(read.attachments.first?.bytes == bytes)
  }

  @Test func `begins a thread without naming others, and asks for a copy only when told`() throws {
    var mail = try message(references: [])
    let first = try ReadMail(try mail.bytes())
    #expect(!first.names.contains("References") && !first.names.contains("In-Reply-To"))
    #expect(!first.names.contains("Bcc"))
    mail.copy = try MailAddress("copies@us.example")
    let copied = try ReadMail(try mail.bytes())
    #expect(copied["Bcc"] == "copies@us.example")
  }

  @Test func `is marked while it is a draft, and not when it leaves`() throws {
    var mail = try message(body: "X-Unsent: 1\r\n")
    let plain = try mail.bytes()
    #expect(MailMessage.withoutDraftMark(plain) == plain)
    mail.isDraft = true
    let draft = try mail.bytes()
    #expect(try ReadMail(draft)["X-Unsent"] == "1")
    #expect(MailMessage.withoutDraftMark(draft) == plain)
  }

  @Test func `has its Message-ID on one line, whatever the domain`() throws {
    var mail = try message()
    let domain = String(repeating: "long-label.", count: 15) + "example"
    mail.id = .make(step: "123456789", salt: "zzzzzzzzzzzzz", domain: domain)
    let text = String(decoding: try mail.bytes(), as: UTF8.self)
    #expect(text.contains("\r\nMessage-Id: \(mail.id.text)\r\n"))
  }

  @Test func `names the first and the last of a long thread`() throws {
    let mail = try message(references: (1...60).map { "<\($0)@us.example>" })
    let read = try ReadMail(try mail.bytes())
    let named = read["References"]?.split(whereSeparator: \.isWhitespace) ?? []
    #expect(named.count == 20)
    #expect(named.first == "<1@us.example>" && named.last == "<60@us.example>")
    #expect(read["In-Reply-To"] == "<60@us.example>")
  }
}

@Suite struct `An e-mail address` {
  @Test(arguments: [
    ("info@company.be", "info@company.be"), (" info@company.be\n", "info@company.be"),
    ("a.b+c'd_e@sub.x-y.example", "a.b+c'd_e@sub.x-y.example"),
    ("info@café.be", "info@xn--caf-dma.be"), ("info@xn--caf-dma.be", "info@xn--caf-dma.be"),
    ("in\u{200B}fo@company.be", "info@company.be"),
  ])
  func `is kept plain`(given: String, plain: String) throws {
    let address = try MailAddress(given)
    #expect(address.text == plain)
    #expect(plain.hasSuffix("@" + address.domain))
  }

  @Test(arguments: [
    ("", MailFailure.AddressFlaw.form), ("info", .form), ("@company.be", .form),
    ("a@b@company.be", .form), ("a b@company.be", .form), ("a@company.be, b@company.be", .form),
    ("Zoé <a@company.be>", .form), ("\"a b\"@company.be", .form), ("a..b@company.be", .form),
    (".a@company.be", .form), ("-oQ@company.be", .form), ("a@company.be\nBcc: b@company.be", .form),
    ("a(x)@company.be", .form), ("zoé@company.be", .name), ("a@localhost", .domain),
    ("a@[127.0.0.1]", .domain), ("a@127.0.0.1", .domain), ("a@-x.be", .domain),
    ("a@company..be", .domain), ("a@company.be.", .domain), ("a@é..be", .domain),
    ("a@" + String(repeating: "é", count: 70) + ".be", .domain),
    (String(repeating: "a", count: 65) + "@company.be", .length),
  ])
  func `that isn't one plain address is refused`(
    given: String, flaw: MailFailure.AddressFlaw
  ) throws {
    do {
      let taken = try MailAddress(given)
      Issue.record("taken as \(taken.text)")
    } catch {
      guard case .address(_, flaw) = error else { throw error }
      #expect(!error.reason.isEmpty && !error.reason.contains("\n"))
    }
  }
}

@Suite struct `A Message-ID` {
  @Test func `is the sender's, and the same for the same mail`() {
    let id = MessageID.make(step: "17", salt: "c0ffee", domain: "us.example")
    #expect(id.text == "<maan.17.c0ffee@us.example>")
    #expect(MessageID(id.text) == id)
    let hostile = MessageID.make(step: "1\r\nBcc: x@y", salt: "> <", domain: "us.example")
    #expect(hostile.text == "<maan.1Bccxy.0@us.example>")
  }

  @Test(arguments: [
    "", "<>", "a@b.example", "<a@b.example", "<a b@c.example>", "<a@b.example> <c@d.example>",
    "<a@b@c>", "<a@b.example>\r\nBcc: x@y.example", "<é@b.example>", "<@>",
  ])
  func `that could be anything else isn't taken`(text: String) {
    #expect(MessageID(text) == nil)
  }
}
