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
