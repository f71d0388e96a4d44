public import Claims

/// Forms: labels, what is read in a field, and what follows from it.
public struct FormTexts: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case payment, quickPayment, dispute, closeDispute, settlement, promise, contact, snooze
    case writeOff
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
  public let typeToFind: String
  public let nothingFits: String
  public let acceptQuestion: @Sendable (_ number: String) -> String
  public let sendQuestion: @Sendable (_ numbers: [String]) -> String
  public let choose: String
}
