import Claims
import Foundation
import Matching
import Testing
import Workflows

/// A CAMT.053 file of one account and one day or more, with balances that prove it.
struct BankFile {
  static let account = "BE71096123456769"

  struct Entry {
    var amount: String
    var on: String
    var from: String?
    var name: String?
    var structured: String?
    var message = ""
    var isReturn = false
  }

  var account = BankFile.account
  var opening = "1000.00"
  /// The last day of which it tells.
  var through: String
  var number: String
  var entries: [Entry]

  init(
    through: String, number: String = "1", account: String = BankFile.account,
    opening: String = "1000.00", _ entries: [Entry]
  ) {
    self.through = through
    self.number = number
    self.account = account
    self.opening = opening
    self.entries = entries
  }

  private func balance(_ code: String, _ amount: Money, _ day: String) -> String {
    """
    <Bal><Tp><CdOrPrtry><Cd>\(code)</Cd></CdOrPrtry></Tp>\(sum(amount))<Dt><Dt>\(day)</Dt></Dt></Bal>
    """
  }

  private func sum(_ amount: Money) -> String {
    let positive = amount.isNegative ? -amount : amount
    return """
      <Amt Ccy="EUR">\(AmountText.machine(positive))</Amt>\
      <CdtDbtInd>\(amount.isNegative ? "DBIT" : "CRDT")</CdtDbtInd>
      """
  }

  var xml: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M\(number)</MsgId><CreDtTm>\(through)T20:00:00</CreDtTm></GrpHdr>
      <Stmt><Id>S\(number)</Id><ElctrncSeqNb>\(number)</ElctrncSeqNb>
      <Acct><Id><IBAN>\(account)</IBAN></Id><Ccy>EUR</Ccy></Acct>
      """
    var closing = euro(opening)
    text += balance("OPBD", closing, entries.map(\.on).min() ?? through)
    for entry in entries { closing += euro(entry.amount) }
    text += balance("CLBD", closing, through)
    for entry in entries { text += self.xml(of: entry) }
    return text + "</Stmt></BkToCstmrStmt></Document>\n"
  }

  private func xml(of entry: Entry) -> String {
    let amount = euro(entry.amount)
    let side = amount.isNegative != entry.isReturn ? "Cdtr" : "Dbtr"
    let family =
      entry.isReturn
      ? "<Fmly><Cd>RCDT</Cd><SubFmlyCd>RRTN</SubFmlyCd></Fmly>"
      : "<Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>"
    let party =
      (entry.name.map { "<\(side)><Pty><Nm>\($0)</Nm></Pty></\(side)>" } ?? "")
      + (entry.from.map { "<\(side)Acct><Id><IBAN>\($0)</IBAN></Id></\(side)Acct>" } ?? "")
    let structured =
      entry.structured.map {
        """
        <Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp>\
        <Ref>\($0)</Ref></CdtrRefInf></Strd>
        """
      } ?? ""
    let free = entry.message.isEmpty ? "" : "<Ustrd>\(entry.message)</Ustrd>"
    let why = entry.isReturn ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" : ""
    return """
      <Ntry>\(sum(amount))<Sts><Cd>BOOK</Cd></Sts>\
      <BookgDt><Dt>\(entry.on)</Dt></BookgDt><ValDt><Dt>\(entry.on)</Dt></ValDt>\
      <BkTxCd><Domn><Cd>PMNT</Cd>\(family)</Domn></BkTxCd>\
      <NtryDtls><TxDtls><RltdPties>\(party)</RltdPties>\
      <RmtInf>\(free)\(structured)</RmtInf>\(why)</TxDtls></NtryDtls></Ntry>
      """
  }

  /// The same account as a table of a bank, without structured references.
  var table: String {
    let rows = entries.map { entry in
      let comma = entry.amount.replacingOccurrences(of: ".", with: ",")
      let message = entry.structured ?? entry.message
      return
        "\(account);\(entry.on);\(comma);EUR;\(entry.from ?? "");\(entry.name ?? "");\(message)"
    }
    return
      (["Rekening;Boekingsdatum;Bedrag;Devies;Rekening tegenpartij;Naam tegenpartij;Mededelingen"]
      + rows).joined(separator: "\r\n") + "\r\n"
  }
}

extension Office {
  /// Takes in a statement from a file of its own.
  @discardableResult
  func bank(_ file: BankFile) throws -> BankReport {
    let report = try bring([try self.file(file.xml, "statement-\(file.number).xml")])
    return BankReport(
      added: report.linesAdded, known: report.linesKnown, booked: report.paymentsBooked,
      toReview: report.linesToReview, gaps: report.gaps.count)
  }

  struct BankReport: Hashable {
    var added: Int
    var known = 0
    var booked: Int
    var toReview = 0
    var gaps = 0
  }

  /// The path of a file with this text, there as long as the office.
  func file(_ text: String, _ name: String) throws -> String {
    let folder = try folder()
    try folder.write(name, text)
    return folder.path + "/" + name
  }

  func reference(_ id: Receivable.ID, _ text: String) throws {
    var correction = Intent.Correction()
    correction.reference = text
    try perform(.correct(id, correction))
  }

  func payment(_ id: Receivable.ID) throws -> ReceivableState.Payment? {
    try state(id).payments.last
  }

  /// A credit note of the café's that names no invoice of ours.
  func creditNote(_ number: String, _ total: String) throws -> Receivable.ID {
    let sample = Sample(number: number, total: total, credits: "unknown")
    #expect(try bring([try file(sample.xml, "\(number).xml")]).creditNotesAdded == 1)
    return try id(number)
  }

  /// What the inbox says: of each line its candidates' numbers.
  func inbox() throws -> [[[String]]] {
    try desk.inbox().entries.map { entry in
      switch entry.state {
      case .doubtful(let candidates): return candidates.map { $0.allocations.map(\.number) }
      case .short(let short): return [["short", short.number]]
      }
    }
  }
}
