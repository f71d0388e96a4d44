import Glibc
import Workflows

/// Files as the system has them.
enum RealFiles {
  static let access = FileAccess(walk: walk, read: read)

  /// Larger files than this are no invoices.
  private static let sizeLimit = 100 << 20

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    // A pipe would be waited for, a device never ends.
    let descriptor = open(try RawPath(path).bytes, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .unreadable(path, reason: "it is a folder")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path, reason: "it is a pipe or a device, not a file")
    }
    guard status.st_size <= sizeLimit else {
      throw .unreadable(path, reason: "it is larger than 100 MB")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= sizeLimit else {
        throw .unreadable(path, reason: "it is larger than 100 MB")
      }
    }
  }

  /// The files at and below a path in order of their names; hidden ones, and links inside folders, left out.
  ///
  /// What can't be looked at inside a folder is among them, so that whoever reads it says why.
  static func walk(_ path: String) throws(FileFailure) -> [String] { try list(path).files }

  /// What `walk` leaves out inside of a folder though it isn't hidden: links, and what is no file.
  static func leftOut(at path: String) -> [LeftOut] { (try? list(path))?.leftOut ?? [] }

  /// Never opened: a link may lead anywhere, a pipe would be waited for.
  struct LeftOut {
    var path: String
    var reason: String
  }

  private struct Listing {
    var files: [String] = []
    var leftOut: [LeftOut] = []
  }

  private static func list(_ path: String) throws(FileFailure) -> Listing {
    let raw = try RawPath(path)
    var status = stat()
    guard stat(raw.bytes, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Listing(files: [path]) }
    var listing = Listing()
    guard collect(raw, into: &listing) else { throw failure(path) }
    return listing
  }

  private static func collect(_ folder: RawPath, into listing: inout Listing) -> Bool {
    guard let names = folder.names else { return false }
    let paths = names.filter { $0.first != CChar(bitPattern: UInt8(ascii: ".")) }
      .map { folder.appending($0) }
    for path in paths.sorted(by: { $0.shown < $1.shown }) {
      var status = stat()
      guard lstat(path.bytes, &status) == 0 else {
        listing.files.append(path.shown)
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: if !collect(path, into: &listing) { listing.files.append(path.shown) }
      case S_IFREG: listing.files.append(path.shown)
      case S_IFLNK:
        listing.leftOut.append(
          LeftOut(path: path.shown, reason: "a link inside a folder: name what it leads to"))
      default:
        listing.leftOut.append(
          LeftOut(path: path.shown, reason: "a pipe, a socket or a device, not a file"))
      }
    }
    return true
  }

  private static func failure(_ path: String) -> FileFailure {
    let code = errno
    if code == ENOENT { return .notFound(path) }
    return .unreadable(path, reason: reason(code))
  }

  /// The system's own words for an error number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func unwritable(_ path: String) -> FileFailure {
    .unwritable(path, reason: reason(errno))
  }

  /// Makes a folder and those above it, for their owner only; one that is there stays.
  static func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw unwritable(path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw unwritable(path) }
  }

  /// Replaces a file as a whole, readable by its owner only: a temporary one, synced unless told otherwise, then
  /// renamed.
  static func replace(
    _ path: String, with bytes: [UInt8], isSynced: Bool = true
  ) throws(FileFailure) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = unwritable(path)
        close(descriptor)
        unlink(temporary)
        throw problem
      }
      rest = rest.dropFirst(count)
    }
    guard !isSynced || fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0
    else {
      let problem = unwritable(path)
      unlink(temporary)
      throw problem
    }
  }
}
