import Claims
import Testing
import Workflows

/// "I pay on Friday", said on Tue 24 November 2026.
@Suite struct `A promise` {
  @Test func `keeps the case back until the second working day after it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(try office.due().isEmpty)
      #expect(try office.stage(id) == .promised)
      #expect(try office.next(id) == "reminder 1 2026-12-01")
      #expect(
        try office.reasons(id).contains(
          .promised(by: day("2026-11-27"), judged: day("2026-12-01"))))
      for silent in ["2026-11-27", "2026-11-30"] {
        office.on(silent)
        #expect(try office.due().isEmpty)
        #expect(try office.stage(id) == .promised)
      }
      office.on("2026-12-01")
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
    }
  }

  @Test func `comes back on its day although a reminder went out just before`() throws {
    try Office.story { office in
      office.on("2026-11-23")
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.remind(id)
      #expect(try office.next(id) == "reminder 2 2026-12-03")
      office.on("2026-11-24")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(try office.next(id) == "reminder 2 2026-12-01")
    }
  }

  @Test func `never shortens what the law gives a consumer`() throws {
    try Office.story { office in
      office.on("2026-11-23")
      let id = try office.add("101", "100.00", due: "2026-10-15", to: .jan)
      try office.remind(id)
      office.on("2026-11-24")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(try office.next(id) == "notice 2026-12-11")
    }
  }

  @Test func `that is broken goes before all else, until a letter answers it`() throws {
    try Office.story { office in
      let promised = try office.add("101", "100.00", due: "2026-10-15")
      try office.add("201", "9000.00", due: "2026-10-15", to: .business("Big"))
      try office.perform(.promise(promised, by: day("2026-11-27"), amount: nil))
      office.on("2026-12-01")
      #expect(
        try office.due() == [
          "Café Zuid: reminder 1: 101: 100.00 EUR", "Big: reminder 1: 201: 9000.00 EUR",
        ])
      try office.remind(promised)
      #expect(try office.reasons(promised).count == 1)
      office.on("2026-12-11")
      #expect(
        try office.due() == [
          "Big: reminder 1: 201: 9000.00 EUR", "Café Zuid: reminder 2: 101: 100.00 EUR",
        ])
    }
  }

  @Test func `kept closes the case`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      office.on("2026-11-30")
      try office.pay(id, on: "2026-11-27")
      #expect(try office.stage(id) == .paid)
      #expect(try office.next(id) == "-")
    }
  }

  @Test func `of a part is kept by that part, and the rest goes on`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: euro("400.00")))
      office.on("2026-11-27")
      try office.pay(id, "400.00")
      #expect(try office.stage(id) == .overdue)
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 600.00 EUR"])
      #expect(try office.reasons(id) == [.noReminderYet(due: day("2026-10-15"))])
    }
  }

  @Test func `half kept is broken`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      office.on("2026-11-27")
      try office.pay(id, "400.00")
      #expect(try office.stage(id) == .promised)
      office.on("2026-12-01")
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 600.00 EUR"])
    }
  }

  @Test func `can't lie in the past or be above the balance`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      #expect(
        try office.refusal {
          try office.perform(.promise(id, by: day("2026-11-23"), amount: nil))
        } == .dayInThePast(day("2026-11-23")))
      #expect(
        try office.refusal {
          try office.perform(.promise(id, by: day("2026-11-27"), amount: euro("1000.01")))
        } == .amountAbove(number: "101", limit: euro("1000.00"), given: euro("1000.01")))
    }
  }

  @Test func `doesn't refuse an explicit reminder, and warns`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      try office.perform(.promise(id, by: day("2026-11-27"), amount: nil))
      #expect(
        try office.remind(id).cautions.contains(
          .promiseRuns(number: "101", by: day("2026-11-27"))))
    }
  }
}
