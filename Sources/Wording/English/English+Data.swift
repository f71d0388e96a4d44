import Claims

extension English {
  static let data = DataTexts(
    exported: { invoices, file in
      "\(format.grouped(invoices, "document", "documents")) in \(file)."
    },
    exportedRows: { rows, file in
      "\(format.grouped(rows, "row", "rows")) in \(file)."
    },
    backedUp: { invoices, documents, file, size in
      "Backed up to \(file), \(format.size(size)): \(format.grouped(invoices, "invoice", "invoices")), \(format.grouped(documents, "file", "files")) in documents/. It was read back and is whole."
    },
    restored: { invoices, directory, day in
      "The backup of \(format.day(day)) is the store in \(directory) now: \(format.grouped(invoices, "invoice", "invoices"))."
    },
    inOrder: "It was verified, and all is in order.",
    former: { "The store that was there is kept in \($0)." },
    head: { "Head of the journal: \($0)" },
    leftOut: { "\($0) is no plain file and isn't in the backup." },
    elsewhere: { setting, path in
      "\(setting), \(path), lies outside the store and isn't in the backup."
    },
    backedUpWithFaults: "The store has faults; the backup holds it as it is:",
    restoredWithFaults: "The store in the backup had faults, and has them still:",
    backingUp: "Backing up", restoring: "Restoring", exporting: "Exporting",
    verifying: "Verifying")
}
