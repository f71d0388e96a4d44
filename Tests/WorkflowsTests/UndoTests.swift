import Claims
import Testing
import Workflows

@Suite struct `Taking back` {
  @Test func `an import with a payment on it is blocked, and names the payment`() throws {
    try Office.story { office in
      let folder = try Folder()
      try folder.write("101.xml", Sample(number: "101", total: "1000.00").xml)
      try folder.write("102.xml", Sample(number: "102", total: "500.00").xml)
      let imported = try #require(try office.bring([folder.path]).action)
      let paid = try #require(try office.pay(office.id("101")).action)
      let blocked = try #require(
        #expect(throws: UndoBlocked.self) {
          try office.desk.undo(imported.id, takingDependants: false)
        })
      #expect(blocked.target.id == imported.id)
      #expect(blocked.dependants.map(\.id) == [paid.id])
      let undone = try office.desk.undo(imported.id, takingDependants: true)
      #expect(Set(undone.map(\.id)) == [imported.id, paid.id])
      #expect(try office.picture().isEmpty)
      // Numbers are free again: the same files come in again.
      #expect(try office.bring([folder.path]).invoicesAdded == 2)
      #expect(try office.open(office.id("101")) == euro("1000.00"))
    }
  }

  @Test func `a payment from before a letter leaves the letter`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let paid = try #require(try office.pay(id, "400.00").action)
      try office.remind(id)
      _ = try office.desk.undo(paid.id, takingDependants: false)
      #expect(try office.open(id) == euro("1000.00"))
      #expect(try office.stage(id) == .reminded)
    }
  }

  @Test func `the payment that closed it lets a dispute after it stand again`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let disputed = try #require(
        try office.perform(.dispute(id, ground: .work, amount: nil, note: nil)).action)
      try office.perform(.closeDispute(id, .withdrawn))
      let blocked = try #require(
        #expect(throws: UndoBlocked.self) {
          try office.desk.undo(disputed.id, takingDependants: false)
        })
      #expect(blocked.dependants.map(\.note.verb) == [.closeDispute])
    }
  }

  @Test func `the settlement takes its payments' meaning with it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let settled = try #require(try office.settle(id, "900.00", by: "2026-12-01").action)
      try office.pay(id, "900.00")
      #expect(try office.stage(id) == .paid)
      _ = try office.desk.undo(settled.id, takingDependants: false)
      #expect(try office.open(id) == euro("100.00"))
      #expect(try office.stage(id) == .overdue)
    }
  }

  @Test func `nothing says so`() throws {
    let office = try Office()
    office.on("2026-11-24")
    #expect(throws: (any Error).self) { try office.desk.undo(nil, takingDependants: false) }
    #expect(throws: (any Error).self) { try office.desk.redo(nil, takingDependants: false) }
  }
}

@Suite struct `Looking at another day` {
  @Test func `leaves out what has its own day after it`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15", issued: "2026-09-15")
      try office.pay(id, "400.00", on: "2026-11-10")
      try office.remind(id)
      office.on("2026-11-23")
      #expect(try office.stage(id) == .overdue, "the reminder is of the 24th")
      #expect(try office.open(id) == euro("600.00"))
      #expect(try office.next(id) == "reminder 1 2026-10-22")
      office.on("2026-11-09")
      #expect(try office.open(id) == euro("1000.00"))
      #expect(try office.row(id).daysOverdue(on: office.today) == 25)
      office.on("2026-10-15")
      #expect(try office.stage(id) == .open)
      office.on("2026-09-14")
      #expect(try office.picture().isEmpty, "not issued yet")
      office.on("2026-11-24")
      #expect(try office.stage(id) == .reminded)
    }
  }

  @Test func `gives the claim of that day on the facts of that day`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      let before = try office.claim(id, on: "2026-11-14")
      try office.pay(id)
      #expect(try office.claim(id).total.isZero)
      #expect(try office.claim(id, on: "2026-11-14") == before)
      #expect(before.total == euro("1048.63"), "30 days and the 40")
    }
  }

  @Test func `never refuses a day before the last action`() throws {
    try Office.story { office in
      let id = try office.add("101", "1000.00", due: "2026-10-15")
      office.on("2026-11-20")
      try office.remind(id)
      #expect(try office.stage(id) == .reminded)
      #expect(try office.next(id) == "reminder 2 2026-11-30")
      office.on("2026-11-24")
    }
  }
}
