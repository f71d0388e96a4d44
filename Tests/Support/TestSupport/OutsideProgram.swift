import Foundation

/// A program of others that reads what ours wrote.
public struct OutsideProgram: Sendable {
  public struct Result: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  private let name: String

  public init(_ name: String) { self.name = name }

  public static let python = OutsideProgram("python3")
  public static let hledger = OutsideProgram("hledger")

  /// Runs it to its end, with what it is to read in a file behind its arguments.
  public func run(_ arguments: [String], reading text: String) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "read-\(UUID().uuidString)")
    try text.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(arguments + [file.path])
  }

  public func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    ]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    let complaints = FileManager.default.temporaryDirectory
      .appending(path: "errors-\(UUID().uuidString)")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: try String(contentsOf: complaints, encoding: .utf8))
  }
}
