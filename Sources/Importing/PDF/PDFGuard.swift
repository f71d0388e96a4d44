/// What must be known of a PDF before qpdf sees it: that no stream of it unpacks without end.
///
/// qpdf unpacks the streams that hold objects and cross-references whole, in memory and without a limit.
/// Here each stream that is zlib's is unpacked to nowhere and counted: a few milliseconds for most files.
enum PDFGuard {
  /// Bytes of a file, unpacked, its pictures included.
  static let bytes = 400_000_000
  static let streams = 100_000

  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) {
    var inflater = Inflater()
    var left = PDFGuard.bytes
    var at = 0
    var count = 0
    while let start = nextStream(in: bytes, from: at) {
      at = start
      count += 1
      guard count <= streams else {
        throw Problems(.damaged(message: "it has more than \(streams) streams"))
      }
      guard start < bytes.count, bytes[start] & 0x0F == 8 else { continue }
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      switch inflater.run(rest, limit: min(left, XMLLimits.bytes), keep: { _ in }) {
      case .tooLarge: throw Problems(.expandsTooFar(limit: XMLLimits.bytes))
      case .done(let size), .damaged(let size): left -= size
      }
    }
  }

  /// Where the next stream's bytes begin, or nil.
  private static func nextStream(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let word = Array("stream".utf8)
    var at = start
    while at + word.count < bytes.count {
      guard bytes[at] == word[0], bytes[at...].starts(with: word) else {
        at += 1
        continue
      }
      at += word.count
      if bytes[at] == 13 { at += 1 }
      if at < bytes.count, bytes[at] == 10 { return at + 1 }
    }
    return nil
  }
}
