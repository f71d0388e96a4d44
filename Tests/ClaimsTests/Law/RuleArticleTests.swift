import Foundation
import Testing

/// The list of rules in the article, against code and tests.
@Suite struct `The article of rules` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(under folder: String, _ suffix: String) throws -> String {
    let base = root.appending(path: folder)
    let names =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(suffix) }.sorted()
      .map { try String(contentsOf: base.appending(path: $0), encoding: .utf8) }
      .joined(separator: "\n")
  }

  /// The ids in the first column of a table of the article.
  private static func ids(after title: String) throws -> [String] {
    let article = try String(
      contentsOf: root.appending(path: "Sources/Claims/Claims.docc/Rules.md"), encoding: .utf8)
    let part = article.components(separatedBy: "\n## ").first { $0.hasPrefix(title) }
    return try #require(part).split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
      .flatMap { line in
        line.split(separator: "|")[0].split(separator: ",").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
  }

  @Test func `names each rule once`() throws {
    let all = try Self.ids(after: "Followed") + Self.ids(after: "Not followed")
    #expect(Set(all).count == all.count)
    let counts = ["A": 18, "B": 27, "C": 10, "D": 6, "E": 3, "F": 4, "G": 5, "H": 4, "I": 5]
    for (letter, count) in counts {
      for number in 1...count {
        let id = letter + (number < 10 ? "-0\(number)" : "-\(number)")
        #expect(all.contains(id), "\(id)")
      }
    }
  }

  @Test func `stands for code and for a test of each rule that is followed`() throws {
    let code = try Self.text(under: "Sources", ".swift")
    let tests = try Self.text(under: "Tests", ".swift").split(separator: "\n")
      .filter { $0.contains("func `") || $0.contains("struct `") }.joined(separator: "\n")
    for id in try Self.ids(after: "Followed") {
      let quoted = id == "J" ? "\"J\"" : id
      let (isInCode, isInTests) = (code.contains(quoted), tests.contains(id == "J" ? "(J)" : id))
      #expect(isInCode, "\(id) is in no code")
      #expect(isInTests, "\(id) is in no test's name")
    }
  }

  @Test func `quotes in code no rule that isn't followed`() throws {
    let code = try Self.text(under: "Sources/Claims", ".swift")
    for id in try Self.ids(after: "Not followed") {
      let isQuoted = code.contains(id)
      #expect(!isQuoted, "\(id)")
    }
  }
}
