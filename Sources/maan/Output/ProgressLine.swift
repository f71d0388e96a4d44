import Glibc

/// A line on the terminal that says how far a long work is; it is wiped at the end.
enum ProgressLine {
  /// Fewer files are read before anybody can look.
  private static let least = 1_000

  static func show(_ done: Int, of count: Int) {
    guard count >= least else { return }
    let line = done < count ? "Reading \(done) of \(count) files (^C stops, nothing is kept) " : ""
    write(line)
  }

  fileprivate static func write(_ line: String) {
    Standard.error(bytes: Array("\r\u{1B}[K\(line)".utf8))
  }
}

/// The same for work that is measured in bytes: shown once it has taken a second, five times a second.
final class ProgressMeter {
  private let words: String
  private let isShown: Bool
  private var next: Int
  private var hasWritten = false

  init(_ words: String) {
    self.words = words
    isShown = isatty(STDERR_FILENO) != 0
    next = ProgressMeter.now + 1_000
  }

  func show(_ done: Int, of whole: Int) {
    guard isShown, whole > 0, ProgressMeter.now >= next else { return }
    next = ProgressMeter.now + 200
    hasWritten = true
    ProgressLine.write("\(words): \(min(done, whole) * 100 / whole) % ")
  }

  /// Work of which nothing can be measured.
  func hold(_ words: String) {
    guard isShown else { return }
    hasWritten = true
    ProgressLine.write("\(words)… ")
  }

  func end() {
    if hasWritten { ProgressLine.write("") }
    hasWritten = false
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
