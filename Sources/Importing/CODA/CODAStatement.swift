import Claims

/// One statement, while its records come.
struct CODAStatement {
  private var document: StatementDocument?
  private var currency = Currency.euro
  private var isDuplicate = false
  /// Its movements explain those of another file.
  private var isSeparate = false
  private var writtenOn: CalendarDay?
  private var headerLine = 0
  private var structure: UInt8 = 0
  /// Of records 1, 2, 3 and 8.
  private var recordCount = 0
  private var movement: CODAMovement?
  /// The last one with detail number 0000, and those that say what it is made of.
  private var main: CODAMovement?
  private var details: [CODAMovement] = []
  private var lastDetail: Int64 = 0
  /// Thousandths, as the trailer has them.
  private var sumIn = BoundedSum(), sumOut = BoundedSum()
  /// Hundredths, as the entries have them.
  private var sum = BoundedSum()
  /// Positions of entries for which no day is stated.
  private var withoutDay: [Int] = []
  private var message: [UInt8] = []

  mutating func takeHeader(_ record: CODARecord, _ findings: inout CODAFindings) {
    isDuplicate = record[17] == UInt8(ascii: "D")
    isSeparate = record.number(84...88).map { $0 != 0 } ?? !record.isBlank(84...88)
    writtenOn = findings.day(record, 6...11)
    headerLine = record.line
  }

  mutating func takeOpening(_ record: CODARecord, _ findings: inout CODAFindings) {
    recordCount += 1
    structure = record[2]
    let (account, code) = CODAAccount.own(record, from: 6, structure: structure)
    let amount = record.amount(sign: 43, 44...58)
    if account == nil { findings.problem(.missing(field: "CODA 1/6-42")) }
    if amount == nil { findings.notAnAmount(record, 43...58) }
    guard let currency = Currency(inUse: code) else {
      return findings.problem(
        .notACurrency(field: "CODA 1/6-42", found: code, line: record.line))
    }
    let day = findings.day(record, 59...64)
    guard let account, let amount else { return }
    self.currency = currency
    var document = StatementDocument(format: .coda, account: account, currency: currency)
    document.isDuplicate = isDuplicate
    document.holder = record.stated(65...90)
    let number = record.field(126...128)
    document.number = number.isEmpty || number == "000" ? record.stated(3...5) : number
    findings.noteRounding(amount, record, 44...58)
    document.opening = StatementDocument.Balance(
      amount: Money(minorUnits: Thousandths.rounded(amount), currency: currency), on: day)
    self.document = document
  }

  /// False where a detail doesn't belong to the entry before it.
  mutating func takeMovement(_ record: CODARecord, _ findings: inout CODAFindings) -> Bool {
    recordCount += 1
    endMovement(&findings)
    guard let movement = CODAMovement(record, findings: &findings) else { return true }
    self.movement = movement
    guard !isSeparate else { return true }
    // Detail numbers go on behind 9999.
    let isDetail =
      movement.detail != 0
      || (lastDetail == 9999 && movement.code.type >= 5 && movement.sequence == main?.sequence)
    lastDetail = movement.detail
    if isDetail { return movement.sequence == main?.sequence }
    endEntry(&findings)
    main = movement
    return true
  }

  /// False where record 2.2 or 2.3 has other numbers than its 2.1.
  mutating func extend(_ record: CODARecord, _ change: (inout CODAMovement) -> Void) -> Bool {
    recordCount += 1
    guard movement != nil else { return true }
    guard record.number(3...6) == movement?.sequence else { return false }
    movement.mutate(change)
    return true
  }

  mutating func addInformation(_ record: CODARecord) -> Bool {
    recordCount += 1
    guard movement != nil else { return true }
    guard record.number(3...6) == movement?.sequence else { return false }
    movement.mutate { $0.addInformation(record, currency: currency) }
    return true
  }

  mutating func takeMessage(_ record: CODARecord) { record.append(33...112, to: &message) }

  mutating func takeClosing(_ record: CODARecord, _ findings: inout CODAFindings) {
    recordCount += 1
    endMovement(&findings)
    endEntry(&findings)
    let amount = record.amount(sign: 42, 43...57)
    let day = findings.day(record, 58...63)
    guard let amount else { return findings.notAnAmount(record, 42...57) }
    guard let document else { return }
    let (account, _) = CODAAccount.own(record, from: 5, structure: structure)
    if let account, account != document.account {
      findings.warn(.accountsDiffer(account.printed))
    }
    findings.noteRounding(amount, record, 43...57)
    self.document?.closing = StatementDocument.Balance(
      amount: Money(minorUnits: Thousandths.rounded(amount), currency: document.currency), on: day)
    self.document?.through = day
  }

