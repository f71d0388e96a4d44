import Glibc
import Workflows

/// A path as the system has it. Names of files are bytes, not always UTF-8: those are shown repaired, and found again
/// by what is shown.
struct RawPath {
  /// With a zero at the end.
  let bytes: [CChar]
  let shown: String

  private init(bytes: [CChar], shown: String) {
    self.bytes = bytes
    self.shown = shown
  }

  /// - Throws: `unreadable` where two names look the same once they are repaired.
  init(_ path: String) throws(FileFailure) {
    shown = path
    let plain = Array(path.utf8CString)
    var status = stat()
    guard path.unicodeScalars.contains(Self.repaired), lstat(plain, &status) != 0 else {
      bytes = plain
      return
    }
    bytes = try Self.find(path) ?? plain
  }

  /// Nil where it isn't a folder that can be read.
  var names: [[CChar]]? {
    guard let directory = opendir(bytes) else { return nil }
    defer { closedir(directory) }
    var names: [[CChar]] = []
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) {
          names.append(Array(UnsafeBufferPointer(start: $0, count: strlen($0))))
        }
      }
    }
    return names
  }

  func appending(_ name: [CChar]) -> RawPath {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    let ends = bytes.dropLast().last == slash
    return RawPath(
      bytes: bytes.dropLast() + (ends ? [] : [slash]) + name + [0],
      shown: shown + (ends ? "" : "/") + Self.text(name))
  }

  /// Stands for bytes that are no UTF-8.
  private static let repaired: Unicode.Scalar = "\u{FFFD}"

  private static func text(_ name: [CChar]) -> String {
    String(decoding: name.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func find(_ path: String) throws(FileFailure) -> [CChar]? {
    var folder = RawPath(bytes: Array((path.hasPrefix("/") ? "/" : ".").utf8CString), shown: "")
    for part in path.split(separator: "/") {
      guard part.unicodeScalars.contains(repaired) else {
        folder = folder.appending(part.utf8.map { CChar(bitPattern: $0) })
        continue
      }
      let found = (folder.names ?? []).filter { text($0).utf8.elementsEqual(part.utf8) }
      guard found.count < 2 else {
        throw .unreadable(
          path, reason: "its name isn't UTF-8, nor is another that looks the same: rename it")
      }
      guard let name = found.first else { return nil }
      folder = folder.appending(name)
    }
    return folder.bytes
  }
}
