extension ReceivableState {
  /// What the events of a document move in double-entry books, in the order of recording.
  ///
  /// After all of them its `receivable` account bears what is open, that of a credit note what it came to (each use of it
  /// is an entry of the invoice, which posts to both). A payment is dated as of its bank line, also where it was typed
  /// before. What was booked by mistake or belonged elsewhere appears as little as what was undone; what the bank took
  /// back appears twice. `events` are those of its stream that stand, in their order.
  /// - Throws: the refusal of the first event that can't follow, with that event.
  public static func entries(_ events: [RecordedEvent]) throws(FoldRefusal) -> [BookEntry] {
    do throws(FoldRefusal) {
      return try DocumentBook.entries(events, showingReturns: true)
    } catch {
      // What was done again after all may only stand because a payment before it didn't stay.
      return try DocumentBook.entries(events, showingReturns: false)
    }
  }
}

/// The accounts of one document, event by event: an entry is what the balances differ by.
private struct DocumentBook {
  private let events: [RecordedEvent]
  private let receipts: [Payment.ID: Receipt]
  private let showsReturns: Bool
  /// What never was: payments booked by mistake, or moved; without returns, those that came back too.
  private let corrections: [ReceivableState.Reversal]
  private var state: ReceivableState?
  private var balances: [BookEntry.Posting] = []
  /// What of the losses is bank charges.
  private var bankLoss: Money?
  private var entries: [BookEntry] = []

  static func entries(
    _ events: [RecordedEvent], showingReturns: Bool
  ) throws(FoldRefusal) -> [BookEntry] {
    var book = DocumentBook(events, showingReturns: showingReturns)
    for index in events.indices { try book.follow(index) }
    return book.entries
  }

  private init(_ events: [RecordedEvent], showingReturns: Bool) {
    self.events = events
    showsReturns = showingReturns
    receipts = Receipt.all(in: events)
    corrections = ReceivableState.reversals(in: events) {
      !showingReturns || $0.cause != .returned
    }
  }

  private mutating func follow(_ index: Int) throws(FoldRefusal) {
    let recorded = events[index]
    let lostBefore = state?.lost
    do throws(Refusal) {
      if showsReturns, case .paymentReversed(let reversed) = recorded.event,
        reversed.cause == .returned
      {
        try foldAgain(through: index)
      } else {
        try ReceivableState.follow(recorded, corrections, &state)
      }
    } catch {
      throw FoldRefusal(refusal: error, event: recorded.id, action: recorded.action)
    }
    guard let state else { return }
    let bank = bankLoss ?? .zero(state.currency)
    bankLoss = min(bank, state.lost)
    if case .writtenOff(let written) = recorded.event, written.reason == .bankCharges {
      bankLoss = bank + max(state.lost - (lostBefore ?? state.lost), .zero(state.currency))
    }
    let now = state.balances(receipts, bankLoss: bankLoss ?? .zero(state.currency))
    let postings = now.difference(from: balances)
    balances = now
    guard !postings.isEmpty else { return }
    entries.append(
      BookEntry(
        event: recorded.id, on: day(of: recorded), what: recorded.event.moves,
        postings: postings))
  }

  /// A payment that the bank took back is as if it had never come, so that what it closed isn't.
  private mutating func foldAgain(through index: Int) throws(Refusal) {
    let later = events[(index + 1)...].filter { recorded in
      guard case .paymentReversed(let reversed) = recorded.event else { return false }
      return reversed.cause != .returned
    }
    let gone = ReceivableState.reversals(in: events[...index] + later) { _ in true }
    state = nil
    for recorded in events[...index] { try ReceivableState.follow(recorded, gone, &state) }
  }

  private func day(of recorded: RecordedEvent) -> CalendarDay {
    guard case .paymentReceived(let payment) = recorded.event else { return recorded.event.on }
    return receipts[payment.id ?? Payment.ID(of: recorded.id)]?.on ?? payment.on
  }
}

/// What is known of a payment besides its amount, by all that was recorded of it.
private struct Receipt {
  var on: CalendarDay
  var method: PaymentReceived.Method
  var whole: Money
  var fee: Money?
  var isBankFee: Bool
  var source: PaymentSource?

  static func all(in events: [RecordedEvent]) -> [Payment.ID: Receipt] {
    var receipts: [Payment.ID: Receipt] = [:]
    for recorded in events {
      if case .paymentReceived(let payment) = recorded.event {
        receipts[payment.id ?? Payment.ID(of: recorded.id)] = Receipt(
          on: payment.on, method: payment.method, whole: payment.amount, fee: payment.fee,
          isBankFee: payment.isBankFee ?? false, source: payment.source)
      } else if case .paymentJoined(let joined) = recorded.event {
        receipts[joined.payment]?.on = joined.on
        receipts[joined.payment]?.source = joined.source
      }
    }
    return receipts
  }

  /// What `amount`, all or what stayed of the payment, brought where.
  func postings(_ amount: Money) -> [BookEntry.Posting] {
    let kept = min(fee ?? .zero(amount.currency), amount)
    let net = amount - kept
    let fees = BookEntry.Posting(
      account: isBankFee ? .bankCharges : .collectionFees, amount: kept)
    guard let source, source.amount.currency != amount.currency else {
      return [BookEntry.Posting(account: account, amount: net), fees]
    }
    // Of a line in another currency: what it brought, and against that what it was taken for.
    let brought =
      amount == whole || !whole.isPositive
      ? source.amount
      : source.amount.scaled(by: amount.minorUnits, over: whole.minorUnits)
    return [
      BookEntry.Posting(account: account, amount: brought),
      BookEntry.Posting(account: .conversion, amount: -brought),
      BookEntry.Posting(account: .conversion, amount: net), fees,
    ]
  }

