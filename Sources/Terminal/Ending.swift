import Glibc

extension Terminal {
  /// How a program ended that had the terminal.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It never ran; the number is an `errno`.
    case notStarted(Int32)

    /// - Parameter status: As `waitpid` gives it, or minus an `errno`.
    init(status: Int32) {
      if status < 0 {
        self = .notStarted(-status)
      } else if status & 0x7F == 0 {
        self = .exited(status >> 8 & 0xFF)
      } else {
        self = .killed(signal: status & 0x7F)
      }
    }
  }
}
