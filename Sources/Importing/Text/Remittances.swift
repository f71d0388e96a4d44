import Claims

/// What banks write for references, whatever the format.
enum Remittances {
  /// Nil where it says that there is none.
  static func endToEnd(_ text: String) -> String? {
    let isNone = ["NOTPROVIDED", "NONREF", "NOTPROVIDED."].contains(text.uppercased())
    return text.isEmpty || isNone ? nil : text
  }

  /// Whether the check digits of a structured reference hold.
  static func holds(_ reference: String) -> Bool {
    (try? StructuredCommunication(reference)) != nil || (try? CreditorReference(reference)) != nil
  }
}

/// A sum of hostile amounts: it stays far inside of 64 bits and remembers that it would have left them.
struct BoundedSum: Equatable {
  static let limit: Int64 = 1_000_000_000_000_000_000

  private(set) var value: Int64 = 0
  private(set) var isTooLarge = false

  mutating func add(_ amount: Int64) {
    let (sum, overflow) = value.addingReportingOverflow(amount)
    guard !overflow, sum.magnitude <= BoundedSum.limit else {
      isTooLarge = true
      return
    }
    value = sum
  }
}
