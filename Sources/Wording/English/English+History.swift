import Claims

extension English {
  static func event(_ event: Event) -> String {
    switch event {
    case .customerRecorded(let recorded): "customer: \(recorded.record.name)"
    case .customerHeld(let held): "on hold: \(held.reason)"
    case .customerReleased: "no longer on hold"
    case .customerMerged: "joined with another record of the customer"
    case .invoiceIssued(let issued): issuedText(issued.facts)
    case .invoiceCorrected(let correction): corrected(correction)
    case .creditApplied(let credit): "credit note \(money(credit.amount))"
    case .paymentReceived(let payment): received(payment)
    case .disputeOpened(let dispute):
      "disputed\(dispute.amount.map { " " + money($0) } ?? ""): \(ground(dispute.ground))"
        + suffix(dispute.note)
    case .disputeClosed(let closed): closedText(closed)
    case .settlementMade(let made): settlement(made)
    case .settlementAccepted: "settlement accepted by the customer"
    case .promiseMade(let promise):
      "promise\(promise.amount.map { " " + money($0) } ?? "") by \(day(promise.by))"
    case .stepWritten(let written): stepText(written)
    case .stepSent: "sent"
    case .callNoted(let call): "call: \(call.outcome)" + suffix(call.note)
    case .noteAdded(let note): note.text
    case .snoozed(let snooze): "snoozed until \(day(snooze.until))" + suffix(snooze.note)
    case .writtenOff(let written): "written off \(money(written.amount)): \(reason(written.reason))"
    case .deliveryKnown(let known): delivery(known.result)
    case .proofKept(let kept):
      ["proof of posting", kept.tracking].compactMap(\.self).joined(separator: " ")
        + (kept.place.map { ", \($0)" } ?? "")
    case .paperAttached(let attached): paper(attached.paper)
    case .costMade(let made): "collection cost \(money(made.amount))"
    case .limitationInterrupted(let interrupted): "limitation: \(cause(interrupted.cause))"
    case .insolvencyOpened(let opened):
      procedure(opened.procedure)
        + (opened.declareBy.map { ", claim to be declared by \(day($0))" } ?? "")
    case .claimDeclared: "claim declared"
    case .insolvencyEnded: "insolvency ended"
    case .rateAdded(let added):
      "\(series(added.series)) \(format.figure(Money(minorUnits: added.rate.basisPoints))) % from \(day(added.from))"
    case .statementTaken(let taken):
      "statement of \(taken.account.printed) through \(day(taken.through))"
    case .bankLineTaken(let taken): "bank line \(money(taken.entry.amount))"
    case .paymentJoined(let joined): "seen on the bank on \(day(joined.on))"
    case .paymentReversed(let reversal): reversed(reversal)
    case .collectionFailed(let failed): "direct debit returned unpaid\(code(failed.reason))"
    case .lineDoubted: "bank line waits for review"
    case .lineIgnored(let setAside): "bank line ignored\(suffix(setAside.note))"
    case .lineReviewed: "short payment looked at"
    case .payerLearned(let learned): "pays from \(learned.account.printed)"
    case .payerForgotten(let forgotten): "account \(forgotten.account.printed) forgotten"
    case .payerMarked(let marked): "account \(marked.account.printed): \(role(marked.role))"
    case .letterWritten(let written):
      written.fate == .draft
        ? "\(letter(written.letter)), draft"
        : "\(letter(written.letter)) written, \(channel(written.channel))"
    case .stepDropped: "letter dropped: it doesn't go"
    case .mailLeft: "the mail has left"
    case .handoverEnded(let ended): ending(ended.outcome) + suffix(ended.note)
    case .claimKept: "interest and costs are still claimed"
    }
  }

  private static func about(_ subject: ReminderSubject?) -> String {
    switch subject {
    case .missedInstalment: " of an instalment"
    case .lapsedAgreement: " on the end of the arrangement"
    case nil: ""
    }
  }

  private static func ending(_ outcome: HandoverEnded.Outcome) -> String {
    switch outcome {
    case .uncollected: "back from the collector: nothing more to be had"
    case .collected: "back from the collector: collected"
    case .withdrawn: "taken back from the collector"
    }
  }

  static func letter(_ letter: Correspondence) -> String {
    switch letter {
    case .settlementOffer: "offer of a settlement"
    case .settlementConfirmation: "confirmation of the settlement"
    case .answer: "answer to the dispute"
    case .statement: "statement of account"
    case .copy: "copy of the invoice"
    case .withdrawal: "withdrawal"
    case .thanks: "thanks for the payment"
    case .declaration: "declaration of claim"
    case .collectorPayment: "word of a payment to the collector"
    case .collectorStatus: "question to the collector"
    }
  }

