import Claims

extension Sample {
  private static let receivable = Receivable.ID(rawValue: 1)
  private static let customer = Customer.ID(rawValue: 2)
  private static let taken = TakenStep.ID(rawValue: 3)
  private static let settlement = Settlement.ID(rawValue: 4)
  private static let on = day("2026-11-13")
  private static let file = StoredDocument(path: "documents/2026/1.pdf", sha256: "00")

  /// Every kind of event, in the shapes that read differently.
  static let events: [Event] =
    parties + invoices + payments + disputes + agreements + contacts + letters + proofs + insolvency
    + bank
    + RateSeries.allCases.map {
      .rateAdded(
        RateAdded(
          on: on, series: $0, from: day("2027-01-11"), rate: Rate(basisPoints: 1_050), source: "x"))
    }

  private static let bank: [Event] = {
    guard let account = BankAccount("BE71096123456769") else { return [] }
    let line = BankLine.ID(rawValue: 17)
    let statement = AccountStatement.ID(rawValue: 16)
    let payment = Payment.ID(rawValue: 18)
    let source = PaymentSource(line: line, amount: euro("411.11"))
    let entry = BankEntry(bookedOn: on, amount: euro("411.11"))
    let taken = StatementTaken(
      statement: statement, account: account, currency: .euro, format: "coda",
      from: on, through: on, entries: 1, added: 1)
    let joined = PaymentJoined(
      receivable: receivable, payment: payment, source: source, on: on)
    let grounds = MatchGround.allCases.map {
      Event.paymentReceived(
        PaymentReceived(
          receivable: receivable, on: on, amount: euro("411.11"), source: source, ground: $0))
    }
    let reversals = PaymentReversed.Cause.allCases.map {
      Event.paymentReversed(
        PaymentReversed(
          receivable: receivable, payment: payment, on: on, amount: euro("411.11"), cause: $0,
          reason: $0 == .returned ? "AC04" : nil))
    }
    let roles = (PayerRole.allCases.map(Optional.some) + [nil]).map {
      Event.payerMarked(PayerMarked(account: account, role: $0, on: on))
    }
    let failed = CollectionFailed(receivable: receivable, on: on, reason: "AM04")
    let ignored = LineIgnored(line: line, on: on, cause: .person, note: "tax refund")
    return grounds + reversals + roles + [
      .statementTaken(taken),
      .bankLineTaken(
        BankLineTaken(
          line: line, statement: statement, account: account, format: "coda", entry: entry)),
      .paymentJoined(joined), .collectionFailed(failed),
      .lineDoubted(LineDoubted(line: line, on: on, receivables: [receivable])),
      .lineIgnored(ignored), .lineReviewed(LineReviewed(line: line, on: on)),
      .payerLearned(PayerLearned(customer: customer, account: account, on: on)),
      .payerForgotten(PayerForgotten(customer: customer, account: account, on: on)),
      .claimKept(ClaimKept(receivable: receivable, on: on)),
    ]
  }()

  private static let parties: [Event] = [
    .customerRecorded(
      CustomerRecorded(
        customer: customer, record: CustomerRecord(name: "Verbeke NV", kind: .business), on: on)),
    .customerHeld(CustomerHeld(customer: customer, reason: "Verbeke", until: nil, on: on)),
    .customerReleased(CustomerReleased(customer: customer, on: on)),
    .customerMerged(CustomerMerged(customer: customer, into: Customer.ID(rawValue: 5), on: on)),
  ]

  private static func facts(_ document: Receivable.DocumentKind) -> Receivable.Facts {
    Receivable.Facts(
      document: document, number: number, seller: "x", issued: day("2026-11-10"),
      due: day("2026-12-10"), total: euro("1210.00"))
  }

  private static let invoices: [Event] = {
    let nothing = InvoiceCorrected(receivable: receivable, on: on)
    var all = nothing
    all.due = day("2026-12-10")
    all.received = day("2026-11-12")
    all.customer = customer
    all.reference = PaymentReference("+++090/9337/55493+++")
    all.description = "website"
    all.orderReference = "PO-7"
    all.isOursToCollect = true
    all.contract = day("2026-11-11")
    all.takesLegalTerm = true
    return [Receivable.DocumentKind.invoice, .creditNote].map {
      .invoiceIssued(InvoiceIssued(receivable: receivable, customer: customer, facts: facts($0)))
    } + [
      .invoiceCorrected(nothing), .invoiceCorrected(all),
      .creditApplied(CreditApplied(receivable: receivable, on: on, amount: euro("210.00"))),
    ]
  }()

  private static let payments: [Event] =
    PaymentReceived.Method.allCases.map {
      .paymentReceived(
        PaymentReceived(receivable: receivable, on: on, amount: euro("411.11"), method: $0))
    } + [
      .paymentReceived(
        PaymentReceived(
          receivable: receivable, on: on, amount: euro("450.50"), fee: euro("67.50")))
    ]
    + WrittenOff.Reason.allCases.map {
      .writtenOff(WrittenOff(receivable: receivable, on: on, amount: euro("66.66"), reason: $0))
    }

  private static let disputes: [Event] =
    DisputeGround.allCases.map {
      .disputeOpened(DisputeOpened(receivable: receivable, on: on, ground: $0, amount: nil))
    } + [
      .disputeOpened(
        DisputeOpened(
          receivable: receivable, on: on, ground: .hours, amount: euro("411.11"), note: "8 x 50")),
      .disputeClosed(
        DisputeClosed(
          receivable: receivable, on: on, outcome: .upheld, reduction: euro("322.22"))),
    ]
    + DisputeClosed.Outcome.allCases.map {
      .disputeClosed(DisputeClosed(receivable: receivable, on: on, outcome: $0))
    }

