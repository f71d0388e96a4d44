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
  public var tone: Tone
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
  /// Whose debt it is, where the letter goes to a collector or a trustee; nil: the recipient's.
  public var debtor: CustomerRecord?
  /// The agreement that a nudge, a lapse or a notice after it is about.
  public var broken: BrokenAgreement?
  public var dispute: DisputeFacts?
  /// The payment that a letter thanks for, tells a collector of, or that a withdrawn letter overlooked.
  public var received: ReceivedMoney?
  /// The letter that is taken back.
  public var withdrawn: EarlierStep?
  /// Of a statement, oldest first.
  public var account: [AccountLine]
  public var insolvency: InsolvencyFacts?
  public var collector: CollectorFacts?
  /// Up to which day, included, payments on our accounts are known.
  public var bankThrough: CalendarDay?
  /// The hash of the journal's last action, in hexadecimal.
  public var journalHead: String?
  /// Who signs for the creditor.
  public var signatory: String?
  public var enclosures: [String]

  public init(
    day: CalendarDay, creditor: Creditor, recipient: CustomerRecord, language: Language,
    tone: Tone = .formal, channel: Channel = .letter, invoices: [InvoiceLine],
    notToday: [SetAside] = [],
    claims: [InvoiceClaim] = [], dailyInterest: Money? = nil, deadline: CalendarDay? = nil,
    payment: PaymentDetails? = nil, earlierSteps: [EarlierStep] = [],
    consumerClaim: ConsumerClaim? = nil, settlement: SettlementTerms? = nil,
    journalHead: String? = nil, signatory: String? = nil, enclosures: [String] = []
  ) {
    self.day = day
    self.creditor = creditor
    self.recipient = recipient
    self.language = language
    self.tone = tone
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
    account = []
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
  /// Whose debt it is.
  public var owing: CustomerRecord { debtor ?? recipient }
  /// What of a statement's balance is past its due day.
  public var overdueBalance: Money {
    sum(account.filter { ($0.due ?? day) < day }.compactMap(\.open))
  }

  /// What the letter asks to be paid: a reminder the open balance less what is disputed and nothing
  /// else, a notice the whole claim, a settlement what was agreed, a nudge what is missing of
  /// the instalments. To a collector or a trustee it is what the customer owes.
  public func amountAsked(_ kind: LetterKind) -> Money {
    switch kind {
    case .reminder, .settlementLapse: mayAskClaim ? claimTotal : sum(invoices.map(\.asked))
    case .consumerReminder, .disputeAnswer, .invoiceCopy, .withdrawal, .thanks:
      sum(invoices.map(\.asked))
    case .notice, .claimDeclaration, .handoverCover, .collectorFile, .collectorPayment,
      .collectorStatus:
      claimTotal
    case .settlementConfirmation, .settlementOffer: settlement?.agreed ?? .zero(currency)
    case .instalmentNudge: broken?.missedTotal ?? .zero(currency)
    case .statement: sum(account.compactMap(\.open))
    }
  }

  /// What is to be transferred now: of a statement what is overdue and not disputed, credits taken off.
  func payable(_ kind: LetterKind) -> Money {
    let asked = amountAsked(kind)
    guard kind == .statement else { return asked }
    return max(min(asked, overdueBalance) - disputedPart, .zero(currency))
  }

  /// Whether a reminder asks interest and costs: the settings may want it, but never of a consumer (B-04).
  var mayAskClaim: Bool { !claims.isEmpty && owing.kind != .consumer }

  func sum(_ amounts: [Money]) -> Money { amounts.reduce(.zero(currency), +) }
}
