import Claims
import Testing
import Workflows

/// An invoice of 1,000.00 from its due date to the collector, each step taken on the day on which it is proposed.
/// The days and amounts were computed by a program of their own from the rule book and the published rates.
struct Road: Sendable, CustomTestStringConvertible {
  var over: String
  var kind: String
  var due: String
  var steps: [String]
  /// Of the notice.
  var deadline: String
  /// What the notice asks.
  var claim: String
  var then: String
  /// What is owed on that last day.
  var owing: String

  init(
    _ over: String, _ kind: String, due: String, _ steps: [String], deadline: String,
    claim: String, then: String, owing: String
  ) {
    (self.over, self.kind, self.due, self.steps) = (over, kind, due, steps)
    (self.deadline, self.claim, self.then, self.owing) = (deadline, claim, then, owing)
  }

  var testDescription: String { "\(kind), over \(over)" }

  static let all: [Road] = [
    Road(
      "Easter", "business", due: "2026-03-25",
      ["reminder 1 2026-04-01", "reminder 2 2026-04-11", "notice 2026-04-21"],
      deadline: "2026-05-04",
      claim: "1047.77", then: "handover 2026-05-11", owing: "1053.52"),
    Road(
      "Easter", "civil", due: "2026-03-25",
      ["reminder 1 2026-04-01", "reminder 2 2026-04-11", "notice 2026-04-21"],
      deadline: "2026-05-04",
      claim: "1000.00", then: "handover 2026-05-11", owing: "1002.47"),
    Road(
      "Easter", "authority", due: "2026-03-25",
      ["reminder 1 2026-04-08", "reminder 2 2026-04-23", "notice 2026-05-08"],
      deadline: "2026-05-21",
      claim: "1052.66", then: "check 2026-05-27", owing: "1058.12"),
    Road(
      "Easter", "consumer", due: "2026-03-25",
      ["reminder 1 2026-04-01", "notice 2026-04-22"], deadline: "2026-05-11",
      claim: "1000.12", then: "handover 2026-05-15", owing: "1002.95"),
    Road(
      "Easter", "consumer with a clause", due: "2026-03-25",
      ["reminder 1 2026-04-01", "notice 2026-04-22"], deadline: "2026-05-11",
      claim: "1096.04", then: "handover 2026-05-15", owing: "1102.65"),
    Road(
      "Christmas", "business", due: "2026-12-01",
      ["reminder 1 2026-12-08", "reminder 2 2026-12-18", "notice 2026-12-28"],
      deadline: "2027-01-08",
      claim: "1047.77", then: "handover 2027-01-17", owing: "1053.52"),
    Road(
      "Christmas", "civil", due: "2026-12-01",
      ["reminder 1 2026-12-08", "reminder 2 2026-12-18", "notice 2026-12-28"],
      deadline: "2027-01-08",
      claim: "1000.00", then: "handover 2027-01-17", owing: "1002.47"),
    Road(
      "Christmas", "authority", due: "2026-12-01",
      ["reminder 1 2026-12-15", "reminder 2 2026-12-30", "notice 2027-01-14"],
      deadline: "2027-01-26",
      claim: "1052.66", then: "check 2027-01-29", owing: "1056.97"),
    Road(
      "Christmas", "consumer", due: "2026-12-01",
      ["reminder 1 2026-12-08", "notice 2026-12-29"], deadline: "2027-01-18",
      claim: "1000.12", then: "handover 2027-01-21", owing: "1002.95"),
    Road(
      "Christmas", "consumer with a clause", due: "2026-12-01",
      ["reminder 1 2026-12-08", "notice 2026-12-29"], deadline: "2027-01-18",
      claim: "1096.04", then: "handover 2027-01-21", owing: "1102.65"),
    Road(
      "a leap day", "business", due: "2028-01-31",
      ["reminder 1 2028-02-07", "reminder 2 2028-02-17", "notice 2028-02-27"],
      deadline: "2028-03-08",
      claim: "1047.77", then: "handover 2028-03-18", owing: "1053.52"),
    Road(
      "a leap day", "civil", due: "2028-01-31",
      ["reminder 1 2028-02-07", "reminder 2 2028-02-17", "notice 2028-02-27"],
      deadline: "2028-03-08",
      claim: "1000.00", then: "handover 2028-03-18", owing: "1002.47"),
    Road(
      "a leap day", "authority", due: "2028-01-31",
      ["reminder 1 2028-02-14", "reminder 2 2028-02-29", "notice 2028-03-15"],
      deadline: "2028-03-27",
      claim: "1052.66", then: "check 2028-03-30", owing: "1056.97"),
    Road(
      "a leap day", "consumer", due: "2028-01-31",
      ["reminder 1 2028-02-07", "notice 2028-02-25"], deadline: "2028-03-15",
      claim: "1000.12", then: "handover 2028-03-20", owing: "1003.08"),
    Road(
      "a leap day", "consumer with a clause", due: "2028-01-31",
      ["reminder 1 2028-02-07", "notice 2028-02-25"], deadline: "2028-03-15",
      claim: "1095.17", then: "handover 2028-03-20", owing: "1102.08"),
    Road(
      "a change of half-year", "business", due: "2025-05-30",
      ["reminder 1 2025-06-06", "reminder 2 2025-06-16", "notice 2025-06-26"],
      deadline: "2025-07-08",
      claim: "1048.51", then: "handover 2025-07-16", owing: "1054.37"),
    Road(
      "a change of half-year", "civil", due: "2025-05-30",
      ["reminder 1 2025-06-06", "reminder 2 2025-06-16", "notice 2025-06-26"],
      deadline: "2025-07-08",
      claim: "1000.00", then: "handover 2025-07-16", owing: "1002.47"),
    Road(
      "a change of half-year", "authority", due: "2025-05-30",
      ["reminder 1 2025-06-13", "reminder 2 2025-06-28", "notice 2025-07-13"],
      deadline: "2025-07-24",
      claim: "1053.51", then: "check 2025-07-29", owing: "1058.11"),
    Road(
      "a change of half-year", "consumer", due: "2025-05-30",
      ["reminder 1 2025-06-06", "notice 2025-06-27"], deadline: "2025-07-16",
      claim: "1000.12", then: "handover 2025-07-22", owing: "1003.20"),
    Road(
      "a change of half-year", "consumer with a clause", due: "2025-05-30",
      ["reminder 1 2025-06-06", "notice 2025-06-27"], deadline: "2025-07-16",
      claim: "1096.61", then: "handover 2025-07-22", owing: "1103.89"),
  ]
}

