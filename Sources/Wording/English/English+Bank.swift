import Claims

extension English {
  static let bank = BankTexts(
    ground: { ground($0) }, clue: { clue($0) }, byHand: "by hand", ignored: "ignored",
    nothingFits: "nothing that is open fits it", notAPayment: { notAPayment($0) },
    status: { status($0) },
    shortOn: { amount, number in "short: \(amount) still open on \(number)" },
    tooLittle: { amount in "\(amount) too little" }, tooMuch: { amount in "\(amount) too much" },
    waiting: { count in
      "\(format.count(count, "bank line waits", "bank lines wait")) for review: maan bank --to-review."
    },
    unseen: { count in
      "\(format.count(count, "typed payment isn't", "typed payments aren't")) on the bank after ten days: maan bank."
    })

  private static func status(_ status: BankLine.Status) -> String {
    switch status {
    case .booked: "booked"
    case .toReview: "to review"
    case .ignored: "ignored"
    case .notAPayment: "not a payment"
    }
  }

  private static func clue(_ clue: Clue) -> String {
    switch clue {
    case .structuredCommunication: "structured communication"
    case .creditorReference: "RF reference"
    case .number: "number in it"
    case .numberEnding: "end of the number in it"
    case .exactAmount: "exact amount"
    case .exactSum: "exact sum"
    case .letterAmount: "the amount of a letter"
    case .expectedAmount: "the amount that was agreed"
    case .knownAccount: "known account"
    case .name: "name"
    case .partOfName: "part of the name"
    case .oldest: "the oldest first"
    case .typedPayment: "typed before"
    case .returnedPayment: "takes back that payment"
    case .mayRepeat: "may be there already"
    case .invalidReference: "a digit of the communication is wrong"
    case .otherAccount: "another customer's account"
    case .otherName: "another name"
    case .otherCurrency: "other currency"
    case .paidAlready: "paid already"
    case .writtenOff: "written off"
    case .handedOver: "with a collector"
    case .collector: "a collector's account"
    case .provider: "a payment provider's account"
    case .cardTerminal: "card terminal"
    }
  }

  private static func notAPayment(_ kind: BankEntry.Kind) -> String {
    switch kind {
    case .transfer, .cardTerminal, .directDebit, .other: "money out"
    case .returned: "undoes an order of ours"
    case .charges: "the bank's own costs or interest"
    case .ownAccount: "between our own accounts"
    case .cash: "cash brought to the bank"
    }
  }
}
