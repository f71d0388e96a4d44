import CPty

/// A key on the keyboard of a `TerminalSession`.
public enum PressedKey: Hashable, Sendable {
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
  case control(Character)
  case alt(Character)

  func press(on emulator: OpaquePointer) {
    switch self {
    case .control(let character): Self.press(character, CPTY_CONTROL, on: emulator)
    case .alt(let character): Self.press(character, CPTY_ALT, on: emulator)
    case .backTab: cpty_press_key(emulator, Int32(CPTY_TAB), Int32(CPTY_SHIFT))
    default: cpty_press_key(emulator, Int32(code), 0)
    }
  }

  private static func press(_ character: Character, _ modifier: Int, on emulator: OpaquePointer) {
    for scalar in character.unicodeScalars {
      cpty_press_scalar(emulator, scalar.value, Int32(modifier))
    }
  }

  private var code: Int {
    switch self {
    case .enter: CPTY_ENTER
    case .escape: CPTY_ESCAPE
    case .tab, .backTab: CPTY_TAB
    case .backspace: CPTY_BACKSPACE
    case .delete: CPTY_DELETE
    case .up: CPTY_UP
    case .down: CPTY_DOWN
    case .left: CPTY_LEFT
    case .right: CPTY_RIGHT
    case .home: CPTY_HOME
    case .end: CPTY_END
    case .pageUp: CPTY_PAGE_UP
    case .pageDown: CPTY_PAGE_DOWN
    case .function(let number): CPTY_FUNCTION + number
    case .control, .alt: 0
    }
  }
}
