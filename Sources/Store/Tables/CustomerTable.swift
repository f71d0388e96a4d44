import Claims
import GRDB

/// The rows of customers: the last version of the record, the hold, and the contact with them.
struct CustomerTable {
  let db: Database

  struct Entry: Equatable {
    var customer: Customer
    var contact: CustomerContact
  }

  private static let columns = [
    "id", "name", "name_key", "kind", "kind_is_assumed", "enterprise_number", "vat_number",
    "language", "street", "postcode", "city", "country", "email", "phone", "contact",
    "hold_reason", "held_until", "merged_into", "addressed_on", "insolvency", "insolvent_on",
    "declare_by", "declared_on", "trustee", "last_dunning", "credit",
    "accounts", "doubt",
  ]

  private static let select = "SELECT \(columns.joined(separator: ", ")) FROM customers"
  private static let upsert = SQLText.upsert(into: "customers", columns: columns)

  func entry(_ id: Customer.ID) throws -> Entry? {
    try first(where: "id = ?", [id.rawValue]).first
  }

  func named(_ key: SearchKey, limit: Int) throws -> [Customer] {
    try first(
      where: "instr(CAST(name_key AS BLOB), ?) ORDER BY name_key, id LIMIT ?",
      [key.bytes.stored, limit]
    ).map(\.customer)
  }

  func like(_ record: CustomerRecord) throws -> [Customer] {
    let byName = try first(where: "name_key = ? ORDER BY id", [SearchKey(record.name).text])
    guard let number = record.enterpriseNumber else { return byName.map(\.customer) }
    let byNumber = try first(where: "enterprise_number = ? ORDER BY id", [number.digits])
    let known = Set(byNumber.map(\.customer.id))
    return (byNumber + byName.filter { !known.contains($0.customer.id) }).map(\.customer)
  }

  func write(_ entry: Entry) throws {
    let customer = entry.customer
    let record = customer.record
    let values: StatementArguments = [
      customer.id.rawValue, record.name, SearchKey(record.name).text, record.kind.rawValue,
      record.kindIsAssumed, record.enterpriseNumber?.digits, record.vatNumber,
      record.language?.rawValue, record.address.street, record.address.postcode,
      record.address.city, record.address.country, record.email, record.phone, record.contact,
      customer.hold?.reason, customer.hold?.until?.iso, customer.mergedInto?.rawValue,
      customer.addressedOn.iso, customer.insolvency?.procedure.rawValue,
      customer.insolvency?.on.iso, customer.insolvency?.declareBy?.iso,
      customer.insolvency?.declaredOn?.iso, customer.insolvency?.trustee,
      entry.contact.lastDunning?.iso, entry.contact.encodedCredit,
      customer.accounts.map(\.key).joined(separator: " "), entry.contact.doubt?.encoded,
    ]
    try db.cachedStatement(sql: CustomerTable.upsert).execute(arguments: values)
  }

  /// Sets from which accounts a customer pays, so that they are found by the account.
  func setAccounts(_ customer: Customer) throws {
    try db.cachedStatement(sql: "DELETE FROM payer_accounts WHERE customer = ?")
      .execute(arguments: [customer.id.rawValue])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO payer_accounts (account, customer) VALUES (?, ?)")
    for account in customer.accounts {
      try insert.execute(arguments: [account.key, customer.id.rawValue])
    }
  }

  func remove(_ id: Customer.ID) throws {
    try db.cachedStatement(sql: "DELETE FROM customers WHERE id = ?")
      .execute(arguments: [id.rawValue])
  }

  private func first(where condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    let statement = try db.cachedStatement(sql: "\(CustomerTable.select) WHERE \(condition)")
    var entries: [Entry] = []
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() { entries.append(CustomerTable.entry(row)) }
    return entries
  }

  private static func entry(_ row: Row) -> Entry {
    var record = CustomerRecord(
      name: row[1], kind: CustomerKind(rawValue: row[3]) ?? .consumer, kindIsAssumed: row[4])
    record.enterpriseNumber = (row[5] as String?).flatMap { try? EnterpriseNumber($0) }
    record.vatNumber = row[6]
    record.language = (row[7] as String?).flatMap { Language(rawValue: $0) }
    record.address = PostalAddress(
      street: row[8], postcode: row[9], city: row[10], country: row[11])
    record.email = row[12]
    record.phone = row[13]
    record.contact = row[14]
    let hold = (row[15] as String?).map { Customer.Hold(reason: $0, until: row.day(16)) }
    let customer = Customer(
      id: Customer.ID(rawValue: row[0]), record: record, hold: hold,
      mergedInto: (row[17] as Int64?).map { Customer.ID(rawValue: $0) },
      insolvency: insolvency(row), addressedOn: row.day(18) ?? CalendarDay(dayNumber: 0),
      accounts: (row[26] as String).split(separator: " ").compactMap { BankAccount($0) })
    var contact = CustomerContact(lastDunning: row.day(24), encodedCredit: row[25])
    contact.doubt = (row[27] as String?).flatMap { CustomerContact.Doubt(encoded: $0) }
    return Entry(customer: customer, contact: contact)
  }

  private static func insolvency(_ row: Row) -> Customer.Insolvency? {
    guard let on = row.day(20),
      let procedure = (row[19] as String?).flatMap({ InsolvencyProcedure(rawValue: $0) })
    else { return nil }
    return Customer.Insolvency(
      on: on, procedure: procedure, declareBy: row.day(21), declaredOn: row.day(22),
      trustee: row[23])
  }
}

/// SQL that is made from a list of columns, so that names stand in one place.
enum SQLText {
  /// Inserts a row, or where its `id` is there, sets all other columns.
  static func upsert(into table: String, columns: [String]) -> String {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let sets = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (id) DO UPDATE SET \(sets)
      """
  }
}
