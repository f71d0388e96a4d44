import Claims

/// The words by which a reader of a language knows what a letter says, in small letters: one of them is enough.
struct LawWords: Sendable {
  // What must stand where the law wants it.

  /// The reminder costs nothing.
  let free: [String]
  let fourteenDays: [String]
  /// From when the fourteen days run, of a mail and of a letter (B-06).
  let fromNextDay: [String]
  let fromThirdWorkingDay: [String]
  let enterpriseNumber: [String]
  /// The papers can be asked for (B-08), and the customer can say why he doesn't agree.
  let papers: [String]
  let disagree: [String]
  let perYear: [String]
  let demand: [String]
  let lateLaw: [String]
  let bookXIX: [String]
  let withoutConsent: [String]
  let creditNote: [String]
  let novation: [String]
  let rightsStay: [String]
  /// What a missed payment does to an agreement: it can end, or only that part bears interest.
  let endsOnDefault: [String]
  let runsOn: [String]
  let wholeIsDue: [String]
  let acknowledges: [String]
  let toSign: [String]

  // What must not stand everywhere.

  /// A formal notice.
  let notice: [String]
  let agency: [String]
  let bailiff: [String]
  let lawyer: [String]
  let seizure: [String]
  let court: [String]
  let interest: [String]
  /// Costs that the customer would bear.
  let atYourCharge: [String]
  /// The law's flat sum, where it isn't written in figures.
  let forty: String

  // How the made-up cases' figures and days are written.

  let amount: @Sendable (Money) -> String
  let rate: String
  let day: @Sendable (CalendarDay) -> String
  /// As in tables.
  let shortDay: @Sendable (CalendarDay) -> String

  static func of(_ language: Language) -> LawWords {
    switch language {
    case .dutch: dutch
    case .french: french
    case .german: german
    case .english: english
    }
  }

  /// Where the law's flat sum stands in a text in small letters on one line: in words or in figures, with the sign of
  /// the euro before or behind it and with or without cents. Parts of other amounts are none.
  func fixedForty(in small: String) -> [String] {
    let behind = #/(?:^|[^\d.,])(40(?:[.,]00)?[ \-]?(?:€|eur))/#
    let before = #/((?:€|eur(?:o|os)?) ?40(?:[.,]00)?)(?![.,]?\d)/#
    return small.matches(of: behind).map { String($0.output.1) }
      + small.matches(of: before).map { String($0.output.1) }
      + (small.contains(forty) ? [forty] : [])
  }

  private static func figure(_ money: Money, _ thousands: String, _ cents: String) -> String {
    let euros = money.minorUnits / 100
    let whole = euros < 1000 ? "\(euros)" : "\(euros / 1000)\(thousands)\(padded(euros % 1000, 3))"
    return whole + cents + padded(money.minorUnits % 100, 2)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func parts(_ day: CalendarDay) -> (year: Int, month: Int, day: Int) {
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    return (parts[0], parts[1], parts[2])
  }

  private static func short(_ day: CalendarDay, _ mark: String) -> String {
    day.iso.split(separator: "-").reversed().joined(separator: mark)
  }

  static let dutch = LawWords(
    free: ["gratis"], fourteenDays: ["veertien kalenderdagen"],
    fromNextDay: ["vanaf de dag na de verzending"],
    fromThirdWorkingDay: ["vanaf de derde werkdag na de verzending"],
    enterpriseNumber: ["ondernemingsnummer"],
    papers: ["de stukken zien"], disagree: ["niet eens met", "niet akkoord"],
    perYear: ["per jaar"], demand: ["in gebreke"],
    lateLaw: ["wet van 2 augustus 2002"],
    bookXIX: ["boek xix van het wetboek van economisch recht"],
    withoutConsent: ["voorbehoud van alle rechten"], creditNote: ["creditnota"],
    novation: ["schuldvernieuwing"],
    rightsStay: ["behouden wij onze rechten", "behouden we onze rechten"],
    endsOnDefault: ["schriftelijk beëindigen", "weer het hele saldo"],
    runsOn: ["de regeling loopt verder"],
    wholeIsDue: ["meteen weer opeisbaar", "weer het hele saldo"],
    acknowledges: ["verschuldigd is", "erkent"], toSign: ["handtekening"],
    notice: ["in gebreke", "ingebrekestelling", "aanmaning"],
    agency: ["incasso"], bailiff: ["deurwaarder"], lawyer: ["advoca"],
    seizure: ["beslag"], court: ["rechtbank", "rechter", "dagvaar", "gerechtelijk", "proces"],
    interest: ["interest", "intrest", "rente"],
    atYourCharge: [
      "voor uw rekening", "voor je rekening", "ten laste", "op uw kosten", "op je kosten",
    ],
    forty: "veertig euro",
    amount: { "€ " + figure($0, ".", ",") }, rate: "10,50 %",
    day: { day in
      let (year, month, number) = parts(day)
      let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ]
      return "\(number) \(months[month - 1]) \(year)"
    }, shortDay: { short($0, "/") })

