import Claims
import Workflows

/// One letter before it goes, with what a person made of its text.
struct LetterItem: Sendable {
  /// What a text can be for: a letter and a short message have each their own.
  enum Form: Hashable, Sendable {
    case letter, message

    init(_ channel: Channel) {
      switch channel {
      case .letter, .email, .registered: self = .letter
      case .whatsapp, .sms, .call: self = .message
      }
    }
  }

  private(set) var intent: Intent
  private(set) var content = LetterPreview.Content.writing
  /// Of the preview that was asked for last, or of the editor.
  var token = 0
  var text = SearchableText("")
  /// Texts as a person changed them.
  var changed: [Form: String] = [:]
  /// Where it waits in the outbox already.
  private(set) var waiting: WaitingLetter?
  /// What the letter was made from when it was last there.
  private var source = ""
  private var channel: Channel?

  init(_ intent: Intent) { self.intent = intent }

  /// A letter of the outbox.
  init(_ waiting: WaitingLetter) {
    intent = .rewrite(waiting.receivables, text: nil, letters: waiting.ids)
    channel = waiting.channel
    self.waiting = waiting
  }

  var preview: Preview? {
    if case .ready(let preview) = content { return preview }
    return nil
  }

  var form: Form { Form(intent.channel ?? channel ?? .letter) }

  var isChanged: Bool { changed[form] != nil }

  /// The text that an editor opens: the changed one, else the template's; empty before there is one.
  var editable: String { changed[form] ?? source }

  /// What a preview is asked for.
  var asked: Intent { intent.changed(to: changed[form]) }

  /// Asks from now on for the letter about these invoices only.
  mutating func narrow(to receivables: [Receivable.ID]) {
    guard case .dun(var dunning) = intent else { return }
    dunning.receivables = receivables
    intent = .dun(dunning)
  }

  mutating func rewrite() { content = .writing }

  mutating func take(_ content: LetterPreview.Content) {
    self.content = content
    switch content {
    case .writing: break
    case .ready(let preview):
      text = SearchableText(preview.text)
      source = preview.source
      channel = preview.channel
    case .refused:
      guard let changed = changed[form] else { return }
      text = SearchableText(Self.numbered(changed))
    }
  }

  /// The text with the numbers of its lines, by which mistakes are told.
  private static func numbered(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let digits = String(lines.count).count
    return lines.enumerated().map { at, line in
      let number = String(at + 1)
      return String(repeating: " ", count: digits - number.count) + "\(number)  \(line)"
    }.joined(separator: "\n")
  }

  /// - Returns: Whether its changed text is for another form, and is laid aside.
  mutating func turnChannel() -> Bool {
    let ways = intent.ways
    guard ways.count > 1 else { return false }
    let before = form
    let next = (intent.channel ?? channel).flatMap { ways.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    intent.channel = ways[next % ways.count]
    content = .writing
    guard form != before else { return false }
    source = ""
    return changed[before] != nil && changed[form] == nil
  }

  /// What is done when it is confirmed; nil where it waits in the outbox and stays there as it is.
  func confirmed(_ fate: Intent.Dunning.Fate) -> Intent? {
    guard let waiting else { return asked.with(fate) }
    let text = changed[form] ?? (waiting.standing == .editedIsOld ? source : nil)
    if let text {
      return .rewrite(waiting.receivables, text: text, letters: waiting.ids, fate: fate)
    }
    return fate == .sendNow ? .send(waiting.receivables, letters: waiting.ids) : nil
  }

  /// Under which its changed text is kept while it isn't sent.
  var draftKey: String { "letter \(intent.draftName)" }

  var draft: [String]? {
    changed.isEmpty ? nil : [changed[.letter] ?? "", changed[.message] ?? ""]
  }

  mutating func restore(_ draft: [String]) {
    guard draft.count == 2 else { return }
    changed[.letter] = draft[0].isEmpty ? nil : draft[0]
    changed[.message] = draft[1].isEmpty ? nil : draft[1]
  }
}