  private static let agreements: [Event] = {
    let first = Instalment(
      due: day("2026-12-16"), judged: day("2026-12-18"), amount: euro("322.22"))
    let second = Instalment(
      due: day("2027-01-16"), judged: day("2027-01-19"), amount: euro("322.22"))
    return [
      .settlementMade(
        SettlementMade(
          receivable: receivable, settlement: settlement, on: on, amount: euro("322.22"),
          instalments: [first])),
      .settlementMade(
        SettlementMade(
          receivable: receivable, settlement: settlement, on: on, amount: euro("644.44"),
          instalments: [first, second], validUntil: day("2026-12-11"))),
      .settlementAccepted(
        SettlementAccepted(receivable: receivable, settlement: settlement, on: on)),
      .promiseMade(
        PromiseMade(
          receivable: receivable, on: on, by: day("2026-12-15"), judged: day("2026-12-17"))),
      .promiseMade(
        PromiseMade(
          receivable: receivable, on: on, by: day("2026-12-15"), judged: day("2026-12-17"),
          amount: euro("155.55"))),
    ]
  }()

  private static func written(
    _ step: DunningStep, _ channel: Channel, _ fate: StepWritten.Fate
  ) -> Event {
    .stepWritten(
      StepWritten(
        receivable: receivable, id: taken, step: step, on: on, channel: channel, fate: fate,
        deadline: nil,
        asked: StepWritten.Asked(
          principal: euro("1210.00"), interest: euro("0"), compensation: euro("0")),
        documents: []))
  }

  /// What a call can bring, as the command line and the screen name it.
  static let callOutcomes = [
    "reached", "no-answer", "voicemail", "promised", "will-pay", "disputes", "disagrees",
    "wants-copy", "wrong-number",
  ]

  private static let contacts: [Event] =
    steps.map { written($0, .letter, .outgoing) }
    + Channel.allCases.map { written(.reminder(level: 1), $0, .outgoing) }
    + [
      written(.notice, .registered, .draft),
      .stepSent(StepSent(receivable: receivable, id: taken, on: on)),
      .callNoted(CallNoted(receivable: receivable, on: on, outcome: "Goossens", note: "8 x 50")),
      .noteAdded(NoteAdded(receivable: receivable, on: on, text: "8 x 50")),
      .snoozed(Snoozed(receivable: receivable, on: on, until: day("2026-12-20"), note: "8 x 50")),
    ]
    + callOutcomes.map {
      .callNoted(CallNoted(receivable: receivable, on: on, outcome: $0))
    }

  private static let letters: [Event] =
    Correspondence.allCases.flatMap { letter in
      [StepWritten.Fate.outgoing, .draft].map {
        .letterWritten(
          LetterWritten(
            receivable: receivable, id: taken, letter: letter, on: on, channel: .email, fate: $0,
            documents: []))
      }
    }
    + HandoverEnded.Outcome.allCases.map {
      .handoverEnded(HandoverEnded(receivable: receivable, on: on, outcome: $0, note: "8 x 50"))
    } + [
      .stepDropped(StepDropped(receivable: receivable, id: taken, on: on)),
      .mailLeft(
        MailLeft(
          receivable: receivable, id: taken, step: .reminder(level: 1), letter: nil, on: on,
          asked: nil, message: "<1@example.org>")),
      .mailLeft(
        MailLeft(
          receivable: receivable, id: taken, step: nil, letter: .thanks, on: on, asked: nil,
          message: "<1@example.org>")),
    ]

  private static let proofs: [Event] =
    DeliveryResult.allCases.map {
      .deliveryKnown(DeliveryKnown(receivable: receivable, step: taken, on: on, result: $0))
    }
    + PaperKind.allCases.map {
      .paperAttached(PaperAttached(receivable: receivable, on: on, paper: $0, document: file))
    }
    + LimitationInterrupted.Cause.allCases.map {
      .limitationInterrupted(LimitationInterrupted(receivable: receivable, on: on, cause: $0))
    } + [
      .proofKept(
        ProofKept(receivable: receivable, step: taken, on: on, document: file, tracking: "RR123")),
      .costMade(CostMade(receivable: receivable, on: on, amount: euro("99.99"), proof: file)),
    ]

  private static let insolvency: [Event] =
    InsolvencyProcedure.allCases.map {
      .insolvencyOpened(
        InsolvencyOpened(
          customer: customer, on: on, procedure: $0, declareBy: day("2026-12-18"), trustee: nil))
    } + [
      .insolvencyOpened(
        InsolvencyOpened(
          customer: customer, on: on, procedure: .bankruptcy, declareBy: nil, trustee: nil)),
      .claimDeclared(ClaimDeclared(customer: customer, on: on)),
      .insolvencyEnded(InsolvencyEnded(customer: customer, on: on)),
    ]

  /// Every verb, and what more than three numbers make of it.
  static let actionNotes: [Action.Note] =
    Action.Verb.allCases.map { verb in
      Action.Note(
        verb, numbers: [number], amount: euro("411.11"), count: 1,
        target: Action.ID(rawValue: 42))
    } + [
      Action.Note(.remind, numbers: ["1", "2", "3", "4"]),
      Action.Note(.remind, numbers: ["1", "2", "3", "4", "5"]), Action.Note(.importFiles),
      Action.Note(.importFiles, count: 12), Action.Note(.opening, count: 12),
    ]
}
