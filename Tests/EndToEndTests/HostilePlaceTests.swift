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

  @Test func `names a file whose name isn't text, and takes the rest`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let folder = maan.store + "-in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = `The store under the program`.ubl(1)
    try text.write(toFile: folder + "/good.xml", atomically: false, encoding: .utf8)
    let name = Array((folder + "/bad-").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let file = try #require(fopen(name, "w"))
    fclose(file)
    let imported = try maan("import", folder)
    #expect(imported.status == 2 && imported.number("invoices_added") == 1)
    #expect(imported.list("errors").count == 1)
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
