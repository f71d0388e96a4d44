internal import CNcurses
import Canvas

/// Turns what ncurses reads into keys.
///
/// Sequences that it doesn't know are swallowed whole, so that a late answer of the terminal or a
/// chord with Alt is never taken for the letters in it.
struct InputDecoder {
  enum Decoded {
    case key(Key)
    case suspend
    case ignored
  }

  /// How long the rest of a sequence or paste may take that has begun.
  private static let sequencePause: Int32 = 50
  private static let pastePause: Int32 = 1000
  private static let longestPaste = 1 << 16
  private static let wheelLines = 3

  /// The next of what has come in, nil when that was all.
  func next() -> Decoded? {
    let input = nc_next_input(0)
    return switch Int(input.kind) {
    case NC_NOTHING: nil
    case NC_SCALAR: decode(scalar: input.value)
    default: decode(key: Int(input.value), input)
    }
  }

  private func decode(scalar: UInt32) -> Decoded {
    switch scalar {
    case 0x1B: return decodeEscape()
    case 0x09: return .key(.tab)
    case 0x0A, 0x0D: return .key(.enter)
    case 0x08, 0x7F: return .key(.backspace)
    case 0x0C: return .key(.redraw)
    case 0x1A: return .suspend
    case 0x01...0x1A:
      return Unicode.Scalar(scalar + 0x60).map { .key(.control(Character($0))) } ?? .ignored
    case 0x00...0x1F, 0x80...0x9F: return .ignored
    default:
      return Unicode.Scalar(scalar).map { .key(.character(Character($0))) } ?? .ignored
    }
  }

  private func decode(key: Int, _ input: nc_input) -> Decoded {
    switch key {
    case NC_KEY_UP: .key(.up)
    case NC_KEY_DOWN: .key(.down)
    case NC_KEY_LEFT: .key(.left)
    case NC_KEY_RIGHT: .key(.right)
    case NC_KEY_HOME: .key(.home)
    case NC_KEY_END: .key(.end)
    case NC_KEY_PAGE_UP: .key(.pageUp)
    case NC_KEY_PAGE_DOWN: .key(.pageDown)
    case NC_KEY_ENTER: .key(.enter)
    case NC_KEY_BACKSPACE: .key(.backspace)
    case NC_KEY_DELETE: .key(.delete)
    case NC_KEY_BACK_TAB: .key(.backTab)
    case NC_KEY_WHEEL_UP: .key(.wheel(-Self.wheelLines))
    case NC_KEY_WHEEL_DOWN: .key(.wheel(Self.wheelLines))
    case NC_KEY_CLICK: .key(.click(row: Int(input.row), column: Int(input.column)))
    case NC_KEY_PASTE_START: .key(.paste(readPaste()))
    case NC_KEY_FUNCTION + 5: .key(.redraw)
    case (NC_KEY_FUNCTION + 1)...(NC_KEY_FUNCTION + 24): .key(.function(key - NC_KEY_FUNCTION))
    default: .ignored
    }
  }

  private func readPaste() -> String {
    var pasted = String.UnicodeScalarView()
    while true {
      let input = nc_next_input(Self.pastePause)
      if input.kind == NC_NOTHING || (input.kind == NC_KEY && input.value == NC_KEY_PASTE_END) {
        return HarmlessText.oneLine(String(pasted))
      }
      guard input.kind == NC_SCALAR, pasted.count < Self.longestPaste,
        let scalar = Unicode.Scalar(input.value)
      else { continue }
      pasted.append(scalar)
    }
  }

  /// After an escape that begins no sequence known to ncurses.
  private func decodeEscape() -> Decoded {
    let input = nc_next_input(0)
    if input.kind == NC_NOTHING { return .key(.escape) }
    guard input.kind == NC_SCALAR else { return .ignored }
    return decodeAfterEscape(input.value)
  }

  private func decodeAfterEscape(_ scalar: UInt32) -> Decoded {
    switch scalar {
    case 0x1B: .key(.escape)
    // SS3 and CSI.
    case 0x4F: skipSequence(final: 0x30...0x7E)
    case 0x5B: skipSequence(final: 0x40...0x7E)
    // DCS, OSC, PM, APC.
    case 0x50, 0x5D, 0x5E, 0x5F: skipString()
    default: .ignored
    }
  }

  /// To a final byte; an escape inside begins anew.
  private func skipSequence(final: ClosedRange<UInt32>) -> Decoded {
    while true {
      let input = nc_next_input(Self.sequencePause)
      guard input.kind == NC_SCALAR else { return .ignored }
      if input.value == 0x1B { return decodeEscape() }
      guard (0x20...0x7E).contains(input.value), !final.contains(input.value) else {
        return .ignored
      }
    }
  }

  /// To BEL, or an escape and a backslash; any other escape inside begins anew.
  private func skipString() -> Decoded {
    while true {
      let input = nc_next_input(Self.sequencePause)
      if input.kind == NC_NOTHING { return .ignored }
      guard input.kind == NC_SCALAR else { continue }
      if input.value == 0x07 { return .ignored }
      guard input.value == 0x1B else { continue }
      let next = nc_next_input(Self.sequencePause)
      guard next.kind == NC_SCALAR, next.value != 0x5C else { return .ignored }
      return decodeAfterEscape(next.value)
    }
  }
}
