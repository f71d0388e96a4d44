import Claims
import GRDB

/// The SQL of a query of the list: which index, which rows, which order.
///
/// Every index `open_by_…` holds what decides the views, so that rows that a view leaves out aren't read.
struct ListSQL {
  /// `receivables r`, with the index that is worth it.
  private(set) var source: String
  private(set) var condition: String
  let order: String
  private(set) var arguments: StatementArguments = []

  /// Rows in the order of the query: read along the index of that order.
  init(_ query: ListQuery) {
    self.init(query, index: ListSQL.orderIndex(of: query))
  }

  /// Rows in any order, for counting or searching all of them.
  static func unordered(_ query: ListQuery) -> ListSQL {
    ListSQL(query, index: query.filter != nil ? "receivables_for_search" : orderIndex(of: query))
  }

  /// The rows with these numbers, in the order of the query.
  init(_ query: ListQuery, among ids: [Int64]) {
    source = "receivables r"
    let numbers = ids.map(String.init).joined(separator: ",")
    condition = "r.id IN (SELECT value FROM json_each(?))"
    order = ListSQL.order(query.order, isReversed: query.isReversed)
    arguments = ["[\(numbers)]"]
  }

  private init(_ query: ListQuery, index: String?) {
    var terms: [String] = []
    if query.view != .everything { terms.append("r.is_closed = 0") }
    if let customer = query.customer {
      terms.append("r.customer = ?")
      arguments += [customer.rawValue]
    }
    switch query.view {
    case .dueToday:
      terms.append("r.wake_on <= ?")
      arguments += [query.today.dayNumber]
    case .overdue:
      terms.append("r.open > 0 AND r.due < ?")
      arguments += [query.today.iso]
    case .disputed: terms.append("r.disputed > 0")
    case .agreed:
      terms.append("r.agreed_until >= ?")
      arguments += [query.today.iso]
    case .open, .everything: break
    }
    if let filter = query.filter {
      terms.append("instr(r.search, ?) > 0")
      arguments += [filter.bytes.stored]
    }
    condition = terms.isEmpty ? "true" : terms.joined(separator: " AND ")
    order = ListSQL.order(query.order, isReversed: query.isReversed)
    source = "receivables r\(index.map { " INDEXED BY \($0)" } ?? "")"
  }

  private static func orderIndex(of query: ListQuery) -> String? {
    if query.customer != nil { return "receivables_by_customer" }
    let which = query.view == .everything ? "all" : "open"
    return switch query.order {
    case .age, .due: "\(which)_by_due"
    case .amount: "\(which)_by_amount"
    case .customer: "\(which)_by_customer"
    case .number: "\(which)_by_number"
    }
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
