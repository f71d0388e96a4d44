import Claims
import Store
import Testing
import Workflows

@Suite struct `Mails` {
  @Test func `are recorded as sent once the mail command took them`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      let outcome = try office.remind(id, by: .email)
      #expect(office.mails.map(\.recipient.email) == ["an@cafezuid.example"])
      #expect(outcome.cautions.allSatisfy { $0 != .mailIsYours })
      let sent = try #require(try office.state(id).sentSteps.last)
      #expect(sent.dispatch.message != nil)
      #expect(sent.documents.map(\.path).map { $0.suffix(4) } == [".pdf", ".txt", ".eml"])
    }
  }

  @Test func `carry a formal notice too that goes by registered post`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      let outcome = try office.notice(id)
      #expect(
        outcome.cautions.contains(
          .copyMailed(customer: "Café Zuid", address: "an@cafezuid.example")))
      #expect(office.mails.map(\.recipient.email) == ["an@cafezuid.example"])
      let sent = try #require(try office.state(id).sentSteps.last)
      #expect(sent.channel == .registered && sent.lacksProof)
      #expect(office.letters.count == 1, "one text, written once")
      // What was mailed stands, whatever is undone.
      _ = try office.desk.undo(outcome.action?.id, takingDependants: false)
      #expect(
        try office.refusal { try office.notice(id) }
          == .leftAlready(number: "101", on: day("2026-11-24")))
    }
  }

  @Test func `with a notice that aren't taken don't keep it from being posted`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail(refusing: "451 later")
      let outcome = try office.notice(id)
      #expect(outcome.hasFailures)
      #expect(outcome.cautions.contains(.copyNotMailed(number: "101", reason: "451 later")))
      let sent = try #require(try office.state(id).sentSteps.last)
      #expect(sent.step == .notice && sent.dispatch.message == nil)
    }
  }

  @Test func `with a notice wait in the outbox as it does, and none is made of a draft`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      try office.notice(id, fate: .draft)
      try office.notice(id, fate: .outbox)
      #expect(office.mails.isEmpty)
      let outcome = try office.perform(.send([id]))
      #expect(office.mails.count == 1)
      #expect(
        outcome.cautions.contains(
          .copyMailed(customer: "Café Zuid", address: "an@cafezuid.example")))
    }
  }

  @Test func `that the command refuses leave nothing behind`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail(refusing: "550 no such user")
      #expect(
        try office.refusal { try office.remind(id, by: .email) }
          == .mailFailed(customer: "Café Zuid", reason: "550 no such user"))
      #expect(try office.state(id).steps.isEmpty)
      #expect(try office.stage(id) == .overdue)
    }
  }

  @Test func `to nobody's address are refused`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15", to: .business("Bakker"))
      office.sendsMail()
      #expect(
        try office.refusal { try office.remind(id, by: .email) } == .noEmail(customer: "Bakker"))
    }
  }

  @Test func `answer the ones before them`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      try office.remind(id, by: .email)
      office.on("2026-12-10")
      try office.remind(id, by: .email)
      let first = try #require(try office.state(id).sentSteps.first?.dispatch.message)
      #expect(office.mails.map(\.references) == [[], [first]])
    }
  }

  @Test func `go as they were written, and anew on another day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      try office.remind(id, by: .email, fate: .outbox)
      #expect(office.mails.isEmpty)
      try office.perform(.send([id]))
      #expect(office.mails.map(\.day) == [day("2026-11-24")])
      let other = try office.add("102", "100.00", due: "2026-10-15", to: .jan)
      try office.remind(other, by: .email, fate: .outbox)
      office.on("2026-11-25")
      #expect(try office.desk.outbox().map(\.standing) == [.outdated])
      try office.perform(.send([other]))
      #expect(office.mails.map(\.day) == [day("2026-11-24"), day("2026-11-25")])
      #expect(try office.state(other).sentSteps.map(\.writtenOn) == [day("2026-11-25")])
    }
  }

  @Test func `are each tried: what isn't taken waits`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      let two = try office.add("102", "100.00", due: "2026-10-15", to: .jan)
      try office.remind(one, by: .letter, fate: .outbox)
      try office.remind(two, by: .email, fate: .outbox)
      office.sendsMail(refusing: "451 later")
      let outcome = try office.perform(.send([one, two]))
      #expect(outcome.hasFailures)
      #expect(outcome.cautions.contains(.mailNotSent(customer: "Jan Peeters", reason: "451 later")))
      #expect(try office.desk.outbox().map(\.numbers) == [["102"]])
      #expect(try office.stage(one) == .reminded && office.stage(two) == .overdue)
    }
  }

  /// What the customer has can't be undone: it counts for the law and for what leaves next.
  @Test func `that left stand, whatever is undone`() throws {
    let office = try Office()
    office.on("2026-11-24")
    let id = try office.add("101", "100.00", due: "2026-10-15", to: .jan)
    office.sendsMail()
    try office.remind(id, by: .email)
    let undone = try office.desk.undo(nil, takingDependants: false)
    #expect(try office.stage(id) == .overdue)
    #expect(
      try office.desk.cautions(undoing: undone)
        == [.leftAllTheSame(number: "101", on: day("2026-11-24"))])
    #expect(
      try office.refusal { try office.remind(id, by: .email) }
        == .leftAlready(number: "101", on: day("2026-11-24")))
    var withdrawal = Intent.Letter(.withdrawal, [id])
    withdrawal.channel = .email
    try office.perform(.write(withdrawal))
    #expect(office.mails.count == 2)
    try office.remind(id, by: .email)
    #expect(office.mails.count == 3)
    #expect(try office.ledger.verify().isClean)
  }

  @Test func `changed by hand are not written anew behind one's back`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.sendsMail()
      var dunning = Intent.Dunning(.reminder, [id])
      dunning.channel = .email
      dunning.fate = .outbox
      dunning.text = "Subject: my own\n\nPlease pay.\n"
      try office.perform(.dun(dunning))
      #expect(office.letters.last?.text == dunning.text)
      #expect(try office.desk.outbox().map(\.isEdited) == [true])
      office.on("2026-11-25")
      #expect(try office.desk.outbox().map(\.standing) == [.editedIsOld])
      #expect(
        try office.refusal { try office.perform(.send([id])) } == .editedIsOld(number: "101"))
      #expect(office.mails.isEmpty)
      try office.perform(.rewrite([id], text: "Subject: once more\n\nPlease pay today.\n"))
      #expect(try office.desk.outbox().map(\.standing) == [.ready])
      try office.perform(.send([id]))
      #expect(office.mails.map(\.day) == [day("2026-11-25")])
    }
  }

  @Test func `that are dropped don't go, and nothing waits`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      let two = try office.add("102", "500.00", due: "2026-10-15")
      try office.remind(one, two, fate: .outbox)
      try office.perform(.drop([one]))
      #expect(try office.desk.outbox().isEmpty, "the letter is of both")
      #expect(
        try office.refusal { try office.perform(.drop([one])) } == .nothingWaits(["101"]))
    }
  }

  @Test func `that wait for one that was paid are written anew for the other`() throws {
    try Office.story { office in
      let one = try office.add("101", "1000.00", due: "2026-10-15")
      let two = try office.add("102", "500.00", due: "2026-10-15")
      try office.remind(one, two, fate: .outbox)
      try office.pay(one)
      #expect(try office.desk.outbox().map(\.standing) == [.outdated])
      try office.perform(.send([one, two]))
      #expect(office.letters.last?.items.map(\.state.facts.number) == ["102"])
      #expect(try office.desk.outbox().isEmpty)
      #expect(try office.state(one).steps.isEmpty)
    }
  }
}
