import Foundation
import TestSupport
import Testing

/// A letter by its command: what was done before, on which days, and what the customer then reads.
struct LetterStory: Sendable, CustomTestStringConvertible {
  struct Step: Sendable {
    let day: String
    let words: String

    init(_ day: String, _ words: String) {
      self.day = day
      self.words = words
    }
  }

  let testDescription: String
  var kind = "business"
  var before: [Step] = []
  /// On the day of the letter.
  let command: String
  var day = "2026-11-24"
  let stage: String
  var deadline: String?
  var missing: [String] = []
  let says: [String]
  var omits: [String] = []

  static let handedOver = [
    Step("2026-10-20", "notice A --already-sent 2026-10-20"),
    Step("2026-11-05", "handover A --to agency"),
  ]

  static let all: [LetterStory] = [
    LetterStory(
      testDescription: "first reminder", command: "remind A", stage: "reminded",
      deadline: "2026-12-04",
      says: [
        "Reminder: invoice A", "Café Zuid BV Lange Straat 7 9000 Gent", "Amount €1,000.00",
        "BE68 5390 0754 7034", "+++090/9337/55493+++", "Friday 4 December 2026",
      ], omits: ["interest", "40.00", "formal notice", "agency"]),
    LetterStory(
      testDescription: "second reminder", before: [Step("2026-11-02", "remind A")],
      command: "remind A", stage: "reminded", deadline: "2026-12-04",
      says: [
        "Further reminder: invoice A", "We last contacted you on 2 November 2026",
        "Amount €1,000.00",
      ],
      omits: ["40.00"]),
    LetterStory(
      testDescription: "reminder after a part was paid", before: [Step("2026-11-02", "pay A 250")],
      command: "remind A", stage: "reminded", deadline: "2026-12-04",
      says: ["Amount €750.00", "Paid"], omits: ["Amount €1,000.00"]),
    LetterStory(
      testDescription: "reminder in a friendlier tone", command: "remind A --tone friendly",
      stage: "reminded", deadline: "2026-12-04", says: ["Hello", "€1,000.00"],
      omits: ["Dear Sir or Madam"]),
    LetterStory(
      testDescription: "a consumer's first reminder", kind: "consumer", command: "remind A",
      stage: "reminded", deadline: "2026-12-11",
      says: [
        "First reminder: invoice A", "at least fourteen calendar days",
        "third working day after this reminder was sent", "Product or service: a website",
        "enterprise number 0428.759.497", "Amount €1,000.00", "Friday 11 December 2026",
        "4.50% a year from 12 December 2026",
      ], omits: ["10.50", "bailiff", "lawyer"]),
    LetterStory(
      testDescription: "formal notice", command: "notice A", stage: "notice",
      deadline: "2026-12-04", missing: ["proof"],
      says: [
        "REGISTERED", "Formal notice: invoice A", "Principal 1,000.00", "54 days, 10.50%",
        "15.53", "40.00", "Total due 1,055.53", "Amount €1,055.53", "Friday 4 December 2026",
        "a collection agency, a bailiff or a lawyer",
      ]),
    LetterStory(
      testDescription: "formal notice to an authority", kind: "authority", command: "notice A",
      stage: "notice", deadline: "2026-12-04", missing: ["proof"],
      says: ["Formal notice: invoice A", "Amount €1,055.53", "put the matter before our lawyer"],
      omits: ["bailiff", "agency"]),
    LetterStory(
      testDescription: "settlement in parts",
      command: "settle A 900 --instalments 3 --by 2026-12-01", stage: "settled",
      says: [
        "Confirmation of our arrangement: invoice A", "open balance of €1,000.00", "€900.00",
        "Tuesday 1 December 2026 300.00", "Friday 1 January 2027 300.00",
        "Monday 1 February 2027 300.00", "credit note", "€55.53 as at today", "Signature",
      ]),
    LetterStory(
      testDescription: "offer of a settlement",
      command: "settle A 800 --by 2026-12-01 --offer --valid-until 2026-11-30", stage: "settled",
      says: [
        "Proposal for an arrangement: invoice A", "€800.00", "Tuesday 1 December 2026",
        "valid up to and including Monday 30 November 2026",
      ]),
    LetterStory(
      testDescription: "settlement once more",
      before: [Step("2026-11-20", "settle A 900 --by 2026-12-01")],
      command: "letter settlement A", stage: "settled",
      says: ["Confirmation of our arrangement: invoice A", "€900.00"]),
    LetterStory(
      testDescription: "a missed instalment",
      before: [Step("2026-11-02", "settle A 900 --instalments 3 --by 2026-11-19")],
      command: "remind A", stage: "reminded", deadline: "2026-12-04",
      says: ["19 November 2026", "transfer €300.00", "We ask for nothing else"],
      omits: ["€900.00"]),
    LetterStory(
      testDescription: "an agreement that wasn't kept",
      before: [
        Step("2026-10-10", "settle A 900 --instalments 3 --by 2026-10-20"),
        Step("2026-11-02", "remind A"),
      ],
      command: "remind A", stage: "reminded", deadline: "2026-12-04",
      says: [
        "End of our arrangement: invoice A", "due on 20 October 2026", "is missing",
        "Amount €1,000.00",
      ]),
    LetterStory(
      testDescription: "answer to a dispute",
      before: [Step("2026-11-20", "dispute A --ground hours --amount 300")],
      command: "letter answer A", stage: "disputed",
      says: ["On 20 November 2026 you told us", "the hours", "€300.00", "Amount €700.00"]),
    LetterStory(
      testDescription: "thanks for a part", before: [Step("2026-11-23", "pay A 250")],
      command: "letter thanks A", stage: "overdue",
      says: ["€250.00", "23 November 2026", "€750.00"], omits: ["Scan to pay"]),
    LetterStory(
      testDescription: "thanks for all of it", before: [Step("2026-11-23", "pay A")],
      command: "letter thanks A", stage: "paid", says: ["€1,000.00", "23 November 2026"]),
    LetterStory(
      testDescription: "withdrawal of a letter that crossed with the payment",
      before: [Step("2026-11-20", "remind A"), Step("2026-11-24", "pay A --on 2026-11-19")],
      command: "letter withdrawal A", stage: "paid",
      says: ["20 November 2026", "reminder", "€1,000.00", "19 November 2026"],
      omits: ["Scan to pay"]),
    LetterStory(
      testDescription: "copy of an invoice", command: "letter copy A", stage: "overdue",
      deadline: "2026-12-04", missing: ["invoice-file"],
      says: ["Copy of invoice A", "Amount €1,000.00", "Friday 4 December 2026"]),
    LetterStory(
      testDescription: "statement of account", before: [Step("2026-11-02", "pay A 250")],
      command: "statement zuid", stage: "overdue",
      says: ["Invoice A", "1,000.00", "-250.00", "Balance 750.00", "Amount €750.00"]),
    LetterStory(
      testDescription: "declaration in a bankruptcy",
      before: [
        Step("2026-11-19", "insolvency zuid bankruptcy --on 2026-11-18 --trustee Peeters")
      ],
      command: "letter declaration A", stage: "insolvent", missing: ["address"],
      says: [
        "Declaration of claim: Café Zuid BV", "opened on 18 November 2026", "Principal 1,000.00",
        "48 days", "13.81", "40.00", "1,053.81",
      ]),
    LetterStory(
      testDescription: "a payment past the collector",
      before: handedOver + [Step("2026-11-20", "pay A 250")],
      command: "letter collector-payment A", stage: "handed-over",
      says: ["Incasso Noord BV", "Café Zuid BV", "€250.00", "20 November 2026"]),
    LetterStory(
      testDescription: "how a case stands", before: handedOver,
      command: "letter collector-status A", stage: "handed-over",
      says: ["Incasso Noord BV", "Café Zuid BV", "5 November 2026"]),
  ]
}

