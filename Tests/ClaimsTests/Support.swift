import Claims
import Foundation

/// The package's own resources, as the program reads them.
enum Resource {
  static func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Resources/\(path)"), encoding: .utf8)
  }

  static let calendar = try? WorkingCalendar(parsing: text("calendar/belgium.csv"))
  static let law = try? LawBook { try text("rates/\($0)") }
}

struct Unreadable: Error {}

func workingCalendar() throws -> WorkingCalendar {
  guard let calendar = Resource.calendar else { throw Unreadable() }
  return calendar
}

func lawBook() throws -> LawBook {
  guard let law = Resource.law else { throw Unreadable() }
  return law
}

func lawCalculator(
  _ terms: Terms = Terms(), _ settings: LawSettings = LawSettings(), isSmallCompany: Bool = false
) throws -> ClaimCalculator {
  ClaimCalculator(
    terms: terms, law: try lawBook(), settings: settings, calendar: try workingCalendar(),
    isSmallCompany: isSmallCompany)
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

/// An invoice and what happened to it, told in order.
struct Story {
  private(set) var events: [RecordedEvent] = []
  let id = Receivable.ID(rawValue: 1)
  let customer = Customer.ID(rawValue: 2)

  init(
    _ total: String, due: String, issued: String? = nil, received: String? = nil,
    contract: String? = nil, takesLegalTerm: Bool? = nil, number: String = "2026-101"
  ) {
    let dueDay = day(due)
    var facts = Receivable.Facts(
      number: number, seller: "ours", issued: issued.map(day) ?? dueDay.adding(days: -30),
      due: dueDay, received: received.map(day), total: euro(total))
    facts.contract = contract.map(day)
    facts.takesLegalTerm = takesLegalTerm
    add(.invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts)))
  }

  mutating func add(_ event: Event) {
    let number = Int64(events.count + 1)
    events.append(
      RecordedEvent(
        id: RecordedEvent.ID(rawValue: number), action: Action.ID(rawValue: number), event: event)
    )
  }

  mutating func pay(_ amount: String, on paid: String, keepsClaim: Bool = false) {
    add(
      .paymentReceived(
        PaymentReceived(
          receivable: id, on: day(paid), amount: euro(amount), keepsClaim: keepsClaim)))
  }

  mutating func credit(_ amount: String, on noted: String) {
    add(.creditApplied(CreditApplied(receivable: id, on: day(noted), amount: euro(amount))))
  }

  mutating func send(
    _ step: DunningStep, on sent: String, by channel: Channel = .letter, deadline: String? = nil,
    asking asked: StepWritten.Asked? = nil, fee: Money? = nil, to collector: Collector? = nil
  ) {
    let taken = TakenStep.ID(rawValue: Int64(100 + events.count))
    add(
      .stepWritten(
        StepWritten(
          receivable: id, id: taken, step: step, on: day(sent), channel: channel,
          fate: .outgoing, deadline: deadline.map(day),
          asked: asked
            ?? StepWritten.Asked(
              principal: euro("0"), interest: euro("0"), compensation: euro("0")),
          fee: fee, collector: collector, documents: [])))
    add(.stepSent(StepSent(receivable: id, id: taken, on: day(sent))))
  }

  mutating func settle(
    _ amount: String, in parts: [(due: String, amount: String)], on agreed: String,
    staysOnDefault: Bool = false
  ) {
    let instalments = parts.map { part in
      Instalment(
        due: day(part.due), judged: day(part.due).adding(days: 4), amount: euro(part.amount))
    }
    add(
      .settlementMade(
        SettlementMade(
          receivable: id, settlement: Settlement.ID(rawValue: 900), on: day(agreed),
          amount: euro(amount), instalments: instalments, staysOnDefault: staysOnDefault)))
  }

  /// What became of the last letter.
  mutating func result(_ result: DeliveryResult, on known: String) {
    let step = events.lazy.reversed().compactMap { recorded -> TakenStep.ID? in
      if case .stepSent(let sent) = recorded.event { sent.id } else { nil }
    }.first
    guard let step else { preconditionFailure("no letter yet") }
    add(
      .deliveryKnown(
        DeliveryKnown(receivable: id, step: step, on: day(known), result: result)))
  }

  mutating func prove(on kept: String) {
    let step = events.lazy.reversed().compactMap { recorded -> TakenStep.ID? in
      if case .stepSent(let sent) = recorded.event { sent.id } else { nil }
    }.first
    guard let step else { preconditionFailure("no letter yet") }
    add(
      .proofKept(
        ProofKept(
          receivable: id, step: step, on: day(kept),
          document: StoredDocument(path: "documents/proof.pdf", sha256: "00"), tracking: nil)))
  }

  mutating func attach(_ paper: PaperKind, on kept: String) {
    add(
      .paperAttached(
        PaperAttached(
          receivable: id, on: day(kept), paper: paper,
          document: StoredDocument(path: "documents/paper.pdf", sha256: "00"))))
  }

  mutating func interrupt(_ cause: LimitationInterrupted.Cause, on happened: String) {
    add(
      .limitationInterrupted(
        LimitationInterrupted(receivable: id, on: day(happened), cause: cause)))
  }

  mutating func cost(_ amount: String, on made: String) {
    add(
      .costMade(
        CostMade(
          receivable: id, on: day(made), amount: euro(amount),
          proof: StoredDocument(path: "documents/x.pdf", sha256: "00"))))
  }

  /// The same story of an invoice that states something else.
  mutating func replaceFacts(_ facts: Receivable.Facts) {
    events[0] = RecordedEvent(
      id: events[0].id, action: events[0].action,
      event: .invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts)))
  }

  func state() throws -> ReceivableState {
    guard let state = try ReceivableState.fold(events, of: id) else { throw Unreadable() }
    return state
  }
}
