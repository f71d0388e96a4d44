/// How large a file may be. Far above any real invoice or statement, far below what hurts a machine.
enum XMLLimits {
  /// Bytes of a file, attachments included; 3 MB are common.
  static let bytes = 100_000_000
  static let depth = 100
  static let elements = 4_000_000
  /// Attributes and namespace declarations of one element: libxml2 compares each with each.
  static let attributes = 256
  /// Bytes that are kept of a text; what is taken into a document is far shorter.
  static let text = 65_536
  /// Bytes from `<` to `>`.
  static let tag = 65_536
}
