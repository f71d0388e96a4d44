import Claims

extension German {
  static func event(_ event: Event) -> String {
    switch event {
    case .customerRecorded(let recorded): "Kunde: \(recorded.record.name)"
    case .customerHeld(let held): "Mahnungen ausgesetzt: \(held.reason)"
    case .customerReleased: "Mahnungen wieder aufgenommen"
    case .customerMerged: "mit einem anderen Eintrag des Kunden zusammengeführt"
    case .invoiceIssued(let issued): issuedText(issued.facts)
    case .invoiceCorrected(let correction): corrected(correction)
    case .creditApplied(let credit): "Gutschrift \(money(credit.amount))"
    case .paymentReceived(let payment): received(payment)
    case .disputeOpened(let dispute):
      "bestritten\(dispute.amount.map { " " + money($0) } ?? ""): \(ground(dispute.ground))"
        + suffix(dispute.note)
    case .disputeClosed(let closed): closedText(closed)
    case .settlementMade(let made): settlement(made)
    case .settlementAccepted: "Vereinbarung vom Kunden angenommen"
    case .promiseMade(let promise):
      "Zahlungszusage\(promise.amount.map { " über " + money($0) } ?? "") bis \(day(promise.by))"
    case .stepWritten(let written):
      written.fate == .draft
        ? "\(step(written.step)), Entwurf"
        : "\(step(written.step))\(about(written.about)) geschrieben, \(channel(written.channel)), \(money(written.asked.total))"
    case .stepSent: "verschickt"
    case .callNoted(let call): "Anruf: \(outcome(call.outcome))" + suffix(call.note)
    case .noteAdded(let note): note.text
    case .snoozed(let snooze): "zurückgestellt bis zum \(day(snooze.until))" + suffix(snooze.note)
    case .writtenOff(let written):
      "ausgebucht \(money(written.amount)): \(reason(written.reason))"
    case .deliveryKnown(let known): delivery(known.result)
    case .proofKept(let kept):
      ["Einlieferungsbeleg", kept.tracking].compactMap(\.self).joined(separator: " ")
        + (kept.place.map { ", \($0)" } ?? "")
    case .paperAttached(let attached): paper(attached.paper)
    case .costMade(let made): "Beitreibungskosten \(money(made.amount))"
    case .limitationInterrupted(let interrupted):
      "Verjährung unterbrochen: \(cause(interrupted.cause))"
    case .insolvencyOpened(let opened):
      procedure(opened.procedure)
        + (opened.declareBy.map { ", Forderung spätestens am \(day($0)) anzumelden" } ?? "")
    case .claimDeclared: "Forderung angemeldet"
    case .insolvencyEnded: "Ende der Insolvenz"
    case .rateAdded(let added):
      "\(series(added.series)) \(percent(added.rate)) ab dem \(day(added.from))"
    case .statementTaken(let taken):
      "Auszug von \(taken.account.printed) bis zum \(day(taken.through))"
    case .bankLineTaken(let taken): "Buchung \(money(taken.entry.amount))"
    case .paymentJoined(let joined): "auf der Bank gesehen am \(day(joined.on))"
    case .paymentReversed(let reversal): reversed(reversal)
    case .collectionFailed(let failed): "Lastschrift unbezahlt zurück\(code(failed.reason))"
    case .lineDoubted: "Buchung wartet auf Prüfung"
    case .lineIgnored(let setAside): "Buchung übergangen\(suffix(setAside.note))"
    case .lineReviewed: "zu niedrige Zahlung geprüft"
    case .payerLearned(let learned): "zahlt von \(learned.account.printed)"
    case .payerForgotten(let forgotten): "Konto \(forgotten.account.printed) vergessen"
    case .payerMarked(let marked): "Konto \(marked.account.printed): \(role(marked.role))"
    case .letterWritten(let written):
      written.fate == .draft
        ? "\(letter(written.letter)), Entwurf"
        : "\(letter(written.letter)) geschrieben, \(channel(written.channel))"
    case .stepDropped: "Brief verworfen: er geht nicht ab"
    case .mailLeft: "die E-Mail ist abgegangen"
    case .handoverEnded(let ended): ending(ended.outcome) + suffix(ended.note)
    case .claimKept: "Zinsen und Kosten bleiben gefordert"
    }
  }

