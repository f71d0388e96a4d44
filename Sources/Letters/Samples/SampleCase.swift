public import Claims
import Wording

/// A made-up case on which templates are tried: what a kind of letter may have to say, and what may be missing.
///
/// The figures are those of the worked examples of the law, or plain sums of them.
public struct SampleCase: Sendable {
  /// `business-one`, `consumer-bare`, …
  public var name: String
  public var content: LetterContent

  /// The cases of a kind of letter: one invoice and several, with all that can be there and with nothing of it, each
  /// kind of customer to whom it can go.
  public static func all(
    of kind: LetterKind, in language: Language, tone: Tone = .formal, channel: Channel? = nil
  ) -> [SampleCase] {
    customers(of: kind).flatMap { customer in
      Extent.allCases.flatMap { extent in
        let maker = SampleMaker(kind: kind, customer: customer, extent: extent)
        var content = maker.content(in: language, tone: tone)
        if let channel { content.channel = channel }
        let name = "\(customer.rawValue)-\(extent.rawValue)"
        let turns = extent == .one ? SampleMaker.turns(of: content, for: kind) : []
        return [SampleCase(name: name, content: content)]
          + turns.map { SampleCase(name: "\(name)-\($0.name)", content: $0.content) }
      }
    }
  }

  /// How much there is to say.
  enum Extent: String, CaseIterable {
    /// One invoice, and everything else that a letter can mention.
    case one
    /// Several invoices, a dispute, and invoices that are not asked today.
    case many
    /// What can be missing is missing.
    case bare
  }

  private static func customers(of kind: LetterKind) -> [CustomerKind] {
    switch kind {
    case .consumerReminder: [.consumer]
    default: CustomerKind.allCases
    }
  }
}

/// Fills a sample.
struct SampleMaker {
  let kind: LetterKind
  let customer: CustomerKind
  let extent: SampleCase.Extent

  private static let today = day(2026, 11, 24)
  /// The number of the first invoice.
  private static let first = "2026-0117"

