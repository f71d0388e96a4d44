import Claims
import Letters
import Workflows

/// The texts of letters: those that are delivered, each replaced by the file of the same name in the store's
/// `templates/LANGUAGE`.
struct TemplateFiles: Sendable {
  let delivered: String?
  let own: String

  init(store: String) {
    delivered = Resources.folder.map { $0 + "/letters" }
    own = store + "/templates"
  }

  /// No more than what one letter needs.
  func book(
    for kind: LetterKind, _ form: LetterBook.Form, in language: Language
  ) throws(FileFailure) -> LetterBook {
    for candidate in LetterBook.candidates(for: kind, form, in: language) {
      if let file = try file(candidate.name, in: candidate.language) { return LetterBook([file]) }
    }
    return LetterBook([])
  }

  /// All that there are.
  func all() throws(FileFailure) -> LetterBook {
    var files: [LetterBook.File] = []
    for folder in [delivered, own].compactMap(\.self) {
      for language in Language.allCases {
        let inLanguage = "\(folder)/\(language.rawValue)"
        for path in try TemplateFiles.files(in: inLanguage) where path.hasSuffix(".txt") {
          let name = path.dropFirst(inLanguage.count + 1).dropLast(4)
          files.append(try TemplateFiles.read(path, named: String(name), language))
        }
      }
    }
    return LetterBook(files)
  }

  /// The user's own file, else the one that is delivered; nil where there is neither.
  func file(
    _ name: String, in language: Language
  ) throws(FileFailure) -> LetterBook.File? {
    for folder in [own, delivered].compactMap(\.self) {
      let path = "\(folder)/\(language.rawValue)/\(name).txt"
      do throws(FileFailure) {
        return try TemplateFiles.read(path, named: name, language)
      } catch {
        guard case .notFound = error else { throw error }
      }
    }
    return nil
  }

  private static func read(
    _ path: String, named name: String, _ language: Language
  ) throws(FileFailure) -> LetterBook.File {
    let text = String(decoding: try RealFiles.read(path), as: UTF8.self)
    return LetterBook.File(language: language, name: name, path: path, text: text)
  }

  /// None where there is no such folder.
  private static func files(in folder: String) throws(FileFailure) -> [String] {
    do throws(FileFailure) {
      return try RealFiles.walk(folder)
    } catch {
      guard case .notFound = error else { throw error }
      return []
    }
  }
}
