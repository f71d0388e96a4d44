import Glibc

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

/// The same of a reading that is mostly too short for it: shown only once it has taken a second.
final class SlowProgress {
  private let begun = Clock.instant()
  private var last: ContinuousClock.Instant
  private let text: (_ done: Int, _ all: Int) -> String
  private var isShown = false

  init(_ text: @escaping (_ done: Int, _ all: Int) -> String) {
    self.text = text
    last = begun
  }

  func show(_ done: Int, of all: Int) {
    let now = Clock.instant()
    guard isatty(STDERR_FILENO) != 0, now - begun > .seconds(1), now - last > .milliseconds(100)
    else { return }
    last = now
    isShown = true
    Standard.error(bytes: Array("\r\u{1B}[K\(text(done, all)) ".utf8))
  }

  func wipe() {
    if isShown { Standard.error(bytes: Array("\r\u{1B}[K".utf8)) }
  }
}
