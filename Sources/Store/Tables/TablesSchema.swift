import GRDB

/// The tables that are made from the journal, and can be thrown away and made again.
enum TablesSchema {
  /// Raised whenever these tables or what the fold makes of events change: a store with another number
  /// makes them anew when it is opened.
  static let version = 4

  /// In the order in which they can be dropped.
  static let names = [
    "line_doubts", "bank_lines", "statements", "payments", "payer_accounts", "waiting_credits",
    "receivables", "customers", "sums", "stored_documents", "withdrawn",
    "undo_targets",
  ]

  private static let tables = """
    CREATE TABLE undo_targets (
      action_id INTEGER NOT NULL,
      target_id INTEGER NOT NULL,
      PRIMARY KEY (action_id, target_id),
      CHECK (target_id < action_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE withdrawn (action_id INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE stored_documents (
      sha256 TEXT PRIMARY KEY,
      path TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customers (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      kind TEXT NOT NULL,
      kind_is_assumed INTEGER NOT NULL CHECK (kind_is_assumed IN (0, 1)),
      enterprise_number TEXT,
      vat_number TEXT,
      language TEXT,
      street TEXT,
      postcode TEXT,
      city TEXT,
      country TEXT,
      email TEXT,
      phone TEXT,
      contact TEXT,
      hold_reason TEXT,
      held_until TEXT CHECK (held_until IS NULL OR hold_reason IS NOT NULL),
      merged_into INTEGER,
      addressed_on TEXT NOT NULL,
      insolvency TEXT,
      insolvent_on TEXT CHECK ((insolvent_on IS NULL) = (insolvency IS NULL)),
      declare_by TEXT,
      declared_on TEXT,
      trustee TEXT,
      last_dunning TEXT,
      credit TEXT NOT NULL,
      accounts TEXT NOT NULL,
      doubt TEXT
    ) STRICT;
    CREATE INDEX customers_by_name ON customers (name_key);
    CREATE INDEX customers_by_enterprise_number ON customers (enterprise_number)
      WHERE enterprise_number IS NOT NULL;

    CREATE TABLE receivables (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      number TEXT NOT NULL,
      seller TEXT NOT NULL,
      customer INTEGER NOT NULL REFERENCES customers (id),
      issued TEXT NOT NULL,
      due TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      total INTEGER NOT NULL,
      open INTEGER NOT NULL,
      disputed INTEGER NOT NULL CHECK (disputed = 0 OR disputed <= open),
      reference TEXT NOT NULL,
      is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
      closed TEXT,
      is_handed_over INTEGER NOT NULL CHECK (is_handed_over IN (0, 1)),
      settled_until TEXT,
      is_disputed INTEGER NOT NULL CHECK (is_disputed IN (0, 1)),
      promised_until TEXT,
      agreed_until TEXT,
      has_notice INTEGER NOT NULL CHECK (has_notice IN (0, 1)),
      reminder_level INTEGER NOT NULL,
      instalments_paid INTEGER NOT NULL,
      instalments_in_all INTEGER NOT NULL,
      last_dunning TEXT,
      customer_credit INTEGER NOT NULL CHECK (customer_credit >= 0),
      letter INTEGER,
      letter_amount INTEGER CHECK ((letter_amount IS NULL) = (letter IS NULL)),
      expected INTEGER,
      is_direct_debit INTEGER NOT NULL CHECK (is_direct_debit IN (0, 1)),
      next_action TEXT,
      next_level INTEGER NOT NULL,
      next_on TEXT,
      reasons TEXT NOT NULL,
      warn_on INTEGER,
      limitation_on INTEGER CHECK (limitation_on IS NULL OR warn_on IS NOT NULL),
      wake_on INTEGER CHECK (wake_on IS NULL OR (next_action IS NOT NULL AND is_closed = 0)),
      last_day_from INTEGER,
      broken_on INTEGER,
      claim_principal INTEGER,
      claim_settled INTEGER,
      claim_on_start INTEGER,
      claim_starts_on INTEGER,
      claim_interest_from INTEGER,
      claim_source TEXT,
      claim_rounds_down INTEGER CHECK ((claim_rounds_down IS NULL) = (claim_principal IS NULL)),
      claim_frozen_on INTEGER,
      customer_key TEXT NOT NULL,
      number_key TEXT NOT NULL,
      search BLOB NOT NULL
    ) STRICT;

    CREATE TABLE waiting_credits (
      seller TEXT NOT NULL,
      number TEXT NOT NULL,
      receivable INTEGER NOT NULL REFERENCES receivables (id) ON DELETE CASCADE,
      PRIMARY KEY (seller, number, receivable)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX waiting_credits_by_receivable ON waiting_credits (receivable);

    CREATE TABLE payments (
      id INTEGER PRIMARY KEY,
      receivable INTEGER NOT NULL REFERENCES receivables (id) ON DELETE CASCADE,
      on_day TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      method TEXT NOT NULL,
      line INTEGER
    ) STRICT;
    CREATE INDEX payments_by_receivable ON payments (receivable);

    CREATE TABLE statements (
      id INTEGER PRIMARY KEY,
      account TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      number TEXT,
      opening INTEGER,
      closing INTEGER,
      from_day TEXT NOT NULL,
      through TEXT NOT NULL CHECK (from_day <= through),
      entries INTEGER NOT NULL CHECK (entries >= 0),
      added INTEGER NOT NULL CHECK (added BETWEEN 0 AND entries)
    ) STRICT;
    CREATE INDEX statements_by_account ON statements (account, currency, through, from_day);

    CREATE TABLE bank_lines (
      id INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL,
      account TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      booked_on TEXT NOT NULL,
      amount INTEGER NOT NULL,
      remaining INTEGER NOT NULL,
      status TEXT NOT NULL,
      is_waiting INTEGER NOT NULL CHECK (is_waiting IN (0, 1))
    ) STRICT;
    CREATE INDEX bank_lines_by_account ON bank_lines (account, currency, booked_on);
    CREATE INDEX bank_lines_by_day ON bank_lines (booked_on);
    CREATE INDEX bank_lines_waiting ON bank_lines (booked_on) WHERE is_waiting = 1;

    CREATE TABLE line_doubts (
      receivable INTEGER NOT NULL,
      line INTEGER NOT NULL REFERENCES bank_lines (id) ON DELETE CASCADE,
      PRIMARY KEY (receivable, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX line_doubts_by_line ON line_doubts (line);

    CREATE TABLE payer_accounts (
      account TEXT NOT NULL,
      customer INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
      PRIMARY KEY (account, customer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payer_accounts_by_customer ON payer_accounts (customer);

    CREATE TABLE sums (
      measure TEXT NOT NULL,
      day TEXT NOT NULL,
      currency TEXT NOT NULL,
      count INTEGER NOT NULL,
      open INTEGER NOT NULL,
      PRIMARY KEY (measure, day, currency)
    ) STRICT, WITHOUT ROWID;
    """

