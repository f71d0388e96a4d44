import Claims

/// The words of a name, folded; what says only which kind of firm it is, or "Mr", is left out.
struct NameWords: Sendable {
  struct Word: Hashable, Sendable {
    var key: UInt64
    var first: UInt8
    var length: Int
  }

  enum Agreement: Comparable {
    case none
    /// A part of the name, or initials.
    case part
    case full
  }

  var words: [Word] = []

  var isEmpty: Bool { words.isEmpty }

  /// Of a whole name, in whatever order its words stand.
  var key: UInt64 { words.reduce(0) { $0 &+ ByteText.mix($1.key) } }

  /// At most 64 words.
  init(_ name: String) {
    let bytes = ByteText.bytes(name)
    var at = 0
    while at < bytes.count, words.count < 64 {
      guard bytes[at].isWord else {
        at += 1
        continue
      }
      var word = Word(key: ByteText.seed, first: bytes[at].folded, length: 0)
      while at < bytes.count {
        if bytes[at].isWord {
          word.key = ByteText.add(bytes[at].folded, to: word.key)
          word.length += 1
        } else if !NameWords.isInside(bytes, at) {
          break
        }
        at += 1
      }
      if !NameWords.silent.contains(word.key), !words.contains(word) { words.append(word) }
    }
  }

  /// A dot inside `B.V.`, where single letters stand on both sides.
  private static func isInside(_ bytes: [UInt8], _ at: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index].isWord }
    return bytes[at] == 46 && isLetter(at - 1) && !isLetter(at - 2) && isLetter(at + 1)
      && !isLetter(at + 2)
  }

  /// How far the name of a payer is that of a customer.
  func agreement(with customer: NameWords) -> Agreement {
    guard !words.isEmpty, !customer.words.isEmpty else { return .none }
    let shared = customer.words.filter(words.contains)
    if shared.count == customer.words.count, shared.count > 1 || words.count == 1 { return .full }
    guard shared.contains(where: { $0.length >= 3 }) else { return .none }
    if shared.count == customer.words.count { return shared[0].length >= 4 ? .part : .none }
    let mine = words.filter { !shared.contains($0) }
    let theirs = customer.words.filter { !shared.contains($0) }
    return NameWords.stand(mine, for: theirs) || NameWords.stand(theirs, for: mine) ? .part : .none
  }

  /// Whether each of `initials` is the first letter of one of `names`, or there are none.
  private static func stand(_ initials: [Word], for names: [Word]) -> Bool {
    initials.allSatisfy { initial in
      initial.length == 1 && names.contains { $0.first == initial.first }
    }
  }

  private static let silent: Set<UInt64> = Set(
    [
      "bv", "srl", "nv", "sa", "bvba", "sprl", "gmbh", "vzw", "asbl", "cv", "cvba", "scrl", "sc",
      "vof", "snc", "commv", "comm", "scs", "ag", "kg", "ohg", "ug", "ltd", "limited", "inc",
      "llc", "plc", "sas", "sarl", "ebvba", "se", "en", "et", "and", "und", "of", "ou", "mr",
      "mevr", "mw", "mme", "mlle", "dhr", "hr", "herr", "frau", "heer", "mevrouw", "monsieur",
      "madame", "mevrouw",
    ].map(ByteText.key))
}
