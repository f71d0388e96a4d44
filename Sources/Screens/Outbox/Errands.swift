/// What programs beside this one do for the screen, on the thread that has the terminal.
///
/// Each throws what `describe` makes a sentence of.
public struct Errands {
  /// Lets the user change a text; the terminal is lent meanwhile.
  public var edit: (String) throws -> String
  /// Shows a file in the program that the user has for its kind.
  public var open: (_ bytes: [UInt8], _ name: String) throws -> Void
  public var openLink: (String) throws -> Void
  /// Puts a text on the clipboard, and says on which.
  public var copy: (String) throws -> Clipboard
  public var describe: (any Error) -> String

  /// Where a copied text is.
  public enum Clipboard: Hashable, Sendable {
    case desktop
    /// Given to the terminal, which doesn't say whether it took it.
    case terminal
  }

  /// What came of one.
  public enum Result: Hashable, Sendable {
    case edited(String, token: Int)
    case notEdited(String, token: Int)
    case opened(String)
    case notOpened(String)
    case copied(to: Clipboard)
    case notCopied(String)
  }

  public init(
    edit: @escaping (String) throws -> String,
    open: @escaping (_ bytes: [UInt8], _ name: String) throws -> Void,
    openLink: @escaping (String) throws -> Void, copy: @escaping (String) throws -> Clipboard,
    describe: @escaping (any Error) -> String
  ) {
    self.edit = edit
    self.open = open
    self.openLink = openLink
    self.copy = copy
    self.describe = describe
  }

  /// Runs one; nil for an effect that is no errand.
  public func run(_ effect: Effect) -> Result? {
    switch effect {
    case .edit(let text, let token):
      result({ .edited(try edit(text), token: token) }, { .notEdited($0, token: token) })
    case .open(let bytes, let name):
      result(
        {
          try open(bytes, name)
          return .opened(name)
        }, { .notOpened($0) })
    case .openLink(let link):
      result(
        {
          try openLink(link)
          return .opened(link)
        }, { .notOpened($0) })
    case .copy(let text): result({ .copied(to: try copy(text)) }, { .notCopied($0) })
    default: nil
    }
  }

  private func result(
    _ attempt: () throws -> Result, _ failed: (String) -> Result
  ) -> Result {
    do {
      return try attempt()
    } catch {
      return failed(describe(error))
    }
  }
}
