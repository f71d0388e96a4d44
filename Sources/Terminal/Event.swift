public import Canvas

extension Terminal {
  /// What a wait ended with.
  public enum Event: Hashable, Sendable {
    case key(Key)
    /// The program was stopped and continued, or the screen was lent; it is blank until painted.
    case resumed
    /// Somebody called `Waker.wake()`, once or more often.
    case woken
    /// A watched file descriptor can be read, or has failed.
    case ready(Int32)
    /// The terminal is gone or a signal asks to end: close, and exit with `128 + signal`.
    case hangup(signal: Int32)
  }
}
