import Claims
import GRDB

/// The SQL of a query of the list: which index, which rows, which order.
struct ListSQL {
  /// `receivables r`, with the index that gives the order where that is worth it.
  let source: String
  let condition: String
  let order: String
  let arguments: StatementArguments

  init(_ query: ListQuery) {
    var terms: [String] = []
    var arguments: StatementArguments = []
    if query.view != .everything { terms.append("r.is_closed = 0") }
    let today = query.today.iso
    switch query.view {
    case .dueToday:
      terms.append("r.next_on <= ?")
      arguments += [today]
    case .overdue:
      terms.append("r.open > 0 AND r.due < ?")
      arguments += [today]
    case .disputed: terms.append("r.disputed > 0")
    case .agreed:
      terms.append("r.agreed_until >= ?")
      arguments += [today]
    case .open, .everything: break
    }
    if let customer = query.customer {
      terms.append("r.customer = ?")
      arguments += [customer.rawValue]
    }
    if let filter = query.filter {
      terms.append("instr(r.search, ?) > 0")
      arguments += [filter.bytes.stored]
    }
    condition = terms.isEmpty ? "true" : terms.joined(separator: " AND ")
    order = ListSQL.order(query.order, isReversed: query.isReversed)
    source = "receivables r\(ListSQL.index(for: query))"
    self.arguments = arguments
  }

  private static func index(for query: ListQuery) -> String {
    guard query.filter == nil, query.customer == nil else { return "" }
    let which = query.view == .everything ? "all" : "open"
    let by =
      switch query.order {
      case .age, .due: "due"
      case .amount: "amount"
      case .customer: "customer"
      case .number: "number"
      }
    return " INDEXED BY \(which)_by_\(by)"
  }

  private static func order(_ order: ListQuery.Order, isReversed: Bool) -> String {
    let columns: [(name: String, descends: Bool)] =
      switch order {
      case .age, .due: [("due", false), ("open", true), ("id", false)]
      case .amount: [("open", true), ("due", false), ("id", false)]
      case .customer: [("customer_key", false), ("due", false), ("id", false)]
      case .number: [("number_key", false), ("id", false)]
      }
    return columns.map { "r.\($0.name)\($0.descends != isReversed ? " DESC" : "")" }
      .joined(separator: ", ")
  }
}
