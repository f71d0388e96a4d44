import Foundation
import TestSupport

/// The built program, run on a store of its own.
struct MaanCommand {
  let store: String
  var today = "2026-11-24"

  /// What a run left: its exit status, and what it printed where.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The one JSON document on the standard output.
    var json: [String: Any] {
      let object = try? JSONSerialization.jsonObject(with: Data(output.utf8))
      return object as? [String: Any] ?? [:]
    }

    func text(_ key: String) -> String? { json[key] as? String }
    func number(_ key: String) -> Int? { json[key] as? Int }
    func list(_ key: String) -> [[String: Any]] { json[key] as? [[String: Any]] ?? [] }
  }

  /// A store that isn't there yet, in a new folder.
  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "maan-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = folder.appending(path: "store").path
  }

  func remove() {
    try? FileManager.default.removeItem(at: URL(filePath: store).deletingLastPathComponent())
  }

  @discardableResult
  func callAsFunction(_ arguments: String..., json: Bool = true) throws -> Result {
    try run(arguments + (json ? ["--json"] : []))
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let (process, output, errors) = try start(arguments, environment: environment)
    // The pipes hold little: one is read while the other fills.
    let reader = Collector(errors)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = reader.finish()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (Process, Pipe, Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: try BuiltProgram.path(named: "maan"))
    process.arguments = arguments
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
      "MAAN_STORE": store, "MAAN_TODAY": today, "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    let output = Pipe(), errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, errors)
  }

  /// Reads a pipe on a thread of its own.
  private final class Collector: @unchecked Sendable {
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    init(_ pipe: Pipe) {
      Thread.detachNewThread {
        self.data = pipe.fileHandleForReading.readDataToEndOfFile()
        self.done.signal()
      }
    }

    func finish() -> Data {
      done.wait()
      return data
    }
  }
}

/// The folder of files written by others, where there is one.
enum Corpus {
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["MAAN_CORPUS"]
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus").path
    let path = named ?? beside
    return FileManager.default.fileExists(atPath: path + "/ubl/MANIFEST.csv") ? path : nil
  }()
}
