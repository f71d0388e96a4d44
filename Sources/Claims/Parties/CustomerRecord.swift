/// What the law makes of a customer.
public enum CustomerKind: String, CaseIterable, Codable, Sendable {
  /// An enterprise in the sense of the law of 2 August 2002, one person included.
  case business
  case consumer
  /// A public authority as debtor (art. 4 par. 2 of that law).
  case authority
  /// A civil debtor who is none of these: a private association, an owner abroad.
  case civil
}

/// How a customer is reached.
public enum Channel: String, CaseIterable, Codable, Sendable {
  case letter, email, whatsapp, sms, registered, call

  /// Whether what it brings lasts: post and e-mail.
  public var isDurable: Bool {
    switch self {
    case .letter, .email, .registered: true
    case .whatsapp, .sms, .call: false
    }
  }
}

/// The personal data of a customer, in one version. The journal covers it by a salted hash, so that it can
/// be erased and the chain stays whole.
public struct CustomerRecord: Hashable, Codable, Sendable {
  public var name: String
  public var kind: CustomerKind
  /// Set by an import and not yet confirmed by the user.
  public var kindIsAssumed: Bool
  public var enterpriseNumber: EnterpriseNumber?
  /// A VAT number that isn't a Belgian enterprise number.
  public var vatNumber: String?
  public var language: Language?
  /// Nil: as the settings say.
  public var tone: Tone?
  public var address: PostalAddress
  public var email: String?
  public var phone: String?
  public var contact: String?

  public init(
    name: String, kind: CustomerKind, kindIsAssumed: Bool = false,
    enterpriseNumber: EnterpriseNumber? = nil, vatNumber: String? = nil,
    language: Language? = nil, address: PostalAddress = PostalAddress(), email: String? = nil,
    phone: String? = nil, contact: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.kindIsAssumed = kindIsAssumed
    self.enterpriseNumber = enterpriseNumber
    self.vatNumber = vatNumber
    self.language = language
    self.address = address
    self.email = email
    self.phone = phone
    self.contact = contact
  }
}

extension CustomerRecord {
  /// Whether two records are one customer: the same enterprise number; where one of them has none, the
  /// same name with no differing kind, foreign VAT number, postcode or e-mail.
  public func isSameCustomer(as other: CustomerRecord) -> Bool {
    if let mine = enterpriseNumber, let theirs = other.enterpriseNumber { return mine == theirs }
    guard SearchKey(name) == SearchKey(other.name) else { return false }
    func agrees(_ mine: String?, _ theirs: String?) -> Bool {
      guard let mine, let theirs else { return true }
      return SearchKey(reference: mine) == SearchKey(reference: theirs)
    }
    let kindsAgree = kind == other.kind || kindIsAssumed || other.kindIsAssumed
    return kindsAgree && agrees(vatNumber, other.vatNumber)
      && agrees(address.postcode, other.address.postcode) && agrees(email, other.email)
  }
}

extension CustomerRecord {
  /// This record with what it lacked and `other` knows; nil where there is nothing new.
  ///
  /// What is known is never overwritten, except an assumed kind by one that isn't.
  public func completed(by other: CustomerRecord) -> CustomerRecord? {
    var record = self
    if record.kindIsAssumed, !other.kindIsAssumed {
      record.kind = other.kind
      record.kindIsAssumed = false
    }
    record.enterpriseNumber = enterpriseNumber ?? other.enterpriseNumber
    record.vatNumber = vatNumber ?? other.vatNumber
    record.language = language ?? other.language
    record.tone = tone ?? other.tone
    if !address.isComplete, other.address.isComplete { record.address = other.address }
    record.email = email ?? other.email
    record.phone = phone ?? other.phone
    record.contact = contact ?? other.contact
    return record == self ? nil : record
  }
}
