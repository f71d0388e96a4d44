import Claims
import Workflows

extension Clerk {
  /// The letters that an intent would write.
  func previews(of intent: Intent) throws -> [Preview] {
    let (asked, waiting) = try waiting(intent)
    if let waiting, waiting.isHandover { return [try file(waiting)] }
    let letters = try desk.preview(asked)
    guard !letters.isEmpty else { throw Trouble.nothingToUndo }
    return try letters.map { try preview(of: $0.letter, $0.order, $0.plan, intent, waiting) }
  }

  /// A file for a collector that waits, as it was written: its letter, and the whole of it as PDF.
  private func file(_ waiting: WaitingLetter) throws -> Preview {
    let step = waiting.states.lazy.compactMap { state in
      state.steps.first { waiting.ids.contains($0.id) }
    }.first
    let text = try kept(waiting, "txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
    var preview = Preview(
      subject: "", text: text,
      recipient: step?.collector.flatMap { desk.world.settings.record(of: $0) }
        ?? waiting.customer,
      numbers: waiting.numbers, step: .handover, channel: waiting.channel, asked: waiting.asked,
      deadline: nil, cautions: [], missing: [])
    preview.receivables = waiting.receivables
    // The whole is kept before its letter.
    preview.pdf =
      try waiting.documents.first { $0.path.hasSuffix(".pdf") }.map {
        try desk.world.ledger.document($0)
      } ?? []
    return preview
  }

  private func preview(
    of letter: ComposedLetter, _ order: LetterOrder, _ plan: Desk.DunningPlan?, _ intent: Intent,
    _ waiting: WaitingLetter?
  ) throws -> Preview {
    var preview = Preview(
      subject: letter.subject, text: letter.text, recipient: order.recipient,
      numbers: order.items.map(\.state.facts.number), step: plan?.steps.first,
      channel: order.channel, asked: plan?.asked, deadline: order.deadline,
      cautions: plan?.cautions ?? [], missing: missing(in: order))
    preview.about = plan?.about
    preview.receivables = order.items.map(\.state.id)
    preview.source = letter.source
    preview.body = letter.body
    preview.pdf = letter.pdf
    preview.isEdited = order.text != nil
    preview.enclosures = order.enclosures
    preview.mailCopy = desk.mailCopy(of: order)
    switch intent {
    case .settle(let terms): preview.asked = terms.amount
    case .write(let written): preview.letter = written.letter
    case .rewrite:
      // It waits already: that it could have waited longer helps nobody.
      preview.cautions.removeAll { if case .earlierThanPolicy = $0 { true } else { false } }
      if case .letter(let kind)? = waiting?.kind { preview.letter = kind }
    default: break
    }
    // What goes as it was written is shown as it was written.
    if let waiting, waiting.standing == .ready, case .rewrite(_, nil, _, _) = intent {
      preview.text =
        try kept(waiting, "txt").map { String(decoding: $0, as: UTF8.self) } ?? preview.text
      preview.pdf = try kept(waiting, "pdf") ?? preview.pdf
    }
    return preview
  }

  /// A letter of the outbox with the text that a person gave it before.
  private func waiting(_ intent: Intent) throws -> (Intent, WaitingLetter?) {
    guard case .rewrite(let ids, let text, let letters, let fate) = intent else {
      return (intent, nil)
    }
    let waiting = try desk.outbox(ids).first { waiting in
      letters.map { waiting.ids.contains(where: $0.contains) } ?? true
    }
    guard text == nil, let waiting, waiting.isEdited, let source = try kept(waiting, "letter")
    else {
      return (intent, waiting)
    }
    let changed = String(decoding: source, as: UTF8.self)
    return (.rewrite(ids, text: changed, letters: letters, fate: fate), waiting)
  }

  /// A letter's file of a kind; nil where it has none.
  private func kept(_ waiting: WaitingLetter, _ suffix: String) throws -> [UInt8]? {
    try waiting.documents.last { $0.path.hasSuffix(".\(suffix)") }.map {
      try desk.world.ledger.document($0)
    }
  }

  /// What the letter lacks to arrive.
  private func missing(in order: LetterOrder) -> [MissingFact] {
    var missing: [MissingFact] = []
    switch order.channel {
    case .letter, .registered: if !order.recipient.address.isComplete { missing.append(.address) }
    case .email: if order.recipient.email == nil { missing.append(.email) }
    case .whatsapp, .sms, .call: if order.recipient.phone == nil { missing.append(.phone) }
    }
    if order.creditor.iban == nil, order.items.contains(where: { $0.state.facts.iban == nil }) {
      missing.append(.ourAccount)
    }
    return missing
  }

  // MARK: Letters beside the road

  /// Each letter once: of a settlement what was agreed or offered, a statement in each currency.
  func letters(for ids: [Receivable.ID]) throws -> [LetterChoice] {
    let states = try desk.read { books in try ids.compactMap { try books.receivable($0) } }
    let isOffer = states.contains { $0.settlement?.isOffer == true }
    var choices = try desk.letters(for: ids).filter { found in
      switch found.letter {
      case .settlementOffer: isOffer
      case .settlementConfirmation: !isOffer
      case .answer, .statement, .copy, .withdrawal, .thanks, .declaration, .collectorPayment,
        .collectorStatus:
        true
      }
    }.flatMap { found -> [LetterChoice] in
      guard found.letter == .statement, found.trouble == nil, let customer = states.first?.customer
      else { return [LetterChoice(.write(found.letter, ids), trouble: found.trouble)] }
      return try desk.statementReceivables(of: customer).map {
        LetterChoice(.write(.statement, $0), trouble: nil)
      }
    }
    let notThere = states.first { $0.handover?.sentOn == nil || $0.handoverEnded != nil }
    choices += HandoverEnded.Outcome.allCases.map { outcome in
      LetterChoice(
        .handBack(outcome),
        trouble: notThere.map { .notWithCollector(number: $0.facts.number) })
    }
    return choices
  }

  // MARK: What other programs send

  /// The letters of the outbox with these files, ready for the user's own programs.
  func handLetters(_ files: WaitingFiles) throws -> [HandLetter] {
    try desk.outbox(files.receivables).filter { waiting in
      !waiting.documents.isEmpty && waiting.documents.allSatisfy { files.documents.contains($0) }
    }.map { waiting in
      let text = try kept(waiting, "txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
      let mail = waiting.documents.last { $0.path.hasSuffix(".eml") }
      return HandLetter(
        receivables: waiting.receivables, letters: waiting.ids, kind: waiting.kind,
        customer: waiting.customer.name, numbers: waiting.numbers, channel: waiting.channel,
        mail: try mail.map { document in
          HandLetter.File(
            name: document.path.split(separator: "/").last.map(String.init) ?? document.path,
            path: document.path, bytes: try desk.world.ledger.document(document))
        },
        link: desk.world.departures.link(waiting.channel, waiting.customer, text), text: text)
    }
  }
}
