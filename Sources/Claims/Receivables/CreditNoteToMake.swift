/// A credit note that a reduction still asks for, with the VAT in it (rule G-03).
public struct CreditNoteToMake: Hashable, Sendable {
  /// VAT included.
  public var amount: Money
  public var base: Money
  public var vat: Money

  public init(amount: Money, base: Money, vat: Money) {
    self.amount = amount
    self.base = base
    self.vat = vat
  }
}

extension ReceivableState {
  /// The credit note that the placeholder stands for, or nil where there is none.
  public var creditNoteToMake: CreditNoteToMake? {
    let owed = placeholder - min(lost, placeholder)
    return owed.isZero ? nil : creditNote(of: owed)
  }

  /// A reduction of `amount`, VAT included, spread over the invoice's rates in proportion to their shares.
  ///
  /// VAT is rounded half up to the cent per rate; without known rates, or with one below zero, it is 0.
  public func creditNote(of amount: Money) -> CreditNoteToMake {
    let weights = facts.vat.map { ($0.base + $0.tax).minorUnits }
    guard weights.contains(where: { $0 > 0 }), weights.allSatisfy({ $0 >= 0 }),
      facts.vat.allSatisfy({ $0.rate.basisPoints >= 0 })
    else {
      return CreditNoteToMake(amount: amount, base: amount, vat: .zero(amount.currency))
    }
    var vat = Money.zero(amount.currency)
    for (share, part) in zip(facts.vat, amount.allocated(by: weights)) {
      vat += part.scaled(by: share.rate.basisPoints, over: 10_000 + share.rate.basisPoints)
    }
    return CreditNoteToMake(amount: amount, base: amount - vat, vat: vat)
  }
}