@Suite struct `The road of every kind of customer` {
  private func customer(_ kind: String) -> CustomerRecord {
    switch kind {
    case "business": .cafe
    case "authority": .town
    case "civil": CustomerRecord(name: "Heemkring", kind: .civil)
    default: .jan
    }
  }

  private func settings(_ kind: String) -> Settings {
    var settings = Office.settings
    guard kind == "consumer with a clause" else { return settings }
    settings.creditor?.isSmallCompany = true
    settings.terms.consumer.indemnity = .legal
    settings.terms.consumer.interest = .statutory
    settings.terms.consumer.isReciprocal = true
    return settings
  }

  @Test(arguments: Road.all)
  func `leads by the law's days and rates`(_ road: Road) throws {
    try Office.story(settings(road.kind)) { office in
      office.on(road.due)
      let id = try office.add("101", "1000.00", due: road.due, to: customer(road.kind))
      for step in road.steps {
        #expect(try office.next(id) == step)
        office.on(String(step.suffix(10)))
        if step.hasPrefix("reminder") {
          try office.remind(id)
        } else {
          let notice = try office.notice(id)
          #expect(notice.amount == euro(road.claim))
          #expect(notice.deadline == day(road.deadline))
        }
      }
      #expect(try office.next(id) == road.then)
      office.on(String(road.then.suffix(10)))
      #expect(try office.claim(id).total == euro(road.owing))
    }
  }
}
