import FoundationEssentials

/// Where text goes that the user pastes elsewhere.
public struct Clipboard: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case copied
    /// What is to be written to the terminal, whose clipboard it is (OSC 52). Whether it listens can't be known.
    case forTerminal([UInt8])
    /// More than a terminal takes.
    case tooLong
  }

  /// Of a whole sequence: what xterm takes, and others with it.
  private static let longest = 74_000

  private let commands: [[String]]
  private let isGiven: Bool

  /// Takes what is there on this desktop where no command is given.
  public init(command: [String]? = nil, environment: (String) -> String?) {
    isGiven = command != nil
    commands = command.map { [$0] } ?? Clipboard.commands(environment: environment)
  }

  /// What a desktop has for it, the likeliest first; none where there is no desktop.
  public static func commands(environment: (String) -> String?) -> [[String]] {
    var commands: [[String]] = []
    if environment("WAYLAND_DISPLAY")?.isEmpty == false { commands.append(["wl-copy"]) }
    if environment("DISPLAY")?.isEmpty == false {
      commands += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return commands
  }

  /// - Throws: Where the program of the settings doesn't take it; where one that was only tried doesn't, it is the
  ///   terminal's turn.
  public func copy(_ text: String) throws(ProgramFailure) -> Outcome {
    do throws(ProgramFailure) {
      try Program.first(of: commands) { words throws(ProgramFailure) in
        try Program.run(words, input: Array(text.utf8), timeLimit: 10)
      }
      return .copied
    } catch {
      if isGiven { throw error }
    }
    let base64 = Data(text.utf8).base64EncodedString()
    let sequence = Array("\u{1B}]52;c;\(base64)\u{7}".utf8)
    return sequence.count <= Clipboard.longest ? .forTerminal(sequence) : .tooLong
  }
}
