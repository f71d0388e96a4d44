import Claims

/// Finds the customer that a record is of, among those of the books and those met in this action.
struct CustomerResolver {
  private(set) var events: [Event] = []
  private(set) var cautions: [Caution] = []
  private let books: Books
  private var met: [SearchKey: [Known]] = [:]

  private struct Known {
    var id: Customer.ID
    /// By which it is known: its own, or that of a customer who was merged into it.
    var record: CustomerRecord
    var isMerged = false
  }

  init(books: Books) { self.books = books }

  /// The same customer, completed with what the record knows; or a new one.
  mutating func resolve(_ record: CustomerRecord, at day: CalendarDay) throws -> Customer.ID {
    let keys = self.keys(of: record)
    for key in keys where met[key] == nil {
      met[key] = try books.customersLike(record).map { customer in
        Known(
          id: try books.survivor(of: customer).id, record: customer.record,
          isMerged: customer.mergedInto != nil)
      }
    }
    let alike = keys.flatMap { met[$0] ?? [] }
    if let known = alike.first(where: { $0.record.isSameCustomer(as: record) }) {
      if !known.isMerged, let richer = known.record.completed(by: record) {
        remember(Known(id: known.id, record: richer), at: day)
      }
      return known.id
    }
    if !alike.isEmpty { cautions.append(.sameNameOtherCustomer(record.name)) }
    if record.kindIsAssumed { cautions.append(.kindAssumed(record.name, record.kind)) }
    let id = Customer.ID(rawValue: try books.newID())
    remember(Known(id: id, record: record), at: day)
    return id
  }

  private func keys(of record: CustomerRecord) -> [SearchKey] {
    let number = record.enterpriseNumber.map { SearchKey("enterprise " + $0.digits) }
    return [number, SearchKey(record.name)].compactMap(\.self)
  }

  private mutating func remember(_ known: Known, at day: CalendarDay) {
    for key in keys(of: known.record) {
      met[key, default: []].removeAll { $0.id == known.id }
      met[key, default: []].append(known)
    }
    events.append(
      .customerRecorded(
        CustomerRecorded(customer: known.id, record: known.record, on: day)))
  }
}

extension Books {
  /// Whom a customer turned out to be: itself, where it wasn't merged.
  func survivor(of customer: Customer) throws -> Customer {
    var customer = customer
    while let id = customer.mergedInto, let next = try self.customer(id) { customer = next }
    return customer
  }
}
