import Claims
import Matching
import Wording
import Workflows

/// Bank lines as the command line shows them.
struct LinePrinter {
  private let printer: RowPrinter
  private var today: CalendarDay { printer.today }

  init(_ session: Session) { printer = session.printer }

  func figure(_ amount: Money) -> String { printer.figure(amount) }

  // MARK: JSON

  func json(
    _ line: BankLine, _ waiting: [Inbox.Entry], _ numbers: [Receivable.ID: String]
  ) -> JSON {
    let entry = line.entry
    let paid = line.uses.compactMap { numbers[$0.receivable] }
    return .object([
      ("id", .text(String(line.id.rawValue))), ("account", .text(line.account.key)),
      ("booked_on", .day(entry.bookedOn)), ("value_on", .day(entry.valueOn)),
      ("amount", .amount(entry.amount)), ("currency", .text(entry.amount.currency.code)),
      ("counterparty", .text(entry.counterparty.name)),
      ("counterparty_account", .text(entry.counterparty.account?.key)),
      ("reference", .text(reference(entry.remittance))),
      ("message", .text(entry.remittance.message)), ("status", .text(line.status.rawValue)),
      ("invoices", .texts(unique(paid))), ("reason", .text(reason(line, waiting))),
      ("remaining", .amount(line.remaining)), ("kind", .text(entry.kind.rawValue)),
      ("return_reason", .text(entry.returnReason)),
      (
        "details",
        .list(
          entry.parts.enumerated().map { index, part in
            .object([
              ("id", .text("\(line.id).\(index + 1)")), ("amount", .amount(part.amount)),
              ("counterparty", .text(part.counterparty.name)),
              ("counterparty_account", .text(part.counterparty.account?.key)),
              ("reference", .text(reference(part.remittance))),
              ("message", .text(part.remittance.message)),
              (
                "invoices",
                .texts(
                  unique(
                    line.uses.filter { $0.part == index }.compactMap { numbers[$0.receivable] }))
              ),
            ])
          })
      ), ("candidates", .list(waiting.flatMap(json))),
    ])
  }

  private func json(_ entry: Inbox.Entry) -> [JSON] {
    guard case .doubtful(let candidates) = entry.state else { return [] }
    return candidates.map { candidate in
      .object([
        ("part", entry.part.map { .number($0 + 1) } ?? .null),
        ("invoices", .texts(candidate.allocations.map(\.number))),
        ("customer", .text(candidate.allocations.first?.customerName)),
        ("reasons", .texts(candidate.clues.map(\.rawValue))),
        ("short", candidate.short.map { .amount($0) } ?? .null),
        ("excess", candidate.excess.map { .amount($0) } ?? .null),
      ])
    }
  }

  func json(_ standing: AccountStanding) -> JSON {
    .object([
      ("account", .text(standing.account.key)), ("currency", .text(standing.currency.code)),
      ("through", .day(standing.through)),
      ("days_old", .number(max(0, today.days(since: standing.through)))),
      ("balance", standing.balance.map { .amount($0) } ?? .null),
      (
        "gaps",
        .list(
          standing.gaps.map {
            .object([
              ("after", .day($0.after)), ("before", .day($0.before)),
              ("closing", .amount($0.closing)), ("opening", .amount($0.opening)),
            ])
          })
      ),
    ])
  }

  func json(_ payment: KnownPayment) -> JSON {
    .object([
      ("number", .text(payment.number)), ("customer", .text(payment.customerName)),
      ("on", .day(payment.on)), ("amount", .amount(payment.amount)),
    ])
  }

  private func reference(_ remittance: BankEntry.Remittance) -> String? {
    remittance.reference.map { PaymentReference($0)?.printed ?? $0 }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  // MARK: Lines for people

  func lines(_ standing: AccountStanding) -> [String] {
    let days = today.days(since: standing.through)
    let age = days <= 0 ? "" : ", \(printer.texts.format.count(days, "day", "days")) old"
    let balance = standing.balance.map { ", balance \(figure($0))" } ?? ""
    return ["\(standing.account.printed)  to \(standing.through.iso)\(age)\(balance)"]
      + standing.gaps.map {
        "  a gap between \($0.after.iso) (\(figure($0.closing))) and \($0.before.iso) (\(figure($0.opening)))"
      }
  }

  func lines(
    _ line: BankLine, _ waiting: [Inbox.Entry], _ numbers: [Receivable.ID: String]
  ) -> [String] {
    let entry = line.entry
    let paid = unique(line.uses.compactMap { numbers[$0.receivable] })
    let what: [String?] = [
      entry.counterparty.name, entry.counterparty.account?.printed, reference(entry.remittance),
      entry.remittance.message.isEmpty ? nil : "\"\(entry.remittance.message)\"",
      entry.parts.count > 1 ? "a batch of \(entry.parts.count)" : nil,
    ]
    let sign = entry.amount.isNegative ? "" : "+"
    let status =
      paid.isEmpty ? printer.texts.bank.status(line.status) : paid.joined(separator: ", ")
    var lines = [
      "\(line.id)  \(entry.bookedOn.iso)  \(sign)\(figure(entry.amount))  \(status)"
    ]
    let told = what.compactMap(\.self).joined(separator: " · ")
    if !told.isEmpty { lines += TextTable.wrapped(told) }
    for waits in waiting {
      switch waits.state {
      case .short(let short):
        lines.append("    " + printer.texts.bank.shortOn(figure(short.lacking), short.number))
      case .doubtful(let candidates):
        let part = waits.part.map { "\(line.id).\($0 + 1) \(figure(waits.sum.amount)): " } ?? ""
        if candidates.isEmpty { lines.append("    \(part)\(printer.texts.bank.nothingFits)") }
        for (index, candidate) in candidates.enumerated() {
          lines.append("    \(index + 1)  \(part)\(words(candidate))")
        }
      }
    }
    return lines
  }

  /// `2026-0131 + 2026-0133 − CN-004, Müller GmbH: exact sum, number`.
  func words(_ candidate: Candidate) -> String {
    var text = ""
    for (index, allocation) in candidate.allocations.enumerated() {
      let mark = allocation.what == .credit ? "− " : index > 0 ? "+ " : ""
      text += (index > 0 ? " " : "") + mark + allocation.number
    }
    if let name = candidate.allocations.first?.customerName { text += ", \(name)" }
    let clues = candidate.clues.map { printer.texts.bank.clue($0) }
    let short = candidate.short.map { [printer.texts.bank.tooLittle(figure($0))] } ?? []
    let excess = candidate.excess.map { [printer.texts.bank.tooMuch(figure($0))] } ?? []
    return "\(text): \((clues + short + excess).joined(separator: ", "))"
  }

  private func reason(_ line: BankLine, _ waiting: [Inbox.Entry]) -> String {
    let texts = printer.texts
    switch line.status {
    case .booked:
      guard let ground = line.uses.compactMap(\.ground).first else { return texts.bank.byHand }
      return texts.bank.ground(ground)
    case .ignored: return line.note ?? texts.bank.ignored
    case .notAPayment: return texts.bank.notAPayment(line.entry.kind)
    case .toReview:
      for entry in waiting {
        if case .doubtful(let candidates) = entry.state, let first = candidates.first {
          return words(first)
        }
      }
      return texts.bank.nothingFits
    }
  }
}
