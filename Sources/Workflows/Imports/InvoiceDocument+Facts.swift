import Claims
import Importing

extension InvoiceDocument {
  /// What of it enters the books, as issued by `seller`.
  ///
  /// `paymentDays` are counted from the day of issue where an invoice states no due date.
  func facts(seller: String, paymentDays: Int) -> Receivable.Facts {
    let isCreditNote = kind == .creditNote
    let counted = isCreditNote ? issued : issued.adding(days: paymentDays)
    var facts = Receivable.Facts(
      document: isCreditNote ? .creditNote : .invoice, number: number, seller: seller,
      issued: issued, due: due ?? counted, dueIsCounted: due == nil, total: receivableEffect,
      reference: bestReference, iban: accounts.lazy.compactMap(\.iban).first)
    facts.description = subject
    facts.orderReference = orderReference
    facts.credits = billingReferences
    facts.vat = vat.compactMap { part in
      part.rate.map { Receivable.VATShare(rate: $0, base: part.base, tax: part.tax) }
    }
    if receivableEffect.isPositive {
      facts.hindrance = isDirectDebit ? .directDebit : isPaidToAnother ? .factor : nil
    }
    return facts
  }

  /// A structured communication before a creditor reference before free text.
  private var bestReference: PaymentReference? {
    func isStructured(_ reference: PaymentReference) -> Bool {
      if case .structured = reference { return true }
      return false
    }
    func isFree(_ reference: PaymentReference) -> Bool {
      if case .free = reference { return true }
      return false
    }
    return paymentReferences.first(where: isStructured)
      ?? paymentReferences.first { !isFree($0) } ?? paymentReferences.first
  }

  /// The buyer as a customer. A valid enterprise number makes a business; without one it is a consumer,
  /// assumed until the user says so.
  var customer: CustomerRecord {
    let enterprise = buyer.enterpriseNumber
    let name = buyer.name ?? buyer.tradingName ?? buyer.vat ?? buyer.endpoint?.id ?? "?"
    var record = CustomerRecord(
      name: name, kind: enterprise == nil ? .consumer : .business,
      kindIsAssumed: enterprise == nil, enterpriseNumber: enterprise,
      vatNumber: enterprise == nil ? buyer.vat : nil)
    record.address = buyer.address.postal
    record.email = buyer.email
    record.phone = buyer.phone
    record.contact = buyer.contact
    return record
  }

  /// The seller as the creditor of a store that had none.
  var creditor: Creditor {
    let enterprise = seller.enterpriseNumber
    return Creditor(
      name: seller.name ?? seller.tradingName ?? "?", enterpriseNumber: enterprise,
      vatNumber: enterprise == nil ? seller.vat : nil,
      iban: accounts.lazy.compactMap(\.iban).first, address: seller.address.postal,
      email: seller.email, phone: seller.phone)
  }

  var sellerKey: String {
    SellerKey.other(
      enterprise: seller.enterpriseNumber, vat: seller.vat,
      name: seller.name ?? seller.tradingName)
  }

  /// Whether `creditor` issued it: the same enterprise or VAT number, else the same account, else the same
  /// name.
  func isIssued(by creditor: Creditor) -> Bool {
    if let ours = creditor.enterpriseNumber, let theirs = seller.enterpriseNumber {
      return ours == theirs
    }
    let ourVAT = creditor.vatNumber ?? creditor.enterpriseNumber.map { "BE" + $0.digits }
    if let ourVAT, let theirs = seller.vat {
      return SearchKey(reference: ourVAT) == SearchKey(reference: theirs)
    }
    let accounts = self.accounts.compactMap(\.iban)
    if let ours = creditor.iban, !accounts.isEmpty { return accounts.contains(ours) }
    let names = [seller.name, seller.tradingName].compactMap { $0.map { SearchKey($0) } }
    return names.contains(SearchKey(creditor.name))
  }

  /// Whether `creditor` is the buyer.
  func isBought(by creditor: Creditor) -> Bool {
    if let ours = creditor.enterpriseNumber, let theirs = buyer.enterpriseNumber {
      return ours == theirs
    }
    return buyer.name.map { SearchKey($0) == SearchKey(creditor.name) } ?? false
  }
}

extension InvoiceDocument.Party.Address {
  var postal: PostalAddress {
    let lines = [street, more].compactMap(\.self)
    return PostalAddress(
      street: lines.isEmpty ? nil : lines.joined(separator: ", "), postcode: postcode,
      city: city, country: country)
  }
}
