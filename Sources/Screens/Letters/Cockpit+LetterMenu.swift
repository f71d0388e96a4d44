import Claims
import Workflows
import Wording

extension Cockpit {
  /// Lists what can be written for the selected or the marked invoices, each impossible thing with its reason.
  mutating func offer(_ choices: [LetterChoice]) -> [Effect] {
    let rows = targets
    let entries = choices.map { choice in
      let obstacle = choice.trouble.map { trouble in
        trouble.obstacle.map { words.obstacle($0, today) } ?? texts.trouble(trouble)
      }
      return Menu.Entry(
        pick: .letter(choice), key: nil, name: name(of: choice), note: obstacle ?? "",
        isPossible: obstacle == nil)
    }
    let possible = entries.filter(\.isPossible) + entries.filter { !$0.isPossible }
    let title =
      rows.count == 1
      ? words.panel.lettersOn(rows[0].number, rows[0].customerName)
      : words.panel.lettersOnMany(rows.count)
    layers.append(.menu(Menu(title: title, entries: possible)))
    return resume()
  }

  private func name(of choice: LetterChoice) -> String {
    switch choice.pick {
    case .write(let letter, _): texts.letter(letter)
    case .handBack(let outcome): words.letter.handedBack(outcome)
    }
  }

  mutating func take(_ choice: LetterChoice) -> [Effect] {
    switch choice.pick {
    case .write(let letter, let ids): return openLetters([.write(Intent.Letter(letter, ids))])
    case .handBack(let outcome):
      let intent = Intent.endHandover(targets.map(\.id), outcome, note: nil)
      return work(.performing(1, closes: false), .perform([intent]))
    }
  }

  // MARK: What is suggested

  /// Opens what the road proposes for an invoice. Nothing is done by it.
  mutating func openSuggested(_ row: ListRow?) -> [Effect] {
    guard let row, let next = row.next(on: today) else { return [] }
    switch next.action {
    case .reminder: return run(named: .remind, on: [row])
    case .notice: return run(named: .notice, on: [row])
    case .handover: return run(named: .handOver, on: [row])
    case .call: return run(named: .contact, on: [row])
    case .answer: return openLetters([.write(Intent.Letter(.answer, [row.id]))])
    case .check:
      guard let letter = row.collectorLetter else { return run(named: .actions, on: [row]) }
      return openLetters([.write(Intent.Letter(letter, [row.id]))])
    }
  }

  private mutating func run(named name: ScreenCommand, on rows: [ListRow]) -> [Effect] {
    Command.named(name).map { run($0, on: rows) } ?? []
  }
}

extension ListRow {
  /// What its collector is to be told or asked.
  var collectorLetter: Correspondence? {
    for reason in reasons {
      if case .paidDirectly = reason { return .collectorPayment }
    }
    for reason in reasons {
      if case .withCollector = reason { return .collectorStatus }
    }
    return nil
  }
}

extension Trouble {
  /// The same in a few words, where the screen has them.
  fileprivate var obstacle: Obstacle? {
    switch self {
    case .notDisputed: .notDisputed
    case .notSettled: .nothingAgreed
    case .nothingReceived: .nothingReceived
    case .nothingToWithdraw: .nothingToWithdraw
    case .notWithCollector: .notWithCollector
    case .collectorUnknown: .collectorUnknown
    case .notInsolvent: .notInsolvent
    case .severalCustomers: .severalCustomers
    case .noCreditor: .noCreditor
    case .insolvent(_, _, let since): .insolvent(since: since)
    default: nil
    }
  }
}
