/// Why there is no mail.
public enum MailFailure: Error, Hashable, Sendable {
  /// With what was given, made harmless.
  case address(String, AddressFlaw)
  /// The library that writes mails ran out of memory.
  case notWritten

  public enum AddressFlaw: Hashable, Sendable {
    /// Not one plain `name@domain`.
    case form
    /// Letters beyond ASCII before the `@`: most servers refuse them.
    case name
    case domain
    case length
  }
}

extension MailFailure {
  /// A clause without a full stop.
  public var reason: String {
    switch self {
    case .address("", _): "there is no e-mail address"
    case .address(let text, .form): "\"\(text)\" is not one e-mail address such as info@company.be"
    case .address(let text, .name):
      "\"\(text)\" has letters before the @ that most mail servers don't take"
    case .address(let text, .domain):
      "\"\(text)\" has no domain after the @ such as company.be"
    case .address(let text, .length): "\"\(text)\" is too long for an e-mail address"
    case .notWritten: "the mail couldn't be made for want of memory"
    }
  }
}
