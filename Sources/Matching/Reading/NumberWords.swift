/// How a word of a message is compared with the number of an invoice.
enum NumberWords {
  /// Whether the letters and digits of `text` are those of `number`.
  ///
  /// Joints may be left out, or be others; but where the text parts two digits, so must the number: `1.234` isn't
  /// invoice 1234, and `2026 0131` is 2026-0131.
  static func spell(_ text: ArraySlice<UInt8>, _ number: String) -> Bool {
    var number = number
    return number.withUTF8 { spelled in
      spelled.allSatisfy { $0 < 128 }
        ? spell(text, spelled)
        : ByteText.bytes(String(decoding: spelled, as: UTF8.self)).withUnsafeBufferPointer {
          spell(text, $0)
        }
    }
  }

  private static func spell(
    _ text: ArraySlice<UInt8>, _ number: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var at = 0
    var previous: UInt8?
    var (isParted, isBlank) = (false, false)
    for byte in text {
      guard byte.isWord else {
        isParted = true
        isBlank = isBlank || byte.isBlank
        continue
      }
      var isPartedThere = false
      while at < number.count, !number[at].isWord {
        isPartedThere = true
        at += 1
      }
      guard at < number.count, number[at].folded == byte.folded else { return false }
      if isParted, !isPartedThere, let previous, previous.isDigit == byte.isDigit,
        byte.isDigit || isBlank
      {
        return false
      }
      previous = byte
      (isParted, isBlank) = (false, false)
      at += 1
    }
    while at < number.count, !number[at].isWord { at += 1 }
    return at == number.count
  }

  /// Where the number begins in a word such as `FACT2026-101` or `nr.2026/101`; nil where no word that says "invoice"
  /// is glued to it.
  static func startOfNumber(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    var isFound = false
    while start < range.upperBound {
      var at = start
      var hash = ByteText.seed
      while at < range.upperBound, bytes[at].isLetter, at - start < 16 {
        hash = ByteText.add(bytes[at].folded, to: hash)
        at += 1
      }
      if at == start { return isFound ? start : nil }
      guard leading.contains(hash) else { return nil }
      while at < range.upperBound, bytes[at].isJoint { at += 1 }
      guard at < range.upperBound else { return nil }
      start = at
      isFound = true
    }
    return nil
  }

  /// Words that are written before a number in the languages of our customers.
  private static let leading: Set<UInt64> = Set(
    [
      "fact", "factuur", "factuurnr", "factuurnummer", "facture", "factures", "facturen", "fac",
      "fa", "fct", "f", "fv", "vf", "fnr", "factnr", "inv", "invoice", "invoiceno", "invoicenr",
      "invno", "rechnung", "rechnungsnr", "rechnungnr", "rg", "rgnr", "re", "rn", "rnr", "nr",
      "no", "num", "nummer", "numero", "number", "n", "ref", "bill", "docnr", "doc",
    ].map(ByteText.key))

  /// What a number is worth by itself: three digits, or a year, stand in many messages.
  static func isWeak(_ number: String) -> Bool {
    var (digits, value) = (0, 0)
    for byte in number.utf8 where byte.isWord {
      guard byte.isDigit else { return false }
      digits += 1
      if digits > 4 { return false }
      value = value * 10 + Int(byte - 48)
    }
    return digits <= 3 || (1990...2099).contains(value)
  }

  /// How many letters and digits it has.
  static func length(_ number: String) -> Int {
    number.utf8.reduce(0) { $1.isWord ? $0 + 1 : $0 }
  }

  /// The digits at its end as a number: 131 of `2026-0131`. Nil where there are none, or more than nine.
  static func ending(_ number: String) -> Int? {
    var (value, scale, digits) = (0, 1, 0)
    for byte in number.utf8.reversed() {
      guard byte.isDigit else {
        if digits > 0 { break }
        return nil
      }
      digits += 1
      if digits > 9 { return nil }
      value += Int(byte - 48) * scale
      scale *= 10
    }
    return digits > 0 ? value : nil
  }
}
