public import Claims

/// What `config.toml` says, with its defaults.
public struct Settings: Sendable, Equatable {
  /// Nil until an import or `maan init` gave one.
  public var creditor: Creditor?
  public var terms: Terms
  public var policy: Policy
  /// Whether a reminder may already ask interest and costs.
  public var claimFrom: ClaimStart

  public enum ClaimStart: String, CaseIterable, Sendable {
    case reminder, notice
  }

  public init(
    creditor: Creditor? = nil, terms: Terms = Terms(), policy: Policy = Policy(),
    claimFrom: ClaimStart = .notice
  ) {
    self.creditor = creditor
    self.terms = terms
    self.policy = policy
    self.claimFrom = claimFrom
  }
}
