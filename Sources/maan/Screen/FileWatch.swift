import Glibc

/// Tells when something in a folder is written, by a descriptor that the screen polls.
final class FileWatch {
  let descriptor: Int32

  /// Nil where the system can't watch the folder; the screen then reads anew on F5.
  init?(_ folder: String) {
    let watch = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    guard watch >= 0 else { return nil }
    let events = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    guard inotify_add_watch(watch, folder, events) >= 0 else {
      close(watch)
      return nil
    }
    descriptor = watch
  }

  /// Takes what was told, so that the next wait waits.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }

  deinit { close(descriptor) }
}