@Suite struct `Letters from the command line` {
  private func start(
    _ kind: String = "business", on day: String = "2026-11-24"
  ) throws -> MaanCommand {
    let maan = try MaanCommand.ofSeller(on: day)
    try maan.add(
      "A", kind: kind, "--enterprise-number", "0403.170.701", "--reference",
      "+++090/9337/55493+++")
    return maan
  }

  private func words(_ command: String) -> [String] {
    command.split(separator: " ").map(String.init)
  }

  @Test(arguments: LetterStory.all)
  func `are written, kept and recorded`(_ story: LetterStory) throws {
    var maan = try start(story.kind)
    defer { maan.remove() }
    for step in story.before {
      maan.today = step.day
      let done = try maan.run(words(step.words) + ["--json"])
      try #require(done.status == 0, "\(step.words): \(done.errors)")
    }
    maan.today = story.day
    let before = try maan.standing(of: "A")
    let count = try #require(try maan("verify").number("documents"))
    let written = try maan.run(words(story.command) + ["--json"])
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.text("number") == "A")
    #expect(written.text("stage") == story.stage)
    #expect(written.text("deadline") == story.deadline)
    #expect(written.texts("missing") == story.missing)
    #expect(written.documents.count == 2)

    let letter = try maan.letter(written)
    for words in story.says { #expect(letter.contains(words), "\(words)\n\(letter)") }
    for words in story.omits { #expect(!letter.contains(words), "\(words)\n\(letter)") }
    #expect(letter.contains("Antwerpen, 24 November 2026"))
    #expect(letter.contains("Atelier Janssens BV"))
    let text = String(decoding: try maan.document(written, ".txt"), as: UTF8.self).onOneLine
    for words in story.says where !words.contains("REGISTERED") {
      #expect(text.contains(words), "\(words)\n\(text)")
    }

    let kept = try maan("show", "A").list("history").flatMap { entry in
      entry["documents"] as? [String] ?? []
    }
    #expect(Set(kept).isSuperset(of: written.documents))
    #expect(try maan("verify").number("documents") == count + 2)
    #expect(try maan.isSound)
    #expect(try maan("undo").status == 0)
    #expect(try maan.standing(of: "A") == before, "one command is one action")
  }

  @Test func `ask a consumer for nothing but the balance until his free reminder has run`() throws {
    var maan = try start("consumer", on: "2026-11-02")
    defer { maan.remove() }
    try maan.set([
      "terms.consumer.indemnity": "legal", "terms.consumer.interest": "statutory",
      "terms.consumer.reciprocal": "true",
    ])
    let early = try maan("notice", "A")
    #expect(early.status == 1)
    #expect(early.errors.contains("B-03") && early.errors.contains("free"))
    let reminder = try maan("remind", "A")
    let announced = try maan.letter(reminder)
    #expect(announced.contains("Amount €1,000.00") && announced.contains("€90.00"))
    maan.today = "2026-11-16"
    #expect(try maan("notice", "A").status == 1, "the waiting period isn't over")
    maan.today = "2026-12-01"
    let notice = try maan("notice", "A", "--channel", "letter")
    #expect(notice.status == 0, "\(notice.errors)")
    let letter = try maan.letter(notice)
    #expect(letter.contains("90.00") && letter.contains("Book XIX"))
    #expect(!letter.contains("40.00") && !letter.contains("2 August 2002"))
    #expect(!letter.contains("bear the cost"))
    let total = try #require(try maan("claim", "A").text("total"))
    #expect(letter.contains("Amount €" + total.replacing("1", with: "1,", maxReplacements: 1)))
  }

  @Test(arguments: ["remind A", "notice A", "letter copy A", "statement zuid"])
  func `as drafts count for nothing`(_ command: String) throws {
    let maan = try start()
    defer { maan.remove() }
    let before = try maan.standing(of: "A")
    let draft = try maan.run(words(command) + ["--draft", "--json"])
    #expect(draft.status == 0, "\(draft.errors)")
    #expect(try maan.letter(draft).contains("1,000.00"))
    #expect(try maan.standing(of: "A") == before)
    #expect(try maan("outbox").texts("waiting") == [])
    #expect(try maan.run(words(command) + ["--json"]).status == 0, "it never went")
    #expect(try maan.isSound)
  }

  @Test(arguments: [
    ("remind A", "remind A --again", "went out that day already"),
    ("notice A", "notice A --again", "went out on 24 Nov 2026"),
    ("letter copy A", "letter copy A --again", "left today already"),
    ("statement zuid", "statement zuid --again", "left today already"),
  ])
  func `leave once, and twice only when asked`(
    _ command: String, again: String, sentence: String
  ) throws {
    let maan = try start()
    defer { maan.remove() }
    try #require(try maan.run(words(command) + ["--json"]).status == 0)
    let refused = try maan.run(words(command))
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains(sentence) && refused.errors.contains("--again"))
    #expect(try maan.run(words(again) + ["--json"]).status == 0)
  }

