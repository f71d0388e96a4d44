/// What lists of invoices call their rows, in the languages of their programs.
enum DocumentWords {
  /// Nil for words that are neither an invoice's nor a credit note's, such as those of an offer.
  static func kind(of text: String) -> InvoiceDocument.Kind? {
    let words = HeaderWords.of(text).split(separator: " ").map(String.init)
    guard !words.isEmpty, !words.contains(where: isNoClaim) else { return nil }
    if words.contains(where: isCredit) { return .creditNote }
    return words.contains(where: isInvoice) ? .invoice : nil
  }

  private static func isCredit(_ word: String) -> Bool {
    creditWords.contains(word) || creditParts.contains { word.contains($0) }
  }

  private static func isInvoice(_ word: String) -> Bool {
    invoiceWords.contains(word) || invoiceParts.contains { word.contains($0) }
  }

  /// What is about an invoice and isn't one.
  private static func isNoClaim(_ word: String) -> Bool {
    word == "pro" || claimless.contains { word.hasPrefix($0) }
  }

  private static let creditParts = [
    "credit", "kredit", "gutschrift", "storno", "rechnungskorrektur",
  ]
  private static let creditWords: Set<String> = [
    "cn", "nc", "kn", "gs", "avoir", "261", "381", "396",
  ]
  private static let invoiceParts = ["factu", "faktu", "invoice", "rechnung"]
  private static let invoiceWords: Set<String> = [
    "f", "fa", "fact", "fac", "fv", "vf", "inv", "re", "rg", "debet", "debit", "debetnota",
    "debitnota",
    "380", "383", "384", "386", "388", "389",
  ]
  private static let claimless = [
    "proforma", "offer", "devis", "quot", "angebot", "estimat", "herinner", "aanmaning",
    "rappel", "remind", "mahnung", "bestel", "order", "commande", "bestell", "payment", "betaling",
    "paiement", "zahlung",
  ]
}
