import Claims

extension French {
  static func reason(_ reason: Reason, _ today: CalendarDay) -> String {
    switch reason {
    case .noReminderYet(let due):
      today > due ? "échue le \(day(due)), pas encore de rappel" : "échéance le \(day(due))"
    case .noAnswer(let taken, let sent) where sent == today:
      "\(theStep(taken)) est \(agreed("parti", taken)) aujourd'hui"
    case .noAnswer(let taken, let sent):
      "pas de réponse \(toTheStep(taken)) du \(day(sent)) depuis \(days(today.days(since: sent)))"
    case .deadlinePassed(let deadline):
      today > deadline
        ? "le délai de la mise en demeure a expiré le \(day(deadline))"
        : "la mise en demeure laisse un délai jusqu'au \(day(deadline)) inclus"
    case .waitingPeriod(let last):
      "le délai sans frais du consommateur \(today > last ? "courait" : "court") jusqu'au \(day(last)) inclus (règle B-06)"
    case .lastContact(let last): "dernier contact le \(day(last))"
    case .partDisputed(let amount): "dont \(money(amount)) contestés"
    case .disputed(let opened):
      "contestée depuis le \(day(opened)), sans nouvelles depuis \(days(today.days(since: opened)))"
    case .promised(let by, let judged):
      today < judged
        ? "paiement promis pour le \(day(by)), à revoir le \(day(judged))"
        : "la promesse de paiement pour le \(day(by)) n'a pas été tenue"
    case .settled(let due, let amount, let judged):
      today < judged
        ? "arrangement : \(money(amount)) à payer pour le \(day(due))"
        : "\(money(amount)) attendus le \(day(due)), pas reçus : l'arrangement n'est pas respecté"
    case .offered(let until):
      today <= until
        ? "proposition valable jusqu'au \(day(until)) inclus"
        : "la proposition a expiré le \(day(until))"
    case .snoozed(let until):
      today < until
        ? "mise de côté jusqu'au \(day(until))" : "mise de côté jusqu'au \(day(until)), de retour"
    case .held(let until):
      until.map { "relances à ce client suspendues jusqu'au \(day($0))" }
        ?? "relances à ce client suspendues"
    case .directDebit: "paiement par domiciliation : pas de rappel tant qu'elle n'est pas rejetée"
    case .factor: "à payer à quelqu'un d'autre : dites qui encaisse (maan edit --ours)"
    case .belowTolerance:
      "trop peu pour un rappel (policy.tolerance) : passez-la en perte ou laissez-la"
    case .unallocatedCredit(let credit):
      "le client a un avoir de \(money(credit)), qui couvre ce montant : a l'impute (maan allocate)"
    case .notDue(let due): "pas échue avant le \(day(due))"
    case .noFurtherStep: "pas d'autre étape pour ce type de client"
    case .insolvent(let procedure, let on, let by):
      "\(self.procedure(procedure)) du \(day(on)) : "
        + (by.map { "faites votre déclaration de créance au plus tard le \(day($0))" }
          ?? "cherchez la date limite pour la déclaration de créance")
    case .claimDeclared(let on): "déclaration de créance faite le \(day(on))"
    case .withCollector(let collector, let since):
      "chez \(theCollector(collector)) depuis le \(day(since)) : demandez où en est le dossier"
    case .paidDirectly(let on, let amount):
      "\(money(amount)) vous sont parvenus directement le \(day(on)) : prévenez celui qui a le dossier"
    case .undelivered(let taken, let on):
      "\(theStep(taken)) est \(agreed("revenu", taken)) le \(day(on)) et ne compte pas : cherchez l'adresse"
    case .awaitingResult(_, let until):
      today < until
        ? "sort du recommandé pas encore connu : on attend jusqu'au \(day(until))"
        : "sort du recommandé pas encore connu"
    case .awaitingYes(let since):
      "le client n'a pas encore dit oui à l'arrangement du \(day(since))"
    case .lapsed(let due, let amount):
      "\(money(amount)) attendus le \(day(due)), pas reçus même après un rappel : l'arrangement est caduc"
    case .limitation(let last) where today > last:
      "prescrite : l'action en justice était possible jusqu'au \(day(last)) inclus (règle C-07)"
    case .limitation(let last):
      "prescription : action en justice possible jusqu'au \(day(last)) inclus (règle C-07)"
    case .peppolUnknown: "on ne sait pas si la facture est partie par Peppol"
    case .doubtfulLine(_, let on, let amount):
      "\(money(amount)) du \(day(on)) à la banque vient peut-être d'eux : à régler d'abord (i)"
    case .cannotTell(let through):
      "impossible à dire : données bancaires jusqu'au \(day(through)) (i importe)"
    case .claimUndecided(let paid):
      "le solde a été payé le \(day(paid)) : abandonner intérêts et frais, ou continuer à les réclamer"
    case .inOutbox(let taken, let since):
      "\(theStep(taken)) du \(day(since)) attend dans les envois"
    case .proofMissing(let posted):
      "le récépissé de la lettre recommandée du \(day(posted)) n'est pas encore conservé"
    case .paymentReturned(let on): "un paiement est revenu le \(day(on))"
    }
  }

  static func collector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "société de recouvrement"
    case .bailiff: "huissier de justice"
    case .lawyer: "avocat"
    case .undisputed: "huissier de justice (dettes d'argent non contestées)"
    }
  }

  private static func theCollector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "la \(self.collector(collector))"
    case .bailiff, .lawyer, .undisputed: "l'\(self.collector(collector))"
    }
  }
}
