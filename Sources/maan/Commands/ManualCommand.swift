import ArgumentParser
import Canvas
import Screens
import Wording

/// Prints the manual page, made from the commands and keys themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, in the format of man(1).",
    shouldDisplay: false)

  mutating func run() { Standard.out(ManualPage().text) }
}

/// The manual page `maan(1)` as roff.
struct ManualPage {
  var text: String {
    [
      ".\\\" Made by 'maan manual' from the commands and keys of the program.",
      ".TH MAAN 1 \"\" \"Maan \(Maan.version)\" \"User commands\"",
      section("NAME"), "maan \\- \(plain(Maan.configuration.abstract))",
      section("SYNOPSIS"), ".B maan", "[\\fICOMMAND\\fR] [\\fIARGUMENTS\\fR]",
      section("DESCRIPTION"), plain(Maan.configuration.discussion), options, commands, keys,
      files,
      environment, status, section("SEE ALSO"),
      "The README of the program; \\fBmaan\\fR \\fICOMMAND\\fR \\fB\\-\\-help\\fR.",
    ].joined(separator: "\n")
  }

  /// What every command takes: said once.
  private static let common = " [--store <store>] [--today <today>] [--lang <lang>] [--json]"

  private var options: String {
    let rows = [
      ("--store DIR", "The store's folder."), ("--today YYYY-MM-DD", "The day to work on."),
      ("--lang en|nl|fr|de", "The language of messages; else that of the locale."),
      ("--json", "One JSON document on standard output, messages on standard error."),
      ("--help", "The arguments of a command, explained."),
    ]
    return section("OPTIONS OF EVERY COMMAND") + "\n" + tagged(rows)
  }

  private var commands: String {
    let all = Maan.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return section("COMMANDS") + "\n"
      + all.map { command in
        let usage = Maan.usageString(for: command)
          .split(separator: "\n").map { String($0).replacing("Usage: ", with: "") }
          .joined(separator: " ").replacing(ManualPage.common, with: "")
        let lines = [".TP", ".B \(plain(usage))", plain(command.configuration.abstract)]
        let more = command.configuration.discussion
        return
          (lines
          + (more.isEmpty
            ? [] : more.contains("\n") ? [".sp", ".nf", plain(more), ".fi"] : [plain(more)]))
          .joined(separator: "\n")
      }.joined(separator: "\n")
  }

  private var keys: String {
    let list = KeyList(Texts.english.screen, glyphs: .ascii)
    let parts = list.places.filter { !$0.entries.isEmpty }.map { place, entries in
      ".SS \(title(of: place))\n"
        + entries.map { ".TP\n.B \(plain($0.keys))\n\(plain($0.name)): \(plain($0.sentence))." }
        .joined(separator: "\n")
    }
    return section("KEYS") + "\n" + parts.joined(separator: "\n")
  }

  private func title(of place: KeyList.Place) -> String {
    switch place {
    case .list: "In the list, and nearly everywhere"
    case .file: "In a case"
    case .customer: "At a customer"
    case .review: "In the daily review"
    case .inbox: "In the inbox of bank lines"
    case .outbox: "In the outbox"
    }
  }

  private var files: String {
    let rows = [
      ("~/.local/share/maan", "The store, where neither --store nor MAAN_STORE says another."),
      ("ledger.sqlite", "In the store: the journal of everything that was done."),
      ("documents/", "What came in and what went out, as it was."),
      ("config.toml", "Who you are, your terms, when what is proposed (maan config)."),
      ("templates/", "Your own letters, where they differ from those of the program."),
    ]
    return section("FILES") + "\n" + tagged(rows)
  }

  private var environment: String {
    let rows = [
      ("MAAN_STORE", "The store's folder."), ("MAAN_TODAY", "The day to work on, YYYY-MM-DD."),
      ("MAAN_RESOURCES", "Where letters, rates and holidays are read."),
      ("NO_COLOR", "Without colours where it is set and not empty."),
      ("VISUAL, EDITOR", "What opens the text of a letter."),
    ]
    return section("ENVIRONMENT") + "\n" + tagged(rows)
  }

  private var status: String {
    let rows = [
      ("0", "Done."), ("1", "Refused, not found or failed; a sentence on standard error says why."),
      ("2", "Part of the input was bad or needs attention; the rest is done."),
      ("64", "Wrong usage."),
    ]
    return section("EXIT STATUS") + "\n" + tagged(rows)
  }

  private func tagged(_ rows: [(String, String)]) -> String {
    rows.map { ".TP\n.B \(plain($0.0))\n\(plain($0.1))" }.joined(separator: "\n")
  }

  private func section(_ title: String) -> String { ".SH \(title)" }

  /// Text as roff takes it: a line never begins with a request, and what has a meaning stands for itself.
  private func plain(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return line.first == "." || line.first == "'" ? "\\&" + escaped : String(escaped)
    }.joined(separator: "\n")
  }
}
