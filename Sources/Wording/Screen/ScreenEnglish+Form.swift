import Claims

extension ScreenEnglish {
  static let form = FormTexts(
    title: { title($0) },
    about: { number, customer, open in "\(number)  \(customer)  open \(open)" },
    aboutMany: { numbers, sums in
      "\(count(numbers.count, "invoice", "invoices")): \(some(numbers))  \(sums.joined(separator: ", "))"
    },
    submit: { submit($0) }, nextField: "next field", turn: "choose", back: "back (kept)",
    amount: "Amount", day: "On", claim: "Interest", ground: "What is wrong", note: "Note",
    outcome: "It ended", instalments: "Parts", first: "First on", rhythm: "Every",
    validUntil: "Offer until", by: "By", until: "Until", kind: "What", text: "Text",
    reason: "Because", search: "Find", collector: "To whom", result: "Result", file: "File",
    tracking: "Tracking code", procedure: "Procedure", declareBy: "Declare by",
    trustee: "Trustee", from: "From", rate: "Rate", source: "Published in",
    invoice: "Invoice", gross: "Collected", fee: "Fee kept", path: "File or folder",
    scope: "For", letGo: "let go",
    keep: "keep claiming",
    everyMonth: "month", everyWeek: "week", isNote: "note",
    disputeOutcome: { disputeOutcome($0) },
    disputeOutcomeNote: { outcome, amount in
      switch outcome {
      case .withdrawn: "The customer takes it back: \(amount) is owed again."
      case .upheld: "The customer was right: \(amount) comes off, a credit note is to be made."
      case .settled: "Both agreed: record the settlement next (s)."
      case .rejected: "We don't agree: \(amount) is asked again."
      }
    },
    writeOffReason: { writeOffReason($0) },
    callOutcomes: [
      .init("reached", "call: reached"), .init("no-answer", "call: no answer"),
      .init("voicemail", "call: left a message"), .init("will-pay", "call: will pay"),
      .init("wants-copy", "call: wants a copy"), .init("disagrees", "call: doesn't agree"),
    ],
    reads: { "= \($0)" },
    ambiguous: { small, large in "\(small) or \(large)? Enter asks" },
    notAnAmount: "not an amount", tooManyDecimals: "more than two decimals",
    tooLarge: "too large", amountMissing: "an amount is needed",
    amountNotPositive: "more than zero", amountAbove: { "at most \($0)" },
    notADay: "not a day: t, -2, +3, fri, 24, 24/11", dayMissing: "a day is needed: fri, +3, 24/11",
    dayMustFollow: "is too early", dayInFuture: "is still to come",
    wholeBalance: "= the whole balance", rest: { "\($0) stays due" },
    above: { "\($0) too much, becomes the customer's credit" },
    claimLetGo: { "\($0) interest and costs are let go" },
    claimKept: { "\($0) interest and costs stay claimed" },
    claimUnknown: "reckoning the interest …", noClaim: "no interest or costs yet",
    goesOn: { "\($0) goes on" }, disputedWhole: "the whole; nothing is asked meanwhile",
    noteMissing: "a text is needed", notANumber: "1 to 60",
    instalmentLine: { day, amount in "\(day)   \(amount)" },
    reduction: { "\($0) comes off, by credit note" },
    waived: { "\($0) interest and costs are let go" }, noReduction: "the whole balance",
    agreedNow: "empty: agreed, waits for their yes",
    offerUntil: { "An offer: nothing goes out until \($0)." },
    judged: { days, day in "\(day)\(days == 0 ? ", today" : ", in \(count(days, "day", "days"))")"
    },
    returns: { "comes back \($0)" },
    creditNote: { "A credit note of \($0) is then to be made." }, optional: "may stay empty",
    checking: "Checking …", notPossible: "not possible", collectorChoice: { collectorChoice($0) },
    handedClaim: { "The claim of today: \($0)" },
    requirement: { requirement($0, $1) }, deliveryResult: { deliveryResult($0) },
    deliveryCounts: { $0.countsAsSent ? "counts, goes on" : "doesn't count: find the address" },
    letterSent: { step, channel, day, others in
      let more = others == 0 ? "" : ", with \(count(others, "other invoice", "other invoices"))"
      return "The \(step) of \(day) by \(channel)\(more)."
    },
    fileMissing: "a file's path is needed",
    aboutCustomer: { name, invoices in
      "\(name)  \(count(invoices, "open invoice", "open invoices"))"
    },
    insolvencyProcedure: { English.procedure($0) },
    declareByEmpty: { day in
      day.map { "empty: 30 days after, \($0)" } ?? "empty: not known yet"
    },
    frozen: { invoices, declareBy in
      let last = declareBy.map { "declare by \($0)" } ?? "find out by when to declare"
      return "\(count(invoices, "invoice", "invoices")) frozen; \(last)"
    },
    declaredLate: { "after the last day, \($0)" },
    goesOnAfterwards: { "\(count($0, "invoice goes", "invoices go")) on." },
    dayTooEarly: { "is before \($0)" },
    aboutRate: { "The rate for late payment in \($0.name)" },
    notHalfYear: "a half-year begins on 1 January or 1 July", rateMissing: "a rate is needed",
    notARate: "not a percentage", sourceMissing: "where it was published",
    found: { number, customer, open in "\(number)  \(open) open  \(customer)" },
    foundMany: { numbers, all in
      "\(all) fit: \(numbers.joined(separator: ", "))\(all > numbers.count ? " …" : "")"
    },
    invoiceMissing: "number, digits or a piece of the name", sameInvoice: "it stands above already",
    otherCurrency: "in another currency", otherCustomersCredit: "a credit of another customer's",
    setOff: { "\($0) is set off" }, proposed: { "empty: \($0)" },
    restOfLine: { "\($0) of the line is still to be placed." },
    allPlaced: "All of it is placed: Enter books it.",
    moreThanLine: { "\($0) more than came in" },
    feeIs: { gross, received in "= \(gross) less \(received) received" },
    feeDiffers: { "the difference is \($0)" },
    grossTooSmall: { "at least the \($0) received" },
    onlyThisLine: "this line only", alwaysThisPayer: "always for this payer",
    noPayerAccount: "the bank names no account of the payer",
    alwaysMeans: { "What comes from \($0) is then never a customer's payment." },
    restDisputed: { "It is booked as a part payment; \($0) is then disputed." },
    typeToFind: "Type digits of the reference, a number, a piece of the name, an amount.",
    nothingFits: "Nothing open fits.",
    acceptQuestion: { "The customer has accepted the settlement of \($0)?" },
    payTwice: { number, amount, day in
      "\(number) has a payment of \(amount) of \(day) already. Was it paid twice, and is this the second?"
    },
    sendQuestion: { numbers in
      numbers.count == 1
        ? "The letter that waits for \(numbers[0]) goes out today?"
        : "The letters that wait for \(numbers.count) invoices go out today?"
    },
    choose: "Which amount?")

