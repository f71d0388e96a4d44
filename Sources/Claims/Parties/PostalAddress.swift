public struct PostalAddress: Hashable, Codable, Sendable {
  public var street: String?
  public var postcode: String?
  public var city: String?
  /// ISO 3166 alpha-2.
  public var country: String?

  public init(
    street: String? = nil, postcode: String? = nil, city: String? = nil, country: String? = nil
  ) {
    self.street = street
    self.postcode = postcode
    self.city = city
    self.country = country
  }

  /// Whether the post could deliver there.
  public var isComplete: Bool { street != nil && postcode != nil && city != nil }

  /// The lines under the name; the country only where it isn't `home`.
  public func lines(seenFrom home: String = "BE") -> [String] {
    let town = [postcode, city].compactMap(\.self).joined(separator: " ")
    let abroad = country.flatMap { $0 == home ? nil : $0 }
    return [street, town.isEmpty ? nil : town, abroad].compactMap(\.self)
  }
}
