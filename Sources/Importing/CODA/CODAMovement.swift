import Claims

/// Records 2.1, 2.2 and 2.3 with the records 3 that explain them: an entry, or a detail of one.
struct CODAMovement {
  let line: Int
  let sequence: Int64
  /// 0 moves the account, others say what the entry with 0 is made of.
  let detail: Int64
  let thousandths: Int64
  let code: CODACode
  let bankReference: String?
  /// Nil where it isn't stated, or is no day.
  let valueOn: CalendarDay?
  let bookedOn: CalendarDay?

  private let isStructured: Bool
  private var text: [UInt8] = []
  private var endToEnd: String?
  private var isReturned = false
  private var returnReason: String?
  private var name: String?
  private var account: BankAccount?
  private var ultimateCreditor: String?
  private var ultimateDebtor: String?
  /// Of records 3.
  private var information: [UInt8] = []
  private var addsInformation = false
  /// Thousandths that records 3 name as the bank's costs.
  private(set) var costs = BoundedSum()

  var isCredit: Bool { thousandths >= 0 }

  /// Record 2.1.
  init?(_ record: CODARecord, findings: inout CODAFindings) {
    line = record.line
    let sequence = record.number(3...6), detail = record.number(7...10)
    let amount = record.amount(sign: 32, 33...47)
    let code = CODACode(record, at: 54)
    if sequence == nil || detail == nil {
      findings.problem(.unexpectedRecord(found: record.field(1...10), line: record.line))
    }
    if amount == nil { findings.notAnAmount(record, 32...47) }
    if code == nil { findings.problem(.unexpectedRecord(found: record.field(54...61), line: line)) }
    valueOn = findings.day(record, 48...53)
    bookedOn = findings.day(record, 116...121)
    guard let sequence, let detail, let amount, let code else { return nil }
    self.sequence = sequence
    self.detail = detail
    self.code = code
    thousandths = amount
    findings.noteRounding(amount, record, 33...47)
    bankReference = record.stated(11...31)
    isStructured = record[62] == UInt8(ascii: "1")
    text.reserveCapacity(160)
    record.append(63...115, to: &text)
  }

  mutating func addSecond(_ record: CODARecord) {
    record.append(11...63, to: &text)
    endToEnd = Remittances.endToEnd(record.field(64...98))
    isReturned = (49...53).contains(record[113])
    returnReason = isReturned ? record.stated(114...117) : nil
  }

  mutating func addThird(_ record: CODARecord) {
    account = CODAAccount.counterparty(record, from: 11)
    name = record.stated(48...82)
    record.append(83...125, to: &text)
  }

  mutating func addInformation(_ record: CODARecord, currency: Currency) {
    switch record[2] {
    case UInt8(ascii: "1"):
      addsInformation = false
      guard record[40] == UInt8(ascii: "1") else {
        beginInformation()
        record.append(41...113, to: &information)
        return
      }
      addStructured(record, currency: currency)
    case UInt8(ascii: "2"): if addsInformation { record.append(11...115, to: &information) }
    default: if addsInformation { record.append(11...100, to: &information) }
    }
  }

  private mutating func addStructured(_ record: CODARecord, currency: Currency) {
    switch record.number(41...43) {
    case 1: lengthenName(record.field(44...113))
    case 6:
      guard Currency(record.field(74...76)) == currency,
        let amount = record.amount(sign: 92, 77...91), let category = record.number(93...95),
        CODACode.isCost(Int(category))
      else { return }
      costs.add(-amount)
    case 8: ultimateCreditor = record.stated(44...113)
    case 9: ultimateDebtor = record.stated(44...113)
    default:
      beginInformation()
      record.append(44...113, to: &information)
    }
  }

  private mutating func beginInformation() {
    addsInformation = true
    if !information.isEmpty { information.append(32) }
  }

  /// Records 2.3 have 35 characters for it, records 3 have 70.
  private mutating func lengthenName(_ long: String) {
    guard !long.isEmpty else { return }
    if long.hasPrefix(name ?? "") { name = long }
  }
}

extension CODAMovement {
  /// What a movement says beside its amount.
  struct Meaning {
    var communication: CODACommunication
    var remittance: BankEntry.Remittance
    var counterparty: BankEntry.Counterparty
    var isReturned: Bool
    var returnReason: String?
  }

  func meaning(findings: inout CODAFindings) -> Meaning {
    let communication =
      isStructured ? CODACommunication(structured: text) : CODACommunication(free: text)
    if communication.isChecked, let reference = communication.reference,
      !Remittances.holds(reference)
    {
      findings.warn(.invalidReference(reference, line: line))
    }
    var message = communication.message
    if message.isEmpty, !information.isEmpty { message = CODARecord.line(information) }
    let isReturned = isReturned || communication.isReturned
    return Meaning(
      communication: communication,
      remittance: BankEntry.Remittance(
        reference: communication.reference, message: message, endToEnd: endToEnd),
      counterparty: BankEntry.Counterparty(
        name: name, account: account,
        ultimateName: isCredit
          ? ultimateDebtor ?? ultimateCreditor : ultimateCreditor ?? ultimateDebtor),
      isReturned: isReturned,
      returnReason: isReturned ? returnReason ?? communication.returnReason : nil)
  }

  func money(in currency: Currency) -> Money {
    Money(minorUnits: Thousandths.rounded(thousandths), currency: currency)
  }

  /// As a part of a batch.
  func part(in currency: Currency, findings: inout CODAFindings) -> BankEntry.Part {
    let meaning = meaning(findings: &findings)
    return BankEntry.Part(
      amount: money(in: currency), counterparty: meaning.counterparty,
      remittance: meaning.remittance, returnReason: meaning.returnReason)
  }
}
