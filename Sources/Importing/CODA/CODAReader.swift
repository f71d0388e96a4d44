import Claims

/// Takes the records of a file in their order.
struct CODAReader {
  /// The record before.
  private enum Place {
    case outside, header, opening, movement, second, third
    case information, informationSecond, informationThird
    case closing, message
  }

  private var place = Place.outside
  private var statement = CODAStatement()
  private var statements: [StatementDocument] = []
  private var findings = CODAFindings()
  private var lastLine = 1
  /// The last trailer announces another statement in the same file.
  private var isAnnounced = false

  mutating func take(_ record: CODARecord) {
    lastLine = record.line
    switch record[1] {
    case UInt8(ascii: "0"): takeHeader(record)
    case UInt8(ascii: "1"): takeOpening(record)
    case UInt8(ascii: "2"): takeMovement(record)
    case UInt8(ascii: "3"): takeInformation(record)
    case UInt8(ascii: "4"): takeMessage(record)
    case UInt8(ascii: "8"): takeClosing(record)
    case UInt8(ascii: "9"): takeTrailer(record)
    default: unexpected(record)
    }
  }

  mutating func finish() throws(Problems) -> [StatementDocument] {
    if place != .outside {
      findings.problem(.truncated(message: "no record 9", line: lastLine))
    }
    guard findings.problems.isEmpty else { throw Problems(findings.problems) }
    guard !statements.isEmpty else { throw Problems(.noStatement) }
    if isAnnounced { statements[statements.count - 1].warnings.append(.moreFollows) }
    return statements
  }

  private mutating func unexpected(_ record: CODARecord) {
    findings.problem(.unexpectedRecord(found: record.field(1...10), line: record.line))
  }

  private mutating func takeHeader(_ record: CODARecord) {
    guard place == .outside, record.number(15...16) == 5 else { return unexpected(record) }
    guard record[128] == UInt8(ascii: "2") else {
      // Version 1 has other columns.
      let version = record.field(128...128)
      return findings.problem(
        .unexpectedRecord(found: "0, version \(version)", line: record.line))
    }
    place = .header
    statement = CODAStatement()
    statement.takeHeader(record, &findings)
  }

  private mutating func takeOpening(_ record: CODARecord) {
    guard place == .header else { return unexpected(record) }
    place = .opening
    statement.takeOpening(record, &findings)
  }

  private var isInMovements: Bool {
    switch place {
    case .opening, .movement, .second, .third, .information, .informationSecond,
      .informationThird:
      true
    case .outside, .header, .closing, .message: false
    }
  }

  private mutating func takeMovement(_ record: CODARecord) {
    switch (record[2], place) {
    case (UInt8(ascii: "1"), _) where isInMovements:
      place = .movement
      if !statement.takeMovement(record, &findings) { unexpected(record) }
    case (UInt8(ascii: "2"), .movement):
      place = .second
      if !statement.extend(record, { $0.addSecond(record) }) { unexpected(record) }
    case (UInt8(ascii: "3"), .movement), (UInt8(ascii: "3"), .second):
      place = .third
      if !statement.extend(record, { $0.addThird(record) }) { unexpected(record) }
    default: unexpected(record)
    }
  }

  private mutating func takeInformation(_ record: CODARecord) {
    switch (record[2], place) {
    case (UInt8(ascii: "1"), _) where isInMovements && place != .opening: place = .information
    case (UInt8(ascii: "2"), .information): place = .informationSecond
    case (UInt8(ascii: "3"), .information), (UInt8(ascii: "3"), .informationSecond):
      place = .informationThird
    default: return unexpected(record)
    }
    if !statement.addInformation(record) { unexpected(record) }
  }

  private mutating func takeMessage(_ record: CODARecord) {
    guard isInMovements || place == .closing || place == .message else { return unexpected(record) }
    place = .message
    statement.takeMessage(record)
  }

  private mutating func takeClosing(_ record: CODARecord) {
    guard isInMovements else { return unexpected(record) }
    place = .closing
    statement.takeClosing(record, &findings)
  }

  private mutating func takeTrailer(_ record: CODARecord) {
    guard isInMovements || place == .closing || place == .message else { return unexpected(record) }
    place = .outside
    isAnnounced = record[128] == UInt8(ascii: "1")
    if let document = statement.finish(record, &findings) { statements.append(document) }
  }
}
