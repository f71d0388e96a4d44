import Claims
import Testing
import Workflows

@Suite struct `Customers` {
  private var otherJan: CustomerRecord {
    var record = CustomerRecord.jan
    record.address.postcode = "2800"
    record.email = "jan.peeters@other.example"
    return record
  }

  @Test func `called the same are two, with a warning, and never share a letter`() throws {
    try Office.story { office in
      let first = try office.add("101", "100.00", due: "2026-10-29", to: .jan)
      var invoice = Intent.NewInvoice(number: "102", customer: otherJan, total: euro("200.00"))
      invoice.due = day("2026-10-29")
      let added = try office.perform(.add(invoice))
      #expect(added.cautions.contains(.sameNameOtherCustomer("Jan Peeters")))
      let second = try office.id("102")
      #expect(try office.row(first).customer != office.row(second).customer)
      #expect(try office.due().count == 2)
      try office.remind(first, second)
      #expect(office.letters.map { $0.items.map(\.state.id) } == [[first], [second]])
      var terms = Intent.SettlementTerms([first, second], amount: euro("100.00"))
      terms.by = day("2026-12-01")
      #expect(
        try office.refusal { try office.perform(.settle(terms)) }
          == .severalCustomers(["101", "102"]))
      #expect(throws: Trouble.self) {
        try office.desk.read { try office.desk.findCustomer("jan peeters", on: $0) }
      }
    }
  }

  @Test func `with one enterprise number are one, whatever the name`() throws {
    try Office.story { office in
      let first = try office.add("101", "100.00", due: "2026-10-29")
      var renamed = CustomerRecord.cafe
      renamed.name = "CAFE ZUID BVBA"
      let second = try office.add("102", "100.00", due: "2026-10-29", to: renamed)
      #expect(try office.row(first).customer == office.row(second).customer)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101 102: 200.00 EUR"])
      #expect(try office.remind(first, second).amount == euro("200.00"))
      #expect(office.letters.count == 1)
    }
  }

  @Test func `without a number are one by their name, marks and case apart`() throws {
    try Office.story { office in
      let first = try office.add("101", "100.00", due: "2026-10-29", to: .business("Élise"))
      let second = try office.add("102", "100.00", due: "2026-10-29", to: .business("ELISE"))
      #expect(try office.row(first).customer == office.row(second).customer)
      let other = try office.add(
        "103", "100.00", due: "2026-10-29", to: CustomerRecord(name: "Elise", kind: .consumer))
      #expect(try office.row(first).customer != office.row(other).customer)
    }
  }

  @Test func `merged are one, also for what comes in later, and undo parts them`() throws {
    try Office.story { office in
      let first = try office.add("101", "100.00", due: "2026-10-29", to: .business("Elise"))
      let second = try office.add("102", "50.00", due: "2026-10-29", to: .business("Garage E."))
      let survivor = try office.row(first).customer
      let before = try office.picture()
      try office.perform(.merge(office.row(second).customer, into: survivor))
      #expect(try office.row(second).customer == survivor)
      #expect(try office.due() == ["Elise: reminder 1: 101 102: 150.00 EUR"])
      let undone = try office.desk.undo(nil, takingDependants: false)
      #expect(undone.count == 1)
      #expect(try office.picture() == before)
      _ = try office.desk.redo(nil, takingDependants: false)
      let third = try office.add("103", "10.00", due: "2026-10-29", to: .business("Garage E."))
      #expect(try office.row(third).customer == survivor)
      #expect(try office.row(third).customerName == "Elise")
      #expect(
        try office.refusal { try office.perform(.merge(survivor, into: survivor)) }
          == .mergeWithItself)
    }
  }

  @Test func `on hold get nothing until its day, and an explicit letter bears a word`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-29")
      let customer = try office.row(id).customer
      try office.perform(.hold(customer, reason: "trade fair", until: day("2026-12-01")))
      #expect(try office.next(id) == "reminder 1 2026-12-01")
      #expect(try office.reasons(id).contains(.held(until: day("2026-12-01"))))
      #expect(try office.remind(id).cautions.contains(.customerOnHold("Café Zuid")))
      _ = try office.desk.undo(nil, takingDependants: false)
      try office.perform(.hold(customer, reason: "my brother", until: nil))
      #expect(try office.next(id) == "reminder 1 -")
      try office.perform(.release(customer))
      #expect(try office.next(id) == "reminder 1 2026-11-05")
    }
  }

  @Test func `move with a corrected invoice, and with its letters`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-10-29")
      try office.remind(id)
      let former = try office.row(id).customer
      let other = try office.add("102", "100.00", due: "2026-10-29")
      #expect(try office.next(other) == "reminder 1 2026-11-29", "a letter went out today")
      var correction = Intent.Correction()
      correction.customer = .business("Brouwerij Noord")
      try office.perform(.correct(id, correction))
      #expect(try office.row(id).customerName == "Brouwerij Noord")
      #expect(try office.row(id).customer != former)
      #expect(try office.next(other) == "reminder 1 2026-11-05")
    }
  }
}