  private static func about(_ subject: ReminderSubject?) -> String {
    switch subject {
    case .missedInstalment: " an eine Rate"
    case .lapsedAgreement: " nach dem Ende der Vereinbarung"
    case nil: ""
    }
  }

  private static func ending(_ outcome: HandoverEnded.Outcome) -> String {
    switch outcome {
    case .uncollected: "zurück von der Beitreibung: nichts mehr zu holen"
    case .collected: "zurück von der Beitreibung: eingezogen"
    case .withdrawn: "Akte von der Beitreibung zurückgenommen"
    }
  }

  static func letter(_ letter: Correspondence) -> String {
    switch letter {
    case .settlementOffer: "Vorschlag einer Vereinbarung"
    case .settlementConfirmation: "Bestätigung der Vereinbarung"
    case .answer: "Antwort auf die Beanstandung"
    case .statement: "Kontoübersicht"
    case .copy: "Kopie der Rechnung"
    case .withdrawal: "Rücknahme"
    case .thanks: "Dank für die Zahlung"
    case .declaration: "Forderungsanmeldung"
    case .collectorPayment: "Zahlungsmeldung an die Beitreibung"
    case .collectorStatus: "Anfrage an die Beitreibung"
    }
  }

  private static func suffix(_ note: String?) -> String { note.map { ", \"\($0)\"" } ?? "" }

  /// What a call brought: a word of the program's own, or the user's words.
  private static func outcome(_ outcome: String) -> String {
    switch outcome {
    case "reached": "erreicht"
    case "no-answer": "niemand erreicht"
    case "voicemail": "Nachricht hinterlassen"
    case "promised", "will-pay": "will zahlen"
    case "disputes", "disagrees": "nicht einverstanden"
    case "wants-copy": "bittet um eine Kopie"
    case "wrong-number": "falsche Nummer"
    default: outcome
    }
  }

  private static func issuedText(_ facts: Receivable.Facts) -> String {
    switch facts.document {
    case .invoice: "Rechnung \(money(facts.total)), fällig am \(day(facts.due))"
    case .creditNote: "Gutschrift \(money(facts.total))"
    }
  }

  private static func corrected(_ correction: InvoiceCorrected) -> String {
    let parts = [
      correction.due.map { "fällig am \(day($0))" },
      correction.received.map { "erhalten am \(day($0))" },
      correction.customer.map { _ in "anderer Kunde" },
      correction.reference.map { "Mitteilung \($0.printed)" },
      correction.description.map { "für \($0)" },
      correction.orderReference.map { "Bestellung \($0)" },
      correction.isOursToCollect == true ? "wir ziehen ein" : nil,
      correction.contract.map { "Vertrag vom \(day($0))" },
      correction.takesLegalTerm == true ? "gesetzliche Frist für die Zinsen" : nil,
    ].compactMap(\.self)
    return "berichtigt: " + (parts.isEmpty ? "nichts" : parts.joined(separator: ", "))
  }

  private static func code(_ reason: String?) -> String { reason.map { ", \($0)" } ?? "" }

  private static func reversed(_ reversal: PaymentReversed) -> String {
    let amount = money(reversal.amount)
    switch reversal.cause {
    case .returned: return "Zahlung \(amount) von der Bank zurückgenommen\(code(reversal.reason))"
    case .mistake: return "Zahlung \(amount) entfernt: irrtümlich gebucht"
    case .moved: return "Zahlung \(amount) auf eine andere Rechnung umgebucht"
    }
  }

  static func role(_ role: PayerRole?) -> String {
    switch role {
    case .collector: "eines Inkassodienstes"
    case .provider: "eines Zahlungsdienstes"
    case .ignored: "übergangen"
    case nil: "wie jedes andere"
    }
  }

