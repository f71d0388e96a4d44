import Claims

/// The code by which a bank says what an entry is: that of ISO 20022 (external code set), else its own,
/// which in Belgium is mostly that of CODA.
struct BankTransactionCode {
  var domain, family, subfamily, proprietary: String?

  /// Nil where neither says anything.
  var kind: BankEntry.Kind? { standardKind ?? proprietary.flatMap(BankTransactionCode.codaKind) }

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

  /// Type 1, family 2, operation 2, category 3 digits; nil for any other text.
  private static func codaKind(_ code: String) -> BankEntry.Kind? {
    let digits = Array(code.utf8)
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number: (Int) -> UInt8 = { (digits[$0] - 48) * 10 + digits[$0 + 1] - 48 }
    switch (family: number(1), operation: number(3)) {
    case (_, 49), (_, 99), (5, 3), (5, 5), (1...2, 54): return .returned
    case (_, 37), (_, 87), (35, _), (80, _): return .charges
    case (1...2, 64), (1...2, 66): return .ownAccount
    case (1...2, _), (41, _): return .transfer
    case (4, 50): return .cardTerminal
    case (5, _): return .directDebit
    case (9, _): return .cash
    default: return .other
    }
  }
}
