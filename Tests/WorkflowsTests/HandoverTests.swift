import Claims
import Testing
import Workflows

@Suite struct `A hand-over` {
  /// A notice of Tue 24 November 2026, its proof and result, and the day after its road: all that a file needs.
  private func ready(in office: Office) throws -> Receivable.ID {
    let folder = try office.folder()
    try folder.write("101.xml", Sample(number: "101", total: "1210.00").xml)
    try office.bring([folder.path])
    let id = try office.id("101")
    try office.change(id) {
      $0.street = "Markt 3"
      $0.postcode = "9000"
      $0.city = "Gent"
    }
    try office.notice(id)
    try office.perform(.proof(id, file: office.paper("bpost.pdf"), tracking: nil, on: nil))
    try office.perform(.attach(id, file: office.paper("order.pdf"), .order))
    try office.perform(.attach(id, file: office.paper("delivery.pdf"), .delivery))
    office.on("2026-12-09")
    try office.perform(.result(id, .delivered, on: day("2026-11-26")))
    return id
  }

  @Test func `is green with all papers, records the claim of the day, and asks after thirty days`()
    throws
  {
    try Office.story { office in
      let id = try ready(in: office)
      #expect(try office.next(id) == "handover 2026-12-09")
      let checks = try office.desk.handoverChecks([id], to: .agency)
      #expect(checks.map(\.check.isGreen) == [true])
      let outcome = try office.perform(.handover(.init([id], to: .agency)))
      #expect(outcome.cautions.isEmpty)
      // 41 days at 10.50 % on 1,210.00 are 14.27, and the 40.
      #expect(outcome.amount == euro("1264.27"))
      #expect(try office.stage(id) == .handedOver)
      let step = try #require(try office.state(id).handover)
      #expect(step.collector == .agency)
      #expect(step.asked.total == euro("1264.27"))
      #expect(try office.next(id) == "check 2027-01-08")
      office.on("2027-01-08")
      #expect(try office.reasons(id) == [.withCollector(.agency, since: day("2026-12-09"))])
      try office.perform(.note(id, "they wrote twice"))
      #expect(try office.next(id) == "check 2027-02-07", "thirty days after the last word")
      // What comes in is booked gross, with the fee beside it.
      var payment = Intent.Payment(id, amount: euro("450.00"))
      payment.fee = euro("67.50")
      try office.perform(.pay(payment))
      #expect(try office.open(id) == euro("760.00"))
      #expect(try office.stage(id) == .handedOver)
    }
  }

  @Test func `goes through with what is missing, which is told`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let outcome = try office.perform(.handover(.init([id], to: .bailiff)))
      #expect(
        outcome.cautions == [
          .handoverMissing(number: "101", [.notice, .deadline, .invoice, .order, .delivery])
        ])
      #expect(try office.stage(id) == .handedOver)
      #expect(
        try office.refusal { try office.perform(.handover(.init([id], to: .lawyer))) }
          == .stepTaken(number: "101", step: .handover, sent: day("2026-11-24")))
      var again = Intent.Handover([id], to: .lawyer)
      again.again = true
      try office.perform(.handover(again))
      #expect(try office.state(id).handover?.collector == .lawyer)
    }
  }

  @Test func `is refused while something was agreed, is disputed as a whole or not due`() throws {
    try Office.story { office in
      let promised = try office.add("101", "1000.00", due: "2026-10-15")
      let disputed = try office.add("102", "1000.00", due: "2026-10-15")
      let young = try office.add("103", "1000.00", due: "2026-12-15")
      try office.perform(.promise(promised, by: day("2026-12-01"), amount: nil))
      try office.perform(.dispute(disputed, ground: .work, amount: nil, note: nil))
      func refusal(_ id: Receivable.ID) throws -> Trouble {
        try office.refusal { try office.perform(.handover(.init([id], to: .agency))) }
      }
      #expect(try refusal(promised) == .handoverForbidden(number: "101", [.noAgreement]))
      #expect(try refusal(disputed) == .handoverForbidden(number: "102", [.undisputed]))
      #expect(try refusal(young) == .handoverForbidden(number: "103", [.overdue]))
    }
  }

  @Test func `leaves out what is disputed of it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.dispute(id, ground: .work, amount: euro("400.00"), note: nil))
      try office.perform(.handover(.init([id], to: .lawyer)))
      #expect(try office.state(id).handover?.asked.principal == euro("600.00"))
    }
  }

  @Test func `by the undisputed procedure is for enterprises, and caps interest and clause`() throws
  {
    try Office.story { office in
      let consumer = try office.add("101", "1000.00", due: "2026-10-15", to: .jan)
      let town = try office.add("102", "1000.00", due: "2026-10-15", to: .town)
      func forbidden(_ id: Receivable.ID) throws -> [HandoverCheck.Requirement] {
        try office.desk.handoverChecks([id], to: .undisputed)[0].check.forbidden
      }
      #expect(try forbidden(consumer) == [.enterprises])
      #expect(try forbidden(town) == [.enterprises, .noAuthority])
      let old = try office.add("103", "1000.00", due: "2025-05-30")
      let check = try office.desk.handoverChecks([old], to: .undisputed)[0].check
      #expect(check.forbidden.isEmpty)
      #expect(check.collectable == euro("1140.00"), "a tenth of the principal, and the 40")
      #expect(check.givenUp == check.claim.total - euro("1140.00"))
    }
  }

  @Test func `of a consumer's case to an agency wants a registered one`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(id)
      office.on("2026-12-01")
      let outcome = try office.perform(.handover(.init([id], to: .agency)))
      #expect(outcome.cautions.contains(.agencyToCheck))
      #expect(outcome.checks[0].missing.contains(.consumerReminder) == false)
    }
  }

  @Test func `of a consumer who was never reminded is no reminder either`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      let outcome = try office.perform(.handover(.init([id], to: .lawyer)))
      #expect(outcome.checks[0].missing.contains(.consumerReminder))
      office.on("2027-01-05")
      #expect(try office.claim(id).notes.contains(.notReminded))
    }
  }

  @Test func `waits in the outbox, and goes with the claim of its day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      var handover = Intent.Handover([id], to: .lawyer)
      handover.fate = .outbox
      try office.perform(.handover(handover))
      #expect(try office.stage(id) == .overdue)
      office.on("2026-11-26")
      try office.perform(.send([id]))
      let step = try #require(try office.state(id).handover)
      #expect(step.sentOn == day("2026-11-26"))
      #expect(step.collector == .lawyer)
      #expect(step.asked.total == euro("1052.08"))
    }
  }

  @Test func `of before Maan is a fact, with its file`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-01-31", issued: "2026-01-01")
      try office.perform(.promise(id, by: day("2026-12-01"), amount: nil))
      var handover = Intent.Handover([id], to: .agency)
      handover.fate = .alreadySent(day("2026-06-01"), file: try office.paper("file.pdf"))
      let outcome = try office.perform(.handover(handover))
      #expect(outcome.documents.count == 1)
      #expect(try office.state(id).handover?.sentOn == day("2026-06-01"))
      #expect(try office.next(id) == "check 2026-12-24", "thirty days after the last word")
    }
  }
}
