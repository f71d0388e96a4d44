/// What each step on the road brought in: a payment counts for the last step before it, and for no other.
public struct StepYield: Hashable, Sendable {
  public let day: CalendarDay
  /// The first day of the twelve months that it is about.
  public let from: CalendarDay
  /// By currency, the euro first, and in the order of the road.
  public let lines: [Line]

  public enum Step: Int, CaseIterable, Hashable, Sendable {
    case firstReminder, furtherReminder, notice, handover, call, settlement
  }

  public struct Line: Hashable, Sendable {
    public let step: Step
    /// How many letters went, calls were made, agreements reached.
    public internal(set) var sent = 0
    /// How many invoices they were about.
    public internal(set) var invoices = 0
    /// Of these how many are less than thirty days old: more may still come.
    public internal(set) var young = 0
    public internal(set) var asked: Money
    /// What came in within so many days, at most what was asked, and before the next step on the same invoice.
    public internal(set) var within14: Money
    public internal(set) var within30: Money
    /// The same without an end.
    public internal(set) var received: Money
    /// Days from the step to each payment that counts for it.
    var delays: [Int] = []

    /// In percent of what was asked.
    public var share14: Tenths? { share(within14) }
    public var share30: Tenths? { share(within30) }

    /// Half of the payments came sooner.
    public var medianDays: Tenths? {
      guard !delays.isEmpty else { return nil }
      let sorted = delays.sorted()
      let middle = sorted.count / 2
      let sum = sorted[middle] + sorted[sorted.count.isMultiple(of: 2) ? middle - 1 : middle]
      return Tenths(sum * 5)
    }

    private func share(_ part: Money) -> Tenths? {
      Tenths(Int128(part.minorUnits) * 100, over: Int128(asked.minorUnits))
    }
  }
}

/// Adds up what steps brought in, document by document.
public struct StepSheet: Sendable {
  private let day: CalendarDay
  private let from: CalendarDay
  private var lines: [Key: StepYield.Line] = [:]

  /// The events of which one has to be on a document that is taken.
  public static let events: Set<Event.Kind> = [.stepSent, .callNoted, .settlementMade]

  private struct Key: Hashable {
    var currency: Currency
    var step: StepYield.Step
  }

  /// A step on one invoice, in the order in which they were taken.
  private struct Taken {
    var step: StepYield.Step
    var on: CalendarDay
    var asked: Money
    /// Whether it stands for the others of the same letter.
    var isCounted = true
    var received: Money
  }

  public init(on day: CalendarDay) {
    self.day = day
    from = day.adding(months: -12).next
  }

  public mutating func add(_ history: CaseHistory) {
    var taken = steps(of: history)
    let payments = history.state.payments.filter { $0.method != .beforeMaan }
      .sorted { ($0.on, $0.event) < ($1.on, $1.event) }
    for payment in payments {
      // A letter of the same day can't have brought it.
      let last = taken.lastIndex { $0.on < payment.on || ($0.on == payment.on && $0.step.isTalk) }
      guard let last else { continue }
      let amount = min(payment.amount, taken[last].asked - taken[last].received)
      guard amount.isPositive else { continue }
      taken[last].received += amount
      let days = payment.on.days(since: taken[last].on)
      guard taken[last].on >= from else { continue }
      change(taken[last].step, amount.currency) { line in
        line.received += amount
        if days <= 14 { line.within14 += amount }
        if days <= 30 { line.within30 += amount }
        line.delays.append(days)
      }
    }
    for step in taken where step.on >= from {
      let isYoung = day.days(since: step.on) < 30
      change(step.step, step.asked.currency) { line in
        if step.isCounted { line.sent += 1 }
        line.invoices += 1
        line.asked += step.asked
        if isYoung { line.young += 1 }
      }
    }
  }

  private mutating func change(
    _ step: StepYield.Step, _ currency: Currency, _ body: (inout StepYield.Line) -> Void
  ) {
    let zero = Money.zero(currency)
    let key = Key(currency: currency, step: step)
    // Taken out, so that what it holds isn't copied.
    var line =
      lines.removeValue(forKey: key)
      ?? StepYield.Line(step: step, asked: zero, within14: zero, within30: zero, received: zero)
    body(&line)
    lines[key] = line
  }

  private func steps(of history: CaseHistory) -> [Taken] {
    var taken: [Taken] = []
    let zero = Money.zero(history.state.currency)
    func add(_ step: StepYield.Step, _ on: CalendarDay, _ asked: Money, isCounted: Bool = true) {
      guard on <= day else { return }
      taken.append(
        Taken(step: step, on: on, asked: asked, isCounted: isCounted, received: zero))
    }
    for (place, recorded) in history.events.enumerated() {
      switch recorded.event {
      case .stepSent(let sent):
        guard let step = history.state.sentSteps.first(where: { $0.id == sent.id }) else {
          continue
        }
        let isFirst = step.together.allSatisfy { history.state.id < $0 }
        add(StepYield.Step(step.step), sent.on, step.asked.total, isCounted: isFirst)
      case .callNoted(let call):
        guard !CallNoted.unanswered.contains(call.outcome) else { continue }
        let open = history.state(on: call.on, before: place)?.open ?? zero
        if open.isPositive { add(.call, call.on, open) }
      case .settlementMade(let made) where history.isAgreed(made):
        add(.settlement, made.on, made.amount)
      default: continue
      }
    }
    return taken.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
  }

  public var report: StepYield {
    StepYield(
      day: day, from: from,
      lines: lines.sorted { one, other in
        one.key.currency == other.key.currency
          ? one.key.step.rawValue < other.key.step.rawValue : one.key.currency < other.key.currency
      }.map(\.value))
  }
}

extension CaseHistory {
  /// Whether it was more than an offer, or became so by the customer's word or by a payment while it was valid.
  fileprivate func isAgreed(_ made: SettlementMade) -> Bool {
    guard let last = made.validUntil else { return true }
    return state.payments.contains { $0.on >= made.on && $0.on <= last }
      || events.contains { recorded in
        if case .settlementAccepted(let accepted) = recorded.event {
          accepted.settlement == made.settlement
        } else {
          false
        }
      }
  }
}

extension StepYield.Step {
  init(_ step: DunningStep) {
    switch step {
    case .reminder(let level): self = level > 1 ? .furtherReminder : .firstReminder
    case .notice: self = .notice
    case .handover: self = .handover
    }
  }

  /// Whether the customer was spoken to, and may have paid on the same day.
  fileprivate var isTalk: Bool { self == .call || self == .settlement }
}

extension CallNoted {
  /// The outcomes of a call in which nobody was spoken to.
  static let unanswered: Set<String> = ["no-answer", "wrong-number"]
}
