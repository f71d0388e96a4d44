import Claims

extension French {
  static func event(_ event: Event) -> String {
    switch event {
    case .customerRecorded(let recorded): "client : \(recorded.record.name)"
    case .customerHeld(let held): "relances suspendues : \(held.reason)"
    case .customerReleased: "relances reprises"
    case .customerMerged: "réuni avec une autre fiche du client"
    case .invoiceIssued(let issued): issuedText(issued.facts)
    case .invoiceCorrected(let correction): corrected(correction)
    case .creditApplied(let credit): "note de crédit \(money(credit.amount))"
    case .paymentReceived(let payment): received(payment)
    case .disputeOpened(let dispute):
      "contestation\(dispute.amount.map { " " + money($0) } ?? "") : \(ground(dispute.ground))"
        + suffix(dispute.note)
    case .disputeClosed(let closed): closedText(closed)
    case .settlementMade(let made): settlement(made)
    case .settlementAccepted: "arrangement accepté par le client"
    case .promiseMade(let promise):
      "promesse de paiement\(promise.amount.map { " de " + money($0) } ?? "") pour le \(day(promise.by))"
    case .stepWritten(let written):
      written.fate == .draft
        ? "\(step(written.step)), projet"
        : "\(step(written.step))\(about(written.about)) \(agreed("rédigé", written.step)), \(channel(written.channel)), \(money(written.asked.total))"
    case .stepSent: "envoi"
    case .callNoted(let call): "appel : \(outcome(call.outcome))" + suffix(call.note)
    case .noteAdded(let note): note.text
    case .snoozed(let snooze): "mise de côté jusqu'au \(day(snooze.until))" + suffix(snooze.note)
    case .writtenOff(let written):
      "passé en perte \(money(written.amount)) : \(reason(written.reason))"
    case .deliveryKnown(let known): delivery(known.result)
    case .proofKept(let kept):
      ["preuve d'envoi", kept.tracking].compactMap(\.self).joined(separator: " ")
        + (kept.place.map { ", \($0)" } ?? "")
    case .paperAttached(let attached): paper(attached.paper)
    case .costMade(let made): "frais de recouvrement \(money(made.amount))"
    case .limitationInterrupted(let interrupted):
      "prescription interrompue : \(cause(interrupted.cause))"
    case .insolvencyOpened(let opened):
      procedure(opened.procedure)
        + (opened.declareBy.map { ", déclaration de créance au plus tard le \(day($0))" } ?? "")
    case .claimDeclared: "déclaration de créance faite"
    case .insolvencyEnded: "fin de l'insolvabilité"
    case .rateAdded(let added):
      "\(series(added.series)) \(percent(added.rate)) à partir du \(day(added.from))"
    case .statementTaken(let taken):
      "extrait du \(taken.account.printed) jusqu'au \(day(taken.through))"
    case .bankLineTaken(let taken): "opération \(money(taken.entry.amount))"
    case .paymentJoined(let joined): "vu à la banque le \(day(joined.on))"
    case .paymentReversed(let reversal): reversed(reversal)
    case .collectionFailed(let failed): "domiciliation revenue impayée\(code(failed.reason))"
    case .lineDoubted: "opération à vérifier"
    case .lineIgnored(let setAside): "opération ignorée\(suffix(setAside.note))"
    case .lineReviewed: "paiement trop bas vérifié"
    case .payerLearned(let learned): "paie du compte \(learned.account.printed)"
    case .payerForgotten(let forgotten): "compte \(forgotten.account.printed) oublié"
    case .payerMarked(let marked): "compte \(marked.account.printed) : \(role(marked.role))"
    case .letterWritten(let written):
      written.fate == .draft
        ? "\(letter(written.letter)), projet"
        : "\(letter(written.letter)), rédaction, \(channel(written.channel))"
    case .stepDropped: "lettre écartée : elle ne part pas"
    case .mailLeft: "l'e-mail est parti"
    case .handoverEnded(let ended): ending(ended.outcome) + suffix(ended.note)
    case .claimKept: "intérêts et frais restent réclamés"
    }
  }

  private static func about(_ subject: ReminderSubject?) -> String {
    switch subject {
    case .missedInstalment: " d'un versement"
    case .lapsedAgreement: " après la fin de l'arrangement"
    case nil: ""
    }
  }

  private static func ending(_ outcome: HandoverEnded.Outcome) -> String {
    switch outcome {
    case .uncollected: "retour du recouvrement : plus rien à obtenir"
    case .collected: "retour du recouvrement : encaissé"
    case .withdrawn: "dossier repris du recouvrement"
    }
  }

  static func letter(_ letter: Correspondence) -> String {
    switch letter {
    case .settlementOffer: "proposition d'arrangement"
    case .settlementConfirmation: "confirmation de l'arrangement"
    case .answer: "réponse à la contestation"
    case .statement: "relevé de compte"
    case .copy: "copie de la facture"
    case .withdrawal: "retrait"
    case .thanks: "remerciement pour le paiement"
    case .declaration: "déclaration de créance"
    case .collectorPayment: "avis de paiement au recouvrement"
    case .collectorStatus: "demande au recouvrement"
    }
  }

