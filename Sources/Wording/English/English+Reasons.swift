import Claims

extension English {
  static func reason(_ reason: Reason, _ today: CalendarDay) -> String {
    switch reason {
    case .noReminderYet(let due):
      today > due ? "due since \(day(due)), not reminded yet" : "due on \(day(due))"
    case .noAnswer(let taken, let sent) where sent == today:
      "the \(step(taken)) went out today"
    case .noAnswer(let taken, let sent):
      "no answer to the \(step(taken)) of \(day(sent)) in \(days(today.days(since: sent)))"
    case .deadlinePassed(let deadline):
      today > deadline
        ? "the notice's deadline of \(day(deadline)) has passed"
        : "the notice gives time until \(day(deadline))"
    case .waitingPeriod(let last):
      "the consumer's free term \(today > last ? "ran" : "runs") through \(day(last)) (rule B-06)"
    case .lastContact(let last): "last contact on \(day(last))"
    case .partDisputed(let amount): "\(money(amount)) of it is disputed"
    case .disputed(let opened):
      "disputed since \(day(opened)), no word for \(days(today.days(since: opened)))"
    case .promised(let by, let judged):
      today < judged
        ? "promised by \(day(by)), back \(day(judged))" : "the promise of \(day(by)) was not kept"
    case .settled(let due, let amount, let judged):
      today < judged
        ? "settled: \(money(amount)) due \(day(due))"
        : "\(money(amount)) of \(day(due)) not seen: the settlement isn't kept"
    case .offered(let until):
      today <= until ? "offer open until \(day(until))" : "the offer lapsed on \(day(until))"
    case .snoozed(let until):
      today < until ? "snoozed until \(day(until))" : "back from snooze on \(day(until))"
    case .held(let until):
      until.map { "customer on hold until \(day($0))" } ?? "customer on hold"
    case .directDebit: "collected by direct debit: not chased until it is returned"
    case .factor: "somebody else is to be paid on it: say who collects (maan edit --ours)"
    case .belowTolerance: "too small to chase (policy.tolerance): write it off or leave it"
    case .unallocatedCredit(let credit):
      "the customer has \(money(credit)) to his credit, which covers it: a uses it (maan allocate)"
    case .notDue(let due): "not due until \(day(due))"
    case .noFurtherStep: "no further step for this kind of customer"
    case .insolvent(let procedure, let on, let by):
      "\(self.procedure(procedure)) of \(day(on)): "
        + (by.map { "declare the claim by \(day($0))" }
          ?? "the last day to declare the claim isn't known")
    case .claimDeclared(let on): "declared on \(day(on))"
    case .withCollector(let collector, let since):
      "with the \(self.collector(collector)) since \(day(since)): ask how it stands"
    case .paidDirectly(let on, let amount):
      "\(money(amount)) came straight to you on \(day(on)): tell the collector"
    case .undelivered(let taken, let on):
      "the \(step(taken)) came back on \(day(on)) and doesn't count: find the address"
    case .awaitingResult(_, let until):
      today < until
        ? "what became of the registered letter isn't known: waits until \(day(until))"
        : "what became of the registered letter isn't known"
    case .awaitingYes(let since): "their yes to the settlement of \(day(since)) isn't in yet"
    case .lapsed(let due, let amount):
      "\(money(amount)) of \(day(due)) not seen after a nudge: the settlement has lapsed"
    case .limitation(let last) where today > last:
      "time-barred: it could be brought to court until \(day(last)) (rule C-07)"
    case .limitation(let last):
      "can be brought to court until \(day(last)) (rule C-07)"
    case .peppolUnknown: "whether the invoice went by Peppol isn't known"
    case .doubtfulLine(_, let on, let amount):
      "\(money(amount)) of \(day(on)) on the bank may be theirs: settle that first (i)"
    case .cannotTell(let through): "cannot tell: bank data to \(day(through)) (i imports)"
    case .claimUndecided(let paid):
      "the balance was paid on \(day(paid)): let interest and costs go, or keep claiming them"
    case .inOutbox(let taken, let since):
      "the \(step(taken)) of \(day(since)) waits in the outbox"
    case .proofMissing(let posted):
      "the receipt of the registered letter of \(day(posted)) isn't kept yet"
    case .paymentReturned(let on): "a payment was returned on \(day(on))"
    }
  }

  static func collector(_ collector: Collector) -> String {
    switch collector {
    case .agency: "collection agency"
    case .bailiff: "bailiff"
    case .lawyer: "lawyer"
    case .undisputed: "bailiff (undisputed debts)"
    }
  }

  static func days(_ count: Int) -> String { format.count(count, "day", "days") }
}
