import Glibc

/// The program's own output and errors.
enum Standard {
  /// Writes all of `bytes`; a reader who left (`maan list | head`) ends the program quietly.
  /// Opens what stands for the standard input, output and error where the caller closed them; writing to
  /// them fails then. Else the next file opened, such as the ledger, would get their numbers.
  static func hold() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  static func out(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func out(_ line: String) { out(Array((line + "\n").utf8)) }
  static func error(bytes: [UInt8]) { write(bytes, to: STDERR_FILENO) }
  static func error(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// What a command did stands, also where nobody can be told.
  private static func leave(_ code: Int32, from descriptor: Int32) -> Never {
    if code == EPIPE { exit(0) }
    if descriptor == STDOUT_FILENO {
      error("maan: the result can't be written: \(String(cString: strerror(code))).")
    }
    exit(1)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { leave(errno, from: descriptor) }
      rest = rest.dropFirst(count)
    }
  }
}
