import ArgumentParser
import Claims
import Wording
import Workflows

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Open invoices, the longest overdue first; or all.")

  @OptionGroup var globals: Globals
  @Flag(help: "Closed ones too.") var all = false
  @Option(help: "Only those in a stage, such as disputed.") var stage: Stage?
  @Option(help: "Only those of a customer.") var customer: String?
  @Flag(help: "Only those past their due date.") var overdue = false
  @Option(help: "age, amount, customer, due or number.") var sort = ListQuery.Order.age

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let today = session.today
      let rows = try session.desk.read { books in
        let shows: ListQuery.View =
          all || stage?.isClosed == true ? .everything : overdue ? .overdue : .open
        var query = ListQuery(view: shows, order: sort, today: today)
        let customers = try customer.map { try session.desk.findCustomers($0, on: books) }
        if customers?.count == 1 { query.customer = customers?.first }
        return try books.rows(query).filter { row in
          (customers?.contains(row.customer) ?? true)
            && (stage == nil || row.stage(on: today) == stage)
            && (!overdue || (row.daysOverdue(on: today) > 0 && !row.stage(on: today).isClosed))
        }
      }
      let printer = session.printer
      guard globals.json else {
        for line in printer.table(rows) { Standard.out(line) }
        return
      }
      globals.show("invoices", rows) { .object(printer.json($0)) }
    }
  }

}

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One invoice with its history.")

  @OptionGroup var globals: Globals
  @Argument var number: String

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let row = try session.find(number)
      let (history, state, customer) = try session.desk.read { books in
        (
          try books.history(row.id), try books.receivable(row.id),
          try books.customer(row.customer)
        )
      }
      let entries = history.filter(\.action.stands)
      let claim = try session.desk.claim(of: row.id, on: session.today)
      let limitation = row.total.isNegative ? nil : try session.desk.limitation(of: row.id)
      let json: [(String, JSON)] = [
        ("for", .text(state?.facts.description)),
        ("due_is_counted", .bool(state?.facts.dueIsCounted ?? false)),
        ("received", .day(state?.facts.received)), ("iban", .text(state?.facts.iban?.electronic)),
        ("original", .text(state?.document?.path)), ("claim", .amount(claim.total)),
        (
          "credit_note_to_make",
          state?.creditNoteToMake.map {
            .object([
              ("amount", .amount($0.amount)), ("base", .amount($0.base)), ("vat", .amount($0.vat)),
            ])
          } ?? .null
        ), ("limitation", .day(limitation?.lastDay)),
        ("insolvency", session.printer.json(customer?.insolvency)),
        ("warnings", session.printer.json(claim.notes)),
        ("steps", .list((state?.steps ?? []).map(step))),
        ("payments", .list((state?.payments ?? []).map(payment))),
        ("history", .list(entries.map { entry($0, session) })),
      ]
      globals.show(
        session.printer.json(row) + json,
        lines(
          row, entries, state: state, customer: customer, claim: claim, limitation: limitation,
          session: session))
    }
  }

  private func payment(_ payment: ReceivableState.Payment) -> JSON {
    .object([
      ("id", .text("p\(payment.id)")), ("on", .day(payment.on)),
      ("amount", .amount(payment.amount)), ("method", .text(payment.method.rawValue)),
      ("line", .text(payment.line.map { String($0.rawValue) })),
    ])
  }

  private func step(_ taken: TakenStep) -> JSON {
    .object([
      ("step", .text(taken.step.code)), ("written", .day(taken.writtenOn)),
      ("sent", .day(taken.sentOn)), ("channel", .text(taken.channel.rawValue)),
      ("deadline", .day(taken.deadline)), ("asked", .amount(taken.asked.total)),
      ("fee", taken.fee.map { .amount($0) } ?? .null),
      ("collector", .text(taken.collector?.rawValue)),
      ("result", .text(taken.delivery?.result.rawValue)), ("result_on", .day(taken.delivery?.on)),
      ("proof", .text(taken.proof?.document.path)), ("tracking", .text(taken.proof?.tracking)),
      ("post_point", .text(taken.proof?.place)),
    ])
  }

  private func entry(_ entry: HistoryEntry, _ session: Session) -> JSON {
    .object([
      ("id", .number(Int(entry.action.id.rawValue))), ("on", .day(entry.event.event.on)),
      ("kind", .text(entry.event.event.kind.rawValue)),
      ("summary", .text(session.texts.event(entry.event.event))),
      ("documents", .list(entry.event.event.documents.map(session.printer.json))),
    ])
  }

  private func lines(
    _ row: ListRow, _ history: [HistoryEntry], state: ReceivableState?, customer: Customer?,
    claim: ClaimSheet, limitation: Limitation?, session: Session
  ) -> [String] {
    let printer = session.printer, texts = session.texts
    var lines = printer.table([row])
    if let record = customer?.record {
      let parts: [String?] = [
        texts.kind(record.kind) + (record.kindIsAssumed ? " (assumed)" : ""),
        record.enterpriseNumber?.printed, record.address.lines().joined(separator: ", "),
        record.email, record.phone,
      ]
      lines.append(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "))
    }
    lines.append(printer.reason(row))
    if let note = state?.creditNoteToMake {
      lines.append(texts.caution(.creditNoteToMake(number: row.number, note)))
    }
    if let limitation, row.open.isPositive || claim.total.isPositive {
      lines.append(texts.reason(.limitation(limitation.lastDay), session.today))
    }
    lines += claim.notes.map { "\(texts.claim.note($0)) (\($0.rule))" }
    lines.append("")
    for entry in history {
      // By its id a payment can be reversed.
      let payment = state?.payments.first { $0.event == entry.event.id }
      lines.append(
        "\(entry.event.event.on.iso)  \(texts.event(entry.event.event))"
          + (payment.map { "  p\($0.id)" } ?? ""))
      lines += entry.event.event.documents.map { "            \(session.directory)/\($0.path)" }
    }
    return lines
  }
}

struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "What is owed in law on a day, line by line.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Option(help: "The day, included; else today.") var on: CalendarDay?
  @Flag(help: "Keep claiming it, though an import saw the balance paid.") var keep = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let row = try session.find(number)
      if keep { _ = try session.desk.perform(.keepClaim(row.id)) }
      let sheet = try session.desk.claim(of: row.id, on: on ?? session.today)
      globals.show(json(sheet, row, session), lines(sheet, row, session))
    }
  }

  private func json(
    _ sheet: ClaimSheet, _ row: ListRow, _ session: Session
  ) -> [(String, JSON)] {
    let lines = sheet.lines.map { line in
      JSON.object([
        ("kind", .text(name(line.kind))), ("from", .day(line.from)), ("to", .day(line.to)),
        ("days", .number(line.days)), ("rate", .text(line.rate?.percent)),
        ("provisional", .bool(line.rateIsProvisional)), ("base", .amount(line.base)),
        ("amount", .amount(line.amount)), ("rule", .text(line.rule)),
      ])
    }
    return [
      ("number", .text(row.number)), ("on", .day(sheet.asOf)),
      ("currency", .text(row.total.currency.code)), ("principal", .amount(sheet.principal)),
      ("interest", .amount(sheet.interest)), ("compensation", .amount(sheet.compensation)),
      ("costs", .amount(sheet.costs)), ("paid", .amount(sheet.paid)),
      ("total", .amount(sheet.total)), ("lines", .list(lines)),
      ("notes", session.printer.json(sheet.notes)),
    ]
  }

  private func name(_ kind: ClaimSheet.Line.Kind) -> String {
    switch kind {
    case .interest: "interest"
    case .fixedCompensation: "fixed-compensation"
    case .indemnity: "indemnity"
    case .cost: "cost"
    case .agreed: "agreed"
    }
  }

  private func lines(_ sheet: ClaimSheet, _ row: ListRow, _ session: Session) -> [String] {
    let figure = session.printer.figure, words = session.texts.claim
    var table = TextTable([
      (words.from, .left), (words.to, .left), (words.days, .right), (words.rate, .right),
      (words.on, .right), (words.amount, .right), (words.rule, .left),
    ])
    for line in sheet.lines {
      let rate =
        line.rate.map { session.printer.percent($0) + (line.rateIsProvisional ? " *" : "") } ?? ""
      let isInterest = line.kind == .interest
      table.add([
        line.from.iso, isInterest ? line.to.iso : "", isInterest ? String(line.days) : "", rate,
        figure(line.base), figure(line.amount), "\(line.rule) \(words.line(line.kind))",
      ])
    }
    var sums = TextTable([("", .left), ("", .right)])
    for (label, amount) in [
      (words.principal, sheet.principal), (words.interest, sheet.interest),
      (words.compensation, sheet.compensation), (words.costs, sheet.costs),
      (words.total, sheet.total), (words.paid, sheet.paid),
    ] {
      sums.add([label, figure(amount)])
    }
    var lines = [words.title(row.number, row.customerName, sheet.asOf)]
    if !sheet.lines.isEmpty { lines += [""] + table.lines }
    if sheet.lines.contains(where: { $0.kind == .interest }) {
      lines.append(words.formula(session.desk.world.settings.law.dayCount))
    }
    if sheet.lines.contains(where: \.rateIsProvisional) { lines.append("* " + words.provisional) }
    lines += [""] + sums.lines
    if !sheet.notes.isEmpty { lines.append("") }
    return lines + sheet.notes.map { "\(words.note($0)) (\($0.rule))" }
  }
}

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "What needs a decision today, in the order of the review.")

  @OptionGroup var globals: Globals

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let (cases, next, bank, waiting, unseen) = try session.desk.read { books in
        let accounts = try books.bank.accounts()
        return (
          try session.desk.dueCases(on: books), try books.nextDay(session.today), accounts,
          try books.bank.lines(.waiting(before: nil)).count,
          try session.desk.unseenPayments(on: books, accounts)
        )
      }
      let printer = LinePrinter(session)
      let texts = session.texts
      func reason(_ due: Desk.DueCase) -> String {
        due.reasons.map { texts.reason($0, session.today) }.joined(
          separator: texts.clauseMark)
      }
      func json(_ due: Desk.DueCase) -> JSON {
        .object([
          ("number", .text(due.rows[0].number)), ("numbers", .texts(due.rows.map(\.number))),
          ("customer", .text(due.rows[0].customerName)), ("action", .text(due.action.rawValue)),
          ("level", due.action == .reminder ? .number(due.level) : .null),
          ("reason", .text(reason(due))), ("amount", .amount(due.amount)),
          ("currency", .text(due.amount.currency.code)), ("since", .day(due.since)),
          ("passed_over", .list(due.passedOver.map(passedOver))),
        ])
      }
      func passedOver(_ step: Desk.PassedOver) -> JSON {
        .object([
          ("action", .text(step.action.rawValue)), ("level", .number(step.level)),
          ("numbers", .texts(step.numbers)),
        ])
      }
      func why(_ due: Desk.DueCase) -> String {
        let since = due.since < session.today ? [texts.due.since(due.since)] : []
        let passedOver = due.passedOver.map { step in
          texts.due.passedOver(texts.action(step.action, step.level), step.numbers.count)
        }
        return ([reason(due)] + since + passedOver).joined(separator: texts.clauseMark)
      }
      // Nothing is decided without a word on how old the bank data is.
      let ages =
        bank.flatMap(printer.lines) + (waiting > 0 ? [texts.bank.waiting(waiting)] : [])
        + (unseen.isEmpty ? [] : [texts.bank.unseen(unseen.count)])
      func lines() -> [String] {
        var table = TextTable([
          (texts.due.action, .left), (texts.due.customer, .left), (texts.due.invoices, .left),
          (texts.due.amount, .right),
        ])
        for due in cases {
          table.add([
            texts.action(due.action, due.level), due.rows[0].customerName,
            due.rows.map(\.number).joined(separator: ", "), session.printer.figure(due.amount),
          ])
        }
        let after = next.map { texts.due.next($0.day, $0.count) } ?? texts.due.nothingComing
        guard let heads = table.lines.first, !cases.isEmpty else {
          return [texts.due.nothingToday, after] + ages
        }
        // Each case with why below it.
        let rows = zip(table.lines.dropFirst(), cases).flatMap { line, due in
          [line] + TextTable.wrapped(why(due))
        }
        return [heads] + rows + [after] + ages
      }
      globals.show(
        [
          ("cases", .list(cases.map(json))), ("next_on", .day(next?.day)),
          ("bank", .list(bank.map(printer.json))), ("lines_to_review", .number(waiting)),
          ("typed_not_seen", .list(unseen.map(printer.json))),
        ], lines())
    }
  }
}
