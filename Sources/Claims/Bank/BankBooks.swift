/// What the books say of the bank, as seen inside one transaction of the store. Valid only inside it.
public struct BankBooks {
  public var line: (BankLine.ID) throws -> BankLine?
  public var statement: (AccountStatement.ID) throws -> StatementTaken?
  /// In order of their days, newest first.
  public var lines: (BankLineQuery) throws -> [BankLine]
  /// The accounts of which statements were taken in, by name.
  public var accounts: () throws -> [AccountStanding]
  /// Everything that is open, to be matched with what came in.
  public var openItems: () throws -> [OpenItem]
  /// What is closed and has one of these references or numbers, exactly.
  public var closedItems:
    (_ references: [PaymentReference], _ numbers: [String]) throws -> [OpenItem]
  /// The items of these documents, whatever their state.
  public var items: ([Receivable.ID]) throws -> [OpenItem]
  /// Payments typed as come by the bank that no line has been joined to, from a day on.
  public var typedPayments: (_ from: CalendarDay) throws -> [KnownPayment]
  /// Payments that came by the bank since a day, or were typed as such: what a return may take back.
  public var bankPayments: (_ from: CalendarDay) throws -> [KnownPayment]
  /// Payments that a person recorded as taken back by the bank, from a day on, without its line.
  public var typedReturns: (_ from: CalendarDay) throws -> [KnownReturn]
  public var payment: (Payment.ID) throws -> KnownPayment?
  public var payers: () throws -> PayerBook
  /// What payments brought in that were recorded from a moment on, less what was taken off again; seconds since 1970. By
  /// currency; set-offs and what was paid before Maan are none.
  public var received: (_ from: Int64) throws -> [Money]

  public init(
    line: @escaping (BankLine.ID) throws -> BankLine?,
    statement: @escaping (AccountStatement.ID) throws -> StatementTaken?,
    lines: @escaping (BankLineQuery) throws -> [BankLine],
    accounts: @escaping () throws -> [AccountStanding],
    openItems: @escaping () throws -> [OpenItem],
    closedItems:
      @escaping (_ references: [PaymentReference], _ numbers: [String]) throws -> [OpenItem],
    items: @escaping ([Receivable.ID]) throws -> [OpenItem],
    typedPayments: @escaping (_ from: CalendarDay) throws -> [KnownPayment],
    bankPayments: @escaping (_ from: CalendarDay) throws -> [KnownPayment],
    typedReturns: @escaping (_ from: CalendarDay) throws -> [KnownReturn] = { _ in [] },
    payment: @escaping (Payment.ID) throws -> KnownPayment?,
    payers: @escaping () throws -> PayerBook,
    received: @escaping (_ from: Int64) throws -> [Money] = { _ in [] }
  ) {
    self.line = line
    self.statement = statement
    self.lines = lines
    self.accounts = accounts
    self.openItems = openItems
    self.closedItems = closedItems
    self.items = items
    self.typedPayments = typedPayments
    self.bankPayments = bankPayments
    self.typedReturns = typedReturns
    self.payment = payment
    self.payers = payers
    self.received = received
  }

  /// Of a store into which no statement was ever taken.
  public static var none: BankBooks {
    BankBooks(
      line: { _ in nil }, statement: { _ in nil }, lines: { _ in [] }, accounts: { [] },
      openItems: { [] },
      closedItems: { _, _ in [] }, items: { _ in [] }, typedPayments: { _ in [] },
      bankPayments: { _ in [] },
      payment: { _ in nil }, payers: { PayerBook() })
  }
}

public enum BankLineQuery: Hashable, Sendable {
  case all
  /// What waits for a person: doubtful lines, and those that were short. Nil: all of it, else what was taken in
  /// before that line.
  case waiting(before: BankLine.ID?)
  /// Of one account, booked in these days.
  case account(BankAccount, Currency, ClosedRange<CalendarDay>)
  case withUse(of: Receivable.ID)
}

/// How far the bank data of one account goes.
public struct AccountStanding: Hashable, Sendable {
  public var account: BankAccount
  public var currency: Currency
  /// The first and the last day of which a statement tells.
  public var since: CalendarDay
  public var through: CalendarDay
  /// The balance at its end, where the bank states it.
  public var balance: Money?
  public var statements: Int
  public var gaps: [Gap]

  /// A statement that doesn't begin where the one before ended.
  public struct Gap: Hashable, Sendable {
    /// The last day before it, and the first after.
    public var after: CalendarDay
    public var before: CalendarDay
    /// What the balance was at its beginning, and at its end.
    public var closing: Money
    public var opening: Money

    public init(after: CalendarDay, before: CalendarDay, closing: Money, opening: Money) {
      self.after = after
      self.before = before
      self.closing = closing
      self.opening = opening
    }
  }

