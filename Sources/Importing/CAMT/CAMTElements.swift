/// What is read of camt.052, .053 and .054, in all versions: by local name, below the message element.
enum CAMTElements {
  enum Field: Sendable {
    // Of the message, or of one statement in it.
    case page, isLastPage, created
    case id, electronicNumber, legalNumber, from, to, copy
    case accountIBAN, accountOther, accountCurrency, holder, message
    // Of a balance.
    case balanceCode, balanceAmount, balanceSign, balanceDay
    // Of an entry.
    case status, bookedOn, valueOn, isReversal
    // Of an entry, or of a transaction in it.
    case amount, sign, transactionAmount, instructedAmount
    case domain, family, subfamily, proprietary
    case serviceReference, endToEnd, additional
    case debtorName, debtorIBAN, debtorOther, ultimateDebtor
    case creditorName, creditorIBAN, creditorOther, ultimateCreditor
    case unstructured, structured, documentNumber, returnReason
    case chargeTotal, chargeAmount, chargeSign, isChargeIncluded
  }

  enum Group: Sendable {
    case statement, balance, entry, transaction, charge, returned
  }

  static let map = ElementMap<Field, Group>(
    namespaces: [:], rules: header + levels.flatMap(rules), groups: levels.flatMap(groups))

  private typealias Rule = ElementMap<Field, Group>.Rule

  private static let levels = ["Stmt", "Rpt", "Ntfctn"]

  private static let header = [
    Rule("GrpHdr/CreDtTm", .created), Rule("GrpHdr/MsgPgntn/PgNb", .page),
    Rule("GrpHdr/MsgPgntn/LastPgInd", .isLastPage),
  ]

  private static func rules(of level: String) -> [Rule] {
    statement(level) + balance("\(level)/Bal") + entry("\(level)/Ntry")
      + transaction("\(level)/Ntry/NtryDtls/TxDtls")
  }

  private static func groups(of level: String) -> [(path: String, group: Group)] {
    let entry = "\(level)/Ntry"
    let transaction = "\(entry)/NtryDtls/TxDtls"
    return [
      (level, .statement), ("\(level)/Bal", .balance), (entry, .entry),
      (transaction, .transaction), ("\(transaction)/RtrInf", .returned),
    ]
      + [entry, transaction].flatMap { [("\($0)/Chrgs", .charge), ("\($0)/Chrgs/Rcrd", .charge)] }
  }

  private static func statement(_ level: String) -> [Rule] {
    [
      Rule("\(level)/Id", .id), Rule("\(level)/ElctrncSeqNb", .electronicNumber),
      Rule("\(level)/LglSeqNb", .legalNumber), Rule("\(level)/CreDtTm", .created),
      Rule("\(level)/FrToDt/FrDtTm", .from), Rule("\(level)/FrToDt/ToDtTm", .to),
      Rule("\(level)/CpyDplctInd", .copy),
      Rule("\(level)/\(level)Pgntn/PgNb", .page),
      Rule("\(level)/\(level)Pgntn/LastPgInd", .isLastPage),
      Rule("\(level)/Acct/Ccy", .accountCurrency),
      Rule("\(level)/Acct/Ownr/Nm", .holder), Rule("\(level)/Acct/Ownr/Pty/Nm", .holder),
      Rule("\(level)/Addtl\(level)Inf", .message),
    ] + account("\(level)/Acct", .accountIBAN, .accountOther)
  }

  private static func balance(_ path: String) -> [Rule] {
    [
      Rule("\(path)/Tp/CdOrPrtry/Cd", .balanceCode), Rule("\(path)/Tp/Cd", .balanceCode),
      Rule("\(path)/Amt", .balanceAmount, ["Ccy"]), Rule("\(path)/CdtDbtInd", .balanceSign),
      Rule("\(path)/Dt/Dt", .balanceDay), Rule("\(path)/Dt/DtTm", .balanceDay),
    ]
  }

