import Foundation

/// A program of this package that SwiftPM built beside the running tests.
public enum BuiltProgram {
  public struct Missing: Error, CustomStringConvertible {
    public let name: String
    public let searched: [String]

    public var description: String {
      "no program '\(name)' in \(searched.joined(separator: ", ")); "
        + "build it, or name it in MAAN_PROGRAM"
    }
  }

  /// The path of the program, of `MAAN_PROGRAM` where that is set.
  public static func path(named name: String = "maan") throws -> String {
    if let given = ProcessInfo.processInfo.environment["MAAN_PROGRAM"] { return given }
    let folders = startingPoints().flatMap(parents(of:))
    for folder in folders {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: path)
      {
        return path
      }
    }
    throw Missing(name: name, searched: folders)
  }

  /// The running program, and the test bundle where a runner loaded one.
  private static func startingPoints() -> [String] {
    let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    return ([running].compactMap(\.self) + bundles).filter { $0.hasPrefix("/") }
  }

  /// The folder of a file and the two above it.
  private static func parents(of path: String) -> [String] {
    var folder = URL(filePath: path).standardizedFileURL
    return (0..<3).map { _ in
      folder.deleteLastPathComponent()
      return folder.path()
    }
  }
}
