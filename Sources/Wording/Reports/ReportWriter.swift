public import Claims

/// Puts reports into words.
public struct ReportWriter: Sendable {
  let texts: Texts
  /// How many lines a list of names has at most; nil: all.
  let limit: Int?

  public init(_ texts: Texts, limit: Int? = nil) {
    self.texts = texts
    self.limit = limit
  }

  var words: ReportTexts { texts.report }

  /// The page of a report; nil where it isn't in the overview.
  public func page(_ kind: ReportKind, of overview: Overview) -> ReportPage? {
    let sections: [ReportPage.Section]? =
      switch kind {
      case .ageing: overview.ageing.map { classes(of: $0) + customers(of: $0) }
      case .dso: overview.sales.map { figures(of: $0) + months(of: $0, explained: true) }
      case .cash:
        overview.cash.map { weeks(of: $0) + leftOut(of: $0, named: true, explained: true) }
      case .payers: overview.payers.map { payers(of: $0, explained: true) }
      case .steps: overview.steps.map { steps(of: $0, explained: true) }
      }
    return sections.map { page(kind, overview.day, $0) }
  }

  /// The same in few lines.
  public func brief(_ kind: ReportKind, of overview: Overview) -> ReportPage? {
    let sections: [ReportPage.Section]? =
      switch kind {
      case .ageing: overview.ageing.map { classes(of: $0) }
      case .dso: overview.sales.map { months(of: $0, explained: false) }
      case .cash:
        overview.cash.map { weeks(of: $0) + leftOut(of: $0, named: false, explained: false) }
      case .payers: overview.payers.map { payers(of: $0, explained: false) }
      case .steps: overview.steps.map { steps(of: $0, explained: false) }
      }
    return sections.map { page(kind, overview.day, $0) }
  }

  private func page(
    _ kind: ReportKind, _ day: CalendarDay, _ sections: [ReportPage.Section]
  ) -> ReportPage {
    let nothing = ReportPage.Section(columns: [], rows: [], notes: [words.nothing(kind)])
    return ReportPage(
      title: words.title(kind, texts.format.shortDay(day)),
      sections: sections.isEmpty ? [nothing] : sections)
  }

  func figure(_ amount: Money) -> String { texts.format.figure(amount) }

  /// Nothing for zero: what isn't there is seen at once.
  func figureOrBlank(_ amount: Money) -> String { amount.isZero ? "" : figure(amount) }

  func figure(_ tenths: Tenths?) -> String { tenths.map { texts.format.tenths($0) } ?? "–" }

  func percent(_ part: Money, of whole: Money) -> String {
    whole.isPositive ? figure(Tenths(part, percentOf: whole)) : ""
  }
}

// MARK: Ageing

extension ReportWriter {
  private func classes(of ageing: Ageing) -> [ReportPage.Section] {
    ageing.parts.map { part in
      let whole = part.total.total - part.total.credit
      func row(_ name: String, _ amount: Money) -> ReportPage.Row {
        ReportPage.Row(
          [name, figure(amount), percent(amount, of: whole)],
          bar: (amount.minorUnits, whole.minorUnits))
      }
      var rows = Age.allCases.map { age in
        var row = row(words.age(age), part.total[age])
        row.age = age
        return row
      }
      if !part.total.credit.isZero {
        rows.append(ReportPage.Row([words.credit, figure(part.total.credit), ""]))
      }
      rows.append(
        ReportPage.Row([words.total, figure(part.total.total), ""], weight: .total))
      return ReportPage.Section(
        heading: [
          part.currency.code, words.customers(part.lines.count), words.documents(part.count),
        ].joined(separator: " · "),
        columns: [
          .init("", .left), .init(words.amount), .init(words.share, priority: 1), .init("", .bar),
        ], rows: rows)
    }
  }

