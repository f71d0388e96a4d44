import Claims
import Testing
import Workflows

/// 400.00 of 1,000.00 are disputed on Tue 24 November 2026.
@Suite struct `A dispute of a part` {
  @Test func `lets the rest go on, and asks for that only`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: "which?"))
      #expect(try office.stage(id) == .disputed)
      #expect(try office.row(id).disputed == euro("400.00"))
      #expect(try office.open(id) == euro("1000.00"))
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 600.00 EUR"])
      #expect(try office.reasons(id).contains(.partDisputed(euro("400.00"))))
      #expect(try office.remind(id).amount == euro("600.00"))
      #expect(office.letters[0].items[0].asked == euro("600.00"))
      // 26 days at 10.50 % on 600.00: 4.487671.
      let notice = try office.notice(id)
      #expect(notice.amount == euro("644.49"))
      #expect(office.letters[1].items[0].claim?.principal == euro("600.00"))
      #expect(try office.claim(id).principal == euro("1000.00"), "the claim itself is whole")
    }
  }

  @Test func `asks for an answer once the rest is paid`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .work, amount: euro("400.00"), note: nil))
      try office.pay(id, "600.00")
      #expect(try office.stage(id) == .disputed)
      #expect(try office.next(id) == "answer 2026-12-08")
      #expect(try office.refusal { try office.remind(id) } == .disputedWhole(number: "101"))
    }
  }

  @Test func `never disputes more than is open`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      #expect(
        try office.refusal {
          try office.perform(
            .dispute(id, ground: .work, amount: euro("1000.01"), note: nil))
        } == .amountAbove(number: "101", limit: euro("1000.00"), given: euro("1000.01")))
      try office.perform(.dispute(id, ground: .work, amount: euro("400.00"), note: nil))
      #expect(
        try office.refusal {
          try office.perform(.dispute(id, ground: .price, amount: nil, note: nil))
        } == .alreadyDisputed(number: "101"))
      try office.pay(id, "800.00")
      #expect(try office.row(id).disputed == euro("200.00"))
    }
  }

  @Test func `withdrawn or rejected falls back to what was before`() throws {
    for outcome in [DisputeClosed.Outcome.withdrawn, .rejected, .settled] {
      try Office.story { office in
        let id = try office.add("101", "1000.00", due: "2026-10-15")
        try office.remind(id)
        try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: nil))
        try office.perform(.closeDispute(id, outcome))
        #expect(try office.stage(id) == .reminded)
        #expect(try office.row(id).disputed.isZero)
        #expect(try office.open(id) == euro("1000.00"))
        #expect(try office.next(id) == "reminder 2 2026-12-04")
        #expect(
          try office.refusal { try office.perform(.closeDispute(id, outcome)) }
            == .notDisputed(number: "101"))
      }
    }
  }
}

@Suite struct `A dispute of the whole` {
  @Test func `stops the road, and owes an answer after 14 days`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .notReceived, amount: nil, note: nil))
      #expect(try office.next(id) == "answer 2026-12-08")
      #expect(try office.reasons(id) == [.disputed(on: day("2026-11-24"))])
      #expect(try office.refusal { try office.remind(id) } == .disputedWhole(number: "101"))
      #expect(try office.refusal { try office.notice(id) } == .disputedWhole(number: "101"))
      office.on("2026-12-07")
      #expect(try office.due().isEmpty)
      // A word in between starts the 14 days anew.
      try office.perform(.call(id, outcome: "reached", note: "sends the sheets"))
      #expect(try office.next(id) == "answer 2026-12-21")
      office.on("2026-12-21")
      #expect(try office.due() == ["Café Zuid: answer: 101: 1000.00 EUR"])
    }
  }

  @Test func `upheld closes the case with a credit note to make`() throws {
    try Office.story { office in
      let id = try office.add("101", "1210.00", due: "2026-10-29")
      try office.perform(.dispute(id, ground: .duplicate, amount: nil, note: nil))
      let closed = try office.perform(.closeDispute(id, .upheld))
      #expect(closed.amount == nil)
      #expect(try office.stage(id) == .credited)
      #expect(try office.open(id).isZero)
      #expect(try office.state(id).creditNoteToMake?.amount == euro("1210.00"))
      #expect(try office.claim(id).total.isZero)
    }
  }
}

