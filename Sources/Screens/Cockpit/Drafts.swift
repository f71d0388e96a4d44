/// What was typed into forms that were left without doing anything, kept until they are done.
public struct Drafts: Codable, Hashable, Sendable {
  /// By the form and the invoices it is about: the text of each field.
  private(set) var fields: [String: [String]] = [:]
  /// What was typed into the quick payment.
  var quickPayment = ""
  /// The invoice that was selected then, and which field of its payment had the keys; nil: the search.
  var quickPaymentRow: Int64?
  var quickPaymentField: Int?

  /// When the screen was last closed: seconds since 1970.
  public var seenAt: Int64?
  /// Where a review was left.
  public internal(set) var review: ReviewMark?

  public init() {}

  public var isEmpty: Bool { fields.isEmpty && quickPayment.isEmpty }

  /// Forms with something in them.
  public var count: Int { fields.count + (quickPayment.isEmpty ? 0 : 1) }

  subscript(key: String) -> [String]? {
    get { fields[key] }
    set { fields[key] = newValue }
  }
}
