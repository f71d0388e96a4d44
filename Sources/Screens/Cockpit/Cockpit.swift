public import Canvas
public import Claims
public import Wording
import Workflows

/// The whole screen as a value: messages go in, effects and frames come out.
public struct Cockpit: Sendable {
  let texts: Texts
  let words: ScreenTexts
  let glyphs: Glyphs
  let cellWidth: CellWidth

  var width: Int
  var height: Int
  public internal(set) var today: CalendarDay
  /// Seconds since 1970; the loop sets it before each message.
  public var now: Int64 = 0

  var list: InvoiceList
  /// From the one over the list to the one on top.
  var layers: [Layer] = []
  var notice: Notice?
  var log: [Notice] = []
  var drafts: Drafts
  var steps: [SessionStep] = []
  var undone: [SessionStep] = []

  /// What was asked of the store and isn't answered; keys wait so that none is taken for another screen.
  var working: Work?
  /// What was last asked of the store: the message tells of it.
  var asked: [Intent] = []
  var heldKeys: [Key] = []
  var lastToken = 0
  var listToken = 0
  /// Whether the first page decides the view: due today if there is something, else overdue.
  var isStarting = true

  /// The case last read, and claims of other days.
  var file: CaseFile?
  var claims: [ClaimKey: ClaimSheet] = [:]
  /// What each collector would lack of a case.
  var checks: [Receivable.ID: [HandoverCheck]] = [:]
  /// What is to be done with a case as soon as it is read.
  var wanted: (id: Receivable.ID, command: ScreenCommand)?
  /// All open rows, once the quick payment asked for them.
  var openBook: RowBook?
  /// Unused credits, once a split asked for them.
  var credits = RowBook()
  /// Whether it was asked if the rate for late payment is known: once, after all rows are there.
  var hasAskedForRate = false
  /// Whether the rate for late payment of today's half-year isn't published.
  var isRateUnknown = false
  /// What waits to go out, and the invoices that it is about.
  var outbox: [WaitingLetter] = []
  var waiting: Set<Receivable.ID> = []
  /// Whether mails go by themselves; else the user's mail program sends them.
  var hasMailCommand = false
  /// What was last confirmed to leave.
  var departure = Departure()
  /// What the user's own programs send, and isn't asked after yet.
  var handLetters: [HandLetter] = []
  /// What Enter opens while the last message is there.
  var followUp: Intent?

  /// How far bank data goes, and how many lines wait.
  var bank = BankStanding()
  /// What is to be decided, and what came in since the screen was last open; nil until it is read.
  var home: HomeLine?
  /// What was last taken in.
  var lastPath = ""
  /// How many of how many files an import has read.
  var importProgress: (done: Int, of: Int)?
  var isStopping = false

  struct ClaimKey: Hashable {
    var id: Receivable.ID
    var day: CalendarDay
  }

  enum Work: Hashable {
    /// How many actions; the layer on top closes when they are done.
    case performing(Int, closes: Bool)
    /// The inbox is read anew after what was done.
    case rereading
    /// The outbox is read anew.
    case rereadingOutbox
    /// The review is read anew: what is to be decided, and the card.
    case rereadingReview
    /// Open rows are read, of which Enter takes the first that fits.
    case finding
    case importing
    case undoing
    case redoing
    case asking
  }

  public init(
    texts: Texts, today: CalendarDay, width: Int, height: Int, glyphs: Glyphs = .utf8,
    cellWidth: CellWidth = .builtIn, drafts: Drafts = Drafts()
  ) {
    self.texts = texts
    words = texts.screen
    self.today = today
    self.width = max(0, width)
    self.height = max(0, height)
    self.glyphs = glyphs
    self.cellWidth = cellWidth
    self.drafts = drafts
    list = InvoiceList(view: .dueToday, today: today)
    fit()
  }

  /// What has to be done before the first frame.
  public mutating func start() -> [Effect] {
    reload(pageFirst: true) + [.loadOutbox, .loadBank, .loadHome(since: drafts.seenAt)]
  }

  /// Whether rows have come in.
  public var hasRows: Bool { list.sums != nil }

  /// What is typed and not done, forms that are open at this moment included: kept across runs.
  public var unfinished: Drafts {
    layers.reduce(into: drafts) { drafts, layer in
      if case .form(let form) = layer, form.isChanged { drafts[form.draftKey] = form.draft }
      if case .letter(let letter) = layer {
        for item in letter.items where item.draft != nil { drafts[item.draftKey] = item.draft }
      }
      if case .search(let search) = layer { drafts[search.draftKey] = search.draft }
      if case .quickPayment(let quick) = layer {
        drafts.keep(quick)
        if let payment = quick.payment, payment.isChanged {
          drafts[payment.draftKey] = payment.draft
        }
      }
    }
  }

