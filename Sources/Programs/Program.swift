import Claims
import Glibc

/// Another program of the user's, run without a shell and without a terminal.
public enum Program {
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)

    /// As `waitpid` gives it.
    init(status: Int32) {
      self =
        status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
    }
  }

  /// How a program ended, and the last of what it said.
  struct Outcome {
    var ending: Ending
    var output: Tail
    var errors: Tail

    /// Its last lines on one, made harmless; of its errors where it printed any.
    var words: String { errors.words.isEmpty ? output.words : errors.words }
  }

  /// Runs a program to its end with `input` on its standard input; returns where it exits with 0.
  ///
  /// It is in a session of its own, so that it can't ask at our terminal nor draw on it. What it leaves running
  /// isn't waited for.
  ///
  /// - Parameters:
  ///   - words: The program, looked for along `PATH`, and its arguments.
  ///   - input: What it doesn't read is no failure.
  ///   - timeLimit: In seconds. Then it is told to end, and killed `grace` later.
  ///   - grace: What it has left to end by itself.
  /// - Throws: Where it isn't there, takes too long or ends in any other way, with the last of what it said.
  public static func run(
    _ words: [String], input: [UInt8] = [], timeLimit: Int, grace: Duration = .seconds(2)
  ) throws(ProgramFailure) {
    let run = try ProgramRun(words, input: input)
    let (outcome, isLate) = try run.finish(timeLimit: .seconds(timeLimit), grace: grace)
    let name = run.name, said = outcome.words
    guard !isLate else { throw .tookTooLong(name, seconds: timeLimit, words: said) }
    switch outcome.ending {
    case .exited(0): return
    case .exited(let status): throw .failed(name, status: status, words: said)
    case .killed(let signal): throw .killed(name, signal: signal, words: said)
    }
  }

  /// Starts a program that stays by itself, with nothing to read and nowhere to print.
  ///
  /// It has `patience` to fail; what goes wrong later isn't seen.
  static func start(
    _ words: [String], patience: Duration
  ) throws(ProgramFailure) {
    let spawning = Spawning(words: words, standard: .nothing)
    let child = try spawning.start()
    let watch = try ChildWatch(child, of: spawning.name, reaps: true)
    defer { close(watch.ended) }
    guard let status = watch.status(within: patience) else { return }
    switch Ending(status: status) {
    case .exited(0): return
    case .exited(let status): throw .failed(spawning.name, status: status, words: "")
    case .killed(let signal): throw .killed(spawning.name, signal: signal, words: "")
    }
  }

  /// Does `body` with the first of some commands whose program is there.
  static func first(
    of commands: [[String]], _ body: ([String]) throws(ProgramFailure) -> Void
  ) throws(ProgramFailure) {
    for words in commands.dropLast() {
      do throws(ProgramFailure) {
        return try body(words)
      } catch {
        guard case .notFound = error else { throw error }
      }
    }
    guard let last = commands.last else { throw .notFound("") }
    do throws(ProgramFailure) {
      try body(last)
    } catch {
      // The first is what people know.
      guard case .notFound = error, let first = commands.first?.first else { throw error }
      throw .notFound(HarmlessText.line(first, limit: 80))
    }
  }

  /// A path that no program takes for an option.
  static func argument(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  /// For `poll`: rounded up, so that the deadline has passed when it returns.
  static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    return left <= .zero ? 0 : Int32(clamping: Int((left / .milliseconds(1)).rounded(.up)))
  }
}

/// The last of what a program printed.
struct Tail {
  private static let limit = 1 << 16
  private var bytes: [UInt8] = []

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes.append(contentsOf: more)
    if bytes.count > 2 * Tail.limit { bytes.removeFirst(bytes.count - Tail.limit) }
  }

  /// The last four lines on one.
  var words: String {
    let lines = HarmlessText.lines(String(decoding: bytes.suffix(4_000), as: UTF8.self))
      .filter { !$0.isEmpty }
    return HarmlessText.line(lines.suffix(4).joined(separator: " "), limit: 400)
  }
}
