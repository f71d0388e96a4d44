/// How mails leave and which programs are asked: `[mail]` and `[programs]` of the settings.
///
/// Commands are the words of a program's arguments, at least one.
public struct DepartureSettings: Hashable, Sendable {
  /// Who gets a copy of each mail.
  public enum Copy: Hashable, Sendable {
    case none, ourselves
    case address(String)
  }

  /// Nil: mails are files that the user's own mail program opens.
  public var mailCommand: [String]?
  /// A plain address; nil: the creditor's.
  public var from: String?
  /// Nil: the creditor's name.
  public var fromName: String?
  public var copy = Copy.none
  /// Seconds that the mail command has.
  public var timeLimit = 60
  public var open: [String]?
  public var copyText: [String]?
  public var print: [String]?

  public init() {}
}
