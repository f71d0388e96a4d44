import Claims

/// Reads a template file.
struct LetterTemplateParser {
  private typealias Names = LetterTemplate.Names

  /// A block that isn't closed yet.
  private struct Frame {
    enum Opening {
      case file
      case condition(Names.Flag?, isNegated: Bool)
      case each(Names.List?)
    }

    let opening: Opening
    /// The tag as written.
    let tag: String
    let line: Int
    var nodes: [LetterTemplate.Node] = []
  }

  let file: String
  private var problems: [LetterTemplate.Problem] = []
  private var frames: [Frame] = []

  init(file: String) { self.file = file }

  mutating func parse(
    _ text: String
  ) throws(LetterTemplate.Invalid) -> (subject: [LetterTemplate.Node], body: [LetterTemplate.Node])
  {
    var subject: [LetterTemplate.Node]?
    var isHeader = true
    begin()
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = HarmlessText.line(raw, limit: .max)
      let number = index + 1
      guard line.first != "#" else { continue }
      if isHeader {
        guard !line.isEmpty else {
          isHeader = subject == nil
          continue
        }
        if let text = header(line) {
          subject = inline(text, at: number)
          continue
        }
        isHeader = reportsHeader(line, at: number, hasSubject: subject != nil)
        if isHeader { continue }
        subject = subject ?? []
      }
      read(line, at: number)
    }
    let body = end()
    if subject == nil { note(.missingSubject, at: 1) }
    guard problems.isEmpty, let subject else {
      throw LetterTemplate.Invalid(
        file: file, problems: problems.sorted { $0.line < $1.line })
    }
    return (subject, body)
  }

  // MARK: Lines

  /// The text of the subject, or nil for a line that isn't one.
  private func header(_ line: String) -> Substring? {
    guard line.hasPrefix("Subject:") else { return nil }
    return line.dropFirst("Subject:".count).drop { $0 == " " }
  }

  /// Reports a line above the first blank one that isn't the subject; true where it looks like a
  /// header.
  private mutating func reportsHeader(_ line: String, at number: Int, hasSubject: Bool) -> Bool {
    if let colon = line.firstIndex(of: ":"), line[..<colon].allSatisfy(\.isLetter), hasSubject {
      note(.unknownHeader(String(line[..<colon])), at: number)
      return true
    }
    note(hasSubject ? .unknownHeader(line) : .missingSubject, at: number)
    return hasSubject
  }

  /// The nodes of a text that has to close its own blocks.
  private mutating func inline(_ text: Substring, at number: Int) -> [LetterTemplate.Node] {
    for piece in pieces(of: text, at: number) {
      if case .tag(let tag) = piece, Names.Directive(rawValue: tag) != nil {
        note(.directiveNotAlone(tag), at: number)
      } else {
        add(piece, at: number)
      }
    }
    let nodes = end()
    begin()
    return nodes
  }

  private mutating func read(_ line: String, at number: Int) {
    let pieces = pieces(of: line[...], at: number)
    if pieces.count == 1, case .tag(let tag) = pieces[0] {
      if let directive = Names.Directive(rawValue: tag) {
        append(.directive(directive))
      } else {
        add(pieces[0], at: number)
      }
      return
    }
    for piece in pieces {
      if case .tag(let tag) = piece, Names.Directive(rawValue: tag) != nil {
        note(.directiveNotAlone(tag), at: number)
      } else {
        add(piece, at: number)
      }
    }
    append(.lineBreak(afterBlank: pieces.isEmpty))
  }

  // MARK: Pieces

  private enum Piece {
    case text(String)
    case name(String)
    case tag(String)
  }

  /// Text, `{name}` and `[tag]`; a doubled brace or bracket is that character itself.
  private mutating func pieces(of line: Substring, at number: Int) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var rest = line
    while let character = rest.first {
      rest.removeFirst()
      guard "{}[]".contains(character) else {
        text.append(character)
        continue
      }
      if rest.first == character {
        rest.removeFirst()
        text.append(character)
        continue
      }
      guard character == "{" || character == "[" else {
        note(.strayBrace(String(character)), at: number)
        continue
      }
      guard let close = rest.firstIndex(of: character == "{" ? "}" : "]") else {
        note(.unclosedBrace(String(character) + rest), at: number)
        break
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      let inner = HarmlessText.line(rest[..<close])
      pieces.append(character == "{" ? .name(inner) : .tag(inner))
      rest = rest[rest.index(after: close)...]
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  private mutating func add(_ piece: Piece, at number: Int) {
    switch piece {
    case .text(let text): append(.text(text))
    case .name(let name): addName(name, at: number)
    case .tag("end"): close(at: number)
    case .tag(let tag): open(tag, at: number)
    }
  }

  private mutating func addName(_ name: String, at number: Int) {
    guard let value = Names.Value(rawValue: name) else {
      return note(.unknownName(name), at: number)
    }
    if let list = value.list, !isInside(list) {
      return note(.outsideOfList(name: name, list: list.rawValue), at: number)
    }
    append(.value(value, line: number))
  }

  private func isInside(_ list: Names.List) -> Bool {
    frames.contains { frame in
      // A list that isn't known is reported once, at its own line.
      if case .each(let known) = frame.opening { known == list || known == nil } else { false }
    }
  }

  // MARK: Blocks

  private mutating func open(_ tag: String, at number: Int) {
    let words = tag.split(separator: " ")
    switch words.first {
    case "if":
      let isNegated = words.count > 2 && words[1] == "not"
      let name = words.dropFirst(isNegated ? 2 : 1).joined(separator: " ")
      let flag = Names.Flag(rawValue: name)
      if flag == nil { note(.unknownFlag(name), at: number) }
      frames.append(Frame(opening: .condition(flag, isNegated: isNegated), tag: tag, line: number))
    case "each":
      let name = words.dropFirst().joined(separator: " ")
      let list = Names.List(rawValue: name)
      if list == nil { note(.unknownList(name), at: number) }
      frames.append(Frame(opening: .each(list), tag: tag, line: number))
    default: note(.unknownDirective(tag), at: number)
    }
  }

  private mutating func close(at number: Int) {
    guard frames.count > 1, let frame = frames.popLast() else {
      return note(.endWithoutBlock, at: number)
    }
    switch frame.opening {
    case .condition(let flag?, let isNegated):
      append(.condition(flag, isNegated: isNegated, frame.nodes))
    case .each(let list?): append(.each(list, frame.nodes))
    case .condition(nil, _), .each(nil), .file: break
    }
  }

  private mutating func begin() { frames = [Frame(opening: .file, tag: "", line: 1)] }

  /// The nodes of the whole; what is still open is a mistake.
  private mutating func end() -> [LetterTemplate.Node] {
    for frame in frames.dropFirst() { note(.unclosedBlock(frame.tag), at: frame.line) }
    return frames.first?.nodes ?? []
  }

  private mutating func append(_ node: LetterTemplate.Node) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].nodes.append(node)
  }

  private mutating func note(_ mistake: LetterTemplate.Mistake, at line: Int) {
    problems.append(LetterTemplate.Problem(line: line, mistake: mistake))
  }
}
