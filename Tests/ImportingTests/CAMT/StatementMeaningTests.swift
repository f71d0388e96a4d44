import Claims
import Importing
import Testing

@Suite struct `Meaning of a CAMT statement` {
  private func euros(_ cents: Int64) -> Money { Money(minorUnits: cents) }
  private func entry(_ head: String, _ details: String = "", sign: String = "CRDT") throws
    -> BankEntry
  {
    try SampleStatement.only(
      SampleStatement.xml(
        entries: SampleStatement.entry("121.00", sign, head: head, details: details)))
  }

  @Test func `takes what the message states`() throws {
    let statement = try SampleStatement.read(SampleStatement.plain)
    #expect(statement.format == .camt("camt.053.001.08"))
    #expect(statement.account.key == "BE68539007547034")
    #expect(statement.holder == "Peeters BV")
    #expect(statement.number == "203")
    #expect(statement.opening == .init(amount: euros(100_000), on: CalendarDay(iso: "2026-10-18")))
    #expect(statement.closing == .init(amount: euros(112_100), on: CalendarDay(iso: "2026-10-19")))
    #expect(statement.through?.iso == "2026-10-19")
    #expect(statement.isBookable && !statement.isDuplicate && statement.warnings.isEmpty)
    let entry = try #require(statement.entries.first)
    #expect(entry.line == 11)
    let day = try #require(CalendarDay(iso: "2026-10-19"))
    #expect(
      entry.entry
        == BankEntry(
          bookedOn: day, valueOn: day.adding(days: -1), amount: euros(12_100),
          counterparty: .init(
            name: "Café Zuid", account: BankAccount("BE71096123456769"), ultimateName: "An Maes"),
          remittance: .init(reference: "090933755493", message: "Invoice 2026-0042"),
          bankReference: "B-77"))
  }

  @Test func `is the same in the older layout`() throws {
    let older = SampleStatement.xml(
      ("camt.053.001.08", "camt.053.001.02"), ("<Pty>", ""), ("</Pty>", ""),
      ("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>"))
    #expect(
      try SampleStatement.read(older).entries == SampleStatement.read(SampleStatement.plain).entries
    )
  }

  @Test(arguments: ["camt.052.001.08", "camt.054.001.02"])
  func `is for show where it isn't of the end of a day`(_ message: String) throws {
    let statement = try SampleStatement.read(
      SampleStatement.xml(("camt.053.001.08", message)))
    #expect(!statement.isBookable)
    let report = SampleStatement.xml(
      ("camt.053.001.08", message), ("BkToCstmrStmt", "BkToCstmrAcctRpt"), ("Stmt>", "Rpt>"))
    #expect(try SampleStatement.read(report).entries.count == 1)
  }

  @Test func `keeps the sign of a reversal`() throws {
    let back = try entry("<RvslInd>true</RvslInd>", sign: "CRDT")
    #expect(back.amount == euros(12_100) && back.kind == .returned)
    let gone = try entry("<RvslInd>true</RvslInd>", sign: "DBIT")
    #expect(gone.amount == euros(-12_100) && gone.kind == .returned)
  }

  @Test(arguments: ["PDNG", "INFO", "FUTR", "other"])
  func `counts what isn't booked and leaves it out`(_ status: String) throws {
    let statement = try SampleStatement.read(SampleStatement.xml((">BOOK<", ">\(status)<")))
    #expect(statement.entries.isEmpty && statement.notBooked == 1)
    #expect(statement.warnings == [.balanceDiffers(difference: euros(12_100))])
  }

  @Test func `takes an entry without a status as booked`() throws {
    #expect(
      try SampleStatement.read(SampleStatement.xml(("<Sts><Cd>BOOK</Cd></Sts>", ""))).notBooked == 0
    )
  }

  @Test func `gives the parts of a batch with their own signs`() throws {
    let details = """
      <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="EUR">100.00</Amt>
        <RltdPties><Dbtr><Nm>One</Nm></Dbtr></RltdPties></TxDtls>
      <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">30.00</Amt></TxAmt></AmtDtls></TxDtls>
      <TxDtls><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <RltdPties><Cdtr><Nm>Three</Nm></Cdtr></RltdPties></TxDtls>
      """
    let batch = try entry("", details)
    #expect(batch.amount == euros(12_100) && batch.counterparty == .init())
    #expect(batch.parts.map(\.amount) == [euros(10_000), euros(3_000), euros(-900)])
    #expect(batch.parts.map(\.counterparty.name) == ["One", nil, "Three"])
    #expect(batch.parts.map(\.remittance.endToEnd) == ["E1", nil, nil])
    let short = SampleStatement.xml(
      entries: SampleStatement.entry(details: details.replacing("9.00", with: "8.00")))
    #expect(
      try SampleStatement.read(short).warnings == [
        .partsDiffer(sum: euros(12_200), amount: euros(12_100), line: 11)
      ])
  }

  private func part(_ name: String, _ text: String, _ amount: String? = nil) -> String {
    "<TxDtls>" + (amount.map { "<Amt Ccy=\"EUR\">\($0)</Amt>" } ?? "")
      + "<RltdPties><Dbtr><Nm>\(name)</Nm></Dbtr></RltdPties>"
      + "<RmtInf><Ustrd>\(text)</Ustrd></RmtInf></TxDtls>"
  }

  private func batch(_ parts: String) throws -> StatementDocument {
    try SampleStatement.read(
      SampleStatement.xml(entries: SampleStatement.entry(details: parts)))
  }

  @Test func `gives the rest of a batch to the one part without an amount`() throws {
    let statement = try batch(part("One", "F1", "100.00") + part("Two", "F2"))
    let entry = try #require(statement.entries.first).entry
    #expect(entry.parts.map(\.amount) == [euros(10_000), euros(2_100)])
    #expect(entry.parts.map(\.counterparty.name) == ["One", "Two"])
    #expect(statement.warnings.isEmpty)
  }

  @Test(arguments: [[nil, nil], [nil, nil, "20.00"], ["121.00", nil], ["150.00", nil]])
  func `keeps a batch as one where nothing says how it is shared out`(
    _ amounts: [String?]
  ) throws {
    let parts = amounts.enumerated().map { part("Payer \($0)", "F\($0)", $1) }
    let statement = try batch(parts.joined())
    let entry = try #require(statement.entries.first).entry
    let indices = amounts.indices
    #expect(entry.parts.isEmpty && entry.amount == euros(12_100))
    #expect(
      entry.counterparty.name == indices.map { "Payer \($0)" }.joined(separator: ", "))
    #expect(entry.remittance.message == indices.map { "F\($0)" }.joined(separator: " "))
    let count = amounts.count { $0 == nil }
    #expect(statement.warnings == [.partsWithoutAmount(count: count, line: 11)])
    #expect(!statement.warnings.contains { $0.isGrave })
  }

  @Test func `warns of a single transaction with another amount than its entry`() throws {
    #expect(
      try batch(part("One", "F1", "120.00")).warnings == [
        .partsDiffer(sum: euros(12_000), amount: euros(12_100), line: 11)
      ])
    #expect(try batch(part("One", "F1", "121.00")).warnings.isEmpty)
  }

  @Test func `names the other side of a return, whichever role it has`() throws {
    let ours = "<DbtrAcct><Id><IBAN>BE68539007547034</IBAN></Id></DbtrAcct>"
    let roles = "<Dbtr><Nm>Café Zuid</Nm></Dbtr><Cdtr><Nm>Peeters BV</Nm></Cdtr>"
    let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
    let kept = try entry(
      "", "<TxDtls><RltdPties>\(roles)</RltdPties>\(reason)</TxDtls>", sign: "DBIT")
    #expect(kept.counterparty.name == "Café Zuid")
    #expect(kept.returnReason == "AC04" && kept.kind == .returned)
    let turned = try entry(
      "",
      "<TxDtls><RltdPties><Dbtr><Nm>Peeters</Nm></Dbtr>\(ours)<Cdtr><Nm>Café Zuid</Nm></Cdtr>"
        + "</RltdPties>\(reason)</TxDtls>", sign: "DBIT")
    #expect(turned.counterparty.name == "Café Zuid")
    let older = try entry(
      "", "<TxDtls><RtrInf><RtrRsn><Cd>MD06</Cd></RtrRsn></RtrInf></TxDtls>", sign: "DBIT")
    #expect(older.returnReason == "MD06")
  }

  @Test func `puts further references into the message`() throws {
    let several = try entry(
      "",
      """
      <TxDtls><RmtInf><Ustrd>Thanks</Ustrd>
        <Strd><CdtrRefInf><CdtrRef>RF18539007547034</CdtrRef></CdtrRefInf></Strd>
        <Strd><RfrdDocInf><Nb>2026-7</Nb></RfrdDocInf><CdtrRefInf><Ref>123</Ref></CdtrRefInf></Strd>
      </RmtInf></TxDtls>
      """)
    #expect(several.remittance.reference == "RF18539007547034")
    #expect(several.remittance.message == "Thanks 2026-7 123")
  }

  @Test(arguments: ["NOTPROVIDED", "NonRef", " notprovided "])
  func `takes words for no reference as none`(_ text: String) throws {
    let refs = "<TxDtls><Refs><EndToEndId>\(text)</EndToEndId></Refs></TxDtls>"
    #expect(try entry("", refs).remittance.endToEnd == nil)
  }

  @Test func `says with the bank's words what has no payer and no message`() throws {
    let costs = SampleStatement.xml(
      entries:
        "<Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-10-19</Dt>"
        + "</BookgDt><AddtlNtryInf>Account costs</AddtlNtryInf></Ntry>")
    #expect(try SampleStatement.only(costs).remittance.message == "Account costs")
  }

  @Test(arguments: [
    ("PMNT", "RCDT", "ESCT", BankEntry.Kind.transfer), ("PMNT", "RRCT", "ESCT", .transfer),
    ("PMNT", "RCDT", "RRTN", .returned), ("PMNT", "IDDT", "ESDD", .directDebit),
    ("PMNT", "IDDT", "UPDD", .returned), ("PMNT", "IDDT", "PRDD", .returned),
    ("PMNT", "RDDT", "ESDD", .directDebit), ("ACMT", "MDOP", "CHRG", .charges),
    ("PMNT", "MCRD", "POSP", .cardTerminal), ("PMNT", "CNTR", "CDPT", .cash),
    ("CAMT", "CAPL", "SWEP", .ownAccount), ("PMNT", "ICDT", "ICCT", .ownAccount),
    ("PMNT", "NTAV", "NTAV", .transfer), ("PMNT", "CCRD", "POSD", .other),
  ])
  func `knows the codes of ISO 20022`(
    _ domain: String, _ family: String, _ subfamily: String, _ kind: BankEntry.Kind
  ) throws {
    let code =
      "<BkTxCd><Domn><Cd>\(domain)</Cd><Fmly><Cd>\(family)</Cd><SubFmlyCd>\(subfamily)</SubFmlyCd>"
      + "</Fmly></Domn></BkTxCd>"
    #expect(try entry(code).kind == kind)
    #expect(try entry("", "<TxDtls>\(code)</TxDtls>").kind == kind)
  }

  @Test(arguments: [
    ("00150000", BankEntry.Kind.transfer), ("10250000", .transfer), ("00164000", .ownAccount),
    ("00266000", .ownAccount), ("00450000", .cardTerminal), ("00550000", .directDebit),
    ("00503000", .returned), ("00505000", .returned), ("00149000", .returned),
    ("00199000", .returned), ("00137013", .charges), ("00187000", .charges), ("00950000", .cash),
    ("00352000", .other), ("ET", .transfer), ("0015000x", .transfer),
  ])
  func `knows the codes of CODA where ISO's are absent`(
    _ code: String, _ kind: BankEntry.Kind
  ) throws {
    #expect(try entry("<BkTxCd><Prtry><Cd>\(code)</Cd></Prtry></BkTxCd>").kind == kind)
  }

  @Test func `tells what was sent and what the bank kept`() throws {
    let kept = try entry(
      "",
      """
      <TxDtls><AmtDtls><InstdAmt><Amt Ccy="USD">150.00</Amt></InstdAmt></AmtDtls>
        <Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">9.00</TtlChrgsAndTaxAmt>
          <Rcrd><Amt Ccy="EUR">4.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd>
          <Rcrd><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd>
          <Rcrd><Amt Ccy="EUR">7.00</Amt><ChrgInclInd>false</ChrgInclInd></Rcrd></Chrgs></TxDtls>
      """)
    #expect(kept.original == Money(minorUnits: 15_000, currency: Currency("USD") ?? .euro))
    #expect(kept.charges == euros(900))
    let apart = "<Chrgs><Amt Ccy=\"EUR\">9.00</Amt></Chrgs>"
    #expect(try entry(apart).charges == euros(900))
    #expect(try entry(apart, sign: "DBIT").charges == nil)
    let whole = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">121.00</Amt></InstdAmt></AmtDtls>\(apart)"
    #expect(try entry(whole).charges == nil)
  }

  @Test func `has a number and a last day where they are written`() throws {
    let legal = SampleStatement.xml(("<ElctrncSeqNb>203</ElctrncSeqNb>", ""))
    #expect(try SampleStatement.read(legal).number == "17")
    let named = SampleStatement.xml(
      ("<ElctrncSeqNb>203</ElctrncSeqNb>", ""), ("<LglSeqNb>17</LglSeqNb>", ""))
    #expect(try SampleStatement.read(named).number == "S-1")
    let open = SampleStatement.xml((">CLBD<", ">CLAV<"))
    #expect(try SampleStatement.read(open).through?.iso == "2026-10-19")
    #expect(try SampleStatement.read(open).warnings == [.noClosingBalance])
    let noon = SampleStatement.xml((">CLBD<", ">CLAV<"), ("20T00:00:00<", "20T12:00:00<"))
    #expect(try SampleStatement.read(noon).through?.iso == "2026-10-20")
    let copy = SampleStatement.xml(("<Acct>", "<CpyDplctInd>DUPL</CpyDplctInd><Acct>"))
    #expect(try SampleStatement.read(copy).isDuplicate)
  }

  @Test func `proves its balances`() throws {
    let negative = SampleStatement.xml(
      ("1000.00</Amt>\n      <CdtDbtInd>CRDT", "1000.00</Amt><CdtDbtInd>DBIT"))
    let statement = try SampleStatement.read(negative)
    #expect(statement.opening?.amount == euros(-100_000))
    #expect(statement.warnings == [.balanceDiffers(difference: euros(200_000))])
    let previous = SampleStatement.xml((">OPBD<", ">PRCD<"))
    #expect(try SampleStatement.read(previous).opening?.amount == euros(100_000))
    let none = SampleStatement.xml((">OPBD<", ">OPAV<"))
    #expect(try SampleStatement.read(none).warnings == [.noOpeningBalance])
    let spoiled = SampleStatement.xml((">1121.00<", ">1 121<"))
    #expect(
      try SampleStatement.read(spoiled).warnings == [
        .unreadableBalance(found: "1 121 EUR CRDT", line: 9)
      ])
  }

  @Test func `asks no balance of a page that can't have it`() throws {
    let page: (String, String) -> String = { number, isLast in
      let pages = "<StmtPgntn><PgNb>\(number)</PgNb><LastPgInd>\(isLast)</LastPgInd></StmtPgntn>"
      return SampleStatement.xml(
        ("<ElctrncSeqNb>", pages + "<ElctrncSeqNb>"), (">OPBD<", ">X<"), (">CLBD<", ">Y<"))
    }
    #expect(try SampleStatement.read(page("1", "false")).warnings == [.noOpeningBalance])
    #expect(try SampleStatement.read(page("2", "false")).warnings.isEmpty)
    #expect(try SampleStatement.read(page("2", "true")).warnings == [.noClosingBalance])
    let inHeader = SampleStatement.xml(
      ("</GrpHdr>", "<MsgPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></MsgPgntn></GrpHdr>"),
      (">OPBD<", ">X<"), (">CLBD<", ">Y<"))
    #expect(try SampleStatement.read(inHeader).warnings.isEmpty)
  }

  @Test func `leaves the sum of a page to all pages together`() throws {
    let page: (Int, Bool) throws -> StatementDocument = { number, isLast in
      let pages = "<MsgPgntn><PgNb>\(number)</PgNb><LastPgInd>\(isLast)</LastPgInd></MsgPgntn>"
      return try SampleStatement.read(
        SampleStatement.xml(("</GrpHdr>", pages + "</GrpHdr>"), (">1121.00<", ">5000.00<")))
    }
    for (number, isLast) in [(1, false), (2, false), (3, true)] {
      let part = try page(number, isLast)
      #expect(part.page == number && !part.warnings.contains { $0.isGrave })
    }
    let whole = try page(1, true)
    #expect(whole.page == nil && whole.warnings.contains { $0.isGrave })
    #expect(try SampleStatement.read(SampleStatement.plain).page == nil)
  }

  @Test(arguments: [("0.005", 1), ("8.85499", 885), ("8.855", 886), ("121.994999", 12_199)])
  func `rounds half a cent away from zero and says so`(_ text: String, _ cents: Int64) throws {
    for (sign, factor) in [("CRDT", 1), ("DBIT", -1)] as [(String, Int64)] {
      let xml = SampleStatement.xml(entries: SampleStatement.entry(text, sign))
      let statement = try SampleStatement.read(xml)
      #expect(statement.entries.map(\.entry.amount) == [euros(cents * factor)])
      #expect(statement.warnings.contains(.rounded(found: text, line: 11)))
    }
  }

  @Test func `warns of days that the calendar hasn't, and takes the next best`() throws {
    let statement = try SampleStatement.read(
      SampleStatement.xml(("<BookgDt><Dt>2026-10-19", "<BookgDt><Dt>2026-02-30")))
    #expect(statement.entries.map(\.entry.bookedOn.iso) == ["2026-10-18"])
    #expect(statement.warnings == [.impossibleDay(found: "2026-02-30", line: 14)])
    let without = SampleStatement.xml(
      ("<BookgDt><Dt>2026-10-19</Dt></BookgDt>", ""), ("<ValDt><Dt>2026-10-18</Dt></ValDt>", ""))
    #expect(try SampleStatement.only(without).bookedOn.iso == "2026-10-19")
  }

  @Test func `warns of a reference with wrong check digits and keeps it`() throws {
    let statement = try SampleStatement.read(SampleStatement.xml(("090933755493", "090933755494")))
    #expect(statement.entries.first?.entry.remittance.reference == "090933755494")
    #expect(statement.warnings == [.invalidReference("090933755494", line: 11)])
  }
}
