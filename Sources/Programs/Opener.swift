/// Opens files in the user's own programs: letters as PDF, mails as drafts.
public struct Opener: Hashable, Sendable {
  private let commands: [[String]]
  private let patience: Duration

  /// Takes `xdg-open` (Linux) or `open` (macOS) where no command is given.
  ///
  /// - Parameters:
  ///   - command: The words before the path.
  ///   - patience: How long the program may take to fail; what goes wrong later isn't seen.
  public init(command: [String]? = nil, patience: Duration = .milliseconds(300)) {
    self.patience = patience
    commands = command.map { [$0] } ?? [["xdg-open"], ["open"]]
  }

  /// Returns once the program has started.
  ///
  /// - Throws: Where there is none, or where it fails at once.
  public func open(_ path: String) throws(ProgramFailure) {
    try Program.first(of: commands) { words throws(ProgramFailure) in
      try Program.start(words + [Program.argument(path)], patience: patience)
    }
  }
}
