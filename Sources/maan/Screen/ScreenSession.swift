import Canvas
import Claims
import Glibc
import Screens
import Terminal
import Wording
import Workflows

/// The screen on the terminal, from its first frame to its last.
struct ScreenSession {
  /// How it ended: the exit status, and a line for the shell where there is something to say.
  struct Ending: Hashable {
    var status: Int32
    var line: String?
  }

  let desk: Desk
  let texts: Texts
  /// Words for what isn't a `Trouble`.
  let describe: @Sendable (any Error) -> String
  /// What was wrong with files of an import, a sentence each.
  let problems: @Sendable (ImportReport) -> [String]
  /// The store's folder: document paths are relative to it, and it is watched.
  let folder: String
  /// The day's letters by post as one file; nil where there are none.
  let pile: @Sendable (Desk) throws -> HandLetter.File?
  /// Changes whenever somebody else has written to the store.
  let dataVersion: @Sendable () throws -> Int64
  /// A desk for another day, once midnight has passed; nil where the day is fixed.
  var nextDesk: (@Sendable (CalendarDay) throws -> Desk)?
  /// Takes standard error while the screen is up.
  var log: String?
  /// Keeps unfinished forms; nil keeps them for this run only.
  var drafts: String?
  var options = Terminal.Options()

  /// Opens the terminal, runs until the user quits, gives the terminal back.
  ///
  /// - Throws: `Terminal.Failure` where there is no terminal to draw on.
  func run() throws(Terminal.Failure) -> Ending {
    var options = options
    options.errorLog = log
    let terminal = try Terminal(options)
    defer { terminal.close() }
    let kept = drafts.map { DraftsFile(path: $0) }
    var cockpit = Cockpit(
      texts: texts, today: desk.today, width: terminal.width, height: terminal.height,
      glyphs: terminal.glyphs, cellWidth: terminal.cellWidth, drafts: kept?.read() ?? Drafts())
    let status = loop(&cockpit, terminal, kept)
    terminal.close()
    return Ending(status: status, line: farewell(cockpit, kept, isHangup: status != 0))
  }

  private func loop(
    _ cockpit: inout Cockpit, _ terminal: Terminal, _ kept: DraftsFile?
  ) -> Int32 {
    let queue = StoreQueue(clerk(desk), waker: terminal.waker, dataVersion: dataVersion)
    defer { queue.close() }
    let watch = FileWatch(folder)
    let programs = ScreenErrands(
      terminal: terminal, texts: texts.screen, folder: folder + "/opened",
      opener: desk.world.settings.departures.open,
      clipboard: desk.world.settings.departures.copyText)
    programs.tidy()
    let errands = programs.errands
    cockpit.now = Clock.now()
    for effect in firstRows(&cockpit) { queue.order(effect) }
    var written = cockpit.unfinished
    while true {
      // What is typed outlives whatever ends the program once it is seen.
      let drafts = cockpit.unfinished
      if drafts != written {
        try? kept?.write(drafts, isSynced: false)
        written = drafts
      }
      terminal.paint(cockpit.draw())
      let events = terminal.wait(
        watching: watch.map { [$0.descriptor] } ?? [],
        timeout: nextDesk == nil ? nil : Clock.secondsToMidnight() * 1_000 + 500)
      cockpit.now = Clock.now()
      var messages: [Message] = []
      for event in events {
        switch event {
        case .key(let key): messages.append(.key(key))
        case .woken: messages += queue.answers()
        case .ready:
          watch?.drain()
          queue.look()
        case .resumed: queue.look()
        case .hangup(let signal): return 128 + signal
        }
      }
      if let day = nextDay(after: cockpit.today, queue) { messages.append(.newDay(day)) }
      while !messages.isEmpty {
        var results: [Message] = []
        for effect in cockpit.update(messages.removeFirst()) {
          switch effect {
          case .quit: return 0
          case .suspend: terminal.suspend()
          case .redraw: continue
          case .edit, .open, .openLink, .copy:
            if let result = errands.run(effect) { results.append(.errand(result)) }
          default: queue.order(effect)
          }
        }
        messages = results + messages
      }
    }
  }

  /// Reads the first page before anything is painted; the rest of it is left to the queue.
  private func firstRows(_ cockpit: inout Cockpit) -> [Effect] {
    let clerk = clerk(desk)
    var waiting = cockpit.start()
    while !cockpit.hasRows, !waiting.isEmpty {
      let (answers, rest) = clerk.first(waiting.removeFirst())
      for answer in answers { waiting = cockpit.update(answer) + waiting }
      waiting += rest
    }
    return waiting
  }

  /// The new day and its desk, once midnight has passed.
  private func nextDay(after today: CalendarDay, _ queue: StoreQueue) -> CalendarDay? {
    guard let nextDesk else { return nil }
    let day = Clock.today()
    guard day > today, let desk = try? nextDesk(day) else { return nil }
    queue.replace(clerk(desk))
    return day
  }

  private func clerk(_ desk: Desk) -> Clerk {
    let folder = folder
    return Clerk(
      desk: desk, texts: texts, describe: describe,
      readDocument: { document in
        String(validating: try RealFiles.read("\(folder)/\(document.path)"), as: UTF8.self)
      }, locate: { locate($0) }, problems: problems, list: { FolderNames.list($0) },
      pile: pile)
  }

  /// `~` is the home, as a shell has it; anything else is seen from the folder in which the program began.
  private func locate(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else {
      return StoreLocation.absolute(path)
    }
    return StoreLocation.absolute(home) + path.dropFirst()
  }

  /// Writes the drafts, and says so unless the terminal is gone.
  private func farewell(_ cockpit: Cockpit, _ kept: DraftsFile?, isHangup: Bool) -> String? {
    var drafts = cockpit.unfinished
    drafts.seenAt = Clock.now()
    do {
      try kept?.write(drafts)
    } catch {
      return isHangup ? nil : describe(error)
    }
    guard !isHangup, kept != nil, !drafts.isEmpty else { return nil }
    return texts.screen.notice.draftsKept(drafts.count)
  }
}
