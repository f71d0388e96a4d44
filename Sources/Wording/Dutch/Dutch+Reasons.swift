import Claims

extension Dutch {
  static func reason(_ reason: Reason, _ today: CalendarDay) -> String {
    switch reason {
    case .noReminderYet(let due):
      today > due
        ? "vervallen op \(day(due)), nog geen herinnering verstuurd" : "vervalt op \(day(due))"
    case .noAnswer(let taken, let sent) where sent == today:
      "de \(step(taken)) is vandaag vertrokken"
    case .noAnswer(let taken, let sent):
      "al \(days(today.days(since: sent))) geen antwoord op de \(step(taken)) van \(day(sent))"
    case .deadlinePassed(let deadline):
      today > deadline
        ? "de termijn van de ingebrekestelling is verstreken op \(day(deadline))"
        : "de ingebrekestelling geeft tijd tot en met \(day(deadline))"
    case .waitingPeriod(let last):
      "de kosteloze termijn van de consument \(today > last ? "liep" : "loopt") tot en met \(day(last)) (regel B-06)"
    case .lastContact(let last): "laatste contact op \(day(last))"
    case .partDisputed(let amount): "\(money(amount)) ervan is betwist"
    case .disputed(let opened):
      "betwist sinds \(day(opened)), al \(days(today.days(since: opened))) geen nieuws"
    case .promised(let by, let judged):
      today < judged
        ? "beloofd tegen \(day(by)), opnieuw te bekijken op \(day(judged))"
        : "de betalingsbelofte tegen \(day(by)) is niet nagekomen"
    case .settled(let due, let amount, let judged):
      today < judged
        ? "regeling: \(money(amount)) te betalen tegen \(day(due))"
        : "\(money(amount)) van \(day(due)) niet ontvangen: de regeling wordt niet nagekomen"
    case .offered(let until):
      today <= until
        ? "voorstel geldt tot en met \(day(until))" : "het voorstel liep af op \(day(until))"
    case .snoozed(let until):
      today < until ? "opzijgelegd tot \(day(until))" : "opzijgelegd tot \(day(until)), nu terug"
    case .held(let until):
      until.map { "klant in de wacht tot \(day($0))" } ?? "klant in de wacht"
    case .directDebit: "via domiciliëring: geen herinnering zolang die niet terugkomt"
    case .factor: "aan iemand anders te betalen: zeg wie int (maan edit --ours)"
    case .belowTolerance:
      "te klein om aan te manen (policy.tolerance): boek het af of laat het staan"
    case .unallocatedCredit(let credit):
      "de klant heeft \(money(credit)) tegoed, en dat dekt dit: a gebruikt het (maan allocate)"
    case .notDue(let due): "vervalt pas op \(day(due))"
    case .noFurtherStep: "geen verdere stap voor dit soort klant"
    case .insolvent(let procedure, let on, let by):
      "\(self.procedure(procedure)) van \(day(on)): "
        + (by.map { "doe uw aangifte van schuldvordering uiterlijk op \(day($0))" }
          ?? "zoek uit wanneer de aangifte van schuldvordering ten laatste moet gebeuren")
    case .claimDeclared(let on): "aangifte van schuldvordering gedaan op \(day(on))"
    case .withCollector(let collector, let since):
      "sinds \(day(since)) bij \(theCollector(collector)): vraag hoe het staat"
    case .paidDirectly(let on, let amount):
      "\(money(amount)) kwam op \(day(on)) rechtstreeks bij u toe: verwittig wie het dossier heeft"
    case .undelivered(let taken, let on):
      "de \(step(taken)) kwam terug op \(day(on)) en telt niet: zoek het juiste adres"
    case .awaitingResult(_, let until):
      today < until
        ? "nog niet bekend wat er met de aangetekende brief gebeurde: wachten tot \(day(until))"
        : "nog niet bekend wat er met de aangetekende brief gebeurde"
    case .awaitingYes(let since):
      "nog geen akkoord van de klant met de regeling van \(day(since))"
    case .lapsed(let due, let amount):
      "\(money(amount)) van \(day(due)) ook na een herinnering niet ontvangen: de regeling is vervallen"
    case .limitation(let last) where today > last:
      "verjaard: naar de rechter kon tot en met \(day(last)) (regel C-07)"
    case .limitation(let last):
      "verjaring: naar de rechter kan nog tot en met \(day(last)) (regel C-07)"
    case .peppolUnknown: "niet bekend of de factuur via Peppol is verstuurd"
    case .doubtfulLine(_, let on, let amount):
      "\(money(amount)) van \(day(on)) op de bank kan van hen zijn: handel dat eerst af (i)"
    case .cannotTell(let through): "niet te zeggen: bankgegevens tot \(day(through)) (i leest in)"
    case .claimUndecided(let paid):
      "het saldo is betaald op \(day(paid)): rente en kosten laten vallen, of blijven vorderen"
    case .inOutbox(let taken, let since):
      "de \(step(taken)) van \(day(since)) wacht in de uitgaande post"
    case .proofMissing(let posted):
      "het bewijs van de aangetekende brief van \(day(posted)) is nog niet bewaard"
    case .paymentReturned(let on): "een betaling is teruggekeerd op \(day(on))"
    }
  }

  static func collector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "incassobureau"
    case .bailiff: "gerechtsdeurwaarder"
    case .lawyer: "advocaat"
    case .undisputed: "gerechtsdeurwaarder (onbetwiste geldschulden)"
    }
  }

  private static func theCollector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "het \(self.collector(collector))"
    case .bailiff, .lawyer, .undisputed: "de \(self.collector(collector))"
    }
  }
}