  private var account: BookAccount {
    if let source { return .bank(source.line) }
    return switch method {
    case .bank: .bank(nil)
    case .cash: .cash
    case .card: .card
    case .setOff: .setOff
    case .withheld: .withheld
    case .beforeMaan: .beforeMaan
    }
  }
}

extension ReceivableState {
  /// What stands on each account by this document alone; together zero in each currency.
  fileprivate func balances(
    _ receipts: [Claims.Payment.ID: Receipt], bankLoss: Money
  ) -> [BookEntry.Posting] {
    guard !isCredit else {
      return [BookEntry.Posting(account: .receivable(id), amount: facts.total)] + sale
    }
    let fromCustomer = customerCredit
    let written = min(lost, placeholder)
    let atBanks = min(bankLoss, written)
    var postings = [BookEntry.Posting(account: .receivable(id), amount: open)] + sale
    for credit in credits {
      if let source = credit.source, source != id {
        postings.append(BookEntry.Posting(account: .receivable(source), amount: credit.amount))
      } else {
        let note = creditNote(of: credit.amount)
        postings.append(BookEntry.Posting(account: .sales, amount: note.base))
        postings.append(BookEntry.Posting(account: .vat, amount: note.vat))
      }
    }
    for payment in payments {
      postings +=
        receipts[payment.id]?.postings(payment.amount)
        ?? [BookEntry.Posting(account: .bank(payment.line), amount: payment.amount)]
    }
    return postings + [
      BookEntry.Posting(account: .creditNotesToMake, amount: placeholder - written),
      BookEntry.Posting(account: .badDebts, amount: written - atBanks),
      BookEntry.Posting(account: .bankCharges, amount: atBanks),
      BookEntry.Posting(account: .interestAndCosts, amount: fromCustomer - excess),
      BookEntry.Posting(account: .customerCredit, amount: -fromCustomer),
    ]
  }

  /// The other side of what is asked: sales and VAT where the VAT is known, else sales.
  private var sale: [BookEntry.Posting] {
    let asked = facts.total
    let zero = Money.zero(asked.currency)
    let known = facts.vat.allSatisfy {
      $0.base.currency == asked.currency && $0.tax.currency == asked.currency
    }
    let shares = known ? facts.vat : []
    var base = shares.reduce(zero) { $0 + $1.base }
    var tax = shares.reduce(zero) { $0 + $1.tax }
    guard !(base + tax).isZero else {
      return [BookEntry.Posting(account: .sales, amount: -asked)]
    }
    // A credit note states its sums without the sign that they have for us.
    if asked.isNegative, !(base + tax).isNegative { (base, tax) = (-base, -tax) }
    let rest = asked - base - tax
    let isSmall = rest.minorUnits.magnitude <= 5
    // Less is asked than it came to where some was paid before; more, where a part bears no VAT.
    let isPrepaid = rest.isNegative != (base + tax).isNegative
    return [
      BookEntry.Posting(account: .sales, amount: -base - (isSmall || isPrepaid ? zero : rest)),
      BookEntry.Posting(account: .vat, amount: -tax),
      BookEntry.Posting(account: .prepayments, amount: !isSmall && isPrepaid ? -rest : zero),
      BookEntry.Posting(account: .rounding, amount: isSmall ? -rest : zero),
    ]
  }
}

extension [BookEntry.Posting] {
  /// What has to be posted for `former` to become this; none of it zero.
  fileprivate func difference(from former: [BookEntry.Posting]) -> [BookEntry.Posting] {
    var moved: [BookEntry.Posting] = []
    for posting in self + former.map({ BookEntry.Posting(account: $0.account, amount: -$0.amount) })
    {
      let at = moved.firstIndex {
        $0.account == posting.account && $0.amount.currency == posting.amount.currency
      }
      if let at {
        moved[at].amount += posting.amount
      } else {
        moved.append(posting)
      }
    }
    return moved.filter { !$0.amount.isZero }
  }
}

extension Event {
  /// What an entry of this event is.
  fileprivate var moves: BookEntry.What {
    switch self {
    case .invoiceIssued(let issued): issued.facts.document == .invoice ? .invoice : .creditNote
    case .creditApplied(let credit): credit.source == nil ? .creditNote : .creditUsed
    case .paymentReceived: .payment
    case .paymentReversed(let reversed): reversed.cause == .returned ? .returned : .correction
    case .disputeClosed, .settlementMade, .settlementAccepted: .reduction
    case .writtenOff: .writeOff
    case .customerRecorded, .customerHeld, .customerReleased, .customerMerged, .invoiceCorrected,
      .disputeOpened, .promiseMade, .stepWritten, .stepSent, .callNoted, .noteAdded, .snoozed,
      .deliveryKnown, .proofKept, .paperAttached, .costMade, .limitationInterrupted,
      .insolvencyOpened, .claimDeclared, .insolvencyEnded, .rateAdded, .statementTaken,
      .bankLineTaken, .paymentJoined, .collectionFailed, .lineDoubted, .lineIgnored,
      .lineReviewed, .payerLearned, .payerForgotten, .payerMarked, .claimKept, .stepDropped,
      .mailLeft, .letterWritten, .handoverEnded:
      .correction
    }
  }
}
