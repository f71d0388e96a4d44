/// Exports of banks elsewhere, and what fits many.
extension TableProfile {
  static let others = [revolut, revolutBusiness, wise, bunq, numberTwentySix, rabobank, umsatz]

  /// Revolut's personal accounts: English from an export, Dutch and French from the headers that several
  /// published programs read. A row counts once it is completed; the fee comes on top; each product (current,
  /// savings) has its own balance.
  private static let revolut: TableProfile = {
    var revolut = TableProfile(
      "Revolut",
      [
        (.kind, ["type"]), (.product, ["product", "produit"]),
        (.date, ["completed date", "datum voltooid", "date de fin"]),
        (.message, ["description", "beschrijving"]), (.amount, ["amount", "bedrag", "montant"]),
        (.fee, ["fee", "kosten", "frais"]), (.currency, ["currency", "valuta", "devise"]),
        (.status, ["state", "status", "staat", "état"]), (.balance, ["balance", "saldo", "solde"]),
      ],
      needs: [[.date], [.amount], [.fee], [.currency], [.status], [.balance], [.product]])
    revolut.bookedStatus = ["completed", "voltooid", "termine", "terminee"]
    revolut.feeIsExtra = true
    return revolut
  }()

  /// Revolut Business, from headers and rows in published programs; the fee is written with either sign, and
  /// the balance moves by it all the same. `Payer` is who sent money, or who held the card.
  private static let revolutBusiness: TableProfile = {
    var business = TableProfile(
      "Revolut Business",
      [
        (.date, ["date completed (utc)", "date completed"]), (.id, ["id"]), (.kind, ["type"]),
        (.status, ["state"]), (.details, ["description"]), (.message, ["reference"]),
        (.payer, ["sender name", "payer"]), (.payee, ["beneficiary name"]),
        (.currency, ["payment currency"]), (.amount, ["amount"]), (.fee, ["fee"]),
        (.balance, ["balance"]), (.product, ["account"]),
        (.counterpartyAccount, ["beneficiary iban"]),
      ],
      needs: [[.date], [.currency], [.amount], [.balance], [.id]])
    business.bookedStatus = ["completed"]
    business.feeIsExtra = true
    return business
  }()

  /// Wise, the statement of a balance; the header from several published programs. One transfer may be two
  /// rows, its charges apart, both with the transfer's id: each moves the balance, so each is an entry.
  private static let wise = TableProfile(
    "Wise",
    [
      (.id, ["transferwise id", "wise id"]), (.date, ["date"]), (.amount, ["amount"]),
      (.currency, ["currency"]), (.details, ["description"]), (.message, ["payment reference"]),
      (.balance, ["running balance"]), (.payer, ["payer name"]), (.payee, ["payee name"]),
      (.counterpartyAccount, ["payee account number"]),
    ],
    needs: [[.id], [.date], [.amount], [.currency]])

  /// bunq, from an export; the currency is always the euro.
  private static let bunq = TableProfile(
    "bunq",
    [
      (.date, ["date"]), (.valueDate, ["interest date"]), (.amount, ["amount"]),
      (.account, ["account"]), (.counterpartyAccount, ["counterparty"]), (.name, ["name"]),
      (.message, ["description"]),
    ],
    needs: [[.date], [.amount], [.account], [.counterpartyAccount], [.name], [.message]])

  /// N26: both headers from published programs, without an account. Euro only.
  private static let numberTwentySix = TableProfile(
    "N26",
    [
      (.date, ["booking date", "date", "datum"]), (.valueDate, ["value date"]),
      (.name, ["partner name", "payee", "empfänger"]),
      (.counterpartyAccount, ["partner iban", "account number", "kontonummer"]),
      (.kind, ["type", "transaction type", "transaktionstyp"]),
      (.message, ["payment reference", "verwendungszweck"]),
      (.amount, ["amount (eur)", "betrag (eur)"]),
    ],
    needs: [[.date], [.name], [.counterpartyAccount], [.kind], [.message], [.amount]])

  /// Rabobank in the Netherlands, from an export.
  private static let rabobank = TableProfile(
    "Rabobank",
    [
      (.account, ["iban/bban"]), (.currency, ["munt"]), (.id, ["volgnr"]), (.date, ["datum"]),
      (.valueDate, ["rentedatum"]), (.amount, ["bedrag"]), (.balance, ["saldo na trn"]),
      (.counterpartyAccount, ["tegenrekening iban/bban"]), (.name, ["naam tegenpartij"]),
      (.ultimateName, ["naam uiteindelijke partij"]), (.endToEnd, ["transactiereferentie"]),
      (.reference, ["betalingskenmerk"]),
      (.message, ["omschrijving-1", "omschrijving-2", "omschrijving-3"]),
      (.returnReason, ["reden retour"]), (.originalAmount, ["oorspr bedrag"]),
      (.originalCurrency, ["oorspr munt"]),
    ],
    needs: [[.account], [.currency], [.date], [.amount], [.name], [.message]])