  private static func title(_ kind: FormTexts.Kind) -> String {
    switch kind {
    case .payment: "Payment"
    case .quickPayment: "Quick payment"
    case .dispute: "Dispute"
    case .closeDispute: "Close the dispute"
    case .settlement: "Settlement"
    case .promise: "Promise to pay"
    case .contact: "Note or call"
    case .snooze: "Snooze"
    case .writeOff: "Write off"
    case .handover: "Hand over"
    case .letterResult: "Result of a letter"
    case .proof: "Proof of posting"
    case .insolvency: "Insolvency"
    case .declareClaim: "Claim declared"
    case .endInsolvency: "Insolvency ended"
    case .rate: "Rate"
    case .split: "Split a bank line"
    case .collected: "Collected for us"
    case .ignoreLine: "Ignore a bank line"
    case .shortDispute: "Dispute what is lacking"
    case .takeFiles: "Take files"
    }
  }

  private static func submit(_ kind: FormTexts.Kind) -> String {
    switch kind {
    case .payment, .quickPayment, .split, .collected, .shortDispute: "book"
    case .ignoreLine: "ignore"
    case .takeFiles: "take in"
    case .settlement: "show the letter"
    case .writeOff: "write off"
    case .handover: "hand over"
    case .dispute, .closeDispute, .promise, .contact, .snooze, .letterResult, .proof, .insolvency,
      .declareClaim, .endInsolvency, .rate:
      "record"
    }
  }

  private static func requirement(
    _ requirement: HandoverCheck.Requirement, _ verdict: HandoverCheck.Verdict
  ) -> String {
    let words = English.requirement(requirement)
    return switch verdict {
    case .met: words
    case .missing: "missing: \(words)"
    case .forbidden: "not possible unless \(words)"
    case .toCheck: "see to it yourself: \(words)"
    }
  }

  private static func collectorChoice(_ collector: Collector) -> String {
    switch collector {
    case .agency: "agency"
    case .bailiff: "bailiff"
    case .lawyer: "lawyer"
    case .undisputed: "undisputed procedure"
    }
  }

  private static func deliveryResult(_ result: DeliveryResult) -> String {
    switch result {
    case .delivered: "delivered"
    case .refused: "refused"
    case .unclaimed: "not fetched"
    case .undeliverable: "undeliverable"
    case .bounced: "bounced"
    }
  }

  private static func disputeOutcome(_ outcome: DisputeClosed.Outcome) -> String {
    switch outcome {
    case .withdrawn: "withdrawn by the customer"
    case .upheld: "upheld: they were right"
    case .settled: "settled between us"
    case .rejected: "rejected by us"
    }
  }

  private static func writeOffReason(_ reason: WrittenOff.Reason) -> String {
    switch reason {
    case .small: "too small to chase"
    case .waived: "waived as a favour"
    case .lost: "lost, can't be collected"
    case .insolvent: "insolvent customer"
    case .bankCharges: "kept by a bank on its way"
    case .discount: "cash discount"
    case .creditNote: "credit note to come"
    }
  }
}
