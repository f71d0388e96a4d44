/// The exports of Belgian banks. What is said of each says what it rests on.
extension TableProfile {
  static let belgian = [kbc, kbcCard, belfius, fortis, ing, argenta, crelan, triodos]

  /// KBC, CBC, KBC Brussels. Dutch from exports, French from the headers that several published programs
  /// read for CBC; the English words are a guess, which the general table makes good where it is wrong.
  ///
  /// `Valuta` is the value date, `Naam` the holder of the account.
  private static let kbc = TableProfile(
    "KBC",
    [
      (.account, ["rekeningnummer", "numéro de compte", "account number"]),
      (.holder, ["naam", "nom", "name"]),
      (.currency, ["munt", "devise", "currency"]),
      (.date, ["datum", "date"]),
      (.valueDate, ["valuta", "valeur", "date valeur", "value", "value date"]),
      (.amount, ["bedrag", "montant", "amount"]),
      (.balance, ["saldo", "solde", "balance"]),
      (
        .counterpartyAccount,
        [
          "rekeningnummer tegenpartij", "numéro de compte contrepartie",
          "counterparty account number", "counterparty's account number", "account counterparty",
        ]
      ),
      (
        .name,
        [
          "naam tegenpartij", "nom contrepartie", "counterparty name", "counterparty's name",
          "name counterparty",
        ]
      ),
      (
        .reference,
        [
          "gestructureerde mededeling", "communication structurée", "structured communication",
          "structured reference",
        ]
      ),
      (
        .message,
        [
          "vrije mededeling", "communication libre", "free-format communication",
          "free communication", "free-format reference",
        ]
      ),
      (.kind, ["omschrijving", "description"]),
    ],
    needs: [
      [.account], [.holder], [.currency], [.date], [.valueDate], [.amount], [.balance], [.kind],
    ], dayOrder: .dayFirst)

  /// What a credit card of KBC paid. Rests on the headers that published programs read.
  private static let kbcCard: TableProfile = {
    var card = TableProfile(
      "KBC card",
      [
        (
          .account,
          [
            "kredietkaart", "carte de crédit", "credit card", "kreditkarte", "kaartnummer",
            "numéro de carte", "card number",
          ]
        ),
        (.holder, ["kaarthouder", "titulaire de la carte", "titulaire", "card holder"]),
        (.date, ["datum verrekening", "date de décompte", "settlement date", "datum", "date"]),
        (
          .valueDate,
          ["datum verrichting", "date d'opération", "date opération", "transaction date"]
        ),
        (
          .amount,
          ["bedrag in EUR", "montant en EUR", "amount in EUR", "bedrag", "montant", "amount"]
        ),
        (.name, ["handelaar", "commerçant", "merchant"]),
        (.message, ["toelichting", "explication", "explanation", "omschrijving", "description"]),
      ],
      needs: [[.account], [.date], [.amount]], dayOrder: .dayFirst)
    card.content = .card
    return card
  }()

  /// Belfius, both layouts. Dutch from exports, French from exports quoted in published programs (the filter
  /// lines too); English and German are a guess.
  private static let belfius = TableProfile(
    "Belfius",
    [
      (.account, ["rekening", "compte", "account", "konto"]),
      (
        .date,
        [
          "boekingsdatum", "date de comptabilisation", "booking date", "accounting date",
          "buchungsdatum",
        ]
      ),
      (
        .counterpartyAccount,
        [
          "rekening tegenpartij", "compte contrepartie", "counterparty account",
          "konto der gegenpartei", "konto gegenpartei",
        ]
      ),
      (
        .name,
        [
          "naam tegenpartij bevat", "nom contrepartie contient", "counterparty name contains",
          "name of counterparty contains", "name der gegenpartei enthält", "naam tegenpartij",
          "nom contrepartie",
        ]
      ),
      (.details, ["transactie", "transaction", "transaktion"]),
      (.valueDate, ["valutadatum", "date valeur", "value date", "wertstellungsdatum"]),
      (.amount, ["bedrag", "montant", "amount", "betrag"]),
      (.currency, ["devies", "devise", "currency", "währung", "munt"]),
      (
        .message,
        [
          "mededelingen", "communications", "communication", "mededeling", "mitteilungen",
          "messages",
        ]
      ),
    ],
    needs: [[.account], [.date], [.name], [.details], [.valueDate], [.amount]], dayOrder: .dayFirst)

