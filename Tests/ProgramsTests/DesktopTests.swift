import Foundation
import Programs
import Testing

/// Where a program of the tests leaves what it got.
private struct Place {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "desktop-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A file that gives what is written to it to whoever reads it, each waiting for the other.
  func makePipe(_ name: String) -> String {
    mkfifo(path(name), 0o600)
    return path(name)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func text(_ name: String) throws -> String {
    let file = try FileHandle(forReadingFrom: folder.appending(path: name))
    return String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
  }
}

@Suite struct `Opening and printing a file` {
  @Test func `hand its path to the program of the settings`() throws {
    let place = try Place()
    defer { place.remove() }
    let script = ["sh", "-c", "printf '%s|' \"$@\" > \"$0\""]
    try Opener(command: script + [place.makePipe("opened"), "--new window"]).open("/tmp/a b.pdf")
    #expect(try place.text("opened") == "--new window|/tmp/a b.pdf|")
    try PrintCommand(command: script + [place.path("printed"), "-d"]).print("-a.pdf")
    #expect(try place.text("printed") == "-d|./-a.pdf|")
  }

  @Test func `say what is wrong`() throws {
    #expect(throws: ProgramFailure.notFound("no-such-viewer")) {
      try Opener(command: ["no-such-viewer"]).open("/tmp/a.pdf")
    }
    #expect(throws: ProgramFailure.failed("sh", status: 4, words: "")) {
      try Opener(command: ["sh", "-c", "exit 4"], patience: .seconds(60)).open("/tmp/a.pdf")
    }
    #expect(throws: ProgramFailure.failed("sh", status: 1, words: "no printer")) {
      try PrintCommand(command: ["sh", "-c", "echo no printer >&2; exit 1"]).print("/tmp/a.pdf")
    }
  }

  @Test func `don't wait for a viewer that stays, which prints nowhere`() throws {
    let place = try Place()
    defer { place.remove() }
    let script = """
      seen=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)
      printf '%s\\n' "$seen" $$ > "$0"; exec sleep 60
      """
    try Opener(command: ["sh", "-c", script, place.makePipe("seen")]).open("/tmp/a.pdf")
    let lines = try place.text("seen").split(separator: "\n")
    #expect(lines.dropLast() == ["/dev/null", "/dev/null", "/dev/null"])
    let viewer = try #require(Int32(lines.last ?? ""))
    #expect(kill(viewer, SIGKILL) == 0)
  }
}

@Suite struct `Copying text` {
  @Test func `hands it to the program of the settings`() throws {
    let place = try Place()
    defer { place.remove() }
    let words = ["sh", "-c", "cat > \"$0\"", place.path("got")]
    let outcome = try Clipboard(command: words) { _ in nil }.copy("né €\n")
    #expect(outcome == .copied)
    #expect(try place.text("got") == "né €\n")
    #expect(throws: ProgramFailure.notFound("no-such-clipboard")) {
      _ = try Clipboard(command: ["no-such-clipboard"]) { _ in nil }.copy("a")
    }
  }

  @Test func `asks the desktop that is there`() {
    #expect(Clipboard.commands { _ in nil } == [])
    #expect(Clipboard.commands { $0 == "WAYLAND_DISPLAY" ? "wayland-0" : "" } == [["wl-copy"]])
    #expect(
      Clipboard.commands { $0 == "DISPLAY" ? ":0" : nil }
        == [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]])
  }

  @Test func `leaves it to the terminal where there is no desktop`() throws {
    let clipboard = Clipboard { _ in nil }
    #expect(
      try clipboard.copy("né") == .forTerminal(Array("\u{1B}]52;c;bsOp\u{7}".utf8)))
    #expect(try clipboard.copy(String(repeating: "a", count: 60_000)) == .tooLong)
    guard case .forTerminal(let bytes) = try clipboard.copy(String(repeating: "a", count: 55_000))
    else { throw ProgramFailure.notFound("terminal") }
    #expect(bytes.count <= 74_000)
  }
}

@Suite struct `Editing a text` {
  /// An editor that is a script: its file is `$1`, where the tests look is `$0`.
  private func editor(_ script: String, _ place: Place) -> Editor {
    Editor(words: ["sh", "-c", script, place.path("seen")])
  }

  @Test func `gives what the editor saved, from a file for nobody else`() throws {
    let place = try Place()
    defer { place.remove() }
    let script = """
      { stat -c '%a' "$1" "$(dirname "$1")"; basename "$1"; cat "$1"; echo "$1"; } > "$0"
      printf 'changed\\n' > "$1.new"; mv "$1.new" "$1"; echo backup > "$1~"
      """
    let edited = try editor(script, place).edit("before\n", name: "../reminder 1")
    #expect(edited == "changed\n")
    let seen = try place.text("seen").split(separator: "\n").map(String.init)
    #expect(Array(seen.prefix(4)) == ["600", "700", "reminder 1.txt", "before"].map { $0 })
    let path = try #require(seen.last)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `gives nothing where nothing was changed`() throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try editor("true", place).edit("same", name: "a") == nil)
    // Editors end the last line.
    #expect(try editor("echo >> \"$1\"", place).edit("same", name: "a") == nil)
    #expect(try editor("echo >> \"$1\"", place).edit("", name: "a") == nil)
    #expect(try editor("echo more >> \"$1\"", place).edit("same\n", name: "a") == "same\nmore\n")
  }

  @Test func `says why there is no text`() throws {
    let place = try Place()
    defer { place.remove() }
    func fails(_ script: String) throws -> Editor.Failure? {
      do throws(Editor.Failure) {
        _ = try editor(script, place).edit("a", name: "a")
        return nil
      } catch {
        return error
      }
    }
    #expect(
      try fails("echo b > \"$1\"; exit 3") == .program(.failed("sh", status: 3, words: "")))
    #expect(try fails("printf '\\377' > \"$1\"") == .notText)
    #expect(try fails("head -c 2000000 /dev/zero > \"$1\"") == .notText)
    #expect(try fails("rm \"$1\"") == .file(reason: "No such file or directory"))
    #expect(throws: Editor.Failure.program(.notFound("no-such-editor"))) {
      _ = try Editor(words: ["no-such-editor"]).edit("a", name: "a")
    }
  }

  @Test func `is done with the editor that the user named`() throws {
    let both = ["VISUAL": "code --wait", "EDITOR": "nano"]
    #expect(try Editor { both[$0] }.words == ["code", "--wait"])
    #expect(try Editor { $0 == "VISUAL" ? " " : both[$0] }.words == ["nano"])
    #expect(try Editor { _ in nil }.words == ["vi"])
    #expect(throws: Editor.Failure.command(variable: "EDITOR", .openQuote)) {
      _ = try Editor { $0 == "EDITOR" ? "vi 'x" : nil }
    }
  }
}
