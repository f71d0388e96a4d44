/// A program that prints a file whose path is its last argument.
public struct PrintCommand: Hashable, Sendable {
  private let words: [String]

  public init(command: [String]? = nil) { words = command ?? ["lp"] }

  /// Returns once the program has taken the file.
  ///
  /// - Throws: Where it doesn't, with its words.
  public func print(_ path: String) throws(ProgramFailure) {
    try Program.run(words + [Program.argument(path)], timeLimit: 60)
  }
}
