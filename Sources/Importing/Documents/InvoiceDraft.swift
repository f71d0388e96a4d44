import Claims

/// What a walk over an invoice has found so far; nothing is checked yet.
struct InvoiceDraft: ElementVisitor {
  typealias Field = InvoiceElements.Field
  typealias Group = InvoiceElements.Group

  struct VATDraft {
    var base: ElementValue?
    var tax: ElementValue?
    var rate: Rate?
    var category: String?
  }

  /// Fields that occur once, as found.
  private(set) var singles: [Field: ElementValue] = [:]
  private(set) var problems: [ImportProblem] = []
  private(set) var vat: [VATDraft] = []

  private(set) var seller = InvoiceDocument.Party()
  private(set) var buyer = InvoiceDocument.Party()
  private(set) var payee: InvoiceDocument.Party?

  private(set) var references: [String] = []
  private(set) var accounts: [String] = []
  private(set) var meansCodes: [String] = []
  private(set) var meansDue: ElementValue?
  private(set) var billingReferences: [String] = []
  private(set) var terms: [String] = []
  private(set) var notes: [String] = []
  private(set) var attachments: [InvoiceDocument.Attachment] = []
  private(set) var buyerReference: String?
  private(set) var orderReference: String?
  private(set) var customization: String?
  private(set) var itemName: String?
  private(set) var itemDescription: String?
  private(set) var lineCount = 0

  /// The party that is being read.
  private var party = InvoiceDocument.Party()
  private var registrationName: String?
  private var street: String?
  private var houseNumber: String?
  private var additions: [String] = []
  private var tax: (id: String?, scheme: String?)

  init() {}

  mutating func open(_ group: Group, line: Int) {
    switch group {
    case .seller, .buyer, .payee:
      party = InvoiceDocument.Party()
      registrationName = nil
      (street, houseNumber, additions) = (nil, nil, [])
    case .taxScheme: tax = (nil, nil)
    case .vatPart: vat.append(VATDraft())
    case .line: lineCount += 1
    }
  }

  mutating func close(_ group: Group) {
    switch group {
    case .seller, .buyer, .payee:
      party.name = registrationName ?? party.tradingName
      let streetAndNumber = [street, houseNumber].compactMap { $0 }.joined(separator: " ")
      party.address.street = streetAndNumber.isEmpty ? nil : streetAndNumber
      party.address.more = additions.isEmpty ? nil : additions.joined(separator: ", ")
      switch group {
      case .seller: seller = party
      case .buyer: buyer = party
      default: payee = party
      }
    case .taxScheme:
      if tax.scheme?.uppercased() == "VAT", party.vat == nil { party.vat = tax.id }
    case .vatPart, .line: break
    }
  }

  mutating func take(_ field: Field, _ value: ElementValue) {
    if field.isSingle {
      guard singles[field] == nil else {
        problems.append(.repeated(field: value.path, line: value.line))
        return
      }
      singles[field] = value
      return
    }
    if field == .attachment {
      attachments.append(attachment(value))
      return
    }
    let text = HarmlessText.line(value.text, limit: 2_000)
    guard !text.isEmpty else { return }
    switch field {
    case .buyerReference: buyerReference = buyerReference ?? text
    case .orderReference: orderReference = orderReference ?? text
    case .customization: customization = customization ?? text
    case .note: notes.append(text)
    case .meansCode: meansCodes.append(text)
    case .reference: references.append(text)
    case .account: accounts.append(text)
    case .billingReference: billingReferences.append(text)
    case .terms: terms.append(text)
    case .meansDue: meansDue = meansDue ?? value
    case .itemName where lineCount == 1: itemName = itemName ?? text
    case .itemDescription where lineCount == 1: itemDescription = itemDescription ?? text
    case .itemName, .itemDescription: break
    case .vatBase: vat[vat.count - 1].base = value
    case .vatTax: vat[vat.count - 1].tax = value
    case .vatRate: vat[vat.count - 1].rate = Rate(percent: text)
    case .vatCategory: vat[vat.count - 1].category = text
    default: takeParty(field, text, scheme: value.attributes.first ?? nil)
    }
  }

  private mutating func takeParty(_ field: Field, _ text: String, scheme: String?) {
    let scheme = scheme.map { HarmlessText.line($0, limit: 40) }
    let identifier = InvoiceDocument.Party.Identifier(scheme: scheme, id: text)
    switch field {
    case .tradingName: party.tradingName = party.tradingName ?? text
    case .registrationName: registrationName = registrationName ?? text
    case .legalID: party.legalID = party.legalID ?? identifier
    case .endpoint: party.endpoint = party.endpoint ?? identifier
    case .identifier: party.identifiers.append(identifier)
    case .taxID: tax.id = text
    case .taxRegistration where scheme == "VA": party.vat = party.vat ?? text
    case .taxScheme: tax.scheme = text
    case .street: street = street ?? text
    case .houseNumber: houseNumber = houseNumber ?? text
    case .addition where additions.count < 3: additions.append(text)
    case .postcode: party.address.postcode = text
    case .city: party.address.city = text
    case .country: party.address.country = text
    case .contact: party.contact = party.contact ?? text
    case .email: party.email = party.email ?? text
    case .phone: party.phone = party.phone ?? text
    default: break
    }
  }

  private func attachment(_ value: ElementValue) -> InvoiceDocument.Attachment {
    let mediaType = value.attributes[1].map { HarmlessText.line($0, limit: 100) }
    return InvoiceDocument.Attachment(
      fileName: HarmlessFileName.last(of: value.attributes[0] ?? ""),
      mediaType: mediaType, byteCount: value.byteCount)
  }
}

/// File names from outside.
enum HarmlessFileName {
  /// The part of a path after its last slash, backslash or colon, on one line and without leading dots;
  /// empty where nothing is left.
  static func last(of path: String) -> String {
    let separators: Set<Character> = ["/", "\\", ":"]
    let last = path.split(whereSeparator: separators.contains).last ?? ""
    return HarmlessText.line(last.drop { $0 == "." || $0.isWhitespace }, limit: 200)
  }
}
