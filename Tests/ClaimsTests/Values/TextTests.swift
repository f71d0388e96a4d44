import Claims
import TestSupport
import Testing

@Suite struct `Values: texts` {
  @Test(arguments: [
    ("Café Zuid", "cafe zuid"), ("GARAGE ÉLISE", "garage elise"), ("Straße", "strasse"),
    ("Cafe\u{301}", "cafe"), ("Øresund Åkerö", "oresund akero"), ("Œuvre Æther", "oeuvre aether"),
    ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Ðorđe Þór", "dorde thor"), ("ΑΘΗΝΑ", "αθηνα"),
    ("A\u{A0}B", "a b"), ("2026/17-A", "2026/17-a"), ("", ""),
  ])
  func `are folded for search`(_ text: String, _ expected: String) {
    #expect(SearchKey(text).text == expected)
    #expect(SearchKey(expected).bytes == SearchKey(text).bytes)
  }

  @Test(arguments: [
    ("+++090/9337/55493+++", "090933755493"), ("INV-2026/0042", "inv20260042"), ("***", ""),
    ("RF18 5390", "rf185390"),
  ])
  func `of references are folded to letters and digits`(_ text: String, _ expected: String) {
    #expect(SearchKey(reference: text).text == expected)
  }

  @Test func `keep all of a text where there is no limit`() {
    #expect(
      HarmlessText.line("Lukt het niet in één keer?", limit: .max) == "Lukt het niet in één keer?")
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("  two   words ", "two words"),
    ("one\r\ntwo\n\nthree", "one two three"),
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"), ("a\u{9B}31mb", "a31mb"),
    ("a\u{85}b\u{2028}c", "a b c"),
    ("evil\u{202E}txt\u{2066}x\u{2069}", "eviltxtx"), ("z\u{200B}e\u{200D}r\u{FEFF}o", "zero"),
    ("soft\u{AD}hyphen", "softhyphen"), ("a\u{3164}b\u{115F}c", "abc"),
    ("a\u{2003}\u{3000}b", "a b"),
    ("tag\u{E0041}", "tag"), ("", ""), (" ", ""), ("\u{7}\u{8}\u{7F}", ""),
    ("héllo — €", "héllo — €"),
    ("日本 株式会社", "日本 株式会社"),
  ])
  func `are harmless on one line`(_ text: String, _ expected: String) {
    #expect(HarmlessText.line(text) == expected)
    #expect(HarmlessText.line(expected) == expected)
  }

  @Test func `are cut at the limit`() {
    let long = String(repeating: "é", count: 600)
    #expect(HarmlessText.line(long).count == 500)
    #expect(HarmlessText.line(String(repeating: "x", count: 600), limit: 9) == "xxxxxxxxx")
    let marks = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(HarmlessText.line(marks).unicodeScalars.count <= 2_000)
  }

  @Test func `keep their lines where they may, without empty ones at the ends`() {
    #expect(HarmlessText.lines("\n a \r\n\n b\u{1B}\n\n") == ["a", "", "b"])
    #expect(HarmlessText.lines("") == [])
  }

  @Test func `of random scalars hold nothing harmful`() {
    var numbers = SeededGenerator(seed: 31)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<40 {
        let value = UInt32.random(in: 0...0x2FFF, using: &numbers)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      for scalar in HarmlessText.line(String(scalars)).unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: Issue.record("\(scalar.value)")
        default: #expect(!(0x202A...0x202E).contains(scalar.value))
        }
      }
    }
  }
}
