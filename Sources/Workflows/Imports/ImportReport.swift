public import Claims
public import Importing

/// What an import did with each file.
public struct ImportReport: Sendable {
  public var action: Action?
  public var invoicesAdded = 0
  public var creditNotesAdded = 0
  public var statementsAdded = 0
  /// Bank lines that weren't known before, and those that were.
  public var linesAdded = 0
  public var linesKnown = 0
  public var paymentsBooked = 0
  /// Of the new lines, how many wait for a person.
  public var linesToReview = 0
  /// What tells of an account without booking it: interim reports, notifications, card statements.
  public var shown: [Shown] = []
  /// Accounts of which this is the first statement.
  public var newAccounts: [BankAccount] = []
  /// Statements that don't begin where the one before ended.
  public var gaps: [Gap] = []
  /// Were there before, with the same facts.
  public var alreadyThere = 0
  public var skipped: [Skipped] = []
  public var errors: [Failed] = []
  public var cautions: [Caution] = []
  /// The seller who became the creditor, where there was none.
  public var adopted: Creditor?
  /// Warnings of documents that came in.
  public var warnings: [Warned] = []

  public init() {}

  public struct Shown: Sendable {
    public var file: String
    public var statement: StatementDocument
  }

  public struct Gap: Hashable, Sendable {
    public var account: BankAccount
    public var gap: AccountStanding.Gap
  }

  public struct Skipped: Hashable, Sendable {
    public var file: String
    public var reason: Reason

    public enum Reason: Hashable, Sendable {
      case content(SkipReason)
      /// Of another seller; `isPurchase` where we are the buyer.
      case notOurs(seller: String, isPurchase: Bool)
    }
  }

  public struct Failed: Hashable, Sendable {
    public var file: String
    public var line: Int?
    public var cause: Cause

    public enum Cause: Hashable, Sendable {
      case problem(ImportProblem)
      case file(FileFailure)
      /// The same number with other content; what is in the store was not changed.
      case conflict(number: String, differs: [Difference])
    }
  }

  public enum Difference: Hashable, Sendable {
    case total(stored: Money, file: Money)
    case issued(stored: CalendarDay, file: CalendarDay)
    case due(stored: CalendarDay, file: CalendarDay)
    case reference(stored: String, file: String)
    case account(stored: IBAN, file: IBAN)
    case buyer(stored: EnterpriseNumber, file: EnterpriseNumber)
  }

  public struct Warned: Hashable, Sendable {
    public var file: String
    public var warning: Warning

    public enum Warning: Hashable, Sendable {
      case document(DocumentWarning)
      case statement(StatementWarning)
      /// A term of more days than a business or an authority can agree to.
      case termTooLong(number: String, days: Int, limit: Int)
    }
  }
}
