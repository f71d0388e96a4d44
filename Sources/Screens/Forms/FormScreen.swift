import Canvas
import Claims
import Matching
import Wording
import Workflows

/// A form: its fields and what they are about.
struct FormScreen: Sendable {
  typealias Kind = FormTexts.Kind

  enum Subject: Sendable {
    case invoices([ListRow])
    /// The last letter that went out about an invoice.
    case letter(ListRow, TakenStep, sent: CalendarDay)
    case customer(CustomerFile)
    case rate(HalfYear)
    /// A bank line, and the candidate that was picked for it.
    case line(Inbox.Entry, Candidate?)
    case files
  }

  let kind: Kind
  let subject: Subject
  var form: Form
  /// The fields as they were offered; what differs is a draft worth keeping.
  private let offered: [String]
  /// The beginning of an answer that is being typed into a choice.
  private var typed = ""
  /// What was wrong with the whole when it was last submitted.
  var problem: String?
  /// Beneath the fields: what a path can go on with.
  var beneath: [String] = []

  init(_ kind: Kind, on rows: [ListRow], fields: [Form.Row]) {
    self.init(kind, about: .invoices(rows), fields: fields)
  }

  init(_ kind: Kind, about subject: Subject, fields: [Form.Row]) {
    self.kind = kind
    self.subject = subject
    form = Form(fields)
    offered = fields.map(\.input.text)
  }

  /// The invoices that it is about.
  var rows: [ListRow] {
    switch subject {
    case .invoices(let rows): rows
    case .letter(let row, _, _): [row]
    case .customer, .rate, .line, .files: []
    }
  }

  /// Whether an amount is all that is open, or all that came in.
  func isWhole(_ amount: Money) -> Bool {
    switch subject {
    case .invoices(let rows): rows.openSums == [amount]
    case .line(let entry, _): entry.sum.amount == amount
    case .letter, .customer, .rate, .files: false
    }
  }

  /// Under which a draft is kept: the kind and what it is about.
  var draftKey: String {
    let about: [String] =
      switch subject {
      case .invoices, .letter: rows.map { String($0.id.rawValue) }
      case .customer(let file): [String(file.customer.id.rawValue)]
      case .rate(let half): [half.name]
      case .line(let entry, _): [entry.key]
      case .files: []
      }
    return ([kind.rawValue] + about).joined(separator: " ")
  }

  var isChanged: Bool { form.rows.map(\.input.text) != offered }

  var draft: [String] { form.rows.map(\.input.text) }

  /// Puts the texts of a draft back; nil where they aren't of this form.
  mutating func restore(_ draft: [String]) -> Bool {
    guard draft.count == form.rows.count, draft != offered else { return false }
    for (index, text) in draft.enumerated() {
      switch form.rows[index].input {
      case .text(let field):
        form.rows[index].input = .text(
          TextField(text, replacedByTyping: field.isReplacedByTyping))
      case .choice(let choice):
        guard let at = choice.options.firstIndex(of: text) else { return false }
        form.rows[index].input = .choice(Choice(choice.options, index: at))
      }
    }
    return true
  }

  func text(_ row: Int) -> String {
    form.rows.indices.contains(row) ? form.rows[row].input.text : ""
  }

  /// The answer picked in a row, 0 where it has no choice.
  func choice(_ row: Int) -> Int {
    guard form.rows.indices.contains(row), case .choice(let choice) = form.rows[row].input else {
      return 0
    }
    return choice.index
  }

  mutating func set(_ row: Int, to text: String) {
    form.rows[row].input = .text(TextField(text))
  }

  /// - Returns: Whether the key was used; Enter and Escape never are.
  mutating func handle(_ key: Key) -> Bool {
    problem = nil
    beneath = []
    if case .choice(let choice) = form.rows[form.focus].input, case .character(let character) = key
    {
      return type(character, into: choice)
    }
    typed = ""
    switch key {
    case .enter, .escape, .wheel, .click, .resize, .redraw: return false
    default: return form.handle(key) != .ignored
    }
  }

  /// Letters pick the answer that begins with them; a blank after them goes to the next field.
  ///
  /// In a note, letters that begin no answer are its text: nothing that is typed gets lost.
  private mutating func type(_ character: Character, into choice: Choice) -> Bool {
    if character == " " {
      guard typed.isEmpty else {
        typed = ""
        return form.handle(.tab) != .ignored
      }
      return form.handle(.character(" ")) != .ignored
    }
    let whole = typed + String(character)
    // In the middle of a word of a note, one letter of it picks nothing.
    for attempt in kind == .contact ? [whole] : [whole, String(character)] {
      let key = SearchKey(attempt).bytes
      guard let found = choice.options.firstIndex(where: { SearchKey($0).bytes.starts(with: key) })
      else { continue }
      typed = attempt
      form.rows[form.focus].input = .choice(Choice(choice.options, index: found))
      return true
    }
    if kind == .contact { write(typed + String(character), instead: choice) }
    return true
  }

  private mutating func write(_ text: String, instead choice: Choice) {
    form.rows[form.focus].input = .choice(Choice(choice.options, index: 0))
    typed = ""
    _ = form.handle(.tab)
    for character in text { _ = form.handle(.character(character)) }
  }
}
