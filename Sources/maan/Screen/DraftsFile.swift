import FoundationEssentials
import Glibc
import Screens

/// Where unfinished forms are kept between two runs.
struct DraftsFile {
  let path: String

  /// None where there are none, or what is there can't be read.
  func read() -> Drafts {
    guard let bytes = try? RealFiles.read(path),
      let drafts = try? JSONDecoder().decode(Drafts.self, from: Data(bytes))
    else { return Drafts() }
    return drafts
  }

  /// Without `isSynced` it outlives the program and not a power cut: quick enough for every key.
  ///
  /// - Throws: `FileFailure`; the file is then as it was.
  func write(_ drafts: Drafts, isSynced: Bool = true) throws {
    guard drafts != Drafts() else {
      unlink(path)
      return
    }
    try RealFiles.replace(path, with: Array(try JSONEncoder().encode(drafts)), isSynced: isSynced)
  }
}
