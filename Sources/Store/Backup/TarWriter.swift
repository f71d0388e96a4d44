import CLibArchive
import Glibc

/// A compressed archive that is written from its beginning to its end, in pieces.
struct TarWriter: ~Copyable {
  enum Packing {
    case zstd
    case gzip
  }

  private let handle: OpaquePointer
  private let path: String

  /// Begins on a `descriptor` that is open for writing, and stays open; `path` is for failures.
  init(to descriptor: Int32, path: String, _ packing: Packing) throws {
    self.path = path
    handle = try TarWriter.open(descriptor, path, packing)
  }

  private static func open(
    _ descriptor: Int32, _ path: String, _ packing: Packing
  ) throws -> OpaquePointer {
    guard let made = archive_write_new() else {
      throw StoreFailure.unwritable(path: path, code: ENOMEM)
    }
    // Names are bytes there, whatever the locale.
    archive_write_set_format_gnutar(made)
    switch packing {
    case .zstd: archive_write_add_filter_zstd(made)
    case .gzip: archive_write_add_filter_gzip(made)
    }
    guard archive_write_open_fd(made, descriptor) == ARCHIVE_OK else {
      archive_write_free(made)
      throw StoreFailure.unwritable(path: path, code: EIO)
    }
    return made
  }

  deinit { archive_write_free(handle) }

  /// Begins a file of `size` bytes, which `write` is to give.
  func begin(_ name: String, size: Int, modified: Int) throws {
    guard let entry = archive_entry_new() else {
      throw StoreFailure.unwritable(path: path, code: ENOMEM)
    }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(size))
    // S_IFREG
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o600)
    archive_entry_set_mtime(entry, time_t(modified), 0)
    try check(archive_write_header(handle, entry))
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    let count = archive_write_data(handle, bytes.baseAddress, bytes.count)
    if count < 0 { try check(Int32(truncatingIfNeeded: count)) }
    guard count == bytes.count else { throw BackupFailure.changed(path: path) }
  }

  func finish() throws { try check(archive_write_close(handle)) }

  private func check(_ outcome: Int32) throws {
    guard outcome < ARCHIVE_WARN else { return }
    let code = archive_errno(handle)
    throw StoreFailure.unwritable(path: path, code: code > 0 ? code : EIO)
  }
}
