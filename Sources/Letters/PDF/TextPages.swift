import CPangoCairo
import Claims

/// Pages of text and tables without letterhead and address: a chronology, a table of contents, notes of
/// a call, a check list.
///
/// Text may come as it is; it is made harmless here. U+00A0 stands where a line must not break.
public struct TextPages: Hashable, Sendable {
  /// The title is also printed, above the text.
  public var facts: PDFFacts
  /// Under the title: whose file it is.
  public var subtitle: String?
  public var blocks: [Block]
  /// Small print at the foot of each page.
  public var footnote: String?

  public init(
    _ facts: PDFFacts, subtitle: String? = nil, blocks: [Block], footnote: String? = nil
  ) {
    self.facts = facts
    self.subtitle = subtitle
    self.blocks = blocks
    self.footnote = footnote
  }

  public enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    case items([String])
    case table(Table)
    /// Lines to write on by hand.
    case blanks([String])
  }

  public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
      public enum Width: Hashable, Sendable {
        /// As its longest cell, as long as there is room.
        case content
        /// What the others leave, among several in these proportions.
        case share(Int)
        case millimetres(Int)
      }

      public var title: String
      public var width: Width
      /// Amounts and numbers.
      public var isRightAligned: Bool

      public init(_ title: String, _ width: Width = .content, isRightAligned: Bool = false) {
        self.title = title
        self.width = width
        self.isRightAligned = isRightAligned
      }
    }

    public struct Row: Hashable, Sendable {
      public enum Style: Hashable, Sendable {
        case plain
        /// Its first cell runs over the whole width.
        case heading
        case total
      }

      public var cells: [Cell]
      public var style: Style

      /// Cells that are missing are empty; what is beyond the columns isn't shown.
      public init(_ cells: [Cell], style: Style = .plain) {
        self.cells = cells
        self.style = style
      }

      public init(_ texts: [String], style: Style = .plain) {
        self.init(texts.map { .text($0) }, style: style)
      }
    }

    public var columns: [Column]
    public var rows: [Row]
    /// The least height of a row, where something is to be written or glued in it.
    public var rowMillimetres: Int

    /// Column titles are printed unless all are empty.
    public init(_ columns: [Column], rows: [Row], rowMillimetres: Int = 0) {
      self.columns = columns
      self.rows = rows
      self.rowMillimetres = rowMillimetres
    }
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A mark, and the word for it.
    case check(Check)
  }

  public enum Check: CaseIterable, Hashable, Sendable {
    case met, notMet, toCheck
  }
}

extension TextPages {
  /// As a PDF on A4 with its fonts in it, each page with its number of all; the same bytes for the same pages.
  public func pdf() throws(PDFFailure) -> [UInt8] {
    let surface = try PDFSurface(
      title: TextPages.harmless(facts.title), author: TextPages.harmless(facts.author),
      day: facts.day.iso)
    guard let typesetter = Typesetter(for: surface.context, language: facts.language) else {
      throw .noText
    }
    TextPagesPDF(content: self, typesetter: typesetter, pen: Pen(context: surface.context))
      .draw { surface.endPage() }
    return try surface.finish()
  }

  /// On one line, with its U+00A0.
  static func harmless(_ text: String) -> String {
    let pieces = text.split(separator: "\u{A0}", omittingEmptySubsequences: false)
    return pieces.map { HarmlessText.line($0, limit: 20_000) }.joined(separator: "\u{A0}")
  }
}

/// Puts text pages on paper.
private struct TextPagesPDF {
  let content: TextPages
  let typesetter: Typesetter
  let pen: Pen

  private var title: String { TextPages.harmless(content.facts.title) }
  private var author: String { TextPages.harmless(content.facts.author) }

  func draw(endPage: () -> Void) {
    let strips = heading() + content.blocks.flatMap(self.strips)
    let pages = PageFlow(strips, firstTop: Sheet.laterPagesTop).pages
    for (index, page) in pages.enumerated() {
      drawHead(isFirst: index == 0)
      for placed in page { placed.strip.draw(pen, placed.y) }
      drawFoot(page: index + 1, of: pages.count)
      endPage()
    }
  }

