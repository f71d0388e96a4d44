public import Claims

/// A mail as it is to go.
public struct MailOrder: Sendable {
  public struct Attachment: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  public var recipient: CustomerRecord
  public var subject: String
  public var body: String
  public var attachments: [Attachment]
  /// The number of its step: what its Message-ID is made of.
  public var step: TakenStep.ID
  /// Message-IDs of the mails before it in the same case, oldest first.
  public var references: [String]
  public var day: CalendarDay

  public init(
    to recipient: CustomerRecord, subject: String, body: String, attachments: [Attachment],
    step: TakenStep.ID, references: [String], day: CalendarDay
  ) {
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.attachments = attachments
    self.step = step
    self.references = references
    self.day = day
  }
}

extension [MailOrder.Attachment] {
  /// The same files under harmless names, no two of them alike on any file system.
  var namedApart: [MailOrder.Attachment] {
    var taken: Set<String> = []
    return map { file in
      var file = file
      file.name = HarmlessText.fileName(file.name) { taken.contains($0.lowercased()) }
      taken.insert(file.name.lowercased())
      return file
    }
  }
}

/// A mail as bytes.
public struct MadeMail: Sendable {
  /// With the angle brackets.
  public var messageID: String
  public var bytes: [UInt8]

  public init(messageID: String, bytes: [UInt8]) {
    self.messageID = messageID
    self.bytes = bytes
  }

  /// One that was made and kept before; nil where the bytes have no Message-ID in their head.
  init?(kept bytes: [UInt8]) {
    let head = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty && $0 != [UInt8(ascii: "\r")] }
    let name = "message-id:"
    let line = head.lazy.map { String(decoding: $0, as: UTF8.self) }
      .first { $0.lowercased().hasPrefix(name) }
    guard let line else { return nil }
    let value = line.dropFirst(name.count).filter { !$0.isWhitespace }
    guard value.hasPrefix("<"), value.hasSuffix(">") else { return nil }
    self.init(messageID: value, bytes: bytes)
  }
}

/// How things leave the house.
public struct Departures: Sendable {
  /// - Throws: where the address is none.
  public var make: @Sendable (MailOrder) throws -> MadeMail
  /// Gives a mail to the mail command, and returns once that has taken it. Nil where the settings name none: mails are
  /// then files that the user's own mail program opens.
  ///
  /// - Throws: `MailRefused` with the command's own words.
  public var deliver: (@Sendable (MadeMail) throws -> Void)?
  /// What opens a short message, ready to go, in the user's messenger; nil where the number is none.
  public var link:
    @Sendable (_ channel: Channel, _ recipient: CustomerRecord, _ text: String) -> String? = {
      _, _, _ in nil
    }

  public init(
    make: @escaping @Sendable (MailOrder) throws -> MadeMail,
    deliver: (@Sendable (MadeMail) throws -> Void)?
  ) {
    self.make = make
    self.deliver = deliver
  }
}

/// The mail command didn't take a mail.
public struct MailRefused: Error, Hashable, Sendable {
  public var reason: String

  public init(reason: String) { self.reason = reason }
}
