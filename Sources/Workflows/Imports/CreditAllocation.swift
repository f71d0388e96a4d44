import Claims

/// Sets credit notes against the invoices that they name, whichever came first.
struct CreditAllocation {
  private(set) var events: [Event] = []
  private let books: Books
  /// What can still be credited on an invoice, and what is unused of a credit, met in this action.
  private var left: [Receivable.ID: Money] = [:]
  private var invoices: [Key: Receivable.ID] = [:]
  private var issuedOn: [Receivable.ID: CalendarDay] = [:]

  private struct Key: Hashable {
    var seller: String
    var number: String
  }

  init(books: Books) { self.books = books }

  /// A new document: an invoice takes the credits that wait for it, a credit goes to what it names.
  mutating func issued(_ facts: Receivable.Facts, as id: Receivable.ID) throws {
    issuedOn[id] = facts.issued
    if facts.total.isNegative {
      left[id] = -facts.total
      try spend(id, facts)
    } else if facts.document == .invoice {
      left[id] = facts.total
      invoices[Key(seller: facts.seller, number: facts.number)] = id
      for credit in try books.waitingCredits(facts.seller, facts.number)
      where credit.currency == facts.total.currency {
        let unused = left[credit.id] ?? -credit.open
        apply(credit.id, unused: unused, to: id, on: max(credit.facts.issued, facts.issued))
      }
    }
  }

  private mutating func spend(_ credit: Receivable.ID, _ facts: Receivable.Facts) throws {
    for number in facts.credits {
      guard let unused = left[credit], unused.isPositive else { return }
      let key = Key(seller: facts.seller, number: number)
      if let invoice = invoices[key], let on = issuedOn[invoice],
        left[invoice]?.currency == unused.currency
      {
        apply(credit, unused: unused, to: invoice, on: max(on, facts.issued))
      } else if let state = try books.existing(facts.seller, .invoice, number),
        state.currency == unused.currency
      {
        if left[state.id] == nil { left[state.id] = state.open + state.placeholder }
        apply(credit, unused: unused, to: state.id, on: max(state.facts.issued, facts.issued))
      }
    }
  }

  private mutating func apply(
    _ credit: Receivable.ID, unused: Money, to invoice: Receivable.ID, on day: CalendarDay
  ) {
    let open = left[invoice] ?? .zero(unused.currency)
    let amount = min(unused, open)
    guard amount.isPositive else { return }
    left[credit] = unused - amount
    left[invoice] = open - amount
    events.append(
      .creditApplied(
        CreditApplied(receivable: invoice, source: credit, on: day, amount: amount)))
  }
}
