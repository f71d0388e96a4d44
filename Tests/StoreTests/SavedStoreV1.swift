/// A store as version 1 of the schema left it, journal only: what every later version must open.
///
/// Never edited; the hashes are those that were made then.
enum SavedStoreV1 {
  static let sql = """
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO meta VALUES('next_id',5);
    CREATE TABLE actions (
      id INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      "by" TEXT NOT NULL,
      note TEXT NOT NULL CHECK (json_valid(note)),
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) IN (0, 32)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    INSERT INTO actions VALUES(1,1790000000,'b','{"count":1,"numbers":["2026-0012"],"verb":\
    "import"}',X'',X'24e777330dd77e77bd901876288039e16d423538762d2cb83ee9845fdaf5b9d1');
    INSERT INTO actions VALUES(2,1790000000,'b','{"amount":"22.89 EUR","numbers":["2026-001\
    2"],"verb":"pay"}',X'24e777330dd77e77bd901876288039e16d423538762d2cb83ee9845fdaf5b9d1',X'be582\
    149f0362b2538ecf9c5cef2f61e39e9e636be8da52cdb929b8b77e53000');
    INSERT INTO actions VALUES(3,1790000000,'b','{"numbers":["2026-0012"],"verb":"remind"}'\
    ,X'be582149f0362b2538ecf9c5cef2f61e39e9e636be8da52cdb929b8b77e53000',X'e6c65e0abda350f3b6af035\
    9fb9da447536e2c04fb9357999ef5aa6538e621fd');
    INSERT INTO actions VALUES(4,1790000000,'b','{"amount":"1500.00 EUR","numbers":["2026-0\
    012"],"verb":"pay"}',X'e6c65e0abda350f3b6af0359fb9da447536e2c04fb9357999ef5aa6538e621fd',X'0f6\
    a1281f82d21438d99603fbaecbbb07150e81b346167a2a4f0264007c9fe95');
    INSERT INTO actions VALUES(5,1790000000,'b','{"amount":"1500.00 EUR","numbers":["2026-0\
    012"],"target":4,"verb":"undo"}',X'0f6a1281f82d21438d99603fbaecbbb07150e81b346167a2a4f0264007c\
    9fe95',X'37293b62151816d2663c933099cf565cfb7439a212328fe77d0cd1c9023e081c');
    INSERT INTO actions VALUES(6,1790000000,'b','{"amount":"1400.00 EUR","numbers":["2026-0\
    012"],"verb":"settle"}',X'37293b62151816d2663c933099cf565cfb7439a212328fe77d0cd1c9023e081c',X'\
    7cd9b2e9926098d575ffefc7f16ed5144fe7736232a9c769bfa050bfff18588b');
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
    INSERT INTO events VALUES(1,1,0,'customer-recorded',1,'2026-01-05','{"customer":1,"on":"2026-0\
    1-05","record":"c6622ad89f791e23d5ec24c952380b03ddda084c91e6ce679026afe3bea82ab1"}');
    INSERT INTO events VALUES(2,1,1,'invoice-issued',1,'2026-01-05','{"customer":1,"facts":{"credi\
    ts":[],"description":"Werken","document":"invoice","due":"2026-02-04","dueIsCounted":false,"ib\
    an":"BE68539007547034","issued":"2026-01-05","number":"2026-0012","reference":"+++090/9337/554\
    93+++","seller":"0428759497","total":"1522.89 EUR","vat":[{"base":"1258.59 EUR","rate":"21.00"\
    ,"tax":"264.30 EUR"}]},"receivable":2}');
    INSERT INTO events VALUES(3,2,0,'payment-received',1,'2026-02-10','{"amount":"22.89 EUR","keep\
    sClaim":false,"method":"bank","on":"2026-02-10","receivable":2}');
    INSERT INTO events VALUES(4,3,0,'step-written',1,'2026-02-12','{"asked":{"compensation":"0.00 \
    EUR","interest":"0.00 EUR","principal":"1500.00 EUR"},"channel":"letter","deadline":"2026-02-2\
    6","documents":[],"fate":"outgoing","id":3,"on":"2026-02-12","receivable":2,"step":"reminder-1\
    "}');
    INSERT INTO events VALUES(5,3,1,'step-sent',1,'2026-02-12','{"id":3,"on":"2026-02-12","receiva\
    ble":2}');
    INSERT INTO events VALUES(6,4,0,'payment-received',1,'2026-02-20','{"amount":"1500.00 EUR","ke\
    epsClaim":false,"method":"cash","on":"2026-02-20","receivable":2}');
    INSERT INTO events VALUES(7,6,0,'settlement-made',1,'2026-02-25','{"amount":"1400.00 EUR","doc\
    uments":[],"instalments":[{"amount":"700.00 EUR","due":"2026-03-31","judged":"2026-04-02"},{"a\
    mount":"700.00 EUR","due":"2026-04-30","judged":"2026-05-05"}],"on":"2026-02-25","receivable":\
    2,"settlement":4}');
    CREATE TABLE event_streams (
      stream TEXT NOT NULL CHECK (stream <> ''),
      stream_id INTEGER NOT NULL,
      event_id INTEGER NOT NULL REFERENCES events (id),
      PRIMARY KEY (stream, stream_id, event_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO event_streams VALUES('customer',1,1);
    INSERT INTO event_streams VALUES('customer',1,2);
    INSERT INTO event_streams VALUES('receivable',2,2);
    INSERT INTO event_streams VALUES('receivable',2,3);
    INSERT INTO event_streams VALUES('receivable',2,4);
    INSERT INTO event_streams VALUES('receivable',2,5);
    INSERT INTO event_streams VALUES('receivable',2,6);
    INSERT INTO event_streams VALUES('receivable',2,7);
    CREATE TABLE customer_records (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      salt BLOB,
      record TEXT CHECK (record IS NULL OR json_valid(record)),
      CHECK ((salt IS NULL) = (record IS NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO customer_records VALUES(X'c6622ad89f791e23d5ec24c952380b03ddda084c91e6ce679026afe3\
    bea82ab1',X'e613da7ebb9bdc9d9b7c4e9730b045e1','{"address":{"city":"Antwerpen","country":"BE","\
    postcode":"2000","street":"Kaai 12"},"email":"els@dejavu.example","enterpriseNumber":"04287594\
    97","kind":"business","kindIsAssumed":false,"language":"fr","name":"Café Déjà Vu"}');
    CREATE INDEX events_by_day ON events (on_day, action_id);
    CREATE INDEX event_streams_by_event ON event_streams (event_id);
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
    PRAGMA application_id = 1298227566;
    PRAGMA user_version = 1;
    """
}
