import Canvas
import Claims
import Matching
import Workflows
import Wording

extension Cockpit {
  /// Where commands apply: what is below any popups.
  var place: Command.Places {
    switch layers.last {
    case .file: .file
    case .customer: .customer
    case .inbox: .inbox
    case .outbox: .outbox
    case .review: .review
    default: .list
    }
  }

  /// What a command acts on: the case, else the marked rows, else the selected one.
  var targets: [ListRow] { targets() }

  /// At most the first `limit` of them, where it only matters what they are like.
  func targets(limit: Int = .max) -> [ListRow] {
    for layer in layers.reversed() {
      if case .file(let screen) = layer {
        return [row(of: screen.id)].compactMap(\.self)
      }
      if case .customer(let screen) = layer { return [screen.selectedRow].compactMap(\.self) }
      if case .inbox = layer { return [] }
      if case .outbox = layer { return [] }
      if case .review(let screen) = layer {
        return Array((screen.card?.rows ?? []).prefix(limit))
      }
    }
    let marked = list.markedRows(limit: limit)
    return marked.isEmpty ? [list.selectedRow].compactMap(\.self) : marked
  }

  func row(of id: Receivable.ID) -> ListRow? {
    if let file, file.row.id == id { return file.row }
    if let rows = reviewInStack?.card?.rows, let row = rows.first(where: { $0.id == id }) {
      return row
    }
    return list.book.index(of: id).map { list.book.rows[$0] }
  }

  func availability(of command: Command, on rows: [ListRow]) -> Availability {
    if command.name == .actions, inboxOnTop != nil || outboxOnTop != nil { return .possible }
    if command.places == .outbox {
      return outboxObstacle(to: command.name).map { .impossible($0) } ?? .possible
    }
    if command.places == .inbox {
      return inboxObstacle(to: command.name).map { .impossible($0) } ?? .possible
    }
    if command.places == .review || (command.name == .suggested && reviewOnTop != nil),
      let obstacle = reviewObstacle(to: command.name)
    {
      return .impossible(obstacle)
    }
    if command.places == .review || (command.name == .suggested && reviewOnTop != nil) {
      return .possible
    }
    if reviewOnTop != nil, rows.count > 1, command.isAction, !command.takesMany,
      command.places != .review
    {
      return .possible
    }
    if rows.count > 1 {
      if command.isAction, !command.takesMany { return .impossible(.oneRowOnly) }
      let isTogether = command.name == .settle || command.name == .letters
      if isTogether, !isOneDebt(rows) { return .impossible(.severalCustomers) }
      guard command.isAction, !isTogether else {
        return Availability.of(command.name, on: rows.first, today: today)
      }
      let all = rows.map { availability(of: command, on: [$0]) }
      return all.first { $0.obstacle == nil } ?? all[0]
    }
    if command.name == .sendWaiting, let row = rows.first, !waiting.contains(row.id) {
      return .impossible(.nothingWaits)
    }
    if let obstacle = obstacle(to: command.name, on: rows.first) { return .impossible(obstacle) }
    if command.name == .unmark, list.marks.isEmpty, list.anchor == nil {
      return .impossible(.noMarks)
    }
    return Availability.of(command.name, on: rows.first, today: today)
  }

  /// What only the case or the customer on the screen tells; a case that isn't read is asked later.
  private func obstacle(to command: ScreenCommand, on row: ListRow?) -> Obstacle? {
    if command == .letterResult || command == .proof, let file, file.row.id == row?.id {
      return file.state.lastLetter == nil ? .nothingSent : nil
    }
    if [.movePayment, .takeOffPayment, .returnedPayment].contains(command) {
      return selectedPayment == nil ? .noPayment : nil
    }
    if command == .declareClaim || command == .endInsolvency {
      return shownCustomer?.customer.insolvency == nil ? .notInsolvent : nil
    }
    return nil
  }

  /// The customer whose screen is on top, once it is read.
  var shownCustomer: CustomerFile? {
    for case .customer(let screen) in layers.reversed() { return screen.file }
    return nil
  }

  private func isOneDebt(_ rows: [ListRow]) -> Bool {
    Set(rows.map(\.customer)).count == 1 && Set(rows.map(\.open.currency)).count == 1
  }

  /// What a key means here. Of several commands the first that can be done is; else the first says why not.
  mutating func run(_ key: Key) -> [Effect] {
    let commands = Command.on(key, at: place)
    let rows = targets
    guard let first = commands.first else { return [] }
    let possible = commands.first { availability(of: $0, on: rows).obstacle == nil }
    return run(possible ?? first, on: rows)
  }

