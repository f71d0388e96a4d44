/// Finds the invoice that a PDF carries inside: Factur-X, ZUGFeRD and their like.
enum PDFContent {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    try PDFGuard.check(bytes)
    let reader = try PDFReader(bytes)
    let attachments = try reader.attachments()
    if let invoice = attachments.first(where: { names.contains($0.name.lowercased()) }) {
      let content = try read(try reader.contents(of: invoice, &limits))
      return isInvoice(content) ? content : .skipped(.pdfWithoutInvoice)
    }
    for attachment in attachments.prefix(50) {
      guard let contents = try? reader.contents(of: attachment, &limits),
        let content = try? read(contents), isInvoice(content)
      else { continue }
      return content
    }
    return .skipped(.pdfWithoutInvoice)
  }

  /// Of Factur-X, ZUGFeRD 1 and 2, and XRechnung, in small letters.
  private static let names: Set<String> = [
    "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml",
  ]

  private static func read(_ contents: [UInt8]) throws(Problems) -> FileContent {
    try contents.withUnsafeBufferPointer { (contents) throws(Problems) in
      guard ContentKind.of(contents) == .xml else { return .skipped(.pdfWithoutInvoice) }
      return try XMLContent.read(contents)
    }
  }

  private static func isInvoice(_ content: FileContent) -> Bool {
    switch content {
    case .invoice, .skipped(.proforma): true
    case .invoices, .statements, .archive, .skipped: false
    }
  }
}