  private mutating func endMovement(_ findings: inout CODAFindings) {
    guard let movement else { return }
    self.movement = nil
    if isSeparate {
      document?.notBooked += 1
    } else if main?.line == movement.line {
      main = movement
    } else {
      details.append(movement)
    }
  }

  private mutating func endEntry(_ findings: inout CODAFindings) {
    guard let main else { return }
    let batch = CODABatch(main: main, details: details)
    let entry = batch.entry(in: currency, findings: &findings)
    if main.bookedOn == nil { withoutDay.append(document?.entries.count ?? 0) }
    document?.entries.append(StatementDocument.Entry(line: main.line, entry: entry))
    if main.isCredit { sumIn.add(main.thousandths) } else { sumOut.add(-main.thousandths) }
    sum.add(entry.amount.minorUnits)
    if sumIn.isTooLarge || sumOut.isTooLarge { findings.tooLarge(line: main.line) }
    self.main = nil
    details = []
  }

  /// The trailer: nil where records before it are damaged.
  mutating func finish(
    _ record: CODARecord, _ findings: inout CODAFindings
  ) -> StatementDocument? {
    endMovement(&findings)
    endEntry(&findings)
    let count = record.number(17...22), out = record.number(23...37)
    let into = record.number(38...52)
    if out == nil { findings.notAnAmount(record, 23...37) }
    if into == nil { findings.notAnAmount(record, 38...52) }
    if count == nil { findings.notAnAmount(record, 17...22) }
    guard let count, let out, let into, document != nil else { return nil }
    if count != recordCount {
      findings.warn(.recordCountDiffers(stated: Int(count), found: recordCount))
    }
    if isSeparate {
      document?.opening = nil
      document?.closing = nil
      document?.through = nil
      findings.warn(.separateApplication(line: headerLine))
    } else {
      if out == 0, into == 0 { closeEmpty() }
      checkSums(out: out, into: into, &findings)
      giveDays(&findings)
    }
    let message = CODARecord.line(message, limit: 2_000)
    if !message.isEmpty { document?.messages = [message] }
    document?.warnings = findings.takeWarnings()
    return document
  }

  /// An empty statement has no record 8 where nothing changed: then the account stands as it did, on the day on
  /// which the file was made.
  private mutating func closeEmpty() {
    guard let document, document.closing == nil, document.entries.isEmpty,
      let opening = document.opening
    else { return }
    let day = writtenOn ?? opening.on
    self.document?.closing = StatementDocument.Balance(amount: opening.amount, on: day)
    self.document?.through = day
  }

  private func checkSums(out: Int64, into: Int64, _ findings: inout CODAFindings) {
    guard let document, let opening = document.opening else { return }
    let money = { (units: Int64) in Money(minorUnits: units, currency: document.currency) }
    if into != sumIn.value || out != sumOut.value {
      findings.warn(
        .totalsDiffer(
          statedIn: money(Thousandths.rounded(into)), statedOut: money(Thousandths.rounded(out))))
    }
    guard let closing = document.closing else {
      if !document.entries.isEmpty { findings.warn(.noClosingBalance) }
      return
    }
    let difference = closing.amount.minorUnits - opening.amount.minorUnits - sum.value
    if difference != 0 { findings.warn(.balanceDiffers(difference: money(difference))) }
  }

  /// An entry without a day of its own was booked on that of the statement.
  private mutating func giveDays(_ findings: inout CODAFindings) {
    let day = document?.closing?.on ?? document?.opening?.on ?? writtenOn
    for index in withoutDay {
      if let day {
        document?.entries[index].entry.bookedOn = day
      } else {
        let line = document?.entries[index].line ?? 0
        findings.problem(.notADay(field: "CODA 2.1/116-121", found: "", line: line))
      }
    }
  }
}

extension Optional {
  /// In place, without a copy.
  fileprivate mutating func mutate(_ change: (inout Wrapped) -> Void) {
    guard var value = self else { return }
    self = nil
    change(&value)
    self = value
  }
}
