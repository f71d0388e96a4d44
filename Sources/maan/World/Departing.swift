import Claims
import Letters
import Programs
import Workflows

/// How things leave the house by these settings: mails by the mail command, or as drafts where there is none.
func departures(_ settings: DepartureSettings, creditor: Creditor?) -> Departures {
  let maker = MailMaker(settings: settings, creditor: creditor)
  var departures = Departures(make: { order in try maker.make(order) }, deliver: nil)
  if let words = settings.mailCommand {
    let command = MailCommand(words: words, timeLimit: settings.timeLimit)
    departures.deliver = { mail in
      do throws(ProgramFailure) {
        try command.send(MailMessage.withoutDraftMark(mail.bytes))
      } catch {
        throw MailRefused(reason: error.reason)
      }
    }
  }
  departures.link = { channel, recipient, text in
    guard
      let number = PhoneNumber(recipient.phone ?? "", country: recipient.address.country)
    else { return nil }
    let message = ShortMessage(to: number, text: text)
    switch channel {
    case .whatsapp: return message.whatsApp
    case .sms: return message.sms
    case .letter, .email, .registered, .call: return nil
    }
  }
  return departures
}

/// Makes mails out of what the desk wrote.
private struct MailMaker: Sendable {
  let settings: DepartureSettings
  let creditor: Creditor?

  /// - Throws: `MailRefused` where an address is none.
  func make(_ order: MailOrder) throws -> MadeMail {
    let sender = try sender()
    var message = MailMessage(
      from: sender,
      to: MailMessage.Mailbox(
        name: order.recipient.name, address: try address(order.recipient.email ?? "")),
      subject: order.subject, body: order.body,
      attachments: order.attachments.map { .init(name: $0.name, bytes: $0.bytes) },
      id: .make(
        step: order.step.description, salt: salt(of: order), domain: sender.address.domain),
      references: order.references.compactMap(MessageID.init), date: date(of: order))
    message.copy = try copy(sender.address)
    message.isDraft = settings.mailCommand == nil
    do throws(MailFailure) {
      return MadeMail(messageID: message.id.text, bytes: try message.bytes())
    } catch {
      throw MailRefused(reason: error.reason)
    }
  }

  private func sender() throws -> MailMessage.Mailbox {
    guard let own = settings.from ?? creditor?.email else {
      throw MailRefused(reason: "your own address isn't known (maan config mail.from)")
    }
    return MailMessage.Mailbox(
      name: settings.fromName ?? creditor?.name, address: try address(own))
  }

  private func copy(_ own: MailAddress) throws -> MailAddress? {
    switch settings.copy {
    case .none: nil
    case .ourselves: own
    case .address(let text): try address(text)
    }
  }

  private func address(_ text: String) throws -> MailAddress {
    do throws(MailFailure) {
      return try MailAddress(text)
    } catch {
      throw MailRefused(reason: error.reason)
    }
  }

  private func date(of order: MailOrder) -> MailMessage.Moment {
    let moment = Clock.moment(on: order.day)
    return MailMessage.Moment(seconds: moment.seconds, offset: moment.offset)
  }

  /// Tells this mail from one with the same number in another store, and says nothing to anybody: FNV-1a over all of it.
  private func salt(of order: MailOrder) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    add(order.day.iso.utf8)
    add((order.recipient.email ?? "").utf8)
    add(order.subject.utf8)
    add(order.body.utf8)
    for attachment in order.attachments {
      add(attachment.name.utf8)
      add(attachment.bytes)
    }
    return String(hash, radix: 36)
  }
}
