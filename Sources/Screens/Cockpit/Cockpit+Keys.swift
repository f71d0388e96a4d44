import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  /// Hands a key to the layer on top.
  mutating func take(_ key: Key) -> [Effect] {
    switch key {
    case .resize(let width, let height):
      self.width = max(0, width)
      self.height = max(0, height)
      return []
    case .control("c"): return [.quit]
    case .redraw where working != nil: return [.redraw]
    default: break
    }
    if working == .importing, key == .escape {
      isStopping = true
      return [.stopImport]
    }
    guard working == nil else {
      if heldKeys.count < 1_000 { heldKeys.append(key) }
      return []
    }
    let followUp = notice == nil ? nil : followUp
    notice = nil
    self.followUp = nil
    if key == .enter, let followUp { return openLetters([followUp]) }
    guard let top = layers.last else { return takeInList(key) }
    switch top {
    case .file(let screen): return take(key, file: screen)
    case .customer(let screen): return take(key, customer: screen)
    case .inbox(let screen): return take(key, inbox: screen)
    case .outbox(let screen): return take(key, outbox: screen)
    case .review(let screen): return take(key, review: screen)
    case .group(let screen): return take(key, group: screen)
    case .leaving(let screen): return take(key, leaving: screen)
    case .search(let search): return take(key, search: search)
    case .form(let form): return take(key, form: form)
    case .quickPayment(let quick): return take(key, quick: quick)
    case .letter(let letter): return take(key, letter: letter)
    case .reader(let reader): take(key, reader: reader)
    case .menu(let menu): return take(key, menu: menu)
    case .finder(let finder): return take(key, finder: finder)
    case .messages(let messages): take(key, messages: messages)
    case .question(let question): return take(key, question: question)
    }
    return []
  }

  // MARK: List

  private mutating func takeInList(_ key: Key) -> [Effect] {
    if list.isFiltering { return takeInFilter(key) }
    switch key {
    case .paste(let text):
      let text = String(text.prefix(200))
      guard !RowNeedle(text).isEmpty else { return [] }
      list.startFilter(text)
      say(.plain(words.notice.pasted(text)))
      return list.count == 0 && list.marks.isEmpty ? show(.everything) : []
    case .click(let row, let column):
      if !isWide || column < listArea.endColumn { list.select(line: row - 2) }
      return []
    case .left: return []
    default:
      if let motion = Motion(key) {
        list.move(motion)
        return []
      }
      return run(key)
    }
  }

  private mutating func takeInFilter(_ key: Key) -> [Effect] {
    switch key {
    case .enter, .tab, .backTab: list.keepFilter()
    case .escape: list.clearFilter()
    case .backspace where list.filter?.text.isEmpty != false: list.clearFilter()
    case .up, .down, .pageUp, .pageDown, .wheel:
      if let motion = Motion(key) { list.move(motion) }
    case .click(let row, _): list.select(line: row - 2)
    default: _ = list.editFilter(key)
    }
    return []
  }

  // MARK: Case and customer

  private mutating func take(_ key: Key, file screen: CaseScreen) -> [Effect] {
    var screen = screen
    guard let motion = Motion(key) else {
      if case .paste = key { return [] }
      return run(key)
    }
    let area = caseArea
    screen.move(motion, page: casePage(of: screen.id, width: area.width), height: area.height)
    layers[layers.count - 1] = .file(screen)
    return []
  }

  private mutating func take(_ key: Key, customer screen: CustomerScreen) -> [Effect] {
    var screen = screen
    if let motion = Motion(key) {
      screen.move(motion, height: customerHeight)
    } else if case .click(let row, _) = key {
      screen.select(line: row - customerListRow, height: customerHeight)
    } else {
      if case .paste = key { return [] }
      return run(key)
    }
    layers[layers.count - 1] = .customer(screen)
    return []
  }

  // MARK: Popups

  private mutating func take(_ key: Key, question: Question) -> [Effect] {
    switch key {
    case .character("y") where question.purpose != .read:
      layers.removeLast()
      return confirm(question.purpose)
    case .escape: return turnDown(question)
    case .left, .character("q"), .character("n"):
      if question.isEasilyLeft { return turnDown(question) }
    case .enter:
      if question.purpose == .read { return turnDown(question) }
    default: break
    }
    return []
  }

  private mutating func turnDown(_ question: Question) -> [Effect] {
    layers.removeLast()
    if case .went = question.purpose { return askNextByHand() }
    return []
  }

  private mutating func take(_ key: Key, messages: MessageLog) {
    var messages = messages
    if messages.view.handle(
      key, width: readerArea.width, height: readerArea.height, cellWidth: cellWidth)
    {
      layers[layers.count - 1] = .messages(messages)
    } else if [.escape, .left, .character("q"), .character("!")].contains(key) {
      layers.removeLast()
    }
  }

  private mutating func take(_ key: Key, menu: Menu) -> [Effect] {
    var menu = menu
    switch key {
    case .escape, .left, .character("q"):
      layers.removeLast()
      return []
    case .enter, .right: return pick(menu.selected)
    case .click(let row, _):
      menu.select(line: row - menuArea(menu).row, height: menuHeight(menu))
    default:
      if let entry = menu.entries.first(where: { $0.key == key }) { return pick(entry) }
      if let motion = Motion(key) { menu.move(motion, height: menuHeight(menu)) }
    }
    layers[layers.count - 1] = .menu(menu)
    return []
  }

  private mutating func pick(_ entry: Menu.Entry?) -> [Effect] {
    guard let entry else { return [] }
    guard entry.isPossible else {
      say(.warning(words.notice.impossible(entry.name, entry.note)))
      return []
    }
    layers.removeLast()
    switch entry.pick {
    case .command(let name): return Command.named(name).map { run($0, on: targets) } ?? []
    case .invoice(let name, let id):
      guard let command = Command.named(name), let row = row(of: id) else { return [] }
      return run(command, on: [row])
    case .order(let order):
      list.sort(by: order)
      return reload(pageFirst: true)
    case .document(let document):
      layers.append(.reader(Reader(document: document)))
      return [.read(document)]
    case .amount(let text, let row):
      setAmount(text, row: row)
      return []
    case .letter(let choice): return take(choice)
    }
  }

  private mutating func take(_ key: Key, finder: CommandFinder) -> [Effect] {
    var finder = finder
    let closing: [Key] = finder.purpose == .help ? [.character("?"), .function(1)] : []
    switch key {
    case .escape where finder.isNarrowed: finder.clear()
    case .escape: return close()
    case .character("q") where !finder.isNarrowed && finder.purpose == .help: return close()
    case _ where closing.contains(key) && !finder.isNarrowed: return close()
    case .backspace where !finder.isNarrowed: return close()
    case .enter:
      guard let command = finder.selected?.command else { return [] }
      layers.removeLast()
      return run(command, on: targets)
    case .up, .down, .pageUp, .pageDown, .wheel:
      if let motion = Motion(key) { finder.move(motion, height: finderHeight) }
    default: _ = finder.edit(key)
    }
    layers[layers.count - 1] = .finder(finder)
    return []
  }

  private mutating func close() -> [Effect] {
    layers.removeLast()
    return []
  }
}
