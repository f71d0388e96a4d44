import Claims

/// What `{name}` says in one letter.
struct LetterValues {
  typealias Name = LetterTemplate.Names.Value

  /// The item of the list whose block is being rendered.
  enum Item {
    case none
    case invoice(InvoiceLine)
    case step(EarlierStep)
    case setAside(SetAside)
    case instalment(Int, SettlementTerms.Instalment)
  }

  let kind: LetterKind
  let content: LetterContent
  let text: LetterText

  /// The text of `name`, or nil where it is empty.
  func callAsFunction(_ name: Name, _ item: Item = .none) -> String? {
    switch item {
    case .none: general(name)
    case .invoice(let line): invoice(name, line) ?? general(name)
    case .step(let step): self.step(name, step) ?? general(name)
    case .setAside(let aside): setAside(name, aside) ?? general(name)
    case .instalment(let position, let part):
      instalment(name, position, part) ?? general(name)
    }
  }

  private func general(_ name: Name) -> String? {
    let creditor = content.creditor
    switch name {
    case .day: return text.day(content.day)
    case .creditor: return text.outside(creditor.name)
    case .creditorNumber:
      return text.enterpriseNumber(creditor.enterpriseNumber, vat: creditor.vatNumber)
    case .creditorAddress: return text.addressLine(creditor.address)
    case .creditorContact:
      let phone = text.outside(creditor.phone).map(text.glued)
      let ways = [text.outside(creditor.email), phone].compactMap(\.self)
      return ways.isEmpty ? nil : ways.joined(separator: " \(text.labels.or) ")
    case .recipient: return text.outside(content.recipient.name)
    case .recipientNumber:
      let recipient = content.recipient
      return text.enterpriseNumber(recipient.enterpriseNumber, vat: recipient.vatNumber)
    case .person: return person
    case .numbers: return text.numbers(content.invoices)
    case .count: return String(content.invoices.count)
    case .open: return text.money(content.openBalance)
    case .amount: return text.money(content.amountAsked(kind))
    case .disputed: return text.money(unlessZero: content.disputedPart)
    case .deadline: return content.deadline.map(text.longDay)
    case .iban: return content.payment.map { text.glued($0.iban.printed) }
    case .reference: return reference.flatMap(text.reference)
    case .lastStep: return (content.earlierSteps.last?.on).map(text.day)
    case .enclosures:
      let names = content.enclosures.compactMap(text.outside)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    case .journalHead: return text.outside(content.journalHead)
    case .signatory: return text.outside(content.signatory)
    case .bankDay: return content.bankThrough.map(text.day)
    case .overdue: return text.money(unlessZero: content.overdueBalance)
    default: return claim(name) ?? settlement(name) ?? owing(name) ?? happened(name)
    }
  }

  /// Whose debt it is.
  private func owing(_ name: Name) -> String? {
    let customer = content.owing
    switch name {
    case .customer: return text.outside(customer.name)
    case .customerNumber:
      return text.enterpriseNumber(customer.enterpriseNumber, vat: customer.vatNumber)
    case .customerAddress: return text.addressLine(customer.address)
    case .customerContact:
      let phone = text.outside(customer.phone).map(text.glued)
      let ways = [text.outside(customer.contact), text.outside(customer.email), phone]
        .compactMap(\.self)
      return ways.isEmpty ? nil : ways.joined(separator: ", ")
    default: return nil
    }
  }

  /// What the letter answers or reports.
  private func happened(_ name: Name) -> String? {
    switch name {
    case .settledOn: return (content.broken?.on).map(text.day)
    case .settledAmount: return (content.broken?.agreed).map(text.money)
    case .missedDue: return (content.broken?.missedDue).map(text.day)
    case .missedAmount: return (content.broken?.missedAmount).map(text.money)
    case .missedTotal: return (content.broken?.missedTotal).map(text.money)
    case .missedCount: return (content.broken?.missedCount).map { String($0) }
    case .disputeDay: return (content.dispute?.on).map(text.day)
    case .receivedDay: return (content.received?.on).map(text.day)
    case .receivedAmount: return (content.received?.amount).map(text.money)
    case .withdrawnDay: return (content.withdrawn?.on).map(text.day)
    case .withdrawnName: return content.withdrawn.map(text.step)
    case .insolvencyDay: return (content.insolvency?.on).map(text.day)
    case .trustee: return text.outside(content.insolvency?.trustee)
    case .handoverDay: return (content.collector?.handedOver).map(text.day)
    default: return nil
    }
  }

  private func claim(_ name: Name) -> String? {
    let sheets = content.claims.map(\.sheet)
    switch name {
    case .principal: return text.money(content.sum(sheets.map(\.principal)))
    case .interest: return text.money(content.sum(sheets.map(\.interest)))
    case .compensation: return text.money(content.sum(sheets.map(\.compensation)))
    case .costs: return text.money(content.sum(sheets.map(\.costs)))
    case .dailyInterest: return text.money(unlessZero: content.dailyInterest)
    case .indemnity: return text.money(unlessZero: content.consumerClaim?.indemnity)
    case .interestRate: return (content.consumerClaim?.interestRate).map(text.rate)
    case .interestFrom: return (content.consumerClaim?.interestFrom).map(text.day)
    default: return nil
    }
  }

