import Claims
import Letters
import TestSupport
import Testing

/// A text with the made-up cases on which it is recorded.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let kind: LetterKind
  let form: LetterBook.Form
  let language: Language

  var name: String {
    let file = (form.rawValue + kind.templateName).replacing("/", with: "-")
    return "\(language.rawValue)-\(file)"
  }
  var testDescription: String { name }

  /// One invoice for each kind of customer, several of a business, and a business of which little is known.
  var samples: [SampleCase] {
    let recorded: Set = [
      "business-one", "consumer-one", "authority-one", "business-many", "consumer-many",
      "business-bare",
    ]
    return SampleCase.all(
      of: kind, in: language, tone: form == .friendly ? .friendly : .formal,
      channel: form == .message ? .whatsapp : nil
    ).filter { recorded.contains($0.name) || $0.name.hasPrefix("business-one-") }
  }

  static let all: [GoldenCase] = Language.allCases.flatMap { language in
    LetterKind.all.map { GoldenCase(kind: $0, form: .formal, language: language) }
      + LetterKind.all.filter { $0.addressee == .customer }
      .map { GoldenCase(kind: $0, form: .friendly, language: language) }
      + LetterKind.messages.map { GoldenCase(kind: $0, form: .message, language: language) }
  }
}

@Suite struct `Delivered letters` {
  @Test(arguments: GoldenCase.all)
  func `read as recorded`(_ golden: GoldenCase) throws {
    var pages: [String] = []
    for sample in golden.samples {
      let letter = try deliveredBook().letter(golden.kind, sample.content)
      #expect(letter.usedLanguage == golden.language)
      let text = letter.plainText(golden.form == .message ? .message : .wholeLetter)
      pages.append("=== \(sample.name) ===\n\n\(text)")
    }
    expectGolden(pages.joined(separator: "\n\n"), golden.name)
  }

  @Test func `hold no mistakes`() {
    #expect(deliveredBook().check() == [])
  }
}
