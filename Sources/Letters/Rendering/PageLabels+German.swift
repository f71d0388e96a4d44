extension PageLabels {
  static let german = PageLabels(
    postList: "Briefe für die Post", number: "Nr.", addressee: "Empfänger", kind: "Art",
    registered: "Einschreiben", plain: "gewöhnlich", pages: "Seiten",
    barcode: "Strichcode der Sendung",
    letterCount: { all, registered, pages in
      "\(all) \(all == 1 ? "Brief" : "Briefe"), davon \(registered) per Einschreiben;"
        + " zusammen \(pages) \(pages == 1 ? "Seite" : "Seiten")."
    },
    handedOver: "Abgegeben am", postStamp: "Stempel und Unterschrift der Post",
    invoiceData: { "Daten der elektronischen Rechnung \($0)" },
    creditNoteData: { "Daten der elektronischen Gutschrift \($0)" },
    invoiceNote:
      "Dieses Blatt zeigt die Daten des elektronischen Belegs, wie sie in der Buchhaltung"
      + " stehen. Es ist nicht der Beleg selbst.",
    enteredInvoice: { "Daten der Rechnung \($0)" },
    enteredCreditNote: { "Daten der Gutschrift \($0)" },
    enteredNote: "Diese Seite zeigt die Daten, wie sie in den Büchern stehen."
      + " Sie ist nicht der Beleg selbst.",
    seller: "Verkäufer", buyer: "Kunde", vatNumber: "MwSt.-Nummer",
    invoiceNumber: "Rechnungsnummer", creditNoteNumber: "Nummer der Gutschrift",
    issued: "Datum", due: "Fälligkeit", dueCounted: "aus der Zahlungsfrist berechnet",
    received: "Beim Kunden eingegangen", order: "Bestellzeichen",
    credits: "Zu Rechnung", source: "Elektronischer Beleg",
    vat: "MwSt.", vatRate: "Satz", vatBase: "Ohne MwSt.", withVAT: "Mit MwSt.",
    prepaid: "Vorausbezahlt oder gerundet", amounts: "Was davon offen ist",
    openOn: { "Offen am \($0)" })
}
