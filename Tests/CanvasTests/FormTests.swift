import Canvas
import TestSupport
import Testing

@Suite struct `A form` {
  private func payment() -> Form {
    Form([
      .init(
        "Amount", .text(TextField("4 235.00", replacedByTyping: true)), width: 14,
        note: "= the whole balance", noteStyle: .ok),
      .init("On", .text(TextField("24-11-2026")), width: 14, note: "Tue 24 Nov 2026"),
      .init("Interest", .choice(Choice(["let go", "keep claiming"])), width: 20),
    ])
  }

  @Test func `moves between its rows and is submitted on the last`() {
    var form = payment()
    #expect(form.handle(.tab) == .moved)
    #expect(form.handle(.enter) == .moved)
    #expect(form.focus == 2)
    #expect(form.handle(.down) == .moved)
    #expect(form.handle(.enter) == .submitted)
    #expect(form.handle(.tab) == .moved)
    #expect(form.focus == 0)
    #expect(form.handle(.backTab) == .moved)
    #expect(form.focus == 2)
  }

  @Test func `hands other keys to the focused field`() {
    var form = payment()
    #expect(form.handle(.character("9")) == .edited)
    #expect(form.rows[0].input.text == "9")
    form.focus(on: 2)
    #expect(form.handle(.right) == .edited)
    #expect(form.rows[2].input.text == "keep claiming")
    #expect(form.handle(.left) == .edited)
    #expect(form.handle(.left) == .edited)
    #expect(form.rows[2].input.text == "keep claiming")
    #expect(form.handle(.escape) == .ignored)
  }

  @Test func `keeps the focused row in sight`() {
    var form = Form((0..<9).map { .init("row \($0)", .text(TextField())) }, focus: 7)
    for height in 1...9 {
      var canvas = Canvas(width: 30, height: height)
      form.draw(in: canvas.area, on: &canvas)
      #expect(canvas.text().contains("row 7"))
      #expect(canvas.cursor != nil)
    }
    form.focus(on: 99)
    #expect(form.focus == 8)
  }

  @Test(arguments: [(60, 16), (24, 12)])
  func `in a popup looks like its golden file`(width: Int, height: Int) {
    var canvas = Canvas(width: width, height: height)
    let popup = Popup(title: "Payment", hints: [.init("Enter", "book"), .init("Esc", "back")])
    let inside = popup.draw(contentWidth: 46, contentHeight: 6, on: &canvas)
    payment().draw(in: inside, on: &canvas)
    expectGolden(canvas.text() + "\n\n" + canvas.styleText(), "form-\(width)x\(height)")
  }
}
