extension InterestSource {
  /// A short word, with what belongs to it after a colon, for the store's tables.
  public var code: String {
    switch self {
    case .agreed(let rate): "agreed:\(rate.basisPoints)"
    case .latePayment: "late"
    case .oldContract: "old"
    case .legal: "legal"
    case .unrounded: "unrounded"
    case .capped(let rate, let cap): "capped:\(rate.basisPoints),\(cap.rawValue)"
    case .otherLaw(let law): "law:\(law.rawValue)"
    }
  }

  /// Nil for anything that `code` doesn't make.
  public init?(code: String) {
    let parts = code.split(separator: ":", maxSplits: 1)
    let cells = parts.count == 2 ? parts[1].split(separator: ",") : []
    let rate = cells.first.flatMap { Int64($0) }.map { Rate(basisPoints: $0) }
    switch (parts.first, cells.count, rate) {
    case ("late", 0, _): self = .latePayment
    case ("old", 0, _): self = .oldContract
    case ("legal", 0, _): self = .legal
    case ("unrounded", 0, _): self = .unrounded
    case ("agreed", 1, let rate?): self = .agreed(rate)
    case ("capped", 2, let rate?):
      guard let cap = LawSettings.ConsumerRateCap(rawValue: String(cells[1])) else { return nil }
      self = .capped(rate, cap)
    case ("law", 1, _):
      guard let law = GoverningLaw(rawValue: String(cells[0])) else { return nil }
      self = .otherLaw(law)
    default: return nil
    }
  }
}
