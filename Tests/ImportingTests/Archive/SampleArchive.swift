import CLibArchive

/// Archives made in memory, as programs make them and as nobody should.
enum SampleArchive {
  struct NotMade: Error {}

  /// `files` in a zip; with a password where one is given.
  static func zip(
    _ files: [(name: String, bytes: [UInt8])], password: String? = nil
  ) throws -> [UInt8] {
    try written(files) { archive in
      archive_write_set_format_zip(archive)
      guard let password else { return }
      archive_write_set_options(archive, "zip:encryption=traditional")
      archive_write_set_passphrase(archive, password)
    }
  }

  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try written([("x", bytes)]) { archive in
      archive_write_add_filter_gzip(archive)
      archive_write_set_format_raw(archive)
    }
  }

  private static func written(
    _ files: [(name: String, bytes: [UInt8])], prepare: (OpaquePointer) -> Void
  ) throws -> [UInt8] {
    guard let archive = archive_write_new() else { throw NotMade() }
    defer { archive_write_free(archive) }
    prepare(archive)
    let room = 100_000 + files.reduce(0) { $0 + 2 * $1.bytes.count + 400 }
    var used = 0
    var made = [UInt8](repeating: 0, count: room)
    try made.withUnsafeMutableBytes { made in
      archive_write_set_bytes_in_last_block(archive, 1)
      guard archive_write_open_memory(archive, made.baseAddress, room, &used) == ARCHIVE_OK else {
        throw NotMade()
      }
      for file in files { try write(file.name, file.bytes, to: archive) }
      guard archive_write_close(archive) == ARCHIVE_OK else { throw NotMade() }
    }
    return Array(made.prefix(used))
  }

  private static func write(
    _ name: String, _ bytes: [UInt8], to archive: OpaquePointer
  ) throws {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, name.hasSuffix("/") ? 0o040000 : 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(bytes.count))
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw NotMade() }
    guard bytes.isEmpty || archive_write_data(archive, bytes, bytes.count) == bytes.count else {
      throw NotMade()
    }
  }
}
