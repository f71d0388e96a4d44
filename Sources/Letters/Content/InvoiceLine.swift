public import Claims

/// An invoice as a letter lists it.
public struct InvoiceLine: Hashable, Sendable {
  public var number: String
  public var issued: CalendarDay
  public var due: CalendarDay
  public var total: Money
  /// Credit notes, or their placeholder.
  public var credited: Money
  public var paid: Money
  /// The books' balance: total, less credited, less paid.
  public var open: Money
  /// The part of `open` that the customer contests: shown, and not asked.
  public var disputed: Money
  /// The part of `open` that an agreement makes due later: not asked either.
  public var notYetDue: Money
  public var daysLate: Int
  public var reference: PaymentReference?
  /// What was sold. A consumer's first reminder must say it.
  public var description: String?

  /// What a reminder asks of this invoice.
  public var asked: Money { open - disputed - notYetDue }

  public init(
    number: String, issued: CalendarDay, due: CalendarDay, total: Money, credited: Money? = nil,
    paid: Money? = nil, open: Money, disputed: Money? = nil, notYetDue: Money? = nil,
    daysLate: Int,
    reference: PaymentReference? = nil, description: String? = nil
  ) {
    let zero = Money.zero(total.currency)
    self.number = number
    self.issued = issued
    self.due = due
    self.total = total
    self.credited = credited ?? zero
    self.paid = paid ?? zero
    self.open = open
    self.disputed = disputed ?? zero
    self.notYetDue = notYetDue ?? zero
    self.daysLate = daysLate
    self.reference = reference
    self.description = description
  }
}

/// An invoice that is open and not asked today, with the reason in the letter's language: promised,
/// settled, disputed.
public struct SetAside: Hashable, Sendable {
  public var number: String
  public var amount: Money
  public var reason: String

  public init(number: String, amount: Money, reason: String) {
    self.number = number
    self.amount = amount
    self.reason = reason
  }
}

/// The claim of the letter's day on one of its invoices.
public struct InvoiceClaim: Hashable, Sendable {
  public var number: String
  public var sheet: ClaimSheet

  public init(number: String, sheet: ClaimSheet) {
    self.number = number
    self.sheet = sheet
  }
}

/// What was sent or said before, for the reference to it in a later letter.
public struct EarlierStep: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case letter(LetterKind)
    case call
  }

  public var on: CalendarDay
  public var kind: Kind
  public var channel: Channel

  public init(on day: CalendarDay, kind: Kind, channel: Channel) {
    self.on = day
    self.kind = kind
    self.channel = channel
  }
}
