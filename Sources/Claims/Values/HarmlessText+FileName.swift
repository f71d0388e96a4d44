extension HarmlessText {
  /// `name` as the name of a file or folder that no file system, shell or mail program takes for more: letters, digits,
  /// blanks and `.-_,+()`, of anything else a dash; no dot or dash begins it.
  ///
  /// At most 120 bytes of UTF-8. What is cut loses whole characters and keeps its ending. Where `isTaken` says so, a
  /// number in brackets tells it from the others. A name that is harmless already stays as it is.
  public static func fileName(
    _ name: some StringProtocol, isTaken: (String) -> Bool = { _ in false }
  ) -> String {
    let plain = plainName(name)
    let ending = fileEnding(plain).map { "." + $0 } ?? ""
    let stem = plain.dropLast(ending.count).drop { ".- ".contains($0) }
    let known = stem.isEmpty ? "file" : stem
    var candidate = cut(known, before: ending)
    var number = 2
    while isTaken(candidate) {
      candidate = cut(known, before: " (\(number))" + ending)
      number += 1
    }
    return candidate
  }

  /// What stands behind the last dot of a file's name, or of the name at the end of a path: one to eight letters and
  /// digits of ASCII, as they are; nil for anything else.
  public static func fileEnding(_ path: some StringProtocol) -> String? {
    let name = path.split(separator: "/").last.map { String($0) } ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...]
    guard (1...8).contains(ending.utf8.count),
      ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return String(ending)
  }

  private static let fileNameBytes = 120

  /// The signs that may stand in a name; blanks and dots at its end left out, which some systems drop.
  private static func plainName(_ name: some StringProtocol) -> Substring {
    var visible = String.UnicodeScalarView()
    for scalar in line(name, limit: .max).unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint {
      visible.append(scalar)
    }
    var plain = ""
    for character in String(visible) {
      if character.isLetter || character.isNumber || " .-_,+()".contains(character) {
        plain.append(character)
      } else if plain.last != "-" {
        plain.append("-")
      }
    }
    return trimmed(plain[...])
  }

  private static func cut(_ stem: Substring, before ending: String) -> String {
    var room = fileNameBytes - ending.utf8.count
    guard stem.utf8.count > room else { return stem + ending }
    let kept = stem.prefix {
      room -= $0.utf8.count
      return room >= 0
    }
    let bare = trimmed(kept)
    return (bare.isEmpty ? "file" : bare) + ending
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " || text.last == "." { text.removeLast() }
    return text
  }
}
