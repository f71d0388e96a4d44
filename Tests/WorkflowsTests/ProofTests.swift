import Claims
import Testing
import Workflows

@Suite struct `What became of a letter` {
  /// A notice by registered post of Tue 24 November 2026: received Fri 27, payable by Fri 4 December.
  private func notify(in office: Office) throws -> Receivable.ID {
    let id = try office.add("101", "1000.00", due: "2026-10-15")
    try office.remind(id, fate: .alreadySent(day("2026-10-25"), file: nil))
    try office.remind(id, fate: .alreadySent(day("2026-11-05"), file: nil))
    #expect(try office.notice(id).deadline == day("2026-12-04"))
    return id
  }

  @Test(arguments: [DeliveryResult.refused, .unclaimed])
  func `counts though the customer didn't take it`(_ result: DeliveryResult) throws {
    try Office.story { office in
      let id = try notify(in: office)
      #expect(try office.next(id) == "handover 2026-12-14", "twenty days without a result")
      office.on("2026-12-10")
      let outcome = try office.perform(.result(id, result, on: nil))
      #expect(outcome.cautions == [.countsAllTheSame(number: "101", .notice, result)])
      #expect(try office.stage(id) == .notice)
      #expect(try office.next(id) == "handover 2026-12-10")
      #expect(try office.due() == ["Café Zuid: handover: 101: 1056.11 EUR"])
    }
  }

  @Test func `doesn't count where it came back; with a new address it is proposed afresh`() throws {
    try Office.story { office in
      let id = try notify(in: office)
      office.on("2026-12-01")
      let outcome = try office.perform(.result(id, .undeliverable, on: day("2026-11-30")))
      #expect(outcome.cautions == [.doesNotCount(number: "101", .notice, .undeliverable)])
      #expect(try office.stage(id) == .reminded)
      #expect(try office.next(id) == "check 2026-11-30")
      #expect(try office.reasons(id) == [.undelivered(.notice, on: day("2026-11-30"))])
      try office.change(id) { $0.street = "Nieuwstraat 8" }
      #expect(try office.next(id) == "notice 2026-11-15")
      let again = try office.notice(id)
      #expect(again.step == .notice)
      #expect(again.deadline == day("2026-12-11"), "its own, from the new posting")
      #expect(try office.stage(id) == .notice)
    }
  }

