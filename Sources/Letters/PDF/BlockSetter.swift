/// Sets the blocks of a letter.
struct BlockSetter {
  private static let paragraphGap = 8.0

  let typesetter: Typesetter
  var style = PageStyle()

  func strips(of blocks: [RenderedLetter.Block]) -> [Strip] {
    var strips: [Strip] = []
    for (index, block) in blocks.enumerated() {
      var set = self.strips(of: block)
      guard !set.isEmpty else { continue }
      set[0].spaceBefore = spaceBefore(block)
      if index + 1 < blocks.count,
        introduces(block, blocks[index + 1]) || precedesClosing(blocks[(index + 1)...])
      {
        set[set.count - 1].keepsWithNext = true
      }
      strips += set
    }
    return strips
  }

  private func spaceBefore(_ block: RenderedLetter.Block) -> Double {
    switch block {
    case .items: 5
    case .payment, .table: 9
    case .agreement: 20
    case .signature: 48
    case .paragraph, .lines: BlockSetter.paragraphGap
    }
  }

  /// Whether a page may not end between the two.
  private func introduces(_ block: RenderedLetter.Block, _ next: RenderedLetter.Block) -> Bool {
    switch (block, next) {
    case (.paragraph, .signature), (.paragraph, .table), (.paragraph, .payment),
      (.paragraph, .items):
      true
    default: false
    }
  }

  /// Whether the greeting at the end and the signature follow, which don't stand alone on a page.
  private func precedesClosing(_ rest: ArraySlice<RenderedLetter.Block>) -> Bool {
    if case .paragraph = rest.first, case .signature = rest.dropFirst().first {
      true
    } else {
      false
    }
  }

  private func strips(of block: RenderedLetter.Block) -> [Strip] {
    switch block {
    case .paragraph(let text):
      lines(typesetter.set(text, .body, width: Sheet.textWidth), x: Sheet.left)
    case .lines(let texts):
      texts.flatMap { text in
        lines(typesetter.set(text, .body, width: Sheet.textWidth), x: Sheet.left)
      }
    case .items(let items): items.flatMap(item)
    case .table(let table): TableSetter(table: table, typesetter: typesetter).strips()
    case .payment(let panel): [self.panel(panel)]
    case .signature(let names): [signature(names)]
    case .agreement(let agreement): [self.agreement(agreement)]
    }
  }

  /// The lines of a paragraph; at least two of them stay together on either side of a page's end.
  private func lines(_ text: SetText, x: Double) -> [Strip] {
    let count = text.lineCount
    return (0..<count).map { line in
      Strip(
        height: text.style.pitch,
        keepsWithNext: line + 1 < count && (line == 0 || line + 2 == count)
      ) { pen, y in
        pen.draw(text, lines: line..<line + 1, x: x, y: y)
      }
    }
  }

  private func item(_ text: String) -> [Strip] {
    let indent = 12.0
    let mark = typesetter.set("–", .body)
    var strips = lines(
      typesetter.set(text, .body, width: Sheet.textWidth - indent), x: Sheet.left + indent)
    guard !strips.isEmpty else { return [] }
    let first = strips[0].draw
    strips[0].spaceBefore = 2
    strips[0].draw = { pen, y in
      pen.draw(mark, x: Sheet.left, y: y)
      first(pen, y)
    }
    return strips
  }

  private func panel(_ panel: RenderedLetter.Panel) -> Strip {
    let padding = 9.0
    let code = code(panel)
    let labels = panel.entries.map { typesetter.set($0.label, .small) }
    let indent = (labels.map(\.width).max() ?? 0) + 16
    let room = Sheet.textWidth - 2 * padding - (code.map { $0.width + 14 } ?? 0)
    let texts = panel.entries.map { entry in
      typesetter.set(entry.text, entry.isStrong ? .strong : .body, width: room - indent)
    }
    let textHeight = texts.reduce(-1.5) { $0 + $1.height + 1.5 }
    let height = max(textHeight + 2 * padding, code.map { $0.height + 2 * 6 } ?? 0)
    return Strip(height: height + 3) { pen, y in
      pen.box(
        x: Sheet.left, y: y, width: Sheet.textWidth, height: height, fill: 0.965, line: 0.72)
      var line = y + (height - textHeight) / 2
      for (label, text) in zip(labels, texts) {
        pen.draw(label, x: Sheet.left + padding, y: line + 1.6)
        pen.draw(text, x: Sheet.left + padding + indent, y: line)
        line += text.height + 1.5
      }
      if let code {
        code.draw(pen, x: Sheet.right - padding - code.width, y: y + (height - code.height) / 2)
      }
    }
  }

  /// Nil where none is wanted, or the standard has none for this transfer.
  private func code(_ panel: RenderedLetter.Panel) -> SetCode? {
    guard style.hasPaymentCode, let code = panel.code,
      let content = EPCCode(code.transfer, communication: style.codeReference),
      let matrix = QRMatrix(content)
    else { return nil }
    return SetCode(
      matrix: matrix,
      labels: code.labels.map { typesetter.set($0, .code, width: SetCode.width) })
  }

  /// Who signs; above it is room to do so by hand.
  private func signature(_ names: [String]) -> Strip {
    let texts = names.map { typesetter.set($0, .body, width: Sheet.textWidth) }
    return Strip(height: texts.reduce(0) { $0 + $1.height }) { pen, y in
      var line = y
      for text in texts {
        pen.draw(text, x: Sheet.left, y: line)
        line += text.height
      }
    }
  }

  private func agreement(_ agreement: RenderedLetter.Agreement) -> Strip {
    let padding = 10.0
    let width = Sheet.textWidth - 2 * padding
    let statement = typesetter.set(agreement.statement, .strong, width: width)
    let blanks = agreement.blanks.map { typesetter.set($0, .small, width: width) }
    let pitch = 27.0
    let height = 2 * padding + statement.height + Double(blanks.count) * pitch
    return Strip(height: height) { pen, y in
      pen.box(x: Sheet.left, y: y, width: Sheet.textWidth, height: height, fill: 1, line: 0.5)
      pen.draw(statement, x: Sheet.left + padding, y: y + padding)
      let indent = Sheet.left + padding + (blanks.map(\.width).max() ?? 0) + 12
      var base = y + padding + statement.height
      for blank in blanks {
        base += pitch
        pen.draw(blank, x: Sheet.left + padding, y: base - blank.height)
        pen.rule(
          from: indent, to: Sheet.right - padding, y: base - 1.5, weight: 0.4, grey: 0.3)
      }
    }
  }
}

/// A payment code with the words under it.
private struct SetCode {
  static let width = Sheet.codeSide + 10

  let matrix: QRMatrix
  let labels: [SetText]

  var width: Double { SetCode.width }
  var height: Double { Sheet.codeSide + 2 + labels.reduce(0) { $0 + $1.height } }

  func draw(_ pen: Pen, x: Double, y: Double) {
    pen.draw(matrix, x: x + (width - Sheet.codeSide) / 2, y: y, side: Sheet.codeSide)
    var line = y + Sheet.codeSide + 2
    for label in labels {
      pen.draw(label, x: x + width / 2, y: line, side: .middle)
      line += label.height
    }
  }
}
