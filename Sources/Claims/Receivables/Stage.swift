/// Where an invoice stands on a day: the first of these that holds.
public enum Stage: String, CaseIterable, Sendable {
  case writtenOff = "written-off"
  case credited
  case paid
  case insolvent
  case handedOver = "handed-over"
  case settled
  case disputed
  case promised
  case notice
  case reminded
  case overdue
  case open

  /// Whether nothing is asked any more.
  public var isClosed: Bool {
    switch self {
    case .writtenOff, .credited, .paid: true
    case .insolvent, .handedOver, .settled, .disputed, .promised, .notice, .reminded, .overdue,
      .open:
      false
    }
  }
}

/// How long an invoice is overdue, in the classes of an ageing list.
public enum Age: String, CaseIterable, Sendable, Comparable {
  case notDue = "not-due"
  case upTo30 = "1-30"
  case upTo60 = "31-60"
  case upTo90 = "61-90"
  case over90 = "90+"

  /// - Parameter daysOverdue: 0 or less until due.
  public init(daysOverdue: Int) {
    switch daysOverdue {
    case ...0: self = .notDue
    case 1...30: self = .upTo30
    case 31...60: self = .upTo60
    case 61...90: self = .upTo90
    default: self = .over90
    }
  }

  public static func < (lhs: Age, rhs: Age) -> Bool { lhs.order < rhs.order }

  private var order: Int {
    switch self {
    case .notDue: 0
    case .upTo30: 1
    case .upTo60: 2
    case .upTo90: 3
    case .over90: 4
    }
  }
}
