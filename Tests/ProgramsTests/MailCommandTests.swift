import Foundation
import Letters
import Programs
import TestSupport
import Testing

@Suite struct `A mail command` {
  private func message(to address: String = "zoe@them.example") throws -> MailMessage {
    MailMessage(
      from: .init(name: "Wij BV", address: try MailAddress("office@us.example")),
      to: .init(name: "Zoé", address: try MailAddress(address)),
      copy: try MailAddress("copies@us.example"), subject: "Herinnering",
      body: ".\n..\n.stuffed\nFrom here\n" + String(repeating: "lang ", count: 1_000) + "\né\n",
      attachments: [
        .init(name: "brief.pdf", bytes: Array("%PDF-".utf8) + (0...255).map { UInt8($0) })
      ],
      id: .make(step: "1", salt: "a", domain: "us.example"), date: .init(seconds: 1_795_508_100))
  }

  @Test func `hands a mail to a server as it was written`() throws {
    let server = try MailServer()
    defer { server.stop() }
    let mail = try message()
    try MailCommand(words: try server.command()).send(try mail.bytes())
    let read = try ReadMail(try server.mail())
    #expect(read.text == mail.body)
    #expect(read["Subject"] == "Herinnering")
    #expect(read["Message-Id"] == "<maan.1.a@us.example>")
    #expect(read.attachments.first?.bytes == mail.attachments.first?.bytes)
    #expect(read.defects == [])
    // The copy leaves, and the receiver isn't told.
    #expect(!read.names.contains("Bcc"))
    #expect(
      try server.envelope() == ["office@us.example", "zoe@them.example", "copies@us.example"])
  }

  @Test func `that a server refuses says why in the server's words`() throws {
    let server = try MailServer()
    defer { server.stop() }
    let command = MailCommand(words: try server.command())
    do {
      try command.send(try message(to: "nobody@them.example").bytes())
      Issue.record("it was sent")
    } catch let failure as ProgramFailure {
      #expect(failure.reason.contains("550 5.1.1 Nobody of that name lives here"))
      #expect(failure.reason.hasPrefix("msmtp answers"))
    }
    #expect(throws: CocoaError.self) { _ = try server.mail() }
  }

  @Test func `that is absent is named`() throws {
    let absent = MailCommand(words: ["no-such-mailer", "-t"])
    #expect(throws: ProgramFailure.notFound("no-such-mailer")) { try absent.send([]) }
    let folder = MailCommand(words: ["/tmp"])
    #expect(throws: ProgramFailure.notStarted("/tmp", reason: "Permission denied")) {
      try folder.send([])
    }
  }

  @Test func `gets lines that end in LF`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let words = ["sh", "-c", "cat > \"$0\"", file.path]
    try MailCommand(words: words).send(Array("a\r\nb\rc\r\n\r\n".utf8))
    #expect(try Data(contentsOf: file) == Data("a\nb\rc\n\n".utf8))
  }
}

@Suite struct `Another program` {
  private func shell(_ script: String, _ arguments: String...) -> [String] {
    ["sh", "-c", script] + arguments
  }

  private let large = [UInt8](repeating: 0x61, count: 1 << 20)

  private func file() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)")
  }

  @Test func `that fails is quoted, its last words on one harmless line`() throws {
    let script =
      "cat >/dev/null; echo out; for i in 1 2 3 4 5; do printf 'w%s\\033[31m\\r\\n' $i >&2; done; exit 65"
    #expect(
      throws: ProgramFailure.failed("sh", status: 65, words: "w2[31m w3[31m w4[31m w5[31m")
    ) {
      try Program.run(shell(script), input: large, timeLimit: 60)
    }
    #expect(throws: ProgramFailure.failed("sh", status: 1, words: "only out")) {
      try Program.run(shell("echo only out; exit 1"), timeLimit: 60)
    }
    #expect(throws: ProgramFailure.killed("sh", signal: 9, words: "")) {
      try Program.run(shell("kill -9 $$"), timeLimit: 60)
    }
  }

  @Test func `may leave its input unread`() throws {
    try Program.run(["true"], input: large, timeLimit: 60)
    try Program.run(shell("exec <&-; exit 0"), input: large, timeLimit: 60)
    #expect(throws: ProgramFailure.failed("false", status: 1, words: "")) {
      try Program.run(["false"], input: large, timeLimit: 60)
    }
  }

  @Test func `may print without end while it reads`() throws {
    let script = "head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2; cat; exit 3"
    #expect(throws: ProgramFailure.failed("sh", status: 3, words: "")) {
      try Program.run(shell(script), input: [UInt8](repeating: 0, count: 1 << 20), timeLimit: 60)
    }
  }

  @Test func `that doesn't end is ended`() throws {
    #expect(throws: ProgramFailure.tookTooLong("sh", seconds: 1, words: "thinking")) {
      try Program.run(shell("echo thinking >&2; exec sleep 60"), timeLimit: 1)
    }
    #expect(throws: ProgramFailure.tookTooLong("sh", seconds: 1, words: "")) {
      try Program.run(
        shell("trap '' TERM; exec sleep 60"), input: large, timeLimit: 1,
        grace: .milliseconds(50))
    }
  }

  @Test func `isn't waited for beyond its own end`() throws {
    let file = file()
    defer { try? FileManager.default.removeItem(at: file) }
    try Program.run(shell("sleep 60 & echo $! > \"$0\"", file.path), timeLimit: 30)
    let text = try String(contentsOf: file, encoding: .utf8)
    let left = try #require(Int32(text.dropLast()))
    #expect(kill(left, SIGKILL) == 0)
  }

  @Test func `has a session of its own and no terminal`() throws {
    try Program.run(
      shell("set -- $(cat /proc/$$/stat); test $6 = $$ && test $7 = 0"), timeLimit: 60)
  }

  @Test func `is found along the path and sees our environment`() throws {
    try Program.run(shell("test -n \"$PATH\""), timeLimit: 60)
  }
}
