import Foundation
import Testing

/// What other programs read in a PDF of ours.
public enum Poppler {
  public static func text(_ pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-layout", "-enc", "UTF-8"], on: pdf, then: ["-"])
  }

  /// The rows of `pdffonts`, without its titles.
  public static func fonts(_ pdf: [UInt8]) throws -> [String] {
    try run("pdffonts", [], on: pdf).split(separator: "\n").dropFirst(2).map(String.init)
  }

  public static func info(_ pdf: [UInt8]) throws -> [String: String] {
    let lines = try run("pdfinfo", [], on: pdf).split(separator: "\n")
    let pairs = lines.compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What a phone reads in the codes on the first page, as it would be printed.
  public static func codes(_ pdf: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "letter.pdf")
    try Data(pdf).write(to: file)
    _ = try run(
      "pdftoppm", ["-r", "300", "-f", "1", "-l", "1", "-png", "-singlefile"], file: file,
      then: [folder.appending(path: "page").path])
    return try run(
      "zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable"],
      file: folder.appending(path: "page.png"), finds: 4)
  }

  /// The kinds and sizes of the pictures, a row each, without the titles.
  public static func pictures(_ pdf: [UInt8]) throws -> [String] {
    try run("pdfimages", ["-list"], on: pdf).split(separator: "\n").dropFirst(2).map(String.init)
  }

  public static func run(
    _ program: String, _ options: [String], on pdf: [UInt8], then rest: [String] = []
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "letter-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(program, options, file: file, then: rest)
  }

  /// `status` is the one with which it ends where it finds nothing.
  private static func run(
    _ program: String, _ options: [String], file: URL, then rest: [String] = [],
    finds status: Int32 = 0
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + options + [file.path] + rest
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require([0, status].contains(process.terminationStatus), "\(program) failed")
    return String(decoding: output, as: UTF8.self)
  }
}