  /// What folding itself looks up.
  private static let indexesForFolding = """
    CREATE UNIQUE INDEX receivables_by_key ON receivables (number, seller, document);
    CREATE INDEX receivables_by_customer ON receivables (customer, is_closed);
    CREATE INDEX receivables_with_contact ON receivables (customer)
      WHERE last_dunning IS NOT NULL OR customer_credit > 0;
    """

  private static let indexesForReading = """
    CREATE INDEX receivables_by_reference ON receivables (reference) WHERE reference <> '';
    CREATE INDEX payments_typed ON payments (on_day) WHERE line IS NULL AND method IN ('bank', 'card');
    CREATE INDEX payments_of_lines ON payments (on_day) WHERE line IS NOT NULL;
    CREATE INDEX all_by_due ON receivables (due, open DESC, id);
    CREATE INDEX all_by_amount ON receivables (open DESC, due, id);
    CREATE INDEX all_by_customer ON receivables (customer_key, due, id);
    CREATE INDEX all_by_number ON receivables (number_key, id);

    CREATE INDEX open_by_due ON receivables
      (due, open DESC, id, wake_on, disputed, agreed_until, currency) WHERE is_closed = 0;
    CREATE INDEX open_by_amount ON receivables
      (open DESC, due, id, wake_on, disputed, agreed_until) WHERE is_closed = 0;
    CREATE INDEX open_by_customer ON receivables
      (customer_key, due, id, wake_on, open, disputed, agreed_until) WHERE is_closed = 0;
    CREATE INDEX open_by_number ON receivables
      (number_key, id, wake_on, due, open, disputed, agreed_until) WHERE is_closed = 0;
    CREATE INDEX queue ON receivables
      (customer, wake_on, next_action, next_level, next_on, warn_on, last_day_from, broken_on,
        currency, open, disputed, \(OutlookCells.columns.joined(separator: ", ")))
      WHERE wake_on IS NOT NULL;
    CREATE INDEX receivables_for_search ON receivables
      (is_closed, id, open, currency, due, wake_on, disputed, agreed_until, customer, search);
    """

  /// Makes the tables empty, runs `fill`, and makes the indexes that only readers need once they are full,
  /// which is several times faster than keeping them up to date.
  static func make(in db: Database, fill: () throws -> Void) throws {
    for name in names { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    try db.execute(sql: tables)
    try db.execute(sql: indexesForFolding)
    try fill()
    try db.execute(sql: indexesForReading)
  }
}
