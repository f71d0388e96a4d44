/// One booked entry of an account, as the bank states it; each text is harmless and of one line.
public struct BankEntry: Hashable, Codable, Sendable {
  /// What moved the money, as far as the bank's code says so.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A transfer, instant ones and those from abroad included; also where the bank gives no code.
    case transfer
    /// What card terminals took: one sum for many customers.
    case cardTerminal = "card-terminal"
    /// Collected by direct debit, by us or from us.
    case directDebit = "direct-debit"
    /// It undoes an earlier entry: returned, refunded, unpaid, reversed.
    case returned
    /// The bank's own costs and interest.
    case charges
    /// Between accounts of one's own, cash pooling included.
    case ownAccount = "own-account"
    /// Paid in or taken out at a counter or a machine.
    case cash
    case other
  }

  /// Who stands on the other side.
  public struct Counterparty: Hashable, Codable, Sendable {
    public var name: String?
    public var account: BankAccount?
    /// For whom he paid, where the bank names somebody.
    public var ultimateName: String?

    public init(name: String? = nil, account: BankAccount? = nil, ultimateName: String? = nil) {
      self.name = name
      self.account = account
      self.ultimateName = ultimateName
    }
  }

  /// What was said with a sum.
  public struct Remittance: Hashable, Codable, Sendable {
    /// What the bank gives as a structured reference, as it stands: check digits right or wrong.
    public var reference: String?
    /// Free text, all lines of it joined; empty where there is none.
    public var message: String
    /// The payer's own reference; `NOTPROVIDED` and the like are nil.
    public var endToEnd: String?

    public init(reference: String? = nil, message: String = "", endToEnd: String? = nil) {
      self.reference = reference
      self.message = message
      self.endToEnd = endToEnd
    }
  }

  /// One sum of a batch. The account moves by the entry, never by its parts.
  public struct Part: Hashable, Codable, Sendable {
    /// With the sign that it has for the account.
    public var amount: Money
    public var counterparty: Counterparty
    public var remittance: Remittance
    /// Why it came back, in the bank's code (`AC04`, `MD06`); nil where it didn't.
    public var returnReason: String?

    public init(
      amount: Money, counterparty: Counterparty = Counterparty(),
      remittance: Remittance = Remittance(), returnReason: String? = nil
    ) {
      self.amount = amount
      self.counterparty = counterparty
      self.remittance = remittance
      self.returnReason = returnReason
    }
  }

  public var bookedOn: CalendarDay
  /// The day from which the bank counts the money; nil where it isn't stated.
  public var valueOn: CalendarDay?
  /// Above zero for money that came in.
  public var amount: Money
  public var kind: Kind
  public var counterparty: Counterparty
  public var remittance: Remittance
  /// Why it came back, in the bank's code; nil where it didn't, or the bank doesn't say.
  public var returnReason: String?
  /// The bank's own reference: informative, no key.
  public var bankReference: String?
  /// What was sent, where it was another currency.
  public var original: Money?
  /// What the bank kept of it, above zero: `amount + charges` was paid.
  public var charges: Money?
  /// Of a batch.
  public var parts: [Part]

  public init(
    bookedOn: CalendarDay, valueOn: CalendarDay? = nil, amount: Money, kind: Kind = .transfer,
    counterparty: Counterparty = Counterparty(), remittance: Remittance = Remittance(),
    returnReason: String? = nil, bankReference: String? = nil, original: Money? = nil,
    charges: Money? = nil, parts: [Part] = []
  ) {
    self.bookedOn = bookedOn
    self.valueOn = valueOn
    self.amount = amount
    self.kind = kind
    self.counterparty = counterparty
    self.remittance = remittance
    self.returnReason = returnReason
    self.bankReference = bankReference
    self.original = original
    self.charges = charges
    self.parts = parts
  }

  /// The day that counts for interest: the value date, else the day of booking.
  public var creditedOn: CalendarDay { valueOn ?? bookedOn }
}

extension BankEntry {
  /// What of an entry is about people: the journal keeps it apart, so that it can be erased.
  public struct People: Hashable, Codable, Sendable {
    public var counterparty: Counterparty
    public var remittance: Remittance
    public var bankReference: String?
    public var parts: [Said]

    public struct Said: Hashable, Codable, Sendable {
      public var counterparty: Counterparty
      public var remittance: Remittance
    }
  }

  public var people: People {
    People(
      counterparty: counterparty, remittance: remittance, bankReference: bankReference,
      parts: parts.map { People.Said(counterparty: $0.counterparty, remittance: $0.remittance) })
  }

  /// The entry with what is said of people; nil leaves days, amounts and kinds only.
  public func saying(_ people: People?) -> BankEntry {
    var entry = self
    entry.counterparty = people?.counterparty ?? Counterparty()
    entry.remittance = people?.remittance ?? Remittance()
    entry.bankReference = people?.bankReference
    for index in entry.parts.indices {
      let said = people.flatMap { $0.parts.indices.contains(index) ? $0.parts[index] : nil }
      entry.parts[index].counterparty = said?.counterparty ?? Counterparty()
      entry.parts[index].remittance = said?.remittance ?? Remittance()
    }
    return entry
  }
}
