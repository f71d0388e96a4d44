/// A document that goes out.
public enum LetterKind: Hashable, Sendable {
  /// Asks the open balance and nothing else; level 1 is friendly, higher ones are firmer.
  case reminder(level: Int)
  /// A consumer's first reminder, free, with what art. XIX.2 par. 3 of the Code of Economic Law
  /// demands (B-07).
  case consumerReminder
  /// Ingebrekestelling, mise en demeure (E-02).
  case notice
  /// What was agreed, to be signed or answered (C-10).
  case settlementConfirmation
  /// What we would accept, until a day.
  case settlementOffer
  /// An instalment wasn't seen: asks for it, and nothing else.
  case instalmentNudge
  /// An agreement wasn't kept: it has ended, and the whole balance is due.
  case settlementLapse
  /// What we say to a dispute: which part we understand, what we need to know, what stays due.
  case disputeAnswer
  /// All that is open with a customer, credits and payments included.
  case statement
  /// Goes with the copy of an invoice that was asked for.
  case invoiceCopy
  /// A letter is taken back, with an apology.
  case withdrawal
  case thanks
  /// The claim as it is declared to the trustee of an insolvent customer.
  case claimDeclaration
  /// The first page of what a collector gets: parties, amounts, contents.
  case handoverCover
  /// Goes with the file to the collector.
  case collectorFile
  /// Tells the collector that the customer paid us.
  case collectorPayment
  /// Asks the collector how the case stands.
  case collectorStatus

  /// The name of its template file, without `.txt`.
  public var templateName: String {
    switch self {
    case .reminder(let level): level <= 1 ? "reminder" : "reminder-2"
    case .consumerReminder: "consumer-reminder"
    case .notice: "notice"
    case .settlementConfirmation: "settlement-confirmation"
    case .settlementOffer: "settlement-offer"
    case .instalmentNudge: "instalment-nudge"
    case .settlementLapse: "settlement-lapse"
    case .disputeAnswer: "dispute-answer"
    case .statement: "statement"
    case .invoiceCopy: "invoice-copy"
    case .withdrawal: "withdrawal"
    case .thanks: "thanks"
    case .claimDeclaration: "claim-declaration"
    case .handoverCover: "handover-cover"
    case .collectorFile: "collector-file"
    case .collectorPayment: "collector-payment"
    case .collectorStatus: "collector-status"
    }
  }

  /// Every template that a language needs.
  public static let all: [LetterKind] = [
    .reminder(level: 1), .reminder(level: 2), .consumerReminder, .notice, .settlementConfirmation,
    .settlementOffer, .instalmentNudge, .settlementLapse, .disputeAnswer, .statement,
    .invoiceCopy, .withdrawal, .thanks, .claimDeclaration, .handoverCover, .collectorFile,
    .collectorPayment, .collectorStatus,
  ]

  /// Those that can go as a short message, by WhatsApp or SMS.
  public static let messages: [LetterKind] = [
    .reminder(level: 1), .reminder(level: 2), .instalmentNudge, .settlementConfirmation,
    .settlementOffer, .disputeAnswer, .invoiceCopy, .withdrawal, .thanks,
  ]

  /// Whom it is written to.
  public enum Addressee: Sendable {
    case customer, collector, trustee
  }

  public var addressee: Addressee {
    switch self {
    case .reminder, .consumerReminder, .notice, .settlementConfirmation, .settlementOffer,
      .instalmentNudge, .settlementLapse, .disputeAnswer, .statement, .invoiceCopy, .withdrawal,
      .thanks:
      .customer
    case .claimDeclaration: .trustee
    case .handoverCover, .collectorFile, .collectorPayment, .collectorStatus: .collector
    }
  }

  /// Whether its payment panel bears a code to pay by: it goes to the customer, and asks what may still be due.
  var asksPayment: Bool {
    switch self {
    case .reminder, .consumerReminder, .notice, .settlementConfirmation, .settlementOffer,
      .instalmentNudge, .settlementLapse, .disputeAnswer, .statement, .invoiceCopy:
      true
    case .withdrawal, .thanks, .claimDeclaration, .handoverCover, .collectorFile,
      .collectorPayment, .collectorStatus:
      false
    }
  }

  /// Whether the claim that its content has is explained: each invoice's interest, day by day. In the others the
  /// claim is known and isn't what they are about.
  var explainsClaim: Bool {
    switch self {
    case .reminder, .notice, .settlementLapse, .claimDeclaration, .handoverCover, .collectorFile:
      true
    case .consumerReminder, .settlementConfirmation, .settlementOffer, .instalmentNudge,
      .disputeAnswer, .statement, .invoiceCopy, .withdrawal, .thanks, .collectorPayment,
      .collectorStatus:
      false
    }
  }

  /// Whether it can be of no amount: it informs, and asks for no money.
  var mayAskNothing: Bool {
    switch self {
    case .disputeAnswer, .statement, .invoiceCopy, .withdrawal, .thanks, .handoverCover,
      .collectorFile, .collectorPayment, .collectorStatus:
      true
    case .reminder, .consumerReminder, .notice, .settlementConfirmation, .settlementOffer,
      .instalmentNudge, .settlementLapse, .claimDeclaration:
      false
    }
  }
}
