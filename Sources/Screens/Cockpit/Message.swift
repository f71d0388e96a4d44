public import Canvas
public import Claims
public import Matching
public import Workflows

/// What happens to the screen.
public enum Message: Sendable {
  case key(Key)
  case loaded(token: Int, Load)
  case openLoaded(RowBook)
  case creditsLoaded([ListRow])
  /// What waits to go out; `hasMailCommand`: mails among it go by themselves.
  case outboxLoaded([WaitingLetter], hasMailCommand: Bool)
  case lettersFound([LetterChoice])
  /// To be sent by the user's own programs.
  case byHand([HandLetter])
  /// The day's letters by post as one file; nil where none goes by post.
  case pileMade(HandLetter.File?)
  case errand(Errands.Result)
  case caseLoaded(CaseFile)
  case claimLoaded(Receivable.ID, ClaimSheet)
  case customerLoaded(CustomerFile)
  case bankLoaded(BankStanding)
  case inboxLoaded(Inbox)
  /// What is to be decided today, in the order of the review.
  case reviewLoaded([Desk.QueuedCase])
  /// Nil where there is nothing of it any more.
  case cardLoaded(ReviewCard?)
  case groupLoaded([ReviewCard])
  case homeLoaded(HomeLine)
  case inboxFound([Candidate], token: Int)
  /// An import has read so many of so many files.
  case importing(done: Int, of: Int)
  /// What an import brought, and what was wrong with files, a sentence each.
  case imported(ImportReport, problems: [String])
  case importStopped
  case pathCompleted(PathCompletion)
  case handoverChecked(Receivable.ID, [HandoverCheck])
  /// The rate of today's half-year isn't published: another one stands in, in so many claims.
  case rateUnknown(Rate, claims: Int)
  /// The letters that an intent writes, one or more.
  case previewed(token: Int, [Preview])
  /// The letter can't go, and why in a sentence.
  case previewRefused(token: Int, String)
  case documentRead(StoredDocument, text: String)
  /// What was done of what was asked, and the sentence of the refusal that ended it.
  case performed([Outcome], refusal: String?)
  /// The same payment is there already, of a day: it may have been paid twice.
  case paidAlready(Intent.Payment, number: String, amount: Money, on: CalendarDay)
  /// With what one should know of letters that had left.
  case undone([Action], cautions: [Caution])
  case redone([Action])
  /// Other actions stand on it; they can go together.
  case undoBlocked(UndoBlocked, isRedo: Bool)
  case undoable(Action?)
  case redoable(Action?)
  /// An undo or redo was refused: a sentence.
  case refused(String)
  /// A read failed: a sentence.
  case failed(String)
  /// Somebody else wrote to the store.
  case storeChanged
  /// Midnight has passed.
  case newDay(CalendarDay)

  /// Rows of the list's query.
  public struct Load: Sendable {
    public var book: RowBook
    public var isComplete: Bool
    public var sums: ListSums
    public var openCount: Int
    public var next: NextDay?

    public init(
      book: RowBook, isComplete: Bool, sums: ListSums, openCount: Int, next: NextDay?
    ) {
      self.book = book
      self.isComplete = isComplete
      self.sums = sums
      self.openCount = openCount
      self.next = next
    }
  }
}