  private static func suffix(_ note: String?) -> String { note.map { ", \"\($0)\"" } ?? "" }

  private static func stepText(_ written: StepWritten) -> String {
    guard written.fate == .outgoing else { return "\(step(written.step)), draft" }
    let to = written.collector.map { ", \(collector($0))" } ?? ""
    let fee = written.fee.map { ", costs \(money($0))" } ?? ""
    return
      "\(step(written.step))\(about(written.about)) written\(to), \(channel(written.channel)), \(money(written.asked.total))\(fee)"
  }

  private static func issuedText(_ facts: Receivable.Facts) -> String {
    switch facts.document {
    case .invoice: "invoice \(money(facts.total)), due \(day(facts.due))"
    case .creditNote: "credit note \(money(facts.total))"
    }
  }

  private static func corrected(_ correction: InvoiceCorrected) -> String {
    let parts = [
      correction.due.map { "due \(day($0))" }, correction.received.map { "received \(day($0))" },
      correction.contract.map { "contract of \(day($0))" },
      correction.takesLegalTerm == true ? "the law's term for interest" : nil,
      correction.customer.map { _ in "another customer" },
      correction.reference.map { "reference \($0.printed)" },
      correction.description.map { "for \($0)" },
      correction.orderReference.map { "order \($0)" },
      correction.isOursToCollect == true ? "we collect" : nil,
    ].compactMap(\.self)
    return "corrected: " + (parts.isEmpty ? "nothing" : parts.joined(separator: ", "))
  }

  private static func code(_ reason: String?) -> String { reason.map { ", \($0)" } ?? "" }

  private static func reversed(_ reversal: PaymentReversed) -> String {
    let amount = money(reversal.amount)
    switch reversal.cause {
    case .returned: return "payment \(amount) taken back by the bank\(code(reversal.reason))"
    case .mistake: return "payment \(amount) taken off: booked by mistake"
    case .moved: return "payment \(amount) moved to another invoice"
    }
  }

  static func role(_ role: PayerRole?) -> String {
    switch role {
    case .collector: "a collector's"
    case .provider: "a payment provider's"
    case .ignored: "ignored"
    case nil: "like any other"
    }
  }

  static func ground(_ ground: MatchGround) -> String {
    switch ground {
    case .structuredCommunication: "by its structured communication"
    case .creditorReference: "by its RF reference"
    case .number: "by the invoice number"
    case .letterAmount: "by the exact amount of a letter"
    case .knownAccount: "by the customer's account"
    case .returned: "returned"
    }
  }

  private static func received(_ payment: PaymentReceived) -> String {
    let fee = payment.fee.map { ", fee \(money($0))" } ?? ""
    switch payment.method {
    case .bank:
      return
        "payment \(money(payment.amount))\(fee)\(payment.ground.map { ", " + ground($0) } ?? "")"
    case .cash: return "payment \(money(payment.amount)), cash\(fee)"
    case .card: return "payment \(money(payment.amount)), card\(fee)"
    case .setOff: return "set off \(money(payment.amount))"
    case .withheld: return "withheld by the customer \(money(payment.amount))"
    case .beforeMaan: return "paid before Maan \(money(payment.amount))"
    }
  }

  private static func closedText(_ closed: DisputeClosed) -> String {
    switch closed.outcome {
    case .withdrawn: "dispute withdrawn"
    case .upheld: "dispute upheld" + (closed.reduction.map { ", \(money($0)) off" } ?? "")
    case .settled: "dispute settled"
    case .rejected: "dispute rejected"
    }
  }

  private static func settlement(_ made: SettlementMade) -> String {
    let parts =
      made.instalments.count == 1
      ? made.instalments.first.map { "by \(day($0.due))" } ?? ""
      : "in \(made.instalments.count) parts"
    let offer = made.validUntil.map { ", offer until \(day($0))" } ?? ""
    return "settlement \(money(made.amount)) \(parts)\(offer)"
  }

  private static func reason(_ reason: WrittenOff.Reason) -> String {
    switch reason {
    case .small: "too small"
    case .waived: "waived"
    case .lost: "lost"
    case .insolvent: "insolvency"
    case .bankCharges: "bank charges"
    case .discount: "cash discount"
    case .creditNote: "credit note to come"
    }
  }

