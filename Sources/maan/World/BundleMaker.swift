import Claims
import Importing
import Letters
import Wording
import Workflows

/// Makes the file of a case for a collector: one PDF from the cover to the check list, and beside it the documents as
/// they are.
struct BundleMaker {
  let store: String
  let writer: LetterWriter
  let papers: InvoicePapers
  /// The seller's terms, from the settings, relative to the store.
  let terms: String?
  let order: BundleOrder

  private var language: Language { order.letter.language }
  private var texts: Texts { Texts.inLanguage(language) }
  private var words: BundleTexts { texts.bundle }

  /// A part of the file: with a PDF where it can stand in one.
  private struct Part {
    var title: String
    var pdf: [UInt8]?
    var file: MailOrder.Attachment?
  }

  func make() throws -> MadeBundle {
    let parts = try self.parts()
    let cover = try self.cover(of: parts, startingAt: nil)
    let coverPages = (try? PDFMerger.pageCount(of: cover)) ?? 1
    let first = try merge(cover, parts)
    // The contents name the pages on which the parts begin: known once the cover has its length.
    let pages = first.firstPages.dropFirst().map { $0 }
    let final = try self.cover(of: parts, startingAt: Array(pages))
    let finalPages = (try? PDFMerger.pageCount(of: final)) ?? coverPages
    let shifted = pages.map { $0.map { $0 + finalPages - coverPages } }
    let merged = try merge(
      finalPages == coverPages ? final : self.cover(of: parts, startingAt: shifted), parts)
    let used = parts.filter { $0.pdf != nil }
    let faults = merged.leftOut.compactMap { fault in
      fault.part == 0 ? nil : used[fault.part - 1].title
    }
    return MadeBundle(
      pdf: merged.pdf, files: files(of: parts),
      leftOut: parts.filter { $0.pdf == nil }.map(\.title) + faults)
  }

  private func merge(_ cover: [UInt8], _ parts: [Part]) throws -> PDFMerger.Merged {
    try PDFMerger.merge(
      [PDFMerger.Part(title: words.title(order.letter.customer.name), pdf: cover)]
        + parts.compactMap { part in
          part.pdf.map { PDFMerger.Part(title: part.title, pdf: $0) }
        },
      facts(words.title(order.letter.customer.name)))
  }

  private func facts(_ title: String) -> PDFFacts {
    PDFFacts(
      title: HarmlessText.line(title), author: order.letter.creditor.name, language: language,
      day: order.letter.day)
  }

  // MARK: Cover

  private func cover(of parts: [Part], startingAt pages: [Int?]?) throws -> [UInt8] {
    var at = 0
    let contents = parts.map { part -> BundleEntry in
      guard part.pdf != nil else {
        return BundleEntry(title: "\(part.title) (\(words.notIncluded))")
      }
      defer { at += 1 }
      return BundleEntry(title: part.title, page: pages.flatMap { $0[at] })
    }
    var letter = order.letter
    if letter.recipient.name.isEmpty {
      letter.recipient.name = texts.handover.collector(order.collector)
    }
    return try writer.cover(
      of: letter, CollectorFacts(order.collector, contents: contents, checks: checks))
  }

  private var checks: [BundleCheck] {
    let isOne = order.cases.count == 1
    return order.cases.flatMap { item in
      item.check.items.map { check in
        let words = texts.handover.requirement(check.requirement)
        let met: Bool? =
          switch check.verdict {
          case .met: true
          case .missing, .forbidden: false
          case .toCheck: nil
          }
        return BundleCheck(
          title: isOne ? words : "\(item.state.facts.number): \(words)", isMet: met)
      }
    }
  }

  // MARK: Parts

  private func parts() throws -> [Part] {
    var parts: [Part] = []
    parts.append(Part(title: words.chronology, pdf: try chronology()))
    for item in order.cases { parts += try invoice(item.state) }
    parts += try seller()
    var seen: Set<String> = []
    for item in order.cases {
      parts += try letters(of: item.state, seen: &seen)
      for paper in item.state.papers where seen.insert(paper.document.path).inserted {
        // Nobody disputes anything in the procedure for what is undisputed, so the papers of the talks stay out.
        if order.collector == .undisputed, paper.kind == .other { continue }
        parts.append(try part(words.paper(paper.kind), paper.document))
      }
    }
    if order.collector != .undisputed { parts.append(Part(title: words.calls, pdf: try calls())) }
    parts.append(Part(title: words.checks, pdf: try checkList()))
    return parts
  }

