extension PageLabels {
  static let french = PageLabels(
    postList: "Lettres à remettre à la poste", number: "N°", addressee: "Destinataire",
    kind: "Type", registered: "recommandé", plain: "ordinaire", pages: "Pages",
    barcode: "Code-barres de l’envoi",
    letterCount: { all, registered, pages in
      "\(all) \(all <= 1 ? "lettre" : "lettres"),"
        + " dont \(registered) \(registered <= 1 ? "recommandée" : "recommandées") ;"
        + " \(pages) \(pages <= 1 ? "page" : "pages") en tout."
    },
    handedOver: "Remis le", postStamp: "Cachet et signature de la poste",
    invoiceData: { "Données de la facture électronique \($0)" },
    creditNoteData: { "Données de la note de crédit électronique \($0)" },
    invoiceNote: "Cette page reprend les données du document électronique telles qu’elles figurent"
      + " dans la comptabilité. Elle n’est pas le document lui-même.",
    enteredInvoice: { "Données de la facture \($0)" },
    enteredCreditNote: { "Données de la note de crédit \($0)" },
    enteredNote: "Cette page reprend les données telles qu’elles figurent dans la comptabilité."
      + " Ce n’est pas le document lui-même.",
    seller: "Vendeur", buyer: "Client", vatNumber: "Numéro de TVA",
    invoiceNumber: "Numéro de facture", creditNoteNumber: "Numéro de la note de crédit",
    issued: "Date", due: "Échéance", dueCounted: "calculée selon le délai de paiement",
    received: "Reçue par le client", order: "Référence de commande",
    credits: "Crédite la facture", source: "Document électronique",
    vat: "TVA", vatRate: "Taux", vatBase: "Hors TVA", withVAT: "TVA comprise",
    prepaid: "Payé d’avance ou arrondi", amounts: "Ce qui en reste dû",
    openOn: { "Solde ouvert au \($0)" })
}
