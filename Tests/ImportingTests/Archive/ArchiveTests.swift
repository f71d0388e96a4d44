import Importing
import Testing

@Suite struct `Archives` {
  private let invoice = Array(SampleInvoice.xml().utf8)
  private let statement = Array(SampleStatement.plain.utf8)

  private func read(_ bytes: [UInt8]) throws(ImportFailure) -> FileContent {
    try DocumentReader.read(bytes: bytes, name: "outer.zip")
  }

  private func members(_ files: [(name: String, bytes: [UInt8])]) throws -> [FileContent.Member] {
    let content = try read(SampleArchive.zip(files))
    guard case .archive(let members) = content else {
      throw SampleInvoice.Skipped(content: content)
    }
    return members
  }

  private func problems(_ bytes: [UInt8]) -> [ImportProblem] { SampleInvoice.problems(bytes) }

  @Test func `of gzip are the file itself`() throws {
    #expect(try read(SampleArchive.gzip(invoice)) == read(invoice))
    #expect(try read(SampleArchive.gzip(statement)) == read(statement))
    #expect(try read(SampleArchive.gzip([])) == .skipped(.empty))
    #expect(try read(SampleArchive.gzip(Array("note".utf8))) == .skipped(.unknown))
  }

  @Test func `of zip hold files of which each is read by itself`() throws {
    let spoiled = Array(SampleInvoice.xml((">2026-0042<", "><")).utf8)
    let members = try members([
      ("a/one.xml", invoice), ("two.xml", statement), ("bad.xml", spoiled),
      ("three.xml.gz", SampleArchive.gzip(invoice)), ("readme.txt", Array("hello".utf8)),
    ])
    #expect(
      members.map(\.name) == ["a/one.xml", "two.xml", "bad.xml", "three.xml.gz", "readme.txt"])
    #expect(try members[0].outcome == .read(read(invoice)))
    #expect(try members[1].outcome == .read(read(statement)))
    #expect(
      members[2].outcome
        == .refused(
          ImportFailure(file: "outer.zip/bad.xml", problems: [.missing(field: "ID")])))
    #expect(try members[3].outcome == .read(read(invoice)))
    #expect(members[4].outcome == .read(.skipped(.unknown)))
  }

  @Test func `leave out folders, hidden files and what macOS adds`() throws {
    let members = try members([
      ("folder/", []), (".DS_Store", [1]), ("a/.hidden.xml", invoice),
      ("__MACOSX/a.xml", invoice), ("a.xml", invoice),
    ])
    #expect(members.map(\.name) == ["a.xml"])
    #expect(try self.members([]).isEmpty)
  }

  @Test func `give names that are harmless and never paths to write to`() throws {
    let members = try members([
      ("../../etc/passwd.xml", invoice), ("C:\\x\\y.xml", invoice),
      ("evil\u{202E}\u{1B}[31m.xml", invoice),
    ])
    #expect(members.map(\.name) == ["../../etc/passwd.xml", "C:/x/y.xml", "evil[31m.xml"])
  }

  @Test func `that grow too far are refused`() throws {
    let bomb = [UInt8](repeating: 0, count: 12_000_000)
    #expect(
      try problems(SampleArchive.zip([("a.xml", bomb)])) == [.expandsTooFar(limit: 10_000_000)])
    #expect(try problems(SampleArchive.gzip(bomb)) == [.expandsTooFar(limit: 10_000_000)])
    let halves = (0..<3).map { ("\($0).xml", Array(bomb.prefix(4_000_000))) }
    #expect(try problems(SampleArchive.zip(halves)) == [.expandsTooFar(limit: 10_000_000)])
    let inner = try SampleArchive.zip(Array(halves.prefix(2)))
    let nested = try SampleArchive.zip([("a.zip", inner), ("b.zip", inner)])
    #expect(problems(nested) == [.expandsTooFar(limit: 10_000_000)])
  }

  @Test func `in archives are read, deeper ones aren't`() throws {
    let one = try SampleArchive.zip([("a.xml", invoice)])
    let two = try SampleArchive.zip([("one.zip", one), ("b.xml", invoice)])
    let members = try members([("two.zip", two), ("one.zip", one)])
    guard case .read(.archive(let inner)) = members[0].outcome else {
      Issue.record("\(members[0])")
      return
    }
    #expect(
      inner.map(\.outcome) == [
        .refused(
          ImportFailure(file: "outer.zip/two.zip/one.zip", problems: [.nestedTooDeep])),
        .read(try read(invoice)),
      ])
    let thrice = try SampleArchive.gzip(SampleArchive.gzip(SampleArchive.gzip(invoice)))
    #expect(problems(thrice) == [.nestedTooDeep])
    #expect(try read(SampleArchive.gzip(SampleArchive.gzip(invoice))) == read(invoice))
  }

  @Test func `of too many files are refused`() throws {
    let many = (0...10_000).map { ("\($0)", [UInt8]()) }
    #expect(try problems(SampleArchive.zip(many)) == [.tooManyMembers(limit: 10_000)])
  }

  @Test func `with a password are refused file by file`() throws {
    let locked = try SampleArchive.zip([("a.xml", invoice)], password: "secret")
    #expect(
      try read(locked)
        == .archive([
          .init(
            name: "a.xml",
            outcome: .refused(ImportFailure(file: "outer.zip/a.xml", problems: [.locked])))
        ]))
  }

  @Test func `that are damaged are refused`() throws {
    let zip = try SampleArchive.zip([("a.xml", invoice)])
    let gzip = try SampleArchive.gzip(invoice)
    for bytes in [
      [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4, 20], Array(zip.dropLast(30)), Array(gzip.dropLast(30)),
    ] as [[UInt8]] {
      guard case .damaged(let message)? = problems(bytes).first else {
        Issue.record("\(problems(bytes))")
        continue
      }
      #expect(!message.isEmpty)
    }
    var wrong = zip
    wrong[200] ^= 0x55
    guard case .archive(let members) = try read(wrong), case .refused? = members.first?.outcome
    else {
      Issue.record("a wrong checksum came in")
      return
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `that are mutated are read or refused`(_ seed: UInt64) throws {
    let zip = try SampleArchive.zip([
      ("a.xml", statement), ("b.xml.gz", SampleArchive.gzip(invoice)),
    ])
    Mutations.run(zip, seed: seed, count: 1_000)
    Mutations.run(try SampleArchive.gzip(invoice), seed: seed, count: 1_000)
  }
}
