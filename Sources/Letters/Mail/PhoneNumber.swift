/// A telephone number that can be called from anywhere.
public struct PhoneNumber: Hashable, Sendable {
  /// With the country's code, without a plus sign: `32471234567`.
  public let digits: String

  /// Nil where `text` can't be one number. A national one belongs to `country` (ISO 3166), or to Belgium where that is nil.
  public init?(_ text: String, country: String?) {
    let bare = text.replacing("(0)", with: "")
    var written = ""
    for scalar in bare.unicodeScalars {
      switch scalar {
      case "0"..."9": written.unicodeScalars.append(scalar)
      case "+" where written.isEmpty: written = "+"
      case ".", "-", "/", "(", ")": continue
      case _
      where scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation:
        continue
      default: return nil
      }
    }
    guard let digits = PhoneNumber.international(written, country: country?.uppercased() ?? "BE"),
      (9...15).contains(digits.count), PhoneNumber.fits(digits)
    else { return nil }
    self.digits = digits
  }

  private static func international(_ written: String, country: String) -> String? {
    if written.hasPrefix("+") { return String(written.dropFirst()) }
    if written.hasPrefix("00") { return String(written.dropFirst(2)) }
    guard let plan = plans[country] else { return nil }
    guard plan.hasTrunkZero else { return plan.code + written }
    if written.hasPrefix("0") {
      return plan.code + (plan.keepsZero ? written : String(written.dropFirst()))
    }
    return written.hasPrefix(plan.code) && written.count > 9 ? written : nil
  }

  /// A Belgian number has eight digits behind its 32, a mobile one nine that begin with 45 to 49; what begins with 4 and
  /// has eight is of Liège, 42 or 43.
  private static func fits(_ digits: String) -> Bool {
    guard !digits.hasPrefix("0") else { return false }
    guard digits.hasPrefix("32") else { return true }
    let national = digits.dropFirst(2)
    let isMobile = ["45", "46", "47", "48", "49"].contains(national.prefix(2))
    return national.count == (isMobile ? 9 : 8)
  }

  private struct Plan {
    var code: String
    var hasTrunkZero = true
    /// Italy's zero is part of the number.
    var keepsZero = false
  }

  /// The countries of the neighbourhood; elsewhere only a number with its country's code is taken.
  private static let plans: [String: Plan] = [
    "BE": Plan(code: "32"), "NL": Plan(code: "31"), "FR": Plan(code: "33"),
    "DE": Plan(code: "49"), "GB": Plan(code: "44"), "IE": Plan(code: "353"),
    "AT": Plan(code: "43"), "CH": Plan(code: "41"), "SE": Plan(code: "46"),
    "LU": Plan(code: "352", hasTrunkZero: false), "ES": Plan(code: "34", hasTrunkZero: false),
    "PT": Plan(code: "351", hasTrunkZero: false), "DK": Plan(code: "45", hasTrunkZero: false),
    "PL": Plan(code: "48", hasTrunkZero: false), "IT": Plan(code: "39", keepsZero: true),
  ]
}
