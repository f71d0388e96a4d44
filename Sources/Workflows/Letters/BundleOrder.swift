public import Claims

/// The file of one customer's case, as a collector gets it.
public struct BundleOrder: Sendable {
  public struct Case: Sendable {
    public var state: ReceivableState
    public var history: CollectorHistory
    public var check: HandoverCheck
  }

  public var collector: Collector
  /// The letter that goes with it; its recipient has no name where nobody is known.
  public var letter: LetterOrder
  public var cases: [Case]
}

/// A file as it was made.
public struct MadeBundle: Sendable {
  /// All of it, from the cover to the check list.
  public var pdf: [UInt8]
  /// Beside it in its folder: the documents as they are.
  public var files: [MailOrder.Attachment]
  /// Names of documents that can't stand in a PDF, or are damaged.
  public var leftOut: [String]

  public init(pdf: [UInt8], files: [MailOrder.Attachment], leftOut: [String]) {
    self.pdf = pdf
    self.files = files
    self.leftOut = leftOut
  }
}

/// Makes files for collectors, and lays them down where the user finds them.
public struct BundleAccess: Sendable {
  public var make: @Sendable (BundleOrder) throws -> MadeBundle
  /// Writes the folder; `name` is made harmless as a path, and gets a number where another file has it.
  ///
  /// - Returns: the folder, relative to the store.
  public var lay: @Sendable (MadeBundle, _ name: String) throws -> String

  public init(
    make: @escaping @Sendable (BundleOrder) throws -> MadeBundle,
    lay: @escaping @Sendable (MadeBundle, _ name: String) throws -> String
  ) {
    self.make = make
    self.lay = lay
  }
}
