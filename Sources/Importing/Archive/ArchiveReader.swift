import CLibArchive
import Claims

/// libarchive over bytes in memory: gzip and zip, nothing else, and nothing ever on disk.
struct ArchiveReader: ~Copyable {
  enum Format {
    case gzip
    case zip
  }

  struct Member {
    let name: String
    let isLocked: Bool
    /// Nil where the archive doesn't say.
    let statedSize: Int?
  }

  private let handle: OpaquePointer

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>, format: Format) throws(Problems) {
    handle = try ArchiveReader.open(bytes, format: format)
  }

  private static func open(
    _ bytes: UnsafeBufferPointer<UInt8>, format: Format
  ) throws(Problems) -> OpaquePointer {
    guard let made = archive_read_new() else {
      throw Problems(.damaged(message: "the reader can't be made"))
    }
    switch format {
    case .gzip:
      archive_read_support_filter_gzip(made)
      archive_read_support_format_raw(made)
      archive_read_support_format_empty(made)
    case .zip: archive_read_support_format_zip_seekable(made)
    }
    let outcome = archive_read_open_memory(made, bytes.baseAddress, bytes.count)
    // Without its filter the raw reader would hand out the packed bytes.
    let isReady = format == .zip || archive_filter_code(made, 0) == ARCHIVE_FILTER_GZIP
    guard outcome == ARCHIVE_OK, isReady else {
      let problems = damage(made)
      archive_read_free(made)
      throw problems
    }
    return made
  }

  deinit { archive_read_free(handle) }

  /// How many times it was packed with gzip: libarchive undoes all of them.
  var layers: Int { max(Int(archive_filter_count(handle)) - 1, 1) }

  /// The next file, or nil at the end; folders, links and the like are left out.
  mutating func next(_ limits: inout ArchiveLimits) throws(Problems) -> Member? {
    while true {
      var entry: OpaquePointer?
      let outcome = archive_read_next_header(handle, &entry)
      if outcome == ARCHIVE_EOF { return nil }
      guard outcome >= ARCHIVE_WARN, let entry else { throw ArchiveReader.damage(handle) }
      try limits.takeMember()
      // S_IFREG
      guard archive_entry_filetype(entry) == 0o100000 else { continue }
      return Member(
        name: ArchiveReader.name(of: entry), isLocked: archive_entry_is_encrypted(entry) != 0,
        statedSize: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
    }
  }

  /// The contents of the file on which the reader stands.
  mutating func contents(
    of member: Member, _ limits: inout ArchiveLimits
  ) throws(Problems) -> [UInt8] {
    if let size = member.statedSize, size > limits.bytesLeft {
      throw Problems(.expandsTooFar(limit: limits.bytes))
    }
    var contents: [UInt8] = []
    contents.reserveCapacity(min(max(member.statedSize ?? 0, 0), limits.bytesLeft))
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = piece.withUnsafeMutableBytes {
        archive_read_data(handle, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw ArchiveReader.damage(handle) }
      if count == 0 { return contents }
      try limits.takeBytes(count)
      contents.append(contentsOf: piece.prefix(count))
    }
  }

  private static func damage(_ handle: OpaquePointer) -> Problems {
    let message = archive_error_string(handle).map { String(cString: $0) }
    return Problems(
      .damaged(message: HarmlessText.line(message ?? "its header is wrong", limit: 200)))
  }

  private static func name(of entry: OpaquePointer) -> String {
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    return HarmlessText.line(name.map { String(cString: $0) } ?? "", limit: 200)
  }
}
