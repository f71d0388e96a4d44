internal import CNcurses

extension Terminal {
  /// Ends the terminal's wait from any thread.
  public struct Waker: Sendable {
    /// Never closed: a thread may still hold it when the terminal is long gone.
    let descriptor = nc_new_wake_fd()

    /// Several calls before the wait ends make one `Event.woken`.
    public func wake() {
      nc_wake(descriptor)
    }

    func drain() {
      nc_drain(descriptor)
    }
  }
}
