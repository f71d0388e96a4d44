import Claims
import Foundation
import Letters

/// The letters that are delivered.
func deliveredBook() -> LetterBook { delivered }

private let delivered = LetterBook(
  Language.allCases.flatMap { language in
    ["", "friendly/", "message/"].flatMap { files(in: language, $0) }
  })

private func files(in language: Language, _ form: String) -> [LetterBook.File] {
  let folder = lettersFolder.appending(path: "\(language.rawValue)/\(form)")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.sorted().filter { $0.hasSuffix(".txt") }.compactMap { name in
    guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
    else { return nil }
    return LetterBook.File(
      language: language, name: form + name.dropLast(4),
      path: "letters/\(language.rawValue)/\(form)\(name)",
      text: String(decoding: data, as: UTF8.self))
  }
}

func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { fatalError("no day \(iso)") }
  return day
}

/// Made-up parties and claims; figures as in the worked examples of the rule book.
enum Sample {
  static let creditor = Creditor(
    name: "Atelier Janssens BV", enterpriseNumber: try? EnterpriseNumber("0428.759.497"),
    iban: try? IBAN("BE68 5390 0754 7034"),
    address: PostalAddress(street: "Kaai 12", postcode: "2000", city: "Antwerpen", country: "BE"),
    email: "boekhouding@atelierjanssens.example", phone: "+32 3 555 01 23")

  static let business = CustomerRecord(
    name: "Drukkerij Verbeke & Zonen NV", kind: .business,
    enterpriseNumber: try? EnterpriseNumber("0477.777.755"),
    address: PostalAddress(
      street: "Industrielaan 45 bus 3", postcode: "9000", city: "Gent", country: "BE"))
  static let consumer = CustomerRecord(
    name: "Jan Peeters", kind: .consumer,
    address: PostalAddress(
      street: "Lindestraat 8", postcode: "2800", city: "Mechelen", country: "BE"))
  static let authority = CustomerRecord(
    name: "Stad Oostkapelle", kind: .authority,
    address: PostalAddress(street: "Grote Markt 1", postcode: "8400", city: "Oostkapelle"),
    contact: "Dienst Financiën")

  static func customer(_ kind: CustomerKind) -> CustomerRecord {
    switch kind {
    case .business, .civil: business
    case .consumer: consumer
    case .authority: authority
    }
  }

  static func reference(_ text: String) -> PaymentReference? { PaymentReference(text) }

  static let website = InvoiceLine(
    number: "2025-118", issued: day("2025-04-30"), due: day("2025-05-30"), total: .euro(6000),
    paid: .euro(1000), open: .euro(5000), daysLate: 108,
    reference: reference("+++202/6000/10145+++"), description: "ontwerp en bouw van een website")
  static let photographs = InvoiceLine(
    number: "2025-131", issued: day("2025-06-30"), due: day("2025-07-30"), total: .euro(1210),
    open: .euro(1210), daysLate: 47, description: "productfoto's")

  static let websiteClaim = ClaimSheet(
    asOf: day("2025-09-15"), principal: .euro(5000), interest: .euro(159, 59),
    compensation: .euro(40), costs: .zero(.euro), paid: .euro(1000),
    lines: [
      interest("2025-05-31", "2025-06-30", 1150, .euro(5000), .euro(48, 84)),
      interest("2025-07-01", "2025-09-15", 1050, .euro(5000), .euro(110, 75)),
      ClaimSheet.Line(
        kind: .fixedCompensation, from: day("2025-05-31"), to: day("2025-05-31"),
        base: .euro(5000), amount: .euro(40), rule: "A-13"),
    ])
  static let photographsClaim = ClaimSheet(
    asOf: day("2025-09-15"), principal: .euro(1210), interest: .euro(16, 36),
    compensation: .euro(40), costs: .zero(.euro), paid: .zero(.euro),
    lines: [
      interest("2025-07-31", "2025-09-15", 1050, .euro(1210), .euro(16, 36)),
      ClaimSheet.Line(
        kind: .fixedCompensation, from: day("2025-07-31"), to: day("2025-07-31"),
        base: .euro(1210), amount: .euro(40), rule: "A-13"),
    ])
  /// With a clause: interest from the day after the free reminder, and the indemnity.
  static let consumerClaim = ClaimSheet(
    asOf: day("2025-09-15"), principal: .euro(1210), interest: .euro(9, 74),
    compensation: .euro(100, 50), costs: .zero(.euro), paid: .zero(.euro),
    lines: [
      interest("2025-08-19", "2025-09-15", 1050, .euro(1210), .euro(9, 74), rule: "B-10"),
      ClaimSheet.Line(
        kind: .indemnity, from: day("2025-09-05"), to: day("2025-09-05"), base: .euro(1210),
        amount: .euro(100, 50), rule: "B-11"),
    ])

