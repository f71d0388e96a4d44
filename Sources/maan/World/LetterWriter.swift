import Claims
import Letters
import Wording
import Workflows

/// The file of `letters.logo` can't stand on a letter.
struct BadLogo: Error {
  var path: String
  var fault: Logo.Fault
}

/// Writes what the workflows order, from the letters of `Resources` and the store's own `templates`.
struct LetterWriter: Sendable {
  let templates: TemplateFiles
  private let store: String
  private let settings: LetterSettings

  init(store: String, letters: LetterSettings) {
    templates = TemplateFiles(store: store)
    self.store = store
    settings = letters
  }

  /// The seller's paper.
  private func style() throws -> PageStyle {
    var style = PageStyle(hasPaymentCode: settings.hasPaymentCode)
    style.window = settings.window == .left ? .left : .right
    style.codeReference =
      switch settings.codeReference {
      case .unstructured: .unstructured
      case .structured: .structured
      case .none: .none
      }
    guard let path = settings.logo else { return style }
    let bytes = try RealFiles.read(path.hasPrefix("/") ? path : "\(store)/\(path)")
    do throws(PDFFailure) {
      style.logo = try Logo(bytes)
    } catch {
      guard case .logo(let fault) = error else { throw error }
      throw BadLogo(path: path, fault: fault)
    }
    return style
  }

  func compose(_ order: LetterOrder) throws -> ComposedLetter {
    let kind = kind(of: order)
    var content = content(of: order)
    if content.recipient.name.isEmpty, case .declaration(let insolvency) = order.kind {
      content.recipient.name =
        Texts.inLanguage(order.language).bundle.trustee(insolvency.procedure)
        ?? order.customer.name
    }
    let letter: RenderedLetter
    let source: String
    if let text = order.text {
      (letter, source) = (try LetterBook.letter(kind, content, changedTo: text), text)
    } else {
      let book = try templates.book(
        for: kind, LetterBook.Form(content.tone, content.channel), in: content.language)
      letter = try book.letter(kind, content)
      source = try book.source(of: kind, content)
    }
    let isMessage = content.channel == .whatsapp || content.channel == .sms
    let body = letter.plainText(isMessage ? .message : .bodyOnly)
    return ComposedLetter(
      subject: letter.subject, body: body, text: isMessage ? body : letter.plainText(),
      pdf: isMessage ? [] : try letter.pdf(style()), source: source, language: letter.usedLanguage)
  }

  /// The cover of a collector's file.
  func cover(of order: LetterOrder, _ facts: CollectorFacts) throws -> [UInt8] {
    var content = content(of: order)
    content.collector = facts
    let book = try templates.book(for: .handoverCover, .formal, in: content.language)
    return try book.letter(.handoverCover, content).pdf(style())
  }

  private func kind(of order: LetterOrder) -> LetterKind {
    switch order.kind {
    case .reminder(let level): .reminder(level: level)
    case .consumerReminder: .consumerReminder
    case .notice: .notice
    case .settlement(let terms):
      terms.validUntil == nil ? .settlementConfirmation : .settlementOffer
    case .nudge: .instalmentNudge
    case .lapse: .settlementLapse
    case .answer: .disputeAnswer
    case .statement: .statement
    case .copy: .invoiceCopy
    case .withdrawal: .withdrawal
    case .thanks: .thanks
    case .declaration: .claimDeclaration
    case .collectorFile: .collectorFile
    case .collectorPayment: .collectorPayment
    case .collectorStatus: .collectorStatus
    }
  }