  private func chronology() throws -> [UInt8] {
    let isOne = order.cases.count == 1
    var rows: [(day: CalendarDay, cells: [String])] = []
    for item in order.cases {
      for event in item.history.course {
        let what = texts.event(event)
        let shown = texts.format.shortDay(event.on)
        rows.append((event.on, isOne ? [shown, what] : [shown, item.state.facts.number, what]))
      }
    }
    // The order in which it was recorded holds within a day.
    let sorted = rows.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var columns = [TextPages.Table.Column(words.day)]
    if !isOne { columns.append(TextPages.Table.Column(words.number)) }
    columns.append(TextPages.Table.Column(words.what, .share(1)))
    return try page(
      words.chronology,
      [.table(TextPages.Table(columns, rows: sorted.map { TextPages.Table.Row($0.element.cells) }))]
    )
  }

  private func invoice(_ state: ReceivableState) throws -> [Part] {
    let title = words.invoice(state.facts.number)
    let files = try papers.files(of: state, to: order.letter.customer, language)
    let picture = files.first { $0.bytes.starts(with: "%PDF".utf8) }
    let pdf =
      try picture?.bytes ?? papers.sheet(of: state, to: order.letter.customer, language)
    let own = MailOrder.Attachment(
      name: HarmlessText.fileName(state.facts.number + ".pdf"), bytes: pdf)
    return [Part(title: title, pdf: pdf, file: files.isEmpty ? own : nil)]
  }

  private func seller() throws -> [Part] {
    guard let terms,
      !order.cases.contains(where: { item in
        item.state.papers.contains { $0.kind == .terms }
      })
    else { return [] }
    let path = terms.hasPrefix("/") ? terms : "\(store)/\(terms)"
    guard let bytes = try? RealFiles.read(path) else { return [] }
    return [try part(words.terms, bytes, named: path)]
  }

  /// What left about an invoice, each with its proof; a letter of several invoices once.
  private func letters(
    of state: ReceivableState, seen: inout Set<String>
  ) throws -> [Part] {
    let steps = state.steps.filter { $0.step != .handover && $0.sentOn != nil }
      .map { (name: texts.step($0.step), dispatch: $0.dispatch) }
    let others = state.letters.filter { $0.sentOn != nil }
      .map { (name: texts.letter($0.letter), dispatch: $0.dispatch) }
    let sent = (steps + others).enumerated().sorted {
      ($0.element.dispatch.sentOn ?? order.letter.day, $0.offset)
        < ($1.element.dispatch.sentOn ?? order.letter.day, $1.offset)
    }
    var parts: [Part] = []
    for (name, dispatch) in sent.map(\.element) {
      guard let day = dispatch.sentOn else { continue }
      let title = words.sent(name, texts.format.shortDay(day), texts.channel(dispatch.channel))
      let picture =
        dispatch.documents.first { $0.path.hasSuffix(".pdf") }
        ?? dispatch.documents.first { !$0.path.hasSuffix(".eml") }
      if let picture, seen.insert(picture.path).inserted {
        parts.append(try part(title, picture))
      }
      if let proof = dispatch.proof, seen.insert(proof.document.path).inserted {
        let code = [proof.tracking, proof.place].compactMap(\.self).map { ", \($0)" }.joined()
        parts.append(try part(words.proof(title) + code, proof.document))
      }
    }
    return parts
  }

  private func calls() throws -> [UInt8] {
    let calls = order.cases.flatMap { item in
      item.history.calls.map { call in
        TextPages.Table.Row([
          texts.format.shortDay(call.on), item.state.facts.number, texts.event(call),
        ])
      }
    }
    guard !calls.isEmpty else { return try page(words.calls, [.paragraph(words.nothing)]) }
    return try page(
      words.calls,
      [
        .table(
          TextPages.Table(
            [
              TextPages.Table.Column(words.day), TextPages.Table.Column(words.number),
              TextPages.Table.Column(words.what, .share(1)),
            ], rows: calls))
      ])
  }

