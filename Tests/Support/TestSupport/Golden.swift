public import Testing

import Foundation

/// Expects `text` to equal the file `Golden/NAME.txt` beside the calling test.
///
/// With `RECORD=1` in the environment the file is written instead. A file that is absent fails.
public func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
    } catch {
      Issue.record("\(file.path()) can't be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = FileManager.default.contents(atPath: file.path()) else {
    Issue.record(
      "\(file.path()) is absent; run with RECORD=1 and read what it writes.\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard expected != text + "\n" else { return }
  Issue.record(
    "\(name) differs from its golden file\n\(differences(from: expected, to: text + "\n"))",
    sourceLocation: sourceLocation)
}

/// The lines that differ, `-` as expected and `+` as found, with their numbers.
private func differences(from expected: String, to found: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  var result: [String] = []
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? String(old[index]) : nil
    let after = index < new.count ? String(new[index]) : nil
    guard before != after else { continue }
    if let before { result.append("\(index + 1) -\(before)") }
    if let after { result.append("\(index + 1) +\(after)") }
  }
  return result.joined(separator: "\n")
}
