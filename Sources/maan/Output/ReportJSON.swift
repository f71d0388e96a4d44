import Claims

/// Reports as JSON: amounts as decimal strings, days late and shares as numbers with one decimal.
enum ReportJSON {
  static func pairs(_ kind: ReportKind, _ overview: Overview) -> [(String, JSON)] {
    switch kind {
    case .ageing: overview.ageing.map(pairs) ?? []
    case .dso: overview.sales.map(pairs) ?? []
    case .cash: overview.cash.map(pairs) ?? []
    case .payers: [("payers", .list(overview.payers?.payers.map(payer) ?? []))]
    case .steps: overview.steps.map(pairs) ?? []
    }
  }

  private static func pairs(_ ageing: Ageing) -> [(String, JSON)] {
    func sums(_ sums: AgeingSums) -> [(String, JSON)] {
      [
        ("not_due", .amount(sums.notDue)), ("days_1_30", .amount(sums.upTo30)),
        ("days_31_60", .amount(sums.upTo60)), ("days_61_90", .amount(sums.upTo90)),
        ("days_over_90", .amount(sums.over90)), ("credit", .amount(sums.credit)),
        ("total", .amount(sums.total)),
      ]
    }
    let customers = ageing.parts.flatMap { part in
      part.lines.map { line in
        JSON.object(
          [
            ("customer", .text(line.name)), ("customer_kind", .text(line.kind.rawValue)),
            ("currency", .text(part.currency.code)), ("documents", .number(line.count)),
            ("oldest_days", .number(line.oldest)),
          ] + sums(line.sums))
      }
    }
    let totals = ageing.parts.map { part in
      JSON.object(
        [("currency", .text(part.currency.code)), ("documents", .number(part.count))]
          + sums(part.total))
    }
    return [("customers", .list(customers)), ("totals", .list(totals))]
  }

  private static func pairs(_ sales: SalesOutstanding) -> [(String, JSON)] {
    let parts = sales.parts.map { part in
      let months = part.points.map { point in
        JSON.object([
          ("through", .day(point.through)), ("sales", .amount(point.sales)),
          ("receivables", .amount(point.receivables)), ("count_back", .tenths(point.countBack)),
          ("simple", .tenths(point.simple)),
        ])
      }
      return JSON.object([
        ("currency", .text(part.currency.code)), ("count_back", .tenths(part.countBack)),
        ("simple", .tenths(part.simple)), ("best_possible", .tenths(part.best)),
        ("receivables", .amount(part.receivables)), ("not_due", .amount(part.notDue)),
        ("sales_from", .day(part.from)), ("sales", .amount(part.sales)),
        ("paid", .amount(part.paid)), ("days_late_weighted", .tenths(part.daysLate)),
        ("months", .list(months)),
      ])
    }
    return [("currencies", .list(parts))]
  }

  private static func pairs(_ cash: ExpectedCash) -> [(String, JSON)] {
    func sum(_ sum: ExpectedCash.Sum) -> [(String, JSON)] {
      [
        ("expected", .amount(sum.total)), ("by_habit", .amount(sum.byHabit)),
        ("promised", .amount(sum.promised)), ("agreed", .amount(sum.agreed)),
        ("payments", .number(sum.count)),
      ]
    }
    func leftOut(_ group: ExpectedCash.LeftOut) -> JSON {
      .object([
        ("amount", .amount(group.amount)),
        (
          "documents",
          .list(
            group.documents.map {
              .object([
                ("number", .text($0.number)), ("customer", .text($0.name)),
                ("amount", .amount($0.amount)),
              ])
            })
        ),
      ])
    }
    let parts = cash.parts.map { part in
      JSON.object([
        ("currency", .text(part.currency.code)), ("expected", .amount(part.total)),
        (
          "weeks",
          .list(
            part.weeks.map {
              .object([("from", .day($0.from)), ("to", .day($0.through))] + sum($0.sum))
            })
        ), ("later", .object(sum(part.later))), ("uncertain", leftOut(part.uncertain)),
        ("disputed", leftOut(part.disputed)), ("with_collectors", leftOut(part.withCollectors)),
        ("insolvent", leftOut(part.insolvent)), ("credits", leftOut(part.credits)),
      ])
    }
    return [("currencies", .list(parts))]
  }

  private static func payer(_ payer: PayerList.Payer) -> JSON {
    .object([
      ("customer", .text(payer.name)), ("customer_kind", .text(payer.kind.rawValue)),
      ("currency", .text(payer.open.currency.code)), ("open", .amount(payer.open)),
      ("overdue", .amount(payer.overdue)), ("paid_invoices", .number(payer.paid)),
      ("on_time", .number(payer.onTime)), ("days_late", .tenths(payer.daysLate)),
      ("days_late_weighted", .tenths(payer.weightedDaysLate)),
      ("promises_kept", .number(payer.promises.kept)),
      ("promises_broken", .number(payer.promises.broken)),
      ("settlements_kept", .number(payer.settlements.kept)),
      ("settlements_broken", .number(payer.settlements.broken)),
      ("disputes", .number(payer.disputes)),
    ])
  }

  private static func pairs(_ yield: StepYield) -> [(String, JSON)] {
    let steps = yield.lines.map { line in
      JSON.object([
        ("step", .text(name(line.step))), ("currency", .text(line.asked.currency.code)),
        ("sent", .number(line.sent)), ("invoices", .number(line.invoices)),
        ("younger_than_30_days", .number(line.young)), ("asked", .amount(line.asked)),
        ("in_14_days", .amount(line.within14)), ("in_30_days", .amount(line.within30)),
        ("received", .amount(line.received)), ("share_14", .tenths(line.share14)),
        ("share_30", .tenths(line.share30)), ("median_days", .tenths(line.medianDays)),
      ])
    }
    return [("from", .day(yield.from)), ("steps", .list(steps))]
  }

  private static func name(_ step: StepYield.Step) -> String {
    switch step {
    case .firstReminder: "first-reminder"
    case .furtherReminder: "second-reminder"
    case .notice: "notice"
    case .handover: "handover"
    case .call: "call"
    case .settlement: "settlement"
    }
  }
}
