import Claims
import Workflows

extension Clerk {
  func load(_ query: ListQuery, limit: Int?) throws -> Message.Load {
    try desk.read { books in
      var query = query
      query.limit = limit
      let rows = try books.rows(query)
      query.limit = nil
      let open = try books.sums(ListQuery(view: .open, today: query.today)).count
      let next = try books.nextDay(query.today)
      return Message.Load(
        book: RowBook(rows), isComplete: limit.map { rows.count < $0 } ?? true,
        sums: try books.sums(query), openCount: open,
        next: next.map { NextDay(day: $0.day, count: $0.count) })
    }
  }

  func openRows() throws -> RowBook {
    try desk.read { books in
      RowBook(try books.rows(ListQuery(view: .open, order: .due, today: desk.today)))
    }
  }

  func file(of id: Receivable.ID) throws -> CaseFile {
    try desk.read { books in
      guard let state = try books.receivable(id), let row = try books.row(id),
        let customer = try books.customer(state.customer)
      else { throw Trouble.notFound("\(id)") }
      let query = ListQuery(
        view: .open, order: .due, customer: customer.id, today: desk.today)
      return CaseFile(
        row: row, state: state, customer: customer,
        claim: try desk.claim(of: state, customer, on: desk.today, in: books),
        history: try books.history(id),
        others: try books.rows(query).filter { $0.id != id },
        account: state.facts.iban ?? desk.world.settings.creditor?.iban)
    }
  }

  func customerFile(of id: Customer.ID) throws -> CustomerFile {
    try desk.read { books in
      guard let customer = try books.customer(id) else { throw Trouble.customerNotFound("\(id)") }
      var query = ListQuery(view: .everything, order: .due, customer: id, today: desk.today)
      query.isReversed = true
      return CustomerFile(
        customer: customer, rows: try books.rows(query), contact: try books.contact(id))
    }
  }

  /// What each collector would lack.
  func handoverChecks(of id: Receivable.ID) throws -> [HandoverCheck] {
    try Collector.allCases.flatMap { collector in
      try desk.handoverChecks([id], to: collector).map(\.check)
    }
  }

  /// The rate that stands in for that of today's half-year where it isn't published, and in how many claims of
  /// businesses and authorities.
  func unknownRate() throws -> (rate: Rate, claims: Int)? {
    let today = desk.today
    return try desk.read { books in
      let table = try desk.calculator(on: books).law.table(of: .latePayment)
      guard !table.isPublished(on: today),
        let rate = table.spans(from: today, through: today).first?.rate
      else { return nil }
      return (rate, try books.lateClaims(today))
    }
  }
}
