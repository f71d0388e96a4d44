import Claims

/// Whether `[if FLAG]` holds in one letter.
struct LetterFlags {
  typealias Name = LetterTemplate.Names.Flag

  let content: LetterContent
  let values: LetterValues

  func callAsFunction(_ name: Name) -> Bool {
    switch name {
    case .business: content.recipient.kind == .business
    case .consumer: content.recipient.kind == .consumer
    case .authority: content.recipient.kind == .authority
    case .civil: content.recipient.kind == .civil
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
    default: claim(name)
    }
  }

  private func claim(_ name: Name) -> Bool {
    let sheets = content.claims.map(\.sheet)
    let lines = sheets.flatMap(\.lines)
    let isLateLaw = content.recipient.kind == .business || content.recipient.kind == .authority
    return switch name {
    case .interest: sheets.contains { !$0.interest.isZero }
    case .lateLaw: isLateLaw && lines.contains { $0.kind == .interest && !$0.isAgreed }
    case .legalInterest: !isLateLaw && lines.contains { $0.kind == .interest && !$0.isAgreed }
    case .agreedInterest: lines.contains { $0.kind == .interest && $0.isAgreed }
    case .fixedCompensation: lines.contains { $0.kind == .fixedCompensation }
    case .agreedIndemnity: lines.contains { $0.kind == .indemnity }
    case .costs: sheets.contains { !$0.costs.isZero }
    case .imputed:
      content.sum(sheets.map(\.principal)) != content.openBalance - content.disputedPart
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
    default: false
    }
  }
}

extension ClaimSheet.Line {
  /// A rate that the parties agreed: A-15 between enterprises, B-10 in a consumer's terms.
  var isAgreed: Bool { rule == "A-15" || rule == "B-10" }
}
