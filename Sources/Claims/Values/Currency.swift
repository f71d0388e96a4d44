/// An ISO 4217 currency code: three capital letters.
public struct Currency: Hashable, Sendable {
  public let code: String

  /// The currency with this code, or nil unless it is three ASCII letters; case is folded.
  public init?(_ text: some StringProtocol) {
    let letters = text.utf8.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    guard letters.count == 3, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    code = String(decoding: letters, as: UTF8.self)
  }

  private init(known code: String) { self.code = code }

  public static let euro = Currency(known: "EUR")
}
