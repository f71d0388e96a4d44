import Claims
import Importing

/// An invented statement with one entry, to be spoiled by a test.
enum SampleStatement {
  /// The statement after each first text is replaced by the second.
  static func xml(_ changes: (String, String)...) -> String {
    changes.reduce(plain) { xml, change in
      precondition(xml.contains(change.0), "nothing to replace: \(change.0)")
      return xml.replacing(change.0, with: change.1)
    }
  }

  /// With `entries` for its own, and its balances taken out unless they are asked for.
  static func xml(entries: String) -> String {
    let start = plain.firstRange(of: "<Ntry>")?.lowerBound ?? plain.startIndex
    let end = plain.firstRange(of: "</Ntry>")?.upperBound ?? plain.endIndex
    return String(plain[..<start]) + entries + String(plain[end...])
  }

  /// An entry with the transactions `details`.
  static func entry(
    _ amount: String = "121.00", _ sign: String = "CRDT", head: String = "", details: String = ""
  ) -> String {
    "<Ntry><Amt Ccy=\"EUR\">\(amount)</Amt><CdtDbtInd>\(sign)</CdtDbtInd>\(head)"
      + "<BookgDt><Dt>2026-10-19</Dt></BookgDt><NtryDtls>\(details)</NtryDtls></Ntry>"
  }

  static func read(_ xml: String) throws -> StatementDocument {
    let content = try DocumentReader.read(bytes: Array(xml.utf8), name: "sample.xml")
    guard case .statements(let statements) = content, let statement = statements.first else {
      throw SampleInvoice.Skipped(content: content)
    }
    return statement
  }

  /// The only entry.
  static func only(_ xml: String) throws -> BankEntry {
    guard let entry = try read(xml).entries.first else { throw NoEntry() }
    return entry.entry
  }

  struct NoEntry: Error {}

  static let plain = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-20T06:00:00+02:00</CreDtTm></GrpHdr>
      <Stmt><Id>S-1</Id><ElctrncSeqNb>203</ElctrncSeqNb><LglSeqNb>17</LglSeqNb>
        <FrToDt><FrDtTm>2026-10-19T00:00:00</FrDtTm><ToDtTm>2026-10-20T00:00:00</ToDtTm></FrToDt>
        <Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>Peeters BV</Nm></Ownr></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-18</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1121.00</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-19</Dt></Dt></Bal>
        <Ntry><NtryRef>1</NtryRef>
          <Amt Ccy="EUR">121.00</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd>
          <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-10-19</Dt></BookgDt>
          <ValDt><Dt>2026-10-18</Dt></ValDt><AcctSvcrRef>B-77</AcctSvcrRef>
          <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
          <NtryDtls><TxDtls>
            <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
            <RltdPties>
              <Dbtr><Pty><Nm>Café Zuid</Nm></Pty></Dbtr>
              <DbtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></DbtrAcct>
              <UltmtDbtr><Pty><Nm>An Maes</Nm></Pty></UltmtDbtr>
              <Cdtr><Pty><Nm>Peeters BV</Nm></Pty></Cdtr>
            </RltdPties>
            <RmtInf><Ustrd>Invoice</Ustrd><Ustrd>2026-0042</Ustrd><Strd><CdtrRefInf><Ref>090933755493</Ref>
            </CdtrRefInf></Strd></RmtInf>
          </TxDtls></NtryDtls>
        </Ntry>
      </Stmt></BkToCstmrStmt></Document>

    """
}
