import Claims

extension Desk {
  /// Writes a letter and keeps its files: as PDF and text, as mail where it is to go as one. Nothing is recorded and
  /// nothing has left yet.
  ///
  /// `id` is that of the first of `states`: a mail's number is made of it. The mail of a letter by post is its copy.
  func write(
    _ order: LetterOrder, id: TakenStep.ID, about states: [ReceivableState],
    _ fate: Intent.Dunning.Fate, with more: [MailOrder.Attachment] = [],
    telling outcome: inout Outcome
  ) throws -> (documents: [StoredDocument], mail: MadeMail?) {
    var order = order
    let papers = (try papers(with: order) + more).namedApart
    order.enclosures = papers.map(\.name)
    if leaves(order, fate), order.recipient.email == nil {
      throw Trouble.noEmail(customer: order.recipient.name)
    }
    let letter = try world.compose(order)
    let name = "\(order.kind.word)-\(states.first?.facts.number ?? "")"
    var files = [KeptFile(bytes: Array(letter.text.utf8), name: name, suffix: "txt")]
    if !letter.pdf.isEmpty {
      files.insert(KeptFile(bytes: letter.pdf, name: name, suffix: "pdf"), at: 0)
    }
    if order.text != nil {
      files.append(KeptFile(bytes: Array(letter.source.utf8), name: name, suffix: "letter"))
    }
    let mail = try mail(letter, order, papers, id: id, about: states, fate, telling: &outcome)
    if let mail { files.append(KeptFile(bytes: mail.bytes, name: name, suffix: "eml")) }
    let documents = try world.ledger.keep(files)
    tell(order, letter, fate, about: states, to: &outcome)
    return (documents, mail)
  }

  /// Lets go what goes now, and gives what is to be recorded. Of several mails each one is tried; what the mail
  /// command doesn't take isn't recorded, and is told.
  ///
  /// - Throws: where nothing at all could go.
  func dispatch(
    _ letters: [Outgoing], _ fate: Intent.Dunning.Fate, telling outcome: inout Outcome
  ) throws -> (events: [Event], done: [Outgoing]) {
    var events: [Event] = []
    var done: [Outgoing] = []
    var refusals: [(customer: String, reason: String)] = []
    for letter in letters {
      let isMailed = leaves(letter.order, fate)
      if isMailed, let mail = letter.mail {
        do {
          try world.departures.deliver?(mail)
        } catch let refused as MailRefused {
          refusals.append((letter.order.recipient.name, refused.reason))
          if letter.entries.contains(where: { $0.written != nil }) {
            try world.ledger.discard(letter.documents)
          }
          continue
        }
      }
      let isCopied = deliverCopy(of: letter, fate, telling: &outcome)
      events += letter.events(sentOn: day(of: fate), isMailed: isMailed || isCopied)
      done.append(letter)
    }
    if done.isEmpty, let first = refusals.first {
      throw Trouble.mailFailed(customer: first.customer, reason: first.reason)
    }
    outcome.cautions += refusals.map { .mailNotSent(customer: $0.customer, reason: $0.reason) }
    outcome.hasFailures = outcome.hasFailures || !refusals.isEmpty
    for document in done.flatMap(\.documents) where !outcome.documents.contains(document) {
      outcome.documents.append(document)
    }
    return (events, done)
  }

  /// The address to which a letter by post goes as a mail too: of a formal notice, where a mail command sends it. Nil
  /// where it doesn't.
  public func mailCopy(of order: LetterOrder) -> String? {
    guard order.kind == .notice, order.channel.isPostal, world.departures.deliver != nil,
      world.settings.letters.mailsNotices
    else { return nil }
    return order.recipient.email
  }

  /// A copy that isn't taken doesn't keep the letter from being posted.
  ///
  /// - Returns: whether one went.
  private func deliverCopy(
    of letter: Outgoing, _ fate: Intent.Dunning.Fate, telling outcome: inout Outcome
  ) -> Bool {
    guard fate == .sendNow, let address = mailCopy(of: letter.order), let mail = letter.mail
    else { return false }
    do {
      try world.departures.deliver?(mail)
      outcome.cautions.append(
        .copyMailed(customer: letter.order.recipient.name, address: address))
      return true
    } catch {
      let reason = (error as? MailRefused)?.reason ?? "\(error)"
      outcome.cautions.append(
        .copyNotMailed(number: letter.order.items.first?.state.facts.number ?? "", reason: reason))
      outcome.hasFailures = true
      return false
    }
  }

