extension PageLabels {
  static let dutch = PageLabels(
    postList: "Brieven voor de post", number: "Nr.", addressee: "Geadresseerde", kind: "Soort",
    registered: "aangetekend", plain: "gewoon", pages: "Blz.", barcode: "Barcode van de zending",
    letterCount: { all, registered, pages in
      "\(all) \(all == 1 ? "brief" : "brieven"), waarvan \(registered) aangetekend;"
        + " samen \(pages) \(pages == 1 ? "bladzijde" : "bladzijden")."
    },
    handedOver: "Afgegeven op", postStamp: "Stempel en handtekening van de post",
    invoiceData: { "Gegevens van elektronische factuur \($0)" },
    creditNoteData: { "Gegevens van elektronische creditnota \($0)" },
    invoiceNote: "Dit blad toont de gegevens van het elektronische document zoals ze in de"
      + " boekhouding staan. Het is niet het document zelf.",
    enteredInvoice: { "Gegevens van factuur \($0)" },
    enteredCreditNote: { "Gegevens van creditnota \($0)" },
    enteredNote: "Dit blad toont de gegevens zoals ze in de boekhouding staan."
      + " Het is niet het document zelf.",
    seller: "Verkoper", buyer: "Klant", vatNumber: "Btw-nummer",
    invoiceNumber: "Factuurnummer", creditNoteNumber: "Nummer van de creditnota",
    issued: "Datum", due: "Vervaldag", dueCounted: "berekend uit de betalingstermijn",
    received: "Ontvangen door de klant", order: "Bestelreferentie",
    credits: "Crediteert factuur", source: "Elektronisch document",
    vat: "Btw", vatRate: "Tarief", vatBase: "Zonder btw", withVAT: "Met btw",
    prepaid: "Vooruitbetaald of afgerond", amounts: "Wat ervan openstaat",
    openOn: { "Openstaand op \($0)" })
}
