/// What a customer that can't pay went into.
public enum InsolvencyProcedure: String, CaseIterable, Codable, Sendable {
  case bankruptcy
  /// Judicial reorganisation of an enterprise.
  case reorganisation
  /// Collective settlement of debts of a person who is no enterprise.
  case collectiveSettlement = "collective-settlement"
  /// Amicable debt mediation.
  case mediation

  /// The last day to declare a claim where none is given: of a bankruptcy thirty days after `opened`, of others not
  /// known.
  public func usualDeclaration(from opened: CalendarDay) -> CalendarDay? {
    switch self {
    case .bankruptcy: opened.adding(days: 30)
    case .reorganisation, .collectiveSettlement, .mediation: nil
    }
  }
}

/// From `on` nothing is chased, nothing is handed over, and the claim stands still.
public struct InsolvencyOpened: EventPayload {
  public static let kind = Event.Kind.insolvencyOpened
  public var customer: Customer.ID
  public var on: CalendarDay
  public var procedure: InsolvencyProcedure
  /// The last day on which the claim can be declared; nil: not known.
  public var declareBy: CalendarDay?
  public var trustee: String?

  public init(
    customer: Customer.ID, on: CalendarDay, procedure: InsolvencyProcedure,
    declareBy: CalendarDay?, trustee: String?
  ) {
    self.customer = customer
    self.on = on
    self.procedure = procedure
    self.declareBy = declareBy
    self.trustee = trustee
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// Our claim was declared to the trustee.
public struct ClaimDeclared: EventPayload {
  public static let kind = Event.Kind.claimDeclared
  public var customer: Customer.ID
  public var on: CalendarDay

  public init(customer: Customer.ID, on: CalendarDay) {
    self.customer = customer
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer)] }
}

/// The procedure is over; what is left is on the road again.
public struct InsolvencyEnded: EventPayload {
  public static let kind = Event.Kind.insolvencyEnded
  public var customer: Customer.ID
  public var on: CalendarDay

  public init(customer: Customer.ID, on: CalendarDay) {
    self.customer = customer
    self.on = on
  }

  public var streams: [Stream] { [.customer(customer)] }
}
