/// The name of a mail in its thread, with its angle brackets.
public struct MessageID: Hashable, Sendable {
  public let text: String

  /// Nil where `text` could be anything but one Message-ID.
  public init?(_ text: String) {
    let inside = text.dropFirst().dropLast()
    let parts = inside.split(separator: "@", omittingEmptySubsequences: false)
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count <= 250, parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty }),
      inside.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"<>()[]\\\",;:".utf8.contains($0) })
    else { return nil }
    self.text = text
  }

  /// `<maan.STEP.SALT@DOMAIN>`: the same step with the same salt is the same mail.
  ///
  /// The salt tells this mail from one with the same number in another store. Others see it, so it says nothing
  /// about anybody.
  public static func make(step: String, salt: String, domain: some StringProtocol) -> MessageID {
    func plain(_ text: String) -> String {
      let kept = text.unicodeScalars.filter {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      return kept.isEmpty ? "0" : String(String.UnicodeScalarView(kept.prefix(40)))
    }
    return MessageID(unchecked: "<maan.\(plain(step)).\(plain(salt))@\(domain)>")
  }

  private init(unchecked text: String) { self.text = text }

  var withoutBrackets: String { String(text.dropFirst().dropLast()) }
}
