public import Claims

/// Why a letter can't be written.
public enum LetterRefusal: Error, Hashable, Sendable {
  /// No file in the language nor in English.
  case noTemplate(String)
  case badTemplate(LetterTemplate.Invalid)
  case noInvoices
  /// Amounts of one letter are added up, so they must be of one currency.
  case severalCurrencies([String])
  /// What the law or the letter's sense needs and the content hasn't; all of it at once.
  case missing([Need])
  /// The template names a value that this content has not.
  case noValue(name: String, file: String, line: Int)
  /// The claims aren't on the invoices of the letter, or some have none.
  case claimsDoNotMatch
  case notForThisCustomer(CustomerKind)
  /// A consumer's first reminder goes by post or e-mail (B-05).
  case notByThisChannel(Channel)
  /// A changed text no longer says what this kind of letter has to say.
  case lacks([String])
  /// There is nothing to ask for: all is paid, credited or disputed.
  case nothingAsked

  public enum Need: Hashable, Sendable {
    case creditorName, recipientName, creditorNumber, account, deadline, claims, instalments
    case validUntil
    /// The agreement that wasn't kept, the letter that is taken back, the payment that came, the procedure, the
    /// collector: what the letter is about.
    case broken, withdrawn, received, insolvency, collector
    /// The invoice whose description is missing.
    case description(of: String)
  }
}

extension LetterContent {
  /// What keeps this content from being a letter of `kind`, or nil.
  public func refusal(for kind: LetterKind) -> LetterRefusal? {
    // An account can be empty.
    guard !invoices.isEmpty || kind == .statement else { return .noInvoices }
    let codes = Set(allAmounts.map(\.currency.code))
    guard codes.count <= 1 else { return .severalCurrencies(codes.sorted()) }
    let needs = needs(of: kind)
    guard needs.isEmpty else { return .missing(needs) }
    switch kind {
    case .consumerReminder where recipient.kind != .consumer:
      return .notForThisCustomer(recipient.kind)
    case .consumerReminder where ![.letter, .registered, .email].contains(channel):
      return .notByThisChannel(channel)
    case .notice where claims.map(\.number) != invoices.map(\.number):
      return .claimsDoNotMatch
    default:
      return kind.mayAskNothing || amountAsked(kind).isPositive ? nil : .nothingAsked
    }
  }

  private func needs(of kind: LetterKind) -> [LetterRefusal.Need] {
    var needs: [LetterRefusal.Need] = []
    if HarmlessText.line(creditor.name).isEmpty { needs.append(.creditorName) }
    if HarmlessText.line(recipient.name).isEmpty { needs.append(.recipientName) }
    if payment == nil, !kind.mayAskNothing { needs.append(.account) }
    switch kind {
    case .reminder, .disputeAnswer, .statement, .invoiceCopy: break
    case .instalmentNudge, .settlementLapse: if broken == nil { needs.append(.broken) }
    case .withdrawal: if withdrawn == nil { needs.append(.withdrawn) }
    case .thanks: if received == nil { needs.append(.received) }
    case .claimDeclaration:
      if insolvency == nil { needs.append(.insolvency) }
      if claims.isEmpty { needs.append(.claims) }
    case .handoverCover, .collectorFile, .collectorStatus:
      if collector == nil { needs.append(.collector) }
    case .collectorPayment:
      if collector == nil { needs.append(.collector) }
      if received == nil { needs.append(.received) }
    case .consumerReminder:
      if creditor.enterpriseNumber == nil, creditor.vatNumber == nil {
        needs.append(.creditorNumber)
      }
      if deadline == nil { needs.append(.deadline) }
      let silent = invoices.filter { HarmlessText.line($0.description ?? "").isEmpty }
      needs += silent.map { .description(of: $0.number) }
    case .notice:
      if deadline == nil { needs.append(.deadline) }
      if claims.isEmpty { needs.append(.claims) }
    case .settlementConfirmation, .settlementOffer:
      if settlement?.instalments.isEmpty ?? true { needs.append(.instalments) }
      if kind == .settlementOffer, settlement?.validUntil == nil { needs.append(.validUntil) }
    }
    return needs
  }

  private var allAmounts: [Money] {
    let lines = invoices.flatMap { [$0.total, $0.credited, $0.paid, $0.open, $0.disputed] }
    let claimed = claims.map(\.sheet).flatMap { sheet in
      [sheet.principal, sheet.interest, sheet.compensation, sheet.costs, sheet.paid]
        + sheet.lines.flatMap { [$0.base, $0.amount] }
    }
    let agreed = (settlement?.instalments ?? []).map(\.amount)
    let other = [
      dailyInterest, consumerClaim?.indemnity, settlement?.waived, settlement?.acknowledged,
      settlement?.reduction?.total, settlement?.reduction?.base, settlement?.reduction?.vat,
      broken?.agreed, broken?.missedAmount, broken?.missedTotal, received?.amount,
    ]
    return lines + claimed + agreed + account.map(\.amount) + other.compactMap(\.self)
  }
}