  /// The table that German savings and cooperative banks give ("CSV-CAMT"), from an export. What is only
  /// announced says so in its last column.
  private static let umsatz: TableProfile = {
    var umsatz = TableProfile(
      "Umsatz",
      [
        (.account, ["auftragskonto", "iban auftragskonto"]), (.date, ["buchungstag"]),
        (.valueDate, ["valutadatum", "valuta"]), (.kind, ["buchungstext"]),
        (.message, ["verwendungszweck"]),
        (
          .name,
          [
            "beguenstigter/zahlungspflichtiger", "begünstigter/zahlungspflichtiger",
            "name zahlungsbeteiligter",
          ]
        ),
        (.counterpartyAccount, ["kontonummer/iban", "kontonummer", "iban zahlungsbeteiligter"]),
        (.amount, ["betrag"]), (.currency, ["waehrung", "währung"]), (.status, ["info"]),
        (.balance, ["saldo nach buchung"]), (.endToEnd, ["kundenreferenz (end-to-end)"]),
      ],
      needs: [[.account], [.date], [.message], [.name], [.amount]], dayOrder: .dayFirst)
    umsatz.bookedStatus = ["umsatz gebucht", "gebucht"]
    return umsatz
  }()

  /// Words that exports of other banks and of programs have. It asks for a day, an amount, and one word that
  /// tells a bank's table from others. `IBAN` and `Bank account` alone aren't among them: they are one's own in
  /// some exports and the other side's in others.
  static let generic: TableProfile = {
    var generic = TableProfile(
      "table",
      [
        (
          .date,
          [
            "booking date", "boekingsdatum", "boekdatum", "date de comptabilisation",
            "date comptable", "buchungstag", "buchungsdatum", "uitvoeringsdatum",
            "date d'exécution", "execution date", "posting date", "completed date", "datum",
            "date", "transactiedatum", "transaction date", "date d'opération", "date opération",
            "verrichtingsdatum",
          ]
        ),
        (
          .valueDate,
          [
            "valutadatum", "date valeur", "date de valeur", "value date", "rentedatum",
            "wertstellung",
          ]
        ),
        (
          .amount,
          [
            "bedrag", "montant", "amount", "betrag", "bedrag (eur)", "montant (eur)",
            "amount (eur)", "betrag (eur)", "umsatz", "transactiebedrag", "bedrag in eur",
          ]
        ),
        (.credit, ["credit", "crédit", "bij", "haben", "money in", "paid in", "credit amount"]),
        (
          .debit,
          ["debet", "debit", "débit", "af", "soll", "money out", "paid out", "debit amount"]
        ),
        (.direction, ["af bij", "af/bij", "debit/credit", "credit/debit", "d/c", "soll/haben"]),
        (
          .currency,
          ["munt", "munteenheid", "devies", "devise", "currency", "währung", "waehrung"]
        ),
        (.currencyOrValueDate, ["valuta"]),
        (
          .balance,
          [
            "saldo", "solde", "balance", "running balance", "saldo na mutatie",
            "saldo na verrichting", "kontostand", "saldo nach buchung",
          ]
        ),
        (
          .account,
          [
            "rekening", "rekeningnummer", "compte", "numéro de compte", "account",
            "account number", "konto", "auftragskonto", "eigen rekening",
          ]
        ),
        (
          .counterpartyAccount,
          [
            "rekening tegenpartij", "rekeningnummer tegenpartij", "tegenrekening",
            "iban tegenpartij", "compte contrepartie", "numéro de compte contrepartie",
            "iban contrepartie", "counterparty account", "counterparty iban", "partner iban",
            "kontonummer", "tegenrekening iban/bban",
          ]
        ),
        (
          .name,
          [
            "naam tegenpartij", "naam van de tegenpartij", "nom contrepartie",
            "nom de la contrepartie", "counterparty name", "partner name", "payer name", "payee",
            "name", "naam", "nom", "begünstigter/zahlungspflichtiger", "auftraggeber/empfänger",
            "naam / omschrijving",
          ]
        ),
        (.accountOrName, ["tegenpartij", "contrepartie", "counterparty", "gegenpartei"]),
        (
          .reference,
          [
            "gestructureerde mededeling", "communication structurée", "structured communication",
            "structured reference", "betalingskenmerk",
          ]
        ),
        (
          .message,
          [
            "mededeling", "mededelingen", "vrije mededeling", "communication", "communications",
            "communication libre", "verwendungszweck", "message", "bericht", "payment reference",
            "remittance information",
          ]
        ),
        (
          .details,
          [
            "omschrijving", "beschrijving", "description", "label", "libellé", "libellés",
            "details", "détails", "reference", "referentie", "référence", "narrative", "memo",
          ]
        ),
        (
          .kind,
          [
            "type", "type verrichting", "type d'opération", "type de transaction",
            "transaction type", "mutatiesoort", "buchungstext",
          ]
        ),
        (.status, ["status", "statut", "state"]),
      ],
      needs: [
        [.date], [.amount, .credit],
        [
          .account, .counterpartyAccount, .name, .accountOrName, .message, .reference, .details,
          .balance,
        ],
      ])
    generic.certainty = .generic
    // What is refused or pending must not count as paid: a word that isn't known means not booked.
    generic.bookedStatus = [
      "geaccepteerd", "accepte", "acceptee", "accepted", "akzeptiert", "completed", "voltooid",
      "termine", "terminee", "booked", "geboekt", "gebucht", "comptabilise", "executed",
      "uitgevoerd", "execute", "executee", "ausgefuhrt", "settled", "posted",
    ]
    return generic
  }()

