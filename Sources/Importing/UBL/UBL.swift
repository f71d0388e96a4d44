import Claims

/// UBL 2.x.
enum UBL {
  /// The document on whose root `reader` stands, read to the end of the file.
  static func document(
    _ reader: inout XMLReader, isCreditNote: Bool
  ) throws(Problems) -> InvoiceDocument {
    var draft = InvoiceDraft()
    var walk = ElementWalk<InvoiceDraft>(UBLElements.map)
    try walk.run(&reader, visitor: &draft)
    while try reader.next() != nil {}
    return try draft.document(syntax, isCreditNote: isCreditNote)
  }

  private static let syntax = InvoiceSyntax(
    number: "ID", issued: "IssueDate", currency: "DocumentCurrencyCode",
    payable: "LegalMonetaryTotal/PayableAmount", day: { text, _ in day(text) },
    infersPayable: false)

  /// A day written `YYYY-MM-DD`, maybe with a time zone, which changes nothing (xsd:date).
  private static func day(_ text: String) -> CalendarDay? {
    isZone(text.dropFirst(10)) ? CalendarDay(iso: text.prefix(10)) : nil
  }

  /// Nothing, `Z`, or `+02:00`.
  private static func isZone(_ text: Substring) -> Bool {
    if text.isEmpty || text == "Z" { return true }
    let bytes = Array(text.utf8)
    return bytes.count == 6 && (bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"))
      && bytes[3] == UInt8(ascii: ":")
      && [1, 2, 4, 5].allSatisfy { (48...57).contains(bytes[$0]) }
  }
}
