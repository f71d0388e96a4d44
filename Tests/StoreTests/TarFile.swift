import CLibArchive
import Foundation

/// An archive as a test reads it and writes it anew, whatever it holds.
struct TarFile {
  struct Entry {
    var name: String
    var bytes: [UInt8] = []
    /// S_IFREG and the like.
    var type: UInt32 = 0o100000
    var link: String?
    var hardLink: String?
    /// What its header says, where that isn't the number of bytes.
    var size: Int?
  }

  struct Unreadable: Error {}

  var entries: [Entry] = []

  init(_ entries: [Entry]) { self.entries = entries }

  init(reading path: String) throws {
    guard let handle = archive_read_new() else { throw Unreadable() }
    defer { archive_read_free(handle) }
    archive_read_support_filter_all(handle)
    archive_read_support_format_tar(handle)
    guard archive_read_open_filename(handle, path, 65_536) == ARCHIVE_OK else {
      throw Unreadable()
    }
    var entry: OpaquePointer?
    while archive_read_next_header(handle, &entry) == ARCHIVE_OK {
      var found = Entry(name: String(cString: archive_entry_pathname(entry)))
      found.bytes = [UInt8](repeating: 0, count: Int(archive_entry_size(entry)))
      let count = found.bytes.withUnsafeMutableBytes {
        archive_read_data(handle, $0.baseAddress, $0.count)
      }
      guard count == found.bytes.count else { throw Unreadable() }
      entries.append(found)
    }
  }

  func write(to path: String, gzip: Bool = false) throws {
    guard let handle = archive_write_new() else { throw Unreadable() }
    defer { archive_write_free(handle) }
    archive_write_set_format_gnutar(handle)
    if gzip { archive_write_add_filter_gzip(handle) } else { archive_write_add_filter_zstd(handle) }
    guard archive_write_open_filename(handle, path) == ARCHIVE_OK else { throw Unreadable() }
    for each in entries {
      guard let entry = archive_entry_new() else { throw Unreadable() }
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, each.name)
      archive_entry_set_filetype(entry, each.type)
      archive_entry_set_perm(entry, 0o777)
      archive_entry_set_size(entry, la_int64_t(each.size ?? each.bytes.count))
      if let link = each.link { archive_entry_set_symlink(entry, link) }
      if let link = each.hardLink { archive_entry_set_hardlink(entry, link) }
      guard archive_write_header(handle, entry) == ARCHIVE_OK else { throw Unreadable() }
      _ = each.bytes.withUnsafeBytes { archive_write_data(handle, $0.baseAddress, $0.count) }
    }
    guard archive_write_close(handle) == ARCHIVE_OK else { throw Unreadable() }
  }

  subscript(_ name: String) -> [UInt8] {
    get { entries.first { $0.name == name }?.bytes ?? [] }
    set {
      guard let at = entries.firstIndex(where: { $0.name == name }) else { return }
      entries[at].bytes = newValue
    }
  }

  /// Puts entries before the last one, which are the sums.
  mutating func insert(_ more: Entry...) { entries.insert(contentsOf: more, at: entries.count - 1) }
}
