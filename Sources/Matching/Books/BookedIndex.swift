import Claims

/// Where to find a payment that is taken back.
struct BookedIndex: Sendable {
  let byID: Postings
  let byAmount: Postings
  let byReceivable: Postings
  let byNumber: Postings
  let byAccount: Postings
  /// Those that came with no line.
  let typedByCustomer: Postings
  /// Payments that came with one line, by their sum.
  private(set) var together: [UInt64: [[Int]]] = [:]

  init(_ payments: [KnownPayment]) {
    byID = Postings(count: payments.count) { Shelf.key(payments[$0].id.rawValue) }
    byAmount = Postings(count: payments.count) {
      Shelf.key(payments[$0].amount.minorUnits, payments[$0].amount.currency)
    }
    byReceivable = Postings(count: payments.count) { Shelf.key(payments[$0].receivable.rawValue) }
    byNumber = Postings(count: payments.count) { ByteText.key(payments[$0].number) }
    byAccount = Postings(count: payments.count) { index in
      payments[index].account.map { ByteText.key($0.key) }
    }
    typedByCustomer = Postings(count: payments.count) { index in
      payments[index].line == nil ? Shelf.key(payments[index].customer.rawValue) : nil
    }
    let byLine = Postings(count: payments.count) { index in
      payments[index].line.map { Shelf.key($0.rawValue) }
    }
    for first in byLine.firsts {
      guard let line = payments[Int(first)].line else { continue }
      let group = byLine[Shelf.key(line.rawValue)].map { Int($0) }
      guard group.count > 1 else { continue }
      let total = group.reduce(Int64(0)) { $0 &+ payments[$1].amount.minorUnits }
      together[Shelf.key(total, payments[Int(first)].amount.currency), default: []].append(group)
    }
  }
}
