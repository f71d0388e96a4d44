import Claims

/// The statements of a table while its rows are read: one for each account and currency.
struct Ledgers {
  struct Booked {
    var entry: StatementDocument.Entry
    /// Of the day, where the table has times.
    var seconds: Int32
    /// After this entry, in minor units.
    var balance: Int64?
    /// Under which the bank's further lines belong to this entry.
    var id: String?
  }

  private struct Key: Hashable {
    var account: BankAccount
    var currency: Currency
  }

  var format = StatementDocument.Format.table("")
  private var documents: [StatementDocument] = []
  private var booked: [[Booked]] = []
  private var places: [Key: Int] = [:]
  private var last: Int?

  mutating func add(
    _ row: Booked, _ account: BankAccount, _ currency: Currency, holder: String?
  ) {
    let place = place(account, currency)
    if documents[place].holder == nil { documents[place].holder = holder }
    booked[place].append(row)
    last = place
  }

  mutating func addNotBooked(_ account: BankAccount, _ currency: Currency) {
    documents[place(account, currency)].notBooked += 1
  }

  /// A line without money: more of the message of the entry before it, where both have one id; else the bank's
  /// own word to its customer.
  mutating func addMessage(_ text: String?, _ account: BankAccount, id: String?) {
    guard let text else { return }
    let place = last ?? place(account, .euro)
    if let at = booked[place].indices.last, let id, booked[place][at].id == id,
      documents[place].account == account
    {
      let message = booked[place][at].entry.entry.remittance.message
      booked[place][at].entry.entry.remittance.message =
        message.isEmpty ? text : HarmlessText.line(message + " " + text, limit: 2_000)
    } else if documents[place].messages.count < 1_000 {
      documents[place].messages.append(text)
    }
  }

  /// Of the row that was added last; a hundred for a statement are enough to see that something is wrong.
  mutating func warn(_ warning: StatementWarning) {
    if let last, documents[last].warnings.count < 100 { documents[last].warnings.append(warning) }
  }

  private mutating func place(_ account: BankAccount, _ currency: Currency) -> Int {
    let key = Key(account: account, currency: currency)
    if let place = places[key] { return place }
    places[key] = documents.count
    documents.append(StatementDocument(format: format, account: account, currency: currency))
    booked.append([])
    return documents.count - 1
  }

  func documents(assumedDayAt line: Int?) -> [StatementDocument] {
    zip(documents, booked).map { document, rows in
      var document = document
      let order = RunningBalance(rows)
      document.entries = order.rows.map(\.entry)
      document.through = document.entries.map(\.entry.bookedOn).max()
      if let ends = order.ends {
        let money = { Money(minorUnits: $0, currency: document.currency) }
        document.opening = StatementDocument.Balance(amount: money(ends.opening), on: nil)
        document.closing = StatementDocument.Balance(
          amount: money(ends.closing), on: document.through)
        if ends.difference != 0 {
          document.warnings.append(.balanceDiffers(difference: money(ends.difference)))
        }
      }
      if let line { document.warnings.append(.dayOrderAssumed(line: line)) }
      return document
    }
  }
}
