import Claims

extension Dutch {
  static func trouble(_ trouble: Trouble) -> String {
    switch trouble {
    case .notFound(let text):
      "Geen factuur gevonden met \"\(text)\". Probeer haar nummer, een stuk van de naam van de klant, of \"maan list --all\"."
    case .ambiguous(let text, let candidates):
      "\"\(text)\" past bij meer dan één: \(candidates.joined(separator: "; ")). Er is niets gewijzigd; geef het nummer."
    case .customerNotFound(let text):
      "Geen klant gevonden met \"\(text)\". \"maan customer\" toont ze allemaal."
    case .customerAmbiguous(let text, let candidates):
      "\"\(text)\" past bij meer dan één klant: \(candidates.joined(separator: "; ")). Er is niets gewijzigd; geef meer van de naam, het ondernemingsnummer, of het nummer van een factuur van die klant."
    case .numberTaken(let number):
      "Factuur \(number) is er al; er is niets toegevoegd. \"maan show \(number)\" toont ze."
    case .closed(let number, let stage):
      "\(number) is \(self.stage(stage)): er staat niets meer open, dus er is niets geregistreerd."
    case .notOwed(let number):
      "\(number) is een tegoed van de klant: daarop is men u niets verschuldigd."
    case .amountNotPositive: "Het bedrag moet hoger zijn dan nul. Er is niets geregistreerd."
    case .amountAbove(let number, let limit, let given):
      "\(money(given)) is meer dan de \(money(limit)) die op \(number) staat. Er is niets geregistreerd."
    case .wrongCurrency(let number, let currency):
      "\(number) is in \(currency.code). Er is niets geregistreerd."
    case .dayInThePast(let given):
      "\(day(given)) ligt niet in de toekomst. Er is niets geregistreerd."
    case .dayInTheFuture(let given):
      "\(day(given)) is later dan vandaag: dat kan nog niet gebeurd zijn. Er is niets geregistreerd."
    case .dueBeforeIssued(let due, let issued):
      "De vervaldag \(day(due)) valt voor de datum van de factuur, \(day(issued)). Er is niets geregistreerd."
    case .noNumber: "Een factuur heeft een nummer nodig. Er is niets toegevoegd."
    case .noName: "Een klant heeft een naam nodig. Er is niets geregistreerd."
    case .nothingSaid: "Er staat geen tekst in. Er is niets geregistreerd."
    case .alreadyDisputed(let number):
      "\(number) is al betwist. Sluit die betwisting eerst af: maan dispute \(number) --close withdrawn|upheld|settled|rejected."
    case .notDisputed(let number): "\(number) is niet betwist. Er is niets gewijzigd."
    case .notSettled(let number):
      "Op \(number) wacht geen regeling of voorstel op een akkoord, dus er is niets geregistreerd. maan settle \(number) AMOUNT maakt er een."
    case .notIssuedYet(let number, let issued):
      "\(number) is van \(day(issued)): voor die dag is er geen vordering."
    case .disputedWhole(let number):
      "\(number) is volledig betwist, dus er is niets geschreven. Sluit eerst de betwisting af, of tref een regeling."
    case .agreed(let number, let until):
      "Over \(number) loopt een regeling tot \(day(until)), dus er is niets geschreven."
    case .severalCustomers(let numbers):
      "\(numbers.joined(separator: ", ")) zijn van verschillende klanten. Een brief gaat naar één klant; er is niets geschreven."
    case .noCreditor:
      "Nog niet bekend wie de brief verstuurt. Vul [creditor] in config.toml in: maan config creditor.name \"…\"."
    case .notDueYet(let number, let due):
      "\(number) vervalt pas op \(day(due)), dus er is niets geschreven."
    case .sameStepToday(let number):
      "Die dag vertrok al een herinnering voor \(number). --again verstuurt ze nog eens."
    case .stepTaken(let number, let taken, let sent):
      "De \(step(taken)) voor \(number) vertrok op \(day(sent)). --again verstuurt ze nog eens."
    case .consumerNotReminded(let number):
      "\(number) is voor een consument: de wet vraagt eerst een gratis eerste herinnering en haar wachttermijn (art. XIX.2 WER, regel B-03). Er is niets geschreven; maan remind \(number) schrijft ze."
    case .consumerWaiting(let number, let last, let from):
      "De kosteloze termijn van de consument voor \(number) loopt tot en met \(day(last)) (art. XIX.2 WER, regel B-06). De ingebrekestelling kan vanaf \(day(from)); er is niets geschreven."
    case .channelNotAllowed(let channel, let number):
      "\(number) kan niet via deze weg (\(self.channel(channel))): een ingebrekestelling gaat met de post of per e-mail. Er is niets geschreven."
    case .sentInTheFuture(let given):
      "\(day(given)) is later dan vandaag: dan kan een brief nog niet vertrokken zijn."
    case .mergeWithItself: "Dat is twee keer dezelfde klant. Er is niets gewijzigd."
    case .nothingWaits(let numbers):
      "Geen enkele brief wacht op verzending\(numbers.isEmpty ? "" : " voor " + numbers.joined(separator: ", ")), of wat wachtte, is intussen betaald, geregeld of betwist."
    case .nothingToUndo: "Er is niets om ongedaan te maken."
    case .nothingToRedo: "Er is niets om opnieuw te doen."
    case .lineNotFound(let text): "Er is geen verrichting \(text). \"maan bank\" toont ze."
    case .lineUsedUp(let left):
      left.isZero
        ? "Die verrichting is al helemaal geboekt: er is niets gewijzigd."
        : "Van die verrichting is nog maar \(money(left)) over: er is niets gewijzigd."
    case .lineIsNoPayment:
      "Die verrichting is geld dat wegging: ze kan geen factuur betalen. Er is niets gewijzigd."
    case .nothingFits(let line):
      "Niets wat openstaat past bij verrichting \(line): noem de factuur (maan match \(line) NUMMER)."
    case .paymentNotFound(let text):
      "Er is geen betaling \(text). \"maan show NUMMER\" toont die van een factuur met hun id."
    case .alreadyBooked(let number, let amount, let on):
      "\(number) heeft al een betaling van \(money(amount)) van \(day(on)): er is niets geboekt. Is er tweemaal betaald, zeg het dan met --again."
    case .nothingToAllocate(let number): "\(number) heeft geen tegoed meer dat ongebruikt is."
    case .creditOfAnother(let number):
      "\(number) is van een andere klant: zijn tegoed kan ze niet betalen."
    case .payerUnknown(let account): "\(account) is geen rekening die onthouden is."
    case .notAnAccount(let text): "\(text) is geen rekeningnummer."
    case .noEmail(let customer):
      "Het e-mailadres van \(customer) is niet bekend (maan customer NAAM --email ADRES). Er is niets opgeslagen."
    case .mailFailed(let customer, let reason):
      "De e-mail aan \(customer) is niet verstuurd: \(reason). Er is niets opgeslagen."
    case .leftAlready(let number, let on):
      "\(number): deze e-mail is op \(day(on)) vertrokken, al is dat daarna ongedaan gemaakt. --again verstuurt hem nog eens; \"maan letter withdrawal \(number)\" trekt hem in."
    case .nothingToWithdraw(let number):
      "\(number): er is geen brief verstuurd die ingetrokken kan worden."
    case .letterSent(let number, let letter):
      "\(number): deze brief (\(Dutch.letter(letter))) vertrok vandaag al. --again stuurt hem nog eens."
    case .nothingReceived(let number): "\(number): er is geen betaling binnengekomen."
    case .notWithCollector(let number): "\(number) is niet uit handen gegeven."
    case .collectorUnknown(let who):
      "Wie \(collector(who)) is, is niet bekend: maan config collector.\(who.rawValue).name NAAM. Er is niets opgeslagen."
    case .textLacks(let names):
      "In de gewijzigde tekst ontbreekt wat deze brief moet zeggen: \(names.joined(separator: "; ")). Er is niets opgeslagen."
    case .notAsMessage(let way):
      "Deze brief is te lang voor \(channel(way)). Verstuur hem per brief of e-mail."
    case .editedIsOld(let number):
      "\(number): deze brief is met de hand gewijzigd en klopt niet meer. Bekijk hem (e in de uitgaande post) of schrap hem (maan outbox --drop)."
    case .notWaiting(let number): "\(number): de brief wacht niet meer. Er is niets opgeslagen."
    case .nothingUndecided(let number): "\(number): over de vordering valt niets te beslissen."
    case .noSuchAction(let id):
      "Er is geen handeling \(id). \"maan undo --list\" toont wat ongedaan gemaakt kan worden."
    case .costOfConsumer(let number, let kindIsAssumed):
      "\(number) is voor een consument, en die betaalt geen invorderingskosten: alleen interest en een afgesproken schadevergoeding kunnen worden gevraagd (art. XIX.4 WER, regel B-09). Er is niets geregistreerd."
        + (kindIsAssumed ? " Is het geen consument? maan customer NAME --kind …" : "")
    case .nothingSent(let number):
      "Voor \(number) is nog geen brief vertrokken, dus er is niets te bewijzen. Er is niets geregistreerd; maan remind \(number) --already-sent DAY registreert er een van vroeger."
    case .resultBeforeSending(let number, let given, let sent):
      "\(day(given)) valt voor \(day(sent)), toen de brief voor \(number) vertrok. Er is niets geregistreerd."
    case .insolvent(let customer, let procedure, let since):
      "\(customer) is insolvent sinds \(day(since)) (\(self.procedure(procedure))): geen brief, regeling of overdracht meer. Er is niets geregistreerd; doe aangifte van schuldvordering bij de curator of bemiddelaar. maan insolvency \"\(customer)\" --ended DAY sluit ze af."
    case .notInsolvent(let customer):
      "Van \(customer) is geen insolventie bekend. Er is niets gewijzigd; maan insolvency \"\(customer)\" bankruptcy --on DAY registreert er een."
    case .beforeInsolvency(let given, let opened):
      "\(day(given)) valt voor \(day(opened)), toen de procedure begon. Er is niets geregistreerd."
    case .rateFromWrongDay(let series, let given):
      "De \(self.series(series)) geldt voor een heel \(series.period == .year ? "jaar, vanaf 1 januari" : "halfjaar, vanaf 1 januari of 1 juli"), en \(day(given)) is een andere dag. Er is niets geregistreerd."
    case .ratePublished(let series, let from, let rate):
      "De \(self.series(series)) vanaf \(day(from)) is er al: \(percent(rate)). Er is niets gewijzigd; maan rates toont ze allemaal."
    case .rateLeavesGap(let series, let from):
      "Voor de \(self.series(series)) vanaf \(day(from)) ontbreken er vroegere. Er is niets geregistreerd; voeg die eerst toe."
    case .noSource:
      "Zeg waar de rentevoet is bekendgemaakt (--source). Er is niets geregistreerd."
    case .handoverForbidden(let number, let requirements):
      "\(number) kan zo niet uit handen worden gegeven. Dit is niet vervuld: \(lacking(requirements)). Er is niets geregistreerd."
    case .termNotTooLong(let number, let days, let limit):
      limit.map {
        "De termijn van \(number) is \(self.days(days)), niet meer dan de \(self.days($0)) die men mag afspreken (regel A-04): hij blijft gelden. Er is niets gewijzigd."
      }
        ?? "De grens voor een afgesproken termijn geldt voor ondernemingen en overheden (regel A-04). Aan \(number) is niets gewijzigd."
    }
  }

