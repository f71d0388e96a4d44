public import Claims

/// Every text of the screen, in one language.
public struct ScreenTexts: Sendable {
  public let format: ScreenFormat
  public let command: @Sendable (ScreenCommand) -> CommandWords
  /// Why something can't be done, and from when: a clause without a full stop.
  public let obstacle: @Sendable (Obstacle, _ today: CalendarDay) -> String
  public let key: KeyTexts
  public let list: ListTexts
  public let file: CaseTexts
  public let form: FormTexts
  public let letter: LetterTexts
  public let panel: PanelTexts
  public let notice: NoticeTexts
  public let inbox: InboxTexts
  public let outbox: OutboxTexts
  public let review: ReviewTexts
}

/// The list of invoices.
public struct ListTexts: Sendable {
  public let view: @Sendable (ListQuery.View) -> String
  public let order: @Sendable (ListQuery.Order) -> String
  /// `7 of 63 open`; of a view with all that is open, `63 open`.
  public let count: @Sendable (_ shown: Int, _ open: Int, ListQuery.View) -> String
  public let filter: @Sendable (_ text: String, _ shown: Int, _ all: Int) -> String
  /// While the filter is being typed.
  public let filterPrompt: String
  public let marked: @Sendable (Int) -> String
  public let rangeOpen: String
  public let reading: String
  public let number: String
  public let customer: String
  public let due: String
  public let days: String
  public let open: String
  public let stage: String
  /// Stages with what belongs to them, for the narrow column.
  public let disputedPart: @Sendable (Money) -> String
  public let settledPart: @Sendable (_ paid: Int, _ all: Int) -> String
  public let offeredUntil: @Sendable (String) -> String
  public let promisedBy: @Sendable (String) -> String
  public let remindedAgain: @Sendable (_ level: Int) -> String
  public let creditNote: String
  /// `2026-0088: hand over from Thu 3 Dec; reasons`.
  public let why:
    @Sendable (_ number: String, _ step: String, _ from: String?, _ reasons: [String]) -> String
  /// What is proposed may be done today.
  public let whyNow: @Sendable (_ number: String, _ step: String, _ reasons: [String]) -> String
  public let whyNothing: @Sendable (_ number: String, _ stage: String) -> String
  /// A letter was written and hasn't gone out.
  public let waitsInOutbox: @Sendable (_ number: String) -> String
  public let nothingDue: @Sendable (_ next: String?, _ count: Int) -> String
  /// The first line of a session: `Tue 24 Nov · in since last time 1 900.00 · 7 cases to decide (R)`.
  public let home:
    @Sendable (_ day: String, _ received: String?, _ cases: Int, _ reviewKey: String) -> String
  public let nothingFound: @Sendable (_ filter: String) -> String
  public let nothingInView: @Sendable (ListQuery.View) -> String
  public let nothingAtAll: String
  public let tooSmall: String
}

