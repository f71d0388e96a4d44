import Claims

/// Finds out what a file is, from its contents alone, and reads it.
///
/// Pure: no files, no clock, nothing shared, so that several may run at once. Invoices and credit notes are
/// read in UBL 2.x, alone or in a `StandardBusinessDocument`, in CII, and inside a PDF; statements in CODA, CAMT and
/// MT940; all of them packed by gzip or in a zip too. Other things are named and left out.
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
      var limits = ArchiveLimits(packed: bytes.count)
      return try bytes.withUnsafeBufferPointer { (bytes) throws(Problems) in
        try content(of: bytes, options, name: name, depth: 0, limits: &limits)
      }
    } catch {
      throw ImportFailure(file: name, problems: error.list)
    }
  }

  /// One file, or one that was in `depth` archives.
  static func content(
    of bytes: UnsafeBufferPointer<UInt8>, _ options: ReadingOptions, name: String, depth: Int,
    limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    guard bytes.count <= XMLLimits.bytes else {
      throw Problems(.tooLarge(bytes: bytes.count, limit: XMLLimits.bytes))
    }
    let kind = ContentKind.of(bytes, tables: options.tables)
    let archive = ArchiveContent(name: name, depth: depth, options: options)
    switch kind {
    case .gzip, .zip:
      guard depth < ArchiveLimits.depth else { throw Problems(.nestedTooDeep) }
      return try kind == .zip ? archive.zip(bytes, &limits) : archive.gzip(bytes, &limits)
    case .xml: return try XMLContent.read(bytes)
    case .empty: return .skipped(.empty)
    case .pdf: return try PDFContent.read(bytes, &limits)
    case .html: return .skipped(.webPage)
    case .coda: return .statements(try CODA.statements(bytes))
    case .mt940: return .statements(try MT940.statements(bytes))
    case .table: return try TableContent.read(bytes, options)
    case .unknown: return .skipped(.unknown)
    }
  }
}
