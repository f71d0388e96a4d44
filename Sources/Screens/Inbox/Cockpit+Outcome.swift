import Claims
import Matching
import Workflows
import Wording

/// What became of a bank line or a payment, as the message line says it.
extension Cockpit {
  /// Nil where the note of the action says enough.
  func told(_ intent: Intent, _ outcome: Outcome) -> String? {
    switch intent {
    case .match(let match): told(match, outcome)
    case .explainShort(_, let reason):
      outcome.amount.flatMap { lacked in
        outcome.rows.first.map { row in
          let clause = [
            words.inbox.reasoned(reason.command, words.format.amount(lacked)), left(on: row),
          ]
          return "\(row.number): "
            + (lacked == row.open ? clause[0] : clause.joined(separator: ", "))
        }
      }
    case .ignoreLine(let line, let part, _, _): toldAside(line, part)
    case .movePayment(let from, _, let to):
      outcome.amount.map {
        words.inbox.moved(
          words.format.amount($0), outcome.number(of: from), outcome.number(of: to))
      }
    case .reverse(let id, _, let cause, _):
      outcome.action?.note.amount.map {
        let text = words.inbox.takenOff(
          words.format.amount($0), outcome.number(of: id), cause == .returned)
        let row = outcome.rows.first { $0.id == id }
        return row.map { "\(text); \(left(on: $0))" } ?? text
      }
    default: nil
    }
  }

  private func told(_ match: Intent.Match, _ outcome: Outcome) -> String? {
    let candidate = match.candidate
    let paid = candidate.allocations.filter { $0.what == .payment }
    guard let amount = outcome.amount, let last = paid.last else { return nil }
    let total = words.format.amount(amount + (match.fee ?? .zero(amount.currency)))
    let excess = outcome.excess ?? candidate.excess
    if paid.count == 1, let excess, excess == amount {
      return words.inbox.allCredit(total, last.number)
    }
    var clauses = [
      words.inbox.booked(
        total, inboxWords.numbers(candidate), match.fee.map { words.format.amount($0) })
    ]
    if let reason = match.shortReason, let short = candidate.short, reason != .partPayment {
      clauses.append(words.inbox.reasoned(reason.command, words.format.amount(short)))
    }
    if let excess { clauses.append(words.inbox.creditLeft(words.format.amount(excess))) }
    // Of several invoices the last one is the one that may not be paid whole.
    if let row = outcome.rows.first(where: { $0.id == last.receivable }), excess == nil {
      clauses.append(left(on: row))
    }
    return clauses.joined(separator: "; ")
  }

  /// Nothing is read of the books for it: the line is still in the inbox as it was.
  private func toldAside(_ line: BankLine.ID, _ part: Int?) -> String? {
    for case .inbox(let screen) in layers {
      guard let entry = screen.entries.first(where: { $0.line.id == line && $0.part == part })
      else { continue }
      return words.inbox.settingAside(
        words.format.amount(entry.sum.amount), inboxWords.payer(entry))
    }
    return nil
  }

  private func left(on row: ListRow) -> String {
    row.open.isPositive
      ? words.inbox.stillOpen(words.format.amount(row.open)) : words.inbox.nowPaid
  }
}

extension Outcome {
  fileprivate func number(of id: Receivable.ID) -> String {
    rows.first { $0.id == id }?.number ?? ""
  }

  /// What came in above the balance.
  fileprivate var excess: Money? {
    for case .overpaid(_, let amount) in cautions { return amount }
    return nil
  }
}

extension Intent.ShortReason {
  fileprivate var command: ScreenCommand {
    switch self {
    case .partPayment: .takeCandidate
    case .bankCharges: .shortBankCharges
    case .cashDiscount: .shortDiscount
    case .retention: .shortRetention
    case .creditNote: .shortCreditNote
    case .writeOff: .shortWriteOff
    case .dispute: .shortDispute
    }
  }
}
