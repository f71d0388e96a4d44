import Claims
import Store

/// Statements and their lines in an export, with what became of each.
enum BankJSON {
  static func pairs(_ id: AccountStatement.ID, _ statement: StatementTaken) -> [(String, JSON)] {
    [
      ("id", .number(Int(id.rawValue))), ("account", .text(statement.account.key)),
      ("currency", .text(statement.currency.code)), ("format", .text(statement.format)),
      ("number", .text(statement.number)), ("from", .day(statement.from)),
      ("through", .day(statement.through)), ("opening", .amount(statement.opening)),
      ("closing", .amount(statement.closing)), ("entries", .number(statement.entries)),
      ("added", .number(statement.added)), ("document", .file(statement.document)),
    ]
  }

  static func pairs(_ line: BankLine, walk: LedgerWalk) throws -> [(String, JSON)] {
    let entry = line.entry
    return [
      ("id", .number(Int(line.id.rawValue))), ("statement", .number(Int(line.statement.rawValue))),
      ("account", .text(line.account.key)), ("booked_on", .day(entry.bookedOn)),
      ("value_on", .day(entry.valueOn)), ("amount", .amount(entry.amount)),
      ("currency", .text(entry.amount.currency.code)), ("kind", .text(entry.kind.rawValue)),
    ] + said(entry.counterparty, entry.remittance) + [
      ("bank_reference", .text(entry.bankReference)),
      ("return_reason", .text(entry.returnReason)), ("original", .amount(entry.original)),
      ("original_currency", .text(entry.original?.currency.code)),
      ("charges", .amount(entry.charges)), ("status", .text(line.status.rawValue)),
      ("remaining", .amount(line.remaining)), ("note", .text(line.note)),
      ("uses", .list(try line.uses.map { try json($0, walk) })),
      (
        "parts",
        .list(
          entry.parts.map { part in
            .object(
              [("amount", .amount(part.amount))] + said(part.counterparty, part.remittance)
                + [("return_reason", .text(part.returnReason))])
          })
      ),
    ]
  }

  private static func said(
    _ counterparty: BankEntry.Counterparty, _ remittance: BankEntry.Remittance
  ) -> [(String, JSON)] {
    [
      ("counterparty", .text(counterparty.name)),
      ("counterparty_account", .text(counterparty.account?.key)),
      ("ultimate_counterparty", .text(counterparty.ultimateName)),
      ("reference", .text(remittance.reference)), ("message", .text(remittance.message)),
      ("end_to_end", .text(remittance.endToEnd)),
    ]
  }

  private static func json(_ use: BankLine.Use, _ walk: LedgerWalk) throws -> JSON {
    .object([
      ("number", .text(try walk.number(of: use.receivable))),
      ("invoice_id", .number(Int(use.receivable.rawValue))),
      ("payment", .text(use.payment.map { "p\($0)" })),
      ("part", use.part.map { .number($0 + 1) } ?? .null), ("amount", .amount(use.amount)),
      ("ground", .text(use.ground?.rawValue)),
    ])
  }
}
