/// How long an invoice is late, in the steps that have a mark and a colour of their own.
public enum Lateness: UInt8, Hashable, Sendable, CaseIterable {
  case notDue
  case days1to30
  case days31to60
  case days61to90
  case over90

  /// - Parameter daysLate: Days from the due date, 0 or less when not yet late.
  public init(daysLate: Int) {
    switch daysLate {
    case ...0: self = .notDue
    case ...30: self = .days1to30
    case ...60: self = .days31to60
    case ...90: self = .days61to90
    default: self = .over90
    }
  }
}