  @Test(arguments: [
    ("letter answer A", "isn't disputed"), ("letter thanks A", "no payment has come in"),
    ("letter withdrawal A", "A"), ("letter collector-status A", "A"),
    ("letter declaration A", "Café Zuid BV"), ("letter settlement A", "A"),
    ("statement nobody", "nobody"), ("letter copy A --channel call", "maan call"),
    ("letter declaration A --channel whatsapp", "WhatsApp"),
    ("notice A --channel whatsapp", "WhatsApp"),
  ])
  func `that have nothing to say are refused, and nothing is kept`(
    _ command: String, sentence: String
  ) throws {
    let maan = try start()
    defer { maan.remove() }
    let before = try maan.standing(of: "A")
    let refused = try maan.run(words(command) + ["--json"])
    #expect(refused.status != 0 && refused.output.isEmpty)
    #expect(refused.errors.contains(sentence), "\(refused.errors)")
    #expect(try maan.standing(of: "A") == before)
    #expect(try maan("verify").number("documents") == 0)
    #expect(try maan.isSound)
  }

  @Test func `bear a code that pays what they ask`() throws {
    let maan = try start()
    defer { maan.remove() }
    func code(_ result: MaanCommand.Result) throws -> [String] {
      try Poppler.codes(try maan.document(result, ".pdf")).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    let asked = try code(try maan("remind", "A"))
    #expect(Array(asked.prefix(4)) == ["BCD", "002", "1", "SCT"])
    #expect(asked.contains("Atelier Janssens BV") && asked.contains("BE68539007547034"))
    #expect(asked.contains("EUR1000.00") && asked.contains("+++090/9337/55493+++"))
    try maan.set(["letters.payment_code": "false"])
    let bare = try maan("remind", "A", "--again")
    #expect(try Poppler.codes(try maan.document(bare, ".pdf")) == "")
  }

  @Test func `to one customer are one letter, to two customers two`() throws {
    let maan = try start()
    defer { maan.remove() }
    try maan.add("B", total: "500", "--enterprise-number", "0403.170.701")
    try maan.add("C", customer: "Bakkerij Noord BV", total: "200")
    let both = try maan("remind", "A", "B")
    #expect(both.documents.count == 2)
    let letter = try maan.letter(both)
    #expect(letter.contains("Reminder: invoices A and B") && letter.contains("Amount €1,500.00"))
    let all = try maan("remind", "A", "C", "--again")
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.documents.filter { $0.hasSuffix(".pdf") }.count == 2)
    #expect(all.texts("numbers") == ["A", "C"])
  }

