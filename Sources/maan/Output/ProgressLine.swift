/// A line on the terminal that says how far a long read is; it is wiped at the end.
enum ProgressLine {
  /// Fewer files are read before anybody can look.
  private static let least = 1_000

  static func show(_ done: Int, of count: Int) {
    guard count >= least else { return }
    let line = done < count ? "Reading \(done) of \(count) files (^C stops, nothing is kept) " : ""
    Standard.error(bytes: Array("\r\u{1B}[K\(line)".utf8))
  }
}