  /// BNP Paribas Fortis, Fintro, Hello bank: the newer layout with 13 columns, and older ones with 7, 8 or 10.
  /// Dutch from exports, French from those that several published programs read; English is a guess.
  ///
  /// `Volgnummer` is `2026-` until the bank numbered it, so it is no key.
  private static let fortis: TableProfile = {
    var fortis = TableProfile(
      "BNP Paribas Fortis",
      [
        (.date, ["uitvoeringsdatum", "date d'exécution", "execution date"]),
        (.valueDate, ["valutadatum", "date valeur", "value date"]),
        (.amount, ["bedrag", "montant", "amount"]),
        (
          .currency,
          [
            "valuta rekening", "munt v/d rekening", "munt van de rekening", "devise du compte",
            "account currency", "currency account", "devise", "munt", "currency",
          ]
        ),
        (.account, ["rekeningnummer", "numéro de compte", "account number"]),
        (
          .kind,
          ["type verrichting", "type de transaction", "type of transaction", "transaction type"]
        ),
        (
          .accountOrKind,
          [
            "tegenpartij", "contrepartie", "counterparty", "tegenpartij van de verrichting",
            "contrepartie de la transaction", "counterparty of the transaction",
          ]
        ),
        (
          .name,
          [
            "naam van de tegenpartij", "nom de la contrepartie", "counterparty name",
            "name of the counterparty",
          ]
        ),
        (.message, ["mededeling", "communication", "message"]),
        (.details, ["details", "détails", "detail", "détail"]),
        (.status, ["status", "statut"]),
        (.id, ["volgnummer", "nº de séquence", "numéro de séquence", "sequence number"]),
      ],
      needs: [[.date], [.amount], [.currency], [.account], [.details], [.id]],
      dayOrder: .dayFirst)
    fortis.bookedStatus = ["geaccepteerd", "accepte", "acceptee", "accepted", "akzeptiert"]
    return fortis
  }()

  /// ING Belgium. Dutch and French from exports, as published programs read them; English is a guess.
  ///
  /// Rows without an amount carry on the message of the row before, or are the bank's own.
  private static let ing: TableProfile = {
    var ing = TableProfile(
      "ING",
      [
        (.account, ["rekeningnummer", "numéro de compte", "account number"]),
        (
          .holder, ["naam van de rekening", "nom du compte", "account name", "name of the account"]
        ),
        (
          .counterpartyAccount,
          [
            "rekening tegenpartij", "compte partie adverse", "compte contrepartie",
            "counterparty account", "account counterparty",
          ]
        ),
        (.id, ["omzetnummer", "numéro de mouvement", "movement number", "transaction number"]),
        (.date, ["boekingsdatum", "date comptable", "booking date", "accounting date"]),
        (.valueDate, ["valutadatum", "date valeur", "value date"]),
        (.amount, ["bedrag", "montant", "amount"]),
        (.currency, ["munteenheid", "devise", "currency", "munt"]),
        (.kind, ["omschrijving", "libellés", "libellé", "description"]),
        (
          .details,
          [
            "detail van de omzet", "details van de omzet", "détails du mouvement",
            "détail du mouvement", "details of movement", "details of the movement",
            "transaction details",
          ]
        ),
        (.message, ["bericht", "message"]),
      ],
      needs: [[.account], [.holder], [.id], [.date], [.amount], [.kind], [.details]],
      dayOrder: .dayFirst)
    ing.hasMessageRows = true
    return ing
  }()

  /// Argenta. Dutch from a published program's test; French is a guess. The bank gives it as Excel, so that
  /// delimiter and quotes are those of whatever saved it as text.
  private static let argenta = TableProfile(
    "Argenta",
    [
      (.account, ["rekening", "compte", "account"]),
      (.date, ["boekdatum", "date comptable", "date d'écriture", "booking date"]),
      (.valueDate, ["valutadatum", "date valeur", "value date"]),
      (.id, ["referentie", "référence", "reference"]),
      (.kind, ["beschrijving", "description"]),
      (.amount, ["bedrag", "montant", "amount"]),
      (.currency, ["munt", "devise", "currency"]),
      (
        .counterpartyAccount,
        ["rekening tegenpartij", "compte contrepartie", "counterparty account"]
      ),
      (
        .name,
        ["naam tegenpartij", "nom contrepartie", "nom de la contrepartie", "counterparty name"]
      ),
      (.message, ["mededeling", "communication", "message"]),
    ],
    needs: [[.account], [.date], [.id], [.kind], [.amount], [.name], [.counterpartyAccount]],
    dayOrder: .dayFirst)

  /// Crelan. Dutch from a published program's test, French from notes of an export. A decimal point, `.95`
  /// without a digit before it, and lines of delimiters only at the end.
  private static let crelan = TableProfile(
    "Crelan",
    [
      (.date, ["datum", "date"]),
      (.amount, ["bedrag", "montant", "amount"]),
      (.balance, ["saldo na verrichting", "solde après opération", "balance after transaction"]),
      (.currency, ["munt", "devise", "currency"]),
      (.name, ["tegenpartij", "contrepartie", "counterparty"]),
      (
        .counterpartyAccount,
        ["rekening tegenpartij", "compte contrepartie", "counterparty account"]
      ),
      (.kind, ["type verrichting", "type d'opération", "transaction type"]),
      (.message, ["mededeling", "communication", "message"]),
      (.account, ["rekening opdrachtgever", "compte donneur d'ordre", "ordering account"]),
    ],
    needs: [[.date], [.amount], [.balance], [.name], [.counterpartyAccount], [.account]],
    dayOrder: .dayFirst)

  /// Triodos in Belgium, from an export: commas between cells and in amounts, structured communications
  /// without plus signs, English words in every language.
  private static let triodos = TableProfile(
    "Triodos",
    [
      (.date, ["date"]), (.account, ["account"]), (.amount, ["amount"]),
      (.counterpartyAccount, ["counterpartyaccount"]), (.name, ["counterpartyname"]),
      (.kind, ["transactiontype"]), (.message, ["communication"]), (.balance, ["balance"]),
    ],
    needs: [[.date], [.account], [.amount], [.counterpartyAccount], [.name], [.message]],
    dayOrder: .dayFirst)
}