  @Test func `name what stays open and isn't asked today`() throws {
    let maan = try start()
    defer { maan.remove() }
    try maan.add("B", total: "500", "--enterprise-number", "0403.170.701")
    try maan("promise", "B", "--by", "2026-12-01")
    let letter = try maan.letter(try maan("remind", "A"))
    #expect(letter.contains("not asking for it today"))
    #expect(letter.contains("500.00") && letter.contains("Amount €1,000.00"))
  }

  @Test(arguments: [
    ("nl", "Herinnering: factuur A"), ("fr", "Rappel : facture A"),
    ("de", "Zahlungserinnerung: Rechnung A"), ("en", "Reminder: invoice A"),
  ])
  func `speak the customer's language`(_ language: String, subject: String) throws {
    let maan = try start()
    defer { maan.remove() }
    try maan("customer", "zuid", "--language", language)
    let written = try maan("remind", "A")
    #expect(written.status == 0 && !written.errors.contains("English"), "\(written.errors)")
    #expect(try maan.letter(written).contains(subject))
  }

  /// A text message is a link that opens with the text; the link says the same as what was kept.
  @Test(arguments: ["whatsapp", "sms"])
  func `are links in a messenger`(_ channel: String) throws {
    let maan = try start()
    defer { maan.remove() }
    try maan("customer", "zuid", "--phone", "0471 23 45 67")
    let sent = try maan("remind", "A", "--channel", channel)
    #expect(sent.status == 0)
    let link = try #require(sent.texts("links").first)
    let start =
      channel == "whatsapp" ? "https://wa.me/32471234567?text=" : "sms:+32471234567?body="
    #expect(link.hasPrefix(start))
    let text = try #require(String(link.dropFirst(start.count)).removingPercentEncoding)
    let kept = String(decoding: try maan.document(sent, ".txt"), as: UTF8.self)
    #expect(text.trimmingCharacters(in: .newlines) == kept.trimmingCharacters(in: .newlines))
    #expect(text.contains("€1,000.00") && text.contains("BE68 5390 0754 7034"))
    #expect(sent.documents.allSatisfy { $0.hasSuffix(".txt") })
    #expect(sent.errors.contains("Nothing was sent by itself"))
    #expect(try maan("show", "A").list("steps").first?["channel"] as? String == channel)
  }
}
