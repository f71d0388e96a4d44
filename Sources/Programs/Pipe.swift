import Glibc
import Synchronization

/// The two ends of a pipe, closed in every program that is started, and never 0, 1 or 2.
struct Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init(for program: String) throws(ProgramFailure) {
    let (ends, code) = Pipe.spawning.withLock { _ in
      var ends: [Int32] = [-1, -1]
      let code = pipe(&ends) == 0 ? 0 : errno
      if code == 0 { ends = ends.map(Pipe.prepared) }
      return (ends, code)
    }
    guard code == 0 else { throw .notStarted(program, reason: String(cString: strerror(code))) }
    reading = ends[0]
    writing = ends[1]
  }

  mutating func closeReading() { Pipe.close(&reading) }
  mutating func closeWriting() { Pipe.close(&writing) }

  mutating func close() {
    closeReading()
    closeWriting()
  }

  /// Held while a program starts, so that it doesn't inherit a pipe that isn't marked yet.
  static let spawning = Mutex(())

  /// Where our own standard output is closed, its number is the next that is free.
  private static func prepared(_ descriptor: Int32) -> Int32 {
    guard descriptor < 3 else {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard moved >= 0 else { return descriptor }
    _ = Glibc.close(descriptor)
    return moved
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { _ = Glibc.close(descriptor) }
    descriptor = -1
  }

  static func makeNonBlocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }
}
