import Claims

extension German {
  static func trouble(_ trouble: Trouble) -> String {
    switch trouble {
    case .notFound(let text):
      "Zu \"\(text)\" wurde keine Rechnung gefunden. Versuchen Sie es mit ihrer Nummer, einem Teil des Kundennamens oder \"maan list --all\"."
    case .ambiguous(let text, let candidates):
      "\"\(text)\" passt auf mehrere: \(candidates.joined(separator: "; ")). Es wurde nichts geändert; geben Sie die Nummer an."
    case .customerNotFound(let text):
      "Zu \"\(text)\" wurde kein Kunde gefunden. \"maan customer\" zeigt alle."
    case .customerAmbiguous(let text, let candidates):
      "\"\(text)\" passt auf mehrere Kunden: \(candidates.joined(separator: "; ")). Es wurde nichts geändert; geben Sie mehr vom Namen an, die Unternehmensnummer oder die Nummer einer Rechnung dieses Kunden."
    case .numberTaken(let number):
      "Die Rechnung \(number) gibt es schon; es wurde nichts hinzugefügt. \"maan show \(number)\" zeigt sie."
    case .closed(let number, let stage):
      "\(number) ist \(self.stage(stage)): darauf ist nichts mehr offen, deshalb wurde nichts erfasst."
    case .notOwed(let number):
      "\(number) ist ein Guthaben des Kunden: darauf schuldet Ihnen niemand etwas."
    case .amountNotPositive: "Der Betrag muss über null liegen. Es wurde nichts erfasst."
    case .amountAbove(let number, let limit, let given):
      "\(money(given)) ist mehr als die \(money(limit)), die auf \(number) stehen. Es wurde nichts erfasst."
    case .wrongCurrency(let number, let currency):
      "\(number) lautet auf \(currency.code). Es wurde nichts erfasst."
    case .dayInThePast(let given):
      "Der \(day(given)) liegt nicht in der Zukunft. Es wurde nichts erfasst."
    case .dayInTheFuture(let given):
      "Der \(day(given)) liegt nach dem heutigen Tag: das kann noch nicht geschehen sein. Es wurde nichts erfasst."
    case .dueBeforeIssued(let due, let issued):
      "Die Fälligkeit am \(day(due)) liegt vor dem Rechnungsdatum, dem \(day(issued)). Es wurde nichts erfasst."
    case .noNumber: "Eine Rechnung braucht eine Nummer. Es wurde nichts hinzugefügt."
    case .noName: "Ein Kunde braucht einen Namen. Es wurde nichts erfasst."
    case .nothingSaid: "Es steht kein Text darin. Es wurde nichts erfasst."
    case .alreadyDisputed(let number):
      "\(number) ist bereits bestritten. Schließen Sie zuerst diese Bestreitung ab: maan dispute \(number) --close withdrawn|upheld|settled|rejected."
    case .notDisputed(let number): "\(number) ist nicht bestritten. Es wurde nichts geändert."
    case .notSettled(let number):
      "Zu \(number) wartet keine Vereinbarung und kein Vorschlag auf Zustimmung, deshalb wurde nichts erfasst. maan settle \(number) AMOUNT legt eine an."
    case .notIssuedYet(let number, let issued):
      "\(number) ist vom \(day(issued)): vor diesem Tag gibt es keine Forderung."
    case .disputedWhole(let number):
      "\(number) ist vollständig bestritten, deshalb wurde nichts geschrieben. Schließen Sie zuerst die Bestreitung ab oder treffen Sie eine Vereinbarung."
    case .agreed(let number, let until):
      "Zu \(number) läuft bis zum \(day(until)) eine Vereinbarung, deshalb wurde nichts geschrieben."
    case .severalCustomers(let numbers):
      "\(numbers.joined(separator: ", ")) gehören zu verschiedenen Kunden. Ein Brief geht an einen Kunden; es wurde nichts geschrieben."
    case .noCreditor:
      "Noch ist nicht bekannt, wer den Brief schickt. Füllen Sie [creditor] in config.toml aus: maan config creditor.name \"…\"."
    case .notDueYet(let number, let due):
      "\(number) ist erst am \(day(due)) fällig, deshalb wurde nichts geschrieben."
    case .sameStepToday(let number):
      "An diesem Tag wurde schon eine Mahnung für \(number) verschickt. --again verschickt sie noch einmal."
    case .stepTaken(let number, let taken, let sent):
      "Die \(step(taken)) für \(number) wurde am \(day(sent)) verschickt. --again verschickt sie noch einmal."
    case .consumerNotReminded(let number):
      "\(number) betrifft einen Verbraucher: das Gesetz verlangt zuerst eine kostenlose erste Mahnung und deren Wartefrist (Art. XIX.2 WGB, Regel B-03). Es wurde nichts geschrieben; maan remind \(number) schreibt sie."
    case .consumerWaiting(let number, let last, let from):
      "Für \(number) läuft die kostenfreie Frist des Verbrauchers bis einschließlich \(day(last)) (Art. XIX.2 WGB, Regel B-06). Die Inverzugsetzung ist ab dem \(day(from)) möglich; es wurde nichts geschrieben."
    case .channelNotAllowed(let channel, let number):
      "Dieser Weg (\(self.channel(channel))) geht für \(number) nicht: eine Inverzugsetzung geht per Post oder E-Mail. Es wurde nichts geschrieben."
    case .sentInTheFuture(let given):
      "Der \(day(given)) liegt nach dem heutigen Tag: ein Brief kann dann noch nicht verschickt worden sein."
    case .mergeWithItself: "Das ist zweimal derselbe Kunde. Es wurde nichts geändert."
    case .nothingWaits(let numbers):
      "Kein Brief wartet auf den Versand\(numbers.isEmpty ? "" : " für " + numbers.joined(separator: ", ")), oder was wartete, ist inzwischen bezahlt, vereinbart oder bestritten."
    case .nothingToUndo: "Es gibt nichts rückgängig zu machen."
    case .nothingToRedo: "Es gibt nichts zu wiederholen."
    case .lineNotFound(let text): "Es gibt keine Buchung \(text). \"maan bank\" zeigt sie."
    case .lineUsedUp(let left):
      left.isZero
        ? "Diese Buchung ist schon ganz zugeordnet: nichts wurde geändert."
        : "Von dieser Buchung sind nur noch \(money(left)) übrig: nichts wurde geändert."
    case .lineIsNoPayment:
      "Diese Buchung ist Geld, das hinausging: sie kann keine Rechnung bezahlen. Nichts wurde geändert."
    case .nothingFits(let line):
      "Nichts Offenes passt zur Buchung \(line): nennen Sie die Rechnung (maan match \(line) NUMMER)."
    case .paymentNotFound(let text):
      "Es gibt keine Zahlung \(text). \"maan show NUMMER\" zeigt die einer Rechnung mit ihren Nummern."
    case .alreadyBooked(let number, let amount, let on):
      "\(number) hat schon eine Zahlung von \(money(amount)) vom \(day(on)): nichts wurde gebucht. Wurde zweimal bezahlt, sagen Sie es mit --again."
    case .nothingToAllocate(let number): "\(number) hat kein ungenutztes Guthaben mehr."
    case .creditOfAnother(let number):
      "\(number) gehört einem anderen Kunden: sein Guthaben kann sie nicht bezahlen."
    case .payerUnknown(let account): "\(account) ist kein gemerktes Konto."
    case .notAnAccount(let text): "\(text) ist keine Kontonummer."
    case .noEmail(let customer):
      "Die E-Mail-Adresse von \(customer) ist nicht bekannt (maan customer NAME --email ADRESSE). Nichts wurde erfasst."
    case .mailFailed(let customer, let reason):
      "Die E-Mail an \(customer) ging nicht ab: \(reason). Nichts wurde erfasst."
    case .leftAlready(let number, let on):
      "\(number): diese E-Mail ging am \(day(on)) ab, auch wenn das seither rückgängig gemacht wurde. --again schickt sie noch einmal; \"maan letter withdrawal \(number)\" nimmt sie zurück."
    case .nothingToWithdraw(let number):
      "\(number): es ging kein Brief ab, der zurückgenommen werden könnte."
    case .letterSent(let number, let letter):
      "\(number): Dieses Schreiben (\(German.letter(letter))) ging heute schon ab. --again schickt es noch einmal."
    case .nothingReceived(let number): "\(number): es ist keine Zahlung eingegangen."
    case .notWithCollector(let number): "\(number) ist bei keinem Dritten zur Beitreibung."
    case .collectorUnknown(let who):
      "Wer es ist (\(collector(who))), ist nicht bekannt: maan config collector.\(who.rawValue).name NAME. Nichts wurde erfasst."
    case .textLacks(let names):
      "Im geänderten Text fehlt, was dieser Brief sagen muss: \(names.joined(separator: "; ")). Nichts wurde erfasst."
    case .notAsMessage(let way):
      "Dieser Brief ist zu lang für eine Nachricht (\(channel(way))). Verschicken Sie ihn per Post oder E-Mail."
    case .editedIsOld(let number):
      "\(number): Dieses Schreiben wurde von Hand geändert und passt nicht mehr. Prüfen Sie es (e im Postausgang) oder verwerfen Sie es (maan outbox --drop)."
    case .notWaiting(let number): "\(number): der Brief wartet nicht mehr. Nichts wurde erfasst."
    case .nothingUndecided(let number): "\(number): über die Forderung ist nichts zu entscheiden."
    case .noSuchAction(let id):
      "Es gibt keine Aktion \(id). \"maan undo --list\" zeigt, was rückgängig gemacht werden kann."
    case .costOfConsumer(let number, let kindIsAssumed):
      "\(number) betrifft einen Verbraucher, und der zahlt keine Beitreibungskosten: nur Zinsen und eine vereinbarte Entschädigung dürfen verlangt werden (Art. XIX.4 WGB, Regel B-09). Es wurde nichts erfasst."
        + (kindIsAssumed ? " Ist es kein Verbraucher? maan customer NAME --kind …" : "")
    case .nothingSent(let number):
      "Für \(number) wurde noch kein Brief verschickt, also gibt es nichts zu belegen. Es wurde nichts erfasst; maan remind \(number) --already-sent DAY erfasst einen von früher."
    case .resultBeforeSending(let number, let given, let sent):
      "Der \(day(given)) liegt vor dem \(day(sent)), an dem der Brief für \(number) verschickt wurde. Es wurde nichts erfasst."
    case .insolvent(let customer, let procedure, let since):
      "\(customer) ist seit dem \(day(since)) insolvent (\(self.procedure(procedure))): kein Brief, keine Vereinbarung und keine Übergabe mehr. Es wurde nichts erfasst; melden Sie die Forderung beim Konkursverwalter oder Vermittler an. maan insolvency \"\(customer)\" --ended DAY beendet sie."
    case .notInsolvent(let customer):
      "Für \(customer) ist keine Insolvenz erfasst. Es wurde nichts geändert; maan insolvency \"\(customer)\" bankruptcy --on DAY erfasst eine."
    case .beforeInsolvency(let given, let opened):
      "Der \(day(given)) liegt vor dem \(day(opened)), an dem das Verfahren begann. Es wurde nichts erfasst."
    case .rateFromWrongDay(let series, let given):
      "\(theSeries(series)) gilt für ein ganzes \(series.period == .year ? "Jahr, ab dem 1. Januar" : "Halbjahr, ab dem 1. Januar oder 1. Juli"), und der \(day(given)) ist ein anderer Tag. Es wurde nichts erfasst."
    case .ratePublished(let series, let from, let rate):
      "\(theSeries(series)) ab dem \(day(from)) ist schon da: \(percent(rate)). Es wurde nichts geändert; maan rates zeigt alle."
    case .rateLeavesGap(let series, let from):
      "Vor dem Wert ab dem \(day(from)) fehlen andere (\(self.series(series))). Es wurde nichts erfasst; fügen Sie zuerst die früheren hinzu."
    case .noSource:
      "Sagen Sie, wo der Zinssatz veröffentlicht wurde (--source). Es wurde nichts erfasst."
    case .handoverForbidden(let number, let requirements):
      "\(number) kann so nicht übergeben werden. Nicht erfüllt ist: \(lacking(requirements)). Es wurde nichts erfasst."
    case .termNotTooLong(let number, let days, let limit):
      limit.map {
        "Die Frist von \(number) beträgt \(format.count(days, "Tag", "Tage")), und bis zu \(daysDative($0)) dürfen vereinbart werden (Regel A-04): sie bleibt bestehen. Es wurde nichts geändert."
      }
        ?? "Die Grenze einer vereinbarten Frist gilt für Unternehmen und Behörden (Regel A-04). An \(number) wurde nichts geändert."
    }
  }

