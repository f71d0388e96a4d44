import Claims

/// Tells the stories of the sample invoices to a ledger.
struct SampleWriter {
  let ledger: FakeLedger
  private var lastCustomer: Int64
  private var lastInvoice: Int64
  private var numbers: [Receivable.ID: String] = [:]

  /// Numbers its customers and invoices above `first`, where others are there already.
  init(ledger: FakeLedger, from first: Int64 = 0) {
    self.ledger = ledger
    lastCustomer = first
    lastInvoice = first + 100
  }

  private func day(_ iso: String) -> CalendarDay { SampleBooks.day(iso) }

  private func money(_ text: String, _ currency: Currency = .euro) -> Money {
    Money(minorUnits: (try? AmountText.parseMachine(text)) ?? 0, currency: currency)
  }

  mutating func write() {
    writePeeters()
    writeElise()
    writeZoe()
    let city = customer("Stad Voorbeeld", .authority, language: .dutch)
    _ = invoice("2026-0131", of: city, "9680.00", due: "2026-11-02")
    writeJan()
    writeMuller()
    let bakery = customer("Bakkerij Van Damme BV", .business, language: .dutch)
    _ = invoice("2026-0136", of: bakery, "390.00", due: "2026-11-16")
    let ridge = customer("Blue Ridge Inc", .business, language: .english)
    let dollars = Currency("USD") ?? .euro
    _ = invoice("2026-0142", of: ridge, "1200.00", due: "2026-12-20", currency: dollars)
    let paid = invoice("2026-0060", of: bakery, "121.00", due: "2026-06-01")
    pay(paid, "121.00", on: "2026-05-28")
  }

  private mutating func writePeeters() {
    let peeters = customer(
      "Bouwwerken Peeters NV", .business, language: .dutch, enterprise: "0428.759.497",
      email: "an@bouwpeeters.example", phone: "+32 15 55 01 23", contact: "An De Smet")
    let id = invoice(
      "2026-0088", of: peeters, "4235.00", due: "2026-08-12", reference: "+++090/9337/55493+++",
      description: "Verbouwing, fase 2")
    step(id, .reminder(level: 1), on: "2026-08-19", by: .email, asks: "4235.00")
    step(id, .reminder(level: 2), on: "2026-08-29", by: .letter, asks: "4235.00")
    record(
      .call, id,
      [
        .callNoted(
          CallNoted(receivable: id, on: day("2026-09-02"), outcome: "reached", note: "next week"))
      ])
    promise(id, by: "2026-09-18", on: "2026-09-09", "4235.00")
    step(
      id, .notice, on: "2026-09-24", by: .registered, asks: "4235.00", deadline: "2026-10-06")
    _ = invoice(
      "2026-0119", of: peeters, "390.00", due: "2026-11-30", reference: "+++090/9337/56100+++")
  }

  private mutating func writeElise() {
    let garage = customer("Garage Élise SRL", .business, language: .french)
    let id = invoice("2026-0104", of: garage, "1633.50", due: "2026-09-10")
    let parts = [
      ("2026-11-01", "2026-11-04"), ("2026-12-01", "2026-12-03"), ("2027-01-04", "2027-01-06"),
    ]
    record(
      .settle, id,
      [
        .settlementMade(
          SettlementMade(
            receivable: id, settlement: Settlement.ID(rawValue: 900), on: day("2026-10-12"),
            amount: money("1633.50"),
            instalments: parts.map {
              Instalment(due: day($0.0), judged: day($0.1), amount: money("544.50"))
            }))
      ])
    record(
      .acceptSettlement, id,
      [
        .settlementAccepted(
          SettlementAccepted(
            receivable: id, settlement: Settlement.ID(rawValue: 900), on: day("2026-10-14")))
      ])
    pay(id, "544.50", on: "2026-10-30")
  }

  private mutating func writeZoe() {
    let zoe = customer(
      "Café Zoë", .business, language: .dutch, email: "zoe@cafezoe.example")
    let id = invoice("2026-0117", of: zoe, "1000.00", due: "2026-10-10")
    step(id, .reminder(level: 1), on: "2026-10-17", by: .email, asks: "1000.00")
    record(
      .dispute, id,
      [
        .disputeOpened(
          DisputeOpened(
            receivable: id, on: day("2026-10-20"), ground: .hours, amount: money("400.00"),
            note: "hours are wrong"))
      ])
    _ = invoice("2026-0140", of: zoe, "250.00", due: "2026-12-05")
  }

