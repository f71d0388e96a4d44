/// The seller whose invoices these are, as `[creditor]` of `config.toml` states it.
public struct Creditor: Hashable, Sendable {
  public var name: String
  public var enterpriseNumber: EnterpriseNumber?
  /// A VAT number that isn't an enterprise number: foreign sellers.
  public var vatNumber: String?
  public var iban: IBAN?
  public var bic: String?
  public var address: PostalAddress
  public var email: String?
  public var phone: String?
  /// Of letters to customers who have none of their own.
  public var language: Language
  /// A small or medium-sized company in the sense of art. 1:24 of the companies code.
  public var isSmallCompany: Bool

  public init(
    name: String, enterpriseNumber: EnterpriseNumber? = nil, vatNumber: String? = nil,
    iban: IBAN? = nil, bic: String? = nil, address: PostalAddress = PostalAddress(),
    email: String? = nil, phone: String? = nil, language: Language = .dutch,
    isSmallCompany: Bool = false
  ) {
    self.name = name
    self.enterpriseNumber = enterpriseNumber
    self.vatNumber = vatNumber
    self.iban = iban
    self.bic = bic
    self.address = address
    self.email = email
    self.phone = phone
    self.language = language
    self.isSmallCompany = isSmallCompany
  }
}
