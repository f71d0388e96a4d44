import Claims
import Wording
import Workflows

/// Documents as the command line shows them.
struct RowPrinter {
  let texts: Texts
  let today: CalendarDay

  func json(_ row: ListRow) -> [(String, JSON)] {
    let next = row.next(on: today)
    return [
      ("number", .text(row.number)), ("document", .text(row.document.rawValue)),
      ("customer", .text(row.customerName)), ("customer_kind", .text(row.customerKind.rawValue)),
      ("kind_assumed", .bool(row.kindIsAssumed)), ("issued", .day(row.issued)),
      ("due", .day(row.due)), ("currency", .text(row.total.currency.code)),
      ("total", .amount(row.total)), ("open", .amount(row.open)),
      ("disputed", .amount(row.disputed)),
      ("days_overdue", .number(row.daysOverdue(on: today))),
      ("age", .text(row.age(on: today).rawValue)),
      ("stage", .text(row.stage(on: today).rawValue)),
      ("next_action", .text(next?.action.rawValue)), ("next_on", .day(next?.from)),
      ("reason", .text(reason(row, next))),
      ("reference", row.reference.isEmpty ? .null : .text(row.reference)),
    ]
  }

  /// Why something is proposed, or not yet; where nothing is asked any more, where it stands.
  func reason(_ row: ListRow) -> String { reason(row, row.next(on: today)) }

  private func reason(_ row: ListRow, _ next: Proposal?) -> String {
    guard let next else { return texts.stage(row.stage(on: today)) }
    return next.reasons.map { texts.reason($0, today) }.joined(separator: texts.clauseMark)
  }

  func table(_ rows: [ListRow]) -> [String] {
    let words = texts.list
    var table = TextTable([
      ("", .left), (words.number, .left), (words.customer, .left), (words.due, .left),
      (words.days, .right), (words.open, .right), (words.stage, .left), (words.next, .left),
    ])
    for row in rows {
      let days = row.daysOverdue(on: today)
      table.add([
        mark(row.age(on: today)), row.number, row.customerName, row.due.iso,
        days == 0 ? "" : String(days), figure(row.open), stage(row), next(row),
      ])
    }
    return table.lines
  }

  func figure(_ amount: Money) -> String {
    let figure = texts.format.figure(amount)
    return amount.currency == .euro ? figure : "\(amount.currency.code) \(figure)"
  }

  func percent(_ rate: Rate) -> String {
    texts.format.figure(Money(minorUnits: rate.basisPoints)) + " %"
  }

  private func mark(_ age: Age) -> String {
    switch age {
    case .notDue: ""
    case .upTo30: "."
    case .upTo60: "!"
    case .upTo90: "!!"
    case .over90: "!!!"
    }
  }

  private func stage(_ row: ListRow) -> String {
    let stage = row.stage(on: today)
    let word = texts.stage(stage)
    if stage == .disputed, row.disputed != row.open { return "\(word) \(figure(row.disputed))" }
    if stage == .settled, row.instalmentsInAll > 0 {
      return "\(word) \(row.instalmentsPaid)/\(row.instalmentsInAll)"
    }
    return word
  }

  private func next(_ row: ListRow) -> String {
    guard let next = row.next(on: today) else { return "" }
    let word = texts.action(next.action, next.level)
    guard let on = next.from else { return "(\(word))" }
    return on <= today ? word : "\(word) \(on.iso)"
  }

  func json(_ document: StoredDocument) -> JSON { .text(document.path) }

  func json(_ customer: Customer) -> [(String, JSON)] {
    let record = customer.record
    let hold: JSON =
      customer.hold.map {
        .object([("reason", .text($0.reason)), ("until", .day($0.until))])
      } ?? .null
    return [
      ("name", .text(record.name)), ("kind", .text(record.kind.rawValue)),
      ("kind_assumed", .bool(record.kindIsAssumed)),
      ("enterprise_number", .text(record.enterpriseNumber?.digits)),
      ("vat_number", .text(record.vatNumber)), ("language", .text(record.language?.rawValue)),
      ("tone", .text(record.tone?.rawValue)),
      ("street", .text(record.address.street)), ("postcode", .text(record.address.postcode)),
      ("city", .text(record.address.city)), ("country", .text(record.address.country)),
      ("email", .text(record.email)), ("phone", .text(record.phone)),
      ("contact", .text(record.contact)), ("hold", hold),
      ("insolvency", json(customer.insolvency)),
      ("accounts", .texts(customer.accounts.map(\.key))),
    ]
  }

  func json(_ insolvency: Customer.Insolvency?) -> JSON {
    insolvency.map {
      .object([
        ("procedure", .text($0.procedure.rawValue)), ("on", .day($0.on)),
        ("declare_by", .day($0.declareBy)), ("declared", .day($0.declaredOn)),
        ("trustee", .text($0.trustee)),
      ])
    } ?? .null
  }

  /// Since when, and what is to be done about it.
  func line(_ insolvency: Customer.Insolvency) -> String {
    let opened = Reason.insolvent(
      insolvency.procedure, on: insolvency.on, declareBy: insolvency.declareBy)
    let reasons = [opened] + (insolvency.declaredOn.map { [.claimDeclared($0)] } ?? [])
    return (reasons.map { texts.reason($0, today) } + [insolvency.trustee].compactMap(\.self))
      .joined(separator: "; ")
  }

  func json(_ notes: [ClaimNote]) -> JSON {
    .list(
      notes.map {
        .object([
          ("code", .text($0.code)), ("rule", .text($0.rule)), ("text", .text(texts.claim.note($0))),
        ])
      })
  }
}