  static let french = LawWords(
    free: ["gratuit"], fourteenDays: ["quatorze jours calendrier"],
    fromNextDay: ["à compter du lendemain de l’envoi"],
    fromThirdWorkingDay: ["à compter du troisième jour ouvrable qui suit l’envoi"],
    enterpriseNumber: ["numéro d’entreprise"],
    papers: ["voir les documents"], disagree: ["pas d’accord"],
    perYear: ["par an"], demand: ["met en demeure", "mettons en demeure"],
    lateLaw: ["loi du 2 août 2002"],
    bookXIX: ["livre xix du code de droit économique"],
    withoutConsent: ["sous réserve de tous nos droits"], creditNote: ["note de crédit"],
    novation: ["novation"], rightsStay: ["conservons nos droits"],
    endsOnDefault: [
      "mettre fin", "redevient", "nouveau dû immédiatement", "nouveau vous demander tout le solde",
    ],
    runsOn: ["l’arrangement se poursuit"],
    wholeIsDue: [
      "immédiatement exigible", "nouveau dû immédiatement", "nouveau vous demander tout le solde",
    ],
    acknowledges: ["est dû", "reconn"], toSign: ["signature"],
    notice: ["mise en demeure"],
    agency: ["société de recouvrement", "bureau de recouvrement", "agence de recouvrement"],
    bailiff: ["huissier"], lawyer: ["avocat"], seizure: ["saisie", "saisir"],
    court: ["tribunal", "justice", "citation", "judiciaire", "procès"],
    interest: ["intérêt"],
    atYourCharge: ["à votre charge", "à vos frais", "à votre compte"],
    forty: "quarante euro",
    amount: { figure($0, ".", ",") + " €" }, rate: "10,50 %",
    day: { day in
      let (year, month, number) = parts(day)
      let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
      return "\(number == 1 ? "1er" : "\(number)") \(months[month - 1]) \(year)"
    }, shortDay: { short($0, "/") })

  static let german = LawWords(
    free: ["kostenlos"], fourteenDays: ["vierzehn kalendertage"],
    fromNextDay: ["ab dem tag nach dem versand"],
    fromThirdWorkingDay: ["ab dem dritten werktag nach dem versand"],
    enterpriseNumber: ["unternehmensnummer"],
    papers: ["unterlagen dazu sehen"], disagree: ["nicht einverstanden"],
    perYear: ["pro jahr"], demand: ["förmlich in verzug", "inverzugsetzung: hiermit setzen wir"],
    lateLaw: ["gesetzes vom 2. august 2002"],
    bookXIX: ["buch xix des wirtschaftsgesetzbuches"],
    withoutConsent: ["vorbehalt aller rechte"], creditNote: ["gutschrift"],
    novation: ["novation"], rightsStay: ["behalten unsere rechte"],
    endsOnDefault: ["schriftlich beenden"], runsOn: ["die vereinbarung läuft weiter"],
    wholeIsDue: ["sofort wieder fällig", "vollen saldo verlangen"],
    acknowledges: ["geschuldet", "erkenn"], toSign: ["unterschrift"],
    notice: ["inverzug", "in verzug", "mahnung", "mahnen"],
    agency: ["inkasso"], bailiff: ["gerichtsvollzieher"], lawyer: ["anwalt", "anwält"],
    seizure: ["pfänd", "vollstreck"], court: ["gericht", "klage", "richter"],
    interest: ["zins"],
    atYourCharge: ["zu ihren lasten", "auf ihre kosten", "auf ihre rechnung"],
    forty: "vierzig euro",
    amount: { figure($0, ".", ",") + " €" }, rate: "10,50 %",
    day: { day in
      let (year, month, number) = parts(day)
      let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
      return "\(number). \(months[month - 1]) \(year)"
    }, shortDay: { short($0, ".") })

  static let english = LawWords(
    free: ["free"], fourteenDays: ["fourteen calendar days"],
    fromNextDay: ["from the day after this reminder was sent"],
    fromThirdWorkingDay: ["from the third working day after this reminder was sent"],
    enterpriseNumber: ["enterprise number"],
    papers: ["see the documents"], disagree: ["not agree"],
    perYear: ["a year"], demand: ["formal notice of default"],
    lateLaw: ["law of 2 august 2002"],
    bookXIX: ["book xix of the belgian code of economic law"],
    withoutConsent: ["all rights reserved"], creditNote: ["credit note"],
    novation: ["novation"], rightsStay: ["keep our rights"],
    endsOnDefault: ["end the arrangement", "end it", "full balance again"],
    runsOn: ["the arrangement continues", "the arrangement goes on"],
    wholeIsDue: ["due again at once", "full balance again"],
    acknowledges: ["is owed", "acknowledge"], toSign: ["signature:"],
    notice: ["formal notice", "notice of default"],
    agency: ["collection agency", "debt collect"], bailiff: ["bailiff"],
    lawyer: ["lawyer", "attorney", "solicitor"], seizure: ["seizure", "seize", "attach"],
    court: ["court", "legal action", "proceedings", "summons", "judge"],
    interest: ["interest"],
    atYourCharge: ["bear the cost", "at your expense", "at your cost", "charged to you"],
    forty: "forty euro",
    amount: { "€" + figure($0, ",", ".") }, rate: "10.50%",
    day: { day in
      let (year, month, number) = parts(day)
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return "\(number) \(months[month - 1]) \(year)"
    },
    shortDay: { day in
      let (year, month, number) = parts(day)
      let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ]
      return "\(number) \(months[month - 1]) \(year)"
    })
}
