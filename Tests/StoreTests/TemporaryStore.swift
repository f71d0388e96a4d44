import Claims
import Foundation
import GRDB
import Store

/// A store in a folder of its own that is gone with it.
final class TemporaryStore {
  let directory: String
  let ledger: Ledger
  private let ownsFolder: Bool

  static let clock: @Sendable () -> Int64 = { 1_790_000_000 }

  init() throws {
    directory = NSTemporaryDirectory() + "store-" + UUID().uuidString
    ledger = try TemporaryStore.open(directory)
    ownsFolder = true
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  static func open(
    _ directory: String, create: Bool = true, policy: Policy = Policy(), fingerprint: String = "a"
  ) throws(StoreFailure) -> Ledger {
    try Ledger.open(
      directory, create: create, road: road(policy),
      fingerprint: fingerprint, by: "tester maan", clock: clock)
  }

  private static func road(_ policy: Policy) -> Road {
    Road(
      policy: policy,
      calculator: ClaimCalculator(terms: Terms(), law: .empty, calendar: WorkingCalendar()))
  }

  var database: String { directory + "/ledger.sqlite" }
}

func day(_ iso: String) throws -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { throw BadDay(text: iso) }
  return day
}

struct BadDay: Error {
  var text: String
}

extension Ledger {
  /// Records a customer and returns its number.
  @discardableResult
  func addCustomer(
    _ name: String, kind: CustomerKind = .business, on: String = "2026-01-05"
  ) throws -> Customer.ID {
    var customer = Customer.ID(rawValue: 0)
    try act(Action.Note(.customer)) { books in
      customer = Customer.ID(rawValue: try books.newID())
      return [
        .customerRecorded(
          CustomerRecorded(
            customer: customer, record: CustomerRecord(name: name, kind: kind), on: try day(on)))
      ]
    }
    return customer
  }

  /// Records an invoice and returns its number; a negative total makes it a credit note.
  @discardableResult
  func addInvoice(
    _ number: String, of customer: Customer.ID, total: Money, issued: String = "2026-01-05",
    due: String = "2026-02-04", reference: String = "", credits: [String] = [],
    document: StoredDocument? = nil
  ) throws -> Receivable.ID {
    var receivable = Receivable.ID(rawValue: 0)
    try act(Action.Note(.addInvoice, numbers: [number])) { books in
      receivable = Receivable.ID(rawValue: try books.newID())
      let facts = Receivable.Facts(
        document: total.isNegative ? .creditNote : .invoice, number: number, seller: "0428759497",
        issued: try day(issued), due: try day(due), total: total,
        reference: PaymentReference(reference), credits: credits)
      return [
        .invoiceIssued(
          InvoiceIssued(
            receivable: receivable, customer: customer, facts: facts, document: document))
      ]
    }
    return receivable
  }

  @discardableResult
  func pay(_ id: Receivable.ID, _ amount: Money, on: String = "2026-02-10") throws -> Action? {
    try act(Action.Note(.pay, amount: amount)) { _ in
      [.paymentReceived(PaymentReceived(receivable: id, on: try day(on), amount: amount))]
    }
  }

  @discardableResult
  func send(
    _ step: DunningStep, for id: Receivable.ID, on: String, channel: Channel = .letter
  ) throws -> Action? {
    try act(Action.Note(.remind)) { books in
      let taken = TakenStep.ID(rawValue: try books.newID())
      let on = try day(on)
      let open = try books.receivable(id)?.open ?? .euro(0)
      return [
        .stepWritten(
          StepWritten(
            receivable: id, id: taken, step: step, on: on, channel: channel, fate: .outgoing,
            deadline: nil,
            asked: StepWritten.Asked(principal: open, interest: .euro(0), compensation: .euro(0)),
            documents: [])),
        .stepSent(StepSent(receivable: id, id: taken, on: on)),
      ]
    }
  }

  func state(_ id: Receivable.ID) throws -> ReceivableState? { try read { try $0.receivable(id) } }
  func row(_ id: Receivable.ID) throws -> ListRow? { try read { try $0.row(id) } }
}

extension TemporaryStore {
  /// Runs `body` on a connection of its own, past the ledger.
  func raw<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try DatabaseQueue(path: database).inDatabase(body)
  }

  /// Changes what can't be changed: the triggers are dropped for it.
  func tamper(_ sql: String) throws {
    try raw { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger[1] as String) }
    }
  }
}