  private func content(of order: LetterOrder) -> LetterContent {
    var content = LetterContent(
      day: order.day, creditor: order.creditor, recipient: order.recipient,
      language: order.language, tone: order.tone, channel: order.channel,
      invoices: order.items.map { line($0, on: order.day) },
      notToday: order.omitted.compactMap { omitted in
        SetAsideWords.text(omitted.reason, in: order.language).map {
          SetAside(number: omitted.number, amount: omitted.open, reason: $0)
        }
      } + notYetDue(of: order))
    content.claims = order.items.compactMap { item in
      item.claim.map { InvoiceClaim(number: item.state.facts.number, sheet: $0) }
    }
    content.dailyInterest = dailyInterest(of: order)
    content.deadline = order.deadline
    content.payment = payment(of: order)
    content.earlierSteps = earlierSteps(of: order)
    content.journalHead = order.journalHead
    if case .consumerReminder(_, let warning) = order.kind {
      content.consumerClaim = ConsumerClaim(
        indemnity: warning?.indemnity, interestRate: warning?.interest,
        interestFrom: warning?.interestFrom)
    }
    if case .settlement(let terms) = order.kind { content.settlement = settlement(terms, order) }
    content.bankThrough = order.bankThrough
    content.enclosures = order.enclosures
    content.signatory = settings.signatory
    content.broken = order.broken.map {
      var broken = BrokenAgreement(
        on: $0.on, agreed: $0.agreed, missedDue: $0.missedDue, missedAmount: $0.missedAmount,
        missedTotal: $0.missedTotal, missedCount: $0.missedCount)
      broken.isWholeOnDefault = !$0.staysOnDefault
      return broken
    }
    fill(&content, by: order)
    return content
  }

  /// What only some kinds of letter say.
  private func fill(_ content: inout LetterContent, by order: LetterOrder) {
    func received(_ receipt: LetterOrder.Receipt) -> ReceivedMoney {
      ReceivedMoney(on: receipt.on, amount: receipt.amount)
    }
    switch order.kind {
    case .reminder, .consumerReminder, .notice, .settlement, .nudge, .lapse, .copy: break
    case .answer(let dispute):
      content.dispute = DisputeFacts(on: dispute.on, ground: dispute.ground)
    case .statement(let entries): content.account = entries.map(AccountLine.init)
    case .withdrawal(let before, let overlooked):
      content.withdrawn = EarlierStep(before)
      content.received = overlooked.map(received)
    case .thanks(let receipt): content.received = received(receipt)
    case .declaration(let insolvency):
      content.debtor = order.customer
      content.insolvency = InsolvencyFacts(
        insolvency.procedure, on: insolvency.on, trustee: insolvency.trustee)
    case .collectorFile(let collector):
      content.debtor = order.customer
      content.collector = CollectorFacts(collector)
    case .collectorPayment(let collector, let since, let receipt):
      content.debtor = order.customer
      content.collector = CollectorFacts(collector, handedOver: since)
      content.received = received(receipt)
    case .collectorStatus(let collector, let since):
      content.debtor = order.customer
      content.collector = CollectorFacts(collector, handedOver: since)
    }
  }

  /// What an agreement that goes on over a missed instalment makes due later.
  private func notYetDue(of order: LetterOrder) -> [SetAside] {
    order.items.filter { $0.notYetDue.isPositive }.map { item in
      SetAside(
        number: item.state.facts.number, amount: item.notYetDue,
        reason: SetAsideWords.arrangement(in: order.language))
    }
  }

  private func line(_ item: LetterOrder.Item, on day: CalendarDay) -> InvoiceLine {
    let state = item.state
    return InvoiceLine(
      number: state.facts.number, issued: state.facts.issued, due: state.facts.due,
      total: state.facts.total, credited: state.credited + state.placeholder, paid: state.paid,
      open: state.open, disputed: state.disputed, notYetDue: item.notYetDue,
      daysLate: state.daysOverdue(on: day),
      reference: state.facts.reference, description: state.facts.description)
  }

  /// What each further day costs, for information: a day's interest on the principal at the last rate.
  private func dailyInterest(of order: LetterOrder) -> Money? {
    guard order.kind == .notice else { return nil }
    let claims = order.items.compactMap(\.claim)
    guard let currency = claims.first?.principal.currency else { return nil }
    var perDay = Money.zero(currency)
    for claim in claims {
      guard let rate = claim.lines.last(where: { $0.kind == .interest })?.rate else { continue }
      perDay += claim.principal.scaled(by: rate.basisPoints, over: 365 * 10_000)
    }
    return perDay.isPositive ? perDay : nil
  }

