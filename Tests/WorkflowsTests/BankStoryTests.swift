import Claims
import Importing
import Matching
import Store
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
        through: "2026-11-20", [.init(amount: "423.50", on: "2026-11-20", name: "CAFE ZUID")])
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

@Suite struct `A statement` {
  private static let termijn = BankFile.Entry(
    amount: "25.00", on: "2026-11-20", name: "X", message: "termijn")

  @Test func `that goes on where another ended tells of other money, though it looks the same`()
    throws
  {
    try Office.story { office in
      let first = try office.bank(BankFile(through: "2026-11-20", [Self.termijn]))
      #expect(first.added == 1)
      let next = BankFile(
        through: "2026-11-20", number: "2", opening: "1025.00", [Self.termijn])
      #expect(try office.bank(next).added == 1)
      #expect(try office.bank(next) == .init(added: 0, known: 1, booked: 0))
    }
  }

  @Test func `that doesn't begin where the one before ended shows the gap`() throws {
    try Office.story { office in
      try office.bank(BankFile(through: "2026-11-18", [Self.entry("10.00", "2026-11-18")]))
      let later = BankFile(
        through: "2026-11-20", number: "3", opening: "1110.00",
        [Self.entry("20.00", "2026-11-20")])
      #expect(try office.bank(later).gaps == 1)
      let standing = try #require(try office.desk.inbox().accounts.first)
      #expect(standing.gaps.map(\.closing) == [euro("1010.00")])
      #expect(standing.gaps.map(\.opening) == [euro("1110.00")])
      // What was missing comes after all.
      let missing = BankFile(
        through: "2026-11-19", number: "2", opening: "1010.00",
        [Self.entry("100.00", "2026-11-19")])
      try office.bank(missing)
      #expect(try office.desk.inbox().accounts.first?.gaps == [])
      #expect(try office.desk.inbox().accounts.first?.through == day("2026-11-20"))
    }
  }

  private static func entry(_ amount: String, _ on: String) -> BankFile.Entry {
    BankFile.Entry(amount: amount, on: on, name: "Somebody", message: "x")
  }

  @Test func `without any entry still tells how far the bank data goes`() throws {
    try Office.story { office in
      try office.bank(BankFile(through: "2026-11-18", [Self.entry("10.00", "2026-11-18")]))
      try office.bank(BankFile(through: "2026-11-19", number: "2", opening: "1010.00", []))
      #expect(try office.desk.inbox().accounts.first?.through == day("2026-11-19"))
    }
  }

