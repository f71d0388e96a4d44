import Canvas
import Wording

extension Key {
  /// As hints, menus and help show it; empty for what isn't pressed.
  func name(_ texts: KeyTexts, _ glyphs: Glyphs) -> String {
    switch self {
    case .character(" "): texts.space
    case .character(let character): String(character)
    case .enter: texts.enter
    case .escape: texts.escape
    case .tab: texts.tab
    case .backTab: texts.backTab
    case .backspace: texts.backspace
    case .delete: texts.delete
    case .up: glyphs.up
    case .down: glyphs.down
    case .left: glyphs.left
    case .right: glyphs.right
    case .home: texts.home
    case .end: texts.end
    case .pageUp: texts.pageUp
    case .pageDown: texts.pageDown
    case .control(let letter): texts.control(letter.uppercased())
    case .function(let number): texts.function(number)
    case .redraw: texts.function(5)
    case .paste, .wheel, .click, .resize: ""
    }
  }
}
