import Glibc

/// One program while it runs: fed, listened to and, in the end, ended.
final class ProgramRun {
  let name: String
  private let child: pid_t
  private let watch: ChildWatch
  private var input: Pipe
  private var output: Pipe
  private var errors: Pipe
  private var unread: ArraySlice<UInt8>
  private var said = Tail()
  private var complained = Tail()

  init(_ words: [String], input bytes: [UInt8]) throws(ProgramFailure) {
    var spawning = Spawning(words: words, standard: .nothing)
    name = spawning.name
    var pipes: [Pipe] = []
    do throws(ProgramFailure) {
      for _ in 0..<3 { pipes.append(try Pipe(for: name)) }
      spawning.standard = .descriptors([pipes[0].reading, pipes[1].writing, pipes[2].writing])
      child = try spawning.start()
      watch = try ChildWatch(child, of: name, reaps: false)
    } catch {
      for index in pipes.indices { pipes[index].close() }
      throw error
    }
    (input, output, errors) = (pipes[0], pipes[1], pipes[2])
    unread = bytes[...]
    input.closeReading()
    output.closeWriting()
    errors.closeWriting()
    for descriptor in [input.writing, output.reading, errors.reading] {
      Pipe.makeNonBlocking(descriptor)
    }
  }

  /// Feeds it and takes what it says until it ends.
  func finish(
    timeLimit: Duration, grace: Duration
  ) throws(ProgramFailure) -> (Program.Outcome, isLate: Bool) {
    let broken = BrokenPipes()
    let isLate = attend(timeLimit: timeLimit, grace: grace)
    broken.forget()
    // What it said last is still in the pipes; who else holds them isn't waited for.
    takeWhatIsThere()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    input.close()
    output.close()
    errors.close()
    close(watch.ended)
    return (
      Program.Outcome(ending: .init(status: status), output: said, errors: complained), isLate
    )
  }

  private enum Patience { case given, warned, over }

  /// Returns once it has ended: whether that was after its time.
  private func attend(timeLimit: Duration, grace: Duration) -> Bool {
    var patience = Patience.given
    var deadline: ContinuousClock.Instant? = .now + timeLimit
    while true {
      if unread.isEmpty { input.closeWriting() }
      var polled = [
        pollfd(fd: watch.ended, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, nfds_t(polled.count), Program.milliseconds(until: deadline))
      if count < 0, errno == EINTR { continue }
      if polled[0].revents != 0 { return patience != .given }
      if polled[1].revents != 0 { feed() }
      if polled[2].revents != 0, !ProgramRun.take(from: output.reading, into: &said) {
        output.closeReading()
      }
      if polled[3].revents != 0, !ProgramRun.take(from: errors.reading, into: &complained) {
        errors.closeReading()
      }
      guard let limit = deadline, limit <= .now else { continue }
      switch patience {
      case .given:
        // A stopped program hears nothing else.
        kill(-child, SIGTERM)
        kill(-child, SIGCONT)
        patience = .warned
        deadline = .now + grace
      case .warned:
        kill(-child, SIGKILL)
        patience = .over
        deadline = nil
      case .over: deadline = nil
      }
    }
  }

  private func feed() {
    let count = unread.withUnsafeBytes { write(input.writing, $0.baseAddress, $0.count) }
    if count > 0 { return unread = unread.dropFirst(count) }
    if count < 0, errno != EINTR, errno != EAGAIN { unread = [] }
  }

  /// A pipe holds 64 KB; more than twice that comes from somebody who doesn't stop.
  private func takeWhatIsThere() {
    for _ in 0..<2 {
      _ = ProgramRun.take(from: output.reading, into: &said)
      _ = ProgramRun.take(from: errors.reading, into: &complained)
    }
  }

  /// - Returns: False where nothing can come any more.
  private static func take(from descriptor: Int32, into tail: inout Tail) -> Bool {
    guard descriptor >= 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    tail.append(chunk[..<count])
    return true
  }
}

/// Holds back the signal of writing to a program that reads no more, on this thread and for a while.
private struct BrokenPipes {
  private var before = sigset_t()
  private var signals = sigset_t()

  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// One that came is taken back before the mask is as it was.
  func forget() {
    var signals = signals, before = before
    var now = timespec()
    while sigtimedwait(&signals, nil, &now) < 0, errno == EINTR {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