  private mutating func writeJan() {
    let jan = customer("Jan Peeters", .consumer, language: .dutch, isAssumed: true)
    let id = invoice("2026-0133", of: jan, "423.50", due: "2026-11-05")
    step(id, .reminder(level: 1), on: "2026-11-14", by: .letter, asks: "423.50")
  }

  private mutating func writeMuller() {
    let muller = customer("Müller & Söhne GmbH", .business, language: .german)
    let id = invoice("2026-0135", of: muller, "4990.00", due: "2026-11-09")
    promise(id, by: "2026-11-27", on: "2026-11-20", "4990.00")
    _ = invoice(
      "CN-2026-004", of: muller, "-254.10", due: "2026-11-10", document: .creditNote)
  }

  // MARK: Words of the stories

  mutating func customer(
    _ name: String, _ kind: CustomerKind, language: Language, enterprise: String? = nil,
    email: String? = nil, phone: String? = nil, contact: String? = nil, isAssumed: Bool = false
  ) -> Customer.ID {
    lastCustomer += 1
    let id = Customer.ID(rawValue: lastCustomer)
    let record = CustomerRecord(
      name: name, kind: kind, kindIsAssumed: isAssumed,
      enterpriseNumber: enterprise.flatMap { try? EnterpriseNumber($0) }, language: language,
      address: PostalAddress(
        street: "Dorpsstraat \(lastCustomer)", postcode: "2800", city: "Mechelen", country: "BE"),
      email: email, phone: phone, contact: contact)
    ledger.record(
      Action.Note(.customer),
      [.customerRecorded(CustomerRecorded(customer: id, record: record, on: day("2026-01-01")))])
    return id
  }

  mutating func invoice(
    _ number: String, of customer: Customer.ID, _ total: String, due: String,
    reference: String? = nil, description: String? = nil, currency: Currency = .euro,
    document: Receivable.DocumentKind = .invoice
  ) -> Receivable.ID {
    lastInvoice += 1
    let id = Receivable.ID(rawValue: lastInvoice)
    numbers[id] = number
    let facts = Receivable.Facts(
      document: document, number: number, seller: "ours", issued: day(due).adding(days: -30),
      due: day(due), total: money(total, currency),
      reference: reference.flatMap { PaymentReference($0) }, description: description)
    ledger.record(
      Action.Note(.addInvoice, numbers: [number], amount: facts.total),
      [.invoiceIssued(InvoiceIssued(receivable: id, customer: customer, facts: facts))])
    return id
  }

  private func record(_ verb: Action.Verb, _ id: Receivable.ID, _ events: [Event]) {
    ledger.record(Action.Note(verb, numbers: [numbers[id] ?? ""]), events)
  }

  private func pay(_ id: Receivable.ID, _ amount: String, on: String) {
    record(
      .pay, id,
      [
        .paymentReceived(PaymentReceived(receivable: id, on: day(on), amount: money(amount)))
      ])
  }

  private func promise(_ id: Receivable.ID, by: String, on: String, _ amount: String) {
    record(
      .promise, id,
      [
        .promiseMade(
          PromiseMade(
            receivable: id, on: day(on), by: day(by),
            judged: SampleBooks.calendar.judgement(of: day(by)), amount: money(amount)))
      ])
  }

  private func step(
    _ id: Receivable.ID, _ step: DunningStep, on: String, by channel: Channel, asks: String,
    deadline: String? = nil
  ) {
    let taken = TakenStep.ID(rawValue: ledger.newID())
    let asked = StepWritten.Asked(
      principal: money(asks), interest: money("0.00"), compensation: money("0.00"))
    record(
      step == .notice ? .notice : .remind, id,
      [
        .stepWritten(
          StepWritten(
            receivable: id, id: taken, step: step, on: day(on), channel: channel, fate: .outgoing,
            deadline: deadline.map { day($0) }, asked: asked,
            documents: [StoredDocument(path: "documents/2026/\(id)-\(on).txt", sha256: "00")])),
        .stepSent(StepSent(receivable: id, id: taken, on: day(on))),
      ])
  }
}
