import Claims
import Importing
import Wording
import Workflows

extension Sentences {
  func sentence(_ reason: ImportReport.Skipped.Reason) -> String {
    switch reason {
    case .content(let skipped): sentence(skipped)
    case .notOurs(let seller, let isPurchase):
      isPurchase
        ? "a purchase invoice, from \(seller)"
        : "issued by \(seller), not by you (--any-seller takes it too)"
    }
  }

  private func sentence(_ reason: SkipReason) -> String {
    switch reason {
    case .empty: "the file is empty"
    case .webPage: "a web page, not an invoice: it was perhaps saved after a login had ended"
    case .proforma(let number): "proforma \(number): nothing is claimed by it"
    case .otherDocument(let name): "a \(name), neither an invoice nor a credit note"
    case .pdfWithoutInvoice: "a PDF without an invoice inside that a program can read"
    case .unknown: "neither an invoice nor a bank statement"
    }
  }

  /// What was wrong with files, or is missing between them, a sentence each: errors first.
  func problems(of report: ImportReport) -> [String] {
    func name(_ file: String) -> String {
      HarmlessText.line(file.split(separator: "/").last.map(String.init) ?? file)
    }
    let errors = report.errors.map { failed in
      let place = failed.line.map { ", line \($0)" } ?? ""
      return "\(name(failed.file))\(place): \(HarmlessText.line(sentence(failed.cause)))"
    }
    let gaps = report.gaps.map {
      "A gap on \($0.account.printed) between \($0.gap.after.iso) and \($0.gap.before.iso)."
    }
    let warnings = warnings(of: report).map { "\(name($0.file)): \($0.text)" }
    let skipped = report.skipped.map { "\(name($0.file)) was left out: \(sentence($0.reason))" }
    return errors + gaps + warnings + skipped
  }

  /// What one should know of what came in: of each file each thing once, with the rows of a table that it concerns.
  func warnings(of report: ImportReport) -> [(file: String, text: String)] {
    struct Place: Hashable {
      var file: String
      var text: String
    }
    var order: [Place] = []
    var rows: [Place: [String]] = [:]
    for warned in report.warnings {
      guard let text = sentence(warned.warning) else { continue }
      let place = Place(file: warned.file, text: HarmlessText.line(text))
      if rows[place] == nil { order.append(place) }
      if case .document(.inRow(let number, _)) = warned.warning {
        rows[place, default: []].append(HarmlessText.line(number, limit: 40))
      } else {
        rows[place] = rows[place] ?? []
      }
    }
    return order.map { place in
      let numbers = rows[place] ?? []
      guard !numbers.isEmpty else { return (place.file, place.text) }
      let shown = numbers.prefix(Self.rowsNamed).joined(separator: ", ")
      let more = numbers.count > Self.rowsNamed ? ", …" : ""
      let count = texts.format.count(numbers.count, "row", "rows")
      return (place.file, "\(place.text) (\(count): \(shown)\(more))")
    }
  }

  /// How many rows of a table are named by their numbers.
  private static var rowsNamed: Int { 5 }

  func sentence(_ cause: ImportReport.Failed.Cause) -> String {
    switch cause {
    case .problem(let problem): sentence(problem)
    case .file(let failure): sentence(failure)
    case .conflict(let number, let differs):
      "\(number) is there already with other content (\(differs.map(difference).joined(separator: "; "))); the stored one was kept"
    }
  }

  private func difference(_ difference: ImportReport.Difference) -> String {
    switch difference {
    case .total(let stored, let file): "total \(stored) there, \(file) here"
    case .issued(let stored, let file): "issued \(stored) there, \(file) here"
    case .due(let stored, let file): "due \(stored) there, \(file) here"
    case .reference(let stored, let file): "communication \(stored) there, \(file) here"
    case .account(let stored, let file): "account \(stored.printed) there, \(file.printed) here"
    case .buyer(let stored, let file):
      "bought by \(stored.printed) there, by \(file.printed) here"
    }
  }

