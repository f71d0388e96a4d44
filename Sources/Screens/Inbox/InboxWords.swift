import Canvas
import Claims
import Matching
import Wording
import Workflows

/// What a bank line and its candidates say in words.
struct InboxWords {
  let texts: Texts
  let words: ScreenTexts
  let today: CalendarDay
  let glyphs: Glyphs

  // MARK: Lines

  /// `+ 2 304.50`.
  func amount(_ amount: Money) -> String {
    let size = amount.isNegative ? -amount : amount
    return "\(amount.isNegative ? "−" : "+") \(words.format.amount(size))"
      + (amount.currency == .euro ? "" : " \(amount.currency.code)")
  }

  func day(_ day: CalendarDay) -> String { words.format.brief(day, seenFrom: today) }

  func name(_ entry: Inbox.Entry) -> String {
    let counterparty = entry.sum.counterparty
    guard isNamed(entry), let name = counterparty.name ?? counterparty.ultimateName else {
      return counterparty.account?.printed ?? glyphs.ellipsis
    }
    guard let ultimate = counterparty.ultimateName, ultimate != name else { return name }
    return "\(name) (\(ultimate))"
  }

  /// In a narrow column: the name, or the account where there is none.
  func payer(_ entry: Inbox.Entry) -> String {
    isNamed(entry) || account(entry).isEmpty ? name(entry) : account(entry)
  }

  func isNamed(_ entry: Inbox.Entry) -> Bool {
    let counterparty = entry.sum.counterparty
    return (counterparty.name ?? counterparty.ultimateName)?.trimmed.isEmpty == false
  }

  /// `DE89…3000`.
  func account(_ entry: Inbox.Entry) -> String {
    guard let key = entry.sum.counterparty.account?.key, key.count > 9 else {
      return entry.sum.counterparty.account?.key ?? ""
    }
    return key.prefix(4) + glyphs.ellipsis + key.suffix(4)
  }

  /// What was said with it, and what it is a part of.
  func message(_ entry: Inbox.Entry) -> String {
    let remittance = entry.sum.remittance
    var parts: [String] = []
    if let part = entry.part {
      parts.append(words.inbox.part(part + 1, entry.line.entry.parts.count))
    } else if entry.short == nil, entry.sum.amount != entry.line.entry.amount {
      parts.append(words.inbox.restOf(words.format.amount(entry.line.entry.amount)))
    }
    if entry.sum.kind == .returned { parts.append(words.inbox.returned(entry.sum.returnReason)) }
    if let reference = remittance.reference {
      parts.append(PaymentReference(reference)?.printed ?? reference)
    }
    if !remittance.message.isEmpty { parts.append("\"\(remittance.message)\"") }
    return parts.joined(separator: " \(glyphs.separator) ")
  }

  /// All that the bank says of it, for where there is a whole line.
  func detail(_ entry: Inbox.Entry) -> String {
    [name(entry), entry.sum.counterparty.account?.printed, message(entry)]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
  }

  // MARK: Candidates

  /// `2026-0131 + 0133 − CN-004  Müller & Söhne`.
  func documents(_ candidate: Candidate) -> String {
    var seen: [String] = []
    for name in candidate.allocations.map(\.customerName) where !seen.contains(name) {
      seen.append(name)
    }
    let text = numbers(candidate)
    return seen.isEmpty ? text : "\(text)  \(seen.joined(separator: ", "))"
  }

  /// `2026-0131 + 0133 − CN-004`.
  func numbers(_ candidate: Candidate) -> String {
    var text = ""
    let first = candidate.allocations.first?.number ?? ""
    let lead = first.lastIndex { $0 == "-" || $0 == "/" }.map { first[...$0] } ?? ""
    for (index, allocation) in candidate.allocations.enumerated() {
      var number = Substring(allocation.number)
      if index > 0, !lead.isEmpty, number.hasPrefix(lead), number.count > lead.count {
        number = number.dropFirst(lead.count)
      }
      let mark = allocation.what == .credit ? "− " : index > 0 ? "+ " : ""
      text += (index > 0 ? " " : "") + mark + number
    }
    return text
  }

  /// What the documents take of a sum; what is too much is said beside it.
  func amount(_ candidate: Candidate, of sum: Money) -> String {
    guard var total = candidate.total else { return "" }
    if let excess = candidate.excess, excess.currency == total.currency, total == sum {
      total -= excess
    }
    return words.format.amount(total)
      + (total.currency == .euro ? "" : " \(total.currency.code)")
  }

  /// What is lacking or too much: never cut.
  func difference(_ candidate: Candidate) -> String {
    let short = candidate.short.map { words.inbox.short(words.format.amount($0)) }
    let excess = candidate.excess.map { texts.bank.tooMuch(words.format.amount($0)) }
    return [short, excess].compactMap(\.self).joined(separator: ", ")
  }

  func clues(_ candidate: Candidate) -> String {
    let takesBack = candidate.allocations.contains { allocation in
      if case .reversal = allocation.what { return true }
      return allocation.what == .failedCollection
    }
    return
      ((takesBack && !candidate.clues.contains(.returnedPayment) ? [words.inbox.takesBack] : [])
      + candidate.clues.map { texts.bank.clue($0) }).joined(separator: ", ")
  }

  /// `short 100.00; number in it, name: 2026-0136  Bakkerij Van Damme BV`.
  func detail(_ candidate: Candidate) -> String {
    let why = [difference(candidate), clues(candidate)].filter { !$0.isEmpty }
      .joined(separator: "; ")
    return [why, documents(candidate)].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  // MARK: Accounts

  /// From how many days on the bank data of an account is old.
  static let staleDays = 5

  func isStale(_ account: AccountStanding) -> Bool {
    today.days(since: account.through) > Self.staleDays
  }

  /// `…9497 to 23 Nov`, of an old one with its age; of the only account `bank to 23 Nov`.
  func reach(_ account: AccountStanding, isOnly: Bool, isBrief: Bool = false) -> String {
    let ending = isOnly ? nil : glyphs.ellipsis + account.account.key.suffix(4)
    let text = words.inbox.reach(
      ending, words.format.dayAndMonth(account.through, seenFrom: today))
    guard isStale(account) else { return text }
    let days = today.days(since: account.through)
    return "\(text) \(isBrief ? words.inbox.staleBriefly(days) : words.inbox.stale(days))"
  }

  /// The same of all accounts, the longest form first, each shorter than the one before.
  func reaches(_ accounts: [AccountStanding]) -> [String] {
    guard let oldest = accounts.min(by: { $0.through < $1.through }) else { return [] }
    let all = accounts.map { reach($0, isOnly: accounts.count == 1) }
      .joined(separator: " \(glyphs.separator) ")
    let isOnly = accounts.count == 1
    let day = words.format.dayAndMonth(oldest.through, seenFrom: today)
    let mark = isStale(oldest) ? " !" : ""
    // Of several accounts the old one is named as long as there is room for it.
    return [
      all, reach(oldest, isOnly: isOnly), reach(oldest, isOnly: isOnly, isBrief: true),
      words.inbox.oldestReach(day) + mark, words.inbox.briefReach(day) + mark,
    ]
  }
}