  /// The account is the invoice's own; where it has none, that of the settings.
  private func payment(of order: LetterOrder) -> PaymentDetails? {
    let own = order.items.lazy.compactMap(\.state.facts.iban).first
    guard let iban = own ?? order.creditor.iban else { return nil }
    let reference = order.items.count == 1 ? order.items[0].state.facts.reference : nil
    return PaymentDetails(
      holder: order.creditor.name, iban: iban,
      bic: iban == order.creditor.iban ? order.creditor.bic : nil, reference: reference)
  }

  private func earlierSteps(of order: LetterOrder) -> [EarlierStep] {
    var steps: [EarlierStep] = []
    for taken in order.items.flatMap(\.state.sentSteps) {
      guard let sent = taken.sentOn, let kind = EarlierStep.Kind(taken.step, taken.about) else {
        continue
      }
      let step = EarlierStep(on: sent, kind: kind, channel: taken.channel)
      if !steps.contains(step) { steps.append(step) }
    }
    return steps.sorted { $0.on < $1.on }
  }

  private func settlement(
    _ terms: LetterOrder.SettlementLetter, _ order: LetterOrder
  ) -> SettlementTerms {
    var reduction: SettlementTerms.Reduction?
    if terms.reduction.isPositive {
      reduction = SettlementTerms.Reduction(total: terms.reduction)
      if order.items.count == 1, !order.items[0].state.facts.vat.isEmpty {
        let note = order.items[0].state.creditNote(of: terms.reduction)
        reduction?.base = note.base
        reduction?.vat = note.vat
      }
    }
    let open = order.items.reduce(Money.zero(terms.amount.currency)) { $0 + $1.state.open }
    return SettlementTerms(
      instalments: terms.instalments.map { .init(due: $0.due, amount: $0.amount) },
      reduction: reduction, waived: terms.waived.isPositive ? terms.waived : nil,
      acknowledged: open, validUntil: terms.validUntil, isWholeOnDefault: !terms.staysOnDefault)
  }
}

extension EarlierStep {
  fileprivate init?(_ before: LetterOrder.SentBefore) {
    let kind: Kind
    switch before.what {
    case .step(let step, let about):
      guard let known = Kind(step, about) else { return nil }
      kind = known
    case .letter(let letter): kind = .letter(LetterKind(letter))
    }
    self.init(on: before.on, kind: kind, channel: before.channel)
  }
}

extension LetterKind {
  fileprivate init(_ letter: Correspondence) {
    switch letter {
    case .settlementOffer: self = .settlementOffer
    case .settlementConfirmation: self = .settlementConfirmation
    case .answer: self = .disputeAnswer
    case .statement: self = .statement
    case .copy: self = .invoiceCopy
    case .withdrawal: self = .withdrawal
    case .thanks: self = .thanks
    case .declaration: self = .claimDeclaration
    case .collectorPayment: self = .collectorPayment
    case .collectorStatus: self = .collectorStatus
    }
  }
}

extension AccountLine {
  fileprivate init(_ entry: LetterOrder.StatementEntry) {
    let kind: Kind =
      switch entry.kind {
      case .invoice: .invoice
      case .creditNote: .creditNote
      case .payment: .payment
      }
    self.init(
      kind, on: entry.on, number: entry.number, due: entry.due, amount: entry.amount,
      open: entry.open)
  }
}

extension EarlierStep.Kind {
  fileprivate init?(_ step: DunningStep, _ about: ReminderSubject?) {
    switch (step, about) {
    case (.reminder, .missedInstalment): self = .letter(.instalmentNudge)
    case (.reminder, .lapsedAgreement): self = .letter(.settlementLapse)
    case (.reminder(let level), nil): self = .letter(.reminder(level: level))
    case (.notice, _): self = .letter(.notice)
    case (.handover, _): return nil
    }
  }
}
