public import Claims

/// Everything that a letter can say, in one value.
///
/// Templates choose from it; what isn't here can't be in a letter.
public struct LetterContent: Hashable, Sendable {
  /// The letter's day; it leaves on that day.
  public var day: CalendarDay
  public var creditor: Creditor
  public var recipient: CustomerRecord
  /// The language that is wanted; `RenderedLetter.usedLanguage` is the one that it got.
  public var language: Language
  /// How it travels: the start of a consumer's waiting period depends on it (B-06).
  public var channel: Channel
  /// Those that this letter is about; all in one currency.
  public var invoices: [InvoiceLine]
  public var notToday: [SetAside]
  /// Per invoice the claim of the day; notices and settlements only.
  public var claims: [InvoiceClaim]
  /// What interest is added per day from now on, rounded for information.
  public var dailyInterest: Money?
  /// The last day on which the money can be received in time.
  public var deadline: CalendarDay?
  public var payment: PaymentDetails?
  /// Oldest first.
  public var earlierSteps: [EarlierStep]
  /// Of a consumer's first reminder.
  public var consumerClaim: ConsumerClaim?
  public var settlement: SettlementTerms?
  /// The hash of the journal's last action, in hexadecimal.
  public var journalHead: String?
  /// Who signs for the creditor.
  public var signatory: String?
  public var enclosures: [String]

  public init(
    day: CalendarDay, creditor: Creditor, recipient: CustomerRecord, language: Language,
    channel: Channel = .letter, invoices: [InvoiceLine], notToday: [SetAside] = [],
    claims: [InvoiceClaim] = [], dailyInterest: Money? = nil, deadline: CalendarDay? = nil,
    payment: PaymentDetails? = nil, earlierSteps: [EarlierStep] = [],
    consumerClaim: ConsumerClaim? = nil, settlement: SettlementTerms? = nil,
    journalHead: String? = nil, signatory: String? = nil, enclosures: [String] = []
  ) {
    self.day = day
    self.creditor = creditor
    self.recipient = recipient
    self.language = language
    self.channel = channel
    self.invoices = invoices
    self.notToday = notToday
    self.claims = claims
    self.dailyInterest = dailyInterest
    self.deadline = deadline
    self.payment = payment
    self.earlierSteps = earlierSteps
    self.consumerClaim = consumerClaim
    self.settlement = settlement
    self.journalHead = journalHead
    self.signatory = signatory
    self.enclosures = enclosures
  }
}

extension LetterContent {
  public var currency: Currency { invoices.first?.open.currency ?? .euro }

  public var openBalance: Money { sum(invoices.map(\.open)) }
  public var disputedPart: Money { sum(invoices.map(\.disputed)) }
  public var claimTotal: Money { sum(claims.map(\.sheet.total)) }

  /// What the letter asks to be paid: a reminder the open balance less what is disputed and nothing
  /// else, a notice the whole claim, a settlement what was agreed.
  public func amountAsked(_ kind: LetterKind) -> Money {
    switch kind {
    case .reminder, .consumerReminder: sum(invoices.map(\.asked))
    case .notice: claimTotal
    case .settlementConfirmation, .settlementOffer: settlement?.agreed ?? .zero(currency)
    }
  }

  func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(currency), +) }
}
