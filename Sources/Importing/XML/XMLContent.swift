import Claims

/// Finds the reader for an XML file by its root.
enum XMLContent {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) -> FileContent {
    var reader = try XMLReader(bytes)
    var isWrapped = false
    while let step = try reader.next() {
      guard case .start = step else { continue }
      let name = reader.string(reader.localName)
      let namespace = reader.string(reader.namespace)
      if reader.depth == 1, name == "StandardBusinessDocument", namespace == envelope {
        isWrapped = true
        continue
      }
      guard reader.depth == (isWrapped ? 2 : 1), name != "StandardBusinessDocumentHeader" else {
        continue
      }
      return try content(of: &reader, name: name, namespace: namespace)
    }
    throw Problems(.wrongRoot(name: "StandardBusinessDocument", namespace: envelope))
  }

  /// The envelope in which documents travel over Peppol.
  private static let envelope =
    "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"

  private static func content(
    of reader: inout XMLReader, name: String, namespace: String
  ) throws(Problems) -> FileContent {
    if namespace == "\(UBLElements.root)\(name)-2" {
      guard name == "Invoice" || name == "CreditNote" else {
        return .skipped(.otherDocument(HarmlessText.line(name, limit: 60)))
      }
      return content(try UBL.document(&reader, isCreditNote: name == "CreditNote"))
    }
    if let document = try CII.document(&reader, namespace: namespace, name: name) {
      return content(document)
    }
    if namespace.hasPrefix(CAMT.family), name == "Document" {
      return try CAMT.content(&reader, namespace: namespace)
    }
    if name.lowercased() == "html" { return .skipped(.webPage) }
    throw Problems(
      .wrongRoot(
        name: HarmlessText.line(name, limit: 100),
        namespace: HarmlessText.line(namespace, limit: 200)))
  }

  private static func content(_ document: InvoiceDocument) -> FileContent {
    document.isProforma ? .skipped(.proforma(number: document.number)) : .invoice(document)
  }
}
