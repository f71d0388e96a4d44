import Claims
import GRDB

/// What comes next on an invoice, and what its claim will be, as columns of `receivables`.
///
/// Days that only queries look at are numbers, `CalendarDay.dayNumber`: reading 100,000 of them as text takes as
/// long as all the rest of the queue.
struct NextCells: Equatable {
  private var cells: [DatabaseValue]

  /// In the order of `values`.
  static let columns =
    [
      "wake_on", "next_action", "next_level", "next_on", "reasons", "warn_on", "limitation_on",
      "last_day_from", "broken_on",
    ] + OutlookCells.columns

  init(_ proposal: Proposal?, _ outlook: ClaimOutlook?) {
    let days = proposal?.urgentDays
    let next: [(any DatabaseValueConvertible)?] = [
      proposal?.wakesOn?.dayNumber, proposal?.action.rawValue, proposal?.level ?? 0,
      proposal?.from?.iso, proposal.map { $0.reasons.map(\.encoded).joined(separator: ";") } ?? "",
      proposal?.warning?.on.dayNumber, proposal?.warning?.lastDay?.dayNumber,
      days?.lastDay?.dayNumber, days?.broken?.dayNumber,
    ]
    cells = (next + OutlookCells.values(outlook)).map { $0?.databaseValue ?? .null }
  }

  /// The cells of a row that selects `columns` from the place `first` on.
  init(_ row: Row, from first: Int) {
    cells = NextCells.columns.indices.map { row[first + $0] }
  }

  var values: StatementArguments { StatementArguments(cells) }

  var wakesOn: CalendarDay? {
    cells.first.flatMap { Int.fromDatabaseValue($0) }.map { CalendarDay(dayNumber: $0) }
  }
}

/// What a claim will be, as columns; all NULL where it has to be computed from the events.
enum OutlookCells {
  static let columns = [
    "claim_principal", "claim_settled", "claim_on_start", "claim_starts_on", "claim_interest_from",
    "claim_source", "claim_rounds_down", "claim_frozen_on",
  ]

  /// In the order of `columns`.
  static func values(_ outlook: ClaimOutlook?) -> [(any DatabaseValueConvertible)?] {
    [
      outlook?.principal.minorUnits, outlook?.settled.minorUnits, outlook?.onStart.minorUnits,
      outlook?.startsOn?.dayNumber, outlook?.interestFrom?.dayNumber, outlook?.source?.code,
      outlook?.isRoundedDown, outlook?.frozenOn?.dayNumber,
    ]
  }
}
