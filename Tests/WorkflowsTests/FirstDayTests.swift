import Claims
import Store
import Testing
import Workflows

/// Three years of invoices on the first day.
@Suite struct `The first day` {
  private func threeYears(in office: Office) throws {
    for year in 2024...2026 {
      for month in 1...10 {
        let due = "\(year)-\(month < 10 ? "0" : "")\(month)-15"
        try office.add("\(year)-\(month)", "100.00", due: due, to: .business("C\(month)"))
      }
    }
  }

  @Test func `closes what was due before in one action, and one undo opens it again`() throws {
    try Office.story { office in
      try threeYears(in: office)
      let before = try office.picture()
      let outcome = try office.perform(.opening(before: day("2026-09-01"), except: ["2025-3"]))
      #expect(outcome.rows.count == 27)
      #expect(outcome.action?.note.count == 27)
      #expect(try office.stage(office.id("2024-1")) == .paid)
      #expect(try office.claim(office.id("2024-1")).total.isZero)
      #expect(try office.stage(office.id("2025-3")) == .overdue)
      #expect(try office.stage(office.id("2026-9")) == .overdue)
      #expect(try office.due().count == 3)
      let undone = try office.desk.undo(nil, takingDependants: false)
      #expect(undone.map(\.note.verb) == [.opening])
      #expect(try office.picture() == before)
      _ = try office.desk.redo(nil, takingDependants: false)
      #expect(try office.due().count == 3)
    }
  }

  @Test func `leaves what is due on the day itself`() throws {
    try Office.story { office in
      let id = try office.add("101", "100.00", due: "2026-09-01")
      #expect(
        try office.perform(.opening(before: day("2026-09-01"), except: [])).action == nil)
      #expect(try office.stage(id) == .overdue)
    }
  }

  @Test func `uses the credit notes of that time, which keep nothing back any more`() throws {
    try Office.story { office in
      let old = try office.add("2025-1", "100.00", due: "2025-10-01")
      let folder = try office.folder()
      var note = Sample(number: "C1", total: "60.00", credits: "")
      note.issued = "2025-11-20"
      try folder.write("cn.xml", note.xml)
      try office.bring([folder.path])
      let new = try office.add("2026-1", "50.00", due: "2026-10-01")
      #expect(try office.reasons(new) == [.unallocatedCredit(euro("60.00"))])
      try office.perform(.opening(before: day("2026-09-01"), except: []))
      #expect(try office.open(office.id("C1")).isZero)
      #expect(try office.stage(old) == .paid)
      #expect(try office.state(old).paid == euro("40.00"))
      #expect(try office.claim(old).total.isZero)
      #expect(try office.due() == ["Café Zuid: reminder 1: 2026-1: 50.00 EUR"])
    }
  }

  @Test func `refuses an exception that isn't there`() throws {
    try Office.story { office in
      try threeYears(in: office)
      #expect(
        try office.refusal {
          try office.perform(.opening(before: day("2026-09-01"), except: ["2025-33"]))
        } == .notFound("2025-33"))
    }
  }

  @Test func `takes over letters that went out before, and the road goes on from their day`()
    throws
  {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("letter.pdf", "%PDF-1.7 the old reminder")
      let id = try office.add("2026-101", "1000.00", due: "2026-09-30")
      let outcome = try office.remind(
        id, fate: .alreadySent(day("2026-11-03"), file: folder.path + "/letter.pdf"))
      #expect(outcome.documents.count == 1)
      #expect(outcome.cautions.isEmpty)
      #expect(office.letters.isEmpty, "nothing is written")
      #expect(try office.stage(id) == .reminded)
      #expect(try office.next(id) == "reminder 2 2026-11-13")
      let bytes = try office.ledger.contents(of: outcome.documents[0])
      #expect(String(decoding: bytes, as: UTF8.self) == "%PDF-1.7 the old reminder")
      let second = try office.remind(id, fate: .alreadySent(day("2026-11-13"), file: nil))
      #expect(second.step == .reminder(level: 2))
      #expect(try office.next(id) == "notice 2026-11-23")
    }
  }

  @Test func `takes over letters in any order, and counts from the last`() throws {
    try Office.story { office in
      let id = try office.add("2026-101", "1000.00", due: "2026-09-30")
      for sent in ["2026-11-13", "2026-11-03"] {
        try office.remind(id, fate: .alreadySent(day(sent), file: nil))
      }
      #expect(try office.next(id) == "notice 2026-11-23")
    }
  }

  @Test func `takes over a notice with the deadline and the claim of its day`() throws {
    try Office.story { office in
      let id = try office.add("2026-101", "1000.00", due: "2026-09-30")
      let notice = try office.notice(id, fate: .alreadySent(day("2026-11-03"), file: nil))
      // 34 days at 10.50 %: 9.780822.
      #expect(notice.amount == euro("1049.78"))
      #expect(notice.deadline == day("2026-11-16"))
      #expect(try office.next(id) == "handover 2026-11-23", "twenty days without a result")
      #expect(
        try office.refusal {
          try office.remind(id, fate: .alreadySent(day("2026-11-25"), file: nil))
        } == .sentInTheFuture(day("2026-11-25")))
    }
  }

  @Test func `takes over a consumer's reminder, whose period then is over`() throws {
    try Office.story { office in
      let id = try office.add("2026-101", "100.00", due: "2026-09-30", to: .jan)
      try office.remind(id, by: .email, fate: .alreadySent(day("2026-11-02"), file: nil))
      #expect(try office.next(id) == "notice 2026-11-18")
      #expect(try office.notice(id).step == .notice)
    }
  }

  @Test func `records a letter that went out before the dispute`() throws {
    try Office.story { office in
      let id = try office.add("2026-101", "1000.00", due: "2026-09-30")
      try office.perform(.dispute(id, ground: .hours, amount: nil, note: nil))
      try office.remind(id, fate: .alreadySent(day("2026-11-03"), file: nil))
      #expect(try office.row(id).stageFacts.reminderLevel == 1)
      #expect(try office.stage(id) == .disputed)
    }
  }
}
