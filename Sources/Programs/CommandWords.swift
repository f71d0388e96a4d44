/// A command of the settings as the words of a program's arguments: split like a shell does, without a shell.
///
/// Blanks part words. Between `'` all stands for itself; between `"` a backslash frees `"` and `\`; elsewhere it frees any
/// character. Nothing is expanded: what a shell would take for more than a word is refused, so that nobody waits for it.
public struct CommandWords: Hashable, Sendable {
  public enum Invalid: Error, Hashable, Sendable {
    case empty
    case openQuote
    /// A backslash that nothing follows.
    case openEscape
    /// What only a shell could do, with the character that asks for it.
    case needsShell(Character)
  }

  /// At least one.
  public let words: [String]

  public init(_ text: String) throws(Invalid) {
    var splitter = Splitter()
    for character in text { try splitter.take(character) }
    words = try splitter.finish()
  }

  private struct Splitter {
    private enum Place { case outside, single, double }

    private var words: [String] = []
    /// Nil between two words; a quoted word may be empty.
    private var word: String?
    private var place = Place.outside
    private var isEscaped = false

    mutating func take(_ character: Character) throws(Invalid) {
      if isEscaped { return takeEscaped(character) }
      switch (place, character) {
      case (.single, "'"), (.double, "\""): place = .outside
      case (.single, _): append(character)
      case (_, "\\"): isEscaped = true
      case (_, "$"), (_, "`"): throw .needsShell(character)
      case (.double, _): append(character)
      case (.outside, "'"): open(.single)
      case (.outside, "\""): open(.double)
      case (.outside, _) where character.isWhitespace: endWord()
      case (.outside, _) where "|&;<>()*?".contains(character): throw .needsShell(character)
      case (.outside, "~") where word == nil: throw .needsShell(character)
      case (.outside, _): append(character)
      }
    }

    mutating func finish() throws(Invalid) -> [String] {
      guard !isEscaped else { throw .openEscape }
      guard place == .outside else { throw .openQuote }
      endWord()
      guard words.contains(where: { !$0.isEmpty }), words.first != "" else { throw .empty }
      return words
    }

    private mutating func takeEscaped(_ character: Character) {
      isEscaped = false
      if place == .double, !"\"\\$`".contains(character) { append("\\") }
      append(character)
    }

    private mutating func append(_ character: Character) {
      word = (word ?? "") + String(character)
    }

    private mutating func open(_ quotes: Place) {
      place = quotes
      word = word ?? ""
    }

    private mutating func endWord() {
      if let word { words.append(word) }
      word = nil
    }
  }
}

extension CommandWords.Invalid {
  /// What the text should be, after "should be".
  public var expected: String {
    switch self {
    case .empty: "a program with its options, such as \"msmtp -t\""
    case .openQuote: "a command whose quotes are closed"
    case .openEscape: "a command that doesn't end in a backslash"
    case .needsShell(let character):
      "a program with its options and no \(character), which only a shell knows: put that into a script and name the script"
    }
  }
}