  private func checkList() throws -> [UInt8] {
    let rows = checks.map { check in
      TextPages.Table.Row([
        .check(check.isMet.map { $0 ? .met : .notMet } ?? .toCheck), .text(check.title),
      ])
    }
    return try page(
      words.checks,
      [
        .table(
          TextPages.Table(
            [
              TextPages.Table.Column(words.state),
              TextPages.Table.Column(words.requirement, .share(1)),
            ],
            rows: rows))
      ])
  }

  private func page(_ title: String, _ blocks: [TextPages.Block]) throws -> [UInt8] {
    try TextPages(
      facts(title), subtitle: words.title(order.letter.customer.name), blocks: blocks
    ).pdf()
  }

  // MARK: Documents

  private func part(_ title: String, _ document: StoredDocument) throws -> Part {
    try part(title, try RealFiles.read("\(store)/\(document.path)"), named: document.path)
  }

  /// A document as pages: a PDF as it is, a picture or a text on a page; nil where it is none of these.
  private func part(_ title: String, _ bytes: [UInt8], named path: String) throws -> Part {
    let suffix = HarmlessText.fileEnding(path)?.lowercased() ?? "bin"
    var part = Part(title: title)
    part.file = MailOrder.Attachment(
      name: HarmlessText.fileName("\(title).\(suffix)"), bytes: bytes)
    if bytes.starts(with: "%PDF".utf8) {
      let isUsable = ForeignPDF.isSafe(bytes) && (try? PDFMerger.pageCount(of: bytes)) != nil
      part.pdf = isUsable ? bytes : nil
    } else if suffix == "txt", let text = String(validating: bytes, as: UTF8.self) {
      part.pdf = try page(
        title, text.split(separator: "\n").map { .paragraph(String($0)) })
    } else {
      part.pdf = try? ImagePage(facts(title), caption: title, image: bytes).pdf()
    }
    return part
  }

  /// The documents as they are, numbered as they stand in the PDF.
  private func files(of parts: [Part]) -> [MailOrder.Attachment] {
    var files: [MailOrder.Attachment] = []
    func add(_ file: MailOrder.Attachment) {
      let number = files.count + 1
      files.append(
        MailOrder.Attachment(
          name: HarmlessText.fileName((number < 10 ? "0" : "") + "\(number) \(file.name)"),
          bytes: file.bytes))
    }
    for item in order.cases {
      for file in (try? papers.files(of: item.state, to: order.letter.customer, language)) ?? [] {
        add(file)
      }
    }
    for file in parts.compactMap(\.file) { add(file) }
    return files
  }
}

extension BundleMaker {
  /// Writes the folder of a file, of which nothing else is in it: where another has the name, it gets a number.
  static func lay(_ bundle: MadeBundle, named name: String, in store: String) throws -> String {
    let whole = MailOrder.Attachment(
      name: HarmlessText.fileName("00 \(name).pdf"), bytes: bundle.pdf)
    let files = [whole] + bundle.files
    let folder =
      "handover/"
      + HarmlessText.fileName(name) { !holds("\(store)/handover/\($0)", nothingBut: files) }
    try RealFiles.makeFolder("\(store)/\(folder)")
    for file in files {
      try RealFiles.replace("\(store)/\(folder)/\(file.name)", with: file.bytes)
    }
    return folder
  }

  /// Whether a folder isn't there yet, or was begun with the same files.
  private static func holds(_ folder: String, nothingBut files: [MailOrder.Attachment]) -> Bool {
    let found: [String]
    do {
      found = try RealFiles.walk(folder)
    } catch .notFound {
      return true
    } catch {
      return false
    }
    return found.allSatisfy { path in
      files.contains { folder + "/" + $0.name == path && (try? RealFiles.read(path)) == $0.bytes }
    }
  }
}
