import Claims

/// The code by which a bank says what an entry is: that of ISO 20022 (external code set), else its own,
/// which in Belgium is mostly that of CODA.
struct BankTransactionCode {
  var domain, family, subfamily, proprietary: String?

  /// Nil where neither says anything.
  func kind(isCredit: Bool) -> BankEntry.Kind? {
    standardKind ?? proprietary.flatMap { CODACode($0)?.kind(isCredit: isCredit) }
  }

  private var standardKind: BankEntry.Kind? {
    guard let domain, let family else { return nil }
    switch subfamily {
    case "RRTN", "UPDD", "PRDD", "RPCR": return .returned
    case "CHRG", "COMM", "FEES", "INTR", "TAXE": return .charges
    case "CDPT", "CWDL": return .cash
    case "ICCT": return .ownAccount
    default: break
    }
    if domain == "CAMT" { return .ownAccount }
    switch family {
    case "RCDT", "ICDT", "RRCT", "IRCT": return .transfer
    case "IDDT", "RDDT": return .directDebit
    case "MCRD": return .cardTerminal
    case "CNTR": return .cash
    case "CAPL": return .ownAccount
    case "NTAV": return nil
    default: return family.utf8.allSatisfy { (48...57).contains($0) } ? nil : .other
    }
  }
}
