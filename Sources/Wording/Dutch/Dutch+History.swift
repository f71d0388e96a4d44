import Claims

extension Dutch {
  static func event(_ event: Event) -> String {
    switch event {
    case .customerRecorded(let recorded): "klant: \(recorded.record.name)"
    case .customerHeld(let held): "in de wacht: \(held.reason)"
    case .customerReleased: "niet langer in de wacht"
    case .customerMerged: "samengevoegd met een andere fiche van de klant"
    case .invoiceIssued(let issued): issuedText(issued.facts)
    case .invoiceCorrected(let correction): corrected(correction)
    case .creditApplied(let credit): "creditnota \(money(credit.amount))"
    case .paymentReceived(let payment): received(payment)
    case .disputeOpened(let dispute):
      "betwist\(dispute.amount.map { " " + money($0) } ?? ""): \(ground(dispute.ground))"
        + suffix(dispute.note)
    case .disputeClosed(let closed): closedText(closed)
    case .settlementMade(let made): settlement(made)
    case .settlementAccepted: "regeling aanvaard door de klant"
    case .promiseMade(let promise):
      "belofte\(promise.amount.map { " van " + money($0) } ?? "") tegen \(day(promise.by))"
    case .stepWritten(let written):
      written.fate == .draft
        ? "\(step(written.step)), ontwerp"
        : "\(step(written.step))\(about(written.about)) geschreven, \(channel(written.channel)), \(money(written.asked.total))"
    case .stepSent: "verstuurd"
    case .callNoted(let call): "telefoongesprek: \(outcome(call.outcome))" + suffix(call.note)
    case .noteAdded(let note): note.text
    case .snoozed(let snooze): "opzijgelegd tot \(day(snooze.until))" + suffix(snooze.note)
    case .writtenOff(let written): "afgeboekt \(money(written.amount)): \(reason(written.reason))"
    case .deliveryKnown(let known): delivery(known.result)
    case .proofKept(let kept):
      ["bewijs van verzending", kept.tracking].compactMap(\.self).joined(separator: " ")
        + (kept.place.map { ", \($0)" } ?? "")
    case .paperAttached(let attached): paper(attached.paper)
    case .costMade(let made): "invorderingskosten \(money(made.amount))"
    case .limitationInterrupted(let interrupted): "verjaring gestuit: \(cause(interrupted.cause))"
    case .insolvencyOpened(let opened):
      procedure(opened.procedure)
        + (opened.declareBy.map { ", aangifte van schuldvordering uiterlijk op \(day($0))" } ?? "")
    case .claimDeclared: "aangifte van schuldvordering gedaan"
    case .insolvencyEnded: "einde van de insolventie"
    case .rateAdded(let added):
      "\(series(added.series)) \(percent(added.rate)) vanaf \(day(added.from))"
    case .statementTaken(let taken):
      "uittreksel van \(taken.account.printed) tot en met \(day(taken.through))"
    case .bankLineTaken(let taken): "verrichting \(money(taken.entry.amount))"
    case .paymentJoined(let joined): "op de bank gezien op \(day(joined.on))"
    case .paymentReversed(let reversal): reversed(reversal)
    case .collectionFailed(let failed): "domiciliëring onbetaald teruggekeerd\(code(failed.reason))"
    case .lineDoubted: "verrichting wacht op nazicht"
    case .lineIgnored(let setAside): "verrichting genegeerd\(suffix(setAside.note))"
    case .lineReviewed: "te lage betaling nagekeken"
    case .payerLearned(let learned): "betaalt van \(learned.account.printed)"
    case .payerForgotten(let forgotten): "rekening \(forgotten.account.printed) vergeten"
    case .payerMarked(let marked): "rekening \(marked.account.printed): \(role(marked.role))"
    case .letterWritten(let written):
      written.fate == .draft
        ? "\(letter(written.letter)), ontwerp"
        : "\(letter(written.letter)) geschreven, \(channel(written.channel))"
    case .stepDropped: "brief geschrapt: hij vertrekt niet"
    case .mailLeft: "de e-mail is vertrokken"
    case .handoverEnded(let ended): ending(ended.outcome) + suffix(ended.note)
    case .claimKept: "rente en kosten blijven gevorderd"
    }
  }

  private static func about(_ subject: ReminderSubject?) -> String {
    switch subject {
    case .missedInstalment: " aan een afbetaling"
    case .lapsedAgreement: " na het einde van de regeling"
    case nil: ""
    }
  }

  private static func ending(_ outcome: HandoverEnded.Outcome) -> String {
    switch outcome {
    case .uncollected: "terug van de invorderaar: niets meer te halen"
    case .collected: "terug van de invorderaar: geïnd"
    case .withdrawn: "teruggenomen van de invorderaar"
    }
  }

