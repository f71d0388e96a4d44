import Claims

/// What a movement is, by its code: type, family, operation and category (Febelfin, CODA 2.6, annex II).
struct CODACode: Equatable {
  /// 0 simple; 1 and 2 a total with details 5, or 6, 7 and 9; 3 an amount with details 8.
  let type: UInt8
  let family: Int
  let operation: Int
  /// 0 is the amount as booked; others are a kind of charge, interest or tax.
  let category: Int

  /// Nil where one of the eight positions from `start` isn't a digit.
  init?(_ record: CODARecord, at start: Int) {
    guard let type = record.number(start...start),
      let family = record.number((start + 1)...(start + 2)),
      let operation = record.number((start + 3)...(start + 4)),
      let category = record.number((start + 5)...(start + 7))
    else { return nil }
    self.type = UInt8(type)
    self.family = Int(family)
    self.operation = Int(operation)
    self.category = Int(category)
  }

  /// Nil for anything but eight digits.
  init?(_ text: String) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 8, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    type = UInt8(digits[0])
    family = digits[1] * 10 + digits[2]
    operation = digits[3] * 10 + digits[4]
    category = digits[5] * 100 + digits[6] * 10 + digits[7]
  }

  /// Of an entry that nothing else shows to be a return.
  func kind(isCredit: Bool) -> BankEntry.Kind {
    switch (family, operation) {
    // Cancellations and corrections; an order of one's own that couldn't be executed.
    case (_, 49), (_, 99), (1...2, 54), (41, 54): return .returned
    case (35, _), (80, _), (_, 37), (_, 87): return .charges
    case _ where isCost: return .charges
    // Unpaid and reimbursed collections; reimbursements and reversals of what was collected from us.
    case (5, 3), (5, 5), (5, 54), (5, 56), (5, 58): return .returned
    case (5, _): return .directDebit
    case (1...2, 13), (1...2, 17), (1...2, 64), (1...2, 66), (41, 13), (41, 17), (41, 64), (41, 66):
      return .ownAccount
    // Specific to a bank.
    case (1...2, 40...48), (1...2, 90...98): return .other
    case (1...2, _), (41, _): return .transfer
    case (4, 50) where isCredit: return .cardTerminal
    // A cash machine.
    case (4, 4), (9, _): return .cash
    default: return .other
    }
  }

  /// Whether the category is something that the bank keeps: commissions, postage, taxes.
  ///
  /// Not: interest, capital, gross amounts, differences of rounding.
  var isCost: Bool { CODACode.isCost(category) }

  static func isCost(_ category: Int) -> Bool {
    switch category {
    case 3...23, 25...27, 29...33, 35...49, 51...53, 61, 73, 74, 200...299, 401...427, 429, 431:
      true
    default: false
    }
  }
}
