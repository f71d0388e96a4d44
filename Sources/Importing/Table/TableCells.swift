import Claims

/// The cells of a table (RFC 4180): where each begins and ends, read once from first to last byte.
///
/// Lines end with CRLF, LF or CR, and may break inside quotes. A quote inside a cell that doesn't begin with
/// one is a letter like others: banks do write such rows.
struct TableCells {
  struct Row {
    /// The line of the file on which it begins, counted from 1.
    var line: Int32
    var first: Int32
  }

  let text: [UInt8]
  private(set) var rows: [Row] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Of a head only the first lines are read, and it may be cut off anywhere. `text` is UTF-8 of at most
  /// `XMLLimits.bytes`, grown to at most three for a byte that wasn't.
  init(_ text: [UInt8], delimiter: UInt8, isHead: Bool = false) throws(Problems) {
    self.text = text
    var scan = Scan(delimiter: delimiter, isHead: isHead)
    let failure = text.withUnsafeBufferPointer { scan.run($0) }
    rows = scan.rows
    starts = scan.starts
    ends = scan.ends
    if let failure { throw Problems(failure) }
  }

  func count(_ row: Int) -> Int {
    let next = row + 1 < rows.count ? Int(rows[row + 1].first) : starts.count
    return next - Int(rows[row].first)
  }

  func line(_ row: Int) -> Int { Int(rows[row].line) }

  /// The bytes of a cell without its quotes and outer blanks; of a cell that isn't there, none.
  func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard column < count(row) else { return [] }
    let at = Int(rows[row].first) + column
    let start = Int(starts[at])
    let end = min(Int(ends[at]), start + TableLimits.cell)
    return
      (text[start..<end].first == TableCells.quote
      ? TableCells.unquoted(text[start..<end]) : text[start..<end]).withoutBlanks
  }

  func isBlank(_ row: Int) -> Bool {
    (0..<count(row)).allSatisfy { cell(row, $0).isEmpty }
  }

  static let quote = UInt8(ascii: "\"")

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let inner = bytes.dropFirst()
    guard let first = inner.firstIndex(of: quote) else { return inner }
    if first == inner.endIndex - 1 { return inner.dropLast() }
    var text: [UInt8] = []
    var isInside = true
    var at = inner.startIndex
    while at < inner.endIndex {
      if isInside, inner[at] == quote {
        let isDoubled = at + 1 < inner.endIndex && inner[at + 1] == quote
        if isDoubled { text.append(quote) }
        isInside = isDoubled
        at += isDoubled ? 2 : 1
      } else {
        text.append(inner[at])
        at += 1
      }
    }
    return text[...]
  }
}

extension TableCells {
  private struct Scan {
    let delimiter: UInt8
    let isHead: Bool
    var rows: [Row] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    private var at = 0
    private var line: Int32 = 1

    init(delimiter: UInt8, isHead: Bool) {
      self.delimiter = delimiter
      self.isHead = isHead
    }

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> ImportProblem? {
      while at < bytes.count {
        if isHead, rows.count == TableLimits.headerLines { return nil }
        let begin = line
        rows.append(Row(line: line, first: Int32(starts.count)))
        repeat {
          let start = at
          if bytes[at] == TableCells.quote, !skipQuoted(bytes) {
            ends.append(Int32(at))
            starts.append(Int32(start))
            return isHead
              ? nil : .truncated(message: "a quotation mark isn't closed", line: Int(begin))
          }
          skipPlain(bytes)
          starts.append(Int32(start))
          ends.append(Int32(at))
          if starts.count > TableLimits.cells {
            return .tooManyElements(limit: TableLimits.cells, line: Int(line))
          }
        } while skipDelimiter(bytes)
        skipLineEnd(bytes)
      }
      return nil
    }

    /// Past the closing quote; false where there is none.
    private mutating func skipQuoted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      at += 1
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if byte == TableCells.quote {
          guard at < bytes.count, bytes[at] == TableCells.quote else { return true }
          at += 1
        } else if byte == 10 || (byte == 13 && (at == bytes.count || bytes[at] != 10)) {
          line += 1
        }
      }
      return false
    }

    private mutating func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
      while at < bytes.count, bytes[at] != delimiter, bytes[at] != 10, bytes[at] != 13 { at += 1 }
    }

    /// Whether another cell of this row follows; one without any bytes may stand at the end of the file.
    private mutating func skipDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard at < bytes.count, bytes[at] == delimiter else { return false }
      at += 1
      guard at == bytes.count else { return true }
      starts.append(Int32(at))
      ends.append(Int32(at))
      return false
    }

    private mutating func skipLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard at < bytes.count else { return }
      at += bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
      line += 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// Hard blanks (U+00A0) count as blanks too.
  var withoutBlanks: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first {
      if Bytes.isBlank(first) {
        slice = slice.dropFirst()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice = slice.dropFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if Bytes.isBlank(last) {
        slice = slice.dropLast()
      } else if slice.suffix(2).elementsEqual([0xC2, 0xA0]) {
        slice = slice.dropLast(2)
      } else {
        break
      }
    }
    return slice
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}
