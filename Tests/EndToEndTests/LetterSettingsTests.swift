import Foundation
import Testing

@Suite struct `Settings in the README` {
  private var readme: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    }
  }

  @Test func `are those that there are, each in the row of its table`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let shown = try #require(try maan("config").json["settings"] as? [String: Any])
    let rows = try readme.split(separator: "\n").filter { $0.hasPrefix("| `[") }
    #expect(shown.count > 60)
    for key in shown.keys {
      let parts = key.split(separator: ".")
      let table = parts.dropLast().joined(separator: ".")
      let last = try #require(parts.last)
      let row = rows.first { $0.contains("`[\(table)]`") }
      #expect(row?.contains("`\(last)`") == true, "\(key)")
    }
    let tables = Set(shown.keys.map { $0.split(separator: ".").dropLast().joined(separator: ".") })
    for row in rows {
      for match in row.matches(of: /`\[([a-z0-9.]+)\]`/) {
        #expect(tables.contains(String(match.1)), "\(match.1)")
      }
    }
  }
}
