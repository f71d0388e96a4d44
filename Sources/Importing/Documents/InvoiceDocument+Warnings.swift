import Claims

extension InvoiceDocument {
  /// All that the contents by themselves give reason to say.
  var foundWarnings: [DocumentWarning] {
    sumWarnings + dayWarnings + payeeWarnings + partyWarnings
  }

  private var sumWarnings: [DocumentWarning] {
    var warnings: [DocumentWarning] = []
    if currency != .euro { warnings.append(.foreignCurrency(currency)) }
    if let prepaid, !prepaid.isZero { warnings.append(.prepaid(prepaid)) }
    if payable.isNegative { warnings.append(.negativeTotal(payable)) }
    if let taxInclusive {
      let zero = Money.zero(currency)
      let computed = taxInclusive - (prepaid ?? zero) + (rounding ?? zero)
      if computed != payable {
        warnings.append(.payableDiffers(stated: payable, computed: computed))
      }
    }
    return warnings
  }

  private var dayWarnings: [DocumentWarning] {
    guard let due else { return [.noDueDate] }
    return due < issued ? [.dueBeforeIssued(due: due, issued: issued)] : []
  }

  private var payeeWarnings: [DocumentWarning] {
    var warnings = accounts.filter { $0.iban == nil }.map { DocumentWarning.notAnIBAN($0.text) }
    for case .free(let text) in paymentReferences where StructuredCommunication.isMeant(by: text) {
      warnings.append(.invalidStructuredReference(text))
    }
    if isDirectDebit { warnings.append(.directDebit) }
    if let payee, isPaidToAnother { warnings.append(.paidToAnother(payee.name ?? "")) }
    return warnings
  }

  private var partyWarnings: [DocumentWarning] {
    var warnings: [DocumentWarning] = []
    if isSelfBilled { warnings.append(.selfBilled) }
    if seller.name == nil, !isOwnList { warnings.append(.sellerWithoutName) }
    if buyer.name == nil { warnings.append(.buyerWithoutName) }
    warnings += buyer.mistypedNumbers.map { .invalidEnterpriseNumber($0) }
    return warnings
  }
}
