public import Claims
public import Matching

/// One thing that a user wants done. The command line and the screen make the same.
public enum Intent: Hashable, Sendable {
  case add(NewInvoice)
  case opening(before: CalendarDay, except: [String])
  case pay(Payment)
  case credit(Receivable.ID, amount: Money?)
  case dispute(Receivable.ID, ground: DisputeGround, amount: Money?, note: String?)
  case closeDispute(Receivable.ID, DisputeClosed.Outcome)
  case settle(SettlementTerms)
  case acceptSettlement([Receivable.ID])
  case dun(Dunning)
  /// What waits in the outbox for these goes out today: `letters` of it, by any of their numbers; nil: all of it.
  case send([Receivable.ID], letters: [TakenStep.ID]? = nil)
  /// What waits in the outbox for these doesn't go.
  case drop([Receivable.ID], letters: [TakenStep.ID]? = nil)
  /// What waits in the outbox for these is written anew with a text that a person changed; nil: that of the template.
  case rewrite(
    [Receivable.ID], text: String?, letters: [TakenStep.ID]? = nil, fate: Dunning.Fate = .outbox)
  case write(Letter)
  case promise(Receivable.ID, by: CalendarDay, amount: Money?)
  case note(Receivable.ID, String)
  case call(Receivable.ID, outcome: String, note: String?)
  case snooze([Receivable.ID], until: CalendarDay, note: String?)
  case writeOff(Receivable.ID, amount: Money?, reason: WrittenOff.Reason)
  case correct(Receivable.ID, Correction)
  case customer(Customer.ID, CustomerChange)
  case hold(Customer.ID, reason: String, until: CalendarDay?)
  case release(Customer.ID)
  case merge(Customer.ID, into: Customer.ID)
  /// A collection cost that was made, with the file that proves it.
  case cost(Receivable.ID, amount: Money, proof: String)
  /// The proof that the last letter went out. A day that is nil is today.
  /// `place` is the post office or point.
  case proof(
    Receivable.ID, file: String, tracking: String?, on: CalendarDay?, place: String? = nil)
  /// What became of the last letter.
  case result(Receivable.ID, DeliveryResult, on: CalendarDay?)
  case attach(Receivable.ID, file: String, PaperKind)
  case interruptLimitation(
    Receivable.ID, LimitationInterrupted.Cause, on: CalendarDay?, proof: String?)
  case insolvency(Insolvency)
  case claimDeclared(Customer.ID, on: CalendarDay)
  case insolvencyEnded(Customer.ID, on: CalendarDay)
  case addRate(NewRate)
  case handover(Handover)
  /// The case came back from a collector.
  case endHandover([Receivable.ID], HandoverEnded.Outcome, note: String?)
  case match(Match)
  /// A line on invoices that a caller names: what is left of it, or `amount`, on each in turn.
  case place(BankLine.ID, on: [Receivable.ID], amount: Money?)
  /// Why a payment that is booked already was short.
  case explainShort(BankLine.ID, ShortReason)
  /// All that is left of a line, or of one part of a batch. `always`: what comes from that account is never a
  /// customer's payment.
  case ignoreLine(BankLine.ID, part: Int?, note: String?, always: Bool)
  /// A customer's unused credit, or what he paid too much, on invoices of his; nil: as much as fits.
  case allocate(Receivable.ID, to: [Receivable.ID], amount: Money?)
  /// All that the customer of these has good with us, the oldest first, on them in turn.
  case useCredit([Receivable.ID])
  /// A payment that was booked by mistake, or that didn't stay though no bank file says so.
  case reverse(Receivable.ID, Claims.Payment.ID, PaymentReversed.Cause, on: CalendarDay?)
  case movePayment(Receivable.ID, Claims.Payment.ID, to: Receivable.ID)
  /// Interest and costs stay claimed though an import saw the balance paid.
  case keepClaim(Receivable.ID)
  case forgetAccount(Customer.ID, BankAccount)
  case markAccount(BankAccount, PayerRole?, name: String?)

  /// A bank line, or a part of it, booked as a candidate says.
  public struct Match: Hashable, Sendable {
    public var line: BankLine.ID
    /// Of a batch: which of its parts, counted from 0.
    public var part: Int?
    public var candidate: Candidate
    /// Why it is short, where it is.
    public var shortReason: ShortReason?
    /// What a collector, or a bank, kept: the invoice gets that much more than came in.
    public var fee: Money?
    public var isBankFee = false

    public init(_ line: BankLine.ID, part: Int? = nil, as candidate: Candidate) {
      self.line = line
      self.part = part
      self.candidate = candidate
    }
  }

  /// Why less came in than was open.
  public enum ShortReason: Hashable, Sendable {
    /// The rest is still owed.
    case partPayment
    case bankCharges
    case cashDiscount
    /// Kept back under the law or the contract, and paid elsewhere for us.
    case retention
    /// We have promised a credit note.
    case creditNote
    case writeOff
    case dispute(DisputeGround, note: String?)
  }

  public struct Insolvency: Hashable, Sendable {
    public var customer: Customer.ID
    public var procedure: InsolvencyProcedure
    public var on: CalendarDay
    /// Nil: of a bankruptcy thirty days after `on`, of the others not known.
    public var declareBy: CalendarDay?
    public var trustee: String?

    public init(_ customer: Customer.ID, _ procedure: InsolvencyProcedure, on day: CalendarDay) {
      self.customer = customer
      self.procedure = procedure
      on = day
    }
  }

