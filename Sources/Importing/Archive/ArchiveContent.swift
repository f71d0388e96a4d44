/// What an archive holds.
struct ArchiveContent {
  /// For the failures of what is inside.
  let name: String
  /// How many archives this one is in.
  let depth: Int
  let options: ReadingOptions

  /// The content itself: a file that was packed to be sent is that file.
  func gzip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    var reader = try ArchiveReader(bytes, format: .gzip)
    let inside = depth + reader.layers
    guard inside <= ArchiveLimits.depth else { throw Problems(.nestedTooDeep) }
    guard let member = try reader.next(&limits) else { return .skipped(.empty) }
    let contents = try reader.contents(of: member, &limits)
    return try content(of: contents, name: name, depth: inside, &limits)
  }

  /// Each file by itself, in the order of the archive.
  func zip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    // Nothing but the record at its end: libarchive doesn't know it.
    if bytes.starts(with: [0x50, 0x4B, 5, 6]) { return .archive([]) }
    var reader = try ArchiveReader(bytes, format: .zip)
    var members: [FileContent.Member] = []
    while let member = try reader.next(&limits) {
      guard !isByTheWay(member.name) else { continue }
      let outcome: FileContent.Member.Outcome
      do {
        outcome = .read(try content(of: member, &reader, &limits))
      } catch {
        if case .expandsTooFar = error.list.first { throw error }
        outcome = .refused(
          ImportFailure(file: "\(name)/\(member.name)", problems: error.list))
      }
      members.append(FileContent.Member(name: member.name, outcome: outcome))
    }
    return .archive(members)
  }

  private func content(
    of member: ArchiveReader.Member, _ reader: inout ArchiveReader, _ limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    guard !member.isLocked else { throw Problems(.locked) }
    let bytes = try reader.contents(of: member, &limits)
    return try content(of: bytes, name: "\(name)/\(member.name)", depth: depth + 1, &limits)
  }

  private func content(
    of bytes: [UInt8], name: String, depth: Int, _ limits: inout ArchiveLimits
  ) throws(Problems) -> FileContent {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Problems) in
      try DocumentReader.content(
        of: bytes, options, name: name, depth: depth, limits: &limits)
    }
  }

  /// Hidden files, and what macOS adds of its own.
  private func isByTheWay(_ path: String) -> Bool {
    let parts = path.split(whereSeparator: { $0 == "/" || $0 == "\\" })
    return parts.first == "__MACOSX" || parts.last?.first == "."
  }
}
