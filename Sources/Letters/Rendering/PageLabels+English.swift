extension PageLabels {
  static let english = PageLabels(
    postList: "Letters for the post", number: "No.", addressee: "Addressee", kind: "Kind",
    registered: "registered", plain: "ordinary", pages: "Pages", barcode: "Barcode of the item",
    letterCount: { all, registered, pages in
      "\(all) \(all == 1 ? "letter" : "letters"), of which \(registered) registered;"
        + " \(pages) \(pages == 1 ? "page" : "pages") in all."
    },
    handedOver: "Handed over on", postStamp: "Stamp and signature of the post office",
    invoiceData: { "Data of electronic invoice \($0)" },
    creditNoteData: { "Data of electronic credit note \($0)" },
    invoiceNote: "This page shows the data of the electronic document as they stand in the books."
      + " It is not the document itself.",
    enteredInvoice: { "Data of invoice \($0)" },
    enteredCreditNote: { "Data of credit note \($0)" },
    enteredNote: "This page shows the data as they stand in the books."
      + " It is not the document itself.",
    seller: "Seller", buyer: "Customer", vatNumber: "VAT number",
    invoiceNumber: "Invoice number", creditNoteNumber: "Number of the credit note",
    issued: "Date", due: "Due", dueCounted: "counted from the payment term",
    received: "Received by the customer", order: "Order reference",
    credits: "Credits invoice", source: "Electronic document",
    vat: "VAT", vatRate: "Rate", vatBase: "Without VAT", withVAT: "With VAT",
    prepaid: "Prepaid or rounded", amounts: "What is open of it",
    openOn: { "Open on \($0)" })
}
