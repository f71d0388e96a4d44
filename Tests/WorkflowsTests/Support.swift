import Claims
import Foundation
import Store
import Synchronization
import Testing
import Workflows

/// A real store in a folder of its own, with a desk at which any day can be worked.
final class Office: Sendable {
  let directory: String
  let ledger: Ledger
  let settings: Settings
  private let sent = Mutex<[LetterOrder]>([])
  private let folders = Mutex<[Folder]>([])
  private let adoptedCreditor = Mutex<Creditor?>(nil)
  private let now = Mutex(CalendarDay(dayNumber: 0))
  private let post = MailProgram()

  init(_ settings: Settings = Office.settings) throws {
    directory = NSTemporaryDirectory() + "office-" + UUID().uuidString
    self.settings = settings
    ledger = try Ledger.open(
      directory, create: true,
      road: settings.road(
        law: try Resource.law.get(), calendar: try Resource.calendar.get()),
      fingerprint: "a", by: "tester maan", clock: { 1_790_000_000 })
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  static var settings: Settings {
    Settings(
      creditor: Creditor(
        name: "Atelier Janssens BV", enterpriseNumber: try? EnterpriseNumber("0428.759.497"),
        iban: try? IBAN("BE68 5390 0754 7034"),
        address: PostalAddress(
          street: "Kaai 12", postcode: "2000", city: "Antwerpen", country: "BE")))
  }

  /// Tells a story; then all of it is undone, redone, and the store checked.
  static func story(
    _ settings: Settings = Office.settings, at location: SourceLocation = #_sourceLocation,
    _ tell: (Office) throws -> Void
  ) throws {
    let office = try Office(settings)
    office.on("2026-11-24")
    try tell(office)
    let told = try office.picture()
    var undone = 0
    while (try? office.ledger.undo()) != nil { undone += 1 }
    #expect(try office.picture().isEmpty, "undo leaves something", sourceLocation: location)
    for _ in 0..<undone { _ = try office.ledger.redo() }
    let again = try office.picture()
    #expect(again == told, "redo makes something else", sourceLocation: location)
    let report = try office.ledger.verify()
    #expect(report.isClean, "\(report.problems)", sourceLocation: location)
  }

  // MARK: The day and the desk

  var today: CalendarDay { now.withLock { $0 } }
  /// From now on it is this day.
  func on(_ iso: String) { now.withLock { $0 = day(iso) } }

  /// What was composed, oldest first.
  var letters: [LetterOrder] { sent.withLock { $0 } }
  var adopted: Creditor? { adoptedCreditor.withLock { $0 } }

  var desk: Desk { get throws { try desk(at: today) } }

  private func desk(at today: CalendarDay) throws -> Desk {
    var settings = settings
    settings.creditor = settings.creditor ?? adopted
    let ledger = ledger
    var access = LedgerAccess(
      act: { try ledger.act($0) }, read: { try ledger.read(asOf: $0, $1) },
      survey: { try ledger.survey(asOf: $0, progress: $1, $2) },
      undo: { try ledger.undo($0, takingDependants: $1).withdrawn },
      redo: { try ledger.redo($0, takingDependants: $1).restored },
      keep: { files in
        let documents = files.map {
          NewDocument(bytes: $0.bytes, name: $0.name, fileExtension: $0.suffix)
        }
        return try ledger.keep(documents, year: today.year)
      },
      document: { [folder = directory] in
        try Disk.read(folder + "/" + $0.path)
      })
    access.discard = { try ledger.discard($0) }
    return Desk(
      world: World(
        today: today, settings: settings, calendar: try Resource.calendar.get(),
        law: try Resource.law.get(), ledger: access,
        compose: { [weak self] in self?.write($0) ?? Office.blank },
        files: FileAccess(walk: Disk.walk, read: Disk.read), departures: post.departures,
        adopt: { [weak self] creditor in self?.adoptedCreditor.withLock { $0 = creditor } }))
  }

  /// The mails that the mail command took, oldest first.
  var mails: [MailOrder] { post.taken }
  /// There is a mail command from now on; it refuses with these words, where they are given.
  func sendsMail(refusing reason: String? = nil) { post.begin(refusing: reason) }

  private static let blank = ComposedLetter(
    subject: "", body: "", text: "", pdf: [], source: "", language: .dutch)

  private func write(_ order: LetterOrder) -> ComposedLetter {
    let number = sent.withLock { orders in
      orders.append(order)
      return orders.count
    }
    let items = order.items.map { "\($0.state.facts.number) \($0.asked)" }
    let text = "letter \(number) of \(order.day): \(items.joined(separator: ", "))\n"
    return ComposedLetter(
      subject: "\(order.kind)", body: text, text: text, pdf: Array(("%PDF-1.7\n" + text).utf8),
      source: "Subject: \(order.kind)\n\n" + text, language: order.language)
  }

  /// A folder for files to import, there as long as the office.
  func folder() throws -> Folder {
    let folder = try Folder()
    folders.withLock { $0.append(folder) }
    return folder
  }

  @discardableResult
  func perform(_ intent: Intent) throws -> Outcome { try desk.perform(intent) }

  @discardableResult
  func bring(
    _ paths: [String], anySeller: Bool = false, dryRun: Bool = false
  ) throws -> ImportReport {
    var options = Desk.ImportOptions()
    options.anySeller = anySeller
    options.dryRun = dryRun
    return try desk.importFiles(paths, options)
  }
}

// MARK: What is done, in few words

extension Office {
  /// An invoice by hand, thirty days before it is due unless said otherwise.
  @discardableResult
  func add(
    _ number: String, _ total: String, due: String, issued: String? = nil,
    to customer: CustomerRecord = .cafe
  ) throws -> Receivable.ID {
    var invoice = Intent.NewInvoice(number: number, customer: customer, total: euro(total))
    invoice.due = day(due)
    invoice.issued = issued.map { day($0) } ?? day(due).adding(days: -30)
    invoice.description = "work"
    let action = try perform(.add(invoice)).action
    #expect(action != nil)
    return try id(number)
  }

