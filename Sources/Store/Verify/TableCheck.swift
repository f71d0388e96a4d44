import Claims
import GRDB

/// Makes the tables anew in memory and compares them with those of the store, row by row.
struct TableCheck {
  let db: Database
  let road: Road

  func run(into report: inout VerifyReport) throws {
    let queue = try DatabaseQueue()
    do {
      try queue.writeWithoutTransaction { fresh in
        try Rebuilding.makeTables(in: fresh, from: db, road: road)
        for table in TablesSchema.names {
          if let row = try difference(in: table, fresh: fresh) {
            report.problems.append(.tableDiffers(table: table, row: row))
          }
        }
      }
    } catch let refusal as FoldRefusal {
      report.problems.append(.doesNotFold(refusal))
    } catch StoreFailure.unreadableEvent {
      // Named by the check of the journal.
    } catch is DecodingError {
      // The same.
    } catch is KeyTaken {
      report.problems.append(.tableDiffers(table: "receivables", row: ""))
    }
  }

  /// The first row, as text, that only one of the two has; nil where they are equal.
  private func difference(in table: String, fresh: Database) throws -> String? {
    let key = try fresh.primaryKey(table).columns.joined(separator: ", ")
    let sql = "SELECT * FROM \(table) ORDER BY \(key)"
    let stored = try Row.fetchCursor(db, sql: sql)
    let made = try Row.fetchCursor(fresh, sql: sql)
    while true {
      switch (try stored.next(), try made.next()) {
      case (nil, nil): return nil
      case (let row?, let other?) where Array(row.databaseValues) == Array(other.databaseValues):
        continue
      case (let row?, _), (nil, let row?): return row.description
      }
    }
  }
}
