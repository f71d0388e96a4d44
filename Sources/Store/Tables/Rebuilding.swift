import Claims
import GRDB

/// Makes all tables from the journal alone.
enum Rebuilding {
  /// What stands in `tables` under their names is dropped. Nothing after `lastDay` is seen; nil: all.
  /// - Throws: `FoldRefusal` where what stands doesn't fold; the caller rolls back.
  static func makeTables(
    in tables: Database, from journal: Database, lastDay: CalendarDay? = nil, road: Road
  ) throws {
    try TablesSchema.make(in: tables) {
      let links = try Standing.linksInNotes(of: journal, codec: EventCodec())
      let withdrawn = Standing.withdrawn(by: links)
      try Standing.store(links, in: tables)
      try Standing.store(withdrawn, in: tables)
      let reader = JournalReader(journal, withdrawn: withdrawn, lastDay: lastDay)
      try storeDocuments(of: reader, in: tables)
      try fold(reader, into: tables, road: road)
    }
  }

  private static func fold(_ journal: JournalReader, into tables: Database, road: Road) throws {
    var refolding = try Refolding(journal: journal, tables: tables, road: road)
    refolding.defersProposals = true
    for ids in try journal.streamIDs("statement").slices(of: 1000) {
      try refolding.run(Set(ids.map { .statement(AccountStatement.ID(rawValue: $0)) }))
    }
    for ids in try journal.streamIDs("bank-line").slices(of: 1000) {
      try refolding.run(Set(ids.map { .bankLine(BankLine.ID(rawValue: $0)) }))
    }
    for ids in try journal.streamIDs("customer").slices(of: 1000) {
      try refolding.run(Set(ids.map { .customer(Customer.ID(rawValue: $0)) }))
    }
    for ids in try journal.streamIDs("receivable").slices(of: 1000) {
      try refolding.run(Set(ids.map { .receivable(Receivable.ID(rawValue: $0)) }))
    }
    refolding.defersProposals = false
    try refolding.reproposeAll()
  }

  private static func storeDocuments(of journal: JournalReader, in tables: Database) throws {
    let insert = try tables.cachedStatement(
      sql: "INSERT OR IGNORE INTO stored_documents (sha256, path) VALUES (?, ?)")
    try journal.forEachEvent(where: "payload LIKE '%\"sha256\"%'") { recorded in
      for document in recorded.event.documents {
        try insert.execute(arguments: [document.sha256, document.path])
      }
    }
  }
}

extension Array {
  /// The elements in runs of at most `length`.
  func slices(of length: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
  }
}