  public init(
    account: BankAccount, currency: Currency, since: CalendarDay, through: CalendarDay,
    balance: Money? = nil, statements: Int = 1, gaps: [Gap] = []
  ) {
    self.account = account
    self.currency = currency
    self.since = since
    self.through = through
    self.balance = balance
    self.statements = statements
    self.gaps = gaps
  }
}

/// How far bank data goes: what nobody can be accused of before.
public struct BankData: Hashable, Sendable {
  /// The last day known, by account.
  public var through: [BankAccount: CalendarDay]

  public init(through: [BankAccount: CalendarDay] = [:]) { self.through = through }

  /// The last day on which a payment to `account` would have been seen: of that account where its statements come in,
  /// else of the one that is known least far. Nil where no bank data comes in at all.
  public func reach(for account: IBAN?) -> CalendarDay? {
    if let account, let day = through[BankAccount(account)] { return day }
    return through.values.min()
  }
}

/// An invoice or credit, with what a payment is matched by.
public struct OpenItem: Hashable, Sendable, Identifiable {
  public enum Standing: Hashable, Sendable {
    case open
    case handedOver
    case writtenOff
    /// Paid, credited or settled: only what comes twice, or is returned, concerns it.
    case closed
  }

  public var id: Receivable.ID
  public var number: String
  public var customer: Customer.ID
  public var customerName: String
  public var issued: CalendarDay
  public var due: CalendarDay
  /// Of a credit: what is unused, below zero.
  public var open: Money
  public var reference: PaymentReference?
  public var standing: Standing
  /// What the last letter asked on it in all, where that is more than the balance.
  public var asked: Money?
  /// That letter: those of one letter may be paid in one sum.
  public var letter: TakenStep.ID?
  /// What is expected next: an instalment, or what was promised.
  public var expected: Money?
  public var isDirectDebit: Bool
  /// More than the balance was asked, or agreed: whether a payment of the balance lets that go has to be looked at.
  public var mayClaimMore: Bool

  public init(
    id: Receivable.ID, number: String, customer: Customer.ID, customerName: String,
    issued: CalendarDay, due: CalendarDay, open: Money, reference: PaymentReference? = nil,
    standing: Standing = .open, asked: Money? = nil, letter: TakenStep.ID? = nil,
    expected: Money? = nil, isDirectDebit: Bool = false,
    mayClaimMore: Bool = false
  ) {
    self.id = id
    self.number = number
    self.customer = customer
    self.customerName = customerName
    self.issued = issued
    self.due = due
    self.open = open
    self.reference = reference
    self.standing = standing
    self.asked = asked
    self.letter = letter
    self.expected = expected
    self.isDirectDebit = isDirectDebit
    self.mayClaimMore = mayClaimMore
  }

  public var isCredit: Bool { open.isNegative }
}

/// A payment in the books.
public struct KnownPayment: Hashable, Sendable, Identifiable {
  public var id: Payment.ID
  public var receivable: Receivable.ID
  public var number: String
  public var customer: Customer.ID
  public var customerName: String
  public var on: CalendarDay
  /// What is left of it after reversals.
  public var amount: Money
  /// Nil where it was typed and no line has been joined.
  public var line: BankLine.ID?
  /// Of that line: the other side, and its own references.
  public var account: BankAccount?
  public var endToEnd: String?

  public init(
    id: Payment.ID, receivable: Receivable.ID, number: String, customer: Customer.ID,
    customerName: String, on day: CalendarDay, amount: Money, line: BankLine.ID? = nil,
    account: BankAccount? = nil, endToEnd: String? = nil
  ) {
    self.id = id
    self.receivable = receivable
    self.number = number
    self.customer = customer
    self.customerName = customerName
    on = day
    self.amount = amount
    self.line = line
    self.account = account
    self.endToEnd = endToEnd
  }
}

/// From which accounts customers pay, and which accounts are nobody's.
public struct PayerBook: Hashable, Sendable {
  public var customers: [BankAccount: [Customer.ID]]
  public var roles: [BankAccount: PayerRole]
  /// Accounts of our own.
  public var own: Set<BankAccount>

  public init(
    customers: [BankAccount: [Customer.ID]] = [:], roles: [BankAccount: PayerRole] = [:],
    own: Set<BankAccount> = []
  ) {
    self.customers = customers
    self.roles = roles
    self.own = own
  }
}

/// A payment that was recorded as taken back.
public struct KnownReturn: Hashable, Sendable {
  public var receivable: Receivable.ID
  public var on: CalendarDay
  /// Above zero.
  public var amount: Money

  public init(receivable: Receivable.ID, on day: CalendarDay, amount: Money) {
    self.receivable = receivable
    on = day
    self.amount = amount
  }
}