  @Test func `tried out leaves nothing, and says what would come of it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-15")
      try office.reference(id, "+++090/9337/55493+++")
      let file = BankFile(
        through: "2026-11-20",
        [.init(amount: "1210.00", on: "2026-11-20", name: "X", structured: "090933755493")])
      let report = try office.bring([try office.file(file.xml, "a.xml")], dryRun: true)
      #expect(report.linesAdded == 1)
      #expect(report.paymentsBooked == 1)
      #expect(report.action == nil)
      #expect(try office.open(id) == euro("1210.00"))
      #expect(try office.desk.inbox().accounts.isEmpty)
    }
  }

  @Test func `that is undone takes its payments along, and those that stand on it are named`()
    throws
  {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-15")
      let file = BankFile(
        through: "2026-11-20", [.init(amount: "600.00", on: "2026-11-20", name: "Y")])
      let report = try office.bring([try office.file(file.xml, "a.xml")])
      let line = try #require(try office.desk.inbox().entries.first).line.id
      try office.perform(.place(line, on: [id], amount: nil))
      #expect(try office.open(id) == euro("610.00"))
      let action = try #require(report.action)
      let blocked = #expect(throws: UndoBlocked.self) {
        try office.desk.undo(action.id, takingDependants: false)
      }
      #expect(blocked?.dependants.map(\.note.verb) == [.match])
      _ = try office.desk.undo(action.id, takingDependants: true)
      #expect(try office.open(id) == euro("1210.00"))
      _ = try office.desk.redo(nil, takingDependants: true)
    }
  }
}

@Suite struct `Old bank data` {
  @Test func `accuses nobody of a broken promise`() throws {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-15")
      office.on("2026-11-16")
      try office.bank(BankFile(through: "2026-11-18", [.init(amount: "1.00", on: "2026-11-18")]))
      try office.perform(.promise(id, by: day("2026-11-20"), amount: nil))
      office.on("2026-11-24")
      let next = try #require(try office.row(id).next(on: office.today))
      #expect(next.action == .check)
      #expect(next.from == day("2026-11-24"))
      #expect(next.reasons.contains(.cannotTell(through: day("2026-11-18"))))
      // The data of Monday tells: it wasn't paid by the working day after.
      try office.bank(
        BankFile(
          through: "2026-11-23", number: "2", opening: "1001.00",
          [.init(amount: "1.00", on: "2026-11-23", message: "other")]))
      let told = try #require(try office.row(id).next(on: office.today))
      #expect(told.action == .reminder)
      #expect(!told.reasons.contains { if case .cannotTell = $0 { true } else { false } })
    }
  }

  @Test func `is looked at for the account that the invoice names`() throws {
    let (kbc, belfius) = (try IBAN("BE71096123456769"), try IBAN("BE68539007547034"))
    let data = BankData(through: [
      BankAccount(kbc): day("2026-11-18"), BankAccount(belfius): day("2026-11-23"),
    ])
    #expect(data.reach(for: kbc) == day("2026-11-18"))
    #expect(data.reach(for: nil) == day("2026-11-18"))
    #expect(BankData().reach(for: nil) == nil)
  }
}

@Suite struct `A payment after a notice` {
  @Test func `of what the notice asked settles it all`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-01")
      office.on("2026-11-10")
      try office.notice(id)
      let asked = try #require(try office.state(id).notice).asked.total
      office.on("2026-11-13")
      let file = BankFile(
        through: "2026-11-13",
        [.init(amount: AmountText.machine(asked), on: "2026-11-13", name: "CAFE ZUID")])
      #expect(try office.bank(file) == .init(added: 1, booked: 1))
      #expect(try office.stage(id) == .paid)
      #expect(try office.claim(id).total.isZero)
      #expect(try office.state(id).customerCredit.isZero)
    }
  }

  @Test func `of the balance alone asks whether the rest is let go`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-01")
      try office.reference(id, "+++090/9337/55493+++")
      office.on("2026-11-10")
      try office.notice(id)
      let file = BankFile(
        through: "2026-11-13",
        [.init(amount: "1000.00", on: "2026-11-13", name: "X", structured: "090933755493")])
      office.on("2026-11-16")
      try office.bank(file)
      let next = try #require(try office.row(id).next(on: office.today))
      #expect(next.action == .check)
      #expect(
        next.reasons == [
          .claimUndecided(paid: day("2026-11-13")), .proofMissing(posted: day("2026-11-10")),
        ])
      #expect(try office.due() == ["Café Zuid: check: 101: 0.00 EUR"])
      try office.perform(.keepClaim(id))
      #expect(try office.row(id).next(on: office.today)?.reasons.isEmpty == false)
      #expect(try office.claim(id).total.isPositive)
      _ = try office.ledger.undo()
      try office.perform(.writeOff(id, amount: nil, reason: .waived))
      #expect(try office.row(id).next(on: office.today) == nil)
      #expect(try office.claim(id).total.isZero)
    }
  }
}

@Suite struct `A payment that is there` {
  @Test func `is moved to the invoice on which it belongs`() throws {
    try Office.story { office in
      let id = try office.add("101", "500.00", due: "2026-10-15")
      let other = try office.add("102", "500.00", due: "2026-10-15")
      try office.pay(id, "500.00", on: "2026-11-20")
      let payment = try #require(try office.payment(id))
      try office.perform(.movePayment(id, payment.id, to: other))
      #expect(try office.stage(id) == .overdue)
      #expect(try office.stage(other) == .paid)
      #expect(try office.payment(other)?.on == day("2026-11-20"))
    }
  }

  @Test func `is taken off, and its line waits again`() throws {
    try Office.story { office in
      let id = try office.add("101", "500.00", due: "2026-10-15")
      let file = BankFile(
        through: "2026-11-20", [.init(amount: "500.00", on: "2026-11-20", name: "Y")])
      try office.bank(file)
      let line = try #require(try office.desk.inbox().entries.first).line.id
      try office.perform(.place(line, on: [id], amount: nil))
      #expect(try office.stage(id) == .paid)
      let payment = try #require(try office.payment(id))
      try office.perform(.reverse(id, payment.id, .mistake, on: nil))
      #expect(try office.stage(id) == .overdue)
      #expect(try office.desk.inbox().entries.map(\.line.id) == [line])
    }
  }

  @Test func `of a collector is booked gross, with his fee, and his account is nobody's`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-08-01")
      let iban = "BE68539007547034"
      let file = BankFile(
        through: "2026-11-20",
        [
          .init(
            amount: "382.50", on: "2026-11-20", from: iban, name: "Gerechtsdeurwaarder",
            message: "dossier 7")
        ])
      try office.bank(file)
      let line = try #require(try office.desk.inbox().entries.first).line.id
      let state = try office.state(id)
      var match = Intent.Match(
        line,
        as: Candidate(
          allocations: [
            Allocation(
              receivable: id, number: "101", customer: state.customer, customerName: "Café Zuid",
              amount: euro("450.00"))
          ], clues: []))
      match.fee = euro("67.50")
      try office.perform(.match(match))
      #expect(try office.open(id) == euro("550.00"))
      #expect(try office.payment(id)?.amount == euro("450.00"))
      #expect(try office.desk.inbox().entries.isEmpty)
      let payers = try office.desk.read { try $0.bank.payers() }
      let account = try #require(BankAccount(iban))
      #expect(payers.roles[account] == .collector)
      #expect(payers.customers[account] == nil)
    }
  }
}
