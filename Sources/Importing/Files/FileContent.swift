/// What a file turned out to be.
public enum FileContent: Equatable, Sendable {
  case invoice(InvoiceDocument)
  /// A table of invoices, in its order.
  case invoices([InvoiceDocument])
  case statements([StatementDocument])
  /// What an archive holds, in its order: each part is whole or refused by itself.
  case archive([Member])
  /// Understood well enough to know that nothing of it is to be taken in.
  case skipped(SkipReason)
}

extension FileContent {
  /// A file inside an archive.
  public struct Member: Equatable, Sendable {
    /// As the archive gives it, harmless text: never a path to write to.
    public var name: String
    public var outcome: Outcome

    public enum Outcome: Equatable, Sendable {
      case read(FileContent)
      case refused(ImportFailure)
    }

    public init(name: String, outcome: Outcome) {
      self.name = name
      self.outcome = outcome
    }
  }
}

/// Why a file was left out without being wrong.
public enum SkipReason: Hashable, Sendable {
  case empty
  /// A page of a web site, often a log-in page saved by mistake.
  case webPage
  /// A proforma invoice (325) claims nothing.
  case proforma(number: String)
  /// A UBL document that is neither invoice nor credit note, such as `Order`, or a message of a bank that
  /// is no statement, such as `camt.029.001.09`.
  case otherDocument(String)
  /// A PDF without an invoice that a program can read.
  case pdfWithoutInvoice
  case unknown
}
