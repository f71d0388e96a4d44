import FoundationEssentials

/// A folder for a store that is only looked at: where nothing is there yet and nothing is to be made.
struct Scratch {
  let directory: String

  /// Nil where there is a store.
  init?(insteadOf store: String) throws {
    guard !FileManager.default.fileExists(atPath: store + "/ledger.sqlite") else { return nil }
    let url = FileManager.default.temporaryDirectory.appending(path: "maan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let settings = store + "/config.toml"
    if FileManager.default.fileExists(atPath: settings) {
      try FileManager.default.copyItem(atPath: settings, toPath: url.path + "/config.toml")
    }
    directory = url.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: directory) }
}