  private static func suffix(_ note: String?) -> String { note.map { ", \"\($0)\"" } ?? "" }

  /// What a call brought: a word of the program's own, or the user's words.
  private static func outcome(_ outcome: String) -> String {
    switch outcome {
    case "reached": "client joint"
    case "no-answer": "pas de réponse"
    case "voicemail": "message laissé"
    case "promised", "will-pay": "va payer"
    case "disputes", "disagrees": "n'est pas d'accord"
    case "wants-copy": "demande une copie"
    case "wrong-number": "mauvais numéro"
    default: outcome
    }
  }

  private static func issuedText(_ facts: Receivable.Facts) -> String {
    switch facts.document {
    case .invoice: "facture \(money(facts.total)), échéance le \(day(facts.due))"
    case .creditNote: "note de crédit \(money(facts.total))"
    }
  }

  private static func corrected(_ correction: InvoiceCorrected) -> String {
    let parts = [
      correction.due.map { "échéance le \(day($0))" },
      correction.received.map { "reçue le \(day($0))" },
      correction.customer.map { _ in "autre client" },
      correction.reference.map { "communication \($0.printed)" },
      correction.description.map { "objet : \($0)" },
      correction.orderReference.map { "commande \($0)" },
      correction.isOursToCollect == true ? "nous encaissons" : nil,
      correction.contract.map { "contrat du \(day($0))" },
      correction.takesLegalTerm == true ? "délai légal pour les intérêts" : nil,
    ].compactMap(\.self)
    return "correction : " + (parts.isEmpty ? "rien" : parts.joined(separator: ", "))
  }

  private static func code(_ reason: String?) -> String { reason.map { ", \($0)" } ?? "" }

  private static func reversed(_ reversal: PaymentReversed) -> String {
    let amount = money(reversal.amount)
    switch reversal.cause {
    case .returned: return "paiement \(amount) repris par la banque\(code(reversal.reason))"
    case .mistake: return "paiement \(amount) retiré : enregistré par erreur"
    case .moved: return "paiement \(amount) déplacé vers une autre facture"
    }
  }

  static func role(_ role: PayerRole?) -> String {
    switch role {
    case .collector: "d'un organisme de recouvrement"
    case .provider: "d'un prestataire de paiement"
    case .ignored: "ignoré"
    case nil: "comme un autre"
    }
  }

  static func ground(_ ground: MatchGround) -> String {
    switch ground {
    case .structuredCommunication: "par sa communication structurée"
    case .creditorReference: "par sa référence RF"
    case .number: "par le numéro de facture"
    case .letterAmount: "par le montant exact d'une lettre"
    case .knownAccount: "par le compte du client"
    case .returned: "revenu"
    }
  }

  private static func received(_ payment: PaymentReceived) -> String {
    let fee = payment.fee.map { ", commission \(money($0))" } ?? ""
    switch payment.method {
    case .bank:
      return
        "paiement \(money(payment.amount))\(fee)\(payment.ground.map { ", " + ground($0) } ?? "")"
    case .cash: return "paiement \(money(payment.amount)), en espèces\(fee)"
    case .card: return "paiement \(money(payment.amount)), par carte\(fee)"
    case .setOff: return "compensation \(money(payment.amount))"
    case .withheld: return "retenue par le client \(money(payment.amount))"
    case .beforeMaan: return "payé avant Maan \(money(payment.amount))"
    }
  }

  private static func closedText(_ closed: DisputeClosed) -> String {
    switch closed.outcome {
    case .withdrawn: "contestation retirée"
    case .upheld:
      "contestation fondée" + (closed.reduction.map { ", \(money($0)) en moins" } ?? "")
    case .settled: "contestation réglée à l'amiable"
    case .rejected: "contestation rejetée"
    }
  }

  private static func settlement(_ made: SettlementMade) -> String {
    let parts =
      made.instalments.count == 1
      ? made.instalments.first.map { "pour le \(day($0.due))" } ?? ""
      : "en \(made.instalments.count) fois"
    let offer = made.validUntil.map { ", proposition jusqu'au \(day($0)) inclus" } ?? ""
    return "arrangement \(money(made.amount)) \(parts)\(offer)"
  }

  private static func reason(_ reason: WrittenOff.Reason) -> String {
    switch reason {
    case .small: "trop petit"
    case .waived: "remise de dette"
    case .lost: "perdu"
    case .insolvent: "insolvabilité"
    case .bankCharges: "frais bancaires"
    case .discount: "escompte"
    case .creditNote: "note de crédit à venir"
    }
  }

