import Claims
import Testing
import Workflows

@Suite struct `A customer that can't pay` {
  private func bankrupt(
    _ office: Office, _ id: Receivable.ID, on opened: String = "2026-11-24",
    _ procedure: InsolvencyProcedure = .bankruptcy
  ) throws -> Outcome {
    var insolvency = Intent.Insolvency(try office.row(id).customer, procedure, on: day(opened))
    insolvency.trustee = "Mr Claes"
    return try office.perform(.insolvency(insolvency))
  }

  @Test func `freezes four invoices, and its claim is to be declared by 24 December`() throws {
    try Office.story { office in
      let ids = try (101...104).map { try office.add("\($0)", "1000.00", due: "2026-10-15") }
      let paid = try office.add("105", "10.00", due: "2026-10-15")
      try office.pay(paid)
      let outcome = try bankrupt(office, ids[0])
      #expect(outcome.rows.count == 4)
      #expect(outcome.deadline == day("2026-12-24"))
      #expect(
        outcome.cautions == [
          .frozen(invoices: 4, since: day("2026-11-24")), .declareBy(day("2026-12-24")),
        ])
      #expect(try office.stage(ids[3]) == .insolvent)
      #expect(try office.stage(paid) == .paid)
      #expect(try office.next(ids[3]) == "check 2026-11-24")
      let claim = try office.claim(ids[0]).total
      office.on("2027-02-15")
      #expect(try office.claim(ids[0]).total == claim, "interest stands still")
      #expect(try office.claim(ids[0]).notes.contains(.frozen(on: day("2026-11-24"))))
    }
  }

  @Test func `gets no letter, no agreement and no collector`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let other = try office.add("102", "1000.00", due: "2026-10-15")
      try office.remind(other, fate: .outbox)
      _ = try bankrupt(office, id)
      let refused = Trouble.insolvent(
        customer: "Café Zuid", .bankruptcy, since: day("2026-11-24"))
      #expect(try office.refusal { try office.remind(id) } == refused)
      #expect(try office.refusal { try office.notice(id) } == refused)
      #expect(try office.refusal { try office.settle(id, "900.00") } == refused)
      #expect(
        try office.refusal { try office.perform(.handover(.init([id], to: .lawyer))) } == refused)
      let sent = try office.perform(.send([other]))
      #expect(sent.cautions == [.letterDropped(customer: "Café Zuid", number: "102")])
      #expect(try office.state(other).steps.isEmpty)
      // What went out before is a fact.
      try office.remind(id, fate: .alreadySent(day("2026-11-02"), file: nil))
      #expect(try office.state(id).sentSteps.count == 1)
    }
  }

  @Test func `books dividends on it, and is written off at the end`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      _ = try bankrupt(office, id)
      office.on("2026-12-10")
      let customer = try office.row(id).customer
      try office.perform(.claimDeclared(customer, on: day("2026-12-08")))
      #expect(
        try office.reasons(id) == [
          .insolvent(.bankruptcy, on: day("2026-11-24"), declareBy: day("2026-12-24")),
          .claimDeclared(day("2026-12-08")),
        ])
      #expect(try office.next(id) == "check -")
      office.on("2027-06-01")
      try office.pay(id, "150.00")
      #expect(try office.open(id) == euro("850.00"))
      #expect(try office.stage(id) == .insolvent)
      try office.perform(.writeOff(id, amount: nil, reason: .insolvent))
      #expect(try office.stage(id) == .writtenOff)
      #expect(try office.state(id).creditNoteToMake == nil, "VAT comes back by the judgment")
    }
  }

  @Test func `brings back the VAT of a bankruptcy`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("101.xml", Sample(number: "101", total: "1210.00").xml)
      try office.bring([folder.path])
      let id = try office.id("101")
      try office.pay(id, "605.00", on: "2026-11-20")
      let outcome = try bankrupt(office, id)
      #expect(outcome.cautions.contains(.vatComesBack(euro("105.00"))))
    }
  }

  @Test func `stays so when another record of it takes it over`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-15", to: .business("Garage E."))
      let other = try office.add("102", "100.00", due: "2026-10-15", to: .business("Elise"))
      _ = try bankrupt(office, id)
      try office.perform(.merge(office.row(id).customer, into: office.row(other).customer))
      #expect(try office.stage(id) == .insolvent)
      #expect(try office.stage(other) == .insolvent)
      #expect(try office.customer(of: other).insolvency?.trustee == "Mr Claes")
    }
  }

  @Test func `has a last day to find out in other procedures, which is recorded later`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-15", to: .jan)
      let outcome = try bankrupt(office, id, .collectiveSettlement)
      #expect(outcome.deadline == nil)
      #expect(outcome.cautions.contains(.declareBy(nil)))
      var again = Intent.Insolvency(
        try office.row(id).customer, .collectiveSettlement, on: day("2026-11-24"))
      again.declareBy = day("2026-12-31")
      try office.perform(.insolvency(again))
      #expect(try office.customer(of: id).insolvency?.declareBy == day("2026-12-31"))
    }
  }

  @Test func `is on the road again once it ended, and has no impossible day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let customer = try office.row(id).customer
      #expect(
        try office.refusal { try office.perform(.insolvencyEnded(customer, on: office.today)) }
          == .notInsolvent(customer: "Café Zuid"))
      #expect(
        try office.refusal { try bankrupt(office, id, on: "2026-11-25") }
          == .dayInTheFuture(day("2026-11-25")))
      _ = try bankrupt(office, id, .reorganisation)
      #expect(
        try office.refusal {
          try office.perform(.claimDeclared(customer, on: day("2026-11-23")))
        } == .beforeInsolvency(given: day("2026-11-23"), opened: day("2026-11-24")))
      office.on("2027-03-01")
      try office.perform(.insolvencyEnded(customer, on: day("2027-02-28")))
      #expect(try office.stage(id) == .overdue)
      #expect(try office.remind(id).step == .reminder(level: 1))
    }
  }
}
