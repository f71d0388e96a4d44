import Glibc

/// Waits for a child's end on a thread of its own, so that this end can be polled for beside other descriptors.
struct ChildWatch {
  private final class Watch: Sendable {
    let child: pid_t
    let noteTo: Int32
    let reaps: Bool

    init(child: pid_t, noteTo: Int32, reaps: Bool) {
      self.child = child
      self.noteTo = noteTo
      self.reaps = reaps
    }

    /// Writes the status as `waitpid` gives it where it reaps, else 0, and closes the pipe.
    func run() {
      var none = sigset_t()
      sigfillset(&none)
      pthread_sigmask(SIG_BLOCK, &none, nil)
      var status: Int32 = 0
      if reaps {
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
      } else {
        var information = siginfo_t()
        while waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
      }
      _ = write(noteTo, &status, MemoryLayout.size(ofValue: status))
      close(noteTo)
    }
  }

  /// The child has ended once this can be read.
  let ended: Int32

  /// - Throws: Where there is no pipe or thread; the child is then killed and reaped.
  init(_ child: pid_t, of program: String, reaps: Bool) throws(ProgramFailure) {
    var note: Pipe
    do {
      note = try Pipe(for: program)
    } catch {
      ChildWatch.end(child)
      throw error
    }
    let watch = Watch(child: child, noteTo: note.writing, reaps: reaps)
    let owner = Unmanaged.passRetained(watch)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { owner in
        guard let owner else { return nil }
        Unmanaged<Watch>.fromOpaque(owner).takeRetainedValue().run()
        return nil
      }, owner.toOpaque())
    guard code == 0 else {
      owner.release()
      note.close()
      ChildWatch.end(child)
      throw .notStarted(program, reason: String(cString: strerror(code)))
    }
    pthread_detach(thread)
    ended = note.reading
  }

  /// Waits at most that long.
  ///
  /// - Returns: What the child's watch wrote; nil where the child still runs.
  func status(within limit: Duration) -> Int32? {
    let deadline = ContinuousClock.now + limit
    while true {
      var polled = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
      let count = poll(&polled, 1, Program.milliseconds(until: deadline))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      var status: Int32 = 0
      return read(ended, &status, MemoryLayout.size(ofValue: status)) > 0 ? status : nil
    }
  }

  private static func end(_ child: pid_t) {
    kill(child, SIGKILL)
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
  }
}
