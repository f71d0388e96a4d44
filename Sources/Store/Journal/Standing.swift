import Claims
import GRDB

/// Which actions stand: an action does unless a standing undo or redo names it.
enum Standing {
  /// What an undo or redo names.
  struct Link {
    var action: Int64
    var targets: [Int64]

    init(_ action: Int64, _ targets: [Int64]) {
      self.action = action
      self.targets = targets
    }
  }

  /// The actions that don't stand by these links. Only a later action can name an earlier one.
  static func withdrawn(by links: [Link]) -> Set<Int64> {
    var withdrawn: Set<Int64> = []
    for link in links.sorted(by: { $0.action > $1.action })
    where !withdrawn.contains(link.action) {
      withdrawn.formUnion(link.targets)
    }
    return withdrawn
  }

  static func stored(in db: Database) throws -> Set<Int64> {
    try Int64.fetchSet(db.cachedStatement(sql: "SELECT action_id FROM withdrawn"))
  }

  static func links(in db: Database) throws -> [Link] {
    var targets: [Int64: [Int64]] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT action_id, target_id FROM undo_targets")
    while let row = try cursor.next() { targets[row[0], default: []].append(row[1]) }
    return targets.map { Link($0.key, $0.value) }
  }

  /// The same from the notes of the actions, whatever the tables say.
  static func linksInNotes(of db: Database, codec: EventCodec) throws -> [Link] {
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT id, note FROM actions WHERE note LIKE '%\"target\":%'")
    var links: [Link] = []
    while let row = try cursor.next() {
      let targets = try codec.value(Action.Note.self, from: row[1]).targets
      if !targets.isEmpty { links.append(Link(row[0], targets.map(\.rawValue))) }
    }
    return links
  }

  static func store(_ links: [Link], in db: Database) throws {
    for link in links {
      for target in link.targets {
        try db.cachedStatement(
          sql: "INSERT INTO undo_targets (action_id, target_id) VALUES (?, ?)"
        ).execute(arguments: [link.action, target])
      }
    }
  }

  static func store(_ withdrawn: Set<Int64>, in db: Database) throws {
    try db.execute(sql: "DELETE FROM withdrawn")
    let insert = try db.cachedStatement(sql: "INSERT INTO withdrawn (action_id) VALUES (?)")
    for action in withdrawn { try insert.execute(arguments: [action]) }
  }
}