  mutating func say(_ notice: Notice) {
    self.notice = notice
    log.append(notice)
    if log.count > 500 { log.removeFirst(100) }
  }

  mutating func token() -> Int {
    lastToken += 1
    return lastToken
  }

  /// Reads the list's rows anew.
  mutating func reload(pageFirst: Bool) -> [Effect] {
    listToken = token()
    return [.load(list.query, token: listToken, pageFirst: pageFirst)]
  }

  /// After a change of the books: everything that is shown is read again.
  mutating func refresh() -> [Effect] {
    claims = [:]
    checks = [:]
    openBook = nil
    // A case that isn't on the screen isn't read anew here, and would open as it was before.
    if file?.row.id != shownCase { file = nil }
    var effects = reload(pageFirst: false) + [.loadOutbox, hasInbox ? .loadInbox : .loadBank]
    if let id = shownCase { effects.append(.loadCase(id)) }
    if hasReview { effects.append(.loadReview) }
    for layer in layers {
      if case .customer(let screen) = layer { effects.append(.loadCustomer(screen.id)) }
      if layer.needsOpenRows, !effects.contains(.loadOpen) { effects.append(.loadOpen) }
      if case .form(let form) = layer {
        effects += loads(for: form)
        if form.kind == .split { effects.append(.loadCredits) }
      }
    }
    // It goes through all that is due: what is on the screen comes first.
    if !hasReview { effects.append(.loadHome(since: home == nil ? drafts.seenAt : nil)) }
    return effects
  }

  /// The case that is on the screen: as a layer, or beside the list.
  var shownCase: Receivable.ID? {
    for case .file(let screen) in layers.reversed() { return screen.id }
    return isWide ? list.selected : nil
  }

  func claim(of id: Receivable.ID, on day: CalendarDay) -> ClaimSheet? {
    if let file, file.row.id == id, file.claim.asOf == day { return file.claim }
    return claims[ClaimKey(id: id, day: day)]
  }

  func context(for id: Receivable.ID?) -> FormContext {
    FormContext(
      texts: texts, words: words, today: today,
      claim: { day in id.flatMap { claim(of: $0, on: day) } },
      check: { collector in
        id.flatMap { checks[$0] }?.first { $0.collector == collector }
      }, find: openBook.map { book in { found($0, in: [book, credits]) } })
  }

  /// The rows that hold a text; one whose number it is stands alone.
  private func found(_ text: String, in books: [RowBook]) -> [ListRow] {
    var seen: Set<Receivable.ID> = []
    let found = books.flatMap { $0.found(text) }.filter { seen.insert($0.id).inserted }
    let key = SearchKey(text)
    let isPlain = key.bytes.allSatisfy { (48...57).contains($0) }
    let exact = found.filter {
      SearchKey($0.number) == key || (isPlain && SearchKey(reference: $0.number) == key)
    }
    return exact.isEmpty ? found : exact
  }
}

// MARK: Sizes

extension Cockpit {
  /// From here on the case stands beside the list.
  var isWide: Bool { width >= 120 }

  var isTooSmall: Bool { width < 40 || height < 6 }

  /// Rows of the list: the screen less title, heading, message and hints.
  var listHeight: Int { max(1, height - 4) }

  var screen: Area { Area(row: 0, column: 0, width: width, height: height) }

  mutating func fit() {
    list.fit(height: listHeight)
    for at in layers.indices {
      switch layers[at] {
      case .menu(var menu):
        menu.fit(height: menuHeight(menu))
        layers[at] = .menu(menu)
      case .finder(var finder):
        finder.fit(height: finderHeight)
        layers[at] = .finder(finder)
      case .customer(var screen):
        screen.fit(height: customerHeight)
        layers[at] = .customer(screen)
      case .inbox(var screen):
        screen.fit(height: inboxHeight)
        layers[at] = .inbox(screen)
      case .outbox(var screen):
        screen.fit(height: outboxHeight)
        layers[at] = .outbox(screen)
      case .group(var screen):
        screen.fit(height: groupHeight)
        layers[at] = .group(screen)
      case .leaving(var screen):
        screen.fit(count: outbox.count, height: leavingHeight)
        layers[at] = .leaving(screen)
      case .quickPayment(var quick):
        quick.fit(height: quickHeight)
        layers[at] = .quickPayment(quick)
      case .file, .review, .form, .search, .letter, .reader, .messages, .question: continue
      }
    }
  }
}
