import Glibc
import Workflows

/// Where an export goes, piece by piece: the standard output, or a file that gets its name once it is whole.
final class ExportSink {
  private var buffer: [UInt8] = []
  private let file: File?

  private static let limit = 1 << 16

  /// - Throws: `FileFailure` where nothing can be written there.
  init(file path: String?) throws {
    file = try path.map { try File($0) }
    buffer.reserveCapacity(2 * ExportSink.limit)
  }

  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ExportSink.limit { try flush() }
  }

  func write(_ text: String) throws { try write(text.utf8) }

  func write(json: JSON) throws {
    json.append(to: &buffer)
    if buffer.count >= ExportSink.limit { try flush() }
  }

  private func flush() throws {
    if let file { try file.write(buffer) } else { Standard.out(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, and gives the file its name.
  func finish() throws {
    try flush()
    try file?.finish()
  }

  /// A file of its owner only, under another name until it is whole; gone where that never comes.
  private final class File {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private var isDone = false

    init(_ path: String) throws {
      self.path = path
      temporary = "\(path).\(getpid()).new"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw FileFailure.unwritable(path, reason: "it is no plain file")
      }
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw File.failure(path) }
    }

    deinit {
      close(descriptor)
      if !isDone { unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw File.failure(path) }
        rest = rest.dropFirst(count)
      }
    }

    func finish() throws {
      guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw File.failure(path) }
      isDone = true
    }

    private static func failure(_ path: String) -> FileFailure {
      .unwritable(path, reason: RealFiles.reason(errno))
    }
  }
}
