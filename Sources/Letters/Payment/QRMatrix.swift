import CQRencode

/// The dark squares of a QR code, at error correction level M.
struct QRMatrix {
  /// Squares on a side, without the quiet zone.
  let side: Int
  /// Row by row.
  private let dark: [Bool]

  /// What must stay white around it, in squares.
  static let quietZone = 4

  /// Nil where `code` needs more than version 13, the largest that banks read.
  init?(_ code: EPCCode) {
    let bytes = Array(code.payload.utf8)
    guard let made = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(made) }
    guard made.pointee.version <= 13, let data = made.pointee.data else { return nil }
    side = Int(made.pointee.width)
    dark = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  /// The runs of dark squares of each row, which are drawn as one.
  func forEachRun(_ body: (_ row: Int, _ columns: Range<Int>) -> Void) {
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while column < side, dark[row * side + column] { column += 1 }
        if column > start { body(row, start..<column) }
        column += 1
      }
    }
  }
}
