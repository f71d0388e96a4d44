import Canvas
import Claims
import Matching
import Screens
import Wording
import Workflows

/// A cockpit with a clerk that does its effects at once, as the loop does them on a thread.
struct Bench {
  var cockpit: Cockpit
  let clerk: Clerk
  /// Every effect that was asked for, oldest first.
  private(set) var effects: [Effect] = []
  /// What the user's own programs do: they note what they get.
  var errands: Errands
  let programs: Programs
  /// Whether the inbox is that of `SampleBank`, with its candidates.
  private let hasSampleBank: Bool

  init(
    _ width: Int = 80, _ height: Int = 24, ledger: FakeLedger = SampleBooks.ledger(),
    glyphs: Glyphs = .utf8, drafts: Drafts = Drafts(), hasSampleBank: Bool = false,
    folder: [String] = [], programs: Programs = Programs(), postOffice: PostOffice? = nil
  ) {
    self.hasSampleBank = hasSampleBank
    self.programs = programs
    errands = programs.errands
    clerk = Clerk(
      desk: SampleBooks.desk(ledger, postOffice), texts: .english, describe: { "\($0)" },
      readDocument: { "Text of \($0.path)\nsecond line\nthird line" },
      problems: { $0.errors.map { "\($0.file): can't be read" } }, list: { _ in folder },
      pile: { desk in
        let count = try desk.postPile().count
        return count == 0
          ? nil : HandLetter.File(name: "pile of \(count).pdf", path: "post", bytes: [])
      })
    cockpit = Cockpit(
      texts: .english, today: SampleBooks.today, width: width, height: height, glyphs: glyphs,
      drafts: drafts)
    cockpit.now = 1_795_600_000
    work(cockpit.start())
  }

  /// On the inbox of the sample bank.
  static func inbox(
    _ width: Int = 80, _ height: Int = 24, glyphs: Glyphs = .utf8, accounts: Int = 2
  ) -> Bench {
    var bench = Bench(
      width, height, ledger: SampleBank.ledger(accounts: accounts), glyphs: glyphs,
      hasSampleBank: true, folder: ["coda/", "november.cod", "november.xml", "old.cod"])
    bench.press(.character("i"))
    return bench
  }

  mutating func send(_ message: Message) { work(cockpit.update(message)) }

  private mutating func work(_ asked: [Effect]) {
    var waiting = asked
    while !waiting.isEmpty {
      // As the loop does, which paints before the store has answered.
      _ = cockpit.draw()
      let effect = waiting.removeFirst()
      effects.append(effect)
      var answers: [Message] = []
      if let result = errands.run(effect) {
        answers = [.errand(result)]
      } else if let given = sampleAnswer(to: effect) {
        answers = [given]
      } else {
        clerk.run(effect) { answers.append($0) }
      }
      for answer in answers { waiting += cockpit.update(answer) }
    }
  }

  private func sampleAnswer(to effect: Effect) -> Message? {
    guard hasSampleBank else { return nil }
    switch effect {
    case .loadInbox:
      return (try? SampleBank.inbox(clerk.desk)).map { .inboxLoaded($0) }
    case .searchInbox(let line, let part, let text, let token):
      let amount = try? clerk.desk.inbox().entries
        .first { $0.line.id == line && $0.part == part }?.sum.amount
      return (try? SampleBank.search(text, amount ?? .euro(0), clerk.desk)).map {
        .inboxFound($0, token: token)
      }
    default: return nil
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  /// Types each character as a key of its own.
  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

  var frame: Canvas { cockpit.draw() }

  /// The frame as golden files hold it: text, then styles.
  var printed: String { frame.text() + "\n\n" + frame.styleText() }

  var lines: [String] {
    frame.text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands above the hints: a long message goes over up to three lines.
  var message: String {
    lines.dropLast().suffix(3).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  var title: String { lines.first ?? "" }

  func shows(_ text: String) -> Bool { frame.text().contains(text) }

  /// The line that holds the terminal's cursor.
  var cursorLine: String {
    frame.cursor.flatMap { lines.indices.contains($0.row) ? lines[$0.row] : nil } ?? ""
  }

  var performed: [Intent] {
    effects.flatMap { effect -> [Intent] in
      if case .perform(let intents) = effect { return intents }
      return []
    }
  }

  var hasQuit: Bool { effects.contains(.quit) }
}

/// A test that fails shows the screen, not the values it is made from.
extension Bench: CustomStringConvertible {
  var description: String { "\n" + frame.text() }
}