@Suite struct `A reduction` {
  /// 1,000.00 with 21 % VAT, from a file, so that its VAT is known.
  private func invoice(in office: Office) throws -> Receivable.ID {
    let folder = try Folder()
    try folder.write("101.xml", Sample(number: "101", total: "1000.00").xml)
    try office.bring([folder.path])
    return try office.id("101")
  }

  @Test func `bears its VAT, and the credit note takes its place`() throws {
    try Office.story { office in
      let id = try invoice(in: office)
      try office.perform(.dispute(id, ground: .hours, amount: euro("100.00"), note: nil))
      let closed = try office.perform(.closeDispute(id, .upheld))
      let toMake = CreditNoteToMake(
        amount: euro("100.00"), base: euro("82.64"), vat: euro("17.36"))
      #expect(closed.cautions == [.creditNoteToMake(number: "101", toMake)])
      #expect(try office.open(id) == euro("900.00"))
      #expect(try office.state(id).creditNoteToMake == toMake)
      let before = try office.claim(id)

      let folder = try Folder()
      var note = Sample(number: "C1", total: "100.00", credits: "101")
      note.issued = "2026-11-20"
      try folder.write("cn.xml", note.xml)
      let report = try office.bring([folder.path])
      #expect(report.creditNotesAdded == 1)
      #expect(try office.open(id) == euro("900.00"), "never twice")
      #expect(try office.state(id).creditNoteToMake == nil)
      #expect(try office.open(office.id("C1")).isZero)
      #expect(try office.claim(id) == before, "what was wrong was never due")
    }
  }

  @Test func `is used up by a credit note that is larger, which takes the rest off`() throws {
    try Office.story { office in
      let id = try invoice(in: office)
      try office.perform(.dispute(id, ground: .hours, amount: euro("100.00"), note: nil))
      try office.perform(.closeDispute(id, .upheld))
      try office.perform(.credit(id, amount: euro("60.00")))
      #expect(try office.state(id).creditNoteToMake?.amount == euro("40.00"))
      #expect(try office.open(id) == euro("900.00"))
      try office.perform(.credit(id, amount: euro("140.00")))
      #expect(try office.state(id).creditNoteToMake == nil)
      #expect(try office.open(id) == euro("800.00"))
    }
  }

  @Test func `comes off the disputed part when the credit note is there first`() throws {
    try Office.story { office in
      let id = try invoice(in: office)
      try office.perform(.dispute(id, ground: .hours, amount: euro("400.00"), note: nil))
      try office.perform(.credit(id, amount: euro("100.00")))
      #expect(try office.row(id).disputed == euro("300.00"))
      #expect(try office.open(id) == euro("900.00"))
      try office.perform(.credit(id, amount: euro("300.00")))
      #expect(try office.stage(id) == .overdue, "nothing is disputed any more")
      #expect(try office.open(id) == euro("600.00"))
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 600.00 EUR"])
    }
  }

  @Test func `by write-off closes, and a credit note after it changes nothing`() throws {
    try Office.story { office in
      let id = try invoice(in: office)
      try office.pay(id, "990.00")
      try office.perform(.writeOff(id, amount: nil, reason: .small))
      #expect(try office.stage(id) == .writtenOff)
      #expect(try office.state(id).creditNoteToMake?.amount == euro("10.00"))
      try office.perform(.credit(id, amount: nil))
      #expect(try office.stage(id) == .writtenOff)
      #expect(try office.state(id).creditNoteToMake == nil)
      #expect(
        try office.refusal { try office.perform(.credit(id, amount: euro("1.00"))) }
          == .closed(number: "101", stage: .writtenOff))
    }
  }

  @Test func `of a part lowers what is open and the claim`() throws {
    try Office.story { office in
      let id = try invoice(in: office)
      let amount = euro("250.00")
      let outcome = try office.perform(.writeOff(id, amount: amount, reason: .waived))
      #expect(
        outcome.cautions == [
          .creditNoteToMake(
            number: "101",
            CreditNoteToMake(amount: amount, base: euro("206.61"), vat: euro("43.39")))
        ])
      #expect(try office.open(id) == euro("750.00"))
      #expect(try office.claim(id).principal == euro("750.00"))
      #expect(try office.stage(id) == .overdue)
    }
  }
}
