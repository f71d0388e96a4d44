import Claims

/// A document of the case, read on the screen.
struct Reader: Sendable {
  let document: StoredDocument
  /// Nil until it is read.
  var text: SearchableText?
}
