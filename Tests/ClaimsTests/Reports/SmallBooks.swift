import Claims

/// A few documents of a few customers and what happened to them, told in order.
struct SmallBooks {
  private var events: [RecordedEvent] = []
  private var lastID: Int64 = 0

  private mutating func id() -> Int64 {
    lastID += 1
    return lastID
  }

  /// Returns the number of the event, by which a payment is known that has none of its own.
  @discardableResult
  mutating func add(_ event: Event) -> RecordedEvent.ID {
    let id = RecordedEvent.ID(rawValue: id())
    events.append(
      RecordedEvent(id: id, action: Action.ID(rawValue: id.rawValue), event: event))
    return id
  }

  mutating func customer(_ name: String, _ kind: CustomerKind = .business) -> Customer.ID {
    let customer = Customer.ID(rawValue: id())
    add(
      .customerRecorded(
        CustomerRecorded(
          customer: customer, record: CustomerRecord(name: name, kind: kind),
          on: day("2024-01-01"))))
    return customer
  }

  /// Due thirty days after it was issued, unless said otherwise; below zero a credit note.
  @discardableResult
  mutating func invoice(
    _ number: String, _ total: String, of customer: Customer.ID, issued: String,
    due: String? = nil, currency: Currency = .euro
  ) -> Receivable.ID {
    let receivable = Receivable.ID(rawValue: id())
    let issued = day(issued)
    let total = Money(minorUnits: euro(total).minorUnits, currency: currency)
    add(
      .invoiceIssued(
        InvoiceIssued(
          receivable: receivable, customer: customer,
          facts: Receivable.Facts(
            document: total.isNegative ? .creditNote : .invoice, number: number, seller: "ours",
            issued: issued, due: due.map(day) ?? issued.adding(days: 30), total: total))))
    return receivable
  }

  @discardableResult
  mutating func pay(
    _ invoice: Receivable.ID, _ amount: String, on paid: String,
    method: PaymentReceived.Method = .bank
  ) -> Payment.ID {
    let payment = Payment.ID(rawValue: id())
    add(
      .paymentReceived(
        PaymentReceived(
          receivable: invoice, on: day(paid), amount: euro(amount), method: method, id: payment)))
    return payment
  }

  mutating func reverse(
    _ payment: Payment.ID, of invoice: Receivable.ID, _ amount: String, on taken: String,
    _ cause: PaymentReversed.Cause
  ) {
    add(
      .paymentReversed(
        PaymentReversed(
          receivable: invoice, payment: payment, on: day(taken), amount: euro(amount),
          cause: cause)))
  }

  /// A credit note that was typed, or a part of one that is a document.
  mutating func credit(
    _ invoice: Receivable.ID, _ amount: String, on noted: String, from source: Receivable.ID? = nil
  ) {
    add(
      .creditApplied(
        CreditApplied(
          receivable: invoice, source: source, on: day(noted), amount: euro(amount))))
  }

  /// The parts are due on days of which each is judged four days later.
  mutating func settle(
    _ invoice: Receivable.ID, _ parts: [(due: String, amount: String)], on agreed: String,
    validUntil: String? = nil
  ) {
    let instalments = parts.map {
      Instalment(due: day($0.due), judged: day($0.due).adding(days: 4), amount: euro($0.amount))
    }
    add(
      .settlementMade(
        SettlementMade(
          receivable: invoice, settlement: Settlement.ID(rawValue: id()), on: day(agreed),
          amount: instalments.reduce(euro("0")) { $0 + $1.amount }, instalments: instalments,
          validUntil: validUntil.map(day))))
  }

  /// Judged four days after its day.
  mutating func promise(
    _ invoice: Receivable.ID, by promised: String, on made: String, _ amount: String? = nil
  ) {
    add(
      .promiseMade(
        PromiseMade(
          receivable: invoice, on: day(made), by: day(promised),
          judged: day(promised).adding(days: 4), amount: amount.map(euro))))
  }

  mutating func dispute(_ invoice: Receivable.ID, _ amount: String?, on opened: String) {
    add(
      .disputeOpened(
        DisputeOpened(
          receivable: invoice, on: day(opened), ground: .work, amount: amount.map(euro))))
  }

