import Canvas
import Testing

@Suite struct `A text field` {
  @Test func `edits at its cursor`() {
    var field = TextField("Zoe")
    field.press(.backspace, .character("ë"), .home, .delete, .character("C"), .end, .character("!"))
    #expect(field.text == "Coë!")
    field.press(.left, .left, .right, .control("w"))
    #expect(field.text == "!")
    #expect(field.cursor == 0)
  }

  @Test func `deletes to its beginning, to its end and by words`() {
    var field = TextField("one two  three")
    field.press(.control("w"))
    #expect(field.text == "one two  ")
    field.press(.control("w"))
    #expect(field.text == "one ")
    field.press(.left, .left, .control("k"))
    #expect(field.text == "on")
    field.press(.control("u"))
    #expect(field.text.isEmpty)
    field.press(.backspace, .delete, .left, .control("w"))
    #expect(field == TextField())
  }

  @Test func `takes a paste as one harmless edit`() {
    var field = TextField("x")
    field.press(.home, .paste("BE68 5390\n\u{1b}[A"))
    #expect(field.text == "BE68 5390 [Ax")
    #expect(field.cursor == 12)
  }

  @Test func `keeps its cursor between whole characters`() {
    var field = TextField("e")
    field.press(.character("\u{301}"))
    #expect(field.text.count == 1)
    #expect(field.cursor == 1)
    field.press(.backspace)
    #expect(field.text.isEmpty)
  }

  @Test func `is typed over when it holds a proposal`() {
    var typed = TextField("4 235.00", replacedByTyping: true)
    typed.press(.character("6"), .character("0"))
    #expect(typed.text == "60")
    var moved = TextField("4 235.00", replacedByTyping: true)
    moved.press(.end, .character("0"))
    #expect(moved.text == "4 235.000")
    var deleted = TextField("4 235.00", replacedByTyping: true)
    deleted.press(.backspace)
    #expect(deleted.text.isEmpty)
  }

  @Test func `leaves other keys to its screen`() {
    var field = TextField("x")
    for key in [Key.enter, .escape, .tab, .up, .down, .control("c"), .function(1), .wheel(3)] {
      let isUsed = field.handle(key)
      #expect(!isUsed, "\(key)")
    }
    #expect(field == TextField("x"))
  }

  @Test(arguments: ["abcdefghijklmnopqrstuvwxyz", "株式会社サンプル株式会社", "a株b式c会d社e"])
  func `keeps its cursor in sight`(text: String) throws {
    for width in 1...12 {
      var field = TextField(text)
      for _ in 0...text.count {
        var canvas = Canvas(width: 14, height: 1)
        field.draw(row: 0, column: 1, width: width, isFocused: true, on: &canvas)
        let cursor = try #require(canvas.cursor)
        #expect(cursor.column >= 1 && cursor.column <= width)
        #expect(canvas.showsCursor)
        #expect(canvas.styleText().allSatisfy { $0 == "." || $0 == "g" })
        field.press(.left)
      }
    }
  }

  @Test func `shows its beginning when it isn't focused`() {
    var canvas = Canvas(width: 10, height: 1)
    TextField("abcdefghijkl").draw(row: 0, column: 0, width: 6, isFocused: false, on: &canvas)
    #expect(canvas.text() == "abcde…")
    #expect(canvas.cursor == nil)
  }
}

extension TextField {
  fileprivate mutating func press(_ keys: Key...) {
    for key in keys { handle(key) }
  }
}
