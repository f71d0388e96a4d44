import ArgumentParser
import Claims
import Wording
import Workflows

extension Session {
  /// The document that each text means, in the order given.
  func find(_ texts: [String]) throws -> [ListRow] {
    try desk.read { books in try texts.map { try desk.find($0, on: books) } }
  }

  func find(_ text: String) throws -> ListRow {
    try desk.read { books in try desk.find(text, on: books) }
  }

  /// Cautions as whole sentences.
  func cautions(_ outcome: Outcome) -> [String] { outcome.cautions.map(texts.caution) }

  /// What every command that changes one invoice answers with.
  func answer(
    _ globals: Globals, _ outcome: Outcome, _ more: [(String, JSON)] = [], _ line: String
  ) {
    guard let row = outcome.rows.first else { return }
    let numbers: [(String, JSON)] =
      outcome.rows.count > 1 ? [("numbers", .texts(outcome.rows.map(\.number)))] : []
    globals.show(
      [("number", .text(row.number))] + numbers + [
        ("stage", .text(row.stage(on: today).rawValue)), ("open", .amount(row.open)),
      ] + more, [line])
    globals.tell(cautions(outcome))
  }

  /// What a command that writes a letter answers with.
  func answerLetter(_ globals: Globals, _ outcome: Outcome, _ line: String) {
    let instalments = outcome.instalments.map {
      JSON.object([("due", .day($0.due)), ("amount", .amount($0.amount))])
    }
    var more: [(String, JSON)] = [
      ("documents", .list(outcome.documents.map(printer.json))),
      ("deadline", .day(outcome.deadline)),
      ("missing", .texts(outcome.missing.map(\.rawValue))),
    ]
    if !instalments.isEmpty { more.append(("instalments", .list(instalments))) }
    if !outcome.links.isEmpty { more.append(("links", .texts(outcome.links))) }
    answer(globals, outcome, more, line)
    guard !globals.json else { return }
    for link in outcome.links { Standard.out("  " + link) }
    for document in outcome.documents { Standard.out("  " + directory + "/" + document.path) }
    for part in outcome.instalments {
      Standard.out("  \(part.due.iso)  \(printer.figure(part.amount))")
    }
    if !outcome.missing.isEmpty {
      let facts = outcome.missing.map(texts.missing)
      Standard.out("Missing: " + facts.joined(separator: ", ") + ".")
    }
  }
}

/// What commands that write letters have in common.
struct LetterOptions: ParsableArguments {
  @Option(help: "letter, email, whatsapp, sms or registered.") var channel: Channel?
  @Option(help: "formal or friendly; else as for the customer.") var tone: Tone?
  @Flag(help: "Write it to look at; it doesn't count.") var draft = false
  @Flag(help: "Write it; it counts once it is sent.") var outbox = false

  mutating func validate() throws {
    if draft, outbox { throw ValidationError("Choose one of --draft and --outbox.") }
    if channel == .call { throw ValidationError("Record a call with \"maan call\".") }
  }

  var fate: Intent.Dunning.Fate { draft ? .draft : outbox ? .outbox : .sendNow }

  var done: String { draft ? "draft" : outbox ? "waiting in the outbox" : "recorded as sent today" }
}

/// The customer's data as options.
struct CustomerOptions: ParsableArguments {
  @Option(help: "business, consumer, authority or civil.")
  var kind: CustomerKind?
  @Option(name: .customLong("enterprise-number"), help: "Enterprise number, such as 0428.759.497.")
  var enterpriseNumber: EnterpriseNumber?
  @Option(help: "Language of letters: nl, fr, de, en.")
  var language: Language?
  @Option(help: "Tone of letters: formal or friendly.")
  var tone: Tone?
  @Option var street: String?
  @Option var postcode: String?
  @Option var city: String?
  @Option(help: "Two letters, such as BE.")
  var country: String?
  @Option var email: String?
  @Option var phone: String?

  /// A record of `name`: without a kind a business where there is an enterprise number, else a consumer,
  /// assumed.
  func record(named name: String) -> CustomerRecord {
    func line(_ text: String?) -> String? { text.map { HarmlessText.line($0) } }
    var record = CustomerRecord(
      name: HarmlessText.line(name),
      kind: kind ?? (enterpriseNumber == nil ? .consumer : .business),
      kindIsAssumed: kind == nil && enterpriseNumber == nil,
      enterpriseNumber: enterpriseNumber, language: language)
    record.address = PostalAddress(
      street: line(street), postcode: line(postcode), city: line(city), country: line(country))
    record.email = line(email)
    record.tone = tone
    record.phone = line(phone)
    return record
  }

  var change: Intent.CustomerChange {
    var change = Intent.CustomerChange()
    change.kind = kind
    change.enterpriseNumber = enterpriseNumber
    change.language = language
    change.tone = tone
    change.street = street
    change.postcode = postcode
    change.city = city
    change.country = country
    change.email = email
    change.phone = phone
    return change
  }

  var isEmpty: Bool { change == Intent.CustomerChange() }
}
