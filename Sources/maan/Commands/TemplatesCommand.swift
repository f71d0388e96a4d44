import ArgumentParser
import Claims
import Letters
import Wording
import Workflows

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract:
      "The texts of letters: which there are, and whether they are sound; or copy one to change it.",
    discussion: """
      Each text is a file in Resources/letters. A file of the same name in the store's templates takes its place: \
      maan templates --copy nl/reminder puts it there. Each one is read and written on made-up cases; mistakes \
      are named with file and line.
      """)

  @OptionGroup var globals: Globals
  @Option(help: "LANGUAGE/NAME, such as nl/reminder, fr/friendly/notice or nl/message/reminder.")
  var copy: String?
  @Option(help: "LANGUAGE/NAME: print the text as it is on each made-up case.") var show: String?

  func run() throws {
    try globals.reporting {
      let store = StoreLocation.resolve(globals.store)
      let files = TemplateFiles(store: store)
      if let copy { return try self.copy(copy, files) }
      if let show { return try self.show(show, files) }
      let book = try files.all()
      let sorted = book.files.sorted { $0.path < $1.path }
      let findings = book.check()
      let sentences = Sentences(texts: globals.texts)
      globals.show(
        [
          (
            "templates",
            .list(
              sorted.map { file in
                .object([
                  ("name", .text(file.name)), ("language", .text(file.language.rawValue)),
                  ("file", .text(file.path)), ("own", .bool(file.path.hasPrefix(files.own + "/"))),
                ])
              })
          ),
          (
            "errors",
            .list(
              findings.map { finding in
                .object([
                  ("file", .text(finding.path)),
                  ("line", finding.fault.line.map { .number($0) } ?? .null),
                  ("message", .text(sentences.sentence(finding.fault))),
                ])
              })
          ),
        ], lines(sorted, files))
      for finding in findings {
        let line = finding.fault.line.map { ", line \($0)" } ?? ""
        Standard.error(
          HarmlessText.line(
            "\(finding.path)\(line): \(sentences.sentence(finding.fault))", limit: 1_000))
      }
      if !findings.isEmpty { throw ExitCode(2) }
    }
  }

  private func lines(_ sorted: [LetterBook.File], _ files: TemplateFiles) -> [String] {
    var table = TextTable([("Letter", .left), ("Languages", .left), ("Your own", .left)])
    let names = Set(sorted.map(\.name)).sorted()
    for name in names {
      let those = sorted.filter { $0.name == name }
      let own = those.filter { $0.path.hasPrefix(files.own + "/") }
      table.add([
        HarmlessText.line(name), those.map(\.language.rawValue).sorted().joined(separator: " "),
        own.map(\.language.rawValue).sorted().joined(separator: " "),
      ])
    }
    return table.lines
  }

  private func file(
    _ name: String, _ files: TemplateFiles
  ) throws -> (file: LetterBook.File, language: Language) {
    let parts = name.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let language = Language(rawValue: String(parts[0])),
      !parts[1].contains(".."), let file = try files.file(String(parts[1]), in: language)
    else {
      throw TemplateNotFound(name: name)
    }
    return (file, language)
  }

  private func show(_ name: String, _ files: TemplateFiles) throws {
    let trials = try LetterBook.trials(of: try file(name, files).file)
    globals.show(
      [
        (
          "cases",
          .list(
            trials.map {
              .object([
                ("name", .text($0.name)), ("subject", .text($0.letter.subject)),
                ("text", .text($0.letter.plainText(.bodyOnly))),
              ])
            })
        )
      ],
      trials.flatMap {
        ["== \($0.name)", $0.letter.subject, "", $0.letter.plainText(.bodyOnly)]
      })
  }

  private func copy(_ name: String, _ files: TemplateFiles) throws {
    let (file, language) = try file(name, files)
    let path = "\(files.own)/\(language.rawValue)/\(file.name).txt"
    let isThere = file.path == path
    if !isThere {
      try RealFiles.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      try RealFiles.replace(path, with: Array(file.text.utf8))
    }
    globals.show([("documents", .texts([path]))], [path])
    if isThere { globals.tell(["It was there already and stays as it is."]) }
  }
}

/// There is no text of that name.
struct TemplateNotFound: Error {
  var name: String
}

extension TemplateFault {
  var line: Int? {
    switch self {
    case .invalid(let problem): problem.line
    case .noValue(_, let line, _): line
    case .lacks, .unknownLetter, .saysNothing: nil
    }
  }
}
