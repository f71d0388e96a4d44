/// A PDF of somebody else that is to be taken apart.
public enum ForeignPDF {
  /// Whether it begins as a PDF, and no stream of it unpacks without end: what qpdf would do in memory and without a
  /// limit.
  public static func isSafe(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "%PDF".utf8) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      do throws(Problems) {
        try PDFGuard.check(buffer)
        return true
      } catch {
        return false
      }
    }
  }
}