  static func ground(_ ground: MatchGround) -> String {
    switch ground {
    case .structuredCommunication: "nach strukturierter Mitteilung"
    case .creditorReference: "nach RF-Referenz"
    case .number: "nach Rechnungsnummer"
    case .letterAmount: "nach dem genauen Betrag eines Schreibens"
    case .knownAccount: "nach dem Konto des Kunden"
    case .returned: "zurückgekommen"
    }
  }

  private static func received(_ payment: PaymentReceived) -> String {
    let fee = payment.fee.map { ", Gebühr \(money($0))" } ?? ""
    switch payment.method {
    case .bank:
      return
        "Zahlung \(money(payment.amount))\(fee)\(payment.ground.map { ", " + ground($0) } ?? "")"
    case .cash: return "Zahlung \(money(payment.amount)), bar\(fee)"
    case .card: return "Zahlung \(money(payment.amount)), mit Karte\(fee)"
    case .setOff: return "verrechnet \(money(payment.amount))"
    case .withheld: return "vom Kunden einbehalten \(money(payment.amount))"
    case .beforeMaan: return "vor Maan bezahlt \(money(payment.amount))"
    }
  }

  private static func closedText(_ closed: DisputeClosed) -> String {
    switch closed.outcome {
    case .withdrawn: "Bestreitung zurückgezogen"
    case .upheld:
      "Bestreitung berechtigt" + (closed.reduction.map { ", \(money($0)) weniger" } ?? "")
    case .settled: "Bestreitung gütlich beigelegt"
    case .rejected: "Bestreitung zurückgewiesen"
    }
  }

  private static func settlement(_ made: SettlementMade) -> String {
    let parts =
      made.instalments.count == 1
      ? made.instalments.first.map { "bis \(day($0.due))" } ?? ""
      : "in \(made.instalments.count) Raten"
    let offer = made.validUntil.map { ", Vorschlag bis einschließlich \(day($0))" } ?? ""
    return "Vereinbarung \(money(made.amount)) \(parts)\(offer)"
  }

  private static func reason(_ reason: WrittenOff.Reason) -> String {
    switch reason {
    case .small: "zu klein"
    case .waived: "erlassen"
    case .lost: "verloren"
    case .insolvent: "Insolvenz"
    case .bankCharges: "Bankgebühren"
    case .discount: "Skonto"
    case .creditNote: "Gutschrift folgt"
    }
  }

  static func delivery(_ result: DeliveryResult) -> String {
    switch result {
    case .delivered: "zugestellt"
    case .refused: "Annahme vom Kunden verweigert: gilt als erhalten"
    case .unclaimed: "vom Kunden nicht abgeholt: gilt als erhalten"
    case .undeliverable: "unzustellbar: zählt nicht als verschickt"
    case .bounced: "E-Mail zurückgekommen: zählt nicht als verschickt"
    }
  }

  static func paper(_ kind: PaperKind) -> String {
    switch kind {
    case .order: "Bestellung"
    case .delivery: "Liefernachweis"
    case .terms: "Geschäftsbedingungen, mit Nachweis der Annahme"
    case .reply: "Antwort des Kunden"
    case .agreement: "unterschriebene Vereinbarung"
    case .other: "Unterlage"
    }
  }

  static func procedure(_ procedure: InsolvencyProcedure) -> String {
    switch procedure {
    case .bankruptcy: "Konkurs"
    case .reorganisation: "gerichtliche Reorganisation"
    case .collectiveSettlement: "kollektive Schuldenregelung"
    case .mediation: "Schuldenvermittlung"
    }
  }

  static func cause(_ cause: LimitationInterrupted.Cause) -> String {
    switch cause {
    case .summons: "Ladung vor Gericht"
    case .acknowledgement: "schriftliches Schuldanerkenntnis"
    case .lawyerLetter: "Einschreiben eines Rechtsanwalts oder Gerichtsvollziehers"
    }
  }

  static func interruption(_ interruption: Limitation.Cause) -> String {
    switch interruption {
    case .recorded(let recorded): cause(recorded)
    case .partPayment: "Zahlung eines Teils"
    case .acceptance: "Zustimmung des Kunden zu einer Vereinbarung"
    }
  }