  private func settlement(_ name: Name) -> String? {
    guard let terms = content.settlement else { return nil }
    switch name {
    case .agreed: return text.money(terms.agreed)
    case .instalmentCount: return String(terms.instalments.count)
    case .payBy: return (terms.instalments.last?.due).map(text.longDay)
    case .reduction: return text.money(unlessZero: terms.reduction?.total)
    case .creditBase: return (terms.reduction?.base).map(text.money)
    case .creditVAT: return (terms.reduction?.vat).map(text.money)
    case .waived: return text.money(unlessZero: terms.waived)
    case .acknowledged: return text.money(unlessZero: terms.acknowledged)
    case .validUntil: return terms.validUntil.map(text.longDay)
    default: return nil
    }
  }

  private func invoice(_ name: Name, _ line: InvoiceLine) -> String? {
    switch name {
    case .invoiceNumber: text.outside(line.number)
    case .invoiceIssued: text.day(line.issued)
    case .invoiceDue: text.day(line.due)
    case .invoiceTotal: text.money(line.total)
    case .invoiceOpen: text.money(line.open)
    case .invoiceAsked: text.money(line.asked)
    case .invoiceDisputed: text.money(unlessZero: line.disputed)
    case .invoiceDaysLate: String(line.daysLate)
    case .invoiceReference: line.reference.flatMap(text.reference)
    case .invoiceDescription: text.outside(line.description)
    default: nil
    }
  }

  private func step(_ name: Name, _ step: EarlierStep) -> String? {
    switch name {
    case .stepDay: text.day(step.on)
    case .stepName: text.step(step)
    case .stepText:
      text.labels.stepText(
        text.step(step), text.day(step.on),
        step.kind == .call ? nil : text.labels.channel(step.channel))
    case .stepChannel: step.kind == .call ? nil : text.labels.channel(step.channel)
    default: nil
    }
  }

  private func setAside(_ name: Name, _ aside: SetAside) -> String? {
    switch name {
    case .asideNumber: text.outside(aside.number)
    case .asideAmount: text.money(aside.amount)
    case .asideReason: text.outside(aside.reason)
    default: nil
    }
  }

  private func instalment(
    _ name: Name, _ position: Int, _ part: SettlementTerms.Instalment
  ) -> String? {
    switch name {
    case .instalmentPosition: String(position)
    case .instalmentDue: text.longDay(part.due)
    case .instalmentAmount: text.money(part.amount)
    default: nil
    }
  }

  /// Whom the letter greets: the contact of a business. An authority's contact is a department as a rule, and
  /// nobody but a consumer himself is written to about his debt (art. XIX.5 of the Code of Economic Law; B-17).
  private var person: String? {
    let recipient = content.recipient
    switch recipient.kind {
    case .authority: return nil
    case .business, .civil: return text.outside(recipient.contact)
    case .consumer: return text.outside(recipient.name)
    }
  }

  /// The one reference for the whole amount: the payment's, or that of the only invoice.
  var reference: PaymentReference? {
    if let reference = content.payment?.reference { return reference }
    return content.invoices.count == 1 ? content.invoices[0].reference : nil
  }

  /// Whether each invoice is paid under its own reference.
  var hasOwnReferences: Bool {
    reference == nil && content.invoices.count > 1
      && content.invoices.contains { $0.reference != nil }
  }
}

extension LetterTemplate.Names.Value {
  /// Whether an empty one takes its line away instead of refusing the letter.
  var mayBeEmpty: Bool {
    switch self {
    case .day, .creditor, .recipient, .numbers, .count, .open, .amount, .deadline, .iban,
      .principal, .interest, .compensation, .costs, .agreed, .instalmentCount, .payBy, .validUntil,
      .invoiceNumber, .invoiceIssued, .invoiceDue, .invoiceTotal, .invoiceOpen, .invoiceAsked,
      .invoiceDaysLate, .stepDay, .stepName, .stepText, .asideNumber, .asideAmount,
      .instalmentPosition,
      .instalmentDue, .instalmentAmount, .customer, .settledOn, .settledAmount, .missedDue,
      .missedAmount, .missedTotal, .missedCount, .disputeDay, .receivedDay, .receivedAmount,
      .withdrawnDay, .withdrawnName,
      .insolvencyDay:
      false
    case .creditorNumber, .creditorAddress, .creditorContact, .recipientNumber, .person, .disputed,
      .reference, .lastStep, .dailyInterest, .indemnity, .interestRate, .interestFrom, .reduction,
      .creditBase, .creditVAT, .waived, .acknowledged, .enclosures, .journalHead,
      .customerNumber, .customerAddress, .customerContact, .signatory, .overdue, .trustee,
      .handoverDay, .bankDay,
      .invoiceDisputed, .invoiceReference, .invoiceDescription, .stepChannel, .asideReason:
      true
    }
  }
}
