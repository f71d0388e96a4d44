public import Claims

extension Candidate {
  /// Why it is sure; nil where none of its clues alone makes it so, as of a typed payment that it joins.
  public var ground: MatchGround? {
    let takesBack = allocations.contains { allocation in
      switch allocation.what {
      case .reversal, .failedCollection: true
      case .payment, .join, .credit: false
      }
    }
    if takesBack { return .returned }
    let grounds: [(Clue, MatchGround)] = [
      (.structuredCommunication, .structuredCommunication),
      (.creditorReference, .creditorReference),
      (.number, .number), (.letterAmount, .letterAmount), (.knownAccount, .knownAccount),
    ]
    return grounds.first { clues.contains($0.0) }?.1
  }
}

extension Clue {
  /// What it is worth beside others; what warns is below zero.
  var weight: Int {
    switch self {
    case .structuredCommunication, .creditorReference: 1000
    case .typedPayment: 900
    case .returnedPayment: 850
    case .number: 600
    case .knownAccount: 350
    case .exactAmount, .letterAmount: 300
    case .exactSum: 290
    case .expectedAmount: 280
    case .name: 250
    case .numberEnding: 220
    case .invalidReference: 210
    case .partOfName: 130
    case .oldest: 5
    case .mayRepeat: 0
    case .handedOver, .collector, .provider, .cardTerminal: -1
    case .otherName: -60
    case .otherCurrency: -150
    case .otherAccount, .paidAlready, .writtenOff: -200
    }
  }
}