  /// Whether the mail command is to take it now.
  private func leaves(_ order: LetterOrder, _ fate: Intent.Dunning.Fate) -> Bool {
    order.channel == .email && fate == .sendNow && world.departures.deliver != nil
  }

  /// The day on which it counts as sent; nil: not yet.
  private func day(of fate: Intent.Dunning.Fate) -> CalendarDay? {
    switch fate {
    case .sendNow: today
    case .alreadySent(let day, _): day
    case .draft, .outbox: nil
    }
  }

  /// The invoices themselves, where they go with the letter: with mails, and with the copy that was asked for.
  func papers(with order: LetterOrder) throws -> [MailOrder.Attachment] {
    let isWanted =
      order.kind == .copy
      || (order.channel == .email && world.settings.letters.enclosesInvoices
        && order.kind.enclosesInvoices)
    guard isWanted, order.channel != .whatsapp, order.channel != .sms else { return [] }
    return try order.items.flatMap {
      try world.papers($0.state, order.customer, order.language)
    }.namedApart
  }

  private func mail(
    _ letter: ComposedLetter, _ order: LetterOrder, _ papers: [MailOrder.Attachment],
    id: TakenStep.ID, about states: [ReceivableState], _ fate: Intent.Dunning.Fate,
    telling outcome: inout Outcome
  ) throws -> MadeMail? {
    let isCopy = mailCopy(of: order) != nil && fate != .draft
    guard order.channel == .email || isCopy, order.recipient.email != nil else { return nil }
    let own = MailOrder.Attachment(name: letter.subject + ".pdf", bytes: letter.pdf)
    let letters = letter.pdf.isEmpty ? [] : [own]
    let mail = MailOrder(
      to: order.recipient, subject: letter.subject, body: letter.body,
      attachments: (letters + papers).namedApart, step: id,
      references: order.recipient == order.customer ? references(of: states) : [],
      day: order.day)
    do {
      return try world.departures.make(mail)
    } catch let refused as MailRefused {
      guard !isCopy else {
        outcome.cautions.append(
          .copyNotMailed(number: states.first?.facts.number ?? "", reason: refused.reason))
        return nil
      }
      guard world.departures.deliver == nil else {
        throw Trouble.mailFailed(customer: order.recipient.name, reason: refused.reason)
      }
      // The user sends it himself: the letter is there, though not as a mail.
      outcome.missing.append(order.creditor.email == nil ? .ourEmail : .email)
      return nil
    }
  }

  /// The mails that went before about these invoices, oldest first.
  private func references(of states: [ReceivableState]) -> [String] {
    let sent = states.flatMap { $0.steps.map(\.dispatch) + $0.letters.map(\.dispatch) }
      .compactMap { dispatch in
        dispatch.sentOn.flatMap { on in dispatch.message.map { (on: on, id: dispatch.id, $0) } }
      }
      .sorted { ($0.on, $0.id.rawValue) < ($1.on, $1.id.rawValue) }
    var references: [String] = []
    for (_, _, message) in sent where !references.contains(message) { references.append(message) }
    return references
  }

  private func tell(
    _ order: LetterOrder, _ letter: ComposedLetter, _ fate: Intent.Dunning.Fate,
    about states: [ReceivableState], to outcome: inout Outcome
  ) {
    for fact in missing(in: order, for: states) where !outcome.missing.contains(fact) {
      outcome.missing.append(fact)
    }
    outcome.cautions += languageCaution(order, letter).filter { !outcome.cautions.contains($0) }
    switch order.channel {
    case .whatsapp, .sms:
      if let link = world.departures.link(order.channel, order.recipient, letter.text) {
        outcome.links.append(link)
      } else if !outcome.missing.contains(.phone) {
        outcome.missing.append(.phone)
      }
      if fate == .sendNow, !outcome.cautions.contains(.mailIsYours) {
        outcome.cautions.append(.mailIsYours)
      }
    case .email:
      if fate == .sendNow, world.departures.deliver == nil,
        !outcome.cautions.contains(.mailIsYours)
      {
        outcome.cautions.append(.mailIsYours)
      }
    case .letter, .registered, .call: break
    }
  }
}

extension LetterOrder.Kind {
  /// Whether the invoices that it is about go with a mail.
  fileprivate var enclosesInvoices: Bool {
    switch self {
    case .reminder, .consumerReminder, .notice, .lapse, .answer, .copy, .declaration: true
    case .settlement, .nudge, .statement, .withdrawal, .thanks, .collectorFile, .collectorPayment,
      .collectorStatus:
      false
    }
  }
}
