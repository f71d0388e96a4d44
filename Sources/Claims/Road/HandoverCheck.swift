/// Whether a case is ready for a collector: green, or what is missing and what stands in the way.
public struct HandoverCheck: Hashable, Sendable {
  /// What a collector needs, or the law.
  public enum Requirement: String, CaseIterable, Sendable {
    /// No insolvency: it is declared to the trustee instead (A-01, D-01).
    case solvent
    /// Past its due date.
    case overdue
    /// No agreement, offer or promise runs.
    case noAgreement = "no-agreement"
    /// Something is left that isn't disputed (D-04).
    case undisputed
    /// Both are registered enterprises (D-01).
    case enterprises
    /// The debtor is no public authority (D-01).
    case noAuthority = "no-authority"
    /// A consumer's free reminder and its waiting period (B-03, B-21).
    case consumerReminder = "consumer-reminder"
    /// A formal notice that reached the debtor, and its deadline passed.
    case notice
    case deadline
    case proofOfPosting = "proof-of-posting"
    case result
    case invoice
    case order
    case delivery
    /// The terms, where a clause is claimed.
    case terms
    case address
    case enterpriseNumber = "enterprise-number"
    /// Of a consumer's case to an agency: that it is registered with the FPS Economy (B-20); nobody but the user
    /// can check it.
    case registeredAgency = "registered-agency"
  }

  public enum Verdict: Hashable, Sendable {
    case met
    case missing
    /// The law or what was agreed forbids it.
    case forbidden
    /// The user has to see to it.
    case toCheck
  }

  public struct Item: Hashable, Sendable {
    public var requirement: Requirement
    public var verdict: Verdict
  }

  public var collector: Collector
  public var items: [Item]
  /// What is owed in law today, the disputed part left out.
  public var claim: ClaimSheet
  /// What this road can bring: in the undisputed procedure interest and clause are at most ten percent of the
  /// principal (D-02).
  public var collectable: Money
  /// What would be given up by it.
  public var givenUp: Money { claim.total - collectable }

  public var missing: [Requirement] { items.filter { $0.verdict == .missing }.map(\.requirement) }
  public var forbidden: [Requirement] {
    items.filter { $0.verdict == .forbidden }.map(\.requirement)
  }
  public var isGreen: Bool { missing.isEmpty && forbidden.isEmpty }

  /// `claim` is that of `today`, without what is disputed.
  public init(
    of state: ReceivableState, _ customer: Customer, creditor: Creditor, to collector: Collector,
    claim: ClaimSheet, deadlines: Deadlines, today: CalendarDay
  ) {
    self.collector = collector
    self.claim = claim
    items = []
    collectable = claim.total
    if collector == .undisputed {
      collectable = HandoverCheck.withinTenPercent(claim)
    }
    road(of: state, customer, creditor, deadlines, today)
    file(of: state, customer, claim)
  }

  /// Principal, costs and the law's flat sum, with interest and clause together at most a tenth of the principal
  /// (art. 1394/20 of the Judicial Code; D-02).
  static func withinTenPercent(_ claim: ClaimSheet) -> Money {
    let cap = Money(
      minorUnits: claim.principal.minorUnits / 10, currency: claim.principal.currency)
    let capped = min(claim.interest + claim.indemnity, cap)
    return claim.principal + claim.costs + (claim.compensation - claim.indemnity) + capped
  }

  private mutating func add(
    _ requirement: Requirement, _ isMet: Bool, else verdict: Verdict = .missing
  ) {
    items.append(Item(requirement: requirement, verdict: isMet ? .met : verdict))
  }

  private mutating func road(
    of state: ReceivableState, _ customer: Customer, _ creditor: Creditor,
    _ deadlines: Deadlines, _ today: CalendarDay
  ) {
    let kind = customer.record.kind
    add(.solvent, customer.insolvency == nil, else: .forbidden)
    add(.overdue, today > state.facts.due, else: .forbidden)
    add(.noAgreement, !state.isAgreed(on: today), else: .forbidden)
    add(.undisputed, (state.open - state.disputed).isPositive || state.keepsClaim, else: .forbidden)
    if collector == .undisputed {
      add(
        .enterprises,
        kind == .business && creditor.isEnterprise
          && (customer.record.enterpriseNumber != nil || customer.record.vatNumber != nil),
        else: .forbidden)
      add(.noAuthority, kind != .authority, else: .forbidden)
    }
    if kind == .consumer {
      let wait = state.firstConsumerReminder.map {
        deadlines.consumerWait(sent: $0.sent, isElectronic: $0.isElectronic)
      }
      add(.consumerReminder, wait.map { today >= $0.claimFrom } ?? false)
      if collector == .agency { add(.registeredAgency, false, else: .toCheck) }
    }
    add(.notice, state.notice != nil)
    add(.deadline, state.notice?.deadline.map { today > $0 } ?? false)
  }

  private mutating func file(
    of state: ReceivableState, _ customer: Customer, _ claim: ClaimSheet
  ) {
    if let notice = state.notice, notice.channel == .registered {
      add(.proofOfPosting, notice.proof != nil)
      add(.result, notice.delivery != nil)
    }
    func has(_ kind: PaperKind) -> Bool { state.papers.contains { $0.kind == kind } }
    add(.invoice, state.document != nil)
    add(.order, has(.order) || state.facts.orderReference != nil)
    add(.delivery, has(.delivery))
    let rules: Set = ["A-15", "B-10", "B-11", "C-04"]
    if claim.lines.contains(where: { rules.contains($0.rule) }) { add(.terms, has(.terms)) }
    add(.address, customer.record.address.isComplete)
    if customer.record.kind == .business {
      add(
        .enterpriseNumber,
        customer.record.enterpriseNumber != nil || customer.record.vatNumber != nil)
    }
  }
}

extension Creditor {
  /// Whether it is registered as an enterprise, here or abroad.
  var isEnterprise: Bool { enterpriseNumber != nil || vatNumber != nil }
}

extension ReceivableState {
  /// Whether an offer or agreement holds on `today`, or the customer's promise.
  func isAgreed(on today: CalendarDay) -> Bool {
    if isPromised(on: today) { return true }
    switch settlement?.standing(on: today) {
    case .offered, .running: return true
    case .lapsedOffer, .broken, .kept, nil: return false
    }
  }
}
