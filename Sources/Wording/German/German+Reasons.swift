import Claims

extension German {
  static func reason(_ reason: Reason, _ today: CalendarDay) -> String {
    switch reason {
    case .noReminderYet(let due):
      today > due ? "fällig seit dem \(day(due)), noch nicht gemahnt" : "fällig am \(day(due))"
    case .noAnswer(let taken, let sent) where sent == today:
      "die \(step(taken)) wurde heute verschickt"
    case .noAnswer(let taken, let sent):
      "seit \(daysDative(today.days(since: sent))) keine Antwort auf die \(step(taken)) vom \(day(sent))"
    case .deadlinePassed(let deadline):
      today > deadline
        ? "die Frist der Inverzugsetzung ist am \(day(deadline)) abgelaufen"
        : "die Inverzugsetzung lässt Zeit bis einschließlich \(day(deadline))"
    case .waitingPeriod(let last):
      "die kostenfreie Frist des Verbrauchers \(today > last ? "lief" : "läuft") bis einschließlich \(day(last)) (Regel B-06)"
    case .lastContact(let last): "letzter Kontakt am \(day(last))"
    case .partDisputed(let amount): "davon sind \(money(amount)) bestritten"
    case .disputed(let opened):
      "bestritten seit dem \(day(opened)), nichts Neues seit \(daysDative(today.days(since: opened)))"
    case .promised(let by, let judged):
      today < judged
        ? "Zahlung zugesagt bis \(day(by)), wieder zu prüfen am \(day(judged))"
        : "die Zahlungszusage bis \(day(by)) wurde nicht eingehalten"
    case .settled(let due, let amount, let judged):
      today < judged
        ? "Vereinbarung: \(money(amount)) zu zahlen bis \(day(due))"
        : "\(money(amount)) vom \(day(due)) nicht eingegangen: die Vereinbarung wird nicht eingehalten"
    case .offered(let until):
      today <= until
        ? "Vorschlag gilt bis einschließlich \(day(until))"
        : "der Vorschlag ist am \(day(until)) abgelaufen"
    case .snoozed(let until):
      today < until
        ? "zurückgestellt bis zum \(day(until))"
        : "war bis zum \(day(until)) zurückgestellt, jetzt wieder da"
    case .held(let until):
      until.map { "Mahnungen an diesen Kunden bis zum \(day($0)) ausgesetzt" }
        ?? "Mahnungen an diesen Kunden ausgesetzt"
    case .directDebit: "per Lastschrift: keine Mahnung, solange sie nicht zurückkommt"
    case .factor: "an jemand anderen zu zahlen: sagen Sie, wer einzieht (maan edit --ours)"
    case .belowTolerance:
      "zu klein für eine Mahnung (policy.tolerance): ausbuchen oder stehen lassen"
    case .unallocatedCredit(let credit):
      "der Kunde hat ein Guthaben von \(money(credit)), das dies deckt: a verrechnet es (maan allocate)"
    case .notDue(let due): "erst am \(day(due)) fällig"
    case .noFurtherStep: "kein weiterer Schritt für diese Art von Kunden"
    case .insolvent(let procedure, let on, let by):
      "\(self.procedure(procedure)) vom \(day(on)): "
        + (by.map { "Forderung spätestens am \(day($0)) anmelden" }
          ?? "klären, bis wann die Forderung anzumelden ist")
    case .claimDeclared(let on): "Forderung am \(day(on)) angemeldet"
    case .withCollector(let collector, let since):
      "seit dem \(day(since)) \(withThe(collector)): nach dem Stand fragen"
    case .paidDirectly(let on, let amount):
      "\(money(amount)) gingen am \(day(on)) direkt bei Ihnen ein: informieren Sie, wer die Akte hat"
    case .undelivered(let taken, let on):
      "die \(step(taken)) kam am \(day(on)) zurück und zählt nicht: Anschrift suchen"
    case .awaitingResult(_, let until):
      today < until
        ? "noch nicht bekannt, was aus dem Einschreiben wurde: warten bis zum \(day(until))"
        : "noch nicht bekannt, was aus dem Einschreiben wurde"
    case .awaitingYes(let since):
      "der Kunde hat der Vereinbarung vom \(day(since)) noch nicht zugestimmt"
    case .lapsed(let due, let amount):
      "\(money(amount)) vom \(day(due)) auch nach einer Erinnerung nicht eingegangen: die Vereinbarung ist hinfällig"
    case .limitation(let last) where today > last:
      "verjährt: Klage war bis einschließlich \(day(last)) möglich (Regel C-07)"
    case .limitation(let last):
      "Verjährung: Klage möglich bis einschließlich \(day(last)) (Regel C-07)"
    case .peppolUnknown: "nicht bekannt, ob die Rechnung über Peppol versandt wurde"
    case .doubtfulLine(_, let on, let amount):
      "\(money(amount)) vom \(day(on)) auf der Bank kann von ihnen sein: zuerst klären (i)"
    case .cannotTell(let through):
      "nicht zu sagen: Bankdaten bis zum \(day(through)) (i liest ein)"
    case .claimUndecided(let paid):
      "der Saldo wurde am \(day(paid)) bezahlt: Zinsen und Kosten erlassen oder weiter fordern"
    case .inOutbox(let taken, let since):
      "\(step(taken)) vom \(day(since)) wartet im Postausgang"
    case .proofMissing(let posted):
      "der Einlieferungsbeleg des Einschreibens vom \(day(posted)) fehlt noch"
    case .paymentReturned(let on): "eine Zahlung kam am \(day(on)) zurück"
    }
  }

  static func collector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "Inkassobüro"
    case .bailiff: "Gerichtsvollzieher"
    case .lawyer: "Rechtsanwalt"
    case .undisputed: "Gerichtsvollzieher (unbestrittene Geldschulden)"
    }
  }

  /// All of them take "beim".
  private static func withThe(_ collector: Collector) -> String {
    "beim \(self.collector(collector))"
  }
}