  public struct NewRate: Hashable, Sendable {
    public var series: RateSeries
    /// The first day of its half-year, of its year for the civil legal rate.
    public var from: CalendarDay
    public var rate: Rate
    public var source: String

    public init(_ series: RateSeries, from: CalendarDay, _ rate: Rate, source: String) {
      self.series = series
      self.from = from
      self.rate = rate
      self.source = source
    }
  }

  public struct Handover: Hashable, Sendable {
    public var receivables: [Receivable.ID]
    public var collector: Collector
    /// How the file goes to him.
    public var channel = Channel.email
    public var fate = Dunning.Fate.sendNow
    public var again = false

    public init(_ receivables: [Receivable.ID], to collector: Collector) {
      self.receivables = receivables
      self.collector = collector
    }
  }

  public struct NewInvoice: Hashable, Sendable {
    public var number: String
    public var customer: CustomerRecord
    public var total: Money
    public var issued: CalendarDay?
    public var due: CalendarDay?
    public var received: CalendarDay?
    public var reference: String?
    public var description: String?

    public init(number: String, customer: CustomerRecord, total: Money) {
      self.number = number
      self.customer = customer
      self.total = total
    }
  }

  public struct Payment: Hashable, Sendable {
    public var receivable: Receivable.ID
    /// Nil: the open balance.
    public var amount: Money?
    /// Nil: today.
    public var on: CalendarDay?
    public var keepsClaim = false
    public var method = PaymentReceived.Method.bank
    /// What a collector kept; the amount is then gross.
    public var fee: Money?
    /// We agreed that it is for the principal before costs and interest.
    public var isPrincipalFirst = false
    /// It was paid twice: booked though the same payment is there.
    public var again = false

    public init(_ receivable: Receivable.ID, amount: Money? = nil) {
      self.receivable = receivable
      self.amount = amount
    }
  }

  public struct SettlementTerms: Hashable, Sendable {
    public enum Rhythm: String, CaseIterable, Sendable {
      case month, week
    }

    public var receivables: [Receivable.ID]
    /// What is still to be paid from now.
    public var amount: Money
    /// The only day, or the first; nil: two weeks from today.
    public var by: CalendarDay?
    public var instalments = 1
    public var rhythm = Rhythm.month
    /// Of an offer: the last day on which it can be accepted.
    public var validUntil: CalendarDay?
    /// A missed instalment doesn't end it: only overdue instalments bear interest.
    public var staysOnDefault = false
    /// How the letter that says so goes, and whether it goes at once.
    public var channel = Channel.letter
    public var fate = Dunning.Fate.sendNow
    /// Nil: the customer's own, else that of the settings.
    public var tone: Tone?
    /// Its text as a person changed it; nil: that of the template.
    public var text: String?

    public init(_ receivables: [Receivable.ID], amount: Money) {
      self.receivables = receivables
      self.amount = amount
    }
  }

  public struct Dunning: Hashable, Sendable {
    public enum Step: Hashable, Sendable {
      case reminder, notice
    }

    public enum Fate: Hashable, Sendable {
      case sendNow, draft, outbox
      /// It went out before; the file is what went.
      case alreadySent(CalendarDay, file: String?)
    }

    public var receivables: [Receivable.ID]
    public var step: Step
    /// Nil: letter for a reminder, registered for a notice.
    public var channel: Channel?
    public var fate = Fate.sendNow
    /// Of a notice: working days after presumed receipt (consumers: calendar days).
    public var deadlineDays: Int?
    public var again = false
    /// Nil: the customer's own, else that of the settings.
    public var tone: Tone?
    /// Its text as a person changed it, in the grammar of templates; nil: that of the template.
    public var text: String?

    public init(_ step: Step, _ receivables: [Receivable.ID]) {
      self.step = step
      self.receivables = receivables
    }
  }

  /// A letter that is no step on the road.
  public struct Letter: Hashable, Sendable {
    public var letter: Correspondence
    public var receivables: [Receivable.ID]
    /// Nil: by e-mail where an address is known and mails can be sent, else by post.
    public var channel: Channel?
    public var fate = Dunning.Fate.sendNow
    /// Nil: the customer's own, else that of the settings.
    public var tone: Tone?
    /// Its text as a person changed it; nil: that of the template.
    public var text: String?
    public var again = false

    public init(_ letter: Correspondence, _ receivables: [Receivable.ID]) {
      self.letter = letter
      self.receivables = receivables
    }
  }

  public struct Correction: Hashable, Sendable {
    public var due: CalendarDay?
    public var received: CalendarDay?
    /// When the contract was concluded or last renewed.
    public var contract: CalendarDay?
    /// The agreed term of over sixty days counts as not written.
    public var takesLegalTerm: Bool?
    public var customer: CustomerRecord?
    public var reference: String?
    public var description: String?
    public var orderReference: String?
    public var isOursToCollect: Bool?

    public init() {}
  }

  /// What is nil stays as it was.
  public struct CustomerChange: Hashable, Sendable {
    public var name: String?
    public var kind: CustomerKind?
    public var enterpriseNumber: EnterpriseNumber?
    public var language: Language?
    public var tone: Tone?
    public var street: String?
    public var postcode: String?
    public var city: String?
    public var country: String?
    public var email: String?
    public var phone: String?
    public var contact: String?
    public var hold: Customer.Hold?
    public var isReleased = false
    /// Another record of the same customer, which is taken over.
    public var merged: Customer.ID?

    public init() {}
  }
}
