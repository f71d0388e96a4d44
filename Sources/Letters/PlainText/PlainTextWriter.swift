/// What of a letter a plain text shows.
public enum PlainTextScope: Sendable {
  /// Letterhead, address, day and subject too.
  case wholeLetter
  /// From the greeting on, as the body of a mail whose head says the rest.
  case bodyOnly
  /// For WhatsApp and SMS, which break lines themselves: each paragraph on one line.
  case message
}

extension RenderedLetter {
  /// The letter in 72 columns, its tables aligned; ends with a line break. A message has neither.
  public func plainText(_ scope: PlainTextScope = .wholeLetter) -> String {
    let text = PlainTextWriter(letter: self, lineWidth: scope == .message ? .max : 72).text(scope)
    return scope == .message ? text : text + "\n"
  }
}

struct PlainTextWriter {
  private static let width = 72

  let letter: RenderedLetter
  /// Of paragraphs.
  let lineWidth: Int
  private var colon: String { LetterLabels.of(letter.usedLanguage).colon }

  func text(_ scope: PlainTextScope) -> String {
    var parts: [[String]] = []
    if scope == .wholeLetter {
      parts.append(([letter.sender] + letter.senderLines).flatMap { wrapped($0) })
      let note = [letter.dispatchNote].compactMap(\.self)
      parts.append((note + letter.recipientLines).flatMap { wrapped($0) })
      parts.append(wrapped(letter.placeAndDay))
      parts.append(wrapped(letter.subject))
    }
    parts += letter.blocks.map(lines)
    if let footnote = letter.footnote { parts.append(wrapped(footnote)) }
    if let annex = letter.annex {
      parts.append(wrapped(annex.title))
      parts += annex.blocks.map(lines)
    }
    let paragraphs = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return PlainText.printable(paragraphs.joined(separator: "\n\n"))
  }

  private func lines(of block: RenderedLetter.Block) -> [String] {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .lines(let lines): lines.flatMap { wrapped($0) }
    case .items(let items): items.flatMap { hanging($0, mark: "- ") }
    case .table(let table): PlainTable(table: table, width: PlainTextWriter.width).lines
    case .payment(let panel): pairs(panel)
    case .signature(let names): names
    case .agreement(let agreement):
      wrapped(agreement.statement)
        + agreement.blanks.flatMap { ["", "\($0)\(colon) "] }.map { filled($0) }
    }
  }

  private func wrapped(_ text: String) -> [String] {
    PlainText.wrap(text, width: lineWidth)
  }

  private func hanging(_ text: String, mark: String) -> [String] {
    let lines = PlainText.wrap(text, width: PlainTextWriter.width - mark.count)
    let blank = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { ($0 == 0 ? mark : blank) + $1 }
  }

  private func pairs(_ panel: RenderedLetter.Panel) -> [String] {
    let label = (panel.entries.map { PlainText.columns($0.label) }.max() ?? 0) + 2
    return panel.entries.flatMap { entry in
      PlainText.wrap(entry.text, width: max(20, PlainTextWriter.width - label - 2)).enumerated()
        .map { index, line in
          "  " + PlainText.padded(index == 0 ? entry.label : "", to: label) + line
        }
    }
  }

  /// A label with a rule to write on up to the margin.
  private func filled(_ label: String) -> String {
    guard !label.isEmpty else { return label }
    let rule = max(12, PlainTextWriter.width - PlainText.columns(label))
    return label + String(repeating: "_", count: rule)
  }
}
