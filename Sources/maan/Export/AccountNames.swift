import Claims
import Store

/// How the accounts are called in exported books: English, as plain-text accounting has them, with names of customers made
/// harmless.
final class AccountNames {
  private let walk: LedgerWalk
  /// Of the creditor: of a typed payment where the invoice names no account.
  private let ownAccount: BankAccount?
  private var known: [Customer.ID: String] = [:]
  private static let knownLimit = 4_000

  init(_ walk: LedgerWalk, creditor: Creditor?) {
    self.walk = walk
    ownAccount = creditor?.iban.map { BankAccount($0) }
  }

  /// The full name of an account in the entries of a document.
  func name(of account: BookAccount, in story: LedgerWalk.Story) throws -> String {
    switch account {
    case .receivable(let id):
      let owner = id == story.state.id ? story.customer : try walk.customer(owing: id)
      return "Assets:Receivable:\(try name(of: owner ?? story.customer))"
    case .sales: return "Income:Sales"
    case .vat: return "Liabilities:VAT"
    case .prepayments: return "Liabilities:Prepayments"
    case .rounding: return "Income:Rounding"
    case .bank(let line):
      let account =
        try line.flatMap { try walk.account(of: $0) }
        ?? story.state.facts.iban.map { BankAccount($0) } ?? ownAccount
      return "Assets:Bank:\(account?.key ?? "Unknown")"
    case .cash: return "Assets:Cash"
    case .card: return "Assets:Card payments"
    case .setOff: return "Liabilities:Set-off:\(try name(of: story.customer))"
    case .withheld: return "Assets:Withheld"
    case .beforeMaan: return "Equity:Before Maan"
    case .collectionFees: return "Expenses:Collection fees"
    case .bankCharges: return "Expenses:Bank charges"
    case .interestAndCosts: return "Income:Interest and costs"
    case .customerCredit: return "Liabilities:Customer credit:\(try name(of: story.customer))"
    case .creditNotesToMake: return "Assets:Credit notes to make"
    case .badDebts: return "Expenses:Bad debts"
    case .conversion: return "Equity:Conversion"
    }
  }

  /// One name for each customer: with the number of the record where others are written alike, or where it had to be
  /// changed.
  private func name(of customer: Customer) throws -> String {
    if let name = known[customer.id] { return name }
    let own = customer.record.name
    var name = AccountNames.plain(own)
    // A name that looks as if it were numbered is numbered too.
    if try name != own || name.contains("(#") || walk.sharesName(customer) {
      name += " (#\(customer.id))"
    }
    if known.count >= AccountNames.knownLimit { known = [:] }
    known[customer.id] = name
    return name
  }

  /// A name that ends neither the account nor its level: single blanks, no colon, no semicolon.
  private static func plain(_ name: String) -> String {
    let marks: [Character: Character] = [":": "-", ";": ","]
    let line = HarmlessText.line(String(HarmlessText.line(name).map { marks[$0] ?? $0 }))
    return line.isEmpty ? "Unnamed" : line
  }
}
