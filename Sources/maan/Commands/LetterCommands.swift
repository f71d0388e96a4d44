import ArgumentParser
import Claims
import Wording
import Workflows

struct LetterCommand: ParsableCommand {
  /// What a user calls the letters.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case withdrawal, answer, thanks, copy, settlement, declaration
    case collectorPayment = "collector-payment"
    case collectorStatus = "collector-status"
  }

  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write a letter that is no step on the road, and record it as sent.",
    discussion: """
      withdrawal takes back the last letter, with an apology; answer is to a dispute; thanks is for a payment; \
      copy is of the invoice; settlement is what was agreed or offered, once more; declaration is of the claim in \
      an insolvency; collector-payment tells a collector what came in past him, collector-status asks how the case \
      stands.
      By e-mail where an address is known and mail.command is set, else as a letter.
      """)

  @OptionGroup var globals: Globals
  @Argument(
    help:
      "withdrawal, answer, thanks, copy, settlement, declaration, collector-payment, collector-status."
  )
  var kind: Kind
  @Argument(help: "Invoices of one customer.") var numbers: [String]
  @OptionGroup var options: LetterOptions
  @Flag(help: "Once more, though the same letter went today.") var again = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let rows = try session.find(numbers)
      let kind = try letter(for: rows[0].id, session)
      try options.write(kind, rows.map(\.id), again: again, session, globals)
    }
  }

  private func letter(for id: Receivable.ID, _ session: Session) throws -> Correspondence {
    switch kind {
    case .withdrawal: return .withdrawal
    case .answer: return .answer
    case .thanks: return .thanks
    case .copy: return .copy
    case .declaration: return .declaration
    case .collectorPayment: return .collectorPayment
    case .collectorStatus: return .collectorStatus
    case .settlement:
      let state = try session.desk.read { books in try books.receivable(id) }
      return state?.settlement?.isOffer == true ? .settlementOffer : .settlementConfirmation
    }
  }
}

struct StatementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Write a customer's statement of account: all that is open, credits and payments too."
  )

  @OptionGroup var globals: Globals
  @Argument(help: "The customer's name, or a piece of it.") var customer: String
  @OptionGroup var options: LetterOptions
  @Flag(help: "Once more, though one went today.") var again = false

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: false)
      let customer = try session.desk.read { books in
        try session.desk.findCustomer(self.customer, on: books)
      }
      let letters = try session.desk.statementReceivables(of: customer.id)
      guard !letters.isEmpty else {
        throw Trouble.nothingReceived(number: customer.record.name)
      }
      for receivables in letters {
        try options.write(.statement, receivables, again: again, session, globals)
      }
    }
  }
}

extension LetterOptions {
  fileprivate func write(
    _ letter: Correspondence, _ receivables: [Receivable.ID], again: Bool, _ session: Session,
    _ globals: Globals
  ) throws {
    var intent = Intent.Letter(letter, receivables)
    intent.channel = channel
    intent.tone = tone
    intent.fate = fate
    intent.again = again
    let outcome = try session.desk.perform(.write(intent))
    let numbers = outcome.rows.map(\.number).joined(separator: ", ")
    session.answerLetter(
      globals, outcome, "\(numbers): \(session.texts.letter(letter)), \(done)")
  }
}
