import Claims

extension LetterBook {
  /// The text of a letter with its values filled in, for a person to change: in the grammar of templates, its tables
  /// and panels still as `[…]`.
  public func source(
    of kind: LetterKind, _ content: LetterContent
  ) throws(LetterRefusal) -> String {
    let form = Form(content.tone, content.channel)
    let (template, language) = try template(kind, form, in: content.language)
    return try LetterRenderer(kind: kind, content: content, language: language).source(template)
  }

  /// The letter with a text that a person changed.
  ///
  /// - Throws: mistakes in the text, with their lines; and `lacks` where it no longer says what this kind of letter has
  ///   to say.
  public static func letter(
    _ kind: LetterKind, _ content: LetterContent, changedTo text: String
  ) throws(LetterRefusal) -> RenderedLetter {
    if let refusal = content.refusal(for: kind) { throw refusal }
    let template: LetterTemplate
    do throws(LetterTemplate.Invalid) {
      template = try LetterTemplate(text, file: changedText)
    } catch {
      throw .badTemplate(error)
    }
    let renderer = LetterRenderer(kind: kind, content: content, language: content.language)
    let letter = try renderer.render(template)
    let said = letter.plainText(.bodyOnly).split { $0.isWhitespace }.joined(separator: " ")
    let lacking = renderer.demanded(kind).filter { !said.contains($0) }
    guard lacking.isEmpty else { throw .lacks(lacking) }
    return letter
  }

  /// Under which name mistakes of a changed text are reported.
  public static let changedText = "the changed text"
}

extension LetterRenderer {
  /// What the letter has to say and does say by its template, as it is written.
  func demanded(_ kind: LetterKind) -> [String] {
    kind.demandedNames.flatMap { name -> [String] in
      name.list == .invoice
        ? content.invoices.compactMap { value(of: name, .invoice($0)) }
        : [value(of: name, .none)].compactMap(\.self)
    }
    .map { PlainText.printable($0).split { $0.isWhitespace }.joined(separator: " ") }
  }

  func source(_ template: LetterTemplate) throws(LetterRefusal) -> String {
    var lines: [String] = []
    let subject = try outputs(of: template.subject, in: template).compactMap { output in
      if case .line(let line) = output { line } else { nil }
    }
    lines.append("Subject: " + LetterRenderer.escaped(subject.joined(separator: " ")))
    lines.append("")
    for output in try outputs(of: template.body, in: template) {
      switch output {
      case .blank: if lines.last != "" { lines.append("") }
      case .line(let line): lines.append(LetterRenderer.escaped(line))
      case .directive(let directive): lines.append("[\(directive.rawValue)]")
      }
    }
    return PlainText.printable(lines.joined(separator: "\n")) + "\n"
  }

  /// So that what a value holds is never read as grammar.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for character in line {
      if character == "{" || character == "[" || character == "}" || character == "]" {
        text.append(character)
      }
      text.append(character)
    }
    return text.hasPrefix("#") ? " " + text : text
  }
}
