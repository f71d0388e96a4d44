import Claims
import Testing
import Workflows

@Suite struct `A letter` {
  @Test func `leaves once; the same step asks again`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id)
      #expect(try office.refusal { try office.remind(id) } == .sameStepToday(number: "101"))
      #expect(try office.remind(id, again: true).step == .reminder(level: 1))
      office.on("2026-12-04")
      try office.remind(id)
      office.on("2026-12-10")
      #expect(
        try office.refusal { try office.remind(id) }
          == .stepTaken(number: "101", step: .reminder(level: 2), sent: day("2026-12-04")))
      office.on("2026-12-14")
      try office.notice(id)
      #expect(
        try office.refusal { try office.notice(id) }
          == .stepTaken(number: "101", step: .notice, sent: day("2026-12-14")))
      office.on("2026-12-20")
      #expect(try office.notice(id, again: true).deadline == day("2026-12-31"))
      #expect(try office.next(id) == "handover 2027-01-09", "twenty days without a result")
    }
  }

  @Test func `names an invoice once, however often it is asked for`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.remind(id, id).amount == euro("1000.00"))
      #expect(office.letters[0].items.count == 1)
    }
  }

  @Test func `warns once that the last one is not long ago`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      let two = try office.add("102", "500.00", due: "2026-10-15")
      try office.remind(one, two)
      office.on("2026-11-26")
      let again = try office.remind(one, two, again: true)
      #expect(
        again.cautions.filter { if case .tooSoonAfterContact = $0 { true } else { false } }.count
          == 1)
    }
  }

  @Test func `in two currencies is refused`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      var invoice = Intent.NewInvoice(
        number: "102", customer: .cafe,
        total: Money(minorUnits: 1000, currency: try #require(Currency("USD"))))
      invoice.due = day("2026-10-15")
      try office.perform(.add(invoice))
      let dollars = try office.id("102")
      #expect(
        try office.refusal { try office.remind(id, dollars) }
          == .wrongCurrency(number: "102", currency: try #require(Currency("USD"))))
      #expect(try office.due().count == 2, "a case for each currency")
    }
  }

  @Test
  func `goes, is dropped and is written anew by its number, beside another on the same invoice`()
    throws
  {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      var copy = Intent.Letter(.copy, [id])
      copy.fate = .outbox
      try office.perform(.write(copy))
      let waiting = try office.desk.outbox()
      #expect(waiting.map(\.kind) == [.step(.reminder(level: 1), nil), .letter(.copy)])
      try office.perform(.rewrite([id], text: nil, letters: waiting[1].ids))
      #expect(try office.desk.outbox()[0].ids == waiting[0].ids)
      #expect(try office.desk.outbox()[1].ids != waiting[1].ids)
      try office.perform(.drop([id], letters: waiting[0].ids))
      #expect(try office.desk.outbox().map(\.kind) == [.letter(.copy)])
      #expect(
        try office.refusal { try office.perform(.send([id], letters: waiting[0].ids)) }
          == .nothingWaits(["101"]))
      try office.perform(.send([id], letters: try office.desk.outbox()[0].ids))
      #expect(try office.desk.outbox().isEmpty)
      #expect(try office.stage(id) == .overdue, "the reminder never went")
    }
  }

  @Test func `that waits goes to the address that the customer has when it leaves`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      try office.remind(id, by: .email, fate: .outbox)
      #expect(try office.desk.outbox().map(\.standing) == [.ready])
      var change = Intent.CustomerChange()
      change.email = "office@cafezuid.example"
      try office.perform(.customer(try office.row(id).customer, change))
      #expect(try office.desk.outbox().map(\.standing) == [.outdated])
      try office.perform(.send([id]))
      #expect(office.mails.map(\.recipient.email) == ["office@cafezuid.example"])
    }
  }

  @Test func `by post is written anew where the customer has moved meanwhile`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      var change = Intent.CustomerChange()
      change.street = "Nieuwe Straat 9"
      try office.perform(.customer(try office.row(id).customer, change))
      #expect(try office.desk.renewPile() != nil)
      #expect(office.letters.last?.recipient.address.street == "Nieuwe Straat 9")
      #expect(try office.desk.renewPile() == nil, "now it is as it should be")
    }
  }

  @Test func `that waits doesn't go where the customer promises to pay meanwhile`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(try office.desk.outbox().map(\.standing) == [.needless])
      try office.perform(.send([id]))
      #expect(try office.state(id).sentSteps.isEmpty)
      #expect(try office.stage(id) == .promised)
    }
  }

  @Test func `that was asked for though a promise runs goes`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      try office.remind(id, fate: .outbox)
      #expect(try office.desk.outbox().map(\.standing) == [.ready])
      try office.perform(.send([id]))
      #expect(try office.state(id).sentSteps.count == 1)
    }
  }

  @Test func `beside the road is possible, or says why not`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let before = try office.desk.letters(for: [id])
      #expect(before.filter { $0.trouble == nil }.map(\.letter) == [.statement, .copy])
      #expect(
        before.first { $0.letter == .thanks }?.trouble == .nothingReceived(number: "101"))
      try office.remind(id)
      #expect(
        try office.desk.letters(for: [id]).contains {
          $0.letter == .withdrawal && $0.trouble == nil
        })
    }
  }

  @Test func `that is a draft never counts`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let draft = try office.remind(id, fate: .draft)
      #expect(draft.documents.count == 2)
      #expect(try office.stage(id) == .overdue)
      #expect(try office.next(id) == "reminder 1 2026-10-22")
      #expect(try office.refusal { try office.perform(.send([id])) } == .nothingWaits(["101"]))
      #expect(try office.remind(id).step == .reminder(level: 1))
    }
  }

  @Test func `in the outbox counts only once it is sent, from that day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due().isEmpty, "it is done for today")
      let sent = try office.perform(.send([id]))
      #expect(sent.rows.map(\.number) == ["101"])
      #expect(try office.stage(id) == .reminded)
      #expect(try office.next(id) == "reminder 2 2026-12-04")
      #expect(office.letters.count == 1, "exactly what was seen leaves")
      #expect(
        try office.refusal { try office.perform(.send([id])) } == .nothingWaits(["101"]),
        "never twice")
    }
  }

  @Test func `that leaves on another day is dated and computed anew`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let written = try office.notice(id, fate: .outbox)
      #expect(written.amount == euro("1051.51"))
      #expect(written.deadline == day("2026-12-04"))
      office.on("2026-11-26")
      try office.perform(.send([id]))
      let notice = try #require(try office.state(id).notice)
      #expect(notice.sentOn == day("2026-11-26"))
      #expect(notice.writtenOn == day("2026-11-26"))
      #expect(notice.deadline == day("2026-12-08"))
      #expect(notice.asked.total == euro("1052.08"))
      #expect(notice.channel == .registered)
      #expect(try office.next(id) == "handover 2026-12-16", "twenty days without a result")
    }
  }

  @Test func `keeps the days that were given for its deadline`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      var dunning = Intent.Dunning(.notice, [id])
      dunning.fate = .outbox
      dunning.deadlineDays = 10
      #expect(try office.perform(.dun(dunning)).deadline == day("2026-12-11"))
      office.on("2026-11-25")
      try office.perform(.send([id]))
      #expect(try office.state(id).notice?.deadline == day("2026-12-14"))
    }
  }

  @Test func `drops out where it was paid meanwhile, and the others go`() throws {
    try Office.story { office in
      let paid = try office.add("101", "1000.00", due: "2026-10-15")
      let disputed = try office.add("102", "500.00", due: "2026-10-15")
      let open = try office.add("103", "200.00", due: "2026-10-15")
      try office.remind(paid, disputed, open, fate: .outbox)
      try office.pay(paid)
      try office.perform(.dispute(disputed, ground: .work, amount: nil, note: nil))
      let sent = try office.perform(.send([paid, disputed, open]))
      #expect(sent.rows.map(\.number) == ["103"])
      #expect(office.letters.last?.items.map(\.asked) == [euro("200.00")])
      #expect(try office.state(paid).sentSteps.isEmpty)
      #expect(try office.stage(disputed) == .disputed)
      #expect(try office.stage(open) == .reminded)
    }
  }

  @Test func `asks what is open after a part payment`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      try office.pay(id, "400.00")
      try office.perform(.send([id]))
      #expect(office.letters.last?.items.map(\.asked) == [euro("600.00")])
      #expect(try office.state(id).lastSent?.asked.total == euro("600.00"))
    }
  }

  @Test func `written again replaces the one that waits`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id, fate: .outbox)
      try office.remind(id, by: .email, fate: .outbox)
      #expect(try office.state(id).steps.count == 1)
      try office.perform(.send([id]))
      #expect(try office.state(id).sentSteps.map(\.channel) == [.email])
      // What is sent at once leaves nothing behind to go out later.
      let other = try office.add("201", "10.00", due: "2026-10-15", to: .business("X"))
      try office.remind(other, fate: .outbox)
      try office.remind(other)
      #expect(try office.refusal { try office.perform(.send([other])) } == .nothingWaits(["201"]))
    }
  }

  @Test func `needs a creditor`() throws {
    try Office.story(Settings()) { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.refusal { try office.remind(id) } == .noCreditor)
    }
  }

  @Test func `keeps its documents as they went out`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let outcome = try office.remind(id)
      let kept = try #require(try office.state(id).lastSent).documents
      #expect(kept == outcome.documents)
      #expect(kept.map { String($0.path.suffix(4)) } == [".pdf", ".txt"])
      #expect(kept.allSatisfy { $0.path.hasPrefix("documents/2026/") })
      // The journal's head on the letter is that of the action before it.
      #expect(office.letters[0].journalHead.count == 64)
    }
  }
}
