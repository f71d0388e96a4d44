import Importing
import Testing

/// What stands in the other folders of the corpus, told from contents alone.
@Suite(.enabled(if: Corpus.isThere, "no corpus"))
struct `Corpus of other formats` {
  private func content(_ path: String) throws -> FileContent {
    try DocumentReader.read(bytes: Corpus.bytes(path), name: path)
  }

  @Test(arguments: [
    ("bankcsv", 13, SkipReason.statement(.table)),
  ])
  func `is recognised`(_ folder: String, _ count: Int, _ expected: SkipReason) throws {
    let verdicts = Corpus.verdicts(folder)
    let files = verdicts.keys.sorted()
    #expect(files.count == count)
    for file in files where verdicts[file] != "reject" {
      #expect(try content("\(folder)/\(file)") == .skipped(expected), "\(folder)/\(file)")
    }
  }
}
