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

  /// Those that count: of two for the same letter the later one.
  public let files: [File]
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
    var last: [Key: File] = [:]
    for file in files { last[Key(language: file.language, name: file.name)] = file }
    self.files = Array(last.values)
  }

  /// Files that aren't templates, by path.
  public var problems: [LetterTemplate.Invalid] {
    templates.values.compactMap { template in
      if case .failure(let invalid) = template { invalid } else { nil }
    }
    .sorted { $0.file < $1.file }
  }

  /// How a text is kept: the file's name before that of the kind.
  public enum Form: String, CaseIterable, Sendable {
    case formal = ""
    case friendly = "friendly/"
    /// A short text for WhatsApp and SMS, in both tones.
    case message = "message/"

    public init(_ tone: Tone, _ channel: Channel) {
      switch channel {
      case .whatsapp, .sms: self = .message
      case .letter, .email, .registered, .call: self = tone == .friendly ? .friendly : .formal
      }
    }

    /// Those that are tried, one after the other, in a language.
    fileprivate var tried: [Form] {
      switch self {
      case .formal: [.formal]
      case .friendly: [.friendly, .formal]
      case .message: [.message]
      }
    }
  }

  /// The files from which a letter can be made, the first of them that exists being the one.
  public static func candidates(
    for kind: LetterKind, _ form: Form, in language: Language
  ) -> [(language: Language, name: String)] {
    let languages = language == .english ? [language] : [language, .english]
    return languages.flatMap { language in
      form.tried.map { (language, $0.rawValue + kind.templateName) }
    }
  }

  /// The template in `language`, or else in English, with the language that it is in. Where there is no friendly
  /// text, the formal one is taken.
  public func template(
    _ kind: LetterKind, _ form: Form, in language: Language
  ) throws(LetterRefusal) -> (template: LetterTemplate, language: Language) {
    for candidate in LetterBook.candidates(for: kind, form, in: language) {
      switch templates[Key(language: candidate.language, name: candidate.name)] {
      case .success(let template): return (template, candidate.language)
      case .failure(let invalid): throw .badTemplate(invalid)
      case nil: continue
      }
    }
    throw .noTemplate(form.rawValue + kind.templateName)
  }

  /// Writes a letter of `kind`.
  ///
  /// - Throws: what is wrong with the template or missing in the content; a letter with a gap is never made.
  public func letter(
    _ kind: LetterKind, _ content: LetterContent
  ) throws(LetterRefusal) -> RenderedLetter {
    if let refusal = content.refusal(for: kind) { throw refusal }
    let form = Form(content.tone, content.channel)
    let (template, language) = try template(kind, form, in: content.language)
    return try LetterRenderer(kind: kind, content: content, language: language).render(template)
  }
}
