import CLibArchive
import Claims
import Glibc

/// A compressed archive read once from its beginning to its end. Nothing of it goes to the disk.
struct TarReader: ~Copyable {
  struct Entry {
    let name: String
    let kind: Kind
    /// What its header states.
    let size: Int

    enum Kind {
      case file, folder, link, device
    }
  }

  private let handle: OpaquePointer

  /// - Throws: `notABackup` where it is no such archive.
  init(from descriptor: Int32, path: String) throws {
    handle = try TarReader.open(descriptor, path)
  }

  private static func open(_ descriptor: Int32, _ path: String) throws -> OpaquePointer {
    guard let made = archive_read_new() else {
      throw StoreFailure.unreadable(path: path, code: ENOMEM)
    }
    archive_read_support_filter_gzip(made)
    archive_read_support_filter_zstd(made)
    archive_read_support_format_tar(made)
    guard archive_read_open_fd(made, descriptor, 1 << 16) == ARCHIVE_OK else {
      archive_read_free(made)
      throw BackupFailure.notABackup(path: path)
    }
    return made
  }

  deinit { archive_read_free(handle) }

  /// Nil at the end.
  func next() throws -> Entry? {
    var entry: OpaquePointer?
    let outcome = archive_read_next_header(handle, &entry)
    if outcome == ARCHIVE_EOF { return nil }
    guard outcome >= ARCHIVE_WARN, let entry else { throw damage(at: nil) }
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: Entry.Kind =
      // S_IFREG, S_IFDIR, S_IFLNK
      switch archive_entry_filetype(entry) {
      case 0o100000: isLink ? .link : .file
      case 0o040000: isLink ? .link : .folder
      case 0o120000: .link
      default: isLink ? .link : .device
      }
    return Entry(name: name, kind: kind, size: Int(archive_entry_size(entry)))
  }

  /// The next piece of the file on which the reader stands; 0 at its end.
  func read(into piece: UnsafeMutableRawBufferPointer, of name: String) throws -> Int {
    let count = archive_read_data(handle, piece.baseAddress, piece.count)
    guard count >= 0 else { throw damage(at: name) }
    return count
  }

  private func damage(at name: String?) -> BackupFailure {
    let words = archive_error_string(handle).map { String(cString: $0) }
    return .damaged(
      detail: HarmlessText.line(words ?? "it can't be unpacked", limit: 200), file: name)
  }
}
