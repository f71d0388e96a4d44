import Claims

/// Finds out what a file is, from its contents alone, and reads it.
///
/// Pure: no files, no clock, nothing shared, so that several may run at once. UBL 2.x invoices and credit
/// notes are read, alone or in a `StandardBusinessDocument`; other things are named and left out.
public enum DocumentReader {
  /// Reads one file. 10 KB of UBL take about a tenth of a millisecond, a 3 MB attachment a few.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: for the failure; says nothing about the contents.
  ///   - options: the user's own tables.
  /// - Returns: the document, or why there is none to take.
  /// - Throws: `ImportFailure` with all that is wrong; nothing of the file is to be used then.
  public static func read(
    bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(ImportFailure) -> FileContent {
    do {
      return try bytes.withUnsafeBufferPointer { (bytes) throws(Problems) in
        try content(of: bytes, options)
      }
    } catch {
      throw ImportFailure(file: name, problems: error.list)
    }
  }

  private static func content(
    of bytes: UnsafeBufferPointer<UInt8>, _ options: ReadingOptions
  ) throws(Problems) -> FileContent {
    guard bytes.count <= XMLLimits.bytes else {
      throw Problems(.tooLarge(bytes: bytes.count, limit: XMLLimits.bytes))
    }
    switch ContentKind.of(bytes, tables: options.tables) {
    case .xml: return try XMLContent.read(bytes)
    case .empty: return .skipped(.empty)
    case .gzip: return .skipped(.archive(.gzip))
    case .zip: return .skipped(.archive(.zip))
    case .pdf: return .skipped(.notReadYet(.pdf))
    case .html: return .skipped(.webPage)
    case .coda: return .skipped(.statement(.coda))
    case .mt940: return .skipped(.statement(.mt940))
    case .table: return try TableContent.read(bytes, options)
    case .unknown: return .skipped(.unknown)
    }
  }
}
