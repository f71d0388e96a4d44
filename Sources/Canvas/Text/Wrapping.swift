/// Breaks text at spaces so that each line fits a width.
public enum Wrapping {
  /// At least one line, even of an empty text. A word longer than a line is broken inside; blanks at
  /// a break are dropped, those at the beginning of the text stay as its indent. A width below 2
  /// counts as 2, so that every character fits.
  public static func lines(
    of text: String, width: Int, cellWidth: CellWidth = .builtIn
  ) -> [String] {
    let width = max(2, width)
    let text = HarmlessText.oneLine(text)
    var result: [String] = []
    var line = ""
    var used = 0
    for word in words(of: text) {
      let columns = HarmlessText.columns(of: word, cellWidth: cellWidth)
      if used + columns <= width {
        line += word
        used += columns
        continue
      }
      if word.first == " ", used > 0 {
        result.append(line)
        (line, used) = ("", 0)
        continue
      }
      if used > 0, !line.allSatisfy({ $0 == " " }) {
        result.append(trimmed(line))
        (line, used) = ("", 0)
      }
      for character in word {
        let step = HarmlessText.columns(of: String(character), cellWidth: cellWidth)
        if used + step > width {
          result.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += step
      }
    }
    if used > 0 || result.isEmpty { result.append(line) }
    return result
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Runs of blanks and runs of other characters, in turn. A blank between two digits is part of a
  /// number, as in `4 235.00`, and no place to break.
  private static func words(of text: String) -> [String] {
    var result: [String] = []
    var joins = false
    var rest = text[...]
    while let character = rest.popFirst() {
      let isInNumber =
        character == " " && result.last?.last?.isNumber == true && rest.first?.isNumber == true
      if let last = result.last?.last, joins || isInNumber || (last == " ") == (character == " ") {
        result[result.count - 1].append(character)
      } else {
        result.append(String(character))
      }
      joins = isInNumber
    }
    return result
  }
}