  func id(_ number: String) throws -> Receivable.ID {
    try #require(try ledger.read { try $0.numbered(number) }.first?.id)
  }

  @discardableResult
  func pay(
    _ id: Receivable.ID, _ amount: String? = nil, on: String? = nil, keepsClaim: Bool = false
  ) throws -> Outcome {
    var payment = Intent.Payment(id, amount: amount.map(euro))
    payment.on = on.map { day($0) }
    payment.keepsClaim = keepsClaim
    return try perform(.pay(payment))
  }

  @discardableResult
  func remind(
    _ ids: Receivable.ID..., by channel: Channel? = nil, fate: Intent.Dunning.Fate = .sendNow,
    again: Bool = false
  ) throws -> Outcome {
    var dunning = Intent.Dunning(.reminder, ids)
    dunning.channel = channel
    dunning.fate = fate
    dunning.again = again
    return try perform(.dun(dunning))
  }

  @discardableResult
  func notice(
    _ ids: Receivable.ID..., by channel: Channel? = nil, fate: Intent.Dunning.Fate = .sendNow,
    again: Bool = false
  ) throws -> Outcome {
    var dunning = Intent.Dunning(.notice, ids)
    dunning.channel = channel
    dunning.fate = fate
    dunning.again = again
    return try perform(.dun(dunning))
  }

  @discardableResult
  func settle(
    _ id: Receivable.ID, _ amount: String, by: String? = nil, parts: Int = 1,
    validUntil: String? = nil
  ) throws -> Outcome {
    var terms = Intent.SettlementTerms([id], amount: euro(amount))
    terms.by = by.map { day($0) }
    terms.instalments = parts
    terms.validUntil = validUntil.map { day($0) }
    return try perform(.settle(terms))
  }
}

// MARK: What a user sees

extension Office {
  func row(_ id: Receivable.ID) throws -> ListRow {
    try #require(try desk.read { try $0.row(id) })
  }

  func state(_ id: Receivable.ID) throws -> ReceivableState {
    try #require(try desk.read { try $0.receivable(id) })
  }

  func customer(of id: Receivable.ID) throws -> Customer {
    let customer = try row(id).customer
    return try #require(try desk.read { try $0.customer(customer) })
  }

  func stage(_ id: Receivable.ID) throws -> Stage { try row(id).stage(on: today) }
  func open(_ id: Receivable.ID) throws -> Money { try row(id).open }

  /// `reminder 2 2026-11-17`: what comes next, and from when; `-` for nothing or no day.
  func next(_ id: Receivable.ID) throws -> String {
    let row = try row(id)
    guard let action = row.nextAction else { return "-" }
    let level = row.nextLevel > 0 ? " \(row.nextLevel)" : ""
    return "\(action)\(level) \(row.nextOn?.iso ?? "-")"
  }

  func reasons(_ id: Receivable.ID) throws -> [Reason] { try row(id).reasons }

  func claim(_ id: Receivable.ID, on: String? = nil) throws -> ClaimSheet {
    try desk.claim(of: id, on: on.map { day($0) } ?? today)
  }

