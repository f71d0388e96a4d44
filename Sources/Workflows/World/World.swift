public import Claims

/// All that the workflows need of the outside: the store, the day, files, letters. `maan` builds the real one.
public struct World: Sendable {
  public var today: CalendarDay
  public var settings: Settings
  public var calendar: WorkingCalendar
  /// The law's figures as this version of the program has them; `Desk.calculator(on:)` adds the user's.
  public var law: LawBook
  public var ledger: LedgerAccess
  public var compose: @Sendable (LetterOrder) throws -> ComposedLetter
  public var files: FileAccess
  public var departures: Departures
  /// The invoice itself as files that a customer can read: as it was imported, and what is in it as PDF. None where it
  /// was entered by hand.
  public var papers:
    @Sendable (ReceivableState, _ buyer: CustomerRecord, Language) throws -> [MailOrder.Attachment] =
      { _, _, _ in [] }
  /// Nil: hand-overs are recorded without a file.
  public var bundles: BundleAccess?
  /// Told after each action, for what is derived from the books and lies beside them.
  public var recorded: @Sendable (Desk) -> Void = { _ in }
  /// Told now and then how many of how many files of an import are read.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  /// Writes the first seller of an import into `config.toml`, where it names no creditor.
  public var adopt: @Sendable (Creditor) throws -> Void

  public init(
    today: CalendarDay, settings: Settings, calendar: WorkingCalendar, law: LawBook,
    ledger: LedgerAccess, compose: @escaping @Sendable (LetterOrder) throws -> ComposedLetter,
    files: FileAccess, departures: Departures,
    adopt: @escaping @Sendable (Creditor) throws -> Void
  ) {
    self.today = today
    self.settings = settings
    self.calendar = settings.road(law: law, calendar: calendar).calendar
    self.law = law
    self.ledger = ledger
    self.compose = compose
    self.files = files
    self.departures = departures
    self.adopt = adopt
  }

  public var road: Road { settings.road(law: law, calendar: calendar) }
  public var deadlines: Deadlines {
    Deadlines(calendar: calendar, wait: settings.law.consumerWait)
  }
}

/// The store, as far as the workflows use it.
public struct LedgerAccess: Sendable {
  /// Decides and appends inside one transaction, on the books read there. No events: nothing is recorded.
  public var act: @Sendable (_ decide: (Books) throws -> Decision) throws -> Action?
  /// Reads the books as of a day: what has its own day after it is left out.
  public var read: @Sendable (_ asOf: CalendarDay, _ body: (Books) throws -> Void) throws -> Void
  /// Reads what reports need, the same way; told now and then how many of how many documents are looked at.
  public var survey: Survey
  /// Nil: the last action that stands. Throws `UndoBlocked` where others stand on it.
  public var undo: @Sendable (_ id: Action.ID?, _ takingDependants: Bool) throws -> [Action]
  public var redo: @Sendable (_ id: Action.ID?, _ takingDependants: Bool) throws -> [Action]
  /// Keeps files in the documents folder, in their order: one batch, on disk before the action that names
  /// them is committed.
  public var keep: @Sendable ([KeptFile]) throws -> [StoredDocument]
  /// Takes kept files away again, where no action names them.
  public var discard: @Sendable ([StoredDocument]) throws -> Void = { _ in }
  /// What is in a document of the store.
  public var document: @Sendable (StoredDocument) throws -> [UInt8]

  public typealias Survey =
    @Sendable (
      _ asOf: CalendarDay, _ progress: @escaping (_ done: Int, _ all: Int) -> Void,
      _ body: (Claims.Survey) throws -> Void
    ) throws -> Void

  public init(
    act: @escaping @Sendable (_ decide: (Books) throws -> Decision) throws -> Action?,
    read: @escaping @Sendable (_ asOf: CalendarDay, _ body: (Books) throws -> Void) throws -> Void,
    survey: @escaping Survey,
    undo: @escaping @Sendable (_ id: Action.ID?, _ takingDependants: Bool) throws -> [Action],
    redo: @escaping @Sendable (_ id: Action.ID?, _ takingDependants: Bool) throws -> [Action],
    keep: @escaping @Sendable ([KeptFile]) throws -> [StoredDocument],
    document: @escaping @Sendable (StoredDocument) throws -> [UInt8]
  ) {
    self.act = act
    self.read = read
    self.survey = survey
    self.undo = undo
    self.redo = redo
    self.keep = keep
    self.document = document
  }
}

/// A file on its way into the documents folder.
public struct KeptFile: Sendable {
  public var bytes: [UInt8]
  /// For people; never a path.
  public var name: String
  /// Without the point.
  public var suffix: String

  public init(bytes: [UInt8], name: String, suffix: String) {
    self.bytes = bytes
    self.name = name
    self.suffix = suffix
  }
}

/// Files that the user names.
public struct FileAccess: Sendable {
  /// The files at and below a path, in order of their names; hidden ones left out.
  public var walk: @Sendable (_ path: String) throws(FileFailure) -> [String]
  public var read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]

  public init(
    walk: @escaping @Sendable (_ path: String) throws(FileFailure) -> [String],
    read: @escaping @Sendable (_ path: String) throws(FileFailure) -> [UInt8]
  ) {
    self.walk = walk
    self.read = read
  }
}

public enum FileFailure: Error, Hashable, Sendable {
  case notFound(String)
  /// Something wrote to it while it was read.
  case changed(String)
  /// With the system's own reason.
  case unreadable(String, reason: String)
  /// With the system's own reason; what was there is as it was.
  case unwritable(String, reason: String)
}
