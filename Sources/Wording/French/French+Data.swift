import Claims

extension French {
  static let data = DataTexts(
    exported: { invoices, file in
      "\(format.grouped(invoices, "document", "documents")) dans \(file)."
    },
    exportedRows: { rows, file in
      "\(format.grouped(rows, "ligne", "lignes")) dans \(file)."
    },
    backedUp: { invoices, documents, file, size in
      "Sauvegarde dans \(file), \(format.size(size)) : \(format.grouped(invoices, "facture", "factures")), \(format.grouped(documents, "fichier", "fichiers")) dans documents/. Elle a été relue et est complète."
    },
    restored: { invoices, directory, day in
      "La sauvegarde du \(format.day(day)) se trouve maintenant dans \(directory) : \(format.grouped(invoices, "facture", "factures"))."
    },
    inOrder: "Tout a été vérifié et est en ordre.",
    former: { "Les données qui s'y trouvaient sont gardées dans \($0)." },
    head: { "Tête du journal : \($0)" },
    leftOut: { "\($0) n'est pas un fichier ordinaire et n'est pas dans la sauvegarde." },
    elsewhere: { setting, path in
      "\(setting), \(path), se trouve hors du dossier de vos données et n'est pas dans la sauvegarde."
    },
    backedUpWithFaults:
      "Vos données contiennent des erreurs ; la sauvegarde les contient telles quelles :",
    restoredWithFaults:
      "Les données de la sauvegarde contenaient des erreurs, qui y sont toujours :",
    backingUp: "Sauvegarde", restoring: "Restauration", exporting: "Exportation",
    verifying: "Vérification")
}
