/// Another program didn't do its work. Names and words are harmless and of one line.
public enum ProgramFailure: Error, Hashable, Sendable {
  case notFound(String)
  /// With the system's own reason.
  case notStarted(String, reason: String)
  /// With the last of what it said; empty where it said nothing.
  case failed(String, status: Int32, words: String)
  case killed(String, signal: Int32, words: String)
  /// It was ended.
  case tookTooLong(String, seconds: Int, words: String)
}

extension ProgramFailure {
  /// A clause without a full stop.
  public var reason: String {
    switch self {
    case .notFound(let program): "the program \"\(program)\" isn't found"
    case .notStarted(let program, let reason):
      "the program \"\(program)\" can't be started: \(reason)"
    case .failed(let program, let status, ""):
      "\(program) failed without a word (exit status \(status))"
    case .failed(let program, let status, let words):
      "\(program) answers \"\(words)\" (exit status \(status))"
    case .killed(let program, let signal, ""): "\(program) was ended by signal \(signal)"
    case .killed(let program, let signal, let words):
      "\(program) was ended by signal \(signal); it said \"\(words)\""
    case .tookTooLong(let program, let seconds, ""):
      "\(program) took longer than \(seconds) s and was ended"
    case .tookTooLong(let program, let seconds, let words):
      "\(program) took longer than \(seconds) s and was ended; it said \"\(words)\""
    }
  }
}
