import Canvas
import Claims
import Matching
import Workflows
import Wording

extension Cockpit {
  /// Lines of the inbox that are seen at once: less title, message and hints.
  var inboxHeight: Int { max(1, height - 3) }

  /// The inbox that is on top.
  var inboxOnTop: InboxScreen? {
    if case .inbox(let screen) = layers.last { return screen }
    return nil
  }

  var inboxWords: InboxWords {
    InboxWords(texts: texts, words: words, today: today, glyphs: glyphs)
  }

  var hasInbox: Bool {
    layers.contains { layer in if case .inbox = layer { true } else { false } }
  }

  // MARK: Opening

  /// From a row that a doubtful line keeps back, that line is selected.
  mutating func openInbox(from row: ListRow?) -> [Effect] {
    var wanted: BankLine.ID?
    for case .doubtfulLine(let line, _, _) in row?.reasons ?? [] { wanted = wanted ?? line }
    layers.append(.inbox(InboxScreen(selecting: wanted)))
    return work(.rereading, .loadInbox)
  }

  mutating func take(_ inbox: Inbox) -> [Effect] {
    bank = BankStanding(accounts: inbox.accounts, waiting: inbox.linesThatWait)
    for at in layers.indices {
      guard case .inbox(var screen) = layers[at] else { continue }
      screen.take(inbox)
      layers[at] = .inbox(screen)
    }
    return working == .rereading ? resume() : []
  }

  /// Keys wait until the inbox or the outbox is read anew: the next one is meant for the entry that comes next.
  mutating func resumeAfterReading() -> [Effect] {
    if outboxOnTop != nil {
      working = .rereadingOutbox
      return []
    }
    if hasReview {
      working = .rereadingReview
      return []
    }
    guard hasInbox else { return resume() }
    working = .rereading
    return []
  }

  // MARK: Keys

  mutating func take(_ key: Key, inbox screen: InboxScreen) -> [Effect] {
    var screen = screen
    switch key {
    case .character("j"): screen.jump(1)
    case .character("k"): screen.jump(-1)
    case .right, .tab: screen.turnCandidate(1)
    case .backTab: screen.turnCandidate(-1)
    case .left: if !screen.leaveCandidates() { return run(key) }
    case .character(let digit) where ("1"..."9").contains(digit):
      return takeNumbered(digit.wholeNumberValue ?? 0, screen)
    case .click(let row, _): screen.select(line: row - 1, height: inboxHeight)
    case .paste: return []
    default:
      guard let motion = Motion(key) else { return run(key) }
      screen.move(motion, height: inboxHeight)
    }
    layers[layers.count - 1] = .inbox(screen)
    return []
  }

  /// A digit takes the candidate at once; nothing is taken where it names none.
  private mutating func takeNumbered(_ number: Int, _ screen: InboxScreen) -> [Effect] {
    var screen = screen
    guard screen.select(candidate: number - 1) else {
      say(.warning(words.notice.impossible(String(number), words.obstacle(.noCandidate, today))))
      return []
    }
    layers[layers.count - 1] = .inbox(screen)
    return takeCandidate()
  }

  // MARK: What can be done

  /// Why a command of the inbox can't be done on what is selected there.
  func inboxObstacle(to command: ScreenCommand) -> Obstacle? {
    guard let screen = inboxOnTop else { return .inInbox }
    if command == .takeFiles { return nil }
    if screen.unseenPayment != nil { return command == .takeCandidate ? nil : .notALine }
    guard let entry = screen.entry else { return .noLine }
    switch command {
    case .takeCandidate: return nil
    case .takeNumbered: return screen.candidates.isEmpty ? .noCandidate : nil
    case .searchInvoice, .ignoreLine: return entry.short == nil ? nil : .bookedAlready
    case .splitLine, .collected:
      if entry.short != nil { return .bookedAlready }
      return entry.sum.amount.isPositive ? nil : .takesBack
    default:
      if entry.short != nil { return nil }
      guard let candidate = screen.candidate else { return .noCandidate }
      return candidate.short == nil ? .notShort : nil
    }
  }