  static func delivery(_ result: DeliveryResult) -> String {
    switch result {
    case .delivered: "remis"
    case .refused: "refusé par le client : compte comme reçu"
    case .unclaimed: "non retiré par le client : compte comme reçu"
    case .undeliverable: "non distribuable : ne compte pas comme envoyé"
    case .bounced: "e-mail revenu : ne compte pas comme envoyé"
    }
  }

  static func paper(_ kind: PaperKind) -> String {
    switch kind {
    case .order: "commande"
    case .delivery: "preuve de livraison"
    case .terms: "conditions, avec la preuve de leur acceptation"
    case .reply: "réponse du client"
    case .agreement: "accord signé"
    case .other: "pièce"
    }
  }

  static func procedure(_ procedure: InsolvencyProcedure) -> String {
    switch procedure {
    case .bankruptcy: "faillite"
    case .reorganisation: "réorganisation judiciaire"
    case .collectiveSettlement: "règlement collectif de dettes"
    case .mediation: "médiation de dettes"
    }
  }

  static func cause(_ cause: LimitationInterrupted.Cause) -> String {
    switch cause {
    case .summons: "citation en justice"
    case .acknowledgement: "reconnaissance de dette écrite"
    case .lawyerLetter: "lettre recommandée d'un avocat ou d'un huissier de justice"
    }
  }

  static func interruption(_ interruption: Limitation.Cause) -> String {
    switch interruption {
    case .recorded(let recorded): cause(recorded)
    case .partPayment: "paiement d'une partie"
    case .acceptance: "accord du client sur un arrangement"
    }
  }

  static func series(_ series: RateSeries) -> String {
    switch series {
    case .latePayment: "taux en cas de retard de paiement"
    case .legalInterest: "taux d'intérêt légal"
    case .reference: "taux de référence de la BCE"
    }
  }

  static func actionNote(_ note: Action.Note) -> String {
    let amount = note.amount.map { " de \(money($0))" } ?? ""
    let of = note.numbers.isEmpty ? "" : " \(numbers(note))"
    let on = note.numbers.isEmpty ? "" : " pour \(numbers(note))"
    switch note.verb {
    case .addInvoice: return "facture\(of)\(amount)"
    case .importFiles:
      return "importation de \(format.count(note.count ?? 0, "document", "documents"))"
    case .opening:
      return format.count(
        note.count ?? 0, "facture payée avant Maan", "factures payées avant Maan")
    case .pay: return "paiement\(amount)\(on)"
    case .match: return "opération bancaire\(amount)\(on)"
    case .ignore: return "mise de côté d'une opération bancaire"
    case .allocate: return "imputation d'un avoir\(amount)\(on)"
    case .reverse: return "annulation d'un paiement\(amount)\(on)"
    case .move: return "déplacement d'un paiement\(amount)\(on)"
    case .letter: return "lettre\(on)"
    case .drop: return "mise à l'écart d'une lettre\(on)"
    case .handoverEnded: return "fin du recouvrement par un tiers\(on)"
    case .keepClaim: return "maintien de la créance\(on)"
    case .review: return "vérification d'un paiement trop bas"
    case .payer: return "changement d'un compte de payeur"
    case .credit: return "note de crédit\(amount)\(on)"
    case .dispute: return "contestation\(amount)\(on)"
    case .closeDispute: return "fin de la contestation\(on)"
    case .settle: return "arrangement\(amount)\(on)"
    case .acceptSettlement: return "acceptation de l'arrangement\(on)"
    case .promise: return "promesse de paiement\(amount)\(on)"
    case .remind: return "rappel\(amount)\(on)"
    case .notice: return "mise en demeure\(amount)\(on)"
    case .handover: return "transmission du dossier\(on)"
    case .send: return "envoi\(on)"
    case .note: return "remarque\(on)"
    case .call: return "appel\(on)"
    case .snooze: return "mise de côté\(on)"
    case .writeOff: return "passage en perte\(amount)\(on)"
    case .customer: return "modification d'un client"
    case .edit: return "correction\(on)"
    case .cost: return "frais de recouvrement\(amount)\(on)"
    case .proof: return "preuve d'envoi\(on)"
    case .result: return "sort d'une lettre\(on)"
    case .attach: return "pièce\(on)"
    case .limitation: return "interruption de la prescription\(on)"
    case .insolvency: return "insolvabilité d'un client"
    case .rate: return "taux d'intérêt"
    case .undo: return "annulation de l'action\(target(note))"
    case .redo: return "rétablissement de l'action\(target(note))"
    case .demo: return "données de démonstration"
    }
  }

  private static func target(_ note: Action.Note) -> String {
    note.target.map { " \($0.description)" } ?? ""
  }

  private static func numbers(_ note: Action.Note) -> String {
    let shown = note.numbers.prefix(3).joined(separator: ", ")
    let more =
      max(note.count ?? note.numbers.count, note.numbers.count) - min(3, note.numbers.count)
    return more > 0 ? "\(shown) et \(format.count(more, "autre", "autres"))" : shown
  }
}