  private func customers(of ageing: Ageing) -> [ReportPage.Section] {
    ageing.parts.map { part in
      let hasCredit = !part.total.credit.isZero
      let ages = Age.allCases
      func cells(_ sums: AgeingSums) -> [String] {
        ages.map { figureOrBlank(sums[$0]) } + (hasCredit ? [figureOrBlank(sums.credit)] : [])
          + [figure(sums.total)]
      }
      let lines = part.lines.prefix(limit ?? part.lines.count)
      var rows = lines.map { line in
        ReportPage.Row(
          [line.name] + cells(line.sums), customer: line.customer,
          age: Age(daysOverdue: line.oldest))
      }
      rows.append(ReportPage.Row([words.total] + cells(part.total), weight: .total))
      // The middle classes go first where there is little room: what is new and what is old says most.
      let priorities: [Int] = [1, 3, 5, 4, 2]
      return ReportPage.Section(
        columns: [.init(words.customer, .left)]
          + zip(ages, priorities).map { .init(words.age($0), priority: $1) }
          + (hasCredit ? [.init(words.credit, priority: 6)] : []) + [.init(words.total)],
        rows: rows, notes: rest(part.lines.count - lines.count))
    }
  }

  func rest(_ count: Int) -> [String] { count > 0 ? [words.more(count)] : [] }
}

// MARK: Days of sales outstanding

extension ReportWriter {
  private func figures(of sales: SalesOutstanding) -> [ReportPage.Section] {
    sales.parts.map { part in
      let days = { (tenths: Tenths?) in words.sales.days(figure(tenths)) }
      let rows: [[String]] = [
        [words.sales.countBack, days(part.countBack)], [words.sales.simple, days(part.simple)],
        [words.sales.best, days(part.best)], [words.sales.daysLate, days(part.daysLate)],
        [words.open, figure(part.receivables)], [words.sales.notDue, figure(part.notDue)],
        [words.sales.salesSince(texts.format.shortDay(part.from)), figure(part.sales)],
        [words.sales.paid, figure(part.paid)],
      ]
      return ReportPage.Section(
        heading: part.currency.code, columns: [.init("", .left), .init("")],
        rows: rows.map { ReportPage.Row($0) })
    }
  }

  private func months(of sales: SalesOutstanding, explained: Bool) -> [ReportPage.Section] {
    sales.parts.map { part in
      let longest = part.points.compactMap(\.countBack?.count).max() ?? 0
      return ReportPage.Section(
        heading: explained ? "" : part.currency.code,
        columns: [
          .init(words.sales.month, .left), .init(words.sales.sales, priority: 2),
          .init(words.open, priority: 3), .init(words.sales.countBack),
          .init(words.sales.simple, priority: 1), .init("", .bar),
        ],
        rows: part.points.map { point in
          ReportPage.Row(
            [
              texts.format.shortDay(point.through), figure(point.sales), figure(point.receivables),
              figure(point.countBack), figure(point.simple),
            ], bar: (Int64(point.countBack?.count ?? 0), Int64(longest)))
        }, notes: explained ? words.sales.formulas : [])
    }
  }
}

// MARK: Expected cash

extension ReportWriter {
  private func weeks(of cash: ExpectedCash) -> [ReportPage.Section] {
    cash.parts.map { part in
      let largest = part.weeks.map(\.sum.total.minorUnits).max() ?? 0
      func cells(_ name: String, _ sum: ExpectedCash.Sum) -> [String] {
        [
          name, figure(sum.total), figureOrBlank(sum.promised), figureOrBlank(sum.agreed),
        ]
      }
      var rows = part.weeks.map { week in
        ReportPage.Row(
          cells(texts.format.shortDay(week.from), week.sum),
          bar: (week.sum.total.minorUnits, largest))
      }
      rows.append(
        ReportPage.Row(
          [words.cash.within(part.weeks.count), figure(part.total), "", ""], weight: .total))
      if part.later.count > 0 {
        rows.append(ReportPage.Row(cells(words.cash.later, part.later), weight: .muted))
      }
      return ReportPage.Section(
        heading: part.currency.code,
        columns: [
          .init(words.cash.week, .left), .init(words.cash.expected),
          .init(words.cash.promised, priority: 2), .init(words.cash.agreed, priority: 3),
          .init("", .bar),
        ], rows: rows)
    }
  }

