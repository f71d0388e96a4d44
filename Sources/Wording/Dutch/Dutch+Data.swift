import Claims

extension Dutch {
  static let data = DataTexts(
    exported: { invoices, file in
      "\(format.grouped(invoices, "document", "documenten")) in \(file)."
    },
    exportedRows: { rows, file in
      "\(format.grouped(rows, "rij", "rijen")) in \(file)."
    },
    backedUp: { invoices, documents, file, size in
      "Back-up in \(file), \(format.size(size)): \(format.grouped(invoices, "factuur", "facturen")), \(format.grouped(documents, "bestand", "bestanden")) in documents/. Hij is teruggelezen en is volledig."
    },
    restored: { invoices, directory, day in
      "De back-up van \(format.day(day)) staat nu in \(directory): \(format.grouped(invoices, "factuur", "facturen"))."
    },
    inOrder: "Alles is nagekeken en in orde.",
    former: { "De gegevens die er stonden, zijn bewaard in \($0)." },
    head: { "Kop van het journaal: \($0)" },
    leftOut: { "\($0) is geen gewoon bestand en zit niet in de back-up." },
    elsewhere: { setting, path in
      "\(setting), \(path), staat buiten de map met uw gegevens en zit niet in de back-up."
    },
    backedUpWithFaults: "Er zijn fouten in uw gegevens; de back-up bevat ze zoals ze zijn:",
    restoredWithFaults: "In de gegevens van de back-up zaten fouten, en die zitten er nog in:",
    backingUp: "Back-up", restoring: "Terugzetten", exporting: "Uitvoer",
    verifying: "Nakijken")
}
