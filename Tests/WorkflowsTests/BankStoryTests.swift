import Claims
import Importing
import Matching
import Testing
import Workflows

@Suite struct `Money that comes in` {
  @Test func `with the communication of an invoice books itself, once, whatever the file`() throws {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let file = BankFile(
        through: "2026-11-20",
        [.init(amount: "1210.00", on: "2026-11-20", name: "CAFE ZUID", structured: "090933755493")])
      #expect(try office.bank(file) == .init(added: 1, booked: 1))
      #expect(try office.stage(id) == .paid)
      #expect(try office.payment(id)?.on == day("2026-11-20"))
      // Again, and the same day as a table of the bank.
      #expect(try office.bank(file) == .init(added: 0, known: 1, booked: 0))
      let table = try office.file(file.table, "export.csv")
      let report = try office.bring([table])
      #expect(report.errors.isEmpty)
      #expect(report.linesAdded == 0)
      #expect(report.linesKnown == 1)
      #expect(try office.state(id).payments.count == 1)
    }
  }

  @Test func `twice on a day is twice, and a third time in a later export is a third`() throws {
    try Office.story { office in
      try office.add("101", "50.00", due: "2026-12-15")
      let twin = BankFile.Entry(amount: "25.00", on: "2026-11-20", name: "X", message: "termijn")
      #expect(
        try office.bank(BankFile(through: "2026-11-20", [twin, twin])).added == 2)
      #expect(
        try office.bank(BankFile(through: "2026-11-20", number: "2", [twin, twin, twin]))
          == .init(added: 1, known: 2, booked: 0, toReview: 1))
    }
  }

  @Test func `with a wrong digit waits, and nobody is chased for it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let other = try office.add("102", "300.00", due: "2026-10-15")
      #expect(try office.row(other).next(on: office.today)?.from != nil)
      let file = BankFile(
        through: "2026-11-20",
        [
          .init(
            amount: "1210.00", on: "2026-11-20", from: "BE68539007547034", name: "CAFE ZUID",
            structured: "090933755494")
        ])
      #expect(try office.bank(file) == .init(added: 1, booked: 0, toReview: 1))
      // The customer owes another invoice too: nothing is proposed on either.
      for invoice in [id, other] {
        let next = try office.row(invoice).next(on: office.today)
        #expect(next?.from == nil)
        #expect(
          next?.reasons.contains { if case .doubtfulLine = $0 { true } else { false } } == true)
      }
      let entry = try #require(try office.desk.inbox().entries.first)
      guard case .doubtful(let candidates) = entry.state, let first = candidates.first else {
        Issue.record("no candidate")
        return
      }
      #expect(first.allocations.map(\.number) == ["101"])
      #expect(first.clues.contains(.invalidReference))
      let outcome = try office.perform(.match(.init(entry.line.id, as: first)))
      #expect(try office.stage(id) == .paid)
      #expect(try office.row(other).next(on: office.today)?.from != nil)
      #expect(try office.desk.inbox().entries.isEmpty)
      // What a person decided once is remembered, is seen, and can be unlearned.
      let account = try #require(BankAccount("BE68539007547034"))
      #expect(
        outcome.cautions.contains { if case .accountLearned = $0 { true } else { false } })
      let customer = try office.row(id).customer
      #expect(try office.customer(of: id).accounts == [account])
      let next = BankFile(
        through: "2026-11-23", number: "2", opening: "2210.00",
        [
          .init(
            amount: "300.00", on: "2026-11-23", from: account.key, name: "CAFE ZUID",
            message: "dank u")
        ])
      #expect(try office.bank(next) == .init(added: 1, booked: 1))
      #expect(try office.stage(other) == .paid)
      try office.perform(.forgetAccount(customer, account))
      #expect(try office.customer(of: id).accounts.isEmpty)
    }
  }

  @Test func `that was typed on Monday joins its line of Tuesday`() throws {
    try Office.story { office in
      let id = try office.add("101", "423.50", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      office.on("2026-11-23")
      try office.pay(id)
      office.on("2026-11-24")
      let file = BankFile(
        through: "2026-11-24",
        [.init(amount: "423.50", on: "2026-11-24", name: "X", structured: "090933755493")])
      #expect(try office.bank(file) == .init(added: 1, booked: 0))
      let payments = try office.state(id).payments
      #expect(payments.count == 1)
      #expect(payments.first?.line != nil)
      #expect(payments.first?.on == day("2026-11-24"))
      #expect(try office.state(id).customerCredit.isZero)
    }
  }

  @Test func `whose line waits already is that line when it is typed, and can't be typed after it`()
    throws
  {
    try Office.story { office in
      let id = try office.add("101", "423.50", due: "2026-10-15")
      let file = BankFile(
        through: "2026-11-20", [.init(amount: "423.50", on: "2026-11-20", name: "PEETERS J")])
      #expect(try office.bank(file).toReview == 1)
      let outcome = try office.pay(id)
      #expect(outcome.cautions.contains(.joinedLine(number: "101", on: day("2026-11-20"))))
      #expect(try office.desk.inbox().entries.isEmpty)
      #expect(try office.payment(id)?.on == day("2026-11-20"))
      #expect(
        try office.refusal { try office.pay(id, "423.50") }
          == .alreadyBooked(number: "101", amount: euro("423.50"), on: day("2026-11-20")))
    }
  }

  @Test func `before its invoice waits for it`() throws {
    try Office.story { office in
      let file = BankFile(
        through: "2026-11-20",
        [.init(amount: "250.00", on: "2026-11-20", name: "Café Zuid", message: "factuur 2026-0777")]
      )
      #expect(try office.bank(file) == .init(added: 1, booked: 0, toReview: 1))
      let id = try office.add("2026-0777", "250.00", due: "2026-12-15")
      #expect(try office.stage(id) == .paid)
      #expect(try office.desk.inbox().entries.isEmpty)
    }
  }

  @Test func `of another number that holds ours is not ours`() throws {
    try Office.story { office in
      let id = try office.add("12", "250.00", due: "2026-10-15")
      let file = BankFile(
        through: "2026-11-20",
        [.init(amount: "100.00", on: "2026-11-20", name: "Y", message: "1234")])
      #expect(try office.bank(file).booked == 0)
      #expect(try office.open(id) == euro("250.00"))
    }
  }

  @Test func `for three invoices less a credit note is one key`() throws {
    try Office.story { office in
      for (number, amount) in [
        ("2026-0131", "1000.00"), ("2026-0133", "900.00"), ("2026-0135", "500.00"),
      ] {
        try office.add(number, amount, due: "2026-10-15")
      }
      let credit = try office.creditNote("CN-004", "95.50")
      let file = BankFile(
        through: "2026-11-20",
        [
          .init(
            amount: "2304.50", on: "2026-11-20", from: "DE89370400440532013000",
            name: "CAFE ZUID BV", message: "RG 131 133 135 - GS 4")
        ])
      #expect(try office.bank(file) == .init(added: 1, booked: 0, toReview: 1))
      let entry = try #require(try office.desk.inbox().entries.first)
      guard case .doubtful(let candidates) = entry.state, let first = candidates.first else {
        return
      }
      #expect(
        Set(first.allocations.map(\.number)) == ["2026-0131", "2026-0133", "2026-0135", "CN-004"])
      try office.perform(.match(.init(entry.line.id, as: first)))
      for number in ["2026-0131", "2026-0133", "2026-0135"] {
        #expect(try office.stage(try office.id(number)) != .overdue)
        #expect(try office.open(try office.id(number)).isZero)
      }
      #expect(try office.state(credit).customerCredit.isZero)
      #expect(try office.desk.inbox().entries.isEmpty)
    }
  }

  @Test(arguments: [
    (Intent.ShortReason.partPayment, "100.00", Stage.overdue),
    (.bankCharges, "0.00", .paid), (.cashDiscount, "0.00", .paid), (.retention, "0.00", .paid),
    (.creditNote, "0.00", .paid), (.writeOff, "0.00", .writtenOff),
    (.dispute(.hours, note: nil), "100.00", .disputed),
  ])
  func `that is short is booked, and asks why`(
    _ reason: Intent.ShortReason, _ open: String, _ stage: Stage
  ) throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let file = BankFile(
        through: "2026-11-20",
        [.init(amount: "900.00", on: "2026-11-20", name: "X", structured: "090933755493")])
      #expect(try office.bank(file) == .init(added: 1, booked: 1))
      #expect(try office.open(id) == euro("100.00"))
      #expect(try office.inbox() == [[["short", "101"]]])
      let line = try #require(try office.desk.inbox().entries.first).line.id
      try office.perform(.explainShort(line, reason))
      #expect(try office.open(id) == euro(open))
      #expect(try office.stage(id) == stage)
      #expect(try office.desk.inbox().entries.isEmpty)
    }
  }

  @Test func `and is taken back by the bank reopens what it closed`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let iban = "BE68539007547034"
      try office.bank(
        BankFile(
          through: "2026-11-18",
          [
            .init(
              amount: "1000.00", on: "2026-11-18", from: iban, name: "X",
              structured: "090933755493")
          ]))
      #expect(try office.stage(id) == .paid)
      let back = BankFile(
        through: "2026-11-20", number: "2", opening: "2000.00",
        [
          .init(
            amount: "-1000.00", on: "2026-11-20", from: iban, name: "X", message: "RETURN",
            isReturn: true)
        ])
      #expect(try office.bank(back) == .init(added: 1, booked: 0))
      #expect(try office.stage(id) == .overdue)
      #expect(try office.open(id) == euro("1000.00"))
      let reasons = try office.row(id).next(on: office.today)?.reasons ?? []
      #expect(reasons.contains(.paymentReturned(on: day("2026-11-20"))))
      // Interest runs as if it had never been paid.
      #expect(try office.claim(id).interest.isPositive)
    }
  }

  @Test func `both ways in one file ends where it began`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let iban = "BE68539007547034"
      let file = BankFile(
        through: "2026-11-20",
        [
          .init(
            amount: "1000.00", on: "2026-11-18", from: iban, name: "X", structured: "090933755493"),
          .init(
            amount: "-1000.00", on: "2026-11-20", from: iban, name: "X", message: "RETURN",
            isReturn: true),
        ])
      #expect(try office.bank(file) == .init(added: 2, booked: 1))
      #expect(try office.stage(id) == .overdue)
    }
  }
}
