import Foundation
import Testing

/// What other programs read in a PDF of ours.
enum Poppler {
  static func text(_ pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-layout", "-enc", "UTF-8"], on: pdf, then: ["-"])
  }

  /// The rows of `pdffonts`, without its titles.
  static func fonts(_ pdf: [UInt8]) throws -> [String] {
    try run("pdffonts", [], on: pdf).split(separator: "\n").dropFirst(2).map(String.init)
  }

  static func info(_ pdf: [UInt8]) throws -> [String: String] {
    let lines = try run("pdfinfo", [], on: pdf).split(separator: "\n")
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  static func run(
    _ program: String, _ options: [String], on pdf: [UInt8], then rest: [String] = []
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "letter-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + options + [file.path] + rest
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed")
    return String(decoding: output, as: UTF8.self)
  }
}