  mutating func run(_ command: Command, on rows: [ListRow]) -> [Effect] {
    if let obstacle = availability(of: command, on: rows).obstacle {
      let name = words.command(command.name).name
      say(.warning(words.notice.impossible(name, words.obstacle(obstacle, today))))
      return []
    }
    if reviewOnTop != nil, rows.count > 1, command.isAction, !command.takesMany,
      command.name != .customer, command.places != .review
    {
      askWhichInvoice(command, of: rows)
      return []
    }
    switch command.name {
    case .open: return openCase(rows.first)
    case .pay, .dispute, .closeDispute, .promise, .contact, .writeOff, .settle, .snooze, .handOver:
      return openForm(command.name, on: rows)
    case .insolvency: return openCustomerForm(FormScreen.insolvency)
    case .declareClaim: return openCustomerForm(FormScreen.declareClaim)
    case .endInsolvency: return openCustomerForm(FormScreen.endInsolvency)
    case .rates: return openRates()
    case .quickPay: return openQuickPayment()
    case .acceptSettlement: return askToAccept(rows.first)
    case .sendWaiting:
      let ids = Set(rows.map(\.id))
      askToSend(outbox.filter { !ids.isDisjoint(with: $0.receivables) })
    case .outbox: return openOutbox()
    case .letters: return work(.asking, .findLetters(rows.map(\.id)))
    case .suggested:
      return reviewOnTop == nil ? openSuggested(rows.first) : runInReview(.suggested)
    case .nextCard, .previousCard, .takeGroup, .editLetter, .letterPages, .otherChannel, .lookUp:
      return runInReview(command.name)
    case .openWaiting, .sendOutbox, .dropWaiting, .editWaiting, .showPDF, .printPile,
      .markWaiting:
      return runInOutbox(command.name)
    case .remind: return openLetters(.reminder, on: rows)
    case .notice: return openLetters(.notice, on: rows)
    case .documents, .letterResult, .proof: return openRead(command.name, of: rows.first)
    case .customer: return openCustomer(rows.first)
    case .undo: return undoHere()
    case .redo: return redoLast()
    case .actions: openActions(on: rows)
    case .palette: openFinder(.palette)
    case .help: openFinder(.help)
    case .messages: layers.append(.messages(MessageLog(log)))
    case .nextCase: return turnCase(by: 1)
    case .previousCase: return turnCase(by: -1)
    case .filter: list.startFilter()
    case .order: openOrders()
    case .nextView: return turnView(by: 1)
    case .previousView: return turnView(by: -1)
    case .lastView: return list.lastView.map { show($0) } ?? []
    case .mark: list.toggleMark()
    case .range: list.toggleRange()
    case .unmark: list.unmark()
    case .back: stepBack()
    case .quit: return quitOrBack()
    case .redraw: return [.redraw] + refresh()
    case .suspend: return [.suspend]
    case .inbox: return openInbox(from: rows.first)
    case .movePayment: return openMove(of: rows.first)
    case .takeOffPayment: return takeOff(rows.first, .mistake)
    case .returnedPayment: return takeOff(rows.first, .returned)
    case .useCredit:
      let intent = Intent.useCredit(rows.map(\.id))
      return work(.performing(rows.count, closes: false), .perform([intent]))
    case .letGoClaim: return decideClaim(rows.first, keeps: false)
    case .keepClaim: return decideClaim(rows.first, keeps: true)
    case .takeCandidate, .takeNumbered, .searchInvoice, .splitLine, .collected, .ignoreLine,
      .takeFiles, .shortDispute, .shortWriteOff, .shortCreditNote, .shortBankCharges,
      .shortDiscount, .shortRetention:
      return runInInbox(command.name)
    case .review: return openReview()
    }
    return []
  }

  private mutating func openCase(_ row: ListRow?) -> [Effect] {
    guard let row else { return [] }
    layers.append(.file(CaseScreen(row.id)))
    return file?.row.id == row.id ? [] : [.loadCase(row.id)]
  }

  private mutating func turnCase(by step: Int) -> [Effect] {
    guard case .file(var screen) = layers.last else { return [] }
    list.select(screen.id)
    list.move(.lines(step))
    guard let id = list.selected, id != screen.id else { return [] }
    screen.turn(to: id)
    layers[layers.count - 1] = .file(screen)
    return [.loadCase(id)]
  }

