/// A file that is refused. Nothing of it is to be stored.
public struct ImportFailure: Error, Equatable, Sendable {
  /// The name that the reader was given, as it was given.
  public let file: String
  /// All that is wrong with the fields; of a file that can't be read at all, the first thing.
  public let problems: [ImportProblem]

  /// - Precondition: `problems` isn't empty.
  public init(file: String, problems: [ImportProblem]) {
    precondition(!problems.isEmpty, "a refusal without a reason")
    self.file = file
    self.problems = problems
  }

  public var first: ImportProblem { problems[0] }
  public var line: Int? { first.line }
  public var field: String? { first.field }
}

/// What readers throw before the name of the file is known.
struct Problems: Error, Equatable {
  var list: [ImportProblem]

  init(_ problem: ImportProblem) { list = [problem] }
  init(_ list: [ImportProblem]) { self.list = list }
}
