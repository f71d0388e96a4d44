import Claims

extension Dutch {
  static let claim = ClaimTexts(
    title: { number, customer, on in "\(number), \(customer): vordering op \(day(on))" },
    from: "Van", to: "T.e.m.", days: "Dagen", rate: "Rentevoet", on: "Op", amount: "Bedrag",
    rule: "Regel", principal: "hoofdsom", interest: "interest", compensation: "vergoedingen",
    costs: "kosten", total: "totaal", paid: "al betaald", line: claimLine, formula: formula,
    provisional: "voor deze periode nog niet bekendgemaakt: voorlopig", note: note)

  private static func claimLine(_ kind: ClaimSheet.Line.Kind) -> String {
    switch kind {
    case .interest: "interest"
    case .fixedCompensation: "forfait"
    case .indemnity: "schadebeding"
    case .cost: "kosten"
    case .agreed: "afgesproken"
    }
  }

  private static func formula(_ dayCount: LawSettings.DayCount) -> String {
    switch dayCount {
    case .actual365: "Elke lijn interest: Op x Rentevoet x Dagen / 36500."
    case .actualActual:
      "Elke lijn interest: Op x Rentevoet x Dagen / 36500, in een schrikkeljaar / 36600."
    }
  }

  private static func note(_ note: ClaimNote) -> String {
    switch note {
    case .kindAssumed:
      "Geldt als consument tot u iets anders zegt: er wordt niets boven het saldo gevraagd (maan customer NAME --kind …)."
    case .notReminded:
      "Voor de gratis eerste herinnering en haar wachttermijn kan niets boven het saldo worden gevraagd."
    case .waiting(let last):
      "De kosteloze termijn van de eerste herinnering loopt tot en met \(day(last)): tot dan niets boven het saldo."
    case .notNotified:
      "Interest loopt pas vanaf een ingebrekestelling, en er is er nog geen verstuurd."
    case .notReciprocal:
      "Het schadebeding bindt u zelf niet (terms.consumer.reciprocal): het is nietig, dus er is geen schadevergoeding."
    case .indemnityAboveMaximum(let clause, let maximum):
      "Het schadebeding zou \(money(clause)) geven, het wettelijke maximum is \(money(maximum)): het geldt als niet geschreven, dus er is geen schadevergoeding en alleen de wettelijke rentevoet."
    case .rateAboveCap(let rate, let cap):
      "De afgesproken rentevoet van \(percent(rate)) ligt boven het wettelijke maximum van \(percent(cap)): hij geldt als niet geschreven, en de wettelijke rentevoet is van toepassing."
    case .reducedToMaximum:
      "De afgesproken rentevoet ligt boven het wettelijke maximum en is daartoe verminderd: de overeenkomst dateert van voor 1 september 2023."
    case .sharedMaximum:
      "In één herinnering stonden meerdere facturen: de schadevergoeding is het aandeel van deze factuur in het maximum voor alle samen."
    case .mayBeModerated: "De rechter kan een kennelijk onredelijk beding matigen."
    case .termTooLong(let days, let limit):
      "De termijn van \(self.days(days)) is langer dan de \(self.days(limit)) die men mag afspreken; om interest te rekenen vanaf de wettelijke termijn: maan edit NUMBER --legal-term."
    case .legalTerm(let due):
      "De afgesproken termijn geldt als niet geschreven: de wettelijke termijn eindigde op \(day(due))."
    case .frozen(let on):
      "De klant is insolvent sinds \(day(on)): na die dag loopt er geen interest."
    case .agreementRuns(let waived):
      waived.isPositive
        ? "Er loopt een regeling; wordt ze nagekomen, dan valt nog \(money(waived)) weg."
        : "Er loopt een regeling."
    case .disputed(let amount):
      "\(money(amount)) is betwist en telt niet mee, net als de interest erop."
    case .otherCurrency: "Interest wordt alleen op euro berekend."
    case .otherLaw(let law):
      "Onder \(self.law(law)) recht wordt voor dit soort klant niets boven het saldo berekend."
    case .rateUnknown(let from, let to):
      "Voor een deel van de dagen van \(day(from)) tot en met \(day(to)) is geen rentevoet bekend: ze brengen hier geen interest op (maan rates --add)."
    case .costsNotClaimed(let amount, _):
      "Er zijn kosten van \(money(amount)) gemaakt die men van dit soort klant niet kan vragen."
    }
  }

  private static func law(_ law: GoverningLaw) -> String {
    switch law {
    case .belgium: "Belgisch"
    case .netherlands: "Nederlands"
    case .france: "Frans"
    case .germany: "Duits"
    case .luxembourg: "Luxemburgs"
    }
  }

  static let handover = HandoverTexts(
    collector: collector, requirement: requirement, green: "Klaar: er ontbreekt niets.",
    met: "in orde", missing: "ontbreekt", forbidden: "onvervulde voorwaarde",
    toCheck: "zelf na te gaan",
    collectable: { collectable, givenUp in
      "Zo kan \(money(collectable)) worden geïnd; \(money(givenUp)) aan interest en schadebeding wordt prijsgegeven."
    })

  static func requirement(_ requirement: HandoverCheck.Requirement) -> String {
    switch requirement {
    case .solvent: "de klant is niet insolvent"
    case .overdue: "de factuur is vervallen"
    case .noAgreement: "er loopt geen belofte, voorstel of regeling"
    case .undisputed: "minstens een deel is niet betwist"
    case .enterprises: "u en de klant zijn allebei ingeschreven ondernemingen"
    case .noAuthority: "de klant is geen overheid"
    case .consumerReminder: "de gratis herinnering aan de consument, met verstreken wachttermijn"
    case .notice: "een ingebrekestelling die telt"
    case .deadline: "de termijn van de ingebrekestelling is verstreken"
    case .proofOfPosting: "het bewijs van verzending van de ingebrekestelling"
    case .result: "wat er met de aangetekende brief gebeurde"
    case .invoice: "de factuur zelf"
    case .order: "de bestelling, of haar nummer"
    case .delivery: "het leveringsbewijs"
    case .terms: "de voorwaarden, aanvaard"
    case .address: "het adres van de klant"
    case .enterpriseNumber: "het ondernemingsnummer van de klant"
    case .registeredAgency: "het incassobureau is ingeschreven bij de FOD Economie"
    }
  }

  static let list = RowTexts(
    number: "Nummer", customer: "Klant", due: "Vervaldag", days: "Dagen", open: "Open",
    stage: "Stand",
    next: "Volgende stap")

  static let due = DueTexts(
    action: "Te doen", customer: "Klant", invoices: "Facturen", amount: "Bedrag",
    nothingToday: "Vandaag is er niets te beslissen.", nothingComing: "Er komt niets aan.",
    next: { on, count in "Volgende: \(day(on)), \(invoices(count))." },
    passedOver: { step, count in "overgeslagen: \(step) voor \(invoices(count))" },
    since: { "te doen sinds \(day($0))" })
}