/// One invoice.
public struct CaseTexts: Sendable {
  /// `1 of 7`.
  public let position: @Sendable (Int, Int) -> String
  public let claimOf: @Sendable (_ day: String) -> String
  public let principal: String
  public let interest: String
  public let compensation: String
  public let costs: String
  public let paid: String
  public let total: String
  /// `12-08 to 24-11`.
  public let span: @Sendable (_ from: String, _ to: String) -> String
  public let days: @Sendable (_ rate: String, _ days: Int, _ isProvisional: Bool) -> String
  public let dueOn: @Sendable (_ day: String) -> String
  public let daysLate: @Sendable (Int) -> String
  public let disputed: String
  public let creditNoteToMake: @Sendable (_ amount: String, _ base: String, _ vat: String) -> String
  public let timeline: String
  public let undone: @Sendable (String) -> String
  public let noHistory: String
  public let next: @Sendable (_ step: String, _ from: String?) -> String
  public let nothingNext: String
  public let blocked: @Sendable (_ step: String) -> String
  public let promise: @Sendable (_ amount: String, _ by: String) -> String
  public let agreement: String
  public let waitingForYes: String
  public let instalment: @Sendable (_ day: String, _ amount: String) -> String
  public let alsoOpen: String
  public let more: @Sendable (Int) -> String
  public let contact: String
  public let ours: String
  public let description: String
  public let order: String
  public let documents: @Sendable (Int) -> String
  public let noAddress: String
  public let kindAssumed: @Sendable (String) -> String
  public let reading: String
  public let hold: @Sendable (_ reason: String, _ until: String?) -> String
  /// What one should know of the claim, with the rule that it rests on.
  public let note: @Sendable (_ text: String, _ rule: String) -> String
  /// `bankruptcy of Tue 24 Nov`, and by when the claim is to be declared, or when it was.
  public let insolvency:
    @Sendable (
      InsolvencyProcedure, _ on: String, _ declareBy: String?, _ declared: String?
    ) -> String
  public let balance: String
  public let lastContact: @Sendable (_ day: String) -> String
  public let enterprise: String
  public let language: @Sendable (Language) -> String
  public let invoices: @Sendable (Int) -> String
}

/// The letter before it goes.
public struct LetterTexts: Sendable {
  /// What a letter is called: `second reminder`, `answer to the dispute`; nil while it isn't known.
  public let step: @Sendable (DunningStep, ReminderSubject?) -> String
  public let title: @Sendable (_ name: String, _ numbers: [String]) -> String
  /// `1 of 3 letters`, of several.
  public let position: @Sendable (Int, Int) -> String
  /// One plain sentence: how, to whom, what, how much, until when, with which files.
  public let sentence:
    @Sendable (
      _ channel: Channel, _ to: String, _ name: String, _ asked: String?, _ deadline: String?,
      _ enclosures: [String]
    ) -> String
  public let subject: @Sendable (String) -> String
  public let summary: @Sendable (_ letters: Int, _ customers: Int, _ sums: [String]) -> String
  public let leftOut: @Sendable (_ number: String, _ reason: String) -> String
  public let moreLeftOut: @Sendable (Int) -> String
  /// What the letter of a settlement is called in a sentence.
  public let confirmation: String
  public let missing: @Sendable (_ what: [String]) -> String
  public let impossible: @Sendable (String) -> String
  /// The same letter went out already.
  public let sentToday: @Sendable (_ number: String) -> String
  public let sentBefore: @Sendable (_ number: String, _ step: String, _ day: String) -> String
  public let writing: String
  // What `y` does, by the way in which it goes.
  public let mailed: String
  public let openedAsMail: String
  public let posted: String
  public let openedAsMessage: String
  public let sendAll: String
  public let outbox: String
  /// Of a settlement: agreed, and the letter goes.
  public let agreed: String
  public let channel: String
  public let read: String
  public let nextLetter: String
  public let edit: String
  /// The name of the file that an editor shows.
  public let edited: String
  public let pdf: String
  public let noAddressee: String
  /// That the same text goes by e-mail to an address.
  public let alsoByMail: @Sendable (String) -> String
  public let searching: @Sendable (_ text: String, _ found: Int) -> String
  public let changedByHand: String
  /// The changed text can't go, and why.
  public let mistake: @Sendable (String) -> String
  /// Another way of sending has a text of its own; the changed one is kept.
  public let changeLaidAside: @Sendable (_ isMessage: Bool) -> String
  public let unchanged: String
  public let templateAgain: String
  /// A message has no pages.
  public let noPDF: String
  public let notYetWritten: String
  /// How a case came back from a collector, as an entry of a menu.
  public let handedBack: @Sendable (HandoverEnded.Outcome) -> String
}

