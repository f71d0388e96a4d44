/// The law that was agreed for the contracts; never guessed from where the customer lives.
public enum GoverningLaw: String, CaseIterable, Codable, Sendable {
  case belgium = "be"
  case netherlands = "nl"
  case france = "fr"
  case germany = "de"
  case luxembourg = "lu"
}

/// Late payment between enterprises under a law other than the Belgian one (rule book, section J).
public struct OtherLaw: Hashable, Sendable {
  /// What a late invoice costs the debtor besides interest.
  public enum FixedSum: Hashable, Sendable {
    case flat(Money)
    case scale(CollectionScale)
  }

  /// Points over the reference rate.
  public var points: Rate
  /// Days, where no term was agreed.
  public var term: Int
  /// Days that can be agreed at most.
  public var longestTerm: Int
  public var fixedSum: FixedSum

  /// One line of the file that can't be read.
  public struct Malformed: Error, Hashable, Sendable {
    public var line: Int
    public var text: String
  }

  /// Reads lines of `law,points,term,longest_term,fixed,source`; `#` lines and a head line are left out.
  public static func all(
    parsing text: some StringProtocol, scale: CollectionScale
  ) throws(Malformed) -> [GoverningLaw: OtherLaw] {
    var laws: [GoverningLaw: OtherLaw] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !line.isEmpty && line.first != "#" && !line.hasPrefix("law,")
    {
      let cells = line.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
      guard cells.count == 6, let law = GoverningLaw(rawValue: String(cells[0])),
        law != .belgium, let points = Rate(percent: cells[1]), let term = Int(cells[2]),
        let longest = Int(cells[3])
      else { throw Malformed(line: index + 1, text: String(line)) }
      let fixed: FixedSum
      if cells[4] == "scale" {
        fixed = .scale(scale)
      } else if let units = try? AmountText.parseMachine(cells[4]) {
        fixed = .flat(Money(minorUnits: units))
      } else {
        throw Malformed(line: index + 1, text: String(line))
      }
      laws[law] = OtherLaw(
        points: points, term: term, longestTerm: longest, fixedSum: fixed)
    }
    return laws
  }
}

/// Costs of collection as percentages of slices of the principal, as the Netherlands have them.
public struct CollectionScale: Hashable, Sendable {
  struct Slice: Hashable, Sendable {
    /// Included; nil: all that is above.
    var upTo: Money?
    var percent: Rate
  }

  private var slices: [Slice] = []
  private var minimum = Money.euro(0)
  private var maximum: Money?

  /// Reads lines of `up_to,percent`, then `minimum,amount` and `maximum,amount`.
  public init(parsing text: some StringProtocol) throws(OtherLaw.Malformed) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !line.isEmpty && line.first != "#" && !line.hasPrefix("up_to,")
    {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 2, let figure = try? AmountText.parseMachine(cells[1]) else {
        throw OtherLaw.Malformed(line: index + 1, text: String(line))
      }
      if cells[0] == "minimum" {
        minimum = Money(minorUnits: figure)
      } else if cells[0] == "maximum" {
        maximum = Money(minorUnits: figure)
      } else {
        let end = cells[0].isEmpty ? nil : try? AmountText.parseMachine(cells[0])
        guard cells[0].isEmpty || end != nil else {
          throw OtherLaw.Malformed(line: index + 1, text: String(line))
        }
        slices.append(
          Slice(upTo: end.map { Money(minorUnits: $0) }, percent: Rate(basisPoints: figure)))
      }
    }
  }

  /// The costs on a principal, rounded half up to the cent once; 0 on nothing.
  public func costs(on principal: Money) -> Money {
    guard principal.isPositive else { return .zero(principal.currency) }
    var weighted: Int64 = 0
    var from: Int64 = 0
    for slice in slices {
      let end = min(slice.upTo?.minorUnits ?? .max, principal.minorUnits)
      guard end > from else { break }
      weighted += (end - from) * slice.percent.basisPoints
      from = end
    }
    let costs = Money(minorUnits: Fraction.divide(weighted, times: 1, by: 10_000))
    return min(max(costs, minimum), maximum ?? costs)
  }
}
