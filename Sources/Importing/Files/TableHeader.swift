/// The header line of a bank's table export, known by its words.
enum TableHeader {
  /// Whether one of the first lines has cells for a day, an amount and a further mark of a bank export.
  static func occurs(in lines: [ArraySlice<UInt8>]) -> Bool {
    lines.prefix(20).contains { line in
      [";", ",", "\t"].contains { (separator: Unicode.Scalar) in
        let cells = line.split(separator: UInt8(ascii: separator)).map(cell)
        return cells.count >= 4 && has(days, cells) && has(amounts, cells) && has(marks, cells)
      }
    }
  }

  private static func cell(_ bytes: ArraySlice<UInt8>) -> String {
    let kept = bytes.filter { $0 != UInt8(ascii: "\"") && $0 < 0x80 }
    return String(decoding: kept, as: UTF8.self).lowercased()
  }

  private static func has(_ words: [String], _ cells: [String]) -> Bool {
    cells.contains { cell in
      words.contains { word in
        cell.utf8.count < 60 && occurs(word, in: cell)
      }
    }
  }

  private static func occurs(_ word: String, in cell: String) -> Bool {
    let word = Array(word.utf8), cell = Array(cell.utf8)
    guard cell.count >= word.count else { return false }
    return (0...(cell.count - word.count)).contains { cell[$0...].starts(with: word) }
  }

  private static let days = ["datum", "date", "buchungstag", "valuta"]
  private static let amounts = ["bedrag", "montant", "amount", "betrag", "credit", "umsatz"]
  private static let marks = [
    "tegenpartij", "contrepartie", "counterparty", "rekening", "compte", "account", "iban",
    "saldo", "solde", "balance", "begnstigte", "auftraggeber", "verwendungszweck", "konto",
    "mededeling", "communication",
  ]
}
