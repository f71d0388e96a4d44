import Claims
import Testing
import Workflows

@Suite struct `A credit note` {
  private func bring(_ samples: Sample..., to office: Office) throws -> ImportReport {
    let folder = try Folder()
    for (number, sample) in samples.enumerated() {
      try folder.write("\(number).xml", sample.xml)
    }
    return try office.bring([folder.path])
  }

  private let invoice = Sample(number: "101", total: "1000.00")
  private func note(_ total: String, of number: String = "101") -> Sample {
    var note = Sample(number: "C1", total: total, credits: number)
    note.issued = "2026-11-20"
    return note
  }

  @Test func `by hand lowers what is open, and closes as credited`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.credit(id, amount: euro("250.00")))
      #expect(try office.open(id) == euro("750.00"))
      #expect(
        try office.refusal { try office.perform(.credit(id, amount: euro("750.01"))) }
          == .amountAbove(number: "101", limit: euro("750.00"), given: euro("750.01")))
      try office.perform(.credit(id, amount: nil))
      #expect(try office.stage(id) == .credited)
      #expect(try office.claim(id).total.isZero)
    }
  }

  @Test func `counts from its own day in the claim`() throws {
    try Office.story { office in
      office.on("2026-11-18")
      let id = try office.add("101", "1000.00", due: "2026-10-29")
      try office.perform(.credit(id, amount: euro("500.00")))
      office.on("2026-11-28")
      // 20 days on 1,000.00, rounded to 5.75, and 10 on 500.00, 1.44.
      #expect(try office.claim(id).interest == euro("7.19"))
      #expect(try office.claim(id, on: "2026-11-17").principal == euro("1000.00"))
    }
  }

  @Test func `finds its invoice, whichever came first`() throws {
    for creditFirst in [true, false] {
      try Office.story { office in
        _ = try bring(creditFirst ? note("250.00") : invoice, to: office)
        if creditFirst {
          let credit = try office.id("C1")
          #expect(try office.row(credit).open == euro("-250.00"))
          #expect(try office.stage(credit) == .credited)
          #expect(try office.row(credit).daysOverdue(on: office.today) == 0)
        }
        let report = try bring(creditFirst ? invoice : note("250.00"), to: office)
        #expect(report.errors.isEmpty)
        #expect(try office.open(office.id("101")) == euro("750.00"))
        #expect(try office.open(office.id("C1")).isZero)
      }
    }
  }

  @Test func `in one folder with its invoice is found in any order of names`() throws {
    try Office.story { office in
      let report = try bring(note("250.00"), invoice, to: office)
      #expect(report.invoicesAdded == 1 && report.creditNotesAdded == 1)
      #expect(try office.open(office.id("101")) == euro("750.00"))
    }
  }

  @Test func `above what is open leaves the rest as the customer's credit`() throws {
    try Office.story { office in
      _ = try bring(invoice, to: office)
      let id = try office.id("101")
      try office.pay(id, "800.00")
      let small = try office.add("102", "40.00", due: "2026-10-29")
      _ = try bring(note("250.00"), to: office)
      #expect(try office.open(id).isZero)
      #expect(try office.stage(id) == .paid)
      #expect(try office.open(office.id("C1")) == euro("-50.00"))
      #expect(try office.next(small) == "reminder 1 -")
      #expect(try office.reasons(small) == [.unallocatedCredit(euro("50.00"))])
    }
  }

  @Test func `without an invoice waits, is never chased, and blocks what it covers`() throws {
    try Office.story { office in
      let id = try office.add("101", "200.00", due: "2026-10-29")
      _ = try bring(note("250.00", of: ""), to: office)
      let credit = try office.id("C1")
      #expect(try office.next(credit) == "-")
      #expect(
        try office.refusal { try office.remind(credit) } == .notOwed(number: "C1"))
      #expect(try office.refusal { try office.pay(credit) } == .notOwed(number: "C1"))
      #expect(try office.due().isEmpty)
      #expect(try office.reasons(id) == [.unallocatedCredit(euro("250.00"))])
    }
  }

  @Test func `below zero raises the claim`() throws {
    try Office.story { office in
      _ = try bring(note("-250.00"), to: office)
      let id = try office.id("C1")
      #expect(try office.open(id) == euro("250.00"))
      #expect(try office.stage(id) == .overdue)
    }
  }

  @Test func `as an invoice below zero credits what it names`() throws {
    try Office.story { office in
      var negative = Sample(number: "102", total: "-250.00")
      negative.corrects = "101"
      let report = try bring(invoice, negative, to: office)
      #expect(report.invoicesAdded == 2)
      #expect(try office.open(office.id("101")) == euro("750.00"))
      #expect(try office.stage(office.id("102")) == .credited)
    }
  }

  @Test func `of zero is nothing to chase`() throws {
    try Office.story { office in
      _ = try bring(Sample(number: "103", total: "0.00"), to: office)
      #expect(try office.stage(office.id("103")) == .paid)
      #expect(try office.next(office.id("103")) == "-")
    }
  }
}
