import Claims

/// camt.052, .053 and .054 of ISO 20022.
enum CAMT {
  static let family = "urn:iso:std:iso:20022:tech:xsd:camt."

  /// The statements of the message on whose `Document` the reader stands, read to the end of the file.
  /// `namespace` is that of the document, and begins with `family`.
  static func content(
    _ reader: inout XMLReader, namespace: String
  ) throws(Problems) -> FileContent {
    let message = HarmlessText.line("camt." + namespace.dropFirst(family.count), limit: 40)
    guard ["camt.052.", "camt.053.", "camt.054."].contains(where: message.hasPrefix) else {
      return .skipped(.otherDocument(message))
    }
    var draft = CAMTDraft()
    let own = Array(namespace.utf8) + [0]
    let document = reader.depth
    while let step = try reader.next() {
      guard case .start = step, reader.depth == document + 1, reader.isIn(own) else { continue }
      var walk = ElementWalk<CAMTDraft>(CAMTElements.map, namespace: namespace)
      try walk.run(&reader, visitor: &draft)
    }
    var drawing = CAMTStatements(format: .camt(message), header: draft.header)
    return .statements(try drawing.statements(of: draft))
  }
}
