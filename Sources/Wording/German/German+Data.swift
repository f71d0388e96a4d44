import Claims

extension German {
  static let data = DataTexts(
    exported: { invoices, file in
      "\(format.grouped(invoices, "Beleg", "Belege")) in \(file)."
    },
    exportedRows: { rows, file in
      "\(format.grouped(rows, "Zeile", "Zeilen")) in \(file)."
    },
    backedUp: { invoices, documents, file, size in
      "Sicherung in \(file), \(format.size(size)): \(format.grouped(invoices, "Rechnung", "Rechnungen")), \(format.grouped(documents, "Datei", "Dateien")) in documents/. Sie wurde zurückgelesen und ist vollständig."
    },
    restored: { invoices, directory, day in
      "Die Sicherung vom \(format.day(day)) steht jetzt in \(directory): \(format.grouped(invoices, "Rechnung", "Rechnungen"))."
    },
    inOrder: "Alles wurde geprüft und ist in Ordnung.",
    former: { "Die Daten, die dort standen, sind in \($0) aufbewahrt." },
    head: { "Kopf des Journals: \($0)" },
    leftOut: { "\($0) ist keine gewöhnliche Datei und nicht in der Sicherung." },
    elsewhere: { setting, path in
      "\(setting), \(path), liegt außerhalb des Ordners mit Ihren Daten und ist nicht in der Sicherung."
    },
    backedUpWithFaults: "Ihre Daten enthalten Fehler; die Sicherung enthält sie, wie sie sind:",
    restoredWithFaults: "Die Daten der Sicherung enthielten Fehler, die noch darin sind:",
    backingUp: "Sicherung", restoring: "Wiederherstellung", exporting: "Export",
    verifying: "Prüfung")
}
