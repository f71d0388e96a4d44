import Claims
import Glibc
import Programs
import Screens
import Terminal
import Wording
import Workflows

/// The user's own programs, for a screen that has the terminal.
struct ScreenErrands {
  let terminal: Terminal
  let texts: ScreenTexts
  /// Files that are opened lie here, for their owner only.
  let folder: String
  /// What the settings name for opening files and for copying text; nil: what the desktop has.
  let opener: [String]?
  let clipboard: [String]?

  /// Why something couldn't be done: a sentence.
  private struct Failed: Error {
    let sentence: String
  }

  var errands: Errands {
    Errands(
      edit: { try edit($0) }, open: { try open($0, $1) }, openLink: { try openPath($0) },
      copy: { try copy($0) },
      describe: { error in (error as? Failed)?.sentence ?? texts.notice.notOpened("\(error)") })
  }

  private func edit(_ text: String) throws -> String {
    do throws(Editor.Failure) {
      let editor = try Editor(environment: environment)
      return try editor.edit(text, name: texts.letter.edited) { words throws(ProgramFailure) in
        try run(words)
      } ?? text
    } catch {
      throw Failed(sentence: texts.notice.notEdited(error.reason))
    }
  }

  private func run(_ words: [String]) throws(ProgramFailure) {
    let name = HarmlessText.line(words.first ?? "", limit: 80)
    switch terminal.run(words) {
    case .exited(0): return
    case .exited(let status): throw .failed(name, status: status, words: "")
    case .killed(let signal): throw .killed(name, signal: signal, words: "")
    case .notStarted(ENOENT): throw .notFound(name)
    case .notStarted(let code): throw .notStarted(name, reason: RealFiles.reason(code))
    }
  }

  private func open(_ bytes: [UInt8], _ name: String) throws {
    let plain = HarmlessText.line(name, limit: 100).map { "/\\".contains($0) ? "-" : $0 }
    let path = "\(folder)/\(String(plain.drop { $0 == "." || $0 == "-" }))"
    do throws(FileFailure) {
      try RealFiles.makeFolder(folder)
      try RealFiles.replace(path, with: bytes)
    } catch {
      throw Failed(sentence: texts.notice.notOpened(reason(error)))
    }
    try openPath(path)
  }

  private func reason(_ failure: FileFailure) -> String {
    switch failure {
    case .notFound(let path), .changed(let path): path
    case .unreadable(_, let reason), .unwritable(_, let reason): reason
    }
  }

  private func openPath(_ path: String) throws {
    do throws(ProgramFailure) {
      try Opener(command: opener).open(path)
    } catch {
      throw Failed(sentence: texts.notice.notOpened(error.reason))
    }
  }

  private func copy(_ text: String) throws -> Errands.Clipboard {
    let outcome: Clipboard.Outcome
    do throws(ProgramFailure) {
      outcome = try Clipboard(command: clipboard, environment: environment).copy(text)
    } catch {
      throw Failed(sentence: texts.notice.notCopied(error.reason))
    }
    switch outcome {
    case .copied: return .desktop
    case .forTerminal(let bytes):
      terminal.send(bytes)
      return .terminal
    case .tooLong: throw Failed(sentence: texts.notice.notCopied(texts.notice.tooLongToCopy))
    }
  }

  /// Takes away what was opened in earlier runs; a file of the last day may still be looked at.
  func tidy() {
    let yesterday = Clock.now() - 86_400
    for name in FolderNames.list(folder) where !name.hasSuffix("/") {
      var status = stat()
      let path = "\(folder)/\(name)"
      if stat(path, &status) == 0, Int64(status.st_mtim.tv_sec) < yesterday { unlink(path) }
    }
  }
}
