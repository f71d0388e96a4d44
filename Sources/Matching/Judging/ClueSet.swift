import Claims

/// Clues without an order, in one word: candidates that nobody sees are compared without making lists.
struct ClueSet: Equatable {
  private var bits: UInt32 = 0

  init(_ clues: Clue...) { for clue in clues { insert(clue) } }

  @inline(__always)
  mutating func insert(_ clue: Clue) { bits |= 1 << ClueSet.place(of: clue) }

  @inline(__always)
  mutating func formUnion(_ other: ClueSet) { bits |= other.bits }

  /// What they are worth together.
  var weight: Int {
    var (left, weight) = (bits, 0)
    while left != 0 {
      weight += ClueSet.weights[left.trailingZeroBitCount]
      left &= left - 1
    }
    return weight
  }

  /// The strongest first.
  var clues: [Clue] {
    var clues: [Clue] = []
    var left = bits
    while left != 0 {
      clues.append(ClueSet.order[left.trailingZeroBitCount])
      left &= left - 1
    }
    return clues
  }

  private static let order = Clue.allCases.enumerated().sorted {
    ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
  }.map(\.element)

  private static let weights = order.map(\.weight)

  /// By the number of a clue its place in `order`.
  private static let places: [UInt32] = {
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, clue) in order.enumerated() { places[clue.number] = UInt32(place) }
    return places
  }()

  private static func place(of clue: Clue) -> UInt32 { places[clue.number] }
}

extension Clue {
  /// Each has its own, from 0 on.
  fileprivate var number: Int {
    switch self {
    case .structuredCommunication: 0
    case .creditorReference: 1
    case .number: 2
    case .numberEnding: 3
    case .exactAmount: 4
    case .exactSum: 5
    case .letterAmount: 6
    case .expectedAmount: 7
    case .knownAccount: 8
    case .name: 9
    case .partOfName: 10
    case .oldest: 11
    case .typedPayment: 12
    case .returnedPayment: 13
    case .invalidReference: 14
    case .otherAccount: 15
    case .otherName: 16
    case .otherCurrency: 17
    case .paidAlready: 18
    case .writtenOff: 19
    case .handedOver: 20
    case .collector: 21
    case .provider: 22
    case .cardTerminal: 23
    case .mayRepeat: 24
    }
  }
}