  @Test func `begins a consumer's waiting period again where the reminder came back`() throws {
    try Office.story { office in
      office.on("2026-11-05")
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(id)
      office.on("2026-11-10")
      try office.perform(.result(id, .undeliverable, on: nil))
      #expect(
        try office.refusal { try office.notice(id) } == .consumerNotReminded(number: "101"))
      office.on("2026-11-12")
      try office.change(id) { $0.street = "Dorp 2" }
      #expect(try office.next(id) == "reminder 1 2026-11-05")
      #expect(try office.remind(id).step == .reminder(level: 1))
      #expect(
        try office.refusal { try office.notice(id) }
          == .consumerWaiting(number: "101", lastDay: day("2026-12-01"), from: day("2026-12-02")))
    }
  }

  @Test func `of a bounced e-mail asks for an address too`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      try office.remind(id, by: .email)
      try office.perform(.result(id, .bounced, on: nil))
      #expect(try office.next(id) == "check 2026-11-24")
      try office.change(id) { $0.email = "jan@elsewhere.example" }
      #expect(try office.next(id) == "reminder 1 2026-11-05")
    }
  }

  @Test func `is nothing where nothing was sent, and has no impossible day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let paper = try office.paper("receipt.pdf")
      #expect(
        try office.refusal { try office.perform(.result(id, .delivered, on: nil)) }
          == .nothingSent(number: "101"))
      #expect(
        try office.refusal {
          try office.perform(.proof(id, file: paper, tracking: nil, on: nil))
        } == .nothingSent(number: "101"))
      try office.remind(id, fate: .outbox)
      #expect(
        try office.refusal { try office.perform(.result(id, .delivered, on: nil)) }
          == .nothingSent(number: "101"))
      try office.perform(.send([id]))
      #expect(
        try office.refusal { try office.perform(.result(id, .delivered, on: day("2026-11-23"))) }
          == .resultBeforeSending(
            number: "101", given: day("2026-11-23"), sent: day("2026-11-24")))
      #expect(
        try office.refusal { try office.perform(.result(id, .delivered, on: day("2026-11-25"))) }
          == .dayInTheFuture(day("2026-11-25")))
    }
  }

  @Test func `is known of all invoices of the letter at once`() throws {
    try Office.story { office in
      let first = try office.add("101", "1000.00", due: "2026-10-15")
      let second = try office.add("102", "500.00", due: "2026-10-20")
      let other = try office.add("103", "50.00", due: "2026-10-20")
      try office.notice(first, second)
      try office.remind(other)
      let proof = try office.perform(
        .proof(second, file: office.paper("bpost.pdf"), tracking: "RR123456785BE", on: nil))
      #expect(proof.rows.map(\.number) == ["102", "101"])
      try office.perform(.result(first, .delivered, on: nil))
      for id in [first, second] {
        let notice = try #require(try office.state(id).notice)
        #expect(notice.proof?.tracking == "RR123456785BE")
        #expect(notice.proof?.document == proof.documents[0])
        #expect(notice.delivery?.result == .delivered)
        #expect(notice.together.count == 1)
      }
      #expect(try office.state(other).lastSent?.delivery == nil)
    }
  }

  @Test func `stands beside the papers of the case`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let outcome = try office.perform(.attach(id, file: office.paper("order.pdf"), .order))
      let kept = try #require(outcome.documents.first)
      #expect(kept.path.hasSuffix(".pdf"))
      #expect(try office.state(id).papers.map(\.kind) == [.order])
      #expect(throws: FileFailure.notFound("/nowhere/x.pdf")) {
        try office.perform(.attach(id, file: "/nowhere/x.pdf", .other))
      }
    }
  }
}

@Suite struct `The limitation of a claim` {
  @Test func `stays interrupted by a yes, whatever is agreed after it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.settle(id, "900.00", by: "2026-12-15")
      try office.perform(.acceptSettlement([id]))
      #expect(try office.desk.limitation(of: id).lastDay == day("2036-11-24"))
      office.on("2026-12-20")
      try office.settle(id, "800.00", by: "2027-01-15")
      #expect(try office.desk.limitation(of: id).lastDay == day("2036-11-24"))
    }
  }

  @Test func `runs ten years from the due date and begins again with an acknowledgement`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.desk.limitation(of: id).lastDay == day("2036-10-15"))
      let letter = try office.perform(
        .interruptLimitation(
          id, .acknowledgement, on: day("2026-11-20"), proof: office.paper("reply.eml")))
      #expect(letter.documents.count == 1)
      let limitation = try office.desk.limitation(of: id)
      #expect(limitation.lastDay == day("2036-11-20"))
      #expect(limitation.interruptions.map(\.cause) == [.recorded(.acknowledgement)])
      #expect(
        try office.refusal {
          try office.perform(
            .interruptLimitation(id, .summons, on: day("2026-11-25"), proof: nil))
        } == .dayInTheFuture(day("2026-11-25")))
    }
  }

  @Test func `follows the rule of the trade`() throws {
    var settings = Office.settings
    settings.terms.limitation = .goods
    try Office.story(settings) { office in
      let id = try office.add("101", "100.00", due: "2026-10-15", to: .jan)
      #expect(try office.desk.limitation(of: id).lastDay == day("2027-10-15"))
      office.on("2027-11-02")
      let late = try office.perform(
        .interruptLimitation(id, .acknowledgement, on: day("2027-11-01"), proof: nil))
      #expect(late.cautions == [.tooLateToInterrupt(number: "101", lastDay: day("2027-10-15"))])
      #expect(try office.desk.limitation(of: id).interruptions.isEmpty)
    }
  }
}
