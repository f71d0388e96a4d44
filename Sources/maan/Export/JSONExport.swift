import Claims
import Store
import Workflows

/// Everything that a person owns in a store as one JSON document, made and written piece by piece.
struct JSONExport {
  let walk: LedgerWalk
  let printer: RowPrinter
  let sink: ExportSink

  /// Raised where a key changes its meaning.
  private static let version = 1

  func run(head: String, settings: Settings, each: () -> Void) throws {
    try sink.write(#"{"format":"maan","version":\#(JSONExport.version),"program":"#)
    try sink.write(json: .text("maan \(Maan.version)"))
    try pair("today", .day(printer.today))
    try pair("head", .text(head))
    try pair("creditor", settings.creditor.map(JSONExport.json) ?? .null)
    try list("customers") { write in
      try walk.eachCustomer { customer in
        let own: [(String, JSON)] = [
          ("id", .number(Int(customer.id.rawValue))),
          ("merged_into", customer.mergedInto.map { .number(Int($0.rawValue)) } ?? .null),
        ]
        try write(.object(own + printer.json(customer)))
      }
    }
    try list("invoices") { write in
      try walk.eachDocument { story in
        try write(.object(DocumentJSON(story, walk: walk, today: printer.today).pairs()))
        each()
      }
    }
    try list("statements") { write in
      try walk.eachStatement { id, statement in
        try write(.object(BankJSON.pairs(id, statement)))
      }
    }
    try list("bank_lines") { write in
      try walk.eachLine { try write(.object(try BankJSON.pairs($0, walk: walk))) }
    }
    try payersAndRates()
    try list("actions") { write in
      try walk.eachAction { action, hash in try write(JSONExport.json(action, hash)) }
    }
    try sink.write("}\n")
  }

  private func pair(_ key: String, _ value: JSON) throws {
    try sink.write(",")
    try sink.write(json: .text(key))
    try sink.write(":")
    try sink.write(json: value)
  }

  private func list(_ key: String, _ elements: (_ write: (JSON) throws -> Void) throws -> Void)
    throws
  {
    try sink.write(",\n")
    try sink.write(json: .text(key))
    try sink.write(":[")
    var isFirst = true
    try elements { element in
      try sink.write(isFirst ? "\n" : ",\n")
      isFirst = false
      try sink.write(json: element)
    }
    try sink.write("]")
  }

  private func payersAndRates() throws {
    let books = walk.books
    let roles = try books.bank.payers().roles.sorted { $0.key.key < $1.key.key }
    try pair(
      "payers",
      .list(
        roles.map {
          .object([("account", .text($0.key.key)), ("role", .text($0.value.rawValue))])
        }))
    try pair(
      "rates",
      .list(
        try books.rates().map {
          .object([
            ("on", .day($0.on)), ("series", .text($0.series.rawValue)), ("from", .day($0.from)),
            ("rate", .text($0.rate.percent)), ("source", .text($0.source)),
          ])
        }))
  }

  private static func json(_ creditor: Creditor) -> JSON {
    .object([
      ("name", .text(creditor.name)),
      ("enterprise_number", .text(creditor.enterpriseNumber?.digits)),
      ("vat_number", .text(creditor.vatNumber)), ("iban", .text(creditor.iban?.electronic)),
      ("bic", .text(creditor.bic)), ("street", .text(creditor.address.street)),
      ("postcode", .text(creditor.address.postcode)), ("city", .text(creditor.address.city)),
      ("country", .text(creditor.address.country)), ("email", .text(creditor.email)),
      ("phone", .text(creditor.phone)), ("language", .text(creditor.language.rawValue)),
      ("sme", .bool(creditor.isSmallCompany)),
    ])
  }

  private static func json(_ action: Action, _ hash: String) -> JSON {
    let note = action.note
    return .object([
      ("id", .number(Int(action.id.rawValue))), ("at", .text(Clock.text(action.recordedAt))),
      ("recorded_at", .number(Int(action.recordedAt))), ("by", .text(action.by)),
      ("kind", .text(note.verb.rawValue)), ("numbers", .texts(note.numbers)),
      ("amount", note.amount.map { .amount($0) } ?? .null),
      ("currency", .text(note.amount?.currency.code)),
      ("count", note.count.map { .number($0) } ?? .null),
      ("targets", .list(note.targets.map { .number(Int($0.rawValue)) })),
      ("stands", .bool(action.stands)), ("hash", .text(hash)),
    ])
  }
}
