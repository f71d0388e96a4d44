import Claims

extension French {
  static func trouble(_ trouble: Trouble) -> String {
    switch trouble {
    case .notFound(let text):
      "Aucune facture trouvée avec \"\(text)\". Essayez son numéro, une partie du nom du client, ou \"maan list --all\"."
    case .ambiguous(let text, let candidates):
      "\"\(text)\" convient à plusieurs factures : \(candidates.joined(separator: " ; ")). Rien n'a été modifié ; donnez le numéro."
    case .customerNotFound(let text):
      "Aucun client trouvé avec \"\(text)\". \"maan customer\" en donne la liste."
    case .customerAmbiguous(let text, let candidates):
      "\"\(text)\" convient à plusieurs clients : \(candidates.joined(separator: " ; ")). Rien n'a été modifié ; donnez une plus grande partie du nom, le numéro d'entreprise, ou le numéro d'une facture de ce client."
    case .numberTaken(let number):
      "La facture \(number) existe déjà ; rien n'a été ajouté. \"maan show \(number)\" l'affiche."
    case .closed(let number, let stage):
      "\(number) : facture \(self.stage(stage)). Il n'y reste rien d'ouvert, donc rien n'a été enregistré."
    case .notOwed(let number):
      "\(number) est un crédit du client : on ne vous y doit rien."
    case .amountNotPositive: "Le montant doit être supérieur à zéro. Rien n'a été enregistré."
    case .amountAbove(let number, let limit, let given):
      "\(money(given)) dépassent les \(money(limit)) qui restent sur \(number). Rien n'a été enregistré."
    case .wrongCurrency(let number, let currency):
      "\(number) est en \(currency.code). Rien n'a été enregistré."
    case .dayInThePast(let given):
      "Le \(day(given)) n'est pas dans le futur. Rien n'a été enregistré."
    case .dayInTheFuture(let given):
      "Le \(day(given)) est après aujourd'hui : cela ne peut pas encore avoir eu lieu. Rien n'a été enregistré."
    case .dueBeforeIssued(let due, let issued):
      "L'échéance du \(day(due)) précède la date de la facture, le \(day(issued)). Rien n'a été enregistré."
    case .noNumber: "Une facture doit avoir un numéro. Rien n'a été ajouté."
    case .noName: "Un client doit avoir un nom. Rien n'a été enregistré."
    case .nothingSaid: "Il n'y a pas de texte. Rien n'a été enregistré."
    case .alreadyDisputed(let number):
      "\(number) est déjà contestée. Clôturez d'abord cette contestation : maan dispute \(number) --close withdrawn|upheld|settled|rejected."
    case .notDisputed(let number): "\(number) n'est pas contestée. Rien n'a été modifié."
    case .notSettled(let number):
      "Sur \(number), aucun arrangement ni aucune proposition n'attend d'accord ; rien n'a donc été enregistré. maan settle \(number) AMOUNT en fait un."
    case .notIssuedYet(let number, let issued):
      "\(number) est du \(day(issued)) : avant ce jour, il n'y a pas de créance."
    case .disputedWhole(let number):
      "\(number) est entièrement contestée ; rien n'a donc été rédigé. Clôturez d'abord la contestation, ou convenez d'un arrangement."
    case .agreed(let number, let until):
      "Un arrangement court sur \(number) jusqu'au \(day(until)) ; rien n'a donc été rédigé."
    case .severalCustomers(let numbers):
      "\(numbers.joined(separator: ", ")) concernent des clients différents. Une lettre va à un seul client ; rien n'a été rédigé."
    case .noCreditor:
      "On ne sait pas encore qui envoie la lettre. Remplissez [creditor] dans config.toml : maan config creditor.name \"…\"."
    case .notDueYet(let number, let due):
      "\(number) n'échoit que le \(day(due)) ; rien n'a donc été rédigé."
    case .sameStepToday(let number):
      "Un rappel pour \(number) est déjà parti ce jour-là. --again l'envoie encore une fois."
    case .stepTaken(let number, let taken, let sent):
      "\(theStepFirst(taken)) pour \(number) est \(agreed("parti", taken)) le \(day(sent)). --again l'envoie encore une fois."
    case .consumerNotReminded(let number):
      "\(number) concerne un consommateur : la loi exige d'abord un premier rappel gratuit et son délai d'attente (art. XIX.2 CDE, règle B-03). Rien n'a été rédigé ; maan remind \(number) rédige ce rappel."
    case .consumerWaiting(let number, let last, let from):
      "Pour \(number), le délai sans frais du consommateur court jusqu'au \(day(last)) inclus (art. XIX.2 CDE, règle B-06). La mise en demeure est possible à partir du \(day(from)) ; rien n'a été rédigé."
    case .channelNotAllowed(let channel, let number):
      "Ce moyen (\(self.channel(channel))) ne convient pas pour \(number) : une mise en demeure part par la poste ou par e-mail. Rien n'a été rédigé."
    case .sentInTheFuture(let given):
      "Le \(day(given)) est après aujourd'hui : une lettre ne peut pas encore être partie."
    case .mergeWithItself: "C'est deux fois le même client. Rien n'a été modifié."
    case .nothingWaits(let numbers):
      "Aucune lettre n'attend d'être envoyée\(numbers.isEmpty ? "" : " pour " + numbers.joined(separator: ", ")), ou ce qui attendait a entre-temps été payé, convenu ou contesté."
    case .nothingToUndo: "Il n'y a rien à annuler."
    case .nothingToRedo: "Il n'y a rien à refaire."
    case .lineNotFound(let text):
      "Il n'y a pas d'opération \(text). « maan bank » les montre."
    case .lineUsedUp(let left):
      left.isZero
        ? "Cette opération est déjà entièrement imputée : rien n'a été changé."
        : "Il ne reste que \(money(left)) de cette opération : rien n'a été changé."
    case .lineIsNoPayment:
      "Cette opération est de l'argent sorti : elle ne peut payer une facture. Rien n'a été changé."
    case .nothingFits(let line):
      "Rien d'ouvert ne correspond à l'opération \(line) : nommez la facture (maan match \(line) NUMÉRO)."
    case .paymentNotFound(let text):
      "Il n'y a pas de paiement \(text). « maan show NUMÉRO » montre ceux d'une facture avec leur id."
    case .alreadyBooked(let number, let amount, let on):
      "\(number) a déjà un paiement de \(money(amount)) du \(day(on)) : rien n'a été enregistré. Si elle a été payée deux fois, dites-le avec --again."
    case .nothingToAllocate(let number): "\(number) n'a plus d'avoir inutilisé."
    case .creditOfAnother(let number):
      "\(number) est d'un autre client : son avoir ne peut la payer."
    case .payerUnknown(let account): "\(account) n'est pas un compte retenu."
    case .notAnAccount(let text): "\(text) n'est pas un numéro de compte."
    case .noEmail(let customer):
      "L'adresse e-mail de \(customer) n'est pas connue (maan customer NOM --email ADRESSE). Rien n'a été enregistré."
    case .mailFailed(let customer, let reason):
      "L'e-mail à \(customer) n'est pas parti : \(reason). Rien n'a été enregistré."
    case .leftAlready(let number, let on):
      "\(number) : cet e-mail est parti le \(day(on)), même si l'enregistrement a été annulé depuis. --again l'envoie encore une fois ; \"maan letter withdrawal \(number)\" le retire."
    case .nothingToWithdraw(let number):
      "\(number) : aucune lettre n'est partie qui pourrait être retirée."
    case .letterSent(let number, let letter):
      "\(number) : cette lettre (\(French.letter(letter))) est déjà partie aujourd'hui. --again la renvoie."
    case .nothingReceived(let number): "\(number) : aucun paiement n'est arrivé."
    case .notWithCollector(let number): "\(number) n'est pas entre les mains d'un tiers."
    case .collectorUnknown(let who):
      "On ne sait pas qui est \(collector(who)) : maan config collector.\(who.rawValue).name NOM. Rien n'a été enregistré."
    case .textLacks(let names):
      "Il manque au texte modifié ce que cette lettre doit dire : \(names.joined(separator: " ; ")). Rien n'a été enregistré."
    case .notAsMessage(let way):
      "Cette lettre est trop longue pour un message (\(channel(way))). Envoyez-la par la poste ou par e-mail."
    case .editedIsOld(let number):
      "\(number) : cette lettre a été modifiée à la main et ne convient plus. Revoyez-la (e dans les envois) ou écartez-la (maan outbox --drop)."
    case .notWaiting(let number):
      "\(number) : la lettre n'attend plus. Rien n'a été enregistré."
    case .nothingUndecided(let number): "\(number) : il n'y a rien à décider sur sa créance."
    case .noSuchAction(let id):
      "Il n'y a pas d'action \(id). \"maan undo --list\" montre ce qui peut être annulé."
    case .costOfConsumer(let number, let kindIsAssumed):
      "\(number) concerne un consommateur, qui ne paie pas de frais de recouvrement : seuls des intérêts et une indemnité convenue peuvent être demandés (art. XIX.4 CDE, règle B-09). Rien n'a été enregistré."
        + (kindIsAssumed ? " Ce n'est pas un consommateur ? maan customer NAME --kind …" : "")
    case .nothingSent(let number):
      "Aucune lettre n'est encore partie pour \(number), il n'y a donc rien à prouver. Rien n'a été enregistré ; maan remind \(number) --already-sent DAY en enregistre une d'avant."
    case .resultBeforeSending(let number, let given, let sent):
      "Le \(day(given)) précède le \(day(sent)), jour où la lettre pour \(number) est partie. Rien n'a été enregistré."
    case .insolvent(let customer, let procedure, let since):
      "\(customer) est insolvable depuis le \(day(since)) (\(self.procedure(procedure))) : plus de lettre, d'arrangement ni de transmission du dossier. Rien n'a été enregistré ; faites votre déclaration de créance au curateur ou au médiateur. maan insolvency \"\(customer)\" --ended DAY y met fin."
    case .notInsolvent(let customer):
      "Aucune insolvabilité de \(customer) n'est enregistrée. Rien n'a été modifié ; maan insolvency \"\(customer)\" bankruptcy --on DAY en enregistre une."
    case .beforeInsolvency(let given, let opened):
      "Le \(day(given)) précède le \(day(opened)), jour où la procédure a commencé. Rien n'a été enregistré."
    case .rateFromWrongDay(let series, let given):
      "Le \(self.series(series)) vaut pour \(series.period == .year ? "toute une année, à partir du 1er janvier" : "tout un semestre, à partir du 1er janvier ou du 1er juillet"), et le \(day(given)) est un autre jour. Rien n'a été enregistré."
    case .ratePublished(let series, let from, let rate):
      "Le \(self.series(series)) à partir du \(day(from)) est déjà là : \(percent(rate)). Rien n'a été modifié ; maan rates les affiche tous."
    case .rateLeavesGap(let series, let from):
      "Avant le \(self.series(series)) à partir du \(day(from)), il en manque d'autres. Rien n'a été enregistré ; ajoutez d'abord ceux qui précèdent."
    case .noSource: "Dites où le taux a été publié (--source). Rien n'a été enregistré."
    case .handoverForbidden(let number, let requirements):
      "Le dossier \(number) ne peut pas être transmis ainsi. Condition non remplie : \(lacking(requirements)). Rien n'a été enregistré."
    case .termNotTooLong(let number, let days, let limit):
      limit.map {
        "Le délai de \(number) est de \(self.days(days)), pas plus que les \(self.days($0)) que l'on peut convenir (règle A-04) : il est maintenu. Rien n'a été modifié."
      }
        ?? "La limite d'un délai convenu vaut pour les entreprises et les autorités publiques (règle A-04). Rien n'a été modifié sur \(number)."
    }
  }

