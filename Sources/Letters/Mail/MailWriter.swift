import CGMime
import Claims

enum MailLibrary {
  private static let started: Void = g_mime_init()

  static func start() { _ = started }
}

/// Writes one mail with GMime. What comes from data is one harmless line before it becomes part of a header.
struct MailWriter: ~Copyable {
  private let message: UnsafeMutablePointer<GMimeMessage>

  /// Of a thread's Message-IDs, so that its header stays short.
  private static let mostReferences = 20

  init() throws(MailFailure) {
    MailLibrary.start()
    guard let message = g_mime_message_new(0) else { throw .notWritten }
    self.message = message
  }

  deinit { g_object_unref(message) }

  mutating func write(_ mail: MailMessage) throws(MailFailure) {
    try add(mail.from, as: GMIME_ADDRESS_TYPE_FROM)
    try add(mail.to, as: GMIME_ADDRESS_TYPE_TO)
    if let copy = mail.copy {
      try add(MailMessage.Mailbox(address: copy), as: GMIME_ADDRESS_TYPE_BCC)
    }
    set("Subject", HeaderText.encoded(mail.subject, limit: 300))
    try set(mail.date)
    g_mime_message_set_message_id(message, mail.id.withoutBrackets)
    if let last = mail.references.last {
      let most = MailWriter.mostReferences
      let kept =
        mail.references.count <= most
        ? mail.references : mail.references.prefix(1) + mail.references.suffix(most - 1)
      set("In-Reply-To", last.text)
      set("References", kept.map(\.text).joined(separator: " "))
    }
    if mail.isDraft { set("X-Unsent", "1") }
    let text = try textPart(mail.cleanBody)
    defer { g_object_unref(text) }
    guard !mail.attachments.isEmpty else {
      g_mime_message_set_mime_part(message, object(text))
      return
    }
    guard let mixed = g_mime_multipart_new_with_subtype("mixed") else { throw .notWritten }
    defer { g_object_unref(mixed) }
    // Neither base64 nor quoted-printable can hold "=_".
    let name = mail.id.withoutBrackets.prefix { $0 != "@" }
    g_mime_multipart_set_boundary(mixed, "=_\(name.prefix(60))")
    g_mime_multipart_add(mixed, object(text))
    for attachment in mail.attachments {
      let part = try self.part(attachment)
      g_mime_multipart_add(mixed, object(part))
      g_object_unref(part)
    }
    g_mime_message_set_mime_part(message, object(mixed))
  }

  consuming func finish() throws(MailFailure) -> [UInt8] {
    guard let options = g_mime_format_options_new(), let stream = g_mime_stream_mem_new() else {
      throw .notWritten
    }
    defer {
      g_object_unref(stream)
      g_mime_format_options_free(options)
    }
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_UNIX)
    g_mime_format_options_set_param_encoding_method(options, GMIME_PARAM_ENCODING_METHOD_RFC2231)
    guard g_mime_object_write_to_stream(object(message), options, stream) > 0 else {
      throw .notWritten
    }
    let memory = UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)
    guard let array = g_mime_stream_mem_get_byte_array(memory) else { throw .notWritten }
    let written = UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count + written.count / 40)
    for byte in written {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
    return bytes
  }

  private func add(
    _ mailbox: MailMessage.Mailbox, as type: GMimeAddressType
  ) throws(MailFailure) {
    let name = HeaderText.encoded(mailbox.name ?? "", limit: 200)
    guard
      let address = internet_address_mailbox_new(
        name.isEmpty ? nil : name, mailbox.address.text),
      let list = g_mime_message_get_addresses(message, type)
    else { throw .notWritten }
    defer { g_object_unref(address) }
    internet_address_list_add(list, address)
  }

  private func set(_ date: MailMessage.Moment) throws(MailFailure) {
    guard let utc = g_date_time_new_from_unix_utc(gint64(date.seconds)),
      let zone = g_time_zone_new_offset(Int32(clamping: date.offset))
    else { throw .notWritten }
    defer {
      g_time_zone_unref(zone)
      g_date_time_unref(utc)
    }
    guard let local = g_date_time_to_timezone(utc, zone) else { throw .notWritten }
    g_mime_message_set_date(message, local)
    g_date_time_unref(local)
  }

  private func set(_ header: String, _ value: String) {
    g_mime_object_set_header(object(message), header, value, nil)
  }

  private func textPart(
    _ text: String
  ) throws(MailFailure) -> UnsafeMutablePointer<GMimePart> {
    let part = try part("text", "plain", Array(text.utf8))
    g_mime_object_set_content_type_parameter(object(part), "charset", "utf-8")
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    return part
  }

  private func part(
    _ attachment: MailMessage.Attachment
  ) throws(MailFailure) -> UnsafeMutablePointer<GMimePart> {
    let media = AttachmentKind.mediaType(of: attachment.bytes)
    let part = try part(media.type, media.subtype, attachment.bytes)
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
    g_mime_object_set_disposition(object(part), "attachment")
    g_mime_object_set_content_disposition_parameter(
      object(part), "filename", HarmlessText.fileName(attachment.name))
    let disposition = g_mime_object_get_content_disposition(object(part))
    let parameters = g_mime_content_disposition_get_parameters(disposition)
    g_mime_param_set_charset(g_mime_param_list_get_parameter(parameters, "filename"), "utf-8")
    return part
  }

  private func part(
    _ type: String, _ subtype: String, _ bytes: [UInt8]
  ) throws(MailFailure) -> UnsafeMutablePointer<GMimePart> {
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let stream, let part = g_mime_part_new_with_type(type, subtype) else { throw .notWritten }
    defer { g_object_unref(stream) }
    guard
      let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
    else { throw .notWritten }
    g_mime_part_set_content(part, content)
    g_object_unref(content)
    return part
  }

  /// As the class that they all derive from.
  private func object<Derived>(
    _ pointer: UnsafeMutablePointer<Derived>
  ) -> UnsafeMutablePointer<GMimeObject> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: GMimeObject.self)
  }
}
