import Foundation
import TestSupport
import Testing

@Suite struct `Backup and restore` {
  private func demo() throws -> MaanCommand {
    let maan = try MaanCommand()
    try maan("demo", "--invoices", "120", "--no-screen", "--store", maan.store)
    return maan
  }

  /// All that can be asked of a store.
  private func answers(_ maan: MaanCommand, store: String) throws -> [String] {
    try [["list", "--all"], ["log"], ["bank"], ["customer"], ["due"], ["export", "json"]].map {
      try maan.run($0 + ["--store", store, "--json"]).output
    }
  }

  @Test func `bring the same store back, byte for byte`() throws {
    let maan = try demo()
    defer { maan.remove() }
    let file = maan.store + "/../maan.tar.zst", target = maan.store + "-2"
    let made = try maan("backup", file)
    #expect(made.status == 0)
    #expect(made.text("file") == file && made.number("invoices") == 120)
    #expect(made.text("head") == (try maan("verify").text("head")))
    let documents = try #require(made.number("documents"))
    let verified = try maan("verify")
    #expect(documents > 5 && documents == verified.number("documents"))

    let restored = try maan("restore", file, "--store", target)
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(restored.text("store") == target && restored.text("head") == made.text("head"))
    #expect(try maan("verify", "--store", target).json["ok"] as? Bool == true)
    #expect(try answers(maan, store: target) == answers(maan, store: maan.store))
    #expect(try maan("undo", "--store", target).status == 0)
    // Anybody else can open it, too.
    let listed = try OutsideProgram("tar").run(["-tf", file])
    #expect(listed.output.hasPrefix("backup.json\nledger.sqlite\nconfig.toml\n"))
    #expect(listed.output.hasSuffix("SHA256SUMS\n"))
    let folder = maan.store + "/../unpacked"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try OutsideProgram("tar").run(["-xf", file, "-C", folder]).status == 0)
    let sums = try OutsideProgram("sh").run([
      "-c", "cd \"$0\" && sha256sum --strict --quiet -c SHA256SUMS", folder,
    ])
    #expect(sums.status == 0, "\(sums.errors)")
  }

  @Test func `say in words what was done and what was refused, and change nothing then`() throws {
    let maan = try demo()
    defer { maan.remove() }
    let folder = maan.store + "/.."
    let file = folder + "/b.tar.gz"
    let made = try maan.run(["backup", file])
    #expect(made.output.contains("120 invoices") && made.output.contains("read back"))
    let dutch = try maan.run(["backup", file, "--force", "--lang", "nl"])
    #expect(dutch.output.contains("120 facturen"))
    let again = try maan.run(["backup", file])
    #expect(again.status == 1 && again.errors.contains("is there already"))
    let inside = try maan.run(["backup", maan.store + "/b.tar.zst"])
    #expect(inside.status == 1 && inside.errors.contains("would lie in the store itself"))
    let occupied = try maan.run(["restore", file])
    #expect(occupied.status == 1 && occupied.errors.contains("--replace keeps what is there"))

    let bytes = try Data(contentsOf: URL(filePath: file))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: folder + "/half"))
    let half = try maan.run(["restore", folder + "/half", "--replace"])
    #expect(half.status == 1 && half.errors.contains("Nothing was changed."))
    let other = try maan.run(["restore", maan.store + "/config.toml", "--replace"])
    #expect(other.status == 1 && other.errors.contains("is no backup of Maan"))
    #expect(try maan("verify").json["ok"] as? Bool == true)

    try maan("add", "NEW", "--customer", "X", "--total", "1")
    let replaced = try maan("restore", file, "--replace")
    #expect(replaced.status == 0)
    let former = try #require(replaced.text("former"))
    #expect(former == maan.store + ".before-restore-2026-11-24")
    #expect(try maan("show", "NEW").status == 1)
    #expect(try maan("show", "NEW", "--store", former).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      names.sorted() == ["b.tar.gz", "half", "store", "store.before-restore-2026-11-24"])
  }

  @Test func `take the files along that settings name, and say which they don't`() throws {
    let maan = try demo()
    defer { maan.remove() }
    try FileManager.default.createDirectory(
      atPath: maan.store + "/papers", withIntermediateDirectories: true)
    try "%PDF".write(
      toFile: maan.store + "/papers/terms.pdf", atomically: false, encoding: .utf8)
    try maan("config", "terms.file", "papers/terms.pdf")
    try maan("config", "letters.logo", "/elsewhere/logo.png")
    try maan("templates", "--copy", "nl/reminder")
    let file = maan.store + "/../b.tar.zst", target = maan.store + "-2"
    let made = try maan("backup", file)
    #expect(made.status == 0)
    #expect(made.json["left_out"] as? [String] == ["/elsewhere/logo.png"])
    #expect(made.errors.contains("letters.logo") && made.errors.contains("outside the store"))
    #expect(try maan("restore", file, "--store", target).status == 0)
    for path in ["papers/terms.pdf", "templates/nl/reminder.txt", "config.toml"] {
      #expect(
        FileManager.default.contentsEqual(
          atPath: maan.store + "/" + path, andPath: target + "/" + path))
    }
  }

  @Test func `keep a store with faults as it is, and give it back only when asked`() throws {
    let maan = try demo()
    defer { maan.remove() }
    let documents = maan.store + "/documents/2026"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: documents).sorted().first)
    try FileManager.default.removeItem(atPath: documents + "/" + name)
    let file = maan.store + "/../b.tar.zst", target = maan.store + "-2"
    let made = try maan("backup", file)
    #expect(made.status == 2)
    #expect(made.json["problems"] as? [String] == ["documents/2026/\(name) is missing"])
    let refused = try maan("restore", file, "--store", target)
    #expect(refused.status == 1 && refused.errors.contains("\(name) is missing"))
    #expect(!FileManager.default.fileExists(atPath: target))
    let taken = try maan("restore", file, "--store", target, "--damaged")
    #expect(taken.status == 2 && taken.errors.contains("\(name) is missing"))
    #expect(try maan("list", "--store", target).status == 0)
  }

  @Test func `are of one moment while another program writes`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("add", "FIRST", "--customer", "X", "--total", "10")
    let source = maan.store + "-ubl"
    for batch in 0..<6 {
      try FileManager.default.createDirectory(
        atPath: "\(source)/\(batch)", withIntermediateDirectories: true)
      for number in 0..<60 {
        try `The store under the program`.ubl(batch * 100 + number).write(
          toFile: "\(source)/\(batch)/\(number).xml", atomically: false, encoding: .utf8)
      }
    }
    var counts: Set<Int> = []
    for batch in 0..<6 {
      let (writing, _, _) = try maan.start(["import", "\(source)/\(batch)", "--json"])
      repeat {
        let file = maan.store + "/../b.tar.zst"
        #expect(try maan("backup", file, "--force").status == 0)
        let restored = try maan("restore", file, "--store", maan.store + "-2", "--replace")
        #expect(restored.status == 0, "\(restored.errors)")
        let count = try #require(restored.number("invoices"))
        #expect((count - 1) % 60 == 0)
        counts.insert(count)
      } while writing.isRunning
      writing.waitUntilExit()
      #expect(writing.terminationStatus == 0)
    }
    #expect(counts.count > 1)
  }
}