/// Menus, help, questions and lists over the screen.
public struct PanelTexts: Sendable {
  public let actionsOn: @Sendable (_ number: String, _ customer: String) -> String
  public let actionsOnMany: @Sendable (Int) -> String
  public let proposedFrom: @Sendable (_ day: String) -> String
  public let orderBy: String
  public let reversed: String
  public let lettersOn: @Sendable (_ number: String, _ customer: String) -> String
  public let lettersOnMany: @Sendable (Int) -> String
  public let help: String
  public let palette: String
  public let nothingFits: String
  public let messages: String
  public let noMessages: String
  public let documentsOf: @Sendable (_ number: String) -> String
  public let noDocuments: String
  public let notText: @Sendable (_ path: String) -> String
  public let choose: String
  /// Of a filter: it stays, or goes.
  public let keep: String
  public let clear: String
  public let move: String
  public let yes: String
  public let no: String
  /// Of something that is to be read.
  public let close: String
  public let back: String
  public let scroll: String
  public let moreBelow: String
  public let movement: [CommandKeys]

  /// Keys that move, for the help.
  public struct CommandKeys: Hashable, Sendable {
    public let keys: String
    public let words: String
    public let sentence: String

    public init(_ keys: String, _ words: String, _ sentence: String) {
      self.keys = keys
      self.words = words
      self.sentence = sentence
    }
  }
}

/// What is said on the message line.
public struct NoticeTexts: Sendable {
  /// `Done: payment 450.00 on 2026-1002 (u takes it back)`.
  public let done: @Sendable (_ notes: [String]) -> String
  /// Why a command can't be done.
  public let impossible: @Sendable (_ command: String, _ reason: String) -> String
  public let deadline: @Sendable (_ day: String) -> String
  /// `promise Fri 27 Nov, back Tue 1 Dec`.
  public let promised: @Sendable (_ number: String, _ by: String, _ back: String) -> String
  /// What follows from what became of a letter.
  public let letterResult: @Sendable (_ number: String, _ follows: String) -> String
  public let letterOn: @Sendable (_ letter: String, _ numbers: [String]) -> String
  /// What isn't disputed.
  public let goesOn: @Sendable (_ amount: String) -> String
  /// What the answer to a dispute asks, with the key that shows it.
  public let answerReady: @Sendable (DisputeGround, _ key: String) -> String
  /// A copy that was asked for waits, and the day on which the case is back.
  public let copyWaits: @Sendable (_ key: String, _ back: String?) -> String
  public let rateUnknown: @Sendable (HalfYear, _ rate: String, _ claims: Int) -> String
  /// The same of letters that wait in the outbox.
  public let waits: @Sendable (_ notes: [String]) -> String
  public let writtenTo: @Sendable (_ paths: [String]) -> String
  public let opened: @Sendable (_ name: String) -> String
  /// A terminal doesn't say whether it took a text to its clipboard.
  public let copied: @Sendable (_ isTerminal: Bool) -> String
  // Why another program didn't do its work, with the reason as a clause.
  public let notEdited: @Sendable (_ reason: String) -> String
  public let notOpened: @Sendable (_ reason: String) -> String
  public let notCopied: @Sendable (_ reason: String) -> String
  public let tooLongToCopy: String
  public let undone: @Sendable (_ notes: [String]) -> String
  public let redone: @Sendable (_ notes: [String]) -> String
  public let undoQuestion: @Sendable (_ note: String, _ when: String) -> String
  public let redoQuestion: @Sendable (_ note: String, _ when: String) -> String
  public let undoGroup: @Sendable (_ note: String, _ dependants: [String]) -> String
  public let redoGroup: @Sendable (_ note: String, _ dependants: [String]) -> String
  /// How long ago: `3 hours ago`.
  public let ago: @Sendable (_ seconds: Int64) -> String
  public let nothingToUndo: String
  public let nothingToRedo: String
  public let draftKept: String
  public let draftBack: String
  public let kept: String
  public let newDay: @Sendable (_ day: String) -> String
  public let partly: @Sendable (_ done: Int, _ all: Int, _ refusal: String) -> String
  public let pasted: @Sendable (String) -> String
  public let unmarked: String
  public let working: String
  /// On the shell, after the end.
  public let draftsKept: @Sendable (Int) -> String
}
