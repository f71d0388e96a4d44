import Claims

/// Whether `[if FLAG]` holds in one letter.
struct LetterFlags {
  typealias Name = LetterTemplate.Names.Flag

  let content: LetterContent
  let values: LetterValues

  func callAsFunction(_ name: Name) -> Bool {
    switch name {
    case .business: content.owing.kind == .business
    case .consumer: content.owing.kind == .consumer
    case .authority: content.owing.kind == .authority
    case .civil: content.owing.kind == .civil
    case .byPost: content.channel == .letter || content.channel == .registered
    case .byEmail: content.channel == .email
    case .registered: content.channel == .registered
    case .oneInvoice: content.invoices.count == 1
    case .person: values(.person) != nil
    case .creditorNumber: values(.creditorNumber) != nil
    case .recipientNumber: values(.recipientNumber) != nil
    case .partlyPaid: content.invoices.contains { !$0.paid.isZero || !$0.credited.isZero }
    case .disputed: !content.disputedPart.isZero
    case .notToday: !content.notToday.isEmpty
    case .deadline: content.deadline != nil
    case .ownReferences: values.hasOwnReferences
    case .earlierSteps: !content.earlierSteps.isEmpty
    case .friendly: content.tone == .friendly
    case .byMessage: content.channel == .whatsapp || content.channel == .sms
    case .open: content.openBalance.isPositive
    case .undisputed: content.sum(content.invoices.map(\.asked)).isPositive
    case .overdue: content.overdueBalance.isPositive
    case .lapsed: content.broken != nil
    case .severalMissed: (content.broken?.missedCount ?? 0) > 1
    case .agreementEnds: content.broken?.isWholeOnDefault == true
    case .paidBefore: content.received != nil
    default: claim(name)
    }
  }

  private func dispute(_ name: Name) -> Bool {
    guard let ground = content.dispute?.ground else { return false }
    return switch name {
    case .aboutHours: ground == .hours
    case .aboutWork: ground == .work
    case .aboutPrice: ground == .price
    case .aboutOrder: ground == .order
    case .aboutQuality: ground == .quality
    case .aboutDelivery: ground == .delivery
    case .aboutVAT: ground == .vat
    case .notReceived: ground == .notReceived
    case .duplicate: ground == .duplicate
    case .wrongParty: ground == .wrongParty
    case .otherGround: ground == .other
    default: false
    }
  }

  private func outside(_ name: Name) -> Bool {
    let procedure = content.insolvency?.procedure
    let collector = content.collector
    return switch name {
    case .bankruptcy: procedure == .bankruptcy
    case .reorganisation: procedure == .reorganisation
    case .collectiveSettlement: procedure == .collectiveSettlement
    case .mediation: procedure == .mediation
    case .agency: collector?.collector == .agency
    case .bailiff: collector?.collector == .bailiff
    case .lawyer: collector?.collector == .lawyer
    case .undisputedProcedure: collector?.collector == .undisputed
    case .handedOver: collector?.handedOver != nil
    case .trustee: values(.trustee) != nil
    case .account: values(.iban) != nil
    case .dispute: content.dispute != nil
    default: dispute(name)
    }
  }

  private func claim(_ name: Name) -> Bool {
    let sheets = content.claims.map(\.sheet)
    let lines = sheets.flatMap(\.lines)
    return switch name {
    case .claim: !sheets.isEmpty
    case .interest: sheets.contains { !$0.interest.isZero }
    case .lateLaw: lines.contains { $0.kind == .interest && $0.basis == .lateLaw }
    case .legalInterest: lines.contains { $0.kind == .interest && $0.basis == .otherLaw }
    case .agreedInterest: lines.contains { $0.kind == .interest && $0.basis == .agreed }
    case .fixedCompensation:
      lines.contains { $0.kind == .fixedCompensation && $0.basis == .lateLaw }
    case .agreedIndemnity: lines.contains { $0.kind == .indemnity }
    case .costs: sheets.contains { !$0.costs.isZero }
    case .imputed:
      content.sum(sheets.map(\.principal)) != content.sum(content.invoices.map(\.asked))
    case .indemnity: values(.indemnity) != nil
    case .extraInterest: values(.interestRate) != nil
    case .extraInterestFrom: values(.interestFrom) != nil
    default: settlement(name)
    }
  }

  private func settlement(_ name: Name) -> Bool {
    switch name {
    case .instalments: (content.settlement?.instalments.count ?? 0) > 1
    case .reduction: values(.reduction) != nil
    case .creditVAT: values(.creditVAT) != nil && values(.creditBase) != nil
    case .waived: values(.waived) != nil
    case .wholeOnDefault: content.settlement?.isWholeOnDefault ?? true
    default: outside(name)
    }
  }
}

extension ClaimSheet.Line {
  enum Basis {
    /// The Belgian law of 2 August 2002.
    case lateLaw
    /// Another law: the civil legal rate, or late payment under the law of another country.
    case otherLaw
    /// The parties: A-15 between enterprises, B-10 in a consumer's terms, C-04 with civil debtors.
    case agreed
  }

  /// What the line rests on.
  var basis: Basis {
    switch rule {
    case "A-15", "B-10", "B-11", "C-04", "C-10": .agreed
    case "C-01", "J": .otherLaw
    default: .lateLaw
    }
  }
}
