import Claims

/// Payer, account and message inside the one padded text in which ING writes them:
/// `Van: NAME  STREET 1  1000 CITY  IBAN: BE...  Mededeling: ...`.
struct DetailText {
  private(set) var name: String?
  private(set) var account: BankAccount?
  private(set) var message: String?

  init(_ text: ArraySlice<UInt8>) {
    let text = Array(text.prefix(2_000))
    let folded = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let found = DetailText.labels.compactMap { label in
      DetailText.place(of: label.word, in: folded).map { (label.part, $0) }
    }.sorted { $0.1.start < $1.1.start }
    for (index, (part, place)) in found.enumerated() {
      let end = index + 1 < found.count ? max(found[index + 1].1.start, place.end) : text.count
      let value = text[place.end..<end].withoutBlanks
      switch part {
      case .name where name == nil: name = TableRows.line(DetailText.upToGap(value), limit: 300)
      case .account where account == nil:
        account = (try? IBAN(DetailText.upToGap(value).string)).map { BankAccount($0) }
      case .message where message == nil: message = TableRows.line(value, limit: 2_000)
      default: break
      }
    }
  }

  private enum Part {
    case name, account, message, other
  }

  private static let labels: [(part: Part, word: [UInt8])] =
    label(.name, "van", "de", "from", "naar", "vers", "to") + label(.account, "iban")
    + label(.message, "mededeling", "communication")
    + label(.other, "bic", "adres", "adresse", "address", "info", "referentie", "reference")

  private static func label(_ part: Part, _ words: String...) -> [(part: Part, word: [UInt8])] {
    words.map { (part, Array($0.utf8)) }
  }

  /// The first time that `word` stands alone before a colon: from its first letter to behind the colon.
  private static func place(of word: [UInt8], in text: [UInt8]) -> (start: Int, end: Int)? {
    guard text.count > word.count else { return nil }
    for start in 0..<(text.count - word.count) where text[start] == word[0] {
      guard start == 0 || Bytes.isBlank(text[start - 1]), text[start...].starts(with: word) else {
        continue
      }
      let rest = text[(start + word.count)...].drop { $0 == 32 }
      if rest.first == UInt8(ascii: ":") { return (start, rest.startIndex + 1) }
    }
    return nil
  }

  /// Up to two blanks in a row: the text is filled up with them.
  private static func upToGap(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for at in text.indices.dropLast() where text[at] == 32 && text[at + 1] == 32 {
      return text[..<at]
    }
    return text
  }
}
