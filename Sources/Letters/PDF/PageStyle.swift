/// How a letter stands on A4.
public struct PageStyle: Hashable, Sendable {
  /// On which side of the envelope its window is.
  public enum Window: String, CaseIterable, Sendable {
    /// As is usual in Belgium.
    case right
    case left
  }

  public var window: Window
  /// At the upper left, in the place of the creditor's name.
  public var logo: Logo?
  /// Whether a letter that asks for money has a code to scan.
  public var hasPaymentCode: Bool
  public var codeReference: EPCCode.CommunicationPlace

  public init(
    window: Window = .right, logo: Logo? = nil, hasPaymentCode: Bool = true,
    codeReference: EPCCode.CommunicationPlace = .unstructured
  ) {
    self.window = window
    self.logo = logo
    self.hasPaymentCode = hasPaymentCode
    self.codeReference = codeReference
  }
}

/// Measures of the page, in points, from the upper left corner.
enum Sheet {
  static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }

  static let width = millimetres(210)
  static let height = millimetres(297)
  static let left = millimetres(25)
  static let right = width - millimetres(20)
  static var textWidth: Double { right - left }

  static let letterheadTop = millimetres(14)
  static let senderNameWidth = millimetres(85)
  static let logoWidth = millimetres(60)
  static let logoHeight = millimetres(22)
  /// The address stands in the window of a DL envelope once the sheet is folded in three.
  static let addressTop = millimetres(49)
  static let addressWidth = millimetres(76)
  static func addressLeft(_ window: PageStyle.Window) -> Double {
    window == .right ? millimetres(113) : left
  }
  /// Below the first fold.
  static let dayTop = millimetres(90)
  static let laterPagesTop = millimetres(25)
  static let runningHeadTop = millimetres(14)
  static let bottom = height - millimetres(21)
  static let footTop = height - millimetres(15)
  /// A payment code with its quiet zone.
  static let codeSide = millimetres(27)
}

/// Kinds of type, each with its size and the distance of its lines.
enum TypeStyle: CaseIterable, Hashable {
  case body, strong, sender, subject, small, smallStrong, table, tableStrong, note, code, foot

  var size: Double {
    switch self {
    case .body, .strong: 10.5
    case .sender: 14
    case .subject: 11
    case .small, .smallStrong: 8.5
    case .table, .tableStrong: 9.5
    case .note: 8.5
    case .code: 7.5
    case .foot: 7
    }
  }

  var pitch: Double {
    switch self {
    case .body, .strong: 14
    case .sender: 17
    case .subject: 15
    case .small, .smallStrong: 11.5
    case .table, .tableStrong: 12.5
    case .note: 11
    case .code, .foot: 9
    }
  }

  var isBold: Bool {
    switch self {
    case .strong, .sender, .subject, .smallStrong, .tableStrong: true
    case .body, .small, .table, .note, .code, .foot: false
    }
  }

  /// From black (0) to white (1).
  var grey: Double {
    switch self {
    case .small, .note, .code, .foot: 0.32
    default: 0
    }
  }
}