  /// Requirements that aren't met, each with its code.
  private static func lacking(_ requirements: [HandoverCheck.Requirement]) -> String {
    requirements.map { "\(requirement($0)) (\($0.rawValue))" }.joined(separator: "; ")
  }

  static func caution(_ caution: Caution) -> String {
    switch caution {
    case .tellCollector(let number, let collector):
      "\(number) is in handen van een derde (\(self.collector(collector))): meld daar dat de klant u heeft betaald."
    case .tooLateToInterrupt(let number, let last):
      "\(number): de vordering kon maar tot en met \(day(last)) voor de rechter (regel C-07); wat daarna kwam, stuit niets."
    case .claimLetGo(let number, let amount):
      "\(number): \(money(amount)) interest en kosten vallen weg (--keep-claim behoudt ze)."
    case .overpaid(let number, let amount):
      "\(number): \(money(amount)) meer dan er openstond."
    case .creditNoteToMake(let number, let note) where note.vat.isZero:
      "\(number): creditnota van \(money(note.amount)) te maken."
    case .creditNoteToMake(let number, let note):
      "\(number): creditnota van \(money(note.amount)) te maken: basis \(money(note.base)), btw \(money(note.vat))."
    case .earlierThanPolicy(let number, let from):
      "\(number): volgens uw eigen regels is dit pas vanaf \(day(from)) aan de beurt."
    case .tooSoonAfterContact(let last, let free):
      "De vorige brief aan deze klant vertrok op \(day(last)); volgens uw eigen regels wacht u tot \(day(free))."
    case .promiseRuns(let number, let by): "\(number): betaling is beloofd tegen \(day(by))."
    case .customerOnHold(let name): "\(name) staat in de wacht."
    case .sameNameOtherCustomer(let name):
      "Een andere klant heet ook \(name); ze blijven gescheiden. \"maan customer NAME --merge OTHER\" voegt ze samen."
    case .kindAssumed(let name, let kind):
      "\(name) geldt als \(self.kind(kind)) tot u iets anders zegt: maan customer \"\(name)\" --kind …"
    case .doubtfulReference(let text):
      "De controlecijfers van \(text) kloppen niet; het is als tekst bewaard."
    case .provisionalRate(let from):
      "De rentevoet van het halfjaar vanaf \(day(from)) is nog niet bekendgemaakt: voorlopig geldt de vorige."
    case .otherAccount(let number, let onInvoice, let ours):
      "\(number) vermeldt rekening \(onInvoice.printed), uw instellingen \(ours.printed); in de brief staat die van de factuur."
    case .seller(let name):
      "\(name) is nu de schuldeiser van deze administratie (config.toml)."
    case .languageMissing(let wanted, let used):
      "Er is nog geen brief in \(language(wanted)): hij is in \(language(used)) geschreven."
    case .mailIsYours:
      "Niets is vanzelf verstuurd: open het bestand of de link hierbij en verstuur het zelf."
    case .joinedLine(let number, let on):
      "\(number): dit is de verrichting van \(day(on)); ze wordt geen tweede keer geboekt."
    case .accountLearned(let name, let account):
      "\(account.printed) wordt onthouden als rekening van \(name) (maan customer NAAM --forget-account maakt dat ongedaan)."
    case .sharedAccount(let account):
      "\(account.printed) betaalt voor meerdere klanten en wordt dus van niemand onthouden."
    case .takeOutOfPile(let name, let number):
      "\(number) is betaald terwijl de brief klaarligt: haal hem uit de stapel: \(name)."
    case .mailNotSent(let customer, let reason):
      "De e-mail aan \(customer) is niet verstuurd en wacht in het postvak: \(reason)."
    case .copyMailed(let customer, let address):
      "Dezelfde tekst ging per e-mail naar \(customer): \(address)."
    case .copyNotMailed(let number, let reason):
      "\(number): dezelfde tekst ging niet per e-mail weg: \(reason). De brief zelf blijft gelden; \"maan notice \(number) --again --channel email\" verstuurt hem nog eens."
    case .leftAllTheSame(let number, let on):
      "\(number): de e-mail van \(day(on)) is vertrokken en komt niet terug; \"maan letter withdrawal \(number)\" schrijft een verontschuldiging."
    case .editedIsOld(let number, let written):
      "\(number): de brief van \(day(written)) is met de hand gewijzigd en klopt niet meer; hij wacht om opnieuw geschreven te worden."
    case .letterDropped(let customer, let number):
      "\(customer), \(number): de brief die wachtte is geschrapt."
    case .lineRemains(let amount): "\(money(amount)) van de verrichting is nog af te handelen."
    case .waitingForYes:
      "Het wachten is op hun akkoord: een antwoord, een ondertekend exemplaar of de eerste betaling."
    case .costNotClaimed(let number, let amount):
      "\(number): een burgerlijke schuldenaar is geen invorderingskosten verschuldigd; \(money(amount)) wordt dus met het bewijs bewaard en niet gevorderd (regel E-03)."
    case .doesNotCount(let number, let taken, let result):
      "\(number): de \(step(taken)) is \(result == .bounced ? "teruggekaatst" : "onbestelbaar") en telt niet als verstuurd. Zoek het adres (maan customer NAME --street … of --email …); daarna wordt ze opnieuw voorgesteld."
    case .countsAllTheSame(let number, let taken, let result):
      "\(number): de \(step(taken)) is \(result == .refused ? "geweigerd" : "niet afgehaald") en geldt als ontvangen: het gaat verder."
    case .frozen(let count, let since):
      "\(format.count(count, "factuur staat", "facturen staan")) stil: geen brieven, en geen interest na \(day(since))."
    case .declareBy(let last):
      last.map {
        "De aangifte van schuldvordering moet uiterlijk op \(day($0)) gebeuren: maan insolvency NAME --declared DAY."
      }
        ?? "Zoek uit wanneer de aangifte van schuldvordering ten laatste moet gebeuren, en registreer die dag met maan insolvency NAME --declare-by DAY."
    case .vatComesBack(let amount):
      "\(money(amount)) btw op wat openstaat, kan worden teruggevraagd (art. 77 btw-wetboek, regel G-01): vertel het uw boekhouder."
    case .handoverMissing(let number, let requirements):
      "\(number) vertrekt zonder: \(lacking(requirements))."
    case .paperLeftOut(let name):
      "\(name) kan niet in de PDF van het dossier staan en ligt ernaast in de map."
    case .agencyToCheck:
      "Een incassobureau dat bij consumenten int, moet ingeschreven zijn bij de FOD Economie (regel B-20): zoek het op."
    case .termTooLong(let number, let days, let limit):
      "\(number): een termijn van \(self.days(days)) is langer dan de \(self.days(limit)) die men mag afspreken (regel A-04). Om interest te rekenen vanaf de wettelijke termijn: maan edit \(number) --legal-term."
    }
  }
}
