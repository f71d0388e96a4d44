import Claims

extension Sample {
  static let number = "2026-101"

  static let troubles: [Trouble] =
    [
      .notFound("verbeke"), .ambiguous("ver", candidates: ["2026-101", "2026-102"]),
      .customerNotFound("verbeke"),
      .customerAmbiguous("ver", candidates: ["Verbeke NV", "Vermeer BV"]), .numberTaken(number),
      .closed(number: number, stage: .paid), .closed(number: number, stage: .credited),
      .closed(number: number, stage: .writtenOff), .notOwed(number: number), .amountNotPositive,
      .amountAbove(number: number, limit: euro("411.11"), given: euro("1533.33")),
      .wrongCurrency(number: number, currency: Currency("USD") ?? .euro),
      .dayInThePast(day("2026-11-12")), .dayInTheFuture(day("2026-12-12")),
      .dueBeforeIssued(due: day("2026-11-10"), issued: day("2026-11-20")), .noNumber, .noName,
      .nothingSaid, .alreadyDisputed(number: number), .notDisputed(number: number),
      .notSettled(number: number), .notIssuedYet(number: number, issued: day("2026-11-20")),
      .disputedWhole(number: number), .agreed(number: number, until: day("2026-12-19")),
      .severalCustomers([number, "2026-102"]), .noCreditor,
      .notDueYet(number: number, due: day("2026-12-10")), .sameStepToday(number: number),
      .stepTaken(number: number, step: .reminder(level: 2), sent: day("2026-11-10")),
      .stepTaken(number: number, step: .notice, sent: day("2026-11-10")),
      .stepTaken(number: number, step: .handover, sent: day("2026-11-10")),
      .consumerNotReminded(number: number),
      .consumerWaiting(number: number, lastDay: day("2026-12-12"), from: day("2026-12-14")),
      .channelNotAllowed(.whatsapp, number: number), .channelNotAllowed(.call, number: number),
      .sentInTheFuture(day("2026-12-12")), .mergeWithItself, .nothingWaits([]),
      .nothingWaits([number, "2026-102"]), .nothingToUndo, .nothingToRedo,
      .noSuchAction(Action.ID(rawValue: 42)),
      .costOfConsumer(number: number, kindIsAssumed: false),
      .costOfConsumer(number: number, kindIsAssumed: true), .nothingSent(number: number),
      .resultBeforeSending(number: number, given: day("2026-11-10"), sent: day("2026-11-12")),
      .insolvent(customer: "Verbeke NV", .bankruptcy, since: day("2026-11-18")),
      .notInsolvent(customer: "Verbeke NV"),
      .beforeInsolvency(given: day("2026-11-10"), opened: day("2026-11-18")),
      .ratePublished(.latePayment, from: day("2027-01-11"), Rate(basisPoints: 1_050)),
      .rateLeavesGap(.legalInterest, from: day("2027-01-11")), .noSource,
      .handoverForbidden(number: number, [.solvent, .noAuthority]),
      .termNotTooLong(number: number, days: 30, limit: 60),
      .termNotTooLong(number: number, days: 30, limit: nil), .lineNotFound("17"),
      .lineUsedUp(left: euro("0")), .lineUsedUp(left: euro("411.11")), .lineIsNoPayment,
      .nothingFits(BankLine.ID(rawValue: 17)),
      .paymentNotFound("p18"),
      .alreadyBooked(number: number, amount: euro("411.11"), on: day("2026-11-20")),
      .nothingToAllocate(number: number), .creditOfAnother(number: number),
      .payerUnknown("BE71 0961 2345 6769"), .notAnAccount("-"), .nothingUndecided(number: number),
    ] + RateSeries.allCases.map { .rateFromWrongDay($0, given: day("2027-01-11")) }

  static let cautions: [Caution] =
    [
      .claimLetGo(number: number, amount: euro("66.66")),
      .overpaid(number: number, amount: euro("99.99")),
      .creditNoteToMake(
        number: number,
        CreditNoteToMake(
          amount: euro("1210.00"), base: euro("1000.00"), vat: euro("210.00"))),
      .earlierThanPolicy(number: number, from: day("2026-12-14")),
      .tooSoonAfterContact(lastContact: day("2026-11-13"), free: day("2026-11-27")),
      .promiseRuns(number: number, by: day("2026-12-15")), .customerOnHold("Verbeke NV"),
      .sameNameOtherCustomer("Verbeke NV"), .doubtfulReference("+++090/9337/55494+++"),
      .provisionalRate(day("2027-01-11")),
      .otherAccount(
        number: number, onInvoice: iban("BE68539007547034"), ours: iban("BE71096123456769")),
      .seller("Atelier Janssens BV"), .mailIsYours, .waitingForYes,
      .costNotClaimed(number: number, amount: euro("99.99")),
      .doesNotCount(number: number, .notice, .undeliverable),
      .doesNotCount(number: number, .reminder(level: 1), .bounced),
      .countsAllTheSame(number: number, .notice, .refused),
      .countsAllTheSame(number: number, .notice, .unclaimed),
      .countsAllTheSame(number: number, .reminder(level: 2), .unclaimed),
      .frozen(invoices: 1, since: day("2026-11-18")),
      .frozen(invoices: 2, since: day("2026-11-18")), .declareBy(day("2026-12-18")),
      .declareBy(nil), .vatComesBack(euro("210.00")),
      .handoverMissing(number: number, [.delivery, .order]), .agencyToCheck,
      .termTooLong(number: number, days: 90, limit: 60),
      .joinedLine(number: number, on: day("2026-11-20")), .lineRemains(euro("88.88")),
      .takeOutOfPile(customer: "Verbeke NV", number: number),
      .mailNotSent(customer: "Verbeke NV", reason: "451 4.3.0"),
      .copyMailed(customer: "Verbeke NV", address: "an@verbeke.example"),
      .copyNotMailed(number: number, reason: "451 4.3.0"),
      .leftAllTheSame(number: number, on: day("2026-11-20")),
      .editedIsOld(number: number, written: day("2026-11-20")),
      .letterDropped(customer: "Verbeke NV", number: number), .paperLeftOut("offer.docx"),
      .accountLearned("Verbeke NV", BankAccount(iban("BE71096123456769"))),
      .sharedAccount(BankAccount(iban("BE71096123456769"))),
    ] + CustomerKind.allCases.map { .kindAssumed("Verbeke NV", $0) }
    + Language.allCases.map { .languageMissing($0, used: $0 == .english ? .dutch : .english) }
}