  mutating func runInInbox(_ command: ScreenCommand) -> [Effect] {
    guard let screen = inboxOnTop else { return [] }
    let context = context(for: nil)
    if command == .takeFiles { return open(.takeFiles(lastPath, context)) }
    if command == .takeCandidate { return takeCandidate() }
    guard let entry = screen.entry else { return [] }
    switch command {
    case .searchInvoice: return search(for: entry)
    case .splitLine:
      let draft = drafts["\(FormTexts.Kind.split.rawValue) \(entry.key)"]
      return openWithBook(.split(entry, pairs: (draft?.count ?? 2) / 2, context))
    case .collected: return openWithBook(.collected(entry, screen.candidate, context))
    case .ignoreLine: return open(.ignoring(entry, context))
    case .shortDispute: return open(.shortDispute(entry, screen.candidate, context))
    case .shortWriteOff: return perform(entry.intent(as: screen.candidate, .writeOff))
    case .shortCreditNote: return perform(entry.intent(as: screen.candidate, .creditNote))
    case .shortBankCharges: return perform(entry.intent(as: screen.candidate, .bankCharges))
    case .shortDiscount: return perform(entry.intent(as: screen.candidate, .cashDiscount))
    case .shortRetention: return perform(entry.intent(as: screen.candidate, .retention))
    case .takeNumbered: return takeCandidate()
    default: return []
    }
  }

  /// What Enter does: the selected candidate or the first, a part payment, a search, the invoice.
  private mutating func takeCandidate() -> [Effect] {
    guard let screen = inboxOnTop else { return [] }
    if let payment = screen.unseenPayment {
      layers.append(.file(CaseScreen(payment.receivable)))
      return file?.row.id == payment.receivable ? [] : [.loadCase(payment.receivable)]
    }
    guard let entry = screen.entry else { return [] }
    guard entry.short != nil || screen.candidate != nil else { return search(for: entry) }
    if screen.isCollected {
      return openWithBook(.collected(entry, screen.candidate, context(for: nil)))
    }
    return perform(entry.intent(as: screen.candidate, .partPayment))
  }

  private mutating func perform(_ intent: Intent?) -> [Effect] {
    guard let intent else { return [] }
    return work(.performing(1, closes: false), .perform([intent]))
  }

  /// A form that looks invoices up.
  private mutating func openWithBook(_ form: FormScreen) -> [Effect] {
    let effects = open(form)
    return effects + (openBook == nil ? [.loadOpen] : [])
      + (form.kind == .split ? [.loadCredits] : [])
  }

  // MARK: Searching

  private mutating func search(for entry: Inbox.Entry) -> [Effect] {
    openSearch(InvoiceSearch(.line(entry)))
  }

  /// What was typed into it before is back, and looked up again.
  mutating func openSearch(_ search: InvoiceSearch) -> [Effect] {
    var search = search
    var effects: [Effect] = []
    if let text = drafts[search.draftKey]?.first {
      search.restore(text)
      say(.warning(words.notice.draftBack))
      effects = lookUp(&search)
    }
    layers.append(.search(search))
    return effects
  }

  /// Matches seen at once.
  var searchHeight: Int { max(1, min(10, height - 9)) }

  mutating func take(_ key: Key, search: InvoiceSearch) -> [Effect] {
    var search = search
    var effects: [Effect] = []
    switch key {
    case .escape:
      layers.removeLast()
      drafts[search.draftKey] = search.draft
      if search.draft != nil { say(.plain(words.notice.draftKept)) }
      return []
    case .enter: return choose(search)
    case .up, .down, .pageUp, .pageDown, .wheel:
      if let motion = Motion(key) { search.move(motion, height: searchHeight) }
    default:
      let before = search.field.text
      guard search.edit(key), search.field.text != before else { break }
      effects = lookUp(&search)
    }
    layers[layers.count - 1] = .search(search)
    return effects
  }