  private static func entry(_ path: String) -> [Rule] {
    [
      Rule("\(path)/RvslInd", .isReversal), Rule("\(path)/Sts", .status),
      Rule("\(path)/Sts/Cd", .status), Rule("\(path)/Sts/Prtry", .status),
      Rule("\(path)/BookgDt/Dt", .bookedOn), Rule("\(path)/BookgDt/DtTm", .bookedOn),
      Rule("\(path)/ValDt/Dt", .valueOn), Rule("\(path)/ValDt/DtTm", .valueOn),
      Rule("\(path)/AcctSvcrRef", .serviceReference), Rule("\(path)/AddtlNtryInf", .additional),
    ] + common(path)
  }

  private static func transaction(_ path: String) -> [Rule] {
    [
      Rule("\(path)/Refs/AcctSvcrRef", .serviceReference),
      Rule("\(path)/Refs/EndToEndId", .endToEnd),
      Rule("\(path)/RmtInf/Ustrd", .unstructured),
      Rule("\(path)/RmtInf/Strd/CdtrRefInf/Ref", .structured),
      Rule("\(path)/RmtInf/Strd/CdtrRefInf/CdtrRef", .structured),
      Rule("\(path)/RmtInf/Strd/RfrdDocInf/Nb", .documentNumber),
      Rule("\(path)/RmtInf/Strd/RfrdDocInf/RfrdDocNb", .documentNumber),
      Rule("\(path)/RmtInf/Strd/AddtlRmtInf", .documentNumber),
      Rule("\(path)/RtrInf/Rsn/Cd", .returnReason), Rule("\(path)/RtrInf/RtrRsn/Cd", .returnReason),
      Rule("\(path)/AddtlTxInf", .additional),
    ] + common(path)
      + party("\(path)/RltdPties/Dbtr", .debtorName)
      + party("\(path)/RltdPties/UltmtDbtr", .ultimateDebtor)
      + party("\(path)/RltdPties/Cdtr", .creditorName)
      + party("\(path)/RltdPties/UltmtCdtr", .ultimateCreditor)
      + account("\(path)/RltdPties/DbtrAcct", .debtorIBAN, .debtorOther)
      + account("\(path)/RltdPties/CdtrAcct", .creditorIBAN, .creditorOther)
  }

  /// What an entry has as well as each transaction in it.
  private static func common(_ path: String) -> [Rule] {
    [
      Rule("\(path)/Amt", .amount, ["Ccy"]), Rule("\(path)/CdtDbtInd", .sign),
      Rule("\(path)/AmtDtls/TxAmt/Amt", .transactionAmount, ["Ccy"]),
      Rule("\(path)/AmtDtls/InstdAmt/Amt", .instructedAmount, ["Ccy"]),
      Rule("\(path)/BkTxCd/Domn/Cd", .domain), Rule("\(path)/BkTxCd/Domn/Fmly/Cd", .family),
      Rule("\(path)/BkTxCd/Domn/Fmly/SubFmlyCd", .subfamily),
      Rule("\(path)/BkTxCd/Prtry/Cd", .proprietary),
      Rule("\(path)/Chrgs/TtlChrgsAndTaxAmt", .chargeTotal, ["Ccy"]),
    ]
      + ["\(path)/Chrgs", "\(path)/Chrgs/Rcrd"].flatMap {
        [
          Rule("\($0)/Amt", .chargeAmount, ["Ccy"]), Rule("\($0)/CdtDbtInd", .chargeSign),
          Rule("\($0)/ChrgInclInd", .isChargeIncluded),
        ]
      }
  }

  /// The layouts up to version 07 (`Nm`) and from 08 on (`Pty/Nm`).
  private static func party(_ path: String, _ field: Field) -> [Rule] {
    [Rule("\(path)/Nm", field), Rule("\(path)/Pty/Nm", field)]
  }

  private static func account(_ path: String, _ iban: Field, _ other: Field) -> [Rule] {
    [
      Rule("\(path)/Id/IBAN", iban), Rule("\(path)/Id/Othr/Id", other),
      Rule("\(path)/Id/BBAN", other), Rule("\(path)/Id/PrtryAcct/Id", other),
    ]
  }
}
