import Claims

extension ScreenEnglish {
  static let panel = PanelTexts(
    actionsOn: { "\($0)  \($1)" }, actionsOnMany: { "\($0) marked invoices" },
    proposedFrom: { "proposed from \($0)" }, orderBy: "Order",
    reversed: "now; again turns it round", lettersOn: { "Letters on \($0)  \($1)" },
    lettersOnMany: { "Letters on \($0) marked invoices" },
    help: "Help", palette: "Commands",
    nothingFits: "No command fits. Esc clears.", messages: "Messages",
    noMessages: "Nothing was said yet.", documentsOf: { "Documents of \($0)" },
    noDocuments: "No documents yet.",
    notText: { "This file isn't text. It is here:\n\n\($0)" }, choose: "choose", keep: "keep",
    clear: "clear", move: "move", yes: "yes", no: "no", close: "close", back: "back",
    scroll: "scroll", moreBelow: "more below",
    movement: [
      .init("j k ↑ ↓", "move", "The mouse wheel too; a click selects and never acts"),
      .init("g G", "first and last", "Home and End too"),
      .init("PgUp ^U", "pages", "A page or half of it up; PgDn and ^D go down"),
      .init("^C", "quit anywhere", "What is typed is kept as a draft"),
    ])

  static let notice = NoticeTexts(
    done: { "Done: \(some($0)) (u takes it back)." },
    impossible: { "\($0.prefix(1).uppercased())\($0.dropFirst()): \($1)." },
    deadline: { "Deadline \($0)." },
    promised: { number, by, back in "promise \(by), back \(back) on \(number)" },
    letterResult: { number, follows in "letter on \(number) \(follows)" },
    letterOn: { "\($0) on \(some($1))" },
    goesOn: { "\($0) goes on." },
    answerReady: { ground, key in "Answer ready: \(asks(ground)) (\(key))." },
    copyWaits: { key, back in
      "The copy waits in the outbox (\(key))" + (back.map { "; back \($0)." } ?? ".")
    },
    rateUnknown: { half, rate, claims in
      "\(half.name) not known: \(rate) provisional in \(count(claims, "claim", "claims")); "
        + ":rates adds it"
    },
    waits: { "In the outbox: \(some($0)) (u takes it back)." },
    writtenTo: { "Written: \(some($0))" }, opened: { "Opened: \($0)" },
    copied: { isTerminal in
      isTerminal
        ? "Its text was given to the terminal's clipboard; some terminals don't take it."
        : "Its text is on the clipboard."
    },
    notEdited: { "The text can't be edited: \($0). It is as it was." },
    notOpened: { "It can't be opened: \($0)." }, notCopied: { "It can't be copied: \($0)." },
    tooLongToCopy: "it is too long for the terminal's clipboard",
    undone: { "Undone: \(some($0)) (U does it again)." },
    redone: { "Done again: \(some($0))." },
    undoQuestion: { note, ago in "Undo \(note)? It was done \(ago)." },
    redoQuestion: { note, ago in "Do again: \(note)? It was first done \(ago)." },
    undoGroup: { note, dependants in
      "\(note) can only be undone together with what came after it: \(some(dependants)). "
        + "Undo all of them?"
    },
    redoGroup: { note, dependants in
      "\(note) can only be done again together with: \(some(dependants)). Do all of them again?"
    },
    ago: { ago($0) }, nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to do again.",
    draftKept: "Kept as a draft; the same key brings it back.",
    draftBack: "What you typed before is back; ^U empties a field.",
    kept: "Nothing was sent.",
    newDay: { "It is \($0) now." },
    partly: { done, all, refusal in "\(done) of \(all) done. \(refusal)" },
    pasted: { "Filtered by what was pasted: \($0). Esc clears." },
    unmarked: "The marks are off.", working: "Saving …",
    draftsKept: { "\(count($0, "form", "forms")) not finished; what you typed is kept." })

  /// What the answer to a dispute asks or says.
  private static func asks(_ ground: DisputeGround) -> String {
    switch ground {
    case .hours: "asks which hours"
    case .work: "asks what is wrong with the work"
    case .price: "asks which price was agreed"
    case .order: "asks what was ordered"
    case .quality: "asks what is wrong with it"
    case .delivery: "asks what wasn't delivered"
    case .notReceived: "brings the invoice once more"
    case .duplicate: "asks which invoice is the other one"
    case .wrongParty: "asks who is to be invoiced"
    case .vat: "asks what is wrong with the VAT"
    case .other: "asks what is wrong"
    }
  }

  private static func ago(_ seconds: Int64) -> String {
    switch seconds {
    case ..<120: "a moment ago"
    case ..<7_200: "\(seconds / 60) minutes ago"
    case ..<172_800: "\(seconds / 3_600) hours ago"
    default: "\(seconds / 86_400) days ago"
    }
  }
}