  /// Invoices as programs for bookkeeping and the user's own sheets list them.
  static let invoices: TableProfile = {
    var invoices = TableProfile(
      "invoices",
      [
        (
          .number,
          [
            "factuurnummer", "factuurnr", "factuur", "nummer", "nr", "documentnummer",
            "numéro de facture", "n° facture", "n° de facture", "numéro", "facture", "no facture",
            "invoice number", "invoice no", "invoice", "number", "document number",
            "rechnungsnummer", "rechnungsnr", "rechnung",
          ]
        ),
        (
          .customer,
          [
            "klant", "klantnaam", "naam klant", "naam", "debiteur", "client", "nom du client",
            "nom client", "nom", "débiteur", "customer", "customer name", "client name", "name",
            "debtor", "kunde", "kundenname", "debitor",
          ]
        ),
        (
          .issued,
          [
            "factuurdatum", "datum", "date de facture", "date de la facture", "date facture",
            "date d'émission", "date", "invoice date", "issue date", "issued", "rechnungsdatum",
          ]
        ),
        (
          .due,
          [
            "vervaldatum", "vervaldag", "te betalen voor", "échéance", "date d'échéance",
            "due date",
            "due", "fälligkeitsdatum", "fällig am", "fälligkeit", "zahlbar bis",
          ]
        ),
        (
          .amount,
          [
            "te betalen", "openstaand bedrag", "openstaand", "bedrag incl btw", "totaal incl btw",
            "totaal", "bedrag", "à payer", "solde", "montant ttc", "total ttc", "montant",
            "amount due",
            "open amount", "total incl vat", "total", "amount", "zu zahlen", "offener betrag",
            "bruttobetrag", "gesamtbetrag", "betrag",
          ]
        ),
        (.currency, ["munt", "valuta", "devise", "currency", "währung", "waehrung"]),
        (
          .reference,
          [
            "gestructureerde mededeling", "mededeling", "referentie", "communication structurée",
            "communication", "référence", "structured communication", "reference",
            "payment reference", "ogm", "vcs", "referenz", "mitteilung",
          ]
        ),
        (
          .enterpriseNumber,
          [
            "ondernemingsnummer", "btw-nummer", "btw nummer", "btw", "kbo-nummer", "kbo",
            "numéro d'entreprise", "n° entreprise", "numéro de tva", "n° tva", "tva", "bce",
            "enterprise number", "company number", "vat number", "vat", "unternehmensnummer",
            "mwst-nummer", "ust-idnr", "ust-id",
          ]
        ),
        (.email, ["e-mail", "email", "mail", "e-mailadres", "adresse e-mail", "courriel"]),
        (
          .street,
          [
            "straat", "adres", "straat en nummer", "rue", "rue et numéro", "adresse", "street",
            "address", "straße", "strasse",
          ]
        ),
        (.postcode, ["postcode", "code postal", "postal code", "zip", "plz", "postleitzahl"]),
        (
          .city,
          [
            "gemeente", "plaats", "stad", "woonplaats", "ville", "localité", "commune", "city",
            "town", "ort", "stadt",
          ]
        ),
        (.country, ["land", "landcode", "pays", "country", "country code"]),
        (.language, ["taal", "langue", "language", "sprache"]),
        (
          .description,
          [
            "omschrijving", "onderwerp", "description", "objet", "libellé", "subject",
            "beschreibung", "betreff",
          ]
        ),
        (.kind, ["soort", "type", "document type", "documenttype", "type de document", "art"]),
      ],
      needs: [[.number], [.customer], [.issued], [.amount]])
    invoices.content = .invoices
    invoices.certainty = .generic
    return invoices
  }()
}