  /// Requirements that aren't met, each with its code.
  private static func lacking(_ requirements: [HandoverCheck.Requirement]) -> String {
    requirements.map { "\(requirement($0)) (\($0.rawValue))" }.joined(separator: " ; ")
  }

  static func caution(_ caution: Caution) -> String {
    switch caution {
    case .tellCollector(let number, let collector):
      "\(number) est confiée à un tiers (\(self.collector(collector))) : signalez-lui que le client vous a payé."
    case .tooLateToInterrupt(let number, let last):
      "\(number) : la créance ne pouvait être portée en justice que jusqu'au \(day(last)) (règle C-07) ; ce qui est venu après n'interrompt rien."
    case .claimLetGo(let number, let amount):
      "\(number) : \(money(amount)) d'intérêts et de frais sont abandonnés (--keep-claim les garde)."
    case .overpaid(let number, let amount):
      "\(number) : \(money(amount)) de plus que le solde ouvert."
    case .creditNoteToMake(let number, let note) where note.vat.isZero:
      "\(number) : note de crédit de \(money(note.amount)) à établir."
    case .creditNoteToMake(let number, let note):
      "\(number) : note de crédit de \(money(note.amount)) à établir : base \(money(note.base)), TVA \(money(note.vat))."
    case .earlierThanPolicy(let number, let from):
      "\(number) : selon vos propres règles, ceci n'est proposé qu'à partir du \(day(from))."
    case .tooSoonAfterContact(let last, let free):
      "La dernière lettre à ce client est partie le \(day(last)) ; selon vos propres règles, on attend jusqu'au \(day(free))."
    case .promiseRuns(let number, let by):
      "\(number) : le paiement est promis pour le \(day(by))."
    case .customerOnHold(let name): "Les relances à \(name) sont suspendues."
    case .sameNameOtherCustomer(let name):
      "Un autre client s'appelle aussi \(name) ; ils restent séparés. \"maan customer NAME --merge OTHER\" les réunit."
    case .kindAssumed(let name, let kind):
      "\(name) est considéré comme \(self.kind(kind)) tant que vous ne dites pas autre chose : maan customer \"\(name)\" --kind …"
    case .doubtfulReference(let text):
      "Les chiffres de contrôle de \(text) ne sont pas corrects ; la communication est gardée comme texte."
    case .provisionalRate(let from):
      "Le taux d'intérêt du semestre qui commence le \(day(from)) n'est pas encore publié : le précédent en tient lieu, à titre provisoire."
    case .otherAccount(let number, let onInvoice, let ours):
      "\(number) mentionne le compte \(onInvoice.printed), vos réglages \(ours.printed) ; la lettre reprend celui de la facture."
    case .seller(let name): "\(name) est maintenant le créancier de ce dossier (config.toml)."
    case .languageMissing(let wanted, let used):
      "Il n'y a pas encore de lettre en \(language(wanted)) : elle est rédigée en \(language(used))."
    case .mailIsYours:
      "Rien n'est parti tout seul : ouvrez le fichier ou le lien indiqué et envoyez-le vous-même."
    case .joinedLine(let number, let on):
      "\(number) : c'est l'opération bancaire du \(day(on)) ; elle n'est pas comptée deux fois."
    case .accountLearned(let name, let account):
      "\(account.printed) est retenu comme compte de \(name) (maan customer NOM --forget-account l'oublie)."
    case .sharedAccount(let account):
      "\(account.printed) paie pour plusieurs clients : il n'est retenu pour aucun."
    case .takeOutOfPile(let name, let number):
      "\(number) est payée alors que sa lettre est prête : retirez-la de la pile : \(name)."
    case .mailNotSent(let customer, let reason):
      "L'e-mail à \(customer) n'est pas parti et attend parmi les envois : \(reason)."
    case .copyMailed(let customer, let address):
      "Le même texte est parti par e-mail à \(customer) : \(address)."
    case .copyNotMailed(let number, let reason):
      "\(number) : le même texte n'est pas parti par e-mail : \(reason). La lettre elle-même est maintenue ; \"maan notice \(number) --again --channel email\" l'envoie à nouveau."
    case .leftAllTheSame(let number, let on):
      "\(number) : l'e-mail du \(day(on)) est parti et ne revient pas ; \"maan letter withdrawal \(number)\" écrit des excuses."
    case .editedIsOld(let number, let written):
      "\(number) : la lettre du \(day(written)) a été modifiée à la main et ne convient plus ; elle attend d'être réécrite."
    case .letterDropped(let customer, let number):
      "\(customer), \(number) : la lettre qui attendait a été écartée."
    case .lineRemains(let amount): "\(money(amount)) de l'opération reste à régler."
    case .waitingForYes:
      "On attend leur accord : une réponse, un exemplaire signé ou le premier versement."
    case .costNotClaimed(let number, let amount):
      "\(number) : un débiteur civil ne doit pas de frais de recouvrement ; \(money(amount)) sont donc gardés avec leur preuve et ne sont pas réclamés (règle E-03)."
    case .doesNotCount(let number, let taken, let result):
      "\(number) : \(theStep(taken)) est \(result == .bounced ? agreed("revenu", taken) : "non distribuable") et ne compte pas comme envoi. Cherchez l'adresse (maan customer NAME --street … ou --email …) ; l'étape sera alors proposée à nouveau."
    case .countsAllTheSame(let number, let taken, let result):
      "\(number) : \(theStep(taken)) \(result == .refused ? "a été \(agreed("refusé", taken))" : "n'a pas été \(agreed("retiré", taken))") et compte comme reçu\(agreed("", taken)) : le dossier suit son cours."
    case .frozen(let count, let since):
      "\(format.count(count, "facture gelée", "factures gelées")) : pas de lettre, et pas d'intérêts après le \(day(since))."
    case .declareBy(let last):
      last.map {
        "La déclaration de créance est à faire au plus tard le \(day($0)) : maan insolvency NAME --declared DAY."
      }
        ?? "Cherchez la date limite pour la déclaration de créance, et enregistrez-la avec maan insolvency NAME --declare-by DAY."
    case .vatComesBack(let amount):
      "\(money(amount)) de TVA sur ce qui reste ouvert peuvent être récupérés (art. 77 du Code de la TVA, règle G-01) : dites-le à votre comptable."
    case .handoverMissing(let number, let requirements):
      "\(number) part sans : \(lacking(requirements))."
    case .paperLeftOut(let name):
      "\(name) ne peut pas figurer dans le PDF du dossier et se trouve à côté, dans son répertoire."
    case .agencyToCheck:
      "Une société de recouvrement qui s'adresse à des consommateurs doit être inscrite auprès du SPF Économie (règle B-20) : vérifiez-le."
    case .termTooLong(let number, let days, let limit):
      "\(number) : un délai de \(self.days(days)) est plus long que les \(self.days(limit)) que l'on peut convenir (règle A-04). Pour compter les intérêts à partir du délai légal : maan edit \(number) --legal-term."
    }
  }
}
