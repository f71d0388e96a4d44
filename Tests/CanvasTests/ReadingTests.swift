import Foundation
import Canvas
import Testing

@Suite struct `Wrapped text` {
  @Test func `breaks at blanks and keeps indents`() {
    let text = "  Van factuur 2026-0117 staat nog 600,00 EUR open"
    #expect(
      Wrapping.lines(of: text, width: 16) == [
        "  Van factuur", "2026-0117 staat", "nog 600,00 EUR", "open",
      ])
  }

  @Test func `breaks words that are longer than a line`() {
    #expect(Wrapping.lines(of: "a BE68539007547034", width: 8) == ["a", "BE685390", "07547034"])
    #expect(Wrapping.lines(of: "株式会社サンプル", width: 5) == ["株式", "会社", "サン", "プル"])
  }

  @Test func `has at least one line and loses no word`() {
    #expect(Wrapping.lines(of: "", width: 10) == [""])
    for width in -1...30 {
      let lines = Wrapping.lines(of: "one two  three four", width: width)
      #expect(lines.joined().filter { $0 != " " } == "onetwothreefour")
      #expect(lines.allSatisfy { $0.count <= max(2, width) })
    }
  }
}

@Suite struct `A text to read` {
  private let letter = (1...20).map { "line \($0)" }.joined(separator: "\n")

  @Test func `scrolls and stops at its last page`() {
    var view = TextView(letter)
    view.handle(.pageDown, width: 20, height: 6)
    #expect(view.offset == 5)
    view.handle(.end, width: 20, height: 6)
    #expect(view.offset == 14)
    view.handle(.down, width: 20, height: 6)
    #expect(view.offset == 14)
    view.handle(.home, width: 20, height: 6)
    #expect(view.offset == 0)
    let isUsed = view.handle(.enter, width: 20, height: 6)
    #expect(!isUsed)
  }

  @Test func `shows its last page after the screen grew`() {
    let view = TextView(letter, offset: 19)
    var canvas = Canvas(width: 10, height: 3)
    view.draw(in: canvas.area, on: &canvas)
    #expect(canvas.text() == "line 18\nline 19\nline 20")
  }
}

@Suite struct `A theme` {
  @Test func `keeps the colour of the age in a selected row`() {
    let theme = Theme(depth: .indexed256)
    #expect(theme.look(of: .selected(.over90)).colour == 163)
    #expect(theme.look(of: .selected(.over90)).traits == [.reverse, .bold])
    #expect(theme.look(of: .age(.notDue)).colour == 29)
  }

  /// Relative luminance of one of the 216 and 24 upper colours (WCAG 2.1).
  private func luminance(_ colour: Int16) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let parts: [Double] =
      if colour >= 232 {
        Array(repeating: Double(8 + 10 * (colour - 232)), count: 3)
      } else {
        [(colour - 16) / 36, (colour - 16) / 6 % 6, (colour - 16) % 6].map { levels[Int($0)] }
      }
    let linear = parts.map { $0 / 255 }.map {
      $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test(arguments: Theme.Palette.allCases)
  func `has contrast on the ground that it is for`(_ palette: Theme.Palette) {
    let roles: [Style.Role] =
      [.muted, .ok, .warning, .error] + Lateness.allCases.map { .age($0) }
    let theme = Theme(depth: .indexed256, palette: palette)
    for role in roles {
      guard let colour = theme.look(of: Style(role)).colour else { continue }
      let (onBlack, onWhite) = (
        (luminance(colour) + 0.05) / 0.05, 1.05 / (luminance(colour) + 0.05)
      )
      switch palette {
      case .any, .colourBlind: #expect(min(onBlack, onWhite) >= 4.1, "\(role)")
      case .light: #expect(onWhite >= 4.5, "\(role)")
      case .dark: #expect(onBlack >= 7, "\(role)")
      }
    }
  }

  @Test func `for the colour-blind tells every age apart by more than red and green`() {
    let theme = Theme(depth: .indexed256, palette: .colourBlind)
    let looks = Lateness.allCases.map { theme.look(of: .age($0)) }
    #expect(Set(looks).count == looks.count)
  }

  @Test func `has no colour in mono, and still tells errors apart`() {
    let theme = Theme(depth: .mono)
    let roles: [Style] = [.plain, .muted, .error, .warning, .ok, .age(.over90), .field]
    #expect(roles.allSatisfy { theme.look(of: $0).colour == nil })
    #expect(theme.look(of: .error).traits != theme.look(of: .plain).traits)
  }

  @Test(arguments: zip([-3, 0, 1, 30, 31, 60, 61, 90, 91], [0, 0, 1, 1, 2, 2, 3, 3, 4]))
  func `sorts days late into ages`(days: Int, step: UInt8) {
    #expect(Lateness(daysLate: days).rawValue == step)
  }
}
