import CZlib

/// zlib's decoder with a limit, which qpdf's own doesn't have: a few kilobytes can ask for gigabytes.
struct Inflater: ~Copyable {
  private var stream = z_stream()
  private var piece = [UInt8](repeating: 0, count: 65_536)

  init() {}

  /// Unpacks `packed`, which may stop before its end, and gives it to `keep` piece by piece.
  mutating func run(
    _ packed: UnsafeBufferPointer<UInt8>, limit: Int, keep: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Outcome {
    stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit_(&stream, ZLIB_VERSION, size) == Z_OK else { return .damaged(0) }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(clamping: packed.count)
    var total = 0
    while true {
      let (outcome, count) = step(keep)
      total += count
      if total > limit { return .tooLarge }
      if outcome == Z_STREAM_END || (outcome == Z_BUF_ERROR && count == 0) { return .done(total) }
      guard outcome == Z_OK || outcome == Z_BUF_ERROR else { return .damaged(total) }
    }
  }

  enum Outcome: Equatable {
    /// With the bytes that it holds.
    case done(Int)
    case tooLarge
    /// With the bytes before the damage.
    case damaged(Int)
  }

  private mutating func step(_ keep: (UnsafeBufferPointer<UInt8>) -> Void) -> (Int32, Int) {
    piece.withUnsafeMutableBufferPointer { piece in
      stream.next_out = piece.baseAddress
      stream.avail_out = UInt32(piece.count)
      let outcome = inflate(&stream, Z_NO_FLUSH)
      let count = piece.count - Int(stream.avail_out)
      keep(UnsafeBufferPointer(rebasing: piece[..<count]))
      return (outcome, count)
    }
  }
}
