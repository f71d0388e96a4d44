import Importing
import Testing

/// What stands in the other folders of the corpus, told from contents alone.
@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of other formats` {
  private func content(_ path: String) throws -> FileContent {
    try DocumentReader.read(bytes: Corpus.bytes(path), name: path)
  }

  @Test(arguments: [
    ("coda", 16, SkipReason.statement(.coda)), ("mt940", 39, .statement(.mt940)),
    ("cii", 21, .notReadYet(.crossIndustry)),
    ("facturx-pdf", 9, .notReadYet(.pdf)),
  ])
  func `is recognised`(_ folder: String, _ count: Int, _ expected: SkipReason) throws {
    let verdicts = Corpus.verdicts(folder)
    let files = verdicts.keys.sorted()
    #expect(files.count == count)
    for file in files where verdicts[file] != "reject" {
      #expect(try content("\(folder)/\(file)") == .skipped(expected), "\(folder)/\(file)")
    }
  }

  @Test func `of CAMT is recognised with its message, packed or not`() throws {
    let verdicts = Corpus.verdicts("camt")
    let files = verdicts.keys.sorted()
    #expect(files.count == 51)
    for file in files where verdicts[file] != "reject" {
      switch try content("camt/\(file)") {
      case .skipped(.statement(.camt(let message))): #expect(message.hasPrefix("camt.05"))
      case .skipped(.archive): #expect(file.hasSuffix("zip") || file.hasSuffix("gz"))
      case let other: Issue.record("\(file): \(other)")
      }
    }
  }
}
