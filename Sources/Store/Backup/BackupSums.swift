/// What an archive holds, as `sha256sum` writes and checks it: a digest and a path a line, in the order of the archive.
struct BackupSums {
  static let name = "SHA256SUMS"

  private(set) var text: [UInt8] = []

  mutating func add(_ path: String, _ digest: [UInt8]) {
    let isPlain = !path.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }
    if !isPlain { text.append(UInt8(ascii: "\\")) }
    text.append(contentsOf: SHA256.hex(digest).utf8)
    text.append(contentsOf: "  ".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): text.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): text.append(contentsOf: #"\n"#.utf8)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\n"))
  }

  /// The path of the first line that differs; nil where none does.
  func firstDifference(from stated: [UInt8]) -> String? {
    guard text != stated else { return nil }
    func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
      text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    }
    let (here, there) = (lines(text), lines(stated))
    let at = zip(here, there).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = at ?? min(here.count, there.count)
    let line = index < here.count ? here[index] : index < there.count ? there[index] : []
    return String(decoding: line.dropFirst(66), as: UTF8.self)
  }
}