  static func letter(_ letter: Correspondence) -> String {
    switch letter {
    case .settlementOffer: "voorstel van regeling"
    case .settlementConfirmation: "bevestiging van de regeling"
    case .answer: "antwoord op de betwisting"
    case .statement: "rekeningoverzicht"
    case .copy: "kopie van de factuur"
    case .withdrawal: "intrekking"
    case .thanks: "dank voor de betaling"
    case .declaration: "aangifte van schuldvordering"
    case .collectorPayment: "melding van een betaling aan de invorderaar"
    case .collectorStatus: "vraag aan de invorderaar"
    }
  }

  private static func suffix(_ note: String?) -> String { note.map { ", \"\($0)\"" } ?? "" }

  /// What a call brought: a word of the program's own, or the user's words.
  private static func outcome(_ outcome: String) -> String {
    switch outcome {
    case "reached": "bereikt"
    case "no-answer": "geen antwoord"
    case "voicemail": "boodschap ingesproken"
    case "promised", "will-pay": "gaat betalen"
    case "disputes", "disagrees": "gaat niet akkoord"
    case "wants-copy": "vraagt een kopie"
    case "wrong-number": "verkeerd nummer"
    default: outcome
    }
  }

  private static func issuedText(_ facts: Receivable.Facts) -> String {
    switch facts.document {
    case .invoice: "factuur \(money(facts.total)), vervaldag \(day(facts.due))"
    case .creditNote: "creditnota \(money(facts.total))"
    }
  }

  private static func corrected(_ correction: InvoiceCorrected) -> String {
    let parts = [
      correction.due.map { "vervaldag \(day($0))" },
      correction.received.map { "ontvangen \(day($0))" },
      correction.customer.map { _ in "andere klant" },
      correction.reference.map { "mededeling \($0.printed)" },
      correction.description.map { "voor \($0)" },
      correction.orderReference.map { "bestelling \($0)" },
      correction.isOursToCollect == true ? "wij innen" : nil,
      correction.contract.map { "overeenkomst van \(day($0))" },
      correction.takesLegalTerm == true ? "wettelijke termijn voor de interest" : nil,
    ].compactMap(\.self)
    return "verbeterd: " + (parts.isEmpty ? "niets" : parts.joined(separator: ", "))
  }

  private static func code(_ reason: String?) -> String { reason.map { ", \($0)" } ?? "" }

  private static func reversed(_ reversal: PaymentReversed) -> String {
    let amount = money(reversal.amount)
    switch reversal.cause {
    case .returned: return "betaling \(amount) teruggenomen door de bank\(code(reversal.reason))"
    case .mistake: return "betaling \(amount) weggenomen: bij vergissing geboekt"
    case .moved: return "betaling \(amount) verplaatst naar een andere factuur"
    }
  }

  static func role(_ role: PayerRole?) -> String {
    switch role {
    case .collector: "van een incassant"
    case .provider: "van een betaaldienst"
    case .ignored: "genegeerd"
    case nil: "zoals een andere"
    }
  }

  static func ground(_ ground: MatchGround) -> String {
    switch ground {
    case .structuredCommunication: "op gestructureerde mededeling"
    case .creditorReference: "op RF-referentie"
    case .number: "op factuurnummer"
    case .letterAmount: "op het juiste bedrag van een brief"
    case .knownAccount: "op de rekening van de klant"
    case .returned: "teruggekeerd"
    }
  }

  private static func received(_ payment: PaymentReceived) -> String {
    let fee = payment.fee.map { ", commissie \(money($0))" } ?? ""
    switch payment.method {
    case .bank:
      return
        "betaling \(money(payment.amount))\(fee)\(payment.ground.map { ", " + ground($0) } ?? "")"
    case .cash: return "betaling \(money(payment.amount)), contant\(fee)"
    case .card: return "betaling \(money(payment.amount)), met de kaart\(fee)"
    case .setOff: return "verrekend \(money(payment.amount))"
    case .withheld: return "ingehouden door de klant \(money(payment.amount))"
    case .beforeMaan: return "betaald voor Maan \(money(payment.amount))"
    }
  }

  private static func closedText(_ closed: DisputeClosed) -> String {
    switch closed.outcome {
    case .withdrawn: "betwisting ingetrokken"
    case .upheld: "betwisting gegrond" + (closed.reduction.map { ", \(money($0)) minder" } ?? "")
    case .settled: "betwisting in der minne geregeld"
    case .rejected: "betwisting afgewezen"
    }
  }

  private static func settlement(_ made: SettlementMade) -> String {
    let parts =
      made.instalments.count == 1
      ? made.instalments.first.map { "tegen \(day($0.due))" } ?? ""
      : "in \(made.instalments.count) keer"
    let offer = made.validUntil.map { ", voorstel tot en met \(day($0))" } ?? ""
    return "regeling \(money(made.amount)) \(parts)\(offer)"
  }

  private static func reason(_ reason: WrittenOff.Reason) -> String {
    switch reason {
    case .small: "te klein"
    case .waived: "kwijtgescholden"
    case .lost: "verloren"
    case .insolvent: "insolventie"
    case .bankCharges: "bankkosten"
    case .discount: "korting voor contant"
    case .creditNote: "creditnota volgt"
    }
  }