  private mutating func turnView(by step: Int) -> [Effect] {
    let views = ListQuery.View.allCases
    let at = views.firstIndex(of: list.query.view) ?? 0
    return show(views[(at + step + views.count) % views.count])
  }

  mutating func show(_ view: ListQuery.View) -> [Effect] {
    list.show(view)
    return reload(pageFirst: true)
  }

  private mutating func openCustomer(_ row: ListRow?) -> [Effect] {
    guard let row else { return [] }
    layers.append(.customer(CustomerScreen(row.customer)))
    return [.loadCustomer(row.customer)]
  }

  /// Opens what needs the whole case, once that is read.
  private mutating func openRead(_ command: ScreenCommand, of row: ListRow?) -> [Effect] {
    guard let row else { return [] }
    guard let file, file.row.id == row.id else {
      wanted = (row.id, command)
      return [.loadCase(row.id)]
    }
    return open(command, of: file)
  }

  mutating func open(_ command: ScreenCommand, of file: CaseFile) -> [Effect] {
    guard command != .documents else {
      listDocuments(of: file)
      return []
    }
    let kind: FormTexts.Kind = command == .proof ? .proof : .letterResult
    if let form = FormScreen.letter(kind, in: file, context(for: file.row.id)) { return open(form) }
    let name = words.command(command).name
    say(.warning(words.notice.impossible(name, words.obstacle(.nothingSent, today))))
    return []
  }

  private mutating func listDocuments(of file: CaseFile) {
    let letter: [ScreenCommand] = file.state.lastLetter == nil ? [] : [.letterResult, .proof]
    let commands = letter.map { command in
      Menu.Entry(
        pick: .command(command), key: nil, name: words.command(command).name,
        note: words.command(command).sentence, isPossible: true)
    }
    let entries = file.documents.map { document in
      Menu.Entry(
        pick: .document(document), key: nil,
        name: document.path.split(separator: "/").last.map(String.init) ?? document.path,
        note: document.path, isPossible: true)
    }
    layers.append(
      .menu(
        Menu(
          title: words.panel.documentsOf(file.row.number), entries: entries + commands,
          empty: words.panel.noDocuments)))
  }

  private mutating func openOrders() {
    let orders = ListQuery.Order.allCases
    let entries = orders.map { order in
      Menu.Entry(
        pick: .order(order), key: nil, name: words.list.order(order),
        note: order == list.query.order ? words.panel.reversed : "", isPossible: true)
    }
    let at = orders.firstIndex(of: list.query.order) ?? 0
    layers.append(.menu(Menu(title: words.panel.orderBy, entries: entries, cursor: at)))
  }

  /// The balance is paid: what was claimed beside it is let go, or stays.
  private mutating func decideClaim(_ row: ListRow?, keeps: Bool) -> [Effect] {
    guard let row else { return [] }
    let intent: Intent =
      keeps
      ? .keepClaim(row.id)
      : .writeOff(row.id, amount: .zero(row.open.currency), reason: .waived)
    return work(.performing(1, closes: false), .perform([intent]))
  }

  /// All that can be done with the selected bank line.
  private mutating func openInboxActions(_ screen: InboxScreen) {
    let entries = Command.table.filter { $0.isAction && $0.places == .inbox }.map { command in
      let availability = availability(of: command, on: [])
      return Menu.Entry(
        pick: .command(command.name), key: command.keys.first,
        name: inboxName(of: command.name, screen), note: note(on: availability),
        isPossible: availability.obstacle == nil)
    }
    let line = screen.entry.map {
      [inboxWords.amount($0.sum.amount), inboxWords.name($0)].joined(separator: "  ")
    }
    layers.append(.menu(Menu(title: line ?? words.inbox.title, entries: entries)))
  }

  private func inboxName(of command: ScreenCommand, _ screen: InboxScreen) -> String {
    guard command == .takeCandidate else { return words.command(command).name }
    if screen.unseenPayment != nil { return words.inbox.openInvoice }
    if screen.isCollected {
      return words.command(.collected).name
    }
    let isShort = screen.entry?.short != nil || screen.candidate?.short != nil
    return isShort ? words.inbox.partPayment : words.command(command).name
  }

  /// All that can be done with the selected letter of the outbox.
  private mutating func openOutboxActions(_ screen: OutboxScreen) {
    let entries = Command.table.filter { $0.isAction && $0.places == .outbox }.map { command in
      let availability = availability(of: command, on: [])
      return Menu.Entry(
        pick: .command(command.name), key: command.keys.first,
        name: words.command(command.name).name, note: note(on: availability),
        isPossible: availability.obstacle == nil)
    }
    let title = screen.selected.map { name(of: $0) } ?? words.outbox.title
    layers.append(.menu(Menu(title: title, entries: entries)))
  }

