import Foundation
import Letters
import Testing

@Suite struct `The article on templates` {
  typealias Names = LetterTemplate.Names

  @Test func `names all that a template may name`() throws {
    let file = lettersFolder.appending(path: "../../Sources/Letters/Letters.docc/Templates.md")
    let article = try String(contentsOf: file.standardized, encoding: .utf8)
    let names = Names.Value.allCases.map(\.rawValue) + Names.Flag.allCases.map(\.rawValue)
    for name in names + Names.List.allCases.map(\.rawValue) {
      #expect(article.contains("`\(name)`"), "\(name)")
    }
    for panel in Names.Directive.allCases {
      #expect(article.contains("`[\(panel.rawValue)]`"), "\(panel.rawValue)")
    }
  }
}
