import Claims
import GRDB

/// Answers what the books are asked of the bank.
struct BankReader {
  let db: Database
  let journal: JournalReader
  let folding: Refolding

  func books() -> BankBooks {
    BankBooks(
      line: { try folding.bankLine($0) }, statement: { try folding.statement($0) },
      lines: { try lines($0) }, accounts: { try accounts() },
      openItems: { try items(where: "r.is_closed = 0", []) },
      closedItems: { try closedItems($0, $1) },
      items: { ids in
        let numbers = ids.map { String($0.rawValue) }.joined(separator: ",")
        return try items(
          where: "r.id IN (SELECT value FROM json_each(?))", ["[\(numbers)]"])
      },
      typedPayments: {
        try payments(
          where: "p.line IS NULL AND p.method IN ('bank', 'card') AND p.on_day >= ?", [$0.iso])
      },
      bankPayments: {
        try payments(
          where: "(p.line IS NOT NULL OR p.method IN ('bank', 'card')) AND p.on_day >= ?",
          [$0.iso])
      }, typedReturns: { try typedReturns(from: $0) },
      payment: { try payments(where: "p.id = ?", [$0.rawValue]).first },
      payers: { try payers() }, received: { try received(from: $0) })
  }

  // MARK: What came in

  private func received(from moment: Int64) throws -> [Money] {
    let last =
      try Int64.fetchOne(
        journal.db, sql: "SELECT id FROM actions WHERE recorded_at < ? ORDER BY id DESC LIMIT 1",
        arguments: [moment]) ?? 0
    var amounts: [Money] = []
    try journal.forEachEvent(
      where: "action_id > \(last) AND kind IN ('payment-received', 'payment-reversed')"
    ) { recorded in
      guard !journal.withdrawn.contains(recorded.action.rawValue) else { return }
      switch recorded.event {
      case .paymentReceived(let payment):
        switch payment.method {
        case .bank, .cash, .card, .withheld: amounts.append(payment.amount)
        case .setOff, .beforeMaan: break
        }
      case .paymentReversed(let reversal): amounts.append(-reversal.amount)
      default: break
      }
    }
    return Money.sums(of: amounts).filter { !$0.isZero }
  }

  // MARK: Lines

