public import Claims
public import Importing

/// What `config.toml` says, with its defaults.
public struct Settings: Sendable, Equatable {
  /// Nil until an import or `maan init` gave one.
  public var creditor: Creditor?
  public var terms: Terms
  public var policy: Policy
  /// What the law leaves open.
  public var law: LawSettings
  /// Whether a reminder may already ask interest and costs.
  public var claimFrom: ClaimStart
  /// The user's own tables, of a bank or of invoices.
  public var tables: [TableMapping]
  public var letters = LetterSettings()
  /// The seller's terms with the proof that they were accepted; relative to the store.
  public var termsFile: String?
  public var departures = DepartureSettings()
  public var screen = ScreenSettings()
  /// Who collects for us.
  public var collectors: [Collector: CustomerRecord] = [:]

  public enum ClaimStart: String, CaseIterable, Sendable {
    case reminder, notice
  }

  public init(
    creditor: Creditor? = nil, terms: Terms = Terms(), policy: Policy = Policy(),
    law: LawSettings = LawSettings(), claimFrom: ClaimStart = .notice,
    tables: [TableMapping] = []
  ) {
    self.creditor = creditor
    self.terms = terms
    self.policy = policy
    self.law = law
    self.claimFrom = claimFrom
    self.tables = tables
  }
}

extension Settings {
  /// The road and the claims on it, as these settings have them.
  public func road(law book: LawBook, calendar: WorkingCalendar) -> Road {
    var calendar = calendar
    calendar.saturdaysWork = law.workingDays == .mondayToSaturday
    var road = Road(
      policy: policy,
      calculator: ClaimCalculator(
        terms: terms, law: book, settings: law, calendar: calendar,
        isSmallCompany: creditor?.isSmallCompany ?? false))
    road.ownAccount = creditor?.iban
    return road
  }
}
