import Claims

/// The fixed words of tables, panels and the letterhead in a language.
struct LetterLabels: Sendable {
  var or: String
  /// After a label, the blank that follows apart: French puts one before it too.
  var colon: String
  /// After the first few invoice numbers: how many others.
  var others: @Sendable (Int) -> String

  var enterpriseNumber: String
  var account: String
  var phone: String
  var registered: String

  var invoice: String
  var issued: String
  var due: String
  var total: String
  var credited: String
  var paid: String
  var open: String
  var disputed: String
  var reason: String
  var sum: String
  var reference: String

  var description: String
  var amount: String
  var principal: String
  var interestTo: @Sendable (_ day: String) -> String
  var interestStep: @Sendable (_ from: String, _ to: String, _ days: Int, _ rate: String) -> String
  var on: String
  var provisional: String
  var alreadyPaid: String
  var fixedCompensation: String
  var indemnity: String
  var compensation: String
  var costs: String
  var claimTotal: String
  var invoiceDue: @Sendable (_ number: String, _ due: String) -> String

  var payAmount: String
  var holder: String
  var payBefore: String
  var referencePerInvoice: String
  var instalment: String
  var payOn: String

  var agreement: @Sendable (_ acknowledged: String?) -> String
  var name: String
  var nameAndCapacity: String
  var dayAndPlace: String
  var signature: String
  var amountInWords: String

  /// What a kind of letter is called after "our": `herinnering`, `mise en demeure`; in German always feminine.
  var letter: @Sendable (LetterKind) -> String
  var call: String
  /// A letter or call of before with its day and, of a letter, how it went.
  var stepText: @Sendable (_ name: String, _ day: String, _ channel: String?) -> String
  var channel: @Sendable (Channel) -> String
  var journal: String

  var creditNote: String
  var payment: String
  var document: String
  var balance: String
  var creditor: String
  var debtor: String
  var partyName: String
  var address: String
  var email: String
  var contact: String
  var paper: String
  var page: String
  var requirement: String
  var met: String
  var notMet: String
  var toCheck: String
  var annex: String

  var interest: String
  /// Where the steps of a claim are: under the table's amount.
  var seeAnnex: String
  var period: String
  var through: String
  var days: String
  var base: String
  var rate: String
  var legalBasis: String
  var ground: @Sendable (ClaimGround) -> String
  /// How interest is counted and rounded: of consumers down, and of a year of 365 days or of as many as it has.
  var rounding: @Sendable (_ isDown: Bool, _ isOn365: Bool) -> String

  var scanToPay: String
  var firstPayment: @Sendable (_ amount: String) -> String

  static func of(_ language: Language) -> LetterLabels {
    switch language {
    case .dutch: dutch
    case .french: french
    case .german: german
    case .english: english
    }
  }
}