  /// The cases of the review in its order: `Café Zuid: reminder 1: 101 102: 1500.00 EUR`.
  func due() throws -> [String] {
    let desk = try desk
    return try desk.read { try desk.dueCases(on: $0) }.map { found in
      let level = found.level > 0 ? " \(found.level)" : ""
      let numbers = found.rows.map(\.number).joined(separator: " ")
      let name = found.rows[0].customerName
      return "\(name): \(found.action)\(level): \(numbers): \(found.amount)"
    }
  }

  /// All that the books say today, to compare.
  func picture() throws -> [String] {
    let desk = try desk
    let rows = try desk.read {
      try $0.rows(ListQuery(view: .everything, order: .number, today: today))
    }
    let claims = try rows.map { "\(try desk.claim(of: $0.id, on: today))" }
    return try desk.read { books in
      let states = try rows.map { "\(String(describing: try books.receivable($0.id)))" }
      let owing = try rows.map { "\(String(describing: try books.customer($0.customer)))" }
      let due = try desk.dueCases(on: books).map { "\($0)" }
      return rows.map { "\($0)" } + states + owing + claims + due
    }
  }

  /// What an intent is refused for.
  func refusal(
    at location: SourceLocation = #_sourceLocation, _ work: () throws -> Outcome
  ) throws -> Trouble {
    let before = try ledger.read { try $0.actions(nil) }.count
    let trouble = try #require(
      #expect(throws: Trouble.self, sourceLocation: location, performing: { try work() }),
      sourceLocation: location)
    let after = try ledger.read { try $0.actions(nil) }.count
    #expect(after == before, "a refusal recorded something", sourceLocation: location)
    return trouble
  }
}

// MARK: People, days, amounts

extension CustomerRecord {
  static let cafe = CustomerRecord(
    name: "Café Zuid", kind: .business, enterpriseNumber: try? EnterpriseNumber("0403170701"),
    address: PostalAddress(street: "Markt 3", postcode: "9000", city: "Gent", country: "BE"),
    email: "an@cafezuid.example")
  static let jan = CustomerRecord(
    name: "Jan Peeters", kind: .consumer,
    address: PostalAddress(street: "Dorp 1", postcode: "3000", city: "Leuven", country: "BE"),
    email: "jan@peeters.example", phone: "+32 470 12 34 56")
  static let town = CustomerRecord(name: "Stad Mechelen", kind: .authority)
  static func business(_ name: String) -> CustomerRecord {
    CustomerRecord(name: name, kind: .business)
  }
}

func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("no day: \(iso)") }
  return day
}

func euro(_ text: String) -> Money {
  guard let units = try? AmountText.parseMachine(text) else {
    preconditionFailure("no amount: \(text)")
  }
  return Money(minorUnits: units)
}

// MARK: Files

extension Office {
  /// A file that a user names, with its path.
  func paper(_ name: String, _ text: String = "a paper") throws -> String {
    let folder = try folder()
    try folder.write(name, text)
    return folder.path + "/" + name
  }

  /// What `change` makes of the customer of an invoice.
  func change(
    _ id: Receivable.ID, _ change: (inout Intent.CustomerChange) -> Void
  ) throws {
    var intent = Intent.CustomerChange()
    change(&intent)
    try perform(.customer(row(id).customer, intent))
  }
}

/// A mail command that keeps what it is given.
private final class MailProgram: Sendable {
  private struct State {
    var isThere = false
    var refusal: String?
    var made: [String: MailOrder] = [:]
    var taken: [MailOrder] = []
  }

  private let state = Mutex(State())

  var taken: [MailOrder] { state.withLock { $0.taken } }

  func begin(refusing reason: String?) {
    state.withLock { state in
      state.isThere = true
      state.refusal = reason
    }
  }

  var departures: Departures {
    let make: @Sendable (MailOrder) -> MadeMail = { [self] order in
      let messageID = "<\(order.step)@office.example>"
      state.withLock { $0.made[messageID] = order }
      let bytes = Array("Message-ID: \(messageID)\n\n\(order.body)".utf8)
      return MadeMail(messageID: messageID, bytes: bytes)
    }
    guard state.withLock(\.isThere) else { return Departures(make: make, deliver: nil) }
    return Departures(
      make: make,
      deliver: { [self] mail in
        try state.withLock { state in
          if let refusal = state.refusal { throw MailRefused(reason: refusal) }
          if let order = state.made[mail.messageID] { state.taken.append(order) }
        }
      })
  }
}