  private mutating func openActions(on rows: [ListRow]) {
    if let inboxOnTop { return openInboxActions(inboxOnTop) }
    if let outboxOnTop { return openOutboxActions(outboxOnTop) }
    guard let first = rows.first else { return }
    let place = place
    func entry(of command: Command) -> Menu.Entry? {
      guard command.isAction, !command.places.isDisjoint(with: place) else { return nil }
      let availability = availability(of: command, on: rows)
      let onlyWhereItIs: [ScreenCommand] = [
        .closeDispute, .declareClaim, .endInsolvency, .letGoClaim, .keepClaim, .takeOffPayment,
        .returnedPayment, .sendWaiting,
      ]
      if onlyWhereItIs.contains(command.name), availability.obstacle != nil { return nil }
      if command.name == .dispute, first.stageFacts.isDisputed, rows.count == 1 { return nil }
      return Menu.Entry(
        pick: .command(command.name), key: command.keys.first,
        name: words.command(command.name).name, note: note(on: availability),
        isPossible: availability.obstacle == nil)
    }
    let onPayment: [ScreenCommand] = [.movePayment, .takeOffPayment, .returnedPayment]
    let ordered =
      hasPaymentSelected
      ? Command.table.filter { onPayment.contains($0.name) }
        + Command.table.filter { !onPayment.contains($0.name) } : Command.table
    let entries = ordered.compactMap { entry(of: $0) }
    let title =
      rows.count == 1
      ? words.panel.actionsOn(first.number, first.customerName)
      : words.panel.actionsOnMany(rows.count)
    layers.append(.menu(Menu(title: title, entries: entries)))
  }

  private func note(on availability: Availability) -> String {
    switch availability {
    case .possible: ""
    case .early(let day): words.panel.proposedFrom(words.format.near(day, seenFrom: today))
    case .impossible(let obstacle): words.obstacle(obstacle, today)
    }
  }

  private mutating func openFinder(_ purpose: CommandFinder.Purpose) {
    let rows = targets
    let place = place
    func entries(_ belongs: (Command) -> Bool) -> [CommandFinder.Entry] {
      Command.Group.allCases.flatMap { group in
        Command.table.filter { $0.group == group && belongs($0) }
      }.map { command in
        CommandFinder.Entry(
          command: command, words: words.command(command.name),
          keys: command.keyNames(words.key, glyphs),
          obstacle: availability(of: command, on: rows).obstacle.map { words.obstacle($0, today) })
      }
    }
    let here = entries { !$0.places.isDisjoint(with: place) }
    let elsewhere = entries {
      ($0.places == .inbox && place != .inbox) || ($0.places == .outbox && place != .outbox)
    }
    let moves = words.panel.movement.map {
      CommandFinder.Entry(
        command: nil, words: CommandWords("", $0.words, $0.sentence), keys: $0.keys, obstacle: nil)
    }
    layers.append(
      .finder(
        CommandFinder(
          purpose, entries: purpose == .help ? here + moves : here,
          elsewhere: purpose == .help ? [] : elsewhere)))
  }

  private mutating func askToAccept(_ row: ListRow?) -> [Effect] {
    guard let row else { return [] }
    layers.append(
      .question(
        Question(
          text: [words.form.acceptQuestion(row.number)],
          purpose: .perform([.acceptSettlement([row.id])]))))
    return []
  }

  /// On a line of a case's history its action, else the last one.
  private mutating func undoHere() -> [Effect] {
    if case .file(let screen) = layers.last, let file, file.row.id == screen.id,
      let entry = screen.entry, file.timeline.indices.contains(entry),
      let action = file.timeline[entry].first?.action
    {
      return undo(action)
    }
    return undoLast()
  }

  private mutating func quitOrBack() -> [Effect] {
    guard layers.isEmpty else {
      stepBack()
      return []
    }
    return [.quit]
  }

  /// One step back: a layer, else the range, the marks, the filter. Never out of the program.
  mutating func stepBack() {
    if !layers.isEmpty {
      layers.removeLast()
    } else if list.anchor != nil || !list.marks.isEmpty {
      list.unmark()
      say(.plain(words.notice.unmarked))
    } else if list.filter != nil {
      list.clearFilter()
    }
  }
}
