import Claims

/// What moved the money, by the codes of MT940 where they are sure.
enum MT940Kind {
  static func kind(of entry: MT940Entry, _ details: MT940Details) -> BankEntry.Kind {
    if entry.mark == .reversedCredit || entry.mark == .reversedDebit { return .returned }
    if details.returnReason != nil { return .returned }
    if let kind = details.code.flatMap(german) { return kind }
    if details.payment.contains("INCASSO") { return .directDebit }
    return entry.type.flatMap(swift) ?? .transfer
  }

  /// Business transaction codes of the German banks (GVC).
  private static func german(_ code: String) -> BankEntry.Kind? {
    switch code {
    // Unpaid and returned: before SEPA, direct debits, transfers.
    case "009", "059", "108", "109", "159", "181", "184": .returned
    // Undone by the bank.
    case "899": .returned
    case "104", "105", "171", "174": .directDebit
    case "082", "083": .cash
    // Closing of the account, charges.
    case "804", "805", "808", "809": .charges
    default: nil
    }
  }

  /// Transaction type identification codes (SWIFT, MT940 field 61).
  private static func swift(_ type: String) -> BankEntry.Kind? {
    switch type {
    case "RTI": .returned
    case "CHG", "COM", "INT": .charges
    case "DDT": .directDebit
    case "CMI", "CMN", "CMP", "CMS", "CMT", "CMZ": .ownAccount
    default: nil
    }
  }
}
