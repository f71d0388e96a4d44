import CPty
import Foundation

/// A program on a pseudo-terminal, seen and typed at as a person does.
///
/// Nothing happens on the screen between calls: `wait` and `waitForExit` take in what the program
/// printed. They poll; no test sleeps.
public final class TerminalSession {
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  public struct TimedOut: Error, CustomStringConvertible {
    public let what: String
    public let screen: String

    public var description: String { "\(what) did not come; the screen was:\n\(screen)" }
  }

  public private(set) var width: Int
  public private(set) var height: Int
  public let pid: Int32
  /// The last bytes that the program printed, escape sequences and all.
  public private(set) var output: [UInt8] = []

  let emulator: OpaquePointer
  let descriptor: Int32
  private let process: Int32
  private(set) var isClosed = false
  private var ending: Ending?

  /// Starts the program at `path`; it sees no environment but `baseEnvironment` and `environment`.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    width: Int = 80, height: Int = 24
  ) throws {
    self.width = width
    self.height = height
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = Self.baseEnvironment.merging(environment) { $1 }.filter { !$1.isEmpty }
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    descriptor = cpty_spawn(path, &argv, &envp, Int32(height), Int32(width), &child)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    pid = child
    process = cpty_process_fd(child)
    emulator = cpty_new(Int32(height), Int32(width))
  }

  deinit {
    if ending == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    hangUp()
    close(process)
    cpty_free(emulator)
  }

  /// What every session has; an empty value in a test's own environment takes a variable away.
  public static let baseEnvironment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": NSTemporaryDirectory(), "TZ": "Europe/Brussels", "SWIFT_BACKTRACE": "enable=no",
  ]

  /// Takes in output until `condition` holds and nothing more is there to read at once.
  ///
  /// - Throws: `TimedOut`, also as soon as the program has ended without making it hold.
  public func wait(
    for what: String = "what was waited for", seconds: Double = 10, until condition: () -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      takeWhatIsThere()
      if condition() { return }
      guard takeOutput(until: deadline) else {
        throw TimedOut(what: what, screen: screen)
      }
    }
  }

  /// Waits until `text` stands somewhere on the screen.
  public func wait(forText text: String, seconds: Double = 10) throws {
    try wait(for: "'\(text)'", seconds: seconds) { self.row(of: text) != nil }
  }

  /// Waits for the end of the program and takes in all that it printed.
  public func waitForExit(seconds: Double = 10) throws -> Ending {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ending == nil {
      guard takeOutput(until: deadline) || ending != nil else {
        throw TimedOut(what: "the program's end", screen: screen)
      }
    }
    return ending ?? .exited(-1)
  }

  private func takeWhatIsThere() {
    while !isClosed {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 0) > 0 else { return }
      read()
    }
  }

  /// Takes in what comes next.
  ///
  /// - Returns: False when the time is over or nothing can come any more.
  private func takeOutput(until deadline: ContinuousClock.Instant) -> Bool {
    let left = deadline - .now
    let milliseconds = left / .milliseconds(1)
    guard left > .zero, !isClosed || ending == nil else { return false }
    var polled = [
      pollfd(fd: isClosed ? -1 : descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ending == nil ? process : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, Int32(milliseconds) + 1) > 0 else { return true }
    if polled[0].revents != 0 {
      read()
    } else if polled[1].revents != 0 {
      reap()
    }
    return true
  }

  func read() {
    var buffer = [CChar](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 || errno != EAGAIN else { return }
    guard count > 0 else { return hangUp() }
    output.append(contentsOf: buffer.prefix(count).map { UInt8(bitPattern: $0) })
    if output.count > 1 << 20 { output.removeFirst(output.count - 1 << 16) }
    cpty_feed(emulator, buffer, Int32(count))
    sendQueued()
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(pid, &status, 0) == pid else { return }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }

  func setSize(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Closes the terminal under the program, as a lost connection does.
  public func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    close(descriptor)
  }
}