  private func leftOut(
    of cash: ExpectedCash, named: Bool, explained: Bool
  ) -> [ReportPage.Section] {
    cash.parts.flatMap { part -> [ReportPage.Section] in
      let groups = [
        (words.cash.uncertain, part.uncertain), (words.cash.disputed, part.disputed),
        (words.cash.withCollectors, part.withCollectors), (words.cash.insolvent, part.insolvent),
        (words.cash.credits, part.credits),
      ].filter { !$0.1.documents.isEmpty }
      let summary = ReportPage.Section(
        columns: [.init(words.cash.leftOut, .left), .init(words.amount), .init("", .left)],
        rows: groups.map { name, group in
          ReportPage.Row([name, figure(group.amount), words.documents(group.documents.count)])
        }, notes: explained ? words.cash.formulas : [])
      let lists = named ? groups.map { list($0.0, $0.1) } : []
      return (groups.isEmpty && !explained ? [] : [summary]) + lists
    }
  }

  private func list(_ name: String, _ group: ExpectedCash.LeftOut) -> ReportPage.Section {
    let shown = group.documents.prefix(limit ?? group.documents.count)
    return ReportPage.Section(
      heading: name,
      columns: [
        .init(words.number, .left), .init(words.customer, .left), .init(words.amount),
      ],
      rows: shown.map {
        ReportPage.Row([$0.number, $0.name, figure($0.amount)], customer: $0.customer)
      }, notes: rest(group.documents.count - shown.count))
  }
}

// MARK: Payers and steps

extension ReportWriter {
  private func payers(of list: PayerList, explained: Bool) -> [ReportPage.Section] {
    guard !list.payers.isEmpty else { return [] }
    let shown = list.payers.prefix(limit ?? list.payers.count)
    let isMixed = Set(list.payers.map(\.open.currency)).count > 1
    func word(_ word: PayerList.Word) -> String {
      word.kept + word.broken == 0 ? "" : "\(word.kept)/\(word.broken)"
    }
    return [
      ReportPage.Section(
        columns: [
          .init(words.customer, .left), .init(words.open, priority: 4), .init(words.overdue),
          .init(words.payers.onTime, priority: 1), .init(words.payers.daysLate),
          .init(words.payers.weighted, priority: 5), .init(words.payers.promises, priority: 2),
          .init(words.payers.settlements, priority: 3), .init(words.payers.disputes, priority: 6),
        ] + (isMixed ? [.init("", .left)] : []),
        rows: shown.map { payer in
          ReportPage.Row(
            [
              payer.name, figureOrBlank(payer.open), figureOrBlank(payer.overdue),
              payer.paid == 0 ? "" : words.payers.ofAll(payer.onTime, payer.paid),
              payer.paid == 0 ? "" : figure(payer.daysLate),
              payer.paid == 0 ? "" : figure(payer.weightedDaysLate), word(payer.promises),
              word(payer.settlements), payer.disputes == 0 ? "" : String(payer.disputes),
            ] + (isMixed ? [payer.open.currency.code] : []),
            weight: payer.overdue.isZero ? .muted : .plain, customer: payer.customer)
        },
        notes: rest(list.payers.count - shown.count) + (explained ? words.payers.formulas : []))
    ]
  }

  private func steps(of yield: StepYield, explained: Bool) -> [ReportPage.Section] {
    Dictionary(grouping: yield.lines, by: \.asked.currency).sorted { $0.key < $1.key }.map {
      currency, lines in
      let young = lines.reduce(0) { $0 + $1.young }
      return ReportPage.Section(
        heading: currency.code,
        columns: [
          .init(words.steps.step, .left), .init(words.steps.sent),
          .init(words.steps.invoices, priority: 4), .init(words.steps.asked, priority: 2),
          .init(words.steps.within(14), priority: 3), .init(words.steps.within(30), priority: 1),
          .init(words.steps.share), .init(words.steps.median, priority: 5), .init("", .bar),
        ],
        rows: lines.map { line in
          ReportPage.Row(
            [
              words.steps.name(line.step), String(line.sent), String(line.invoices),
              figure(line.asked), figure(line.within14), figure(line.within30),
              figure(line.share30), line.medianDays.map { figure($0) } ?? "",
            ], bar: (Int64(line.share30?.count ?? 0), 1000))
        },
        notes: (young > 0 ? [words.steps.young(young)] : [])
          + (explained ? words.steps.formulas : []))
    }
  }
}
