public import Claims

extension Desk {
  /// The document that a person means by `text`: a number, a structured communication, or a piece of text that
  /// only one has. What is open goes before what is closed.
  public func find(_ text: String, on books: Books) throws -> ListRow {
    let text = HarmlessText.line(text)
    let exact = try books.numbered(text)
    if let only = try onlyOne(exact, text) { return only }
    let key = searchKey(text)
    guard !key.bytes.isEmpty else { throw Trouble.notFound(text) }
    for view in [ListQuery.View.open, .everything] {
      let query = ListQuery(view: view, order: .due, filter: key, today: today, limit: 8)
      if let only = try onlyOne(books.rows(query), text) { return only }
    }
    throw Trouble.notFound(text)
  }

  /// What to search the books for: the digits of a structured communication, else the text folded.
  public func searchKey(_ text: String) -> SearchKey {
    if case .structured(let structured)? = PaymentReference(text) {
      return SearchKey(structured.digits)
    }
    let plain = text.allSatisfy { $0.isNumber || "+*/".contains($0) }
    return plain ? SearchKey(reference: text) : SearchKey(text)
  }

  private func onlyOne(_ rows: [ListRow], _ text: String) throws -> ListRow? {
    if rows.count < 2 { return rows.first }
    let invoices = rows.filter { $0.document == .invoice }
    if invoices.count == 1 { return invoices.first }
    throw Trouble.ambiguous(
      text, candidates: rows.prefix(5).map { "\($0.number) \($0.customerName)" })
  }

  /// The customer that a person means by a name (the exact one, else the only one whose name holds it), by an
  /// enterprise number or by the number of an invoice.
  public func findCustomer(_ text: String, on books: Books) throws -> Customer {
    let text = HarmlessText.line(text)
    let key = SearchKey(text)
    guard !key.bytes.isEmpty else { throw Trouble.customerNotFound(text) }
    let found = try books.customersNamed(key, 8).filter { $0.mergedInto == nil }
    let exact = found.filter { SearchKey($0.record.name) == key }
    var fitting = exact.isEmpty ? found : exact
    if exact.isEmpty, let identified = try identifiedCustomer(text, on: books) {
      fitting = [identified]
    }
    guard let first = fitting.first else { throw Trouble.customerNotFound(text) }
    guard fitting.count == 1 else {
      throw Trouble.customerAmbiguous(
        text, candidates: try fitting.prefix(5).map { try description(of: $0, on: books) })
    }
    return first
  }

  private func identifiedCustomer(_ text: String, on books: Books) throws -> Customer? {
    if let number = try? EnterpriseNumber(text) {
      let record = CustomerRecord(
        name: "", kind: .business, kindIsAssumed: false, enterpriseNumber: number)
      return try books.customersLike(record).first {
        $0.record.enterpriseNumber == number && $0.mergedInto == nil
      }
    }
    let owners = Set(try books.numbered(text).map(\.customer))
    guard owners.count == 1, let owner = owners.first else { return nil }
    return try books.customer(owner)
  }

  /// A customer with what tells him from others of the same name.
  private func description(of customer: Customer, on books: Books) throws -> String {
    let record = customer.record
    let query = ListQuery(
      view: .everything, order: .due, customer: customer.id, today: today, limit: 1)
    let invoice = try books.rows(query).first.map { "invoice \($0.number)" }
    let place = [record.address.postcode, record.address.city].compactMap(\.self)
      .joined(separator: " ")
    return [record.name, place, record.enterpriseNumber?.printed, record.email, invoice]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The customers whom a filter means: the one that is found, else all whose names hold the text.
  public func findCustomers(_ text: String, on books: Books) throws -> Set<Customer.ID> {
    do {
      return [try findCustomer(text, on: books).id]
    } catch Trouble.customerAmbiguous {
      let key = SearchKey(HarmlessText.line(text))
      let named = try books.customersNamed(key, Int(Int32.max))
      return Set(named.filter { $0.mergedInto == nil }.map(\.id))
    }
  }

  public func undo(_ id: Action.ID?, takingDependants: Bool) throws -> [Action] {
    let undone = try world.ledger.undo(id, takingDependants)
    world.recorded(self)
    return undone
  }

  /// Mails that had left by what was undone: the customers have them all the same.
  public func cautions(undoing actions: [Action]) throws -> [Caution] {
    try read { books in
      var cautions: [Caution] = []
      for number in actions.flatMap(\.note.numbers) {
        for row in try books.numbered(number) {
          for left in try books.receivable(row.id)?.undoneMails ?? [] {
            let caution = Caution.leftAllTheSame(number: number, on: left.on)
            if !cautions.contains(caution) { cautions.append(caution) }
          }
        }
      }
      return cautions
    }
  }

  public func redo(_ id: Action.ID?, takingDependants: Bool) throws -> [Action] {
    let redone = try world.ledger.redo(id, takingDependants)
    world.recorded(self)
    return redone
  }
}
