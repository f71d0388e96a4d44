import Claims

extension English {
  static let claim = ClaimTexts(
    title: { number, customer, on in "\(number), \(customer): claim on \(day(on))" },
    from: "From", to: "To", days: "Days", rate: "Rate", on: "On", amount: "Amount", rule: "Rule",
    principal: "principal", interest: "interest", compensation: "compensation", costs: "costs",
    total: "total", paid: "paid so far", line: claimLine, formula: formula,
    provisional: "not published for this period yet: provisional", note: note)

  private static func claimLine(_ kind: ClaimSheet.Line.Kind) -> String {
    switch kind {
    case .interest: "interest"
    case .fixedCompensation: "flat sum"
    case .indemnity: "indemnity"
    case .cost: "cost"
    case .agreed: "as agreed"
    }
  }

  private static func formula(_ dayCount: LawSettings.DayCount) -> String {
    switch dayCount {
    case .actual365: "Each line of interest: On x Rate x Days / 36500."
    case .actualActual: "Each line of interest: On x Rate x Days / 36500, in a leap year / 36600."
    }
  }

  private static func note(_ note: ClaimNote) -> String {
    switch note {
    case .kindAssumed:
      "Taken for a consumer until you say so: nothing beyond the balance is asked (maan customer NAME --kind …)."
    case .notReminded:
      "Nothing beyond the balance can be asked before the free first reminder and its waiting period."
    case .waiting(let last):
      "The free term of the first reminder runs through \(day(last)): nothing beyond the balance until then."
    case .notNotified: "Interest runs from a formal notice only, and none was sent."
    case .notReciprocal:
      "The clause doesn't bind you as well (terms.consumer.reciprocal): it is void, so there is no indemnity."
    case .indemnityAboveMaximum(let clause, let maximum):
      "The clause would give \(money(clause)), the legal maximum is \(money(maximum)): it counts as not written, so there is no indemnity and only the civil rate."
    case .rateAboveCap(let rate, let cap):
      "The agreed rate of \(percent(rate)) is above the legal maximum of \(percent(cap)): it counts as not written, and the civil rate applies."
    case .reducedToMaximum:
      "The agreed rate is above the legal maximum and is reduced to it: the contract is of before 1 September 2023."
    case .sharedMaximum:
      "Several invoices stood in one reminder: the indemnity is this one's share of the maximum on all."
    case .mayBeModerated: "A judge may reduce a manifestly unreasonable clause."
    case .termTooLong(let days, let limit):
      "The term of \(self.days(days)) is longer than the \(self.days(limit)) that can be agreed; to count interest from the law's term: maan edit NUMBER --legal-term."
    case .legalTerm(let due):
      "The agreed term counts as not written: the law's term ended on \(day(due))."
    case .frozen(let on): "The customer is insolvent since \(day(on)): no interest after that day."
    case .agreementRuns(let waived):
      waived.isPositive
        ? "An agreement runs; \(money(waived)) more is let go if it is kept." : "An agreement runs."
    case .disputed(let amount):
      "\(money(amount)) is disputed and left out, with its interest."
    case .otherCurrency: "Interest is computed on euro only."
    case .otherLaw(let law):
      "Under the law of \(law.rawValue.uppercased()) nothing beyond the balance is computed for this kind of customer."
    case .rateUnknown(let from, let to):
      "For some of the days from \(day(from)) to \(day(to)) no rate is known: they bear no interest here (maan rates --add)."
    case .costsNotClaimed(let amount, _):
      "Costs of \(money(amount)) were made that can't be claimed of this kind of customer."
    }
  }

  static func percent(_ rate: Rate) -> String {
    format.figure(Money(minorUnits: rate.basisPoints)) + " %"
  }

  static let handover = HandoverTexts(
    collector: collector, requirement: requirement, green: "Ready: nothing is missing.",
    met: "ok", missing: "missing", forbidden: "not met", toCheck: "see to it yourself",
    collectable: { collectable, givenUp in
      "\(money(collectable)) can be collected this way; \(money(givenUp)) of interest and clause is given up."
    })

  static func requirement(_ requirement: HandoverCheck.Requirement) -> String {
    switch requirement {
    case .solvent: "the customer is not insolvent"
    case .overdue: "the invoice is past its due date"
    case .noAgreement: "no promise, offer or agreement runs"
    case .undisputed: "at least a part is not disputed"
    case .enterprises: "both of you are registered enterprises"
    case .noAuthority: "the customer is no public authority"
    case .consumerReminder: "the consumer's free reminder, and its waiting period over"
    case .notice: "a formal notice that counts"
    case .deadline: "the deadline of the notice has passed"
    case .proofOfPosting: "the proof of posting of the notice"
    case .result: "what became of the registered letter"
    case .invoice: "the invoice itself"
    case .order: "the order, or its number"
    case .delivery: "the proof of delivery"
    case .terms: "the terms, accepted"
    case .address: "the customer's address"
    case .enterpriseNumber: "the customer's enterprise number"
    case .registeredAgency: "the agency is registered with the FPS Economy"
    }
  }

  static let list = RowTexts(
    number: "Number", customer: "Customer", due: "Due", days: "Days", open: "Open", stage: "Stage",
    next: "Next")

  static let due = DueTexts(
    action: "Do", customer: "Customer", invoices: "Invoices", amount: "Amount",
    nothingToday: "Nothing to decide today.", nothingComing: "Nothing is coming up.",
    next: { on, count in "Next: \(day(on)), \(format.count(count, "invoice", "invoices"))." },
    passedOver: { step, count in
      "passed over: \(step) on \(format.count(count, "invoice", "invoices"))"
    }, since: { "to be done since \(day($0))" })
}
