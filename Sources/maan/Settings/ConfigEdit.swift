import Claims

/// Changes one value of `config.toml` and leaves every other line, comments included, as it is.
struct ConfigEdit {
  private var lines: [String]

  init(text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// `written` is the value as TOML writes it.
  mutating func set(_ key: String, to written: String) {
    guard let dot = key.lastIndex(of: ".") else { return }
    let table = String(key[..<dot]), name = String(key[key.index(after: dot)...])
    let line = "\(name) = \(written)"
    guard let head = lines.firstIndex(where: { ConfigEdit.table(of: $0) == table }) else {
      if !lines.isEmpty { lines.append("") }
      lines.append(contentsOf: ["[\(table)]", line])
      return
    }
    var end = head + 1
    var lastFilled = head
    while end < lines.count, ConfigEdit.table(of: lines[end]) == nil {
      if ConfigEdit.name(of: lines[end]) == name {
        lines[end] = line
        return
      }
      if !lines[end].allSatisfy(\.isWhitespace) { lastFilled = end }
      end += 1
    }
    lines.insert(line, at: lastFilled + 1)
  }

  /// What is left out doesn't exist, or has its default.
  mutating func remove(_ key: String) {
    guard let dot = key.lastIndex(of: ".") else { return }
    let table = String(key[..<dot]), name = String(key[key.index(after: dot)...])
    var inside = ""
    lines.removeAll { line in
      inside = ConfigEdit.table(of: line) ?? inside
      return inside == table && ConfigEdit.name(of: line) == name
    }
  }

  /// A text between quotes, as TOML escapes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in HarmlessText.line(text) {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// Of `[[table]]` it is `[table`, so that no key is looked for in such an entry.
  private static func table(of line: String) -> String? {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard trimmed.hasPrefix("["), let end = trimmed.firstIndex(of: "]")
    else { return nil }
    return String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
      .filter { $0 != " " }
  }

  private static func name(of line: String) -> String? {
    guard let equals = line.firstIndex(of: "=") else { return nil }
    let name = line[..<equals].filter { $0 != " " && $0 != "\t" }
    return name.hasPrefix("#") ? nil : name
  }
}
