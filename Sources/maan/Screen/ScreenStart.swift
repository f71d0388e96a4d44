import ArgumentParser
import Canvas
import Claims
import Screens
import Store
import Terminal
import Wording
import Workflows

/// Opens the screen on a store.
struct ScreenStart {
  private let globals: Globals

  init(_ globals: Globals) { self.globals = globals }

  private func options(_ settings: ScreenSettings) -> Terminal.Options {
    var options = Terminal.Options()
    switch settings.theme {
    case .auto: break
    case .light: options.palette = .light
    case .dark: options.palette = .dark
    case .colourBlind: options.palette = .colourBlind
    case .mono: options.colour = .never
    }
    switch settings.signs {
    case .auto: break
    case .utf8: options.signs = .utf8
    case .ascii: options.signs = .ascii
    }
    options.usesMouse = settings.usesMouse
    options.alwaysShowsCursor = settings.isAccessible
    return options
  }

  func run() throws {
    let session = try Session(globals, create: false)
    // Wholly English, whatever `--lang` says, until `ScreenTexts` has the other languages: half of each
    // would be worse.
    let texts = Texts.english
    var screen = ScreenSession(
      desk: session.desk, texts: texts,
      describe: { error in Sentences(texts: texts).sentence(for: error) },
      problems: { Sentences(texts: texts).problems(of: $0) },
      folder: session.directory,
      pile: { [pile = session.pile] desk in
        guard let made = try pile.make(desk) else { return nil }
        return HandLetter.File(
          name: "\(desk.today.iso)-post.pdf", path: made.path,
          bytes: try RealFiles.read(made.path))
      }, dataVersion: { try session.ledger.dataVersion() })
    if globals.today == nil, environment("MAAN_TODAY") == nil {
      screen.nextDesk = { day in
        var world = session.desk.world
        world.today = day
        return Desk(world: world)
      }
    }
    screen.options = options(session.desk.world.settings.screen)
    screen.log = session.directory + "/screen.log"
    screen.drafts = session.directory + "/drafts.json"
    let ending = try screen.run()
    if let line = ending.line { Standard.error(line) }
    if ending.status != 0 { throw ExitCode(ending.status) }
  }
}
