public import Claims
import GRDB

extension Ledger {
  /// Erases the personal data of a customer: every version of its record, what bank lines of its payments say,
  /// and their salts, so that nothing can be guessed from the hashes. The chain stays whole. It can't be undone.
  ///
  /// - Throws: `StoreFailure`; nothing is erased then.
  public func eraseRecords(of customer: Customer.ID) throws {
    try writing { db in
      let journal = try JournalReader(db)
      let hashes = try String.fetchAll(
        db,
        sql: """
          SELECT e.payload ->> 'record' FROM event_streams s JOIN events e ON e.id = s.event_id
          WHERE s.stream = 'customer' AND s.stream_id = ? AND e.kind = ?
            AND e.payload ->> 'customer' = s.stream_id
          """, arguments: [customer.rawValue, Event.Kind.customerRecorded.rawValue])
      let said = try String.fetchAll(
        db,
        sql: """
          SELECT e.payload ->> 'people' FROM event_streams s JOIN events e ON e.id = s.event_id
          WHERE s.stream = 'bank-line' AND e.kind = ? AND e.payload ->> 'people' IS NOT NULL
            AND s.stream_id IN (
              SELECT p.line FROM payments p JOIN receivables r ON r.id = p.receivable
              WHERE r.customer = ? AND p.line IS NOT NULL)
          """, arguments: [Event.Kind.bankLineTaken.rawValue, customer.rawValue])
      // What is freed is overwritten, so that it isn't left in unused parts of the file.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      for hash in hashes + said {
        try db.execute(
          sql: "UPDATE customer_records SET record = NULL, salt = NULL WHERE hash = ?",
          arguments: [SHA256.bytes(hex: hash)?.stored])
      }
      var refolding = try Refolding(journal: journal, tables: db, road: road)
      try refolding.run([.customer(customer)])
    }
    try checkpoint()
  }
}
