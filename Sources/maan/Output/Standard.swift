import Glibc

/// The program's own output and errors.
enum Standard {
  /// Writes all of `bytes`; a reader who left (`maan list | head`) ends the program quietly.
  static func out(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func out(_ line: String) { out(Array((line + "\n").utf8)) }
  static func error(bytes: [UInt8]) { write(bytes, to: STDERR_FILENO) }
  static func error(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(errno == EPIPE ? 0 : 1) }
      rest = rest.dropFirst(count)
    }
  }
}
