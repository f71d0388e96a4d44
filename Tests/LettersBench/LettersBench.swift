import Claims
import Foundation
import Letters

/// Times how many letters a second become PDFs, once the fonts are known to the process.
@main
enum LettersBench {
  static func main() throws {
    let book = book(.dutch)
    let reminder = try book.letter(.reminder(level: 1), BenchCase.reminder)
    let notice = try book.letter(.notice, BenchCase.notice)
    let long = try book.letter(.notice, BenchCase.longNotice)
    let none = PageStyle()
    let png = PageStyle(logo: try Logo(BenchLogo.png))
    let svg = PageStyle(logo: try Logo(Array(BenchLogo.svg.utf8)))
    try time("reminder", reminder, none, atLeast: 200)
    try time("reminder, PNG logo", reminder, png, atLeast: 130)
    try time("reminder, SVG logo", reminder, svg, atLeast: 180)
    try time("notice", notice, none, atLeast: 180)
    try time("notice, PNG logo", notice, png, atLeast: 120)
    try time("notice with a long annex", long, none, atLeast: 20)
  }

  private static func book(_ language: Language) -> LetterBook {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Resources/letters/\(language.rawValue)").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return LetterBook(
      names.sorted().filter { $0.hasSuffix(".txt") }.compactMap { name in
        let path = folder.appending(path: name).path
        return FileManager.default.contents(atPath: path).map {
          LetterBook.File(
            language: language, name: String(name.dropLast(4)), path: path,
            text: String(decoding: $0, as: UTF8.self))
        }
      })
  }

  /// The best of five rounds of half a second.
  private static func time(
    _ name: String, _ letter: RenderedLetter, _ style: PageStyle, atLeast limit: Int
  ) throws {
    let clock = ContinuousClock()
    var best = 0
    let size = try letter.pdf(style).count
    for _ in 0..<5 {
      let start = clock.now
      var count = 0
      while clock.now - start < .milliseconds(500) {
        _ = try letter.pdf(style)
        count += 1
      }
      let taken = clock.now - start
      best = max(best, Int(Double(count) / (taken / .seconds(1))))
    }
    print("\(name): \(best) letters a second (at least \(limit)), \(size) bytes")
  }
}