  static func series(_ series: RateSeries) -> String {
    switch series {
    case .latePayment: "Zinssatz bei Zahlungsverzug"
    case .legalInterest: "gesetzlicher Zinssatz"
    case .reference: "Referenzzinssatz der EZB"
    }
  }

  /// With its article, at the beginning of a sentence.
  static func theSeries(_ series: RateSeries) -> String {
    switch series {
    case .latePayment, .reference: "Der \(self.series(series))"
    case .legalInterest: "Der gesetzliche Zinssatz"
    }
  }

  static func actionNote(_ note: Action.Note) -> String {
    let amount = note.amount.map { " über \(money($0))" } ?? ""
    let of = note.numbers.isEmpty ? "" : " \(numbers(note))"
    let on = note.numbers.isEmpty ? "" : " zu \(numbers(note))"
    switch note.verb {
    case .addInvoice: return "Rechnung\(of)\(amount)"
    case .importFiles:
      return "Import von \(format.count(note.count ?? 0, "Dokument", "Dokumenten"))"
    case .opening: return "\(invoices(note.count ?? 0)) vor Maan bezahlt"
    case .pay: return "Zahlung\(amount)\(on)"
    case .match: return "Bankbuchung\(amount)\(on)"
    case .ignore: return "Übergehen einer Bankbuchung"
    case .allocate: return "Zuordnung eines Guthabens\(amount)\(on)"
    case .reverse: return "Stornierung einer Zahlung\(amount)\(on)"
    case .move: return "Umbuchung einer Zahlung\(amount)\(on)"
    case .letter: return "Brief\(on)"
    case .drop: return "Verwerfen eines Briefs\(on)"
    case .handoverEnded: return "Ende der Beitreibung durch Dritte\(on)"
    case .keepClaim: return "Aufrechterhaltung der Forderung\(on)"
    case .review: return "Prüfung einer zu niedrigen Zahlung"
    case .payer: return "Änderung eines Zahlerkontos"
    case .credit: return "Gutschrift\(amount)\(on)"
    case .dispute: return "Bestreitung\(amount)\(on)"
    case .closeDispute: return "Ende der Bestreitung\(on)"
    case .settle: return "Vereinbarung\(amount)\(on)"
    case .acceptSettlement: return "Annahme der Vereinbarung\(on)"
    case .promise: return "Zahlungszusage\(amount)\(on)"
    case .remind: return "Mahnung\(amount)\(on)"
    case .notice: return "Inverzugsetzung\(amount)\(on)"
    case .handover: return "Übergabe der Akte\(on)"
    case .send: return "Versand\(on)"
    case .note: return "Notiz\(on)"
    case .call: return "Anruf\(on)"
    case .snooze: return "Zurückstellung\(on)"
    case .writeOff: return "Ausbuchung\(amount)\(on)"
    case .customer: return "Änderung eines Kunden"
    case .edit: return "Berichtigung\(on)"
    case .cost: return "Beitreibungskosten\(amount)\(on)"
    case .proof: return "Einlieferungsbeleg\(on)"
    case .result: return "Ergebnis eines Briefes\(on)"
    case .attach: return "Unterlage\(on)"
    case .limitation: return "Unterbrechung der Verjährung\(on)"
    case .insolvency: return "Insolvenz eines Kunden"
    case .rate: return "Zinssatz"
    case .undo: return "Rücknahme der Aktion\(target(note))"
    case .redo: return "Wiederholung der Aktion\(target(note))"
    case .demo: return "Demonstrationsdaten"
    }
  }

  private static func target(_ note: Action.Note) -> String {
    note.target.map { " \($0.description)" } ?? ""
  }

  private static func numbers(_ note: Action.Note) -> String {
    let shown = note.numbers.prefix(3).joined(separator: ", ")
    let more =
      max(note.count ?? note.numbers.count, note.numbers.count) - min(3, note.numbers.count)
    return more > 0 ? "\(shown) und \(more) weiteren" : shown
  }
}
