import Claims

extension InvoiceDraft {
  /// The document, each field checked.
  ///
  /// - Parameters:
  ///   - syntax: that of the file.
  ///   - isCreditNote: what the root says; nil where it says neither.
  /// - Returns: what the file states, with what is odd in it.
  /// - Throws: all that is wrong with the fields.
  func document(
    _ syntax: InvoiceSyntax, isCreditNote: Bool?
  ) throws(Problems) -> InvoiceDocument {
    var problems = self.problems
    let currency = requiredCurrency(syntax, &problems)
    let number = requiredNumber(syntax, &problems)
    let issued = day(singles[.issued], syntax, &problems)
    if singles[.issued] == nil { problems.append(.missing(field: syntax.issued)) }
    let due = day(singles[.due] ?? meansDue, syntax, &problems)
    let isInferred = singles[.payable] == nil && syntax.infersPayable
    let payable = currency.flatMap {
      isInferred ? inferredPayable($0, &problems) : amount(.payable, $0, &problems)
    }
    if singles[isInferred ? .taxInclusive : .payable] == nil {
      problems.append(.missing(field: syntax.payable))
    }
    let typeCode = singles[.typeCode].map { HarmlessText.line($0.text, limit: 20) }
    let saysCredit = typeCode.map(InvoiceDraft.creditCodes.contains) ?? isCreditNote ?? false
    let kind: InvoiceDocument.Kind = isCreditNote ?? false || saysCredit ? .creditNote : .invoice

    var document: InvoiceDocument?
    if let currency, let number, let issued, let payable {
      var made = InvoiceDocument(kind: kind, number: number, issued: issued, payable: payable)
      made.typeCode = typeCode == "" ? nil : typeCode
      made.due = due
      made.taxExclusive = amount(.taxExclusive, currency, &problems)
      made.taxInclusive = amount(.taxInclusive, currency, &problems)
      made.prepaid = amount(.prepaid, currency, &problems)
      made.rounding = amount(.rounding, currency, &problems)
      made.vat = vatParts(currency, &problems)
      document = made
    }
    guard problems.isEmpty, var document else { throw Problems(problems) }
    fill(&document)
    document.warnings = document.foundWarnings
    if isInferred { document.warnings.append(.payableNotStated(taken: document.payable)) }
    if let isCreditNote, saysCredit != isCreditNote, let typeCode {
      document.warnings.append(.typeCodeContradictsRoot(typeCode))
    }
    return document
  }

  private func fill(_ document: inout InvoiceDocument) {
    document.seller = seller
    document.buyer = buyer
    document.payee = payee
    document.paymentReferences = unique(references).compactMap { PaymentReference($0) }
    document.accounts = unique(accounts).map { InvoiceDocument.Account(text: $0) }
    document.paymentMeansCodes = meansCodes
    document.billingReferences = unique(billingReferences)
    document.paymentTermsNotes = terms
    document.orderReference = orderReference
    document.buyerReference = buyerReference
    document.notes = notes
    document.subject = itemName ?? itemDescription ?? notes.first
    document.lineCount = lineCount
    document.attachments = attachments
    document.customizationID = customization
  }

  /// Each text once, in order.
  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private func requiredNumber(
    _ syntax: InvoiceSyntax, _ problems: inout [ImportProblem]
  ) -> String? {
    let number = HarmlessText.line(singles[.number]?.text ?? "", limit: 200)
    guard !number.isEmpty else {
      problems.append(.missing(field: syntax.number))
      return nil
    }
    return number
  }

  private func requiredCurrency(
    _ syntax: InvoiceSyntax, _ problems: inout [ImportProblem]
  ) -> Currency? {
    guard let value = singles[.currency] else {
      problems.append(.missing(field: syntax.currency))
      return nil
    }
    let text = HarmlessText.line(value.text, limit: 40)
    guard let currency = Currency(inUse: text) else {
      problems.append(
        text.isEmpty
          ? .missing(field: value.path)
          : .notACurrency(field: value.path, found: text, line: value.line))
      return nil
    }
    return currency
  }

  private func day(
    _ value: ElementValue?, _ syntax: InvoiceSyntax, _ problems: inout [ImportProblem]
  ) -> CalendarDay? {
    guard let value else { return nil }
    let text = HarmlessText.line(value.text, limit: 40)
    guard let day = syntax.day(text, value.attributes.first ?? nil) else {
      problems.append(
        text.isEmpty
          ? .missing(field: value.path)
          : .notADay(field: value.path, found: text, line: value.line))
      return nil
    }
    return day
  }

  private func inferredPayable(
    _ currency: Currency, _ problems: inout [ImportProblem]
  ) -> Money? {
    guard let total = amount(.taxInclusive, currency, &problems) else { return nil }
    guard let prepaid = singles[.prepaid] else { return total }
    return money(prepaid, currency, &problems).map { total - $0 }
  }

  private func amount(
    _ field: Field, _ currency: Currency, _ problems: inout [ImportProblem]
  ) -> Money? {
    singles[field].flatMap { money($0, currency, &problems) }
  }

  private func money(
    _ value: ElementValue, _ currency: Currency, _ problems: inout [ImportProblem]
  ) -> Money? {
    if let stated = value.attributes.first ?? nil, Currency(stated) != currency {
      problems.append(
        .mixedCurrencies(
          field: value.path, found: HarmlessText.line(stated, limit: 40), expected: currency,
          line: value.line))
      return nil
    }
    do {
      return Money(minorUnits: try AmountText.parseMachine(value.text), currency: currency)
    } catch {
      problems.append(problem(error, in: value))
      return nil
    }
  }

  private func problem(_ failure: AmountText.Failure, in value: ElementValue) -> ImportProblem {
    let found = HarmlessText.line(value.text, limit: 40)
    let fault: ImportProblem.AmountFault
    switch failure {
    case .empty: return .missing(field: value.path)
    case .notAnAmount, .ambiguous: fault = .notANumber
    case .tooManyDecimals: fault = .tooManyDecimals
    case .tooLarge: fault = .tooLarge
    }
    return .notAnAmount(field: value.path, found: found, fault: fault, line: value.line)
  }

  /// VAT in the currency of the document; where it is stated again in `TaxCurrencyCode`, for the tax
  /// office, that is left out.
  private func vatParts(
    _ currency: Currency, _ problems: inout [ImportProblem]
  ) -> [InvoiceDocument.VATPart] {
    let taxCurrency = singles[.taxCurrency].flatMap { Currency(HarmlessText.line($0.text)) }
    var parts: [InvoiceDocument.VATPart] = []
    for draft in vat {
      guard let base = draft.base, let tax = draft.tax else { continue }
      if let taxCurrency, taxCurrency != currency,
        let stated = tax.attributes.first ?? nil, Currency(stated) == taxCurrency
      {
        continue
      }
      guard let base = money(base, currency, &problems),
        let tax = money(tax, currency, &problems)
      else { continue }
      parts.append(
        InvoiceDocument.VATPart(
          rate: draft.rate, base: base, tax: tax, category: draft.category))
    }
    return parts
  }

  /// Credit notes of UNTDID 1001, as EN 16931 and Peppol BIS Billing 3 list them.
  private static let creditCodes: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]
}
