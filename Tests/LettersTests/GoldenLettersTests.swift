import Claims
import Letters
import TestSupport
import Testing

struct GoldenCase: Sendable, CustomTestStringConvertible {
  let kind: LetterKind
  let customer: CustomerKind
  let language: Language

  var name: String { "\(kind.templateName)-\(customer.rawValue)-\(language.rawValue)" }
  var testDescription: String { name }

  static let all: [GoldenCase] = LetterKind.all.flatMap { kind in
    [CustomerKind.business, .consumer, .authority].flatMap { customer in
      [Language.dutch, .english].map {
        GoldenCase(kind: kind, customer: customer, language: $0)
      }
    }
  }
  .filter { $0.kind != .consumerReminder || $0.customer == .consumer }
}

@Suite struct `Delivered letters` {
  @Test(arguments: GoldenCase.all)
  func `read as recorded`(_ golden: GoldenCase) throws {
    let content = Sample.content(golden.kind, to: golden.customer, in: golden.language)
    let letter = try deliveredBook().letter(golden.kind, content)
    #expect(letter.usedLanguage == golden.language)
    expectGolden(letter.plainText(), golden.name)
  }

  @Test func `hold no mistakes`() throws {
    #expect(try deliveredBook().problems == [])
  }
}
