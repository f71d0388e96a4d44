import Claims

/// The Cross Industry Invoice of UN/CEFACT: D16B, as EN 16931 and Factur-X have it, and ZUGFeRD 1.0.
enum CII {
  /// The document on whose root `reader` stands, read to the end of the file; nil for another root.
  static func document(
    _ reader: inout XMLReader, namespace: String, name: String
  ) throws(Problems) -> InvoiceDocument? {
    let names: CIIElements.Names
    switch (namespace, name) {
    case (CIIElements.Names.current.root, "CrossIndustryInvoice"): names = .current
    case (CIIElements.Names.first.root, "CrossIndustryDocument"): names = .first
    default: return nil
    }
    var draft = InvoiceDraft()
    let isFirst = names.root == CIIElements.Names.first.root
    var walk = ElementWalk<InvoiceDraft>(isFirst ? CIIElements.firstMap : CIIElements.map)
    try walk.run(&reader, visitor: &draft)
    while try reader.next() != nil {}
    return try draft.document(syntax(names), isCreditNote: nil)
  }

  private static func syntax(_ names: CIIElements.Names) -> InvoiceSyntax {
    InvoiceSyntax(
      number: "\(names.header)/ID", issued: "\(names.header)/IssueDateTime",
      currency: "\(names.transaction)/\(names.settlement)/InvoiceCurrencyCode",
      payable: "\(names.transaction)/\(names.settlement)/\(names.summation)/DuePayableAmount",
      day: day, infersPayable: true)
  }

  /// A day in format 102 (`YYYYMMDD`, UNTDID 2379); without a format also `YYYY-MM-DD`.
  @Sendable private static func day(_ text: String, format: String?) -> CalendarDay? {
    let digits = Array(text.utf8)
    guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else {
      return format == nil ? CalendarDay(iso: text) : nil
    }
    guard format == nil || format == "102" else { return nil }
    return CalendarDay(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
}
