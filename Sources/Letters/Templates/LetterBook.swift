public import Claims

/// The templates that there are, by language and name.
///
/// Later files take the place of earlier ones, so the user's own come after those that are
/// delivered.
public struct LetterBook: Sendable {
  public struct File: Hashable, Sendable {
    public var language: Language
    /// `reminder`, `notice`, …: the file's name without `.txt`.
    public var name: String
    /// What mistakes are reported under, such as the path.
    public var path: String
    public var text: String

    public init(language: Language, name: String, path: String, text: String) {
      self.language = language
      self.name = name
      self.path = path
      self.text = text
    }
  }

  private struct Key: Hashable {
    let language: Language
    let name: String
  }

  private let templates: [Key: Result<LetterTemplate, LetterTemplate.Invalid>]

  /// Reads all files; one that isn't a template is reported when it is asked for, or by `problems`.
  public init(_ files: [File]) {
    var templates: [Key: Result<LetterTemplate, LetterTemplate.Invalid>] = [:]
    for file in files {
      let template: Result<LetterTemplate, LetterTemplate.Invalid>
      do throws(LetterTemplate.Invalid) {
        template = .success(try LetterTemplate(file.text, file: file.path))
      } catch {
        template = .failure(error)
      }
      templates[Key(language: file.language, name: file.name)] = template
    }
    self.templates = templates
  }

  /// Files that aren't templates, by path.
  public var problems: [LetterTemplate.Invalid] {
    templates.values.compactMap { template in
      if case .failure(let invalid) = template { invalid } else { nil }
    }
    .sorted { $0.file < $1.file }
  }

  /// The template in `language`, or else in English, with the language that it is in.
  public func template(
    _ kind: LetterKind, in language: Language
  ) throws(LetterRefusal) -> (template: LetterTemplate, language: Language) {
    for candidate in [language, .english] {
      let key = Key(language: candidate, name: kind.templateName)
      switch templates[key] {
      case .success(let template): return (template, candidate)
      case .failure(let invalid): throw .badTemplate(invalid)
      case nil: continue
      }
    }
    throw .noTemplate(kind.templateName)
  }

  /// Writes a letter of `kind`.
  ///
  /// - Throws: what is wrong with the template or missing in the content; a letter with a gap is never made.
  public func letter(
    _ kind: LetterKind, _ content: LetterContent
  ) throws(LetterRefusal) -> RenderedLetter {
    if let refusal = content.refusal(for: kind) { throw refusal }
    let (template, language) = try template(kind, in: content.language)
    return try LetterRenderer(kind: kind, content: content, language: language).render(template)
  }
}
