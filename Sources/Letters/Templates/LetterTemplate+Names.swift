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
      case payment, schedule, signature, agreed
    }
  }
}
