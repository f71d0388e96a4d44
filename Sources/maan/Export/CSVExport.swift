import Claims
import Store

/// One table of all that a store holds of a kind.
struct CSVExport {
  enum Table: String, CaseIterable {
    case invoices, payments, customers, ledger
  }

  let walk: LedgerWalk
  let names: AccountNames
  let csv: CSVWriter
  let today: CalendarDay

  /// - Returns: how many rows were written, without the heads.
  func run(_ table: Table, each: @escaping () -> Void) throws -> Int {
    switch table {
    case .invoices: try invoices(each)
    case .payments: try payments(each)
    case .customers: try customers()
    case .ledger: try ledger(each)
    }
  }

  private func invoices(_ each: () -> Void) throws -> Int {
    try csv.begin([
      "number", "document", "customer", "customer_kind", "enterprise_number", "vat_number",
      "issued", "due", "currency", "total", "base", "vat", "credited", "reduced", "paid", "open",
      "disputed", "stage", "days_overdue", "age", "reminders", "notice_on", "handed_over_to",
      "reference", "order_reference", "description", "iban", "file",
    ])
    var rows = 0
    try walk.eachDocument { story in
      try csv.write(cells(story))
      rows += 1
      each()
    }
    return rows
  }

  private func cells(_ story: LedgerWalk.Story) -> [CSVWriter.Cell] {
    let (state, facts, record) = (story.state, story.state.facts, story.customer.record)
    let row = story.row
    let vat = facts.vat.reduce(nil as Money?) { sum, share in
      guard share.base.currency == state.currency else { return sum }
      return (sum ?? .zero(state.currency)) + share.tax
    }
    let base = facts.vat.reduce(nil as Money?) { sum, share in
      guard share.base.currency == state.currency else { return sum }
      return (sum ?? .zero(state.currency)) + share.base
    }
    return [
      .text(facts.number), .text(facts.document.rawValue), .text(record.name),
      .text(record.kind.rawValue), .text(record.enterpriseNumber?.printed), .text(record.vatNumber),
      .day(facts.issued), .day(facts.due), .text(state.currency.code), .amount(facts.total),
      .amount(base), .amount(vat), .amount(state.credited), .amount(state.placeholder),
      .amount(state.paid), .amount(state.open), .amount(state.disputed),
      .text(row.stage(on: today).rawValue), .number(row.daysOverdue(on: today)),
      .text(row.age(on: today).rawValue), .number(row.stageFacts.reminderLevel),
      .day(state.notice?.sentOn), .text(state.handover?.collector?.rawValue),
      .text(facts.reference?.printed), .text(facts.orderReference), .text(facts.description),
      .text(facts.iban?.electronic), .text(state.document?.path),
    ]
  }

  private func payments(_ each: () -> Void) throws -> Int {
    try csv.begin([
      "id", "number", "customer", "on", "amount", "currency", "method", "line", "account",
    ])
    var rows = 0
    try walk.eachDocument { story in
      for payment in story.state.payments {
        let account = try payment.line.flatMap { try walk.account(of: $0) }
        try csv.write([
          .text("p\(payment.id)"), .text(story.state.facts.number),
          .text(story.customer.record.name), .day(payment.on), .amount(payment.amount),
          .text(payment.amount.currency.code), .text(payment.method.rawValue),
          .text(payment.line.map { String($0.rawValue) }), .text(account?.key),
        ])
        rows += 1
      }
      each()
    }
    return rows
  }

  private func customers() throws -> Int {
    try csv.begin([
      "id", "name", "kind", "kind_assumed", "enterprise_number", "vat_number", "language", "tone",
      "street", "postcode", "city", "country", "email", "phone", "contact", "accounts",
      "hold_reason", "hold_until", "insolvency", "insolvent_on", "merged_into",
    ])
    var rows = 0
    try walk.eachCustomer { customer in
      let record = customer.record
      try csv.write([
        .number(Int(customer.id.rawValue)), .text(record.name), .text(record.kind.rawValue),
        .flag(record.kindIsAssumed), .text(record.enterpriseNumber?.printed),
        .text(record.vatNumber), .text(record.language?.rawValue), .text(record.tone?.rawValue),
        .text(record.address.street), .text(record.address.postcode), .text(record.address.city),
        .text(record.address.country), .text(record.email), .text(record.phone),
        .text(record.contact), .text(customer.accounts.map(\.key).joined(separator: " ")),
        .text(customer.hold?.reason), .day(customer.hold?.until),
        .text(customer.insolvency?.procedure.rawValue), .day(customer.insolvency?.on),
        .text(customer.mergedInto.map { String($0.rawValue) }),
      ])
      rows += 1
    }
    return rows
  }

  /// Double-entry books: each posting a row, those of one entry add up to zero.
  private func ledger(_ each: () -> Void) throws -> Int {
    try csv.begin([
      "entry", "on", "what", "number", "customer", "account", "debit", "credit", "currency",
    ])
    var rows = 0
    try walk.eachDocument { story in
      for entry in try ReceivableState.entries(story.events) {
        for posting in entry.postings {
          let isDebit = posting.amount.isPositive
          try csv.write([
            .number(Int(entry.event.rawValue)), .day(entry.on), .text(entry.what.rawValue),
            .text(story.state.facts.number), .text(story.customer.record.name),
            .text(try names.name(of: posting.account, in: story)),
            .amount(isDebit ? posting.amount : nil), .amount(isDebit ? nil : -posting.amount),
            .text(posting.amount.currency.code),
          ])
          rows += 1
        }
      }
      each()
    }
    return rows
  }
}
