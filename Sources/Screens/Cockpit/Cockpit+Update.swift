import Canvas
import Claims
import Workflows
import Wording

extension Cockpit {
  /// Takes a message and says what is to be done.
  public mutating func update(_ message: Message) -> [Effect] {
    let caseBefore = shownCase
    var effects = take(message)
    fit()
    if let id = shownCase, id != caseBefore, file?.row.id != id,
      !effects.contains(.loadCase(id))
    {
      effects.append(.loadCase(id))
    }
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return take(key)
    case .loaded(let token, let load): return take(load, token: token)
    case .openLoaded(let book): return take(openBook: book)
    case .creditsLoaded(let rows): credits = RowBook(rows)
    case .outboxLoaded(let letters, let hasMailCommand):
      self.hasMailCommand = hasMailCommand
      return take(outbox: letters)
    case .lettersFound(let choices): return offer(choices)
    case .byHand(let letters): return take(byHand: letters)
    case .pileMade(let file): return show(pile: file)
    case .errand(let result): return take(result)
    case .caseLoaded(let file): return take(file)
    case .claimLoaded(let id, let claim):
      claims[ClaimKey(id: id, day: claim.asOf)] = claim
    case .customerLoaded(let file): take(file)
    case .handoverChecked(let id, let found): checks[id] = found
    case .bankLoaded(let standing): bank = standing
    case .inboxLoaded(let inbox): return take(inbox)
    case .reviewLoaded(let cases): return take(review: cases)
    case .cardLoaded(let card): return take(card)
    case .groupLoaded(let cards): take(group: cards)
    case .homeLoaded(let home): greet(home)
    case .inboxFound(let found, let token): take(found: found, token: token)
    case .importing(let done, let all): importProgress = (done, all)
    case .imported(let report, let problems): return finishImport(report, problems)
    case .importStopped: return finishStopped()
    case .pathCompleted(let completion): take(completion)
    case .rateUnknown(let rate, let claims): tell(unknown: rate, claims)
    case .previewed(let token, let previews): return show(previews, token: token)
    case .previewRefused(let token, let sentence): return show(refusal: sentence, token: token)
    case .documentRead(let document, let text):
      if case .reader(var reader) = layers.last, reader.document == document {
        reader.text = SearchableText(text)
        layers[layers.count - 1] = .reader(reader)
      }
    case .performed(let outcomes, let refusal): return finish(outcomes, refusal)
    case .paidAlready(let payment, let number, let amount, let day):
      let text = words.form.payTwice(
        number, words.format.amount(amount), words.format.near(day, seenFrom: today))
      layers.append(.question(Question(text: [text], purpose: .payTwice(payment))))
      return resume()
    case .undone(let actions, let cautions): return finishUndo(actions, cautions)
    case .redone(let actions): return finishRedo(actions)
    case .undoBlocked(let blocked, let isRedo): return offerGroup(blocked, isRedo: isRedo)
    case .undoable(let action): return ask(about: action, isRedo: false)
    case .redoable(let action): return ask(about: action, isRedo: true)
    case .refused(let sentence):
      say(.error(sentence))
      return resume()
    case .failed(let sentence):
      say(.error(sentence))
      if let working, working.isReading { return resume() }
    case .storeChanged: return refresh()
    case .newDay(let day): return turn(to: day)
    }
    return []
  }

  private mutating func take(_ file: CaseFile) -> [Effect] {
    let id = file.row.id
    if shownCase == id || isAskedFor(id) { self.file = file }
    guard let wanted, wanted.id == id else { return [] }
    self.wanted = nil
    return open(wanted.command, of: file)
  }

  /// Once, at the start.
  private mutating func tell(unknown rate: Rate, _ claims: Int) {
    isRateUnknown = true
    guard claims > 0 else { return }
    let text = words.notice.rateUnknown(HalfYear(of: today), words.format.rate(rate), claims)
    // The line with which the session began stays in sight.
    let before = home == nil ? nil : notice?.text
    say(.plain([before, text].compactMap(\.self).joined(separator: ". ")))
  }

  private func isAskedFor(_ id: Receivable.ID) -> Bool {
    for case .form(let form) in layers where form.rows.contains(where: { $0.id == id }) {
      return true
    }
    return false
  }

  private mutating func take(_ load: Message.Load, token: Int) -> [Effect] {
    guard token == listToken else { return [] }
    if isStarting {
      isStarting = false
      if load.sums.count == 0 {
        list.show(.overdue)
        return reload(pageFirst: true)
      }
    }
    list.take(
      load.book, isComplete: load.isComplete, sums: load.sums, openCount: load.openCount,
      next: load.next)
    guard load.isComplete, !hasAskedForRate else { return [] }
    hasAskedForRate = true
    return [.findUnknownRate]
  }

  private mutating func take(openBook book: RowBook) -> [Effect] {
    openBook = book
    lookUpAgain()
    var effects: [Effect] = []
    for at in layers.indices {
      guard case .quickPayment(var quick) = layers[at] else { continue }
      let before = quick.selectedRow
      quick.take(book)
      effects = offerPayment(&quick, before: before)
      layers[at] = .quickPayment(quick)
    }
    if working == .finding { effects += resume() }
    return effects
  }

  private mutating func take(_ file: CustomerFile) {
    for at in layers.indices {
      guard case .customer(var screen) = layers[at], screen.id == file.customer.id else {
        continue
      }
      screen.take(file)
      layers[at] = .customer(screen)
    }
  }

  private mutating func turn(to day: CalendarDay) -> [Effect] {
    today = day
    list.turn(to: day)
    say(.plain(words.notice.newDay(words.format.echo(day))))
    return refresh()
  }

  // MARK: What the store answered

  /// Hands a piece of work to the store; keys wait for its answer.
  mutating func work(_ work: Work, _ effect: Effect) -> [Effect] {
    working = work
    if case .perform(let intents) = effect { asked = intents }
    return [effect]
  }

  private mutating func finish(_ outcomes: [Outcome], _ refusal: String?) -> [Effect] {
    let departure = departure
    self.departure = Departure()
    var asked = outcomes.count
    var closes = false
    if case .performing(let count, let closing) = working { (asked, closes) = (count, closing) }
    let actions = outcomes.compactMap(\.action)
    if !actions.isEmpty {
      steps.append(SessionStep(actions: actions, at: now))
      undone = []
    }
    if actions.contains(where: { $0.note.verb == .rate }) { isRateUnknown = false }
    list.patch(outcomes.flatMap(\.rows))
    if let refusal {
      if outcomes.isEmpty {
        refuse(refusal)
        return resume()
      }
      say(.warning(words.notice.partly(outcomes.count, asked, refusal)))
    } else {
      tell(outcomes, actions)
    }
    if closes { closeDone() }
    warn(of: outcomes)
    let opened = departure.toOpen(after: outcomes)
    let effects = refresh()
    guard opened.isEmpty else { return effects + work(.asking, .takeByHand(opened)) }
    return effects + askNextByHand() + resumeAfterReading() + printAfterLeaving()
  }

  /// A form shows what was wrong with it and stays; everything else says so on the message line.
  private mutating func refuse(_ sentence: String) {
    if case .form(var form) = layers.last {
      form.problem = sentence
      layers[layers.count - 1] = .form(form)
      log.append(.error(sentence))
    } else if asked.contains(where: \.isDeparture) {
      say(.error(sentence))
      layers.append(.question(Question(text: [sentence], purpose: .read)))
    } else {
      say(.error(sentence))
    }
  }

  /// What couldn't go of several letters is a message that has to be closed.
  private mutating func warn(of outcomes: [Outcome]) {
    let cautions = outcomes.filter(\.hasFailures).flatMap(\.cautions).filter(\.isFailure)
    guard !cautions.isEmpty else { return }
    layers.append(
      .question(Question(text: cautions.map { texts.caution($0) }, purpose: .read)))
  }

  private mutating func tell(_ outcomes: [Outcome], _ actions: [Action]) {
    let told = toldOfBank(outcomes)
    let notes = told.map { [$0] } ?? notes(on: actions, outcomes)
    var parts = [words.notice.done(notes)]
    if case .letter(let letter) = layers.last, letter.fate == .outbox {
      parts = [words.notice.waits(notes)]
    }
    let deadlines = Set(outcomes.compactMap(\.deadline))
    if let deadline = deadlines.first, deadlines.count == 1 {
      parts.append(words.notice.deadline(words.format.near(deadline, seenFrom: today)))
    }
    if let row = outcomes.first?.rows.first, actions.map(\.note.verb) == [.dispute],
      row.open > row.disputed
    {
      parts.append(words.notice.goesOn(words.format.amount(row.open - row.disputed)))
    }
    if case .dispute(let id, let ground, _, _)? = self.asked.first, self.asked.count == 1 {
      followUp = .write(Intent.Letter(.answer, [id]))
      parts.append(words.notice.answerReady(ground, Key.enter.name(words.key, glyphs)))
    }
    if actions.map(\.note.verb) == [.call], outcomes.first?.letter == .copy {
      let back = outcomes.first?.rows.first?.snoozedUntil.map {
        words.format.near($0, seenFrom: today)
      }
      parts.append(words.notice.copyWaits(keyName(of: .outbox), back))
    }
    say(.done(parts.joined(separator: " ")))
    let main = notice
    for caution in outcomes.flatMap(\.cautions) { say(.warning(texts.caution(caution))) }
    let paths = outcomes.flatMap(\.documents).map(\.path)
    if !paths.isEmpty { say(.plain(words.notice.writtenTo(paths))) }
    let first = outcomes.flatMap(\.cautions).first {
      !$0.isFailure && $0.deliveryResult == nil && !(told != nil && $0.isExcess)
    }.map { texts.caution($0) }
    notice = main.map {
      Notice(text: [$0.text, first].compactMap(\.self).joined(separator: " "), style: $0.style)
    }
  }

  private func toldOfBank(_ outcomes: [Outcome]) -> String? {
    guard let intent = asked.first, let outcome = outcomes.first, asked.count == 1,
      outcomes.count == 1
    else { return nil }
    return told(intent, outcome)
  }

  /// What was done, in words; of a promise with the day on which it is judged, of a letter's result with what
  /// follows.
  private func notes(on actions: [Action], _ outcomes: [Outcome]) -> [String] {
    if actions.map(\.note.verb) == [.promise], let row = outcomes.first?.rows.first {
      for case .promised(let by, let judged) in row.reasons {
        return [
          words.notice.promised(
            row.number, words.format.near(by, seenFrom: today),
            words.format.near(judged, seenFrom: today))
        ]
      }
    }
    if actions.map(\.note.verb) == [.letter], let letter = outcomes.first?.letter {
      return [words.notice.letterOn(texts.letter(letter), actions[0].note.numbers)]
    }
    if actions.map(\.note.verb) == [.result], let row = outcomes.first?.rows.first,
      let result = outcomes[0].cautions.compactMap(\.deliveryResult).first
    {
      return [words.notice.letterResult(row.number, words.form.deliveryCounts(result))]
    }
    return actions.map { texts.actionNote($0.note) }
  }

  /// Closes the form or the letters that were confirmed, and drops their draft.
  mutating func closeDone() {
    switch layers.last {
    case .form(let form):
      drafts[form.draftKey] = nil
      layers.removeLast()
    case .quickPayment(let quick):
      drafts.keep(nil)
      if let payment = quick.payment { drafts[payment.draftKey] = nil }
      layers.removeLast()
    case .search(let search):
      drafts[search.draftKey] = nil
      layers.removeLast()
    case .letter(let letter):
      layers.removeLast()
      for item in letter.ready { drafts[item.draftKey] = nil }
      if case .form(let form) = layers.last {
        drafts[form.draftKey] = nil
        layers.removeLast()
      }
    default: break
    }
    list.unmark()
  }

  /// The keys that were pressed meanwhile, in their order.
  mutating func resume() -> [Effect] {
    working = nil
    var effects: [Effect] = []
    while working == nil, !heldKeys.isEmpty {
      effects.append(contentsOf: take(heldKeys.removeFirst()))
    }
    return effects
  }
}

extension ListRow {
  /// Until when nothing is proposed, as the user said.
  fileprivate var snoozedUntil: CalendarDay? {
    for case .snoozed(let until) in reasons { return until }
    return nil
  }
}

extension Intent {
  /// Whether letters leave by it.
  fileprivate var isDeparture: Bool {
    if case .send = self { return true }
    return false
  }
}

extension Cockpit.Work {
  /// Whether keys wait for something that is read, not done.
  var isReading: Bool {
    switch self {
    case .rereading, .rereadingOutbox, .rereadingReview, .finding, .asking: true
    case .performing, .importing, .undoing, .redoing: false
    }
  }
}

extension Caution {
  /// Whether a letter didn't go.
  fileprivate var isFailure: Bool {
    switch self {
    case .mailNotSent, .copyNotMailed, .editedIsOld: true
    default: false
    }
  }

  fileprivate var isExcess: Bool { if case .overpaid = self { true } else { false } }

  /// What became of a letter, where something follows from it.
  fileprivate var deliveryResult: DeliveryResult? {
    if case .doesNotCount(_, _, let result) = self { return result }
    if case .countsAllTheSame(_, _, let result) = self { return result }
    return nil
  }
}