  private mutating func lookUp(_ search: inout InvoiceSearch) -> [Effect] {
    let text = search.field.text
    search.token = token()
    guard !text.allSatisfy({ $0 == " " }) else {
      search.take([])
      return []
    }
    switch search.purpose {
    case .line(let entry):
      return [.searchInbox(entry.line.id, part: entry.part, text: text, token: search.token)]
    case .move(let payment, let row):
      if let openBook {
        search.take(
          InvoiceSearch.targets(of: payment, from: row, text, in: openBook, limit: 50))
      }
      return []
    case .lookUp:
      if let openBook { search.take(InvoiceSearch.found(text, in: openBook, limit: 50)) }
      return []
    }
  }

  /// All open rows are there: what was typed meanwhile is looked up.
  mutating func lookUpAgain() {
    for at in layers.indices {
      guard case .search(var search) = layers[at], search.searchesOpenRows else { continue }
      _ = lookUp(&search)
      layers[at] = .search(search)
    }
  }

  mutating func take(found: [Candidate], token: Int) {
    for at in layers.indices {
      guard case .search(var search) = layers[at], search.token == token else { continue }
      search.take(found)
      layers[at] = .search(search)
    }
  }

  /// What is short stands first on the line then, where its reason can be said.
  private mutating func choose(_ search: InvoiceSearch) -> [Effect] {
    guard let candidate = search.selected, let first = candidate.allocations.first else {
      return []
    }
    switch search.purpose {
    case .lookUp:
      layers.removeLast()
      drafts[search.draftKey] = nil
      layers.append(.file(CaseScreen(first.receivable)))
      return [.loadCase(first.receivable)]
    case .move(let payment, let row):
      return work(
        .performing(1, closes: true),
        .perform([.movePayment(row.id, payment.id, to: first.receivable)]))
    case .line(let entry):
      guard let short = candidate.short else {
        return work(
          .performing(1, closes: true),
          .perform([.match(Intent.Match(entry.line.id, part: entry.part, as: candidate))]))
      }
      layers.removeLast()
      drafts[search.draftKey] = nil
      if var screen = inboxOnTop {
        screen.offer(candidate, on: entry.place)
        layers[layers.count - 1] = .inbox(screen)
      }
      say(.plain(words.inbox.offered(first.number, words.format.amount(short))))
      return []
    }
  }

  // MARK: A payment on the wrong invoice

  /// The payment of the selected line of the history that stands; the only one where none is selected.
  var selectedPayment: ReceivableState.Payment? {
    guard case .file(let screen) = layers.last, let file, file.row.id == screen.id else {
      return nil
    }
    guard let entry = screen.entry, file.timeline.indices.contains(entry) else {
      return file.state.payments.count == 1 ? file.state.payments.first : nil
    }
    let group = file.timeline[entry]
    for recorded in group where recorded.action.stands {
      let found = file.state.payments.first { $0.event == recorded.event.id }
      if let found { return found }
      if case .paymentJoined(let joined) = recorded.event.event,
        let joinedOne = file.state.payments.first(where: { $0.id == joined.payment })
      {
        return joinedOne
      }
    }
    return nil
  }

  /// Whether the cursor stands on one, which is then what a person wants to do something with.
  var hasPaymentSelected: Bool {
    guard case .file(let screen) = layers.last, screen.entry != nil else { return false }
    return selectedPayment != nil
  }

  /// Booked by mistake, or taken back by the bank though no file says so.
  mutating func takeOff(_ row: ListRow?, _ cause: PaymentReversed.Cause) -> [Effect] {
    guard let row, let payment = selectedPayment else { return [] }
    return work(
      .performing(1, closes: false), .perform([.reverse(row.id, payment.id, cause, on: nil)]))
  }

  mutating func openMove(of row: ListRow?) -> [Effect] {
    guard let row, let payment = selectedPayment else { return [] }
    let effects = openSearch(InvoiceSearch(.move(payment, from: row)))
    return openBook == nil ? effects + [.loadOpen] : effects
  }
}
