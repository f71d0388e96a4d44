import Claims
import TestSupport
import Testing

@Suite struct `The name of a file` {
  @Test(arguments: [
    ("K-7.pdf", "K-7.pdf"), ("2026/0117.xml", "2026-0117.xml"), ("a\\b:c?.pdf", "a-b-c-.pdf"),
    (
      "Proof: formal notice of 28 Oct 2026, registered post.jpg",
      "Proof- formal notice of 28 Oct 2026, registered post.jpg"
    ),
    ("A+B (copy)_1, 2.pdf", "A+B (copy)_1, 2.pdf"), ("Jan & Zn.pdf", "Jan - Zn.pdf"),
    ("Café Müller ΑΘΗΝΑ 株式会社.pdf", "Café Müller ΑΘΗΝΑ 株式会社.pdf"),
    ("../../etc/passwd", "etc-passwd"), (".bashrc", "file.bashrc"), ("--force", "force"),
    (" -. x.pdf", "x.pdf"), ("", "file"), ("...", "file"), ("///", "file"), (".pdf", "file.pdf"),
    ("-.pdf", "file.pdf"), ("Garage Oost B.V.", "Garage Oost B.V"), ("a \t\r\n b.pdf", "a b.pdf"),
    ("evil\u{202E}fdp.exe", "evilfdp.exe"), ("a\u{0}\u{1B}[31m\u{7F}.pdf", "a-31m.pdf"),
    ("ze\u{200B}ro\u{FE0F}\u{E0101}.pdf", "zero.pdf"), ("🥖 \"brood\"; x=y.pdf", "brood- x-y.pdf"),
    ("\u{301}a.pdf", "a.pdf"), ("e\u{301}.pdf", "e\u{301}.pdf"),
  ])
  func `holds only what is harmless`(_ given: String, _ name: String) {
    #expect(HarmlessText.fileName(given) == name)
  }

  @Test(arguments: ["x", "é", "株", "e\u{301}", "👩‍👧x", "1\u{20E3}"])
  func `is cut to 120 bytes by whole characters, and keeps its ending`(_ sign: String) {
    let plain = HarmlessText.fileName("a" + sign).dropFirst()
    for count in 20...150 {
      let name = HarmlessText.fileName("a" + String(repeating: sign, count: count) + ".jpeg")
      #expect(name.utf8.count <= 120 && name.hasSuffix(".jpeg"))
      let stem = name.dropFirst().dropLast(5)
      #expect(stem.unicodeScalars.starts(with: plain.unicodeScalars), "\(name)")
      #expect(
        stem.unicodeScalars.count % max(1, plain.unicodeScalars.count) == 0,
        "\(name) ends within a character")
      #expect(name.utf8.count + plain.utf8.count > 120 || stem.count >= count)
    }
  }

  @Test func `of one character longer than a name is still one`() {
    let marks = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(HarmlessText.fileName(marks + ".pdf") == "file.pdf")
  }

  @Test func `is told from others by a number, whatever its length`() {
    var taken: Set<String> = []
    let long = String(repeating: "é", count: 200)
    for title in ["A/1.pdf", "A-1.pdf", "a:1.pdf", long + "1.pdf", long + "2.pdf", "///", ""] {
      let name = HarmlessText.fileName(title) { taken.contains($0.lowercased()) }
      #expect(taken.insert(name.lowercased()).inserted, "\(name)")
      #expect(name.utf8.count <= 120)
    }
    #expect(taken.isSuperset(of: ["a-1.pdf", "a-1 (2).pdf", "a-1 (3).pdf", "file", "file (2)"]))
    #expect(taken.contains { $0.hasSuffix("é (2).pdf") })
  }

  @Test func `of random signs is harmless, and then stays as it is`() {
    var numbers = SeededGenerator(seed: 17)
    let signs = Array("ab.. --//,()+_é\u{301}\u{202E}\n:\u{1F1E7}\u{1F1EA}")
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int.random(in: 0...90, using: &numbers)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &numbers)]
        })
      let name = HarmlessText.fileName(text)
      #expect(HarmlessText.fileName(name) == name, "\(text.debugDescription)")
      #expect(!name.isEmpty && name.utf8.count <= 120)
      #expect(!name.contains("/") && !".- ".contains(name.first ?? "."))
      #expect(
        name.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control
            && !$0.properties.isDefaultIgnorableCodePoint
        })
    }
  }

  @Test(arguments: [
    ("documents/2026/ab-x.pdf", "pdf"), ("x.PDF", "PDF"), ("a.b/terms", nil), ("terms", nil),
    ("x.", nil), ("x.a b", nil), ("x.abcdefghi", nil), ("x.é", nil), ("", nil),
  ])
  func `has an ending where one is`(_ path: String, _ ending: String?) {
    #expect(HarmlessText.fileEnding(path) == ending)
  }
}
