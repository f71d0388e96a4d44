import Claims
import Foundation
import GRDB
import Store
import Testing

@Suite struct `The journal` {
  let store: TemporaryStore
  let ledger: Ledger
  let customer: Customer.ID
  let invoice: Receivable.ID

  init() throws {
    store = try TemporaryStore()
    ledger = store.ledger
    customer = try ledger.addCustomer("Els Peeters", kind: .consumer)
    invoice = try ledger.addInvoice("2026-1", of: customer, total: .euro(100))
    try ledger.pay(invoice, .euro(40))
  }

  @Test func `holds payloads that anyone can read`() throws {
    let payloads = try store.raw { db in
      try String.fetchAll(db, sql: "SELECT payload FROM events ORDER BY id")
    }
    #expect(
      payloads[1] == """
        {"customer":1,"facts":{"credits":[],"document":"invoice","due":"2026-02-04",\
        "dueIsCounted":false,"issued":"2026-01-05","number":"2026-1","seller":"0428759497",\
        "total":"100.00 EUR","vat":[]},"receivable":2}
        """)
    #expect(
      payloads[2] == """
        {"amount":"40.00 EUR","keepsClaim":false,"method":"bank","on":"2026-02-10","receivable":2}
        """)
  }

  @Test func `holds nothing personal of a customer but a hash`() throws {
    let payload = try store.raw { try String.fetchOne($0, sql: "SELECT payload FROM events") }
    let (hash, salt, record) = try store.raw { db in
      let row = try #require(try Row.fetchOne(db, sql: "SELECT * FROM customer_records"))
      return (row["hash"] as Data, row["salt"] as Data, row["record"] as String)
    }
    let hex = SHA256.hex(of: [UInt8](salt) + Array(record.utf8))
    #expect(payload == #"{"customer":1,"on":"2026-01-05","record":"\#(hex)"}"#)
    #expect(hash.map { String(format: "%02x", $0) }.joined() == hex)
    #expect(record.contains("Els Peeters"))
  }

  @Test(arguments: ["actions", "events", "event_streams"])
  func `refuses update and delete`(_ table: String) throws {
    let column = table == "actions" ? "note" : table == "events" ? "payload" : "stream"
    for sql in ["UPDATE \(table) SET \(column) = '{}'", "DELETE FROM \(table)"] {
      let error = #expect(throws: DatabaseError.self) {
        try store.raw { try $0.execute(sql: sql) }
      }
      #expect(error?.message == "the journal only grows")
    }
  }

  @Test func `a record can be erased only`() {
    for sql in ["DELETE FROM customer_records", "UPDATE customer_records SET record = '{}'"] {
      #expect(throws: DatabaseError.self) { try store.raw { try $0.execute(sql: sql) } }
    }
  }

  @Test(arguments: [
    ("UPDATE events SET payload = replace(payload, '40.00', '60.00') WHERE id = 3", 3),
    ("UPDATE actions SET note = replace(note, '40.00', '60.00') WHERE id = 3", 3),
    ("UPDATE actions SET recorded_at = recorded_at + 1 WHERE id = 2", 2),
    ("UPDATE events SET on_day = '2026-02-11' WHERE id = 3", 3),
    (
      "INSERT INTO events SELECT 9, 1, 1, kind, version, on_day, payload FROM events WHERE id = 3",
      1
    ),
  ])
  func `shows what was changed`(_ sql: String, action: Int64) throws {
    try store.tamper(sql)
    #expect(
      try ledger.verify().problems.contains(.actionChanged(Action.ID(rawValue: action))))
  }

  @Test func `shows that an action is gone`() throws {
    try store.tamper(
      """
      DELETE FROM event_streams WHERE event_id = 3; DELETE FROM events WHERE id = 3;
      DELETE FROM actions WHERE id = 3
      """)
    #expect(!(try ledger.verify().isClean))
    try ledger.rebuild()
    // The end is gone and the rest whole: only the head, printed on letters, tells.
    #expect(try ledger.verify().isClean)
    try store.tamper("DELETE FROM event_streams WHERE event_id = 1")
    try store.tamper("DELETE FROM events WHERE id = 1; DELETE FROM actions WHERE id = 1")
    #expect(
      try ledger.verify().problems.contains(.chainBroken(before: Action.ID(rawValue: 2))))
  }

  @Test func `shows an event that is filed elsewhere`() throws {
    try store.tamper("UPDATE event_streams SET stream_id = 77 WHERE event_id = 3")
    let problems = try ledger.verify().problems
    #expect(problems.contains(.eventMisfiled(RecordedEvent.ID(rawValue: 3))))
  }

  @Test func `shows a record that was changed`() throws {
    try store.tamper("UPDATE customer_records SET record = replace(record, 'Els', 'Elz')")
    let problems = try ledger.verify().problems
    #expect(problems.contains { if case .recordChanged = $0 { true } else { false } })
  }

  @Test func `an erased record leaves the chain whole`() throws {
    let head = try ledger.verify().head
    try ledger.eraseRecords(of: customer)
    #expect(try ledger.row(invoice)?.customerName == "(erased)")
    let report = try ledger.verify()
    #expect(report.problems == [])
    #expect(report.head == head)
    for file in ["/ledger.sqlite", "/ledger.sqlite-wal"] {
      let bytes = try Data(contentsOf: URL(filePath: store.directory + file))
      #expect(bytes.range(of: Data("Els Peeters".utf8)) == nil)
      #expect(bytes.range(of: Data("els peeters".utf8)) == nil)
    }
  }

  @Test func `an event that isn't read back as it is isn't recorded`() throws {
    let on = try day("2026-03-01")
    var correction = InvoiceCorrected(receivable: invoice, on: on)
    correction.reference = .free("+++090/9337/55493+++")
    #expect(throws: StoreFailure.unwritableEvent(kind: "invoice-corrected")) {
      try ledger.act(Action.Note(.edit)) { _ in [.invoiceCorrected(correction)] }
    }
    #expect(try ledger.verify().problems == [])
  }

  @Test func `an event of a kind that nobody knows is named`() throws {
    try store.tamper("UPDATE events SET kind = 'invoice-eaten' WHERE id = 3")
    let id = RecordedEvent.ID(rawValue: 3)
    #expect(throws: StoreFailure.unreadableEvent(id, kind: "invoice-eaten", version: 1)) {
      try ledger.state(invoice)
    }
    #expect(try ledger.verify().problems.contains(.unreadableEvent(id)))
  }

  @Test func `each head follows from the one before`() throws {
    let heads = try store.raw { db in
      try Row.fetchAll(db, sql: "SELECT previous_hash, hash FROM actions ORDER BY id")
        .map { ($0[0] as Data, $0[1] as Data) }
    }
    #expect(heads.map(\.0) == [Data()] + heads.map(\.1).dropLast())
    let head = try ledger.read { try $0.head() }
    #expect(head == heads.last?.1.map { String(format: "%02x", $0) }.joined())
  }
}
