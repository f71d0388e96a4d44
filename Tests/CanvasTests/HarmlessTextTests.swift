import Canvas
import Testing

@Suite struct `Text from outside` {
  struct Example: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    let shown: String

    var testDescription: String { what }
  }

  @Test(arguments: [
    Example(
      what: "escape sequences", text: "A\u{1b}]52;c;eA==\u{7}B\u{1b}[31mC",
      shown: "A]52;c;eA==B[31mC"),
    Example(what: "C1 controls", text: "A\u{9b}31m\u{85}B", shown: "A31mB"),
    Example(what: "line breaks and tabs", text: "A\nB\r\nC\rD\tE", shown: "A B C D E"),
    Example(what: "line and paragraph separators", text: "A\u{2028}B\u{2029}C", shown: "A B C"),
    Example(
      what: "bidirectional controls",
      text: "A\u{202e}B\u{202a}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}C", shown: "ABC"),
    Example(
      what: "zero widths", text: "A\u{200b}\u{200c}\u{200d}\u{feff}\u{2060}\u{ad}B", shown: "AB"),
    Example(what: "no-break spaces", text: "4\u{202f}235\u{a0}EUR", shown: "4 235 EUR"),
    Example(
      what: "combining marks", text: "Rene\u{301}e o\u{302}\u{301}",
      shown: "Rene\u{301}e o\u{302}\u{301}"),
    Example(
      what: "more marks than a cell holds", text: "Z\u{300}\u{301}\u{302}\u{303}.",
      shown: "Z\u{300}\u{301}."),
    Example(what: "a mark on nothing", text: "\u{301}A", shown: "A"),
    Example(what: "emoji families", text: "👨‍👩‍👧 Co", shown: "👨 Co"),
    Example(what: "skin tones and selectors", text: "👍🏽 ❤️ 1️⃣", shown: "👍 ❤ 1"),
    Example(what: "professions", text: "👩🏽‍💻x", shown: "👩x"),
    Example(what: "a joiner before a letter", text: "🙂\u{200d}X", shown: "🙂X"),
    Example(what: "flags", text: "🇧🇪 NV", shown: "BE NV"),
    Example(what: "tags", text: "🏴\u{e0067}\u{e0062}\u{e007f}x", shown: "🏴x"),
    Example(what: "unassigned scalars", text: "A\u{378}B", shown: "A\u{fffd}B"),
  ])
  func `is harmless before it reaches a cell`(_ example: Example) {
    var canvas = Canvas(width: 40, height: 1)
    let end = canvas.put(example.text, row: 0, column: 0)
    #expect(canvas.text().unicodeScalars.elementsEqual(example.shown.unicodeScalars))
    #expect(canvas.columns(of: example.text) == end)
  }

  @Test func `is drawn with ASCII signs where the terminal has no others`() {
    var canvas = Canvas(width: 40, height: 1, glyphs: .ascii)
    canvas.put("21 407.50 · “x” – ► Zoë…", row: 0, column: 0)
    #expect(canvas.text() == "21 407.50 - \"x\" - > Zoë.")
  }

  @Test func `is kept on one line by a field`() {
    #expect(HarmlessText.oneLine("BE68\n5390\u{1b}[A\u{202e}") == "BE68 5390[A")
  }
}
