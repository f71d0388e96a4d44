import Foundation
import Testing

/// Compares `text` with the file `Golden/NAME.txt` beside the tests; RECORD=1 rewrites it.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = testFolder.appending(path: "Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let golden = try #require(
    try? String(contentsOf: file, encoding: .utf8), "no golden file \(name)",
    sourceLocation: sourceLocation)
  #expect(text == golden, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
}

private let testFolder = URL(filePath: #filePath).deletingLastPathComponent()
let lettersFolder = testFolder.appending(path: "../../Resources/letters").standardized
