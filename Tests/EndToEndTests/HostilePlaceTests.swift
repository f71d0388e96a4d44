import Foundation
import Testing

@Suite struct `The program in a hostile place` {
  @Test(.timeLimit(.minutes(1)))
  func `doesn't wait for a pipe, nor read a device`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let pipe = maan.store + "-pipe.xml"
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", "/dev/null"] {
      let imported = try maan("import", path)
      #expect(imported.status == 1)
      #expect(imported.list("errors").first?["file"] as? String == path)
    }
    try FileManager.default.createDirectory(
      atPath: maan.store, withIntermediateDirectories: true)
    try #require(mkfifo(maan.store + "/config.toml", 0o600) == 0)
    let listed = try maan("list")
    #expect(listed.status == 1 && listed.errors.contains("config.toml can't be read"))
  }

  @Test func `says in its own words what is wrong with a file`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let path = maan.store + "-bad.xml"
    func complaint(_ text: String) throws -> String {
      try Data(text.unicodeScalars.map { UInt8($0.value) }).write(to: URL(filePath: path))
      return try maan("import", path).list("errors").first?["message"] as? String ?? ""
    }
    #expect(
      try complaint("<Document/>")
        == "its first element, Document, has no namespace (xmlns), so nothing says what it is")
    #expect(try complaint("<Document xmlns='urn:x'/>").contains("Document of urn:x"))
    #expect(try complaint("<Document>\u{E9}</Document>").contains("no text in its encoding"))
    let ubl = `The store under the program`.ubl(1)
    let mixed = ubl.replacing(
      "PayableAmount currencyID=\"EUR\"", with: "PayableAmount currencyID=\"USD\"")
    #expect(try complaint(mixed).hasSuffix("is in USD, the document in EUR"))
  }

  private func write(_ text: String, to path: String, ending byte: UInt8) throws {
    let name = Array(path.utf8CString.dropLast()) + [CChar(bitPattern: byte), 0]
    let file = try #require(fopen(name, "w"))
    fputs(text, file)
    fclose(file)
  }

  @Test func `reads a file whose name isn't text, and names what it can't tell apart`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let folder = maan.store + "-in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let ubl = `The store under the program`.ubl
    try ubl(1).write(toFile: folder + "/good.xml", atomically: false, encoding: .utf8)
    try write(ubl(2), to: folder + "/bad-", ending: 0xFF)
    let imported = try maan("import", folder)
    #expect(imported.status == 0 && imported.number("invoices_added") == 2)
    try write(ubl(3), to: folder + "/bad-", ending: 0xFE)
    let again = try maan("import", folder)
    #expect(again.status == 2 && again.number("already_there") == 1)
    #expect(again.list("errors").count == 2)
    #expect(again.errors.contains("rename it"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `names links and pipes in a folder as left out, and opens none`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let folder = maan.store + "-in"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = `The store under the program`.ubl(1)
    try text.write(toFile: folder + "/good.xml", atomically: false, encoding: .utf8)
    try #require(mkfifo(folder + "/pipe", 0o600) == 0)
    try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder + "/nowhere", withDestinationPath: "/none")
    let imported = try maan("import", folder)
    #expect(imported.status == 0 && imported.number("invoices_added") == 1)
    let skipped = imported.list("skipped").compactMap { $0["file"] as? String }
    #expect(skipped == ["loop", "nowhere", "pipe"].map { folder + "/" + $0 })
    #expect(try maan("import", folder, json: false).output.contains("loop: a link"))
  }

  @Test func `refuses settings that are no text, and leaves them`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "1", "--customer", "X", "--total", "10")
    let config = URL(filePath: maan.store + "/config.toml")
    let bytes = Data("[creditor]\nname = \"Caf\u{E9}\"\n".unicodeScalars.map { UInt8($0.value) })
    try bytes.write(to: config)
    for arguments in [["list"], ["config", "creditor.name", "Us BV"]] {
      let result = try maan.run(arguments)
      #expect(result.status == 1 && result.errors.contains("UTF-8"), "\(arguments)")
    }
    #expect(try Data(contentsOf: config) == bytes)
  }

  @Test func `says that nobody can be told`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let process = try maan.start(["add", "1", "--customer", "X", "--total", "10"]).0
    process.waitUntilExit()
    let full = Process()
    full.executableURL = process.executableURL
    full.arguments = ["list"]
    full.environment = process.environment
    full.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let errors = Pipe()
    full.standardError = errors
    try full.run()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    full.waitUntilExit()
    #expect(full.terminationStatus == 1 && told.contains("can't be written"))
  }
}
