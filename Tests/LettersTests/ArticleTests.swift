import Foundation
import Letters
import Testing

@Suite struct `The article on templates` {
  typealias Names = LetterTemplate.Names

  /// The text between a heading and the next one.
  private func section(_ heading: String, of article: String) throws -> Substring {
    let start = try #require(article.range(of: "\n## \(heading)\n"), "\(heading)").upperBound
    let end = article[start...].range(of: "\n## ")?.lowerBound ?? article.endIndex
    return article[start..<end]
  }

  @Test func `names all that a template may name, and each letter`() throws {
    let file = lettersFolder.appending(path: "../../Sources/Letters/Letters.docc/Templates.md")
    let article = try String(contentsOf: file.standardized, encoding: .utf8)
    let known: [(String, [String])] = [
      ("A file", LetterKind.all.map(\.templateName)),
      ("Names", Names.Value.allCases.map(\.rawValue)),
      ("Flags", Names.Flag.allCases.map(\.rawValue)),
      ("Lists", Names.List.allCases.map(\.rawValue)),
      ("Tables and panels", Names.Directive.allCases.map { "[\($0.rawValue)]" }),
    ]
    for (heading, names) in known {
      let section = try section(heading, of: article)
      for name in names { #expect(section.contains("`\(name)`"), "\(heading): \(name)") }
    }
    let short = try section("A file", of: article).components(separatedBy: "Short texts are").last
    for kind in LetterKind.messages {
      #expect(short?.contains("`\(kind.templateName)`") == true, "\(kind.templateName)")
    }
  }

  /// What the article explains and no template may name.
  @Test func `names nothing else`() throws {
    let file = lettersFolder.appending(path: "../../Sources/Letters/Letters.docc/Templates.md")
    let article = try String(contentsOf: file.standardized, encoding: .utf8)
    let names = Set(Names.Value.allCases.map(\.rawValue))
    let flags = Set(Names.Flag.allCases.map(\.rawValue))
    let panels = Set(Names.Directive.allCases.map { "[\($0.rawValue)]" })
    for (heading, known) in [("Names", names), ("Flags", flags), ("Tables and panels", panels)] {
      for line in try section(heading, of: article).split(separator: "\n") {
        let cells = line.split(separator: "|")
        guard line.hasPrefix("| `"), let first = cells.first else { continue }
        for match in first.matches(of: /`([^`]+)`/) {
          #expect(known.contains(String(match.1)), "\(heading): \(match.1)")
        }
      }
    }
  }
}
