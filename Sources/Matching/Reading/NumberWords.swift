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

  @inline(__always)
  static func isLeading(_ hash: UInt64) -> Bool { leading.contains(hash) }

  /// Words that are written before a number in the languages of our customers.
  private static let leading: Set<UInt64> = Set(
    [
      "fact", "factuur", "factuurnr", "factuurnummer", "facture", "factures", "facturen", "fac",
      "fa", "fct", "f", "fv", "vf", "fnr", "factnr", "inv", "invoice", "invoiceno", "invoicenr",
      "invno", "rechnung", "rechnungsnr", "rechnungnr", "rg", "rgnr", "re", "rn", "rnr", "nr",
      "no", "num", "nummer", "numero", "number", "n", "n°", "nº", "ref", "bill", "docnr", "doc",
    ].map(ByteText.key))

  /// What a number says where it stands in a message.
  enum Worth {
    /// Three digits, or a year: they stand in many messages.
    case weak
    /// A postal code, a part of a telephone number or a month look like this: a word that says "invoice" must lead it.
    case unled
    case strong
  }

  static func worth(of number: String) -> Worth {
    let groups = Groups(number.utf8)
    guard groups.isDigits else { return .strong }
    if groups.digits <= 3 { return .weak }
    if groups.digits == 4, years.contains(groups.value) { return .weak }
    if groups.digits == 4 || groups.count == 1 && groups.digits <= 6 { return .unled }
    guard groups.count == 2 else { return .strong }
    return isMonth(groups[0], of: groups[1]) || isMonth(groups[1], of: groups[0])
      ? .unled : .strong
  }

  private static let years = 1990...2099

  private static func isMonth(_ month: Groups.Group, of year: Groups.Group) -> Bool {
    month.digits <= 2 && (1...12).contains(month.value) && year.digits == 4
      && years.contains(year.value)
  }

  /// Whether a word looks like the number of an invoice, whosever it is: neither a day nor an amount, and so long that
  /// it says enough.
  static func looksLikeNumber(_ word: ArraySlice<UInt8>, isLed: Bool) -> Bool {
    guard word.count <= 64, word.reduce(0, { $1.isDigit ? $0 + 1 : $0 }) >= 4 else { return false }
    let groups = Groups(word)
    if groups.isDigits, groups.count == 3, isDay(groups) { return false }
    if groups.isDigits, groups.count > 1, word.allSatisfy({ $0.isDigit || $0 == 46 }),
      groups[groups.count - 1].digits <= 3
    {
      return false
    }
    switch worth(of: String(decoding: word, as: UTF8.self)) {
    case .weak: return false
    case .unled: return isLed
    case .strong: return true
    }
  }

  private static func isDay(_ groups: Groups) -> Bool {
    let (first, last) = (groups[0], groups[2])
    guard (1...12).contains(groups[1].value), groups[1].digits <= 2 else { return false }
    return (1...31).contains(first.value) && first.digits <= 2
      && (last.digits == 2 || last.digits == 4)
      || first.digits == 4 && (1...31).contains(last.value) && last.digits <= 2
  }

  /// The digits of a number between its joints.
  private struct Groups {
    struct Group {
      var digits = 0
      /// Of nine digits at most.
      var value = 0
    }

    private var groups: [Group] = []
    private(set) var isDigits = true
    private(set) var digits = 0
    /// Of all of them, of nine digits at most.
    private(set) var value = 0

    var count: Int { groups.count }
    subscript(index: Int) -> Group { groups[index] }

    init(_ bytes: some Sequence<UInt8>) {
      var isInside = false
      for byte in bytes {
        guard byte.isDigit else {
          if byte.isWord { isDigits = false }
          isInside = false
          continue
        }
        if !isInside { groups.append(Group()) }
        isInside = true
        digits += 1
        let last = groups.count - 1
        groups[last].digits += 1
        if groups[last].digits <= 9 {
          groups[last].value = groups[last].value * 10 + Int(byte - 48)
        }
        if digits <= 9 { value = value * 10 + Int(byte - 48) }
      }
    }
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
