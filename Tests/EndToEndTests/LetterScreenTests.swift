import Foundation
import TestSupport
import Testing

/// Letters on the real screen, with an editor, an opener and a mail command that a test wrote.
@Suite(.serialized) struct `Letters on the screen` {
  private func filled() throws -> MaanCommand {
    let maan = try MaanCommand()
    try maan(
      "init", "--name", "Atelier Janssens BV", "--iban", "BE68539007547034",
      "--enterprise-number", "0428.759.497", "--street", "Kaai 12", "--postcode", "2000",
      "--city", "Antwerpen", "--language", "en", "--email", "info@janssens.example")
    for (number, customer, due) in [
      ("2026-003", "Zoe Cafe", "2026-10-10"), ("2026-004", "Stad Voorbeeld", "2026-11-02"),
    ] {
      try maan(
        "add", number, "--customer", customer, "--total", "1000", "--due", due, "--issued",
        "2026-07-01", "--kind", "business", "--for", "work", "--street", "Markt 1", "--postcode",
        "9000", "--city", "Gent", "--email", "someone@\(number).example", "--language", "en")
    }
    return maan
  }

  /// A program beside the store that does what `script` says.
  private func program(_ name: String, _ script: String, in maan: MaanCommand) throws -> String {
    let folder = URL(filePath: maan.store).deletingLastPathComponent().appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name).path
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func screen(of maan: MaanCommand, editor: String) throws -> TerminalSession {
    let bin = URL(filePath: maan.store).deletingLastPathComponent().appending(path: "bin").path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try TerminalSession(
      BuiltProgram.path(named: "maan"), [],
      environment: [
        "MAAN_STORE": maan.store, "MAAN_TODAY": maan.today, "VISUAL": editor, "EDITOR": editor,
        "PATH": "\(bin):\(path)", "DISPLAY": "", "WAYLAND_DISPLAY": "",
      ], width: 80, height: 24)
  }

  private func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  @Test func `a text changed in the editor goes as it was changed, its mistakes shown before`()
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let editor = try program("ed", "cat \"$0.add\" >> \"$1\"", in: maan)
    try Data("\n\n{nonsense}\n".utf8).write(to: URL(filePath: editor + ".add"))
    let session = try screen(of: maan, editor: editor)
    try session.wait(forText: "2026-004")
    session.type("r")
    try session.wait(forText: "By post to Zoe Cafe, Markt 1, 9000 Gent: reminder")
    session.type("e")
    try session.wait(forText: "there is no name {nonsense}")
    #expect(session.isOnAlternateScreen)
    // The same text is opened again; this editor takes the mistake out and says something else.
    _ = try program(
      "ed", "sed -i 's/{nonsense}/See you on Friday./' \"$1\"", in: maan)
    session.type("e")
    try session.wait(forText: "Changed by hand.")
    session.type("o")
    try session.wait(forText: "1 letter waits (O)")
    session.type("O")
    try session.wait(forText: "changed by hand; goes as it is")
    session.type("y")
    try session.wait(forText: "1 letter to print: 1 goes today.")
    session.type("y")
    try session.wait(forText: "Nothing waits to go out.")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
    #expect(try maan("show", "2026-003").text("stage") == "reminded")
    let folder = URL(filePath: maan.store).appending(path: "documents")
    let kept = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let letter = kept?.first { $0.hasSuffix(".txt") }
    #expect(letter.map { text(folder.path + "/" + $0) }?.contains("See you on Friday.") == true)
  }

  @Test func `without a mail command a mail opens as a draft, and is sent when the user says so`()
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let opened = URL(filePath: maan.store).deletingLastPathComponent().appending(path: "opened")
    _ = try program("xdg-open", "cat \"$1\" > '\(opened.path)'", in: maan)
    let session = try screen(of: maan, editor: "true")
    try session.wait(forText: "2026-004")
    session.type("r")
    try session.wait(forText: "y posted today")
    session.press(.tab)
    try session.wait(forText: "By e-mail to Zoe Cafe, someone@2026-003.example: reminder")
    session.type("y")
    try session.wait(forText: "It is open in your mail program.")
    try session.wait(forText: "y it went")
    #expect(text(opened.path).contains("To: Zoe Cafe <someone@2026-003.example>"))
    #expect(try maan("show", "2026-003").text("stage") == "overdue")
    session.type("y")
    try session.wait(forText: "Done: sending 2026-003")
    #expect(try maan("show", "2026-003").text("stage") == "reminded")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func `what the mail command refuses stays in the outbox, and is said until it is closed`()
    throws
  {
    let maan = try filled()
    defer { maan.remove() }
    let taken = URL(filePath: maan.store).deletingLastPathComponent().appending(path: "taken")
    let command = try program(
      "post",
      """
      mail=$(cat)
      case "$mail" in
        *2026-003.example*) echo 550 no such user >&2; exit 67;;
        *) printf %s "$mail" >> '\(taken.path)';;
      esac
      """, in: maan)
    try maan("config", "mail.command", command)
    try maan("remind", "2026-003", "2026-004", "--channel", "email", "--outbox")
    let session = try screen(of: maan, editor: "true")
    try session.wait(forText: "2 letters wait (O)")
    session.type("O")
    try session.wait(forText: "2 letters to 2 customers")
    session.type("y")
    try session.wait(forText: "2 mails to 2 customers: 2 go today.")
    session.type("y")
    try session.wait(forText: "550 no such user")
    try session.wait(forText: "Esc close")
    session.press(.escape)
    try session.wait { !session.screen.contains("Esc close") }
    #expect(session.screen.contains("1 letter to 1 customer"))
    #expect(text(taken.path).contains("someone@2026-004.example"))
    session.type("u")
    try session.wait(forText: "has left and can't be called back")
    session.press(.control("c"))
    #expect(try session.waitForExit() == .exited(0))
  }
}