  private func sentence(_ problem: ImportProblem) -> String {
    switch problem {
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the \(limit) allowed"
    case .malformed(let message, _): "not well-formed XML: \(message)"
    case .truncated(let message, _): "the file breaks off: \(message)"
    case .doctype: "it has a DOCTYPE, which no invoice needs and which can be abused"
    case .entity(let message, _): "it has an entity that isn't defined: \(message)"
    case .unsupportedEncoding(let name): "its encoding \(name) isn't read"
    case .tooDeep(let limit, _): "its elements are nested more than \(limit) deep"
    case .tooManyAttributes(let limit, _): "an element has more than \(limit) attributes"
    case .tooManyElements(let limit, _): "it has more than \(limit) elements"
    case .wrongRoot(let name, let namespace):
      namespace.isEmpty
        ? "its first element, \(name), has no namespace (xmlns), so nothing says what it is"
        : "its first element, \(name) of \(namespace), is neither that of an invoice nor that of a statement"
    case .unknownKind(let field, let found, _):
      "\(field) is \"\(found)\", which is neither an invoice nor a credit note"
    case .missing(let field): "\(field) is missing"
    case .repeated(let field, _): "\(field) stands twice"
    case .notADay(let field, let found, _): "\(field) is \"\(found)\", which is no day"
    case .notAnAmount(let field, let found, let fault, _):
      "\(field) is \"\(found)\": \(sentence(fault))"
    case .notACurrency(let field, let found, _):
      "\(field) is \"\(found)\", which is no currency in use (ISO 4217)"
    case .mixedCurrencies(let field, let found, let expected, _):
      "\(field) is in \(found), the document in \(expected.code)"
    case .noStatement: "there is no statement in it"
    case .wrongLength(let found, let expected, _):
      "the record has \(found) characters, not \(expected)"
    case .unexpectedRecord(let found, _): "\"\(found)\" can't stand here"
    case .missingColumn(let name, _): "the column \(name) is missing"
    case .wrongCellCount(let found, let expected, _):
      "the row has \(found) cells, its header \(expected)"
    case .emptyCell(let field, _): "\(field) is empty"
    case .notText: "it holds bytes that are no text in its encoding"
    case .expandsTooFar(let limit): "unpacked it is more than the \(limit) bytes allowed"
    case .tooManyMembers(let limit): "it holds more than \(limit) files"
    case .nestedTooDeep: "it is an archive in an archive in an archive"
    case .locked: "it is locked with a password"
    case .damaged(let message): "it can't be opened: \(message)"
    }
  }
}

extension Sentences {
  private func sentence(_ fault: ImportProblem.AmountFault) -> String {
    switch fault {
    case .notANumber: "not an amount"
    case .tooManyDecimals: "more than two decimals"
    case .tooLarge: "too large"
    case .ambiguous: "thousands or decimals? No other amount of the file shows it"
    }
  }
}

extension Sentences {
  /// What one should know of a document that came in; nil for what is no more than usual.
  func sentence(_ warning: ImportReport.Warned.Warning) -> String? {
    switch warning {
    case .document(let warning): sentence(warning)
    case .statement(let warning): sentence(warning)
    case .termTooLong(let number, let days, let limit):
      texts.caution(.termTooLong(number: number, days: days, limit: limit))
    }
  }

  private func sentence(_ warning: StatementWarning) -> String {
    switch warning {
    case .balanceDiffers(let difference):
      "its balances don't add up: \(difference) is unexplained by its entries"
    case .totalsDiffer(let statedIn, let statedOut):
      "its totals (in \(statedIn), out \(statedOut)) aren't those of its entries"
    case .recordCountDiffers(let stated, let found):
      "it says that it has \(stated) records, and has \(found)"
    case .noOpeningBalance: "it has no opening balance, so nothing proves that it is whole"
    case .noClosingBalance: "it has no closing balance, so nothing proves that it is whole"
    case .accountsDiffer(let account): "it ends with another account, \(account)"
    case .impossibleDay(let found, let line): "line \(line): \"\(found)\" is no day"
    case .unreadableBalance(let found, let line):
      "line \(line): the balance \"\(found)\" can't be read"
    case .invalidReference(let text, let line):
      "line \(line): the check digits of \(text) don't hold: it is never matched by itself"
    case .partsDiffer(let sum, let amount, let line):
      "line \(line): the parts make \(sum), the entry is \(amount)"
    case .partsWithoutAmount(let count, let line):
      "line \(line): \(texts.format.count(count, "part of it has", "parts of it have")) no amount of its own, so it stays one entry"
    case .separateApplication:
      "details of another file; nothing of it is booked"
    case .moreFollows: "it says that another part follows, which isn't in the file"
    case .rounded(let found, let line):
      "line \(line): \(found) has more than two decimals and was rounded"
    case .dayOrderAssumed:
      "its dates were read with the day first: nothing in the file shows the order"
    }
  }

  private func sentence(_ warning: DocumentWarning) -> String? {
    switch warning {
    case .foreignCurrency, .prepaid, .negativeTotal: nil
    case .payableDiffers(let stated, let computed):
      "it asks \(stated), which is not its total less prepayments (\(computed)); what it asks is taken"
    case .payableNotStated(let taken):
      "it doesn't say what is to be paid: its total less prepayments (\(taken)) is taken"
    case .noDueDate: "it has no due date: counted from terms.payment_days"
    case .dueBeforeIssued(let due, let issued): "it is due on \(due), before its own day \(issued)"
    case .notAnIBAN(let text): "its account \(text) is no valid IBAN"
    case .invalidStructuredReference(let text):
      "the check digits of its communication \(text) don't hold: it is never matched by itself"
    case .selfBilled: "it was written by the buyer (self-billed)"
    case .directDebit: "it is collected by direct debit: not chased until it is returned"
    case .paidToAnother(let name):
      "\(name) is to be paid on it: nothing is proposed until you say who collects (maan edit NUMBER --ours)"
    case .invalidEnterpriseNumber(let text):
      "the check digits of its buyer's enterprise number \(text) don't hold"
    case .inRow(_, let warning): sentence(warning)
    case .typeCodeContradictsRoot(let code): "its type code \(code) doesn't fit the kind of file"
    case .sellerWithoutName: "its seller has no name"
    case .buyerWithoutName: "its buyer has no name"
    case .dayOrderAssumed:
      "its dates were read with the day first: nothing in the file shows the order"
    }
  }
}
