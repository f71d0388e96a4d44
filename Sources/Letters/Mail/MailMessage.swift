import Claims

/// A mail that a person sends: plain text, files with it, and its place in a thread.
public struct MailMessage: Hashable, Sendable {
  public struct Mailbox: Hashable, Sendable {
    public var name: String?
    public var address: MailAddress

    public init(name: String? = nil, address: MailAddress) {
      self.name = name
      self.address = address
    }
  }

  public struct Attachment: Hashable, Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public struct Moment: Hashable, Sendable {
    /// Since 1970, UTC.
    public var seconds: Int64
    /// Seconds east of UTC.
    public var offset: Int

    public init(seconds: Int64, offset: Int = 0) {
      self.seconds = seconds
      self.offset = offset
    }
  }

  public var from: Mailbox
  public var to: Mailbox
  /// A copy to ourselves, which the mail program takes out before the mail leaves.
  public var copy: MailAddress?
  public var subject: String
  public var body: String
  public var attachments: [Attachment]
  public var id: MessageID
  /// The mails before it in the same thread, oldest first.
  public var references: [MessageID]
  public var date: Moment
  /// Whether mail programs open it as a mail that is still to be sent.
  public var isDraft = false

  public init(
    from: Mailbox, to: Mailbox, copy: MailAddress? = nil, subject: String, body: String,
    attachments: [Attachment] = [], id: MessageID, references: [MessageID] = [], date: Moment
  ) {
    self.from = from
    self.to = to
    self.copy = copy
    self.subject = subject
    self.body = body
    self.attachments = attachments
    self.id = id
    self.references = references
    self.date = date
  }

  /// The mail in ASCII lines that end in CR LF (RFC 5322), as an `.eml` file has them; the same bytes for the same mail.
  public func bytes() throws(MailFailure) -> [UInt8] {
    var writer = try MailWriter()
    try writer.write(self)
    return try writer.finish()
  }
}

extension MailMessage {
  private static let draftMark = "X-Unsent: 1"

  /// The bytes of a mail that is to leave now, whether it was made as a draft or not.
  public static func withoutDraftMark(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("\r\n\(draftMark)\r\n".utf8)
    var start = bytes.startIndex
    while start + mark.count <= bytes.endIndex {
      guard let end = bytes[start...].firstIndex(of: 0x0D) else { return bytes }
      if bytes[end...].starts(with: mark) {
        return Array(bytes[..<end] + bytes[(end + mark.count - 2)...])
      }
      if bytes[end...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) { return bytes }
      start = end + 1
    }
    return bytes
  }

  /// The text with the line ends of a mail program's standard input, and no controls but tabs.
  var cleanBody: String {
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let clean = lines.map { line in
      String(
        String.UnicodeScalarView(
          line.unicodeScalars.filter {
            $0.properties.generalCategory != .control || $0 == "\t"
          }))
    }
    return clean.joined(separator: "\n") + (clean.last == "" ? "" : "\n")
  }
}
