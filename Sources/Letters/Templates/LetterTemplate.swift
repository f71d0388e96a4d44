/// A letter's text as a user writes it, read and checked.
///
/// The grammar is in the article <doc:Templates>. Reading finds every mistake of a file at once; a
/// template that exists has only known names, and each block of it is closed.
public struct LetterTemplate: Hashable, Sendable {
  /// A piece of the text.
  indirect enum Node: Hashable, Sendable {
    case text(String)
    case value(Names.Value, line: Int)
    case condition(Names.Flag, isNegated: Bool, [Node])
    case each(Names.List, [Node])
    /// A table, panel or signature that stands between paragraphs.
    case directive(Names.Directive)
    /// The end of a line of the file; `afterBlank` where the line holds nothing at all.
    case lineBreak(afterBlank: Bool)
  }

  /// The name under which mistakes are reported.
  public let file: String
  let subject: [Node]
  let body: [Node]

  /// - Throws: all mistakes of the file.
  public init(_ text: String, file: String) throws(Invalid) {
    var parser = LetterTemplateParser(file: file)
    (subject, body) = try parser.parse(text)
    self.file = file
  }
}

extension LetterTemplate {
  /// A file that isn't a template.
  public struct Invalid: Error, Hashable, Sendable {
    public let file: String
    /// By line; never empty.
    public let problems: [Problem]

    public init(file: String, problems: [Problem]) {
      self.file = file
      self.problems = problems
    }
  }

  public struct Problem: Hashable, Sendable {
    /// From 1.
    public let line: Int
    public let mistake: Mistake

    public init(line: Int, mistake: Mistake) {
      self.line = line
      self.mistake = mistake
    }
  }

  public enum Mistake: Hashable, Sendable {
    case missingSubject
    case unknownHeader(String)
    case unknownName(String)
    case unknownFlag(String)
    case unknownList(String)
    case unknownDirective(String)
    /// A name of one list's item, outside of `[each LIST]`.
    case outsideOfList(name: String, list: String)
    /// `[if …]` or `[each …]` without its `[end]`, at the line where it opens.
    case unclosedBlock(String)
    case endWithoutBlock
    /// `{` or `[` without its end on the same line.
    case unclosedBrace(String)
    case strayBrace(String)
    /// A directive with other text on its line, or in the subject.
    case directiveNotAlone(String)
  }
}
