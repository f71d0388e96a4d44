import Claims

/// What a column of a table holds: more than a user's mapping can say, as banks do.
enum TableColumn: Hashable, CaseIterable {
  // Of a bank's table.
  case account, product, holder, date, valueDate, amount, credit, debit, direction, fee
  case currency, balance
  case name, ultimateName, counterpartyAccount
  /// Whom money came from and whom it went to, in columns of their own.
  case payer, payee
  /// An account, or a text that says what it was.
  case accountOrKind
  /// An account, or a name.
  case accountOrName
  case reference, message
  /// The bank's own text, in which the message may stand again.
  case details
  case kind, status, id, endToEnd, returnReason, originalAmount, originalCurrency
  /// `Valuta`: a currency, or the value date.
  case currencyOrValueDate

  // Of a table of invoices.
  case number, customer, issued, due, enterpriseNumber, email, street, postcode, city, country
  case language, description

  /// Of which there may be several, read one after the other.
  var isRepeatable: Bool { self == .message || self == .details }

  /// For a user's mapping.
  init(_ field: TableMapping.Field) {
    self =
      switch field {
      case .account: .account
      case .date: .date
      case .amount: .amount
      case .currency: .currency
      case .counterparty: .accountOrName
      case .message: .message
      case .reference: .reference
      case .balance: .balance
      case .valueDate: .valueDate
      case .credit: .credit
      case .debit: .debit
      case .counterpartyAccount: .counterpartyAccount
      case .number: .number
      case .customer: .customer
      case .issued: .issued
      case .due: .due
      case .email: .email
      case .street: .street
      case .postcode: .postcode
      case .city: .city
      case .country: .country
      case .language: .language
      case .description: .description
      case .enterpriseNumber: .enterpriseNumber
      }
  }
}

/// The words of a header cell as they are compared: lower case, without marks, each run of anything else than
/// letters and digits one blank.
enum HeaderWords {
  static func of(_ text: some StringProtocol) -> String {
    var words: [UInt8] = []
    for byte in SearchKey(HarmlessText.line(text, limit: 200)).bytes {
      let isKept = (97...122).contains(byte) || (48...57).contains(byte)
      if isKept { words.append(byte) } else if byte < 0x80, words.last != 32 { words.append(32) }
    }
    return words[...].withoutBlanks.string
  }
}
