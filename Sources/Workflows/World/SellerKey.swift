import Claims

/// Who issued a document: ours, or another seller's key.
public enum SellerKey {
  /// Our own documents, whatever number stood on them.
  public static let ours = "ours"

  /// A key of another seller, from what identifies it best: enterprise number, VAT number, name.
  static func other(enterprise: EnterpriseNumber?, vat: String?, name: String?) -> String {
    if let enterprise { return "enterprise:\(enterprise.digits)" }
    if let vat { return "vat:\(SearchKey(reference: vat).text)" }
    return "name:\(SearchKey(name ?? "").text)"
  }
}

/// The look of a structured communication, whatever its check digits.
enum StructuredShape {
  /// Whether twelve digits stand between plus signs or stars, or alone.
  static func isMeant(_ text: String) -> Bool {
    let inner = text.filter { !"+*/ .-".contains($0) }
    return inner.utf8.count == 12 && inner.utf8.allSatisfy { (48...57).contains($0) }
  }
}