  static func delivery(_ result: DeliveryResult) -> String {
    switch result {
    case .delivered: "bezorgd"
    case .refused: "geweigerd door de klant: geldt als ontvangen"
    case .unclaimed: "niet afgehaald door de klant: geldt als ontvangen"
    case .undeliverable: "onbestelbaar: telt niet als verstuurd"
    case .bounced: "teruggekaatst: telt niet als verstuurd"
    }
  }

  static func paper(_ kind: PaperKind) -> String {
    switch kind {
    case .order: "bestelling"
    case .delivery: "leveringsbewijs"
    case .terms: "voorwaarden, met bewijs van aanvaarding"
    case .reply: "antwoord van de klant"
    case .agreement: "ondertekend akkoord"
    case .other: "stuk"
    }
  }

  static func procedure(_ procedure: InsolvencyProcedure) -> String {
    switch procedure {
    case .bankruptcy: "faillissement"
    case .reorganisation: "gerechtelijke reorganisatie"
    case .collectiveSettlement: "collectieve schuldenregeling"
    case .mediation: "schuldbemiddeling"
    }
  }

  static func cause(_ cause: LimitationInterrupted.Cause) -> String {
    switch cause {
    case .summons: "dagvaarding"
    case .acknowledgement: "schriftelijke schulderkenning"
    case .lawyerLetter: "aangetekende brief van een advocaat of gerechtsdeurwaarder"
    }
  }

  static func interruption(_ interruption: Limitation.Cause) -> String {
    switch interruption {
    case .recorded(let recorded): cause(recorded)
    case .partPayment: "betaling van een deel"
    case .acceptance: "akkoord van de klant met een regeling"
    }
  }

  static func series(_ series: RateSeries) -> String {
    switch series {
    case .latePayment: "rentevoet bij betalingsachterstand"
    case .legalInterest: "wettelijke rentevoet"
    case .reference: "referentierentevoet van de ECB"
    }
  }

  static func actionNote(_ note: Action.Note) -> String {
    let amount = note.amount.map { " van \(money($0))" } ?? ""
    let of = note.numbers.isEmpty ? "" : " \(numbers(note))"
    let on = note.numbers.isEmpty ? "" : " voor \(numbers(note))"
    switch note.verb {
    case .addInvoice: return "factuur\(of)\(amount)"
    case .importFiles:
      return "import van \(format.count(note.count ?? 0, "document", "documenten"))"
    case .opening: return "\(invoices(note.count ?? 0)) betaald voor Maan"
    case .pay: return "betaling\(amount)\(on)"
    case .match: return "verrichting\(amount)\(on)"
    case .ignore: return "opzijzetten van een verrichting"
    case .allocate: return "toewijzing van een tegoed\(amount)\(on)"
    case .reverse: return "terugboeking van een betaling\(amount)\(on)"
    case .move: return "verplaatsing van een betaling\(amount)\(on)"
    case .letter: return "brief\(on)"
    case .drop: return "schrappen van een brief\(on)"
    case .handoverEnded: return "einde van de invordering door een derde\(on)"
    case .keepClaim: return "behoud van de vordering\(on)"
    case .review: return "nazicht van een te lage betaling"
    case .payer: return "wijziging van een rekening van een betaler"
    case .credit: return "creditnota\(amount)\(on)"
    case .dispute: return "betwisting\(amount)\(on)"
    case .closeDispute: return "einde van de betwisting\(on)"
    case .settle: return "regeling\(amount)\(on)"
    case .acceptSettlement: return "aanvaarding van de regeling\(on)"
    case .promise: return "betalingsbelofte\(amount)\(on)"
    case .remind: return "herinnering\(amount)\(on)"
    case .notice: return "ingebrekestelling\(amount)\(on)"
    case .handover: return "overdracht van het dossier\(on)"
    case .send: return "verzending\(on)"
    case .note: return "notitie\(on)"
    case .call: return "telefoongesprek\(on)"
    case .snooze: return "opzijleggen\(on)"
    case .writeOff: return "afboeking\(amount)\(on)"
    case .customer: return "wijziging van een klant"
    case .edit: return "verbetering\(on)"
    case .cost: return "invorderingskosten\(amount)\(on)"
    case .proof: return "bewijs van verzending\(on)"
    case .result: return "resultaat van een brief\(on)"
    case .attach: return "stuk\(on)"
    case .limitation: return "stuiting van de verjaring\(on)"
    case .insolvency: return "insolventie van een klant"
    case .rate: return "rentevoet"
    case .undo: return "ongedaan maken van handeling\(target(note))"
    case .redo: return "opnieuw doen van handeling\(target(note))"
    case .demo: return "demogegevens"
    }
  }

  private static func target(_ note: Action.Note) -> String {
    note.target.map { " \($0.description)" } ?? ""
  }

  private static func numbers(_ note: Action.Note) -> String {
    let shown = note.numbers.prefix(3).joined(separator: ", ")
    let more =
      max(note.count ?? note.numbers.count, note.numbers.count) - min(3, note.numbers.count)
    return more > 0 ? "\(shown) en nog \(more)" : shown
  }
}
