public import Claims

extension InvoiceDocument {
  /// A seller, buyer or payee.
  public struct Party: Equatable, Sendable {
    /// An identifier and the list it comes from, such as `0208` (EAS, ISO 6523).
    public struct Identifier: Hashable, Sendable {
      public var scheme: String?
      public var id: String

      public init(scheme: String?, id: String) {
        self.scheme = scheme
        self.id = id
      }
    }

    /// BG-5, BG-8.
    public struct Address: Hashable, Sendable {
      /// Street with house number (BT-35, BT-50).
      public var street: String?
      /// BT-36 and BT-162, BT-51 and BT-163.
      public var more: String?
      /// BT-38, BT-53.
      public var postcode: String?
      /// BT-37, BT-52.
      public var city: String?
      /// ISO 3166-1 alpha-2 as stated (BT-40, BT-55).
      public var country: String?

      public init() {}
    }

    /// The registered name (BT-27, BT-44, BT-59), else the trading name.
    public var name: String?
    /// BT-28, BT-45.
    public var tradingName: String?
    /// BT-31, BT-48, as stated.
    public var vat: String?
    /// BT-30, BT-47, BT-61.
    public var legalID: Identifier?
    /// The electronic address (BT-34, BT-49).
    public var endpoint: Identifier?
    /// BT-29, BT-46, BT-60.
    public var identifiers: [Identifier] = []
    public var address = Address()
    /// BT-41, BT-56.
    public var contact: String?
    /// BT-43, BT-58.
    public var email: String?
    /// BT-42, BT-57.
    public var phone: String?
    /// For letters to it; only tables of invoices state it.
    public var language: Language?

    public init() {}

    /// The Belgian enterprise number, where one stands with valid check digits in the VAT number, the
    /// legal id, the electronic address or an identifier.
    ///
    /// Numbers of lists that aren't Belgian are never read as one: by chance, one in a hundred fits.
    public var enterpriseNumber: EnterpriseNumber? {
      let vatNumber = vat.map { Identifier(scheme: nil, id: $0) }
      let places = [vatNumber, legalID, endpoint] + identifiers.map { $0 }
      for place in places.compactMap({ $0 }) where isBelgian(place) {
        if let number = try? EnterpriseNumber(place.id) { return number }
      }
      return nil
    }

    /// What stands where a Belgian enterprise number is meant and has wrong check digits, each number once.
    var mistypedNumbers: [String] {
      let listed = identifiers.filter { $0.scheme.map(Party.belgianSchemes.contains) ?? false }
      let places = [vat.map { Identifier(scheme: nil, id: $0) }, legalID, endpoint] + listed
      var seen: Set<[UInt8]> = []
      return places.compactMap { $0 }.filter { place in
        guard isBelgian(place), EnterpriseNumber.isMistyped(place.id) else { return false }
        return seen.insert(place.id.utf8.filter { (48...57).contains($0) }).inserted
      }
      .map(\.id)
    }

    /// All numbers by which it can be told from others, without marks.
    var ids: Set<[UInt8]> {
      let all = [vat, legalID?.id] + identifiers.map(\.id)
      let plain = all.compactMap { $0 }.map { id in
        id.uppercased().utf8.filter { (48...57).contains($0) || (65...90).contains($0) }
      }
      return Set(plain.filter { $0.count >= 6 })
    }

    private func isBelgian(_ place: Identifier) -> Bool {
      if let scheme = place.scheme, !scheme.isEmpty { return Party.belgianSchemes.contains(scheme) }
      return place.id.hasPrefix("BE") || address.country == "BE"
    }

    /// 0208 enterprise number, 9925 and 9956 VAT and old numbers (EAS); `BE:` those of UBL.BE and e-FFF.
    private static let belgianSchemes: Set<String> = [
      "0208", "9925", "9956", "BE:CBE", "BE:EN", "BE:VAT", "BE:KBO",
    ]
  }
}

extension EnterpriseNumber {
  /// Whether it has the form of one, and wrong check digits.
  static func isMistyped(_ text: String) -> Bool {
    do throws(Invalid) {
      _ = try EnterpriseNumber(text)
      return false
    } catch {
      if case .checkDigits = error { return true }
      return false
    }
  }
}
