public import Claims

extension Desk {
  /// The law with the rates that the user added.
  public func calculator(on books: Books) throws -> ClaimCalculator {
    world.road.calculator.adding(try books.rates())
  }

  /// The claim of a day on a document of `customer`.
  public func claim(
    of state: ReceivableState, _ customer: Customer, on day: CalendarDay,
    excluding excluded: Money? = nil, in books: Books
  ) throws -> ClaimSheet {
    try calculator(on: books).claim(
      of: state, from: Debtor(customer), on: day, excluding: excluded,
      alongside: try alongside(state, customer, in: books))
  }

  /// What of an invoice's balance can be asked on `day`: not what is disputed, nor what an agreement that goes on over
  /// a missed instalment makes due later.
  func demandable(
    _ state: ReceivableState, _ customer: Customer, on day: CalendarDay, in books: Books
  ) throws -> Money {
    let undisputed = state.open - state.disputed
    guard state.settlement?.staysOnDefault == true else { return undisputed }
    let claim = try claim(of: state, customer, on: day, in: books)
    return min(undisputed, claim.demandable.principal)
  }

  /// The other invoices of a consumer's first reminder: the maximum of the indemnity is on all of them (B-11).
  func alongside(
    _ state: ReceivableState, _ customer: Customer, in books: Books
  ) throws -> [ReceivableState] {
    guard customer.record.kind == .consumer, let first = state.firstConsumerLetter else {
      return []
    }
    // One that was paid since had its share of what was asked then; what was paid before has none.
    return try first.together.compactMap { try books.receivable($0) }
  }

  /// The claim of a day on a document; of a day before today with what had happened by then, at the rates, by the
  /// facts of the invoice and with the fate of letters that are known today.
  public func claim(of id: Receivable.ID, on day: CalendarDay) throws -> ClaimSheet {
    // What a customer is and what an invoice says was always so, whenever it was found out.
    let (known, customer, rates) = try read { books in
      let state = try state(id, on: books)
      return (state, try self.customer(state.customer, on: books), try books.rates())
    }
    var sheet: ClaimSheet?
    try world.ledger.read(day) { books in
      guard let state = try books.receivable(id)?.corrected(by: known) else { return }
      sheet = world.road.calculator.adding(rates).claim(
        of: state, from: Debtor(customer), on: day,
        alongside: try alongside(state, customer, in: books))
    }
    guard let sheet else {
      throw Trouble.notIssuedYet(number: known.facts.number, issued: known.facts.issued)
    }
    return sheet
  }

  /// Until when the claim on an invoice can be brought to court, by the rule of `terms.limitation`.
  ///
  /// - Throws: `Trouble` for a credit: nothing is claimed on it.
  public func limitation(of id: Receivable.ID) throws -> Limitation {
    try read { books in
      let state = try state(id, on: books)
      guard !state.isCredit else { throw Trouble.notOwed(number: state.facts.number) }
      return try limitation(of: state, on: books)
    }
  }

  func limitation(of state: ReceivableState, on books: Books) throws -> Limitation {
    let kind = try customer(state.customer, on: books).record.kind
    return Limitation(of: state, kind: kind, rule: world.settings.terms.limitation)
  }
}
