public import Claims

/// One thing that is wrong with a file. `found` and `message` are harmless text of at most one line.
public enum ImportProblem: Hashable, Sendable {
  public enum AmountFault: Hashable, Sendable {
    case notANumber
    /// More than two, other than zeros.
    case tooManyDecimals
    /// More than fifteen digits before the point.
    case tooLarge
    /// `1.000`, and no other amount of the file shows whether these are thousands or decimals.
    case ambiguous
  }

  case tooLarge(bytes: Int, limit: Int)
  /// Not well-formed, in the words of libxml2.
  case malformed(message: String, line: Int)
  /// The file stops before its end: a download or copy was cut off.
  case truncated(message: String, line: Int)
  /// A DOCTYPE can make a small file grow without end or name other files: never read.
  case doctype(line: Int)
  case entity(message: String, line: Int)
  case unsupportedEncoding(String)
  case tooDeep(limit: Int, line: Int)
  case tooManyAttributes(limit: Int, line: Int)
  case tooManyElements(limit: Int, line: Int)
  /// Neither an invoice nor anything else that is known.
  case wrongRoot(name: String, namespace: String)
  /// `field` doesn't occur, or is empty.
  case missing(field: String)
  /// `field` occurs a second time, so that two readers could see two invoices.
  case repeated(field: String, line: Int)
  /// The calendar has no such day, or it isn't written `YYYY-MM-DD`.
  case notADay(field: String, found: String, line: Int)
  case notAnAmount(field: String, found: String, fault: AmountFault, line: Int)
  /// No code of a currency in use.
  case notACurrency(field: String, found: String, line: Int)
  /// An amount in another currency than the document's.
  case mixedCurrencies(field: String, found: String, expected: Currency, line: Int)

  /// A statement's file without any statement in it.
  case noStatement
  /// A record of another length than its format has.
  case wrongLength(found: Int, expected: Int, line: Int)
  /// A record where its format has another one, or none.
  case unexpectedRecord(found: String, line: Int)
  /// A table without a column that is needed.
  case missingColumn(String, line: Int)
  /// A table's row with more or fewer cells than its header.
  case wrongCellCount(found: Int, expected: Int, line: Int)
  /// A cell of a table without which its row says nothing.
  case emptyCell(field: String, line: Int)
  /// A row of a table of invoices whose kind is no invoice's and no credit note's.
  case unknownKind(field: String, found: String, line: Int)
  /// Bytes that are no text in any encoding that the format has, or not in the one that the file states.
  case notText(line: Int)
  /// Unpacked it is more than `limit` bytes, or far more than its packed size allows for.
  case expandsTooFar(limit: Int)
  case tooManyMembers(limit: Int)
  /// An archive inside an archive inside an archive.
  case nestedTooDeep
  /// Locked with a password.
  case locked
  /// An archive or a PDF that its library can't open, in its words.
  case damaged(message: String)

  /// Counted from 1.
  public var line: Int? {
    switch self {
    case .malformed(_, let line), .truncated(_, let line), .doctype(let line),
      .entity(_, let line), .tooDeep(_, let line), .tooManyAttributes(_, let line),
      .tooManyElements(_, let line), .repeated(_, let line), .notADay(_, _, let line),
      .notAnAmount(_, _, _, let line), .notACurrency(_, _, let line),
      .mixedCurrencies(_, _, _, let line), .wrongLength(_, _, let line),
      .unexpectedRecord(_, let line), .missingColumn(_, let line),
      .wrongCellCount(_, _, let line), .emptyCell(_, let line), .unknownKind(_, _, let line),
      .notText(let line):
      line
    case .tooLarge, .unsupportedEncoding, .wrongRoot, .missing, .noStatement, .expandsTooFar,
      .tooManyMembers, .nestedTooDeep, .locked, .damaged:
      nil
    }
  }

  /// The path below the root, without prefixes: `LegalMonetaryTotal/PayableAmount`.
  public var field: String? {
    switch self {
    case .missing(let field), .repeated(let field, _), .notADay(let field, _, _),
      .notAnAmount(let field, _, _, _), .notACurrency(let field, _, _),
      .mixedCurrencies(let field, _, _, _), .emptyCell(let field, _),
      .unknownKind(let field, _, _):
      field
    case .tooLarge, .malformed, .truncated, .doctype, .entity, .unsupportedEncoding, .tooDeep,
      .tooManyAttributes, .tooManyElements, .wrongRoot, .noStatement, .wrongLength,
      .unexpectedRecord, .missingColumn, .wrongCellCount, .notText, .expandsTooFar,
      .tooManyMembers, .nestedTooDeep, .locked, .damaged:
      nil
    }
  }
}
