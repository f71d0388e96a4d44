import Programs
import Testing

@Suite struct `A command of the settings` {
  @Test(arguments: [
    ("msmtp -t", ["msmtp", "-t"]),
    ("  /usr/sbin/sendmail\t-t  -oi ", ["/usr/sbin/sendmail", "-t", "-oi"]),
    (
      "'/opt/my mail/send' --as \"Marie \\\"Zoé\\\"\"",
      ["/opt/my mail/send", "--as", "Marie \"Zoé\""]
    ),
    ("a\\ b c\\\\d", ["a b", "c\\d"]),
    ("a '' \"\" b", ["a", "", "", "b"]),
    ("x --file='a'\"b\"c", ["x", "--file=abc"]),
    ("x 'a\\b$c|d' \"e\\f\" \"\\$g\"", ["x", "a\\b$c|d", "e\\f", "$g"]),
    ("x a~b", ["x", "a~b"]),
  ])
  func `is split as a shell splits it`(text: String, words: [String]) throws {
    let split = try CommandWords(text)
    #expect(split.words == words)
  }

  @Test(arguments: [
    ("", CommandWords.Invalid.empty), ("  ", .empty), ("'' -t", .empty),
    ("msmtp '-t", .openQuote), ("msmtp \"-t", .openQuote), ("msmtp \\", .openEscape),
    ("cat | msmtp -t", .needsShell("|")), ("msmtp -t > log", .needsShell(">")),
    ("~/bin/send", .needsShell("~")), ("send \"$HOME\"", .needsShell("$")),
    ("send `date`", .needsShell("`")), ("a; b", .needsShell(";")),
  ])
  func `that needs a shell or is no command is refused`(
    text: String, invalid: CommandWords.Invalid
  ) {
    #expect(throws: invalid) { _ = try CommandWords(text) }
  }
}
