import Claims
import GRDB

/// The tables that only grow. Steps are appended, never edited: each is in somebody's store.
enum JournalSchema {
  /// `Maan` in ASCII: SQLite keeps it at byte 68 of the file, where `file` and we look for it.
  static let applicationID: Int32 = 0x4D61_616E

  /// A step from one version of the store to the next; the version is the number of steps taken.
  struct Migration {
    let name: String
    let sql: String
  }

  static let migrations = [
    Migration(name: "make the journal of actions and events", sql: journalOfActionsAndEvents)
  ]

  static var version: Int { migrations.count }

  private static let journalOfActionsAndEvents = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO meta (key, value) VALUES ('next_id', 1);

    CREATE TABLE actions (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      "by" TEXT NOT NULL,
      note TEXT NOT NULL CHECK (json_valid(note)),
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) IN (0, 32)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      action_id INTEGER NOT NULL REFERENCES actions (id),
      seq INTEGER NOT NULL CHECK (seq >= 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      UNIQUE (action_id, seq)
    ) STRICT;
    CREATE INDEX events_by_day ON events (on_day, action_id);

    CREATE TABLE event_streams (
      stream TEXT NOT NULL CHECK (stream <> ''),
      stream_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL REFERENCES events (id),
      PRIMARY KEY (stream, stream_id, event_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_streams_by_event ON event_streams (event_id);

    CREATE TABLE customer_records (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      salt BLOB,
      record TEXT CHECK (record IS NULL OR json_valid(record)),
      CHECK ((salt IS NULL) = (record IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER actions_stay BEFORE UPDATE ON actions
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER actions_are_kept BEFORE DELETE ON actions
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER events_stay BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER events_are_kept BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER event_streams_stay BEFORE UPDATE ON event_streams
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER event_streams_are_kept BEFORE DELETE ON event_streams
      BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER customer_records_are_only_erased BEFORE UPDATE ON customer_records
      WHEN NEW.record IS NOT NULL OR NEW.hash <> OLD.hash
      BEGIN SELECT RAISE(ABORT, 'a record can only be erased'); END;
    CREATE TRIGGER customer_records_are_kept BEFORE DELETE ON customer_records
      BEGIN SELECT RAISE(ABORT, 'a record can only be erased'); END;
    """
}
