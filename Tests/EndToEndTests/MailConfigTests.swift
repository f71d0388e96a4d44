import Foundation
import TestSupport
import Testing

@Suite struct `Settings of mail and programs` {
  @Test func `are kept and shown`() throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    let values = [
      ("mail.command", "msmtp -C '/etc/my mail' -t"), ("mail.from", "office@us.example"),
      ("mail.from_name", "Us BV"), ("mail.bcc", "true"), ("mail.timeout", "30"),
      ("programs.open", "evince"), ("programs.copy", "wl-copy"), ("programs.print", "lp -d office"),
    ]
    for (key, value) in values {
      let set = try maan("config", key, value)
      #expect(set.status == 0 && set.errors.isEmpty, "\(key): \(set.errors)")
      #expect(try maan("config", key).text("value") == value)
    }
    #expect(try maan("config", "mail.bcc", "copies@us.example").status == 0)
    let text = try maan("config", json: false).output
    #expect(!text.contains("mail.command = msmtp -C '/etc/my mail' -t   (no effect yet)"))
    #expect(try maan("config", "mail.bcc", "").status == 0)
    #expect(try maan("config", "mail.bcc").text("value") == "false")
  }

  @Test(arguments: [
    ("mail.command", "cat | msmtp -t", "no |, which only a shell knows"),
    ("mail.command", "msmtp 'x", "a command whose quotes are closed"),
    ("mail.from", "Us <office@us.example>", "one plain address such as"),
    ("mail.bcc", "yes", "true, false or one plain address"),
    ("mail.timeout", "0", "a whole number of 1 to 3600"),
    ("programs.open", "~/bin/view", "no ~, which only a shell knows"),
    ("programs.print", "$PRINTER", "no $, which only a shell knows"),
  ])
  func `that are wrong are refused, and the file stays`(
    key: String, value: String, expected: String
  ) throws {
    let maan = try MaanCommand()
    defer { maan.remove() }
    try maan("config", "creditor.name", "Us BV")
    let before = try String(contentsOfFile: maan.store + "/config.toml", encoding: .utf8)
    let refused = try maan("config", key, value, json: false)
    #expect(refused.status != 0)
    #expect(refused.errors.contains(key) && refused.errors.contains(expected))
    #expect(try String(contentsOfFile: maan.store + "/config.toml", encoding: .utf8) == before)
  }
}
