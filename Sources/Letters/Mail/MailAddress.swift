import CGMime
import Claims

/// An address that can stand in a header: `name@domain` in ASCII, without quotes, comments or a display name.
///
/// A domain with other letters, such as `café.be`, is taken and kept in its `xn--` form, which every server knows. Such
/// letters before the `@` are refused: they need servers that speak SMTPUTF8 all the way.
public struct MailAddress: Hashable, Sendable {
  public let text: String

  public var domain: Substring { text[text.index(after: at)...] }

  private var at: String.Index { text.lastIndex(of: "@") ?? text.startIndex }

  /// Blanks around it and invisible characters in it are left out.
  public init(_ given: String) throws(MailFailure) {
    let line = HarmlessText.line(given, limit: 400)
    func refusal(_ flaw: MailFailure.AddressFlaw) -> MailFailure {
      .address(HarmlessText.line(line, limit: 80), flaw)
    }
    let parts = line.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !line.contains(where: { $0.isWhitespace || "<>,;:\"".contains($0) })
    else { throw refusal(.form) }
    guard parts[0].utf8.allSatisfy({ $0 < 0x80 }) else { throw refusal(.name) }
    guard MailAddress.isName(parts[0]) else { throw refusal(.form) }
    let domain = MailAddress.asciiDomain(parts[1])
    guard parts[0].utf8.count <= 64, domain.utf8.count <= 180 else { throw refusal(.length) }
    guard MailAddress.isDomain(domain) else { throw refusal(.domain) }
    text = "\(parts[0])@\(domain)"
  }

  /// RFC 5322's dot-atom. One that begins with a hyphen would be an option to some programs.
  private static func isName(_ name: Substring) -> Bool {
    !name.hasPrefix("-")
      && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
        !atom.isEmpty
          && atom.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
      }
  }

  private static func isDomain(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.last?.utf8.contains(where: { !isDigit($0) }) == true
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// In its `xn--` form where it has other letters; as it was where it has none.
  private static func asciiDomain(_ domain: Substring) -> String {
    guard domain.utf8.contains(where: { $0 >= 0x80 }) else { return String(domain) }
    MailLibrary.start()
    guard let mailbox = internet_address_mailbox_new(nil, "a@\(domain)") else {
      return String(domain)
    }
    defer { g_object_unref(mailbox) }
    let raw = UnsafeMutableRawPointer(mailbox)
    let typed = raw.assumingMemoryBound(to: InternetAddressMailbox.self)
    guard let made = internet_address_mailbox_get_idn_addr(typed) else { return String(domain) }
    return String(String(cString: made).dropFirst(2))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