  private func heading() -> [Strip] {
    let title = typesetter.set(title, .sender, width: Sheet.textWidth)
    var strips = [
      Strip(height: title.height + 2, keepsWithNext: true) { pen, y in
        pen.draw(title, x: Sheet.left, y: y)
      }
    ]
    if let subtitle = content.subtitle.map(TextPages.harmless), !subtitle.isEmpty {
      let text = typesetter.set(subtitle, .body, width: Sheet.textWidth)
      strips.append(
        Strip(height: text.height, keepsWithNext: true) { pen, y in
          pen.draw(text, x: Sheet.left, y: y)
        })
    }
    return strips
  }

  private func strips(of block: TextPages.Block) -> [Strip] {
    let blocks = BlockSetter(typesetter: typesetter)
    switch block {
    case .heading(let text): return [self.heading(TextPages.harmless(text))]
    case .paragraph(let text):
      return spaced(blocks.strips(of: [.paragraph(TextPages.harmless(text))]), by: 8)
    case .items(let items):
      return spaced(blocks.strips(of: [.items(items.map(TextPages.harmless))]), by: 5)
    case .table(let table):
      let grid = GridSetter(
        table: table, language: content.facts.language, typesetter: typesetter)
      return spaced(grid.strips(), by: 9)
    case .blanks(let labels): return self.blanks(labels.map(TextPages.harmless))
    }
  }

  private func spaced(_ strips: [Strip], by space: Double) -> [Strip] {
    var strips = strips
    if !strips.isEmpty { strips[0].spaceBefore = space }
    return strips
  }

  private func heading(_ text: String) -> Strip {
    let set = typesetter.set(text, .subject, width: Sheet.textWidth)
    return Strip(height: set.height, spaceBefore: 18, keepsWithNext: true) { pen, y in
      pen.draw(set, x: Sheet.left, y: y)
    }
  }

  private func blanks(_ labels: [String]) -> [Strip] {
    let texts = labels.map { typesetter.set($0, .small, width: Sheet.textWidth / 2) }
    let indent = Sheet.left + (texts.map(\.width).max() ?? 0) + 12
    return texts.enumerated().map { index, text in
      Strip(height: max(30, text.height), keepsWithNext: index + 1 < texts.count) { pen, y in
        let base = y + max(30, text.height)
        pen.draw(text, x: Sheet.left, y: base - text.height)
        pen.rule(from: indent, to: Sheet.right, y: base - 1.5, weight: 0.4, grey: 0.3)
      }
    }
  }

  /// Whose pages these are; on later ones also what.
  private func drawHead(isFirst: Bool) {
    let words = isFirst ? author : "\(author) – \(title)"
    let day = LetterText(content.facts.language).day(content.facts.day)
    let right = typesetter.set(day, .small)
    let text = typesetter.set(
      words, .small, width: Sheet.textWidth - right.width - 12, isCut: true)
    pen.draw(text, x: Sheet.left, y: Sheet.runningHeadTop)
    pen.draw(right, x: Sheet.right, y: Sheet.runningHeadTop, side: .right)
    let y = Sheet.runningHeadTop + text.style.pitch + 3
    pen.rule(from: Sheet.left, to: Sheet.right, y: y, weight: 0.3, grey: 0.6)
  }

  private func drawFoot(page: Int, of count: Int) {
    if let footnote = content.footnote.map(TextPages.harmless) {
      let text = typesetter.set(footnote, .foot, width: Sheet.textWidth - 40)
      pen.draw(text, x: Sheet.left, y: Sheet.footTop)
    }
    guard count > 1 else { return }
    let number = typesetter.set("\(page)/\(count)", .small)
    pen.draw(number, x: Sheet.right, y: Sheet.footTop - 2, side: .right)
  }
}
