/// Names of companies, as far as two can be compared.
enum CompanyName {
  /// Its words without case, marks and the legal form, wherever that stands; the whole name where it is
  /// nothing else.
  static func core(of name: String) -> String {
    var words: [String] = []
    var isInitials = false
    for word in HeaderWords.of(name).split(separator: " ") {
      let isLetter = word.utf8.count == 1
      if isLetter, isInitials {
        // `B.V.` is one word.
        words[words.count - 1] += word
      } else {
        words.append(String(word))
      }
      isInitials = isLetter
    }
    let core = words.filter { !legalForms.contains($0) }
    return (core.isEmpty ? words : core).joined(separator: " ")
  }

  /// Of Belgium and its neighbours.
  private static let legalForms: Set<String> = [
    "bv", "bvba", "ebvba", "srl", "sprl", "sprlu", "nv", "sa", "vof", "snc", "cv", "cvba", "cvoa",
    "sc",
    "scrl", "scri", "commv", "comm", "gcv", "scs", "scomm", "vzw", "asbl", "ivzw", "aisbl", "se",
    "vsf",
    "gmbh", "ag", "kg", "ohg", "ug", "ev", "sarl", "sas", "sasu", "eurl", "sca", "ltd", "limited",
    "plc",
    "llp", "inc", "llc",
  ]
}