  static func interest(
    _ from: String, _ to: String, _ points: Int64, _ base: Money, _ amount: Money,
    rule: String = "A-09"
  ) -> ClaimSheet.Line {
    ClaimSheet.Line(
      kind: .interest, from: day(from), to: day(to), rate: Rate(basisPoints: points), base: base,
      amount: amount, rule: rule)
  }

  static let payment = creditor.iban.map { PaymentDetails(holder: creditor.name, iban: $0) }
  static let journalHead = String(repeating: "9f86d081884c7d65", count: 4)

  /// A letter of 15 September 2025 as the workflows would fill it.
  static func content(
    _ kind: LetterKind, to customer: CustomerKind, in language: Language
  ) -> LetterContent {
    var content = LetterContent(
      day: day("2025-09-15"), creditor: creditor, recipient: Sample.customer(customer),
      language: language, invoices: customer == .consumer ? [photographs] : [website],
      payment: payment)
    switch kind {
    case .reminder(let level):
      content.earlierSteps = level > 1 ? [reminded("2025-09-01", .email)] : []
    case .consumerReminder:
      content.deadline = day("2025-10-02")
      content.consumerClaim = ConsumerClaim(
        indemnity: .euro(100, 50), interestRate: Rate(basisPoints: 1050),
        interestFrom: day("2025-09-16"))
    case .notice: fillNotice(&content)
    case .settlementConfirmation, .settlementOffer:
      content.settlement = settlement(kind, of: content.openBalance)
    case .instalmentNudge, .settlementLapse, .disputeAnswer, .statement, .invoiceCopy, .withdrawal,
      .thanks, .claimDeclaration, .handoverCover, .collectorFile, .collectorPayment,
      .collectorStatus:
      break
    }
    return content
  }

  private static func fillNotice(_ content: inout LetterContent) {
    let isConsumer = content.recipient.kind == .consumer
    content.channel = isConsumer ? .letter : .registered
    content.earlierSteps =
      isConsumer
      ? [EarlierStep(on: day("2025-08-18"), kind: .letter(.consumerReminder), channel: .email)]
      : [reminded("2025-06-12", .letter), reminded("2025-06-24", .email, level: 2)]
    content.deadline = day(isConsumer ? "2025-10-02" : "2025-09-25")
    content.journalHead = journalHead
    if isConsumer {
      content.claims = [InvoiceClaim(number: photographs.number, sheet: consumerClaim)]
      content.dailyInterest = .euro(0, 35)
    } else {
      content.invoices = [website, photographs]
      content.claims = [
        InvoiceClaim(number: website.number, sheet: websiteClaim),
        InvoiceClaim(number: photographs.number, sheet: photographsClaim),
      ]
      content.dailyInterest = .euro(1, 79)
      content.payment?.reference = reference("+++090/9337/55493+++")
    }
  }

  static func reminded(
    _ iso: String, _ channel: Channel, level: Int = 1
  ) -> EarlierStep {
    EarlierStep(on: day(iso), kind: .letter(.reminder(level: level)), channel: channel)
  }

  static func settlement(_ kind: LetterKind, of open: Money) -> SettlementTerms {
    let agreed = open - .euro(121)
    let days = ["2025-10-01", "2025-11-01", "2025-12-01"]
    let parts = zip(days, agreed.allocated(by: [1, 1, 1])).map {
      SettlementTerms.Instalment(due: day($0), amount: $1)
    }
    return SettlementTerms(
      instalments: parts,
      reduction: SettlementTerms.Reduction(
        total: .euro(121), base: .euro(100), vat: .euro(21)),
      waived: .euro(199, 59), acknowledged: open,
      validUntil: kind == .settlementOffer ? day("2025-09-30") : nil)
  }

  /// Makes a notice one of `count` invoices alike, with their claims.
  static func fill(_ content: inout LetterContent, invoices count: Int) {
    content.invoices = (1...count).map { position in
      var line = website
      line.number = "2025-\(100 + position)"
      return line
    }
    content.claims = content.invoices.map {
      InvoiceClaim(number: $0.number, sheet: websiteClaim)
    }
    content.payment?.reference = nil
  }
}

let lettersFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Resources/letters").standardized
