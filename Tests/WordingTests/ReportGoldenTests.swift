import Claims
import TestSupport
import Testing
import Wording

@Suite struct `Reports in words` {
  @Test(arguments: Language.allCases) func `read like this`(_ language: Language) throws {
    let texts = Texts.inLanguage(language)
    let overview = try SampleReports.overview()
    let writer = ReportWriter(texts)
    var lines: [String] = []
    for kind in ReportKind.allCases {
      let page = try #require(writer.page(kind, of: overview))
      lines.append("# \(texts.report.name(kind)): \(page.title)")
      for section in page.sections { lines += plain(section) + [""] }
      lines += [texts.report.nothing(kind), ""]
    }
    lines += [1, 2].flatMap { count in
      [
        texts.report.customers(count), texts.report.documents(count), texts.report.more(count),
        texts.report.steps.young(count), texts.report.cash.within(count),
      ]
    }
    lines.append(texts.report.reading(1_200, 53_712))
    lines += StepYield.Step.allCases.map(texts.report.steps.name)
    expectGolden(lines.joined(separator: "\n"), "reports-\(language.rawValue)")
  }

  private func plain(_ section: ReportPage.Section) -> [String] {
    func text(_ cell: ReportPage.Cell) -> String {
      switch cell {
      case .text(let text): text
      case .bar(let part, let whole): "[\(part)/\(whole)]"
      }
    }
    return [section.heading, section.columns.map(\.title).joined(separator: " | ")]
      + section.rows.map { $0.cells.map(text).joined(separator: " | ") }
      + section.notes.map { "- " + $0 }
  }

  @Test func `of few lines name what they leave out`() throws {
    let overview = try SampleReports.overview()
    let writer = ReportWriter(.english, limit: 1)
    let page = try #require(writer.page(.ageing, of: overview))
    #expect(page.sections.last?.notes == ["1 more."])
    #expect(page.sections.last?.rows.count == 2)
    #expect(writer.brief(.ageing, of: overview)?.sections.count == 1)
    #expect(writer.page(.steps, of: Overview(day: day("2026-11-24"))) == nil)
  }

  @Test func `of nothing say so`() {
    var overview = Overview(day: day("2026-11-24"))
    overview.ageing = AgeingSheet(on: overview.day, customers: [:]).report
    let page = ReportWriter(.english).page(.ageing, of: overview)
    #expect(page?.sections.map(\.notes) == [["Nothing is open."]])
  }
}

/// Two customers with a little of everything, seen from 24 November 2026.
enum SampleReports {
  private static let today = day("2026-11-24")
  private static let zoe = Customer.ID(rawValue: 1)
  private static let mill = Customer.ID(rawValue: 2)

  static func overview() throws -> Overview {
    let customers = [
      zoe: ReportCustomer(name: "Café Zoë", kind: .business),
      mill: ReportCustomer(name: "Müller & Söhne", kind: .business),
    ]
    var ageing = AgeingSheet(on: today, customers: customers)
    var sales = SalesSheet(on: today)
    var payers = PayerSheet(on: today, customers: customers)
    var steps = StepSheet(on: today)
    var habits = PayingHabits()
    var histories: [CaseHistory] = []
    for (number, events) in stories.enumerated() {
      let recorded = events.enumerated().map { place, event in
        RecordedEvent(
          id: RecordedEvent.ID(rawValue: Int64(number * 100 + place + 1)),
          action: Action.ID(rawValue: 1), event: event)
      }
      let id = Receivable.ID(rawValue: Int64(number + 1))
      guard let state = try ReceivableState.fold(recorded, of: id) else { continue }
      histories.append(CaseHistory(state: state, events: recorded))
    }
    for history in histories {
      let item = ReportItem(history.state)
      ageing.add(item)
      sales.add(item)
      payers.add(item)
      payers.add(history) { _ in true }
      steps.add(history)
      habits.add(item, of: .business)
    }
    var cash = CashSheet(on: today, weeks: 8, habits: habits, customers: customers)
    for history in histories { cash.add(ReportItem(history.state), history.state) }
    var overview = Overview(day: today)
    overview.ageing = ageing.report
    overview.sales = sales.report
    overview.cash = cash.report
    overview.payers = payers.report
    overview.steps = steps.report
    return overview
  }

  private static func issued(
    _ number: Int64, _ total: String, _ customer: Customer.ID, on issued: String
  ) -> Event {
    let facts = Receivable.Facts(
      number: "2026-\(number)", seller: "ours", issued: day(issued),
      due: day(issued).adding(days: 30), total: euro(total))
    return .invoiceIssued(
      InvoiceIssued(
        receivable: Receivable.ID(rawValue: number), customer: customer, facts: facts))
  }

  private static func paid(_ number: Int64, _ amount: String, on paid: String) -> Event {
    .paymentReceived(
      PaymentReceived(
        receivable: Receivable.ID(rawValue: number), on: day(paid), amount: euro(amount)))
  }

  private static func sent(_ number: Int64, _ amount: String, on sent: String) -> [Event] {
    let receivable = Receivable.ID(rawValue: number)
    let step = TakenStep.ID(rawValue: 500 + number)
    let asked = StepWritten.Asked(
      principal: euro(amount), interest: euro("0"), compensation: euro("0"))
    return [
      .stepWritten(
        StepWritten(
          receivable: receivable, id: step, step: .reminder(level: 1), on: day(sent),
          channel: .email, fate: .outgoing, deadline: nil, asked: asked, documents: [])),
      .stepSent(StepSent(receivable: receivable, id: step, on: day(sent))),
    ]
  }

  private static let stories: [[Event]] = [
    [issued(1, "1000.00", zoe, on: "2026-08-01")] + sent(1, "1000.00", on: "2026-09-10")
      + [
        paid(1, "400.00", on: "2026-09-20"),
        .disputeOpened(
          DisputeOpened(
            receivable: Receivable.ID(rawValue: 1), on: day("2026-10-01"), ground: .hours,
            amount: euro("150.00"))),
      ],
    [
      issued(2, "4235.50", mill, on: "2026-11-03"),
      .promiseMade(
        PromiseMade(
          receivable: Receivable.ID(rawValue: 2), on: day("2026-11-20"), by: day("2026-12-04"),
          judged: day("2026-12-08"), amount: euro("235.50"))),
    ],
    [
      issued(3, "500.00", zoe, on: "2026-09-01"),
      .promiseMade(
        PromiseMade(
          receivable: Receivable.ID(rawValue: 3), on: day("2026-10-05"), by: day("2026-10-09"),
          judged: day("2026-10-13"))), paid(3, "500.00", on: "2026-10-30"),
    ],
    [issued(4, "-80.00", mill, on: "2026-11-10")],
  ]
}
