import Claims
import Letters
import Wording
import Workflows

/// Writes what the workflows order, from the letters of `Resources` and the store's own `templates`.
struct LetterWriter: Sendable {
  let templates: TemplateFiles

  init(store: String) { templates = TemplateFiles(store: store) }

  func compose(_ order: LetterOrder) throws -> ComposedLetter {
    let kind = kind(of: order)
    let content = content(of: order)
    let book = try templates.book(
      for: kind, LetterBook.Form(content.tone, content.channel), in: content.language)
    let letter = try book.letter(kind, content)
    return ComposedLetter(
      subject: letter.subject, text: letter.plainText(), pdf: try letter.pdf(),
      language: letter.usedLanguage)
  }

  private func kind(of order: LetterOrder) -> LetterKind {
    switch order.kind {
    case .reminder(let level): .reminder(level: level)
    case .consumerReminder: .consumerReminder
    case .notice: .notice
    case .settlement(let terms):
      terms.validUntil == nil ? .settlementConfirmation : .settlementOffer
    }
  }

  private func content(of order: LetterOrder) -> LetterContent {
    var content = LetterContent(
      day: order.day, creditor: order.creditor, recipient: order.customer,
      language: order.language, channel: order.channel,
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
    return content
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
      guard let sent = taken.sentOn, let kind = EarlierStep.Kind(taken.step) else { continue }
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

extension EarlierStep.Kind {
  fileprivate init?(_ step: DunningStep) {
    switch step {
    case .reminder(let level): self = .letter(.reminder(level: level))
    case .notice: self = .letter(.notice)
    case .handover: return nil
    }
  }
}
