import Claims

/// What was typed into a search, in every form in which a row may hold it.
struct RowNeedle: Hashable, Sendable {
  let forms: [[UInt8]]

  /// Name and number as typed, a reference without its marks, an amount in any notation.
  init(_ text: String) {
    var forms = [Self.trimmed(SearchKey(text).bytes)]
    if text.allSatisfy({ $0.isNumber || "+*/. ".contains($0) }) {
      forms.append(SearchKey(reference: text).bytes)
    }
    let bytes = forms[0].filter { $0 != 32 && $0 != 39 }
    if bytes.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }) {
      forms.append(bytes.map { $0 == 44 ? 46 : $0 })
    }
    if let units = try? AmountText.parse(text) {
      forms.append(Array(AmountText.machine(Money(minorUnits: units)).utf8))
    }
    var seen = Set<[UInt8]>()
    self.forms = forms.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// Whether every row that holds this needle holds `other` too.
  func narrows(_ other: RowNeedle) -> Bool {
    forms.allSatisfy { form in other.forms.contains { Self.holds(form, $0) } }
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains {
      text[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.drop { $0 == 32 }.reversed().drop { $0 == 32 }.reversed())
  }
}
