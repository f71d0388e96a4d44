/// A middle way with a customer: less, later, or in parts.
public struct Settlement: Hashable, Sendable {
  public typealias ID = Identifier<Settlement>
  public var id: ID
  public var on: CalendarDay
  public var amount: Money
  public var instalments: [Instalment]
  /// Of an offer: the last day on which it can be accepted.
  public var validUntil: CalendarDay?
  public var acceptedOn: CalendarDay?
  /// A missed instalment doesn't end it; else the whole is due again.
  public var staysOnDefault = false
  /// The due day of a missed instalment for which a nudge went out.
  var nudgedFor: CalendarDay?
  /// The day of the letter after which it can't be mended any more.
  var lapsedOn: CalendarDay?
  /// What of `amount` was above the balance then: interest and costs.
  public var aboveBalance: Money
  /// Payments since `on`: what was received, and the day.
  public var receipts: [Receipt] = []

  public struct Receipt: Hashable, Sendable {
    public var on: CalendarDay
    public var amount: Money
  }

  public enum Standing: Hashable, Sendable {
    /// Not accepted yet; blocks the road up to and including the day.
    case offered(until: CalendarDay)
    case lapsedOffer(since: CalendarDay)
    /// Runs: so many instalments are paid, the next one is due then.
    case running(paid: Int, next: Instalment)
    /// An instalment was missed; judged so from that day on.
    case broken(missed: Instalment)
    case kept
  }

  /// Received up to and including `day`.
  func received(by day: CalendarDay) -> Money {
    receipts.reduce(.zero(amount.currency)) { $1.on <= day ? $0 + $1.amount : $0 }
  }

  public func standing(on today: CalendarDay) -> Standing {
    if let validUntil, acceptedOn == nil, received(by: min(today, validUntil)).isZero {
      return today <= validUntil
        ? .offered(until: validUntil) : .lapsedOffer(since: validUntil.next)
    }
    let hasLapsed = lapsedOn.map { $0 <= today } ?? false
    var owed = Money.zero(amount.currency)
    var paid = 0
    var late: Instalment?
    var next: Instalment?
    for instalment in instalments {
      owed += instalment.amount
      if received(by: min(today, instalment.judged.previous)) >= owed {
        paid += 1
      } else if !hasLapsed, today >= instalment.judged, received(by: today) >= owed {
        // Late, but before it lapsed: it goes on, though what was waived for payment in time isn't.
        paid += 1
        late = late ?? instalment
      } else if today >= instalment.judged {
        return .broken(missed: instalment)
      } else if next == nil {
        next = instalment
      }
    }
    if let next { return .running(paid: paid, next: next) }
    return late.map { .broken(missed: $0) } ?? .kept
  }

  /// The instalments due before `today` that aren't there, each with what is missing of it, in the order of their days;
  /// what came in goes to the earlier ones first.
  public func missed(on today: CalendarDay) -> [Instalment] {
    var rest = received(by: today)
    return instalments.filter { $0.due < today }.compactMap { instalment in
      let met = min(rest, instalment.amount)
      rest -= met
      var missed = instalment
      missed.amount -= met
      return missed.amount.isPositive ? missed : nil
    }
  }

  /// What of the instalments that are due before `today` isn't there.
  public func missing(on today: CalendarDay) -> Money {
    missed(on: today).reduce(.zero(amount.currency)) { $0 + $1.amount }
  }

  /// A letter went out: the first one on a missed instalment is a nudge, after the next one it has lapsed.
  mutating func note(_ step: DunningStep, sent day: CalendarDay) {
    guard case .broken(let missed) = standing(on: day) else { return }
    if case .reminder = step, nudgedFor != missed.due {
      nudgedFor = missed.due
    } else {
      lapsedOn = lapsedOn ?? day
    }
  }

  /// Whether the payments that were in time cover the whole, so that the rest is let go.
  var isKept: Bool {
    guard let last = instalments.map(\.judged).max() else { return false }
    return standing(on: last) == .kept
  }

  /// The last day on which it holds, if nothing more comes in.
  var heldUntil: CalendarDay? {
    isOffer ? validUntil : nextToMiss?.judged.previous
  }

  /// Of an agreement: the instalment that is missed if nothing more comes in.
  var nextToMiss: Instalment? {
    guard !isOffer, let last = instalments.map(\.judged).max(),
      case .broken(let missed) = standing(on: last)
    else { return nil }
    return missed
  }

  /// How many instalments the receipts cover, in time or not.
  var instalmentsPaid: Int {
    let received = receipts.reduce(Money.zero(amount.currency)) { $0 + $1.amount }
    var owed = Money.zero(amount.currency)
    return instalments.prefix { instalment in
      owed += instalment.amount
      return received >= owed
    }.count
  }

  /// An offer becomes an agreement by the customer's word or by a payment while it is valid.
  public var isOffer: Bool {
    guard let validUntil, acceptedOn == nil else { return false }
    return received(by: validUntil).isZero
  }
}
