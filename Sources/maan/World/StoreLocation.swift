import Glibc

/// Where the store is.
enum StoreLocation {
  /// `--store`, else `MAAN_STORE`, else `$XDG_DATA_HOME/maan`, else `~/.local/share/maan`; absolute.
  static func resolve(_ given: String?) -> String {
    if let given, !given.isEmpty { return absolute(given) }
    if let named = environment("MAAN_STORE") { return absolute(named) }
    if let data = environment("XDG_DATA_HOME") { return absolute(data) + "/maan" }
    return (environment("HOME").map(absolute) ?? homeOfAccount) + "/.local/share/maan"
  }

  /// The home that the system knows for the account, as under cron or sudo, where `HOME` may be missing.
  private static var homeOfAccount: String {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
  }

  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return path }
    let here = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return here + "/" + path
  }
}
