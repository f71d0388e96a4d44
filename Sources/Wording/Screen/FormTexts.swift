public import Claims

/// Forms: labels, what is read in a field, and what follows from it.
public struct FormTexts: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case payment, quickPayment, dispute, closeDispute, settlement, promise, contact, snooze
    case writeOff, handover, letterResult, proof, insolvency, declareClaim, endInsolvency, rate
    case split, collected, ignoreLine, shortDispute, takeFiles
  }

  public let title: @Sendable (Kind) -> String
  /// What it is about: a number and its customer.
  public let about: @Sendable (_ number: String, _ customer: String, _ open: String) -> String
  public let aboutMany: @Sendable (_ numbers: [String], _ sums: [String]) -> String
  /// The word behind Enter in the hint line.
  public let submit: @Sendable (Kind) -> String
  public let nextField: String
  public let turn: String
  public let back: String

  public let amount: String
  public let day: String
  public let claim: String
  public let ground: String
  public let note: String
  public let outcome: String
  public let instalments: String
  public let first: String
  public let rhythm: String
  public let validUntil: String
  public let by: String
  public let until: String
  public let kind: String
  public let text: String
  public let reason: String
  public let search: String
  public let collector: String
  public let result: String
  public let file: String
  public let tracking: String
  public let procedure: String
  public let declareBy: String
  public let trustee: String
  public let from: String
  public let rate: String
  public let source: String

  public let invoice: String
  public let gross: String
  public let fee: String
  public let path: String
  public let scope: String

  public let letGo: String
  public let keep: String
  public let everyMonth: String
  public let everyWeek: String
  public let isNote: String
  public let disputeOutcome: @Sendable (DisputeClosed.Outcome) -> String
  public let disputeOutcomeNote: @Sendable (DisputeClosed.Outcome, _ amount: String) -> String
  public let writeOffReason: @Sendable (WrittenOff.Reason) -> String
  /// How a call went: a code for the journal, and its words.
  public let callOutcomes: [CallOutcome]

  public struct CallOutcome: Hashable, Sendable {
    public let code: String
    public let words: String

    public init(_ code: String, _ words: String) {
      self.code = code
      self.words = words
    }
  }

  /// `= EUR 1 000.00`.
  public let reads: @Sendable (String) -> String
  public let ambiguous: @Sendable (_ small: String, _ large: String) -> String
  public let notAnAmount: String
  public let tooManyDecimals: String
  public let tooLarge: String
  public let amountMissing: String
  public let amountNotPositive: String
  public let amountAbove: @Sendable (_ limit: String) -> String
  public let notADay: String
  public let dayMissing: String
  public let dayMustFollow: String
  public let dayInFuture: String
  public let wholeBalance: String
  public let rest: @Sendable (_ amount: String) -> String
  public let above: @Sendable (_ amount: String) -> String
  public let claimLetGo: @Sendable (_ amount: String) -> String
  public let claimKept: @Sendable (_ amount: String) -> String
  public let claimUnknown: String
  public let noClaim: String
  public let goesOn: @Sendable (_ amount: String) -> String
  public let disputedWhole: String
  public let noteMissing: String
  public let notANumber: String
  public let instalmentLine: @Sendable (_ day: String, _ amount: String) -> String
  public let reduction: @Sendable (_ amount: String) -> String
  public let waived: @Sendable (_ amount: String) -> String
  public let noReduction: String
  public let agreedNow: String
  public let offerUntil: @Sendable (_ day: String) -> String
  public let judged: @Sendable (_ days: Int, _ day: String) -> String
  public let returns: @Sendable (_ day: String) -> String
  public let creditNote: @Sendable (_ amount: String) -> String
  public let optional: String

  /// What is waited for while the check of a hand-over is made.
  public let checking: String
  /// Beside the collector whom the law or an agreement forbids.
  public let notPossible: String
  /// Each begins with another letter, by which it is picked.
  public let collectorChoice: @Sendable (Collector) -> String
  /// The claim that would be handed over.
  public let handedClaim: @Sendable (_ total: String) -> String
  /// A requirement of a hand-over that isn't met.
  public let requirement: @Sendable (HandoverCheck.Requirement, HandoverCheck.Verdict) -> String
  /// A few words; the history has its own.
  public let deliveryResult: @Sendable (DeliveryResult) -> String
  /// What follows from it.
  public let deliveryCounts: @Sendable (DeliveryResult) -> String
  /// The letter that a form is about, and how many other invoices stood in it.
  public let letterSent:
    @Sendable (_ step: String, _ channel: String, _ day: String, _ others: Int)
      -> String
  public let fileMissing: String
  public let aboutCustomer: @Sendable (_ name: String, _ invoices: Int) -> String
  public let insolvencyProcedure: @Sendable (InsolvencyProcedure) -> String
  /// Beside the empty field: the day that is then taken, where there is one.
  public let declareByEmpty: @Sendable (_ day: String?) -> String
  public let frozen: @Sendable (_ invoices: Int, _ declareBy: String?) -> String
  public let declaredLate: @Sendable (_ declareBy: String) -> String
  public let goesOnAfterwards: @Sendable (_ invoices: Int) -> String
  public let dayTooEarly: @Sendable (_ earliest: String) -> String
  public let aboutRate: @Sendable (_ half: HalfYear) -> String
  public let notHalfYear: String
  public let rateMissing: String
  public let notARate: String
  public let sourceMissing: String
  /// An invoice that was found by what was typed: whose it is, and what is open on it.
  public let found: @Sendable (_ number: String, _ customer: String, _ open: String) -> String
  public let foundMany: @Sendable (_ numbers: [String], _ count: Int) -> String
  public let invoiceMissing: String
  public let sameInvoice: String
  public let otherCurrency: String
  public let otherCustomersCredit: String
  /// A credit note that is set off.
  public let setOff: @Sendable (_ amount: String) -> String
  /// The amount that an empty field means.
  public let proposed: @Sendable (_ amount: String) -> String
  /// What of the line is still to be placed.
  public let restOfLine: @Sendable (_ amount: String) -> String
  public let allPlaced: String
  public let moreThanLine: @Sendable (_ amount: String) -> String
  public let feeIs: @Sendable (_ gross: String, _ received: String) -> String
  public let feeDiffers: @Sendable (_ fee: String) -> String
  public let grossTooSmall: @Sendable (_ received: String) -> String
  public let onlyThisLine: String
  public let alwaysThisPayer: String
  public let noPayerAccount: String
  public let alwaysMeans: @Sendable (_ account: String) -> String
  public let restDisputed: @Sendable (_ amount: String) -> String
  public let typeToFind: String
  public let nothingFits: String
  public let acceptQuestion: @Sendable (_ number: String) -> String
  public let payTwice: @Sendable (_ number: String, _ amount: String, _ day: String) -> String
  public let sendQuestion: @Sendable (_ numbers: [String]) -> String
  public let choose: String
}
