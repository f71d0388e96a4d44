import Claims

/// What a walk over a message has found so far; amounts and days aren't checked yet.
struct CAMTDraft: ElementVisitor {
  typealias Field = CAMTElements.Field
  typealias Group = CAMTElements.Group

  struct Statement {
    var page: Int?
    var isLastPage: Bool?
    var created, from, to, accountCurrency: ElementValue?
    var id, electronicNumber, legalNumber, copy, iban, otherAccount, holder: String?
    var messages: [String] = []
    var balances: [Balance] = []
    var entries: [Entry] = []
  }

  struct Balance {
    var code: String?
    var amount, sign, day: ElementValue?
  }

  struct Entry {
    var line: Int
    var status: String?
    var bookedOn, valueOn: ElementValue?
    var isReversal = false
    /// What the entry says of itself.
    var own = Transaction()
    var transactions: [Transaction] = []
  }

  struct Transaction {
    var amount, sign, transactionAmount, instructedAmount, chargeTotal: ElementValue?
    var code = BankTransactionCode()
    var debtor = Party()
    var creditor = Party()
    var messages: [String] = []
    var references: [String] = []
    var serviceReference, endToEnd, additional, returnReason: String?
    var isReturned = false
    var charges: [Charge] = []
  }

  struct Party {
    var name, iban, otherAccount, ultimateName: String?

  }

  struct Charge {
    var amount: ElementValue?
    var isCredit = false
    var isIncluded = true
  }

  /// Of the whole message.
  private(set) var header = Statement()
  private(set) var statements: [Statement] = []
  private(set) var problems: [ImportProblem] = []

  private var statement = Statement()
  private var balance = Balance()
  private var entry = Entry(line: 0)
  /// Of the entry, and while one of its transactions is read, of that.
  private var current = Transaction()
  private var charge = Charge()
  private var isInStatement = false

  init() {}

  mutating func open(_ group: Group, line: Int) {
    switch group {
    case .statement:
      statement = Statement()
      isInStatement = true
    case .balance: balance = Balance()
    case .entry:
      entry = Entry(line: line)
      current = Transaction()
    case .transaction:
      swap(&entry.own, &current)
      current = Transaction()
    case .charge: charge = Charge()
    case .returned: current.isReturned = true
    }
  }

  mutating func close(_ group: Group) {
    switch group {
    case .statement:
      statements.append(statement)
      isInStatement = false
    case .balance: statement.balances.append(balance)
    case .entry:
      swap(&entry.own, &current)
      statement.entries.append(entry)
    case .transaction:
      swap(&entry.own, &current)
      entry.transactions.append(entry.own)
      entry.own = Transaction()
    case .charge:
      if charge.amount != nil { current.charges.append(charge) }
      charge = Charge()
    case .returned: break
    }
  }

  mutating func take(_ field: Field, _ value: ElementValue) {
    switch field {
    case .page, .isLastPage, .created: takePage(field, value)
    case .from: statement.from = value
    case .to: statement.to = value
    case .accountCurrency: statement.accountCurrency = value
    case .balanceAmount: CAMTDraft.once(&balance.amount, value, &problems)
    case .balanceSign: CAMTDraft.once(&balance.sign, value, &problems)
    case .balanceDay: balance.day = value
    case .bookedOn: entry.bookedOn = value
    case .valueOn: entry.valueOn = value
    case .isReversal: entry.isReversal = CAMTDraft.isTrue(value)
    case .chargeAmount: CAMTDraft.once(&charge.amount, value, &problems)
    case .chargeSign: charge.isCredit = value.text.utf8.contains(UInt8(ascii: "C"))
    case .isChargeIncluded: charge.isIncluded = CAMTDraft.isTrue(value)
    case .amount: CAMTDraft.once(&current.amount, value, &problems)
    case .sign: CAMTDraft.once(&current.sign, value, &problems)
    case .transactionAmount: CAMTDraft.once(&current.transactionAmount, value, &problems)
    case .instructedAmount: CAMTDraft.once(&current.instructedAmount, value, &problems)
    case .chargeTotal: current.chargeTotal = value
    default:
      let text = HarmlessText.line(value.text, limit: 500)
      if !text.isEmpty, !takeText(field, text) { CAMTDraft.take(field, text, into: &current) }
    }
  }

  private mutating func takePage(_ field: Field, _ value: ElementValue) {
    if isInStatement {
      CAMTDraft.take(field, value, into: &statement)
    } else {
      CAMTDraft.take(field, value, into: &header)
    }
  }

  private static func take(_ field: Field, _ value: ElementValue, into target: inout Statement) {
    switch field {
    case .page: target.page = Int(HarmlessText.line(value.text, limit: 10))
    case .isLastPage: target.isLastPage = isTrue(value)
    default: target.created = value
    }
  }

  /// A text of the statement, a balance or an entry; false where it is a transaction's.
  private mutating func takeText(_ field: Field, _ text: String) -> Bool {
    switch field {
    case .id: statement.id = statement.id ?? text
    case .electronicNumber: statement.electronicNumber = statement.electronicNumber ?? text
    case .legalNumber: statement.legalNumber = statement.legalNumber ?? text
    case .copy: statement.copy = text
    case .accountIBAN: statement.iban = statement.iban ?? text
    case .accountOther: statement.otherAccount = statement.otherAccount ?? text
    case .holder: statement.holder = statement.holder ?? text
    case .message: statement.messages.append(text)
    case .balanceCode: balance.code = balance.code ?? text
    case .status: entry.status = entry.status ?? text
    default: return false
    }
    return true
  }

  private static func take(_ field: Field, _ text: String, into target: inout Transaction) {
    switch field {
    case .domain: target.code.domain = text
    case .family: target.code.family = text
    case .subfamily: target.code.subfamily = text
    case .proprietary: target.code.proprietary = text
    case .serviceReference: target.serviceReference = target.serviceReference ?? text
    case .endToEnd: target.endToEnd = target.endToEnd ?? (isNothing(text) ? nil : text)
    case .additional: target.additional = target.additional ?? text
    case .debtorName: target.debtor.name = target.debtor.name ?? text
    case .debtorIBAN: target.debtor.iban = target.debtor.iban ?? text
    case .debtorOther: target.debtor.otherAccount = target.debtor.otherAccount ?? text
    case .ultimateDebtor: target.debtor.ultimateName = target.debtor.ultimateName ?? text
    case .creditorName: target.creditor.name = target.creditor.name ?? text
    case .creditorIBAN: target.creditor.iban = target.creditor.iban ?? text
    case .creditorOther: target.creditor.otherAccount = target.creditor.otherAccount ?? text
    case .ultimateCreditor: target.creditor.ultimateName = target.creditor.ultimateName ?? text
    case .structured: target.references.append(text)
    case .unstructured, .documentNumber: target.messages.append(text)
    case .returnReason: target.returnReason = target.returnReason ?? text
    default: break
    }
  }

  /// Keeps the first; a second would be another movement to another reader.
  private static func once(
    _ slot: inout ElementValue?, _ value: ElementValue, _ problems: inout [ImportProblem]
  ) {
    if slot == nil {
      slot = value
    } else {
      problems.append(.repeated(field: value.path, line: value.line))
    }
  }

  private static func isTrue(_ value: ElementValue) -> Bool {
    let text = HarmlessText.line(value.text, limit: 10)
    return text == "true" || text == "1"
  }

  /// What banks write where the payer gave no reference.
  private static func isNothing(_ text: String) -> Bool {
    let word = text.uppercased()
    return word == "NOTPROVIDED" || word == "NONREF" || word == "NOT PROVIDED"
  }
}