  static func day(_ year: Int, _ month: Int, _ number: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: number) else {
      preconditionFailure("no day \(year)-\(month)-\(number)")
    }
    return day
  }

  private var isBare: Bool { extent == .bare }

  /// The same case with what else it can be about: each ground of a dispute, each procedure, each collector, no
  /// deadline, an empty account.
  static func turns(
    of content: LetterContent, for kind: LetterKind
  ) -> [(name: String, content: LetterContent)] {
    func turn(_ name: String, _ change: (inout LetterContent) -> Void) -> (String, LetterContent) {
      var turned = content
      change(&turned)
      return (name, turned)
    }
    switch kind {
    case .disputeAnswer:
      return DisputeGround.allCases.filter { $0 != .hours }.map { ground in
        turn(ground.rawValue) { $0.dispute?.ground = ground }
      } + [turn("all-disputed") { $0.invoices[0].disputed = $0.invoices[0].open }]
    case .claimDeclaration:
      return InsolvencyProcedure.allCases.filter { $0 != .bankruptcy }.map { procedure in
        turn(procedure.rawValue) { $0.insolvency?.procedure = procedure }
      }
    case .handoverCover, .collectorFile, .collectorPayment, .collectorStatus:
      return Collector.allCases.filter { $0 != .agency }.map { collector in
        turn(collector.rawValue) { $0.collector?.collector = collector }
      }
    case .statement:
      return [
        turn("empty") {
          $0.account = []
          $0.invoices = []
        }
      ]
    case .reminder, .invoiceCopy: return [turn("no-deadline") { $0.deadline = nil }]
    case .settlementLapse:
      return [turn("with-claim") { $0.claims = SampleMaker.claims(of: $0) }]
    case .thanks:
      return [
        turn("paid") {
          for at in $0.invoices.indices {
            $0.invoices[at].paid = $0.invoices[at].total
            $0.invoices[at].open = .zero(.euro)
          }
        }
      ]
    case .consumerReminder, .notice, .settlementConfirmation, .settlementOffer, .instalmentNudge,
      .withdrawal:
      return []
    }
  }

  private static func claims(of content: LetterContent) -> [InvoiceClaim] {
    SampleMaker(kind: .notice, customer: content.recipient.kind, extent: .one).claims
  }

  func content(in language: Language, tone: Tone) -> LetterContent {
    var content = LetterContent(
      day: SampleMaker.today, creditor: creditor, recipient: record, language: language,
      tone: tone, channel: kind == .notice && customer != .consumer ? .registered : .letter,
      invoices: invoices, payment: payment)
    if !isBare {
      content.earlierSteps = [
        EarlierStep(
          on: SampleMaker.day(2026, 10, 12),
          kind: .letter(customer == .consumer ? .consumerReminder : .reminder(level: 1)),
          channel: .email),
        EarlierStep(on: SampleMaker.day(2026, 10, 20), kind: .call, channel: .call),
      ]
      content.enclosures = ["2026-0117.pdf"]
      content.signatory = "Els Janssens"
      content.journalHead = String(repeating: "9f86d081884c7d65", count: 4)
      content.bankThrough = SampleMaker.day(2026, 11, 23)
    }
    // A consumer has fourteen days from the third working day after posting (B-06).
    content.deadline =
      customer == .consumer && (kind == .consumerReminder || kind == .notice)
      ? SampleMaker.day(2026, 12, 11) : SampleMaker.day(2026, 12, 4)
    if extent == .many {
      content.notToday = [
        SetAside(
          number: "2026-0140", amount: .euro(300),
          reason: SetAsideWords.text(.notDue(SampleMaker.day(2026, 12, 5)), in: language) ?? "")
      ]
    }
    fill(&content)
    return content
  }

  private func fill(_ content: inout LetterContent) {
    switch kind {
    case .reminder, .invoiceCopy: break
    case .consumerReminder: content.consumerClaim = isBare ? nil : consumerClaim
    case .notice:
      content.claims = claims
      content.dailyInterest = isBare ? nil : extent == .many ? .euro(0, 37) : .euro(0, 29)
      if extent == .many { content.broken = broken }
    case .settlementConfirmation, .settlementOffer: content.settlement = settlement
    case .instalmentNudge: content.broken = broken
    case .settlementLapse:
      content.broken = broken
      if extent == .many {
        content.broken?.missedTotal = .euro(600)
        content.broken?.missedCount = 2
      }
    case .disputeAnswer:
      content.dispute =
        isBare ? nil : DisputeFacts(on: SampleMaker.day(2026, 11, 20), ground: .hours)
    case .statement:
      content.account = account
    case .withdrawal:
      content.withdrawn = EarlierStep(
        on: SampleMaker.day(2026, 11, 17), kind: .letter(.reminder(level: 1)), channel: .email)
      content.received =
        isBare ? nil : ReceivedMoney(on: SampleMaker.day(2026, 11, 16), amount: .euro(600))
    case .thanks: content.received = received
    case .claimDeclaration:
      content.claims = claims
      content.debtor = record
      content.insolvency = InsolvencyFacts(
        .bankruptcy, on: SampleMaker.day(2026, 11, 18),
        trustee: isBare ? nil : "mr. An Peeters")
      content.recipient = trustee
    case .handoverCover, .collectorFile, .collectorPayment, .collectorStatus:
      content.claims = claims
      content.debtor = record
      content.recipient = agency
      content.received = received
      content.collector = CollectorFacts(
        .agency,
        handedOver: kind == .collectorFile || kind == .handoverCover
          ? nil : SampleMaker.day(2026, 10, 24),
        contents: isBare ? [] : [BundleEntry(title: "2026-0117", page: 2)],
        checks: isBare ? [] : [BundleCheck(title: "2026-0117", isMet: true)])
    }
  }

  // MARK: Parties

  private var creditor: Creditor {
    Creditor(
      name: "Atelier Janssens BV", enterpriseNumber: try? EnterpriseNumber("0428.759.497"),
      iban: try? IBAN("BE68 5390 0754 7034"),
      address: PostalAddress(
        street: "Kaai 12", postcode: "2000", city: "Antwerpen", country: "BE"),
      email: isBare ? nil : "boekhouding@atelierjanssens.example",
      phone: isBare ? nil : "+32 3 555 01 23")
  }

  private var payment: PaymentDetails? {
    creditor.iban.map {
      PaymentDetails(holder: creditor.name, iban: $0, bic: isBare ? nil : "TRIOBEBB")
    }
  }

  private var record: CustomerRecord {
    let isPerson = customer == .consumer
    return CustomerRecord(
      name: isPerson ? "Jan Peeters" : "Café Zoë BV", kind: customer,
      enterpriseNumber: isPerson || isBare ? nil : try? EnterpriseNumber("0403.170.701"),
      address: isBare
        ? PostalAddress()
        : PostalAddress(street: "Lange Straat 7", postcode: "9000", city: "Gent", country: "BE"),
      email: isBare ? nil : "zoe@cafezoe.example", phone: isBare ? nil : "+32 9 555 02 46",
      contact: isPerson || isBare ? nil : "Zoë Martens")
  }

  private var trustee: CustomerRecord {
    CustomerRecord(
      name: "mr. An Peeters", kind: .business,
      address: PostalAddress(street: "Balieplein 3", postcode: "9000", city: "Gent"))
  }

  private var agency: CustomerRecord {
    CustomerRecord(
      name: "Incasso Noord BV", kind: .business,
      address: PostalAddress(street: "Stationsplein 1", postcode: "2000", city: "Antwerpen"),
      email: "dossiers@incassonoord.example")
  }

  // MARK: Invoices

  private var invoices: [InvoiceLine] {
    var website = line(
      SampleMaker.first, due: SampleMaker.day(2026, 10, 10), total: .euro(1000),
      reference: isBare ? nil : PaymentReference("+++090/9337/55493+++"))
    if kind == .disputeAnswer, extent == .one { website.disputed = .euro(400) }
    if paysLate(for: website) {
      website.paid = received.amount
      website.open -= received.amount
    }
    guard extent == .many else { return [website] }
    var second = line("2026-0121", due: SampleMaker.day(2026, 10, 25), total: .euro(484))
    second.paid = .euro(84)
    second.open = .euro(400)
    second.disputed = .euro(100)
    return [website, second]
  }

  private func line(
    _ number: String, due: CalendarDay, total: Money, reference: PaymentReference? = nil
  ) -> InvoiceLine {
    let needsDescription = kind == .consumerReminder
    return InvoiceLine(
      number: number, issued: due.adding(days: -30), due: due, total: total, open: total,
      daysLate: SampleMaker.today.days(since: due), reference: reference,
      description: isBare && !needsDescription ? nil : "website")
  }

  /// Each invoice's claim of the day.
  private var claims: [InvoiceClaim] {
    invoices.map { InvoiceClaim(number: $0.number, sheet: sheet(of: $0)) }
  }

  /// At 10.50 % a year from the day after the due date; what was paid late goes to costs and interest first (C-06).
  private func sheet(of line: InvoiceLine) -> ClaimSheet {
    let isConsumer = customer == .consumer
    // In an insolvency it stands still from its day on.
    let last = kind == .claimDeclaration ? SampleMaker.day(2026, 11, 18) : SampleMaker.today
    // Of a consumer from the day after his first reminder (B-10).
    let first = isConsumer ? SampleMaker.day(2026, 10, 13) : line.due.next
    let receipt = paysLate(for: line) ? received : nil
    // What isn't declared is lost, so disputed parts are declared too.
    let asked = kind == .claimDeclaration ? line.open : line.asked
    let base = asked + (receipt?.amount ?? .zero(.euro))
    let compensation: Money = isConsumer ? .zero(.euro) : .euro(40)
    func interest(from first: CalendarDay, to last: CalendarDay, on base: Money) -> ClaimSheet.Line
    {
      let days = Int64(last.days(since: first) + 1)
      return ClaimSheet.Line(
        kind: .interest, from: first, to: last, rate: Rate(basisPoints: 1050), base: base,
        amount: base.scaled(by: 1050 * days, over: 365 * 10_000),
        rule: isConsumer ? "B-10" : "A-09")
    }
    let start = interest(from: first, to: receipt?.on ?? last, on: base)
    var sheet = ClaimSheet(
      asOf: last, principal: base, interest: start.amount, compensation: compensation,
      costs: .zero(.euro), paid: line.paid, lines: [start])
    if let receipt {
      sheet.principal -= receipt.amount - start.amount - compensation
      let rest = interest(from: receipt.on.next, to: last, on: sheet.principal)
      sheet.interest = rest.amount
      sheet.compensation = .zero(.euro)
      sheet.lines.append(rest)
    }
    if !isConsumer {
      sheet.lines.append(
        ClaimSheet.Line(
          kind: .fixedCompensation, from: line.due.next, to: line.due.next, base: base,
          amount: compensation, rule: "A-13"))
    }
    return sheet
  }

  /// Whether the payment that a collector is told of was for this invoice.
  private func paysLate(for line: InvoiceLine) -> Bool {
    kind == .collectorPayment && line.number == SampleMaker.first
  }

  // MARK: What happened

  private var consumerClaim: ConsumerClaim {
    ConsumerClaim(
      indemnity: extent == .many ? .euro(105) : .euro(90), interestRate: Rate(basisPoints: 1050),
      interestFrom: SampleMaker.day(2026, 11, 25))
  }

  private var broken: BrokenAgreement {
    BrokenAgreement(
      on: SampleMaker.day(2026, 10, 15), agreed: .euro(900),
      missedDue: SampleMaker.day(2026, 11, 15), missedAmount: .euro(300))
  }

  private var received: ReceivedMoney {
    ReceivedMoney(on: SampleMaker.day(2026, 11, 20), amount: .euro(600))
  }

  private var settlement: SettlementTerms {
    let days = [(2026, 12, 1), (2027, 1, 1), (2027, 2, 1)].map(SampleMaker.day)
    let parts =
      isBare
      ? [SettlementTerms.Instalment(due: days[0], amount: .euro(1000))]
      : days.map { SettlementTerms.Instalment(due: $0, amount: .euro(300)) }
    return SettlementTerms(
      instalments: parts,
      reduction: isBare
        ? nil
        : extent == .many
          ? SettlementTerms.Reduction(total: .euro(500), base: .euro(413, 22), vat: .euro(86, 78))
          : SettlementTerms.Reduction(total: .euro(100), base: .euro(82, 64), vat: .euro(17, 36)),
      waived: isBare ? nil : customer == .consumer ? .euro(12, 37) : .euro(52, 95),
      acknowledged: isBare ? nil : extent == .many ? .euro(1400) : .euro(1000),
      validUntil: kind == .settlementOffer ? SampleMaker.day(2026, 11, 30) : nil,
      isWholeOnDefault: extent != .many)
  }

  private var account: [AccountLine] {
    invoices.map { line in
      AccountLine(
        .invoice, on: line.issued, number: line.number, due: line.due, amount: line.total,
        open: line.open)
    } + [
      AccountLine(
        .payment, on: SampleMaker.day(2026, 11, 2), number: "2026-0121", amount: -.euro(84)),
      AccountLine(
        .creditNote, on: SampleMaker.day(2026, 11, 9), number: "CN-004", amount: -.euro(50),
        open: -.euro(50)),
    ]
  }
}