  /// Requirements that aren't met, each with its code.
  private static func lacking(_ requirements: [HandoverCheck.Requirement]) -> String {
    requirements.map { "\(requirement($0)) (\($0.rawValue))" }.joined(separator: "; ")
  }

  static func caution(_ caution: Caution) -> String {
    switch caution {
    case .tellCollector(let number, let collector):
      "\(number) liegt bei einem Dritten (\(self.collector(collector))): Melden Sie dort, dass der Kunde an Sie gezahlt hat."
    case .tooLateToInterrupt(let number, let last):
      "\(number): Die Forderung konnte nur bis zum \(day(last)) eingeklagt werden (Regel C-07); was danach kam, unterbricht nichts."
    case .claimLetGo(let number, let amount):
      "\(number): \(money(amount)) an Zinsen und Kosten entfallen (--keep-claim behält sie bei)."
    case .overpaid(let number, let amount):
      "\(number): \(money(amount)) mehr, als offen war."
    case .creditNoteToMake(let number, let note) where note.vat.isZero:
      "\(number): Gutschrift über \(money(note.amount)) zu erstellen."
    case .creditNoteToMake(let number, let note):
      "\(number): Gutschrift über \(money(note.amount)) zu erstellen: Grundbetrag \(money(note.base)), MwSt. \(money(note.vat))."
    case .earlierThanPolicy(let number, let from):
      "\(number): nach Ihren eigenen Regeln ist das erst ab dem \(day(from)) an der Reihe."
    case .tooSoonAfterContact(let last, let free):
      "Der letzte Brief an diesen Kunden wurde am \(day(last)) verschickt; nach Ihren eigenen Regeln wird bis zum \(day(free)) gewartet."
    case .promiseRuns(let number, let by):
      "\(number): die Zahlung ist bis \(day(by)) zugesagt."
    case .customerOnHold(let name): "Die Mahnungen an \(name) sind ausgesetzt."
    case .sameNameOtherCustomer(let name):
      "Ein anderer Kunde heißt auch \(name); sie bleiben getrennt. \"maan customer NAME --merge OTHER\" führt sie zusammen."
    case .kindAssumed(let name, let kind):
      "\(name) gilt als \(self.kind(kind)), bis Sie etwas anderes sagen: maan customer \"\(name)\" --kind …"
    case .doubtfulReference(let text):
      "Die Prüfziffern von \(text) stimmen nicht; die Mitteilung wird als Text behalten."
    case .provisionalRate(let from):
      "Der Zinssatz des Halbjahres ab dem \(day(from)) ist noch nicht veröffentlicht: vorläufig gilt der vorige."
    case .otherAccount(let number, let onInvoice, let ours):
      "\(number) nennt das Konto \(onInvoice.printed), Ihre Einstellungen \(ours.printed); im Brief steht das der Rechnung."
    case .seller(let name): "\(name) ist jetzt der Gläubiger in diesem Datenbestand (config.toml)."
    case .languageMissing(let wanted, let used):
      "Es gibt noch keinen Brief auf \(language(wanted)): er ist auf \(language(used)) geschrieben."
    case .mailIsYours:
      "Nichts wurde von selbst verschickt: Öffnen Sie die Datei oder den Link hier und verschicken Sie es selbst."
    case .joinedLine(let number, let on):
      "\(number): das ist die Bankbuchung vom \(day(on)); sie wird nicht ein zweites Mal gebucht."
    case .accountLearned(let name, let account):
      "\(account.printed) ist als Konto von \(name) gemerkt (maan customer NAME --forget-account vergisst es)."
    case .sharedAccount(let account):
      "\(account.printed) zahlt für mehrere Kunden und wird für keinen gemerkt."
    case .takeOutOfPile(let name, let number):
      "\(number) ist bezahlt, während das Schreiben bereitliegt: aus dem Stapel nehmen: \(name)."
    case .mailNotSent(let customer, let reason):
      "Die E-Mail an \(customer) ging nicht ab und wartet im Postausgang: \(reason)."
    case .copyMailed(let customer, let address):
      "Derselbe Text ging per E-Mail an \(customer): \(address)."
    case .copyNotMailed(let number, let reason):
      "\(number): derselbe Text ging nicht per E-Mail ab: \(reason). Der Brief selbst gilt; \"maan notice \(number) --again --channel email\" schickt ihn noch einmal."
    case .leftAllTheSame(let number, let on):
      "\(number): die E-Mail vom \(day(on)) ist abgegangen und kommt nicht zurück; \"maan letter withdrawal \(number)\" schreibt eine Entschuldigung."
    case .editedIsOld(let number, let written):
      "\(number): der Brief vom \(day(written)) wurde von Hand geändert und passt nicht mehr; er wartet darauf, neu geschrieben zu werden."
    case .letterDropped(let customer, let number):
      "\(customer), \(number): der wartende Brief wurde verworfen."
    case .lineRemains(let amount): "\(money(amount)) der Bankbuchung sind noch zu klären."
    case .waitingForYes:
      "Noch fehlt die Zustimmung: eine Antwort, ein unterschriebenes Exemplar oder die erste Rate."
    case .costNotClaimed(let number, let amount):
      "\(number): ein zivilrechtlicher Schuldner schuldet keine Beitreibungskosten; \(money(amount)) werden daher mit dem Beleg behalten und nicht gefordert (Regel E-03)."
    case .doesNotCount(let number, let taken, let result):
      "\(number): die \(step(taken)) ist \(result == .bounced ? "zurückgekommen" : "unzustellbar") und zählt nicht als verschickt. Suchen Sie die Anschrift (maan customer NAME --street … oder --email …); danach wird sie wieder vorgeschlagen."
    case .countsAllTheSame(let number, let taken, let result):
      "\(number): die \(step(taken)) wurde \(result == .refused ? "verweigert" : "nicht abgeholt") und gilt als erhalten: es geht weiter."
    case .frozen(let count, let since):
      "\(format.count(count, "Rechnung ruht", "Rechnungen ruhen")): keine Briefe und keine Zinsen nach dem \(day(since))."
    case .declareBy(let last):
      last.map {
        "Die Forderung ist spätestens am \(day($0)) anzumelden: maan insolvency NAME --declared DAY."
      }
        ?? "Klären Sie, bis wann die Forderung anzumelden ist, und erfassen Sie den Tag mit maan insolvency NAME --declare-by DAY."
    case .vatComesBack(let amount):
      "\(money(amount)) MwSt. auf das, was offen ist, können zurückgefordert werden (Art. 77 MwSt.-Gesetzbuch, Regel G-01): sagen Sie es Ihrem Buchhalter."
    case .handoverMissing(let number, let requirements):
      "\(number) geht ohne dies: \(lacking(requirements))."
    case .paperLeftOut(let name):
      "\(name) kann nicht in der PDF der Akte stehen und liegt daneben im Ordner."
    case .agencyToCheck:
      "Ein Inkassobüro, das bei Verbrauchern einzieht, muss beim FÖD Wirtschaft eingetragen sein (Regel B-20): schlagen Sie es nach."
    case .termTooLong(let number, let days, let limit):
      "\(number): eine Frist von \(daysDative(days)) ist zu lang; bis zu \(daysDative(limit)) dürfen vereinbart werden (Regel A-04). Um Zinsen ab der gesetzlichen Frist zu rechnen: maan edit \(number) --legal-term."
    }
  }
}
