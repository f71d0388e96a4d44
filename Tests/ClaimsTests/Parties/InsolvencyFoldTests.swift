import Claims
import Testing

@Suite struct `An insolvency in the journal` {
  private let id = Customer.ID(rawValue: 2)

  private func opened(_ procedure: InsolvencyProcedure, trustee: String? = nil) -> Event {
    .insolvencyOpened(
      InsolvencyOpened(
        customer: id, on: day("2026-11-24"), procedure: procedure, declareBy: nil,
        trustee: trustee))
  }

  private func fold(_ events: [Event]) throws -> Customer.Insolvency? {
    let record = CustomerRecord(name: "Café Zuid", kind: .business)
    let recorded = Event.customerRecorded(
      CustomerRecorded(customer: id, record: record, on: day("2026-01-01")))
    let all = ([recorded] + events).enumerated().map { index, event in
      RecordedEvent(
        id: RecordedEvent.ID(rawValue: Int64(index)), action: Action.ID(rawValue: Int64(index)),
        event: event)
    }
    return try Customer.fold(all, of: id)?.insolvency
  }

  @Test func `stays declared when it is corrected, and is to be declared in another procedure`()
    throws
  {
    let declared = Event.claimDeclared(ClaimDeclared(customer: id, on: day("2026-12-01")))
    let corrected = try fold([opened(.bankruptcy), declared, opened(.bankruptcy, trustee: "Claes")])
    #expect(corrected?.declaredOn == day("2026-12-01"))
    #expect(corrected?.trustee == "Claes")
    let other = try fold([opened(.reorganisation), declared, opened(.bankruptcy)])
    #expect(other?.declaredOn == nil)
  }
}

@Suite struct `A hand-over of a consumer's case` {
  @Test func `is no reminder to him`() throws {
    var story = Story("100.00", due: "2026-10-29")
    story.send(.handover, on: "2026-11-05", by: .email)
    #expect(try story.state().firstConsumerReminder == nil)
    #expect(try story.state().lastLetter == nil)
    story.send(.reminder(level: 1), on: "2026-11-10")
    #expect(try story.state().firstConsumerReminder?.sent == day("2026-11-10"))
  }
}
