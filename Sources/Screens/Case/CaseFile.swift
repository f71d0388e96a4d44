public import Claims

/// All that the screen shows of one invoice.
public struct CaseFile: Sendable {
  public var row: ListRow
  public var state: ReceivableState
  public var customer: Customer
  /// As of today.
  public var claim: ClaimSheet
  /// Oldest first, undone entries included.
  public var history: [HistoryEntry]
  /// The customer's other documents that are open, credits included.
  public var others: [ListRow]
  /// The account that the customer pays on.
  public var account: IBAN?

  public init(
    row: ListRow, state: ReceivableState, customer: Customer, claim: ClaimSheet,
    history: [HistoryEntry], others: [ListRow], account: IBAN?
  ) {
    self.row = row
    self.state = state
    self.customer = customer
    self.claim = claim
    self.history = history
    self.others = others
    self.account = account
  }

  /// The history in lines: what one action recorded on one day stands together. That a mail left is said by its
  /// sending; where that was undone it stands by itself.
  var timeline: [[HistoryEntry]] {
    history.reduce(into: []) { groups, entry in
      let isMail = entry.isMailThatLeft
      if isMail, entry.action.stands { return }
      if !isMail, let last = groups.last?.last, !last.isMailThatLeft,
        last.action.id == entry.action.id,
        last.event.event.on == entry.event.event.on
      {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
  }

  /// The original and everything that was written or kept, newest last, each once.
  var documents: [StoredDocument] {
    var documents = [state.document].compactMap(\.self)
    for entry in history where entry.action.stands {
      documents += entry.event.event.documents
    }
    var seen = Set<String>()
    return documents.filter { seen.insert($0.path).inserted }
  }
}

extension HistoryEntry {
  /// The customer has it, whatever was undone.
  var isMailThatLeft: Bool {
    if case .mailLeft = event.event { return true }
    return false
  }
}
