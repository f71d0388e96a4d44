import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  // MARK: Forms on rows

  mutating func openForm(_ command: ScreenCommand, on rows: [ListRow]) -> [Effect] {
    guard let row = rows.first else { return [] }
    let context = context(for: row.id)
    let form: FormScreen
    switch command {
    case .pay: form = .payment(of: row, context)
    case .writeOff: form = .writeOff(of: row, context)
    case .dispute: form = .dispute(of: row, context)
    case .closeDispute: form = .closeDispute(of: row, context)
    case .promise: form = .promise(of: row, context)
    case .contact: form = .contact(of: row, context)
    case .settle: form = .settlement(of: rows, context)
    case .snooze:
      form = .snooze(
        of: rows.filter { Availability.of(.snooze, on: $0, today: today).obstacle == nil }, context)
    case .handOver: form = .handover(of: row, context)
    default: return []
    }
    return open(form)
  }

  /// A form about the customer on the screen.
  mutating func openCustomerForm(
    _ form: (CustomerFile, FormContext) -> FormScreen
  ) -> [Effect] {
    guard let file = shownCustomer else { return [] }
    return open(form(file, context(for: nil)))
  }

  /// The half-year without a rate: this one, or the next where this one's is published.
  mutating func openRates() -> [Effect] {
    let half = HalfYear(of: today)
    return open(.rate(of: isRateUnknown ? half : half.next, context(for: nil)))
  }

  mutating func open(_ form: FormScreen) -> [Effect] {
    var form = form
    if let draft = drafts[form.draftKey], form.restore(draft) {
      say(.warning(words.notice.draftBack))
    }
    layers.append(.form(form))
    return loads(for: form)
  }

  /// The claim and the checks that the form speaks of, where they aren't known yet.
  func loads(for form: FormScreen) -> [Effect] {
    guard form.rows.count == 1, let id = form.rows.first?.id else { return [] }
    let reading = form.read(context(for: id))
    if reading.needsChecks, checks[id] == nil { return [.checkHandover(id)] }
    guard let day = reading.claimDay, claim(of: id, on: day) == nil else { return [] }
    return [.loadClaim(id, on: day)]
  }

  mutating func take(_ key: Key, form: FormScreen) -> [Effect] {
    var form = form
    switch key {
    case .escape:
      leave(form)
      return []
    case .enter: return submit(form)
    case .tab where form.kind == .takeFiles: return [.completePath(form.text(0))]
    default:
      guard form.handle(key) else { return [] }
      let context = context(for: form.rows.first?.id)
      form.grow(context)
      form.fillInFee(context)
      layers[layers.count - 1] = .form(form)
      return loads(for: form)
    }
  }

  private mutating func leave(_ form: FormScreen) {
    layers.removeLast()
    drafts[form.draftKey] = form.isChanged ? form.draft : nil
    if form.isChanged { say(.plain(words.notice.draftKept)) }
  }

  private mutating func submit(_ form: FormScreen) -> [Effect] {
    var form = form
    let reading = form.read(context(for: form.rows.first?.id))
    if let ambiguity = reading.ambiguity {
      askReading(ambiguity, of: form)
      return []
    }
    if form.kind == .takeFiles, reading.problem == nil { return importFiles(form) }
    guard let intent = reading.intent else {
      if form.kind == .split { form.goOn(context(for: nil)) }
      if let problem = reading.problem {
        form.form.focus(on: problem)
        form.problem = reading.notes[problem].text
      }
      layers[layers.count - 1] = .form(form)
      return []
    }
    if case .settle = intent { return openLetters([intent], leftOut: []) }
    return work(.performing(1, closes: true), .perform([intent]))
  }

  /// `1.000`: both readings to pick from, the likelier first; the field then holds the picked one.
  ///
  /// That is a thousand, unless the other one is just what is open.
  private mutating func askReading(_ ambiguity: FormReading.Ambiguity, of form: FormScreen) {
    let (small, large) = (ambiguity.small, ambiguity.large)
    let entries = (form.isWhole(small) ? [small, large] : [large, small]).map { amount in
      Menu.Entry(
        pick: .amount(words.format.typed(amount), row: ambiguity.row), key: nil,
        name: words.format.money(amount), note: "", isPossible: true)
    }
    layers.append(.menu(Menu(title: words.form.choose, entries: entries)))
  }

  /// Writes a picked amount into the form below.
  mutating func setAmount(_ text: String, row: Int) {
    switch layers.last {
    case .form(var form):
      form.set(row, to: text)
      layers[layers.count - 1] = .form(form)
    case .quickPayment(var quick):
      quick.payment?.set(row, to: text)
      layers[layers.count - 1] = .quickPayment(quick)
    default: break
    }
  }

  // MARK: Quick payment

  mutating func openQuickPayment() -> [Effect] {
    let book = openBook
    var quick = QuickPayment(drafts, book: book)
    if !drafts.quickPayment.isEmpty { say(.warning(words.notice.draftBack)) }
    let effects = offerPayment(&quick, before: nil)
    layers.append(.quickPayment(quick))
    return book == nil ? [.loadOpen] : effects
  }

  /// The payment of the selected row, afresh where another row is selected.
  mutating func offerPayment(_ quick: inout QuickPayment, before: ListRow?) -> [Effect] {
    if before?.id != quick.selectedRow?.id { keep(quick.payment) }
    guard let row = quick.selectedRow else {
      quick.payment = nil
      quick.isInFields = false
      return []
    }
    if quick.payment == nil || before?.id != row.id {
      var payment = FormScreen.payment(of: row, context(for: row.id))
      if let draft = drafts[payment.draftKey], payment.restore(draft) {
        say(.warning(words.notice.draftBack))
      }
      quick.payment = payment
    }
    quick.goBackToField()
    return quick.payment.map { loads(for: $0) } ?? []
  }

  mutating func take(_ key: Key, quick: QuickPayment) -> [Effect] {
    var quick = quick
    let before = quick.selectedRow
    var effects: [Effect] = []
    switch key {
    case .escape:
      drafts.keep(quick)
      keep(quick.payment)
      layers.removeLast()
      if !quick.search.text.isEmpty { say(.plain(words.notice.draftKept)) }
      return []
    case .enter: return submit(quick)
    case .up, .down, .pageUp, .pageDown, .wheel:
      if let motion = Motion(key) { quick.move(motion, height: quickHeight) }
      effects = offerPayment(&quick, before: before)
    case .tab, .backTab: turnField(&quick, forward: key == .tab)
    default:
      if quick.isInFields, var payment = quick.payment {
        _ = payment.handle(key)
        quick.payment = payment
        effects = loads(for: payment)
      } else if quick.edit(key) {
        effects = offerPayment(&quick, before: before)
      }
    }
    layers[layers.count - 1] = .quickPayment(quick)
    return effects
  }

  private mutating func keep(_ payment: FormScreen?) {
    guard let payment else { return }
    drafts[payment.draftKey] = payment.isChanged ? payment.draft : nil
  }

  /// Tab goes from the search through the fields and back to it.
  private func turnField(_ quick: inout QuickPayment, forward: Bool) {
    guard var payment = quick.payment else { return }
    let last = payment.form.rows.count - 1
    if !quick.isInFields {
      payment.form.focus(on: forward ? 0 : last)
      quick.isInFields = true
    } else if payment.form.focus == (forward ? last : 0) {
      quick.isInFields = false
    } else {
      payment.form.focus(on: payment.form.focus + (forward ? 1 : -1))
    }
    quick.payment = payment
  }

  private mutating func submit(_ quick: QuickPayment) -> [Effect] {
    if quick.book == nil {
      // What was typed and confirmed before the rows were there isn't lost.
      working = .finding
      heldKeys.append(.enter)
      return []
    }
    guard let row = quick.selectedRow, let payment = quick.payment else { return [] }
    let reading = payment.read(context(for: row.id))
    if let ambiguity = reading.ambiguity {
      askReading(ambiguity, of: payment)
      return []
    }
    guard let intent = reading.intent else {
      say(.error(reading.problem.map { reading.notes[$0].text } ?? words.form.nothingFits))
      return []
    }
    return work(.performing(1, closes: true), .perform([intent]))
  }
}