  static func delivery(_ result: DeliveryResult) -> String {
    switch result {
    case .delivered: "delivered"
    case .refused: "refused by the customer: counts as received"
    case .unclaimed: "not fetched by the customer: counts as received"
    case .undeliverable: "undeliverable: doesn't count as sent"
    case .bounced: "bounced: doesn't count as sent"
    }
  }

  static func paper(_ kind: PaperKind) -> String {
    switch kind {
    case .order: "order"
    case .delivery: "proof of delivery"
    case .terms: "terms, with proof that they were accepted"
    case .reply: "the customer's reply"
    case .agreement: "signed agreement"
    case .other: "paper"
    }
  }

  static func procedure(_ procedure: InsolvencyProcedure) -> String {
    switch procedure {
    case .bankruptcy: "bankruptcy"
    case .reorganisation: "judicial reorganisation"
    case .collectiveSettlement: "collective settlement of debts"
    case .mediation: "debt mediation"
    }
  }

  static func cause(_ cause: LimitationInterrupted.Cause) -> String {
    switch cause {
    case .summons: "summons"
    case .acknowledgement: "written acknowledgement of the debt"
    case .lawyerLetter: "registered letter of a lawyer or bailiff"
    }
  }

  static func interruption(_ interruption: Limitation.Cause) -> String {
    switch interruption {
    case .recorded(let recorded): cause(recorded)
    case .partPayment: "payment of a part"
    case .acceptance: "the customer's yes to an agreement"
    }
  }

  static func series(_ series: RateSeries) -> String {
    switch series {
    case .latePayment: "late payment rate"
    case .legalInterest: "civil legal rate"
    case .reference: "reference rate of the ECB"
    }
  }

  static func actionNote(_ note: Action.Note) -> String {
    let amount = note.amount.map { " \(money($0))" } ?? ""
    let on = note.numbers.isEmpty ? "" : " on \(numbers(note))"
    let of = note.numbers.isEmpty ? "" : " \(numbers(note))"
    switch note.verb {
    case .addInvoice: return "invoice\(of)\(amount)"
    case .importFiles: return "import of \(format.count(note.count ?? 0, "document", "documents"))"
    case .opening:
      return "\(format.count(note.count ?? 0, "invoice", "invoices")) paid before Maan"
    case .pay: return "payment\(amount)\(on)"
    case .match: return "bank line\(amount)\(on)"
    case .ignore: return "setting aside of a bank line"
    case .allocate: return "allocation of a credit\(amount)\(on)"
    case .reverse: return "reversal of a payment\(amount)\(on)"
    case .move: return "move of a payment\(amount)\(on)"
    case .letter: return "letter\(on)"
    case .drop: return "dropping of a letter\(on)"
    case .handoverEnded: return "end of the hand-over\(on)"
    case .keepClaim: return "keeping of the claim\(on)"
    case .review: return "look at a short payment"
    case .payer: return "change of a payer's account"
    case .credit: return "credit note\(amount)\(on)"
    case .dispute: return "dispute\(amount)\(on)"
    case .closeDispute: return "end of the dispute\(on)"
    case .settle: return "settlement\(amount)\(on)"
    case .acceptSettlement: return "acceptance of the settlement\(on)"
    case .promise: return "promise\(amount)\(on)"
    case .remind: return "reminder\(amount)\(on)"
    case .notice: return "formal notice\(amount)\(on)"
    case .handover: return "hand-over\(on)"
    case .send: return "sending\(of)"
    case .note: return "note\(on)"
    case .call: return "call\(on)"
    case .snooze: return "snooze\(on)"
    case .writeOff: return "write-off\(amount)\(on)"
    case .customer: return "change of a customer"
    case .edit: return "correction\(on)"
    case .cost: return "collection cost\(amount)\(on)"
    case .proof: return "proof of posting\(on)"
    case .result: return "result of a letter\(on)"
    case .attach: return "paper\(on)"
    case .limitation: return "interruption of limitation\(on)"
    case .insolvency: return "insolvency of a customer"
    case .rate: return "rate of interest"
    case .undo: return "undo of action \(note.target.map(\.description) ?? "")"
    case .redo: return "redo of action \(note.target.map(\.description) ?? "")"
    case .demo: return "demonstration data"
    }
  }

  private static func numbers(_ note: Action.Note) -> String {
    let shown = note.numbers.prefix(3).joined(separator: ", ")
    let more =
      max(note.count ?? note.numbers.count, note.numbers.count) - min(3, note.numbers.count)
    return more > 0 ? "\(shown) and \(more) more" : shown
  }
}