  private func lines(_ query: BankLineQuery) throws -> [BankLine] {
    let condition: String
    var arguments = StatementArguments()
    switch query {
    case .all: condition = "true"
    case .waiting(let line):
      condition = "is_waiting = 1 AND id < ?"
      arguments = [line?.rawValue ?? .max]
    case .account(let account, let currency, let days):
      condition = "account = ? AND currency = ? AND booked_on BETWEEN ? AND ?"
      arguments = [
        account.key, currency.code, days.lowerBound.iso, days.upperBound.iso,
      ]
    case .withUse(let receivable):
      condition = "id IN (SELECT line FROM payments WHERE receivable = ?)"
      arguments = [receivable.rawValue]
    }
    let ids = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM bank_lines WHERE \(condition) ORDER BY booked_on DESC, id DESC"),
      arguments: arguments)
    return try ids.compactMap { try folding.bankLine(BankLine.ID(rawValue: $0)) }
  }

  private func accounts() throws -> [AccountStanding] {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT account, currency, from_day, through, opening, closing FROM statements
          ORDER BY account, currency, from_day, through, id
          """))
    var standings: [AccountStanding] = []
    while let row = try cursor.next() {
      guard let account = BankAccount(row[0] as String), let currency = Currency(row[1] as String),
        let from = row.day(2), let through = row.day(3)
      else { continue }
      func money(_ column: Int) -> Money? {
        (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
      }
      let (opening, closing) = (money(4), money(5))
      guard var last = standings.last, last.account == account, last.currency == currency else {
        standings.append(
          AccountStanding(
            account: account, currency: currency, since: from, through: through,
            balance: closing))
        continue
      }
      // What tells of the same days in another format says nothing of a gap.
      if from > last.through, let before = last.balance, let opening, opening != before {
        last.gaps.append(
          AccountStanding.Gap(
            after: last.through, before: from, closing: before, opening: opening))
      }
      if through >= last.through, closing != nil || through > last.through {
        last.balance = closing
      }
      last.through = max(last.through, through)
      last.statements += 1
      standings[standings.count - 1] = last
    }
    return standings
  }

  // MARK: Items

  private func closedItems(
    _ references: [PaymentReference], _ numbers: [String]
  ) throws -> [OpenItem] {
    func json(_ texts: [String]) throws -> String { try journal.codec.text(of: texts) }
    let byReference = try items(
      where: """
        r.reference IN (SELECT value FROM json_each(?)) AND r.reference <> ''
          AND r.is_closed = 1 AND r.total > 0
        """, [json(references.map(\.printed))])
    let byNumber = try items(
      where: "r.number IN (SELECT value FROM json_each(?)) AND r.is_closed = 1 AND r.total > 0",
      [json(numbers)])
    let known = Set(byReference.map(\.id))
    return byReference + byNumber.filter { !known.contains($0.id) }
  }

  private func items(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [OpenItem] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, r.number, r.customer, c.name, r.issued, r.due, r.currency, r.open,
          r.reference, r.is_closed, r.closed, r.is_handed_over, r.letter, r.letter_amount,
          r.expected, r.is_direct_debit, r.has_notice OR r.is_handed_over OR r.settled_until NOT NULL
        FROM receivables r JOIN customers c ON c.id = r.customer WHERE \(condition)
        ORDER BY r.due, r.id
        """)
    var items: [OpenItem] = []
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      guard let issued = row.day(4), let due = row.day(5), let currency = Currency(row[6] as String)
      else { throw StoreFailure.damaged(detail: "receivables, id \(row[0] as Int64)") }
      func money(_ column: Int) -> Money? {
        (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
      }
      let reference: String = row[8]
      let standing: OpenItem.Standing =
        if row[9] as Bool {
          row[10] as String? == Stage.writtenOff.rawValue ? .writtenOff : .closed
        } else {
          row[11] as Bool ? .handedOver : .open
        }
      items.append(
        OpenItem(
          id: Receivable.ID(rawValue: row[0]), number: row[1],
          customer: Customer.ID(rawValue: row[2]), customerName: row[3], issued: issued, due: due,
          open: money(7) ?? .zero(currency),
          reference: reference.isEmpty ? nil : PaymentReference(reference), standing: standing,
          asked: money(13), letter: (row[12] as Int64?).map { TakenStep.ID(rawValue: $0) },
          expected: money(14), isDirectDebit: row[15], mayClaimMore: row[16]))
    }
    return items
  }

  // MARK: Payments

  private func payments(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [KnownPayment] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.id, p.receivable, r.number, r.customer, c.name, p.on_day, p.amount, r.currency,
          p.line
        FROM payments p JOIN receivables r ON r.id = p.receivable
        JOIN customers c ON c.id = r.customer WHERE \(condition) ORDER BY p.on_day, p.id
        """)
    var payments: [KnownPayment] = []
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() {
      guard let day = row.day(5), let currency = Currency(row[7] as String) else { continue }
      payments.append(
        KnownPayment(
          id: Payment.ID(rawValue: row[0]), receivable: Receivable.ID(rawValue: row[1]),
          number: row[2], customer: Customer.ID(rawValue: row[3]), customerName: row[4], on: day,
          amount: Money(minorUnits: row[6], currency: currency),
          line: (row[8] as Int64?).map { BankLine.ID(rawValue: $0) }))
    }
    for index in payments.indices {
      guard let id = payments[index].line, let line = try folding.bankLine(id) else { continue }
      let use = line.uses.first { $0.payment == payments[index].id }
      let part = use?.part.flatMap {
        line.entry.parts.indices.contains($0) ? line.entry.parts[$0] : nil
      }
      payments[index].account = (part?.counterparty ?? line.entry.counterparty).account
      payments[index].endToEnd = (part?.remittance ?? line.entry.remittance).endToEnd
    }
    return payments
  }

  private func typedReturns(from day: CalendarDay) throws -> [KnownReturn] {
    var returns: [KnownReturn] = []
    try journal.forEachEvent(
      where: """
        kind = 'payment-reversed' AND on_day >= '\(day.iso)'
        AND payload ->> 'cause' = 'returned' AND payload ->> 'source' IS NULL
        """
    ) { recorded in
      guard !journal.withdrawn.contains(recorded.action.rawValue),
        case .paymentReversed(let reversed) = recorded.event
      else { return }
      returns.append(
        KnownReturn(receivable: reversed.receivable, on: reversed.on, amount: reversed.amount))
    }
    return returns
  }

  private func payers() throws -> PayerBook {
    var book = PayerBook()
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT p.account, coalesce(c.merged_into, c.id) FROM payer_accounts p
          JOIN customers c ON c.id = p.customer ORDER BY p.account, c.id
          """))
    while let row = try cursor.next() {
      guard let account = BankAccount(row[0] as String) else { continue }
      book.customers[account, default: []].append(Customer.ID(rawValue: row[1]))
    }
    for recorded in try journal.events(ofBank: .payers) {
      guard case .payerMarked(let marked) = recorded.event else { continue }
      book.roles[marked.account] = marked.role
    }
    book.own = Set(
      try String.fetchAll(db, sql: "SELECT DISTINCT account FROM statements")
        .compactMap { BankAccount($0) })
    return book
  }
}
