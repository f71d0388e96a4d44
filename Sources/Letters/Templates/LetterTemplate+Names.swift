extension LetterTemplate {
  /// All that a template may name: what is checked on reading is what rendering knows.
  public enum Names {
    /// `{name}`. Where its meaning says "may be empty", a line with an empty one drops out; the
    /// others refuse the letter when they are missing.
    public enum Value: String, CaseIterable, Sendable {
      case day, creditor
      case creditorNumber = "creditor-number"
      case creditorAddress = "creditor-address"
      case creditorContact = "creditor-contact"
      case recipient
      case recipientNumber = "recipient-number"
      case person, numbers, count, open, amount, disputed, deadline, iban, reference
      case lastStep = "last-step"
      case principal, interest, compensation, costs
      case dailyInterest = "daily-interest"
      case indemnity
      case interestRate = "interest-rate"
      case interestFrom = "interest-from"
      case agreed
      case instalmentCount = "instalment-count"
      case payBy = "pay-by"
      case reduction
      case creditBase = "credit-base"
      case creditVAT = "credit-vat"
      case waived, acknowledged
      case validUntil = "valid-until"
      case customer
      case customerNumber = "customer-number"
      case customerAddress = "customer-address"
      case customerContact = "customer-contact"
      case signatory
      case settledOn = "settled-on"
      case settledAmount = "settled-amount"
      case missedDue = "missed-due"
      case missedAmount = "missed-amount"
      case missedTotal = "missed-total"
      case missedCount = "missed-count"
      case disputeDay = "dispute-day"
      case receivedDay = "received-day"
      case receivedAmount = "received-amount"
      case withdrawnDay = "withdrawn-day"
      case withdrawnName = "withdrawn-name"
      case overdue
      case insolvencyDay = "insolvency-day"
      case trustee
      case handoverDay = "handover-day"
      case bankDay = "bank-day"
      case enclosures
      case journalHead = "journal-head"

      case invoiceNumber = "invoice.number"
      case invoiceIssued = "invoice.issued"
      case invoiceDue = "invoice.due"
      case invoiceTotal = "invoice.total"
      case invoiceOpen = "invoice.open"
      case invoiceAsked = "invoice.asked"
      case invoiceDisputed = "invoice.disputed"
      case invoiceDaysLate = "invoice.days-late"
      case invoiceReference = "invoice.reference"
      case invoiceDescription = "invoice.description"
      case stepDay = "step.day"
      case stepName = "step.name"
      case stepChannel = "step.channel"
      case stepText = "step.text"
      case asideNumber = "set-aside.number"
      case asideAmount = "set-aside.amount"
      case asideReason = "set-aside.reason"
      case instalmentPosition = "instalment.position"
      case instalmentDue = "instalment.due"
      case instalmentAmount = "instalment.amount"

      /// The list in whose `[each …]` the name has a meaning; nil where it has one everywhere.
      public var list: List? {
        guard let point = rawValue.firstIndex(of: ".") else { return nil }
        return List(rawValue: String(rawValue[..<point]))
      }
    }

    /// `[if FLAG] … [end]`, `[if not FLAG] … [end]`.
    public enum Flag: String, CaseIterable, Sendable {
      case business, consumer, authority, civil
      case byPost = "by-post"
      case byEmail = "by-email"
      case registered
      case oneInvoice = "one-invoice"
      case person
      case partlyPaid = "partly-paid"
      case disputed
      case notToday = "not-today"
      case deadline
      case ownReferences = "own-references"
      case earlierSteps = "earlier-steps"
      case interest
      case lateLaw = "late-law"
      case agreedInterest = "agreed-interest"
      case legalInterest = "legal-interest"
      case fixedCompensation = "fixed-compensation"
      case agreedIndemnity = "agreed-indemnity"
      case costs
      case imputed
      case indemnity
      case extraInterest = "extra-interest"
      case extraInterestFrom = "extra-interest-from"
      case creditorNumber = "creditor-number"
      case recipientNumber = "recipient-number"
      case instalments
      case reduction
      case creditVAT = "credit-vat"
      case waived
      case wholeOnDefault = "whole-on-default"
      case friendly
      case byMessage = "by-message"
      case claim
      case lapsed
      case severalMissed = "several-missed"
      case agreementEnds = "agreement-ends"
      case open
      case aboutHours = "about-hours"
      case aboutWork = "about-work"
      case aboutPrice = "about-price"
      case aboutOrder = "about-order"
      case aboutQuality = "about-quality"
      case aboutDelivery = "about-delivery"
      case aboutVAT = "about-vat"
      case notReceived = "not-received"
      case duplicate
      case wrongParty = "wrong-party"
      case otherGround = "other-ground"
      case undisputed
      case paidBefore = "paid-before"
      case overdue
      case bankruptcy
      case reorganisation
      case collectiveSettlement = "collective-settlement"
      case mediation
      case agency, bailiff, lawyer
      case undisputedProcedure = "undisputed-procedure"
      case handedOver = "handed-over"
      case trustee, account, dispute
    }

    /// `[each LIST] … [end]`.
    public enum List: String, CaseIterable, Sendable {
      case invoice, step
      case setAside = "set-aside"
      case instalment
    }

    /// `[NAME]` on a line of its own.
    public enum Directive: String, CaseIterable, Sendable {
      case tableInvoices = "table invoices"
      case tableClaim = "table claim"
      case tableNotToday = "table not-today"
      case tableAccount = "table account"
      case tableParties = "table parties"
      case tableContents = "table contents"
      case tableChecks = "table checks"
      case payment, schedule, signature, agreed
    }
  }
}
