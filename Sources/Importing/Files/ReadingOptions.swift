/// What a reader is told beside the bytes.
public struct ReadingOptions: Hashable, Sendable {
  /// The user's own tables, tried before those that are known.
  public var tables: [TableMapping]

  public init(tables: [TableMapping] = []) { self.tables = tables }
}

/// Which column of a table is what: one `[[table]]` of `config.toml`.
public struct TableMapping: Hashable, Sendable {
  public enum Content: String, CaseIterable, Sendable {
    case bank
    case invoices
  }

  /// What a column holds.
  public enum Field: String, CaseIterable, Sendable {
    // Of a bank's table.
    case account, date, amount, currency, counterparty, message, reference, balance
    case valueDate = "value_date"
    /// Amounts that came in and went out in columns of their own, instead of `amount`.
    case credit, debit
    case counterpartyAccount = "counterparty_account"
    // Of a table of invoices, beside `amount`, `currency` and `reference`.
    case number, customer, issued, due, email, street, postcode, city, country, language,
      description
    case enterpriseNumber = "enterprise_number"
  }

  /// Where the day stands in a date.
  public enum DayOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
    case yearFirst = "ymd"
  }

  public var name: String
  public var content: Content
  /// By the words of its header, compared without case, marks and outer blanks.
  public var columns: [Field: String]
  /// Of a bank's table without a column for it.
  public var account: String?
  /// Nil: the year first where it has four digits and stands first, else the day first.
  public var dayOrder: DayOrder?
  /// `,` or `.`; nil: as the amounts themselves show.
  public var decimal: Character?

  public init(name: String, content: Content, columns: [Field: String]) {
    self.name = name
    self.content = content
    self.columns = columns
  }
}
