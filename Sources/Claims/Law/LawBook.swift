/// The figures that the law publishes: rates by half-year and by year, and those of other laws.
public struct LawBook: Hashable, Sendable {
  /// Law of 2 August 2002, art. 5.
  public var latePayment: RateTable
  /// The same for contracts concluded before 16 March 2013 and not renewed, until 15 March 2015.
  public var oldContracts: RateTable
  /// Law of 5 May 1865, art. 2 (C-01), by calendar year.
  public var legalInterest: RateTable
  /// The European Central Bank's main refinancing rate.
  public var reference: RateTable
  public var otherLaws: [GoverningLaw: OtherLaw]

  public init(
    latePayment: RateTable, oldContracts: RateTable, legalInterest: RateTable,
    reference: RateTable, otherLaws: [GoverningLaw: OtherLaw] = [:]
  ) {
    self.latePayment = latePayment
    self.oldContracts = oldContracts
    self.legalInterest = legalInterest
    self.reference = reference
    self.otherLaws = otherLaws
  }

  /// Reads the files of `Resources/rates`; `text` gives the text of one by its name there.
  ///
  /// - Throws: what `text` throws, and `Malformed` for the first line that can't be read.
  public init(files text: (_ name: String) throws -> String) throws {
    func read<Part>(_ name: String, _ parse: (String) throws -> Part) throws -> Part {
      try LawBook.parsing(name, try text(name), parse)
    }
    func table(_ name: String) throws -> RateTable {
      try read(name) { try RateTable(parsing: $0) }
    }
    let scale = try read("nl-collection-costs.csv") { try CollectionScale(parsing: $0) }
    self.init(
      latePayment: try table("be-late-payment.csv"),
      oldContracts: try table("be-late-payment-old-contracts.csv"),
      legalInterest: try table("be-legal-interest.csv"), reference: try table("ecb-reference.csv"),
      otherLaws: try read("other-laws.csv") { try OtherLaw.all(parsing: $0, scale: scale) })
  }

  /// One line of a file that can't be read.
  public struct Malformed: Error, Hashable, Sendable {
    public var file: String
    public var line: Int
    public var text: String
  }

  private static func parsing<Part>(
    _ file: String, _ text: String, _ parse: (String) throws -> Part
  ) throws -> Part {
    do {
      return try parse(text)
    } catch let bad as RateTable.Malformed {
      throw Malformed(file: file, line: bad.line, text: bad.text)
    } catch let bad as OtherLaw.Malformed {
      throw Malformed(file: file, line: bad.line, text: bad.text)
    }
  }

  /// No figures at all: nothing bears interest.
  public static let empty = LawBook(
    latePayment: RateTable(entries: []), oldContracts: RateTable(entries: []),
    legalInterest: RateTable(entries: []), reference: RateTable(entries: []))

  /// The book with rates that were published after it; what it has as published itself stays.
  public func adding(_ rates: [RateAdded]) -> LawBook {
    var book = self
    for added in rates {
      switch added.series {
      case .latePayment: book.latePayment.add(added)
      case .legalInterest: book.legalInterest.add(added)
      case .reference: book.reference.add(added)
      }
    }
    return book
  }

  /// The rates of a series to which users can add.
  public func table(of series: RateSeries) -> RateTable {
    switch series {
    case .latePayment: latePayment
    case .legalInterest: legalInterest
    case .reference: reference
    }
  }

  /// From this day on contracts fall under the law as it was changed on 16 March 2013.
  static let newContracts = CalendarDay(year: 2013, month: 3, day: 16)

  /// The days from `first` to `last`, both included, with the rate of each stretch.
  ///
  /// Days for which no rate is known bear none and are in no stretch.
  func spans(
    of source: InterestSource, from first: CalendarDay, through last: CalendarDay
  ) -> [RateTable.Span] {
    switch source {
    case .agreed(let rate):
      guard first <= last else { return [] }
      return [RateTable.Span(from: first, to: last, rate: rate, isProvisional: false)]
    case .latePayment: return latePayment.spans(from: first, through: last)
    case .oldContract: return oldContractSpans(from: first, through: last)
    case .legal: return legalInterest.spans(from: first, through: last, periods: .year)
    case .unrounded: return shifted(by: LawBook.unroundedPoints, from: first, through: last)
    case .capped(let rate, let cap):
      return spans(of: cap.source, from: first, through: last).map { span in
        var span = span
        span.rate = min(span.rate, rate)
        return span
      }
    case .otherLaw(let law):
      guard let points = otherLaws[law]?.points else { return [] }
      return shifted(by: points, from: first, through: last)
    }
  }

  /// Points of the law of 2 August 2002 over the reference rate.
  private static let unroundedPoints = Rate(basisPoints: 800)

  private func shifted(
    by points: Rate, from first: CalendarDay, through last: CalendarDay
  ) -> [RateTable.Span] {
    reference.spans(from: first, through: last).map { span in
      var span = span
      span.rate = Rate(basisPoints: span.rate.basisPoints + points.basisPoints)
      return span
    }
  }

  private func oldContractSpans(
    from first: CalendarDay, through last: CalendarDay
  ) -> [RateTable.Span] {
    guard let start = oldContracts.entries.first?.from, let end = oldContracts.entries.last?.to
    else { return latePayment.spans(from: first, through: last) }
    return latePayment.spans(from: first, through: min(last, start.previous))
      + oldContracts.spans(from: max(first, start), through: min(last, end))
      + latePayment.spans(from: max(first, end.next), through: last)
  }
}

/// Where a rate of interest comes from.
public enum InterestSource: Hashable, Sendable {
  case agreed(Rate)
  case latePayment
  case oldContract
  /// The civil legal rate.
  case legal
  /// The reference rate plus eight points, not raised to the half point.
  case unrounded
  /// An agreed rate, never above the cap: clauses of old contracts with consumers.
  case capped(Rate, LawSettings.ConsumerRateCap)
  case otherLaw(GoverningLaw)
}

extension LawSettings.ConsumerRateCap {
  var source: InterestSource {
    switch self {
    case .published: .latePayment
    case .unrounded: .unrounded
    }
  }
}
