import Canvas
import Claims
import Workflows

/// The daily review: a card for each case, one after the other.
struct ReviewScreen: Sendable {
  /// Which case a card is about, whatever its invoices are by now.
  struct Key: Hashable, Sendable {
    let customer: Customer.ID
    let action: Proposal.Action
    let currency: Currency

    init(_ queued: Desk.QueuedCase) {
      customer = queued.customer
      action = queued.action
      currency = queued.amount.currency
    }

    init?(_ kept: ReviewMark.Case) {
      guard let action = Proposal.Action(rawValue: kept.action),
        let currency = Currency(kept.currency)
      else { return nil }
      customer = Customer.ID(rawValue: kept.customer)
      self.action = action
      self.currency = currency
    }

    var kept: ReviewMark.Case {
      ReviewMark.Case(
        customer: customer.rawValue, action: action.rawValue, currency: currency.code)
    }
  }

  /// All cases that this review has seen, in its order: those of the beginning, then what came up meanwhile.
  private(set) var order: [Key] = []
  /// What is still to be decided.
  private(set) var queue: [Key: Desk.QueuedCase] = [:]
  private(set) var isRead = false
  private(set) var current: Key?
  /// Where a review that was left goes on.
  private var resumesAt: Key?
  var card: ReviewCard?
  /// The letters that the card suggests, as they would go.
  var letter: LetterPreview?
  /// The way of sending that a person chose for a card.
  var channels: [Key: Channel] = [:]
  var text = SearchableText("")
  /// How many actions the session had when the review began.
  let stepsBefore: Int
  /// What was asked in the cases that were decided.
  private(set) var decided: [Money] = []

  init(resumingAt mark: ReviewMark?, stepsBefore: Int) {
    order = mark?.decided.compactMap { Key($0) } ?? []
    resumesAt = mark?.current.flatMap { Key($0) }
    self.stepsBefore = stepsBefore
  }

  // MARK: Where it stands

  var undecided: [Key] { order.filter { queue[$0] != nil } }

  /// Cases decided in this review, and of how many.
  var progress: (decided: Int, all: Int) {
    (order.count - queue.count, order.count)
  }

  /// The place of the card that is shown, from 1.
  var position: Int? {
    current.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 }
  }

  var queued: Desk.QueuedCase? { current.flatMap { queue[$0] } }

  /// Whether nothing comes after the card that is shown.
  var isLast: Bool { neighbour(by: 1) == nil }

  /// What a later review has to know.
  var mark: ReviewMark {
    ReviewMark(
      decided: order.filter { queue[$0] == nil }.map(\.kept), current: current?.kept)
  }

  /// Cases like the one that is shown: the same step, of a reminder the same level.
  var likeCurrent: [Desk.QueuedCase] {
    guard let now = queued else { return [] }
    return undecided.compactMap { queue[$0] }
      .filter { $0.action == now.action && $0.level == now.level }
  }

  // MARK: Reading

  /// The cases of today as they are by now. The card that is shown stays; where it is decided, the next one comes;
  /// where an undo brought one back, that one.
  mutating func take(_ cases: [Desk.QueuedCase]) {
    let before = queue
    queue = [:]
    for queued in cases {
      let key = Key(queued)
      queue[key] = queued
      if !order.contains(key) { order.append(key) }
    }
    let gone = before.keys.filter { queue[$0] == nil }
    for key in gone { if let amount = before[key]?.amount { decided.append(amount) } }
    let back = isRead ? order.first { before[$0] == nil && queue[$0] != nil } : nil
    if let back, let amount = queue[back]?.amount, let at = decided.lastIndex(of: amount) {
      decided.remove(at: at)
      show(back)
    }
    defer { isRead = true }
    guard isRead else {
      let marked = resumesAt.flatMap { queue[$0] == nil ? nil : $0 }
      return show(marked ?? undecided.first)
    }
    guard let current, queue[current] == nil else {
      // What is in the case may have changed.
      return show(current)
    }
    show(neighbour(by: 1) ?? undecided.last)
  }

  mutating func take(_ card: ReviewCard) {
    guard let queued, Key(queued) == card.key else { return }
    self.card = card
  }

  mutating func take(_ letter: LetterPreview) {
    self.letter = letter
    if let preview = letter.item.preview { text = SearchableText(preview.body) }
  }

  // MARK: Moving

  private func neighbour(by step: Int) -> Key? {
    guard let current, var at = order.firstIndex(of: current) else { return nil }
    repeat { at += step } while order.indices.contains(at) && queue[order[at]] == nil
    return order.indices.contains(at) ? order[at] : nil
  }

  /// - Returns: Whether there is a card that way.
  mutating func turn(by step: Int) -> Bool {
    guard let key = neighbour(by: step) else { return false }
    show(key)
    return true
  }

  private mutating func show(_ key: Key?) {
    current = key
    card = nil
    letter = nil
    text = SearchableText("")
  }
}

/// Where a review was left.
public struct ReviewMark: Codable, Hashable, Sendable {
  public struct Case: Codable, Hashable, Sendable {
    public var customer: Int64
    public var action: String
    public var currency: String
  }

  public var decided: [Case]
  public var current: Case?
  /// The day of that review: another day begins anew.
  public var day: String = ""
}