  mutating func writeOff(
    _ invoice: Receivable.ID, _ amount: String, on written: String, _ reason: WrittenOff.Reason
  ) {
    add(
      .writtenOff(
        WrittenOff(receivable: invoice, on: day(written), amount: euro(amount), reason: reason)))
  }

  @discardableResult
  mutating func send(
    _ step: DunningStep, _ invoice: Receivable.ID, asking principal: String, on sent: String,
    interest: String = "0", together: [Receivable.ID]? = nil
  ) -> TakenStep.ID {
    let taken = TakenStep.ID(rawValue: id())
    add(
      .stepWritten(
        StepWritten(
          receivable: invoice, id: taken, step: step, on: day(sent), channel: .email,
          fate: .outgoing, deadline: nil,
          asked: StepWritten.Asked(
            principal: euro(principal), interest: euro(interest), compensation: euro("0")),
          together: together, documents: [])))
    add(.stepSent(StepSent(receivable: invoice, id: taken, on: day(sent))))
    return taken
  }

  mutating func call(_ invoice: Receivable.ID, on called: String, _ outcome: String = "reached") {
    add(.callNoted(CallNoted(receivable: invoice, on: day(called), outcome: outcome)))
  }
}

// MARK: What reports read

extension SmallBooks {
  var customers: [Customer.ID: ReportCustomer] {
    get throws {
      var streams: [Customer.ID: [RecordedEvent]] = [:]
      for recorded in events {
        for case .customer(let id) in recorded.event.streams {
          streams[id, default: []].append(recorded)
        }
      }
      var customers: [Customer.ID: ReportCustomer] = [:]
      for (id, events) in streams {
        if let customer = try Customer.fold(events, of: id) {
          customers[id] = ReportCustomer(customer)
        }
      }
      return customers
    }
  }

  /// Each document as a day has it, in the order of their numbers.
  func histories(on seen: String) throws -> [CaseHistory] {
    var streams: [Receivable.ID: [RecordedEvent]] = [:]
    for recorded in events {
      for case .receivable(let id) in recorded.event.streams {
        streams[id, default: []].append(recorded)
      }
    }
    return try streams.sorted { $0.key < $1.key }.compactMap { id, events in
      let events = events.seen(on: day(seen))
      return try ReceivableState.fold(events, of: id).map { CaseHistory(state: $0, events: events) }
    }
  }

  func items(on seen: String) throws -> [ReportItem] {
    try histories(on: seen).map { ReportItem($0.state) }
  }

  func ageing(_ seen: String) throws -> Ageing {
    var sheet = AgeingSheet(on: day(seen), customers: try customers)
    for item in try items(on: seen) { sheet.add(item) }
    return sheet.report
  }

  func sales(_ seen: String) throws -> SalesOutstanding {
    var sheet = SalesSheet(on: day(seen))
    for item in try items(on: seen) { sheet.add(item) }
    return sheet.report
  }

  func cash(_ seen: String, weeks: Int = 8) throws -> ExpectedCash {
    let customers = try customers
    var habits = PayingHabits()
    for item in try items(on: seen) {
      habits.add(item, of: customers[item.customer]?.kind ?? .business)
    }
    var sheet = CashSheet(on: day(seen), weeks: weeks, habits: habits, customers: customers)
    for history in try histories(on: seen) { sheet.add(ReportItem(history.state), history.state) }
    return sheet.report
  }

  func payers(_ seen: String, isTold: (CalendarDay) -> Bool = { _ in true }) throws -> PayerList {
    var sheet = PayerSheet(on: day(seen), customers: try customers)
    for history in try histories(on: seen) {
      sheet.add(ReportItem(history.state))
      sheet.add(history, isTold: isTold)
    }
    return sheet.report
  }

  func steps(_ seen: String) throws -> StepYield {
    var sheet = StepSheet(on: day(seen))
    for history in try histories(on: seen) { sheet.add(history) }
    return sheet.report
  }
}

/// As a person writes it: `1 234.50`, nothing for zero.
func plain(_ amount: Money) -> String {
  amount.isZero ? "" : AmountText.machine(amount)
}
