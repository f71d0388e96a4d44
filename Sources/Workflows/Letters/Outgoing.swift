import Claims

/// A letter that was written: about which invoices, with which files, and what is recorded of each.
struct Outgoing {
  var order: LetterOrder
  var entries: [Entry]
  var documents: [StoredDocument]
  /// Where it goes as a mail to an address that is known; of a letter by post its copy.
  var mail: MadeMail?
  /// What it asks.
  var asked: Money?

  struct Entry {
    var state: ReceivableState
    var id: TakenStep.ID
    var content: Content
    /// That it was written; nil where it waited in the outbox.
    var written: Event?
    /// What follows once it has gone.
    var thereupon: [Event] = []
  }

  enum Content {
    case step(DunningStep, StepWritten.Asked)
    case letter(Correspondence)
  }
}

extension Outgoing {
  /// What is recorded. `sentOn` is nil where it waits or is a draft; `isMailed`: the mail command took it or its copy.
  func events(sentOn: CalendarDay?, isMailed: Bool) -> [Event] {
    entries.flatMap { entry -> [Event] in
      var events = [entry.written].compactMap(\.self)
      guard let sentOn else { return events }
      let message = isMailed || order.channel == .email ? mail?.messageID : nil
      events.append(
        .stepSent(
          StepSent(receivable: entry.state.id, id: entry.id, on: sentOn, message: message)))
      if isMailed, let message { events.append(entry.left(on: sentOn, message)) }
      return events + entry.thereupon
    }
  }
}

extension Outgoing.Entry {
  /// What stands whatever is undone: the customer has the mail.
  fileprivate func left(on day: CalendarDay, _ message: String) -> Event {
    switch content {
    case .step(let step, let asked):
      .mailLeft(
        MailLeft(
          receivable: state.id, id: id, step: step, letter: nil, on: day, asked: asked,
          message: message))
    case .letter(let letter):
      .mailLeft(
        MailLeft(
          receivable: state.id, id: id, step: nil, letter: letter, on: day, asked: nil,
          message: message))
    }
  }
}
