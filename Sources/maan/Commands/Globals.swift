import ArgumentParser
import Claims
import Wording

/// Options of every command.
struct Globals: ParsableArguments {
  @Option(help: "The store's folder (else $MAAN_STORE, else ~/.local/share/maan).")
  var store: String?

  @Option(help: "The day to work on (else $MAAN_TODAY, else the clock).")
  var today: CalendarDay?

  @Option(help: "Language of messages: en, nl, fr, de. The screen is in English.")
  var lang: Language?

  @Flag(help: "Print one JSON document on the standard output.")
  var json = false

  var day: CalendarDay {
    today ?? environment("MAAN_TODAY").flatMap { CalendarDay(iso: $0) } ?? Clock.today()
  }

  mutating func validate() throws {
    if today == nil, let text = environment("MAAN_TODAY"), CalendarDay(iso: text) == nil {
      throw ValidationError("MAAN_TODAY is \"\(text)\": write it as YYYY-MM-DD.")
    }
  }

  var texts: Texts { Texts.inLanguage(lang ?? Globals.languageOfLocale) }

  private static var languageOfLocale: Language {
    let locale =
      environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return Language(rawValue: String(locale.prefix(2))) ?? .english
  }

  /// The arguments with the global options that stand before the command moved behind it, where the
  /// command reads them.
  static func afterTheCommand(_ arguments: [String]) -> [String] {
    var globals: [String] = []
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("--") {
      let argument = arguments[index]
      let name = argument.prefix { $0 != "=" }
      if name == "--json" {
        globals.append(argument)
        index += 1
      } else if ["--store", "--today", "--lang"].contains(name) {
        let count = argument.contains("=") ? 1 : 2
        globals.append(contentsOf: arguments[index..<min(index + count, arguments.count)])
        index += count
      } else {
        return arguments
      }
    }
    guard index < arguments.count else { return arguments }
    return [arguments[index]] + globals + arguments[(index + 1)...]
  }

  /// Runs a command; a refusal becomes a sentence on the standard error and exit status 1.
  func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let exit as ExitCode {
      throw exit
    } catch let error as ValidationError {
      throw error
    } catch {
      // A path, a setting or a parser's own words may hold anything.
      let sentence = Sentences(texts: texts).sentence(for: error)
      Standard.error("maan: " + HarmlessText.line(sentence, limit: 4_000))
      throw ExitCode(1)
    }
  }

  /// One JSON document, or lines for people.
  func show(_ pairs: [(String, JSON)], _ lines: @autoclosure () -> [String]) {
    if json {
      Standard.out(JSON.object(pairs).encoded + Array("\n".utf8))
    } else {
      for line in lines() { Standard.out(line) }
    }
  }

  /// One JSON document that holds a long list, made and written piece by piece.
  func show<Element>(_ name: String, _ elements: [Element], _ json: (Element) -> JSON) {
    var bytes: [UInt8] = Array("{".utf8)
    JSON.text(name).append(to: &bytes)
    bytes.append(contentsOf: ":[".utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      json(element).append(to: &bytes)
      if bytes.count > 1 << 16 {
        Standard.out(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    Standard.out(bytes + Array("]}\n".utf8))
  }

  /// Words beside the result: on the standard error with `--json`.
  func tell(_ lines: [String]) {
    for line in lines { json ? Standard.error(line) : Standard.out(line) }
  }
}
