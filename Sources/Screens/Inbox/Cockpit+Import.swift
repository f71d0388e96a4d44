import Claims
import Workflows
import Wording

extension Cockpit {
  mutating func importFiles(_ form: FormScreen) -> [Effect] {
    let path = form.text(0).trimmed
    lastPath = path
    isStopping = false
    importProgress = nil
    return work(.importing, .importFiles(path))
  }

  /// What is said while files are read.
  var importLine: String {
    if isStopping { return words.inbox.stopping }
    guard let (done, all) = importProgress, all > 1 else { return words.inbox.importing }
    return words.inbox.importingFiles(done, all)
  }

  mutating func finishImport(_ report: ImportReport, _ problems: [String]) -> [Effect] {
    let cautions = report.cautions.map { texts.caution($0) }
    for text in problems { log.append(.warning(text)) }
    for text in cautions { log.append(.warning(text)) }
    if let action = report.action {
      steps.append(SessionStep(actions: [action], at: now))
      undone = []
    }
    let summary = words.inbox.imported(InboxTexts.Imported(report))
    if report.action == nil, report.hasNothing, let first = problems.first,
      case .form(var form) = layers.last
    {
      // The path stays to be put right.
      form.problem = first
      layers[layers.count - 1] = .form(form)
      return resume()
    }
    if case .form(let form) = layers.last, form.kind == .takeFiles {
      drafts[form.draftKey] = nil
      layers.removeLast()
    }
    // What is to be done comes before the counts: the end of the line may be cut off.
    let first =
      problems.first.map { words.inbox.problems(problems.count, $0) }
      ?? report.warnings(\.isUrgent).first.map { texts.caution($0) }
      ?? report.warnings { _ in true }.first.map { texts.caution($0) }
    let text = [first, summary].compactMap(\.self).joined(separator: " ")
    say(first == nil ? .done(text) : .warning(text))
    return refresh() + resumeAfterReading()
  }

  mutating func finishStopped() -> [Effect] {
    say(.plain(words.inbox.importStopped))
    return resume()
  }

  mutating func take(_ completion: PathCompletion) {
    guard case .form(var form) = layers.last, form.kind == .takeFiles,
      form.text(0) == completion.asked
    else { return }
    if completion.path != completion.asked { form.set(0, to: completion.path) }
    if completion.names.isEmpty {
      form.beneath = [words.inbox.noCompletion]
    } else if completion.names.count > 1 {
      form.beneath = [
        words.inbox.completions(Array(completion.names.prefix(24)), completion.names.count)
      ]
    }
    layers[layers.count - 1] = .form(form)
  }
}

extension ImportReport {
  /// Nothing of what was named could be read, or is new.
  fileprivate var hasNothing: Bool {
    invoicesAdded + creditNotesAdded + statementsAdded + linesKnown + alreadyThere == 0
      && shown.isEmpty
  }

  /// What a person should know or do; what was joined or learned is no warning.
  fileprivate func warnings(_ isMeant: (Caution) -> Bool) -> [Caution] {
    cautions.filter { caution in
      switch caution {
      case .joinedLine, .accountLearned: false
      default: isMeant(caution)
      }
    }
  }
}

extension Caution {
  /// Whether something goes wrong if nothing is done today: a letter of what is paid is posted.
  fileprivate var isUrgent: Bool {
    switch self {
    case .takeOutOfPile, .tellCollector: true
    default: false
    }
  }
}

extension InboxTexts.Imported {
  fileprivate init(_ report: ImportReport) {
    self.init()
    statements = report.statementsAdded
    lines = report.linesAdded
    known = report.linesKnown
    booked = report.paymentsBooked
    joined = report.cautions.count { caution in
      if case .joinedLine = caution { true } else { false }
    }
    warnings = report.warnings { _ in true }.count
    toReview = report.linesToReview
    invoices = report.invoicesAdded
    creditNotes = report.creditNotesAdded
    thereAlready = report.alreadyThere
  }
}
