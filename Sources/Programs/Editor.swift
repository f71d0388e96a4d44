import Claims
import FoundationEssentials
import Glibc

/// The user's own editor, which has the terminal while it runs.
public struct Editor: Hashable, Sendable {
  /// Why there is no changed text. What was to be edited is as it was.
  public enum Failure: Error, Hashable, Sendable {
    case command(variable: String, CommandWords.Invalid)
    case program(ProgramFailure)
    /// No place for the file, with the system's own reason.
    case file(reason: String)
    /// What it left isn't UTF-8, or is more than 1 MB.
    case notText
  }

  private static let longest = 1 << 20

  public let words: [String]

  public init(words: [String]) { self.words = words }

  /// What `VISUAL` names, else `EDITOR`, else `vi`.
  public init(environment: (String) -> String?) throws(Failure) {
    for variable in ["VISUAL", "EDITOR"] {
      guard let text = environment(variable), !text.allSatisfy(\.isWhitespace) else { continue }
      do throws(CommandWords.Invalid) {
        words = try CommandWords(text).words
        return
      } catch {
        throw .command(variable: variable, error)
      }
    }
    words = ["vi"]
  }

  /// Lets the user change a text in a file that nobody else can read and that is gone afterwards.
  ///
  /// - Parameters:
  ///   - text: What to change.
  ///   - name: Of the file, as editors show it.
  ///   - run: Gives the terminal to a program until it ends; a screen hands its own.
  /// - Returns: Nil where nothing was changed. A line end that the editor adds at the end is no change.
  /// - Throws: Where the editor doesn't end well, and where it leaves no text.
  public func edit(
    _ text: String, name: String,
    run: (_ words: [String]) throws(ProgramFailure) -> Void = Program.runOnTerminal
  ) throws(Failure) -> String? {
    let folder = try Editor.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plain = HarmlessText.line(name, limit: 80).map { "/\\".contains($0) ? "-" : $0 }
    let path = "\(folder)/\(String(plain.drop { $0 == "." || $0 == "-" })).txt"
    try Editor.write(text, to: path)
    do throws(ProgramFailure) {
      try run(words + [path])
    } catch {
      throw .program(error)
    }
    let edited = try Editor.read(path)
    return Editor.withoutLastLineEnd(edited) == Editor.withoutLastLineEnd(text) ? nil : edited
  }

  private static func withoutLastLineEnd(_ text: String) -> Substring {
    text.last?.isNewline == true ? text.dropLast() : text[...]
  }

  private static func makeFolder() throws(Failure) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var pattern = Array("\(parent.hasPrefix("/") ? parent : "/tmp")/maan-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { throw failure() }
    return String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  private static func read(_ path: String) throws(Failure) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes += chunk[..<count]
      guard bytes.count <= longest else { throw .notText }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  private static func failure() -> Failure { .file(reason: String(cString: strerror(errno))) }
}

extension Editor.Failure {
  /// A clause without a full stop.
  public var reason: String {
    switch self {
    case .command(let variable, let invalid): "\(variable) should be \(invalid.expected)"
    case .program(let failure): failure.reason
    case .file(let reason): "the text can't be put into a file for the editor: \(reason)"
    case .notText: "what the editor left isn't text in UTF-8 of at most 1 MB"
    }
  }
}
