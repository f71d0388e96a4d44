import Claims
import GRDB

/// The rows of invoices and credit notes.
struct ReceivableTable {
  let db: Database

  private static let columns =
    [
      "id", "document", "number", "seller", "customer", "issued", "due", "currency", "total",
      "open", "disputed", "reference", "is_closed", "closed", "is_handed_over", "settled_until",
      "is_disputed", "promised_until", "agreed_until", "has_notice", "reminder_level",
      "instalments_paid", "instalments_in_all", "last_dunning", "customer_credit", "letter",
      "letter_amount", "expected", "is_direct_debit", "customer_key",
      "number_key", "search",
    ] + NextCells.columns

  private static let upsert = SQLText.upsert(into: "receivables", columns: columns)

  /// What a change has to know of the row before it.
  struct Former {
    var customer: Customer.ID
    var sums: SumTable.Part
    var isCredit: Bool
    var next: NextCells
  }

  func former(_ id: Receivable.ID) throws -> Former? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT customer, due, open, currency, is_closed, total < 0,
          \(NextCells.columns.joined(separator: ", "))
        FROM receivables WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    let next = NextCells(row, from: 6)
    return Former(
      customer: Customer.ID(rawValue: row[0]),
      sums: SumTable.Part(
        due: row[1], wakesOn: next.wakesOn, open: row[2], currency: row[3], isClosed: row[4]),
      isCredit: row[5], next: next)
  }

  /// Writes the whole row.
  ///
  /// - Throws: `KeyTaken` where another document of the seller has this number.
  func write(_ state: ReceivableState, of customer: Customer, next: NextCells) throws {
    let row = ListRow(state: state, customer: customer, proposal: nil)
    let facts = row.stageFacts
    let key = SearchKey(row.customerName).text
    let agreed = [facts.settledUntil, facts.promisedUntil].compactMap(\.self).max()
    let values: StatementArguments = [
      row.id.rawValue, row.document.rawValue, row.number, state.facts.seller,
      customer.id.rawValue, row.issued.iso, row.due.iso, state.currency.code,
      row.total.minorUnits, row.open.minorUnits, row.disputed.minorUnits, row.reference,
      state.isClosed, facts.closed?.rawValue, facts.isHandedOver, facts.settledUntil?.iso,
      facts.isDisputed, facts.promisedUntil?.iso, agreed?.iso, facts.hasNotice,
      facts.reminderLevel, row.instalmentsPaid, row.instalmentsInAll, state.lastDunning?.iso,
      state.customerCredit.minorUnits, state.askedByLetter?.letter.rawValue,
      state.askedByLetter?.amount.minorUnits, state.expected?.minorUnits,
      state.facts.hindrance == .directDebit, key, NaturalKey.of(row.number),
      SearchText.of(state, customerKey: key).stored,
    ]
    do {
      try db.cachedStatement(sql: ReceivableTable.upsert).execute(arguments: values + next.values)
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
    {
      throw KeyTaken(receivable: state.id)
    }
  }

  private static let update = """
    UPDATE receivables SET \(NextCells.columns.map { "\($0) = ?" }.joined(separator: ", "))
    WHERE id = ?
    """

  /// Writes only what comes next.
  func write(_ next: NextCells, of id: Receivable.ID) throws {
    try db.cachedStatement(sql: ReceivableTable.update)
      .execute(arguments: next.values + [id.rawValue])
  }

  func remove(_ id: Receivable.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM receivables WHERE id = ?")
      .execute(arguments: [id.rawValue])
  }

  func ids(of customer: Customer.ID, onlyOpen: Bool) throws -> [Receivable.ID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM receivables WHERE customer = ? \(onlyOpen ? "AND is_closed = 0" : "")
        ORDER BY id
        """)
    return try Int64.fetchAll(statement, arguments: [customer.rawValue])
      .map { Receivable.ID(rawValue: $0) }
  }

  func id(seller: String, document: Receivable.DocumentKind, number: String) throws
    -> Receivable.ID?
  {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM receivables WHERE number = ? AND seller = ? AND document = ?")
    return try Int64.fetchOne(statement, arguments: [number, seller, document.rawValue])
      .map { Receivable.ID(rawValue: $0) }
  }

  /// What the rows of a customer say of the contact with it, those of `excluded` left out.
  func contact(
    of customer: Customer.ID, without excluded: (Receivable.ID) -> Bool = { _ in false }
  ) throws -> CustomerContact {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, last_dunning, customer_credit, currency FROM receivables
        WHERE customer = ? AND (last_dunning IS NOT NULL OR customer_credit > 0)
        """)
    var contact = CustomerContact()
    let cursor = try Row.fetchCursor(statement, arguments: [customer.rawValue])
    while let row = try cursor.next() {
      guard !excluded(Receivable.ID(rawValue: row[0])), let currency = Currency(row[3] as String)
      else { continue }
      contact.add(row.day(1), credit: Money(minorUnits: row[2], currency: currency))
    }
    return contact
  }

  /// Sets the payments of a document that stayed.
  func setPayments(_ state: ReceivableState, hadRow: Bool) throws {
    if hadRow {
      try db.cachedStatement(sql: "DELETE FROM payments WHERE receivable = ?")
        .execute(arguments: [state.id.rawValue])
    }
    guard !state.payments.isEmpty else { return }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO payments (id, receivable, on_day, amount, method, line)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for payment in state.payments {
      try insert.execute(arguments: [
        payment.id.rawValue, state.id.rawValue, payment.on.iso, payment.amount.minorUnits,
        payment.method.rawValue, payment.line?.rawValue,
      ])
    }
  }

  /// Sets which numbers an unused credit note is waiting for.
  func setWaiting(_ state: ReceivableState?, id: Receivable.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM waiting_credits WHERE receivable = ?")
      .execute(arguments: [id.rawValue])
    guard let state, state.isCredit, !state.isClosed else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO waiting_credits (seller, number, receivable) VALUES (?, ?, ?)")
    for number in state.facts.credits {
      try insert.execute(arguments: [state.facts.seller, number, id.rawValue])
    }
  }

  func waiting(seller: String, number: String) throws -> [Receivable.ID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT receivable FROM waiting_credits WHERE seller = ? AND number = ? ORDER BY receivable
        """)
    return try Int64.fetchAll(statement, arguments: [seller, number])
      .map { Receivable.ID(rawValue: $0) }
  }
}

/// Another document of the seller bears the number of this one already.
struct KeyTaken: Error {
  var receivable: Receivable.ID
}

extension ReceivableState {
  /// The day of the last dunning step that went out for it; a hand-over goes to somebody else.
  var lastDunning: CalendarDay? {
    let recorded = sentSteps.filter { $0.step != .handover }.compactMap(\.sentOn)
    let undone = undoneMails.filter { $0.step != nil && $0.step != .handover }.map(\.on)
    return (recorded + undone).max()
  }

  func sums(wakesOn: CalendarDay?) -> SumTable.Part {
    SumTable.Part(
      due: facts.due.iso, wakesOn: wakesOn, open: open.minorUnits, currency: currency.code,
      isClosed: isClosed)
  }
}
