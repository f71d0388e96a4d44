import Claims
import Foundation
import Workflows

/// The invoices of a small business on Tuesday 24 November 2026.
enum SampleBooks {
  static let today = day("2026-11-24")

  static func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("no day: \(iso)") }
    return day
  }

  private static func resource(_ path: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "Resources/\(path)"), encoding: .utf8))
      ?? ""
  }

  static let calendar = (try? WorkingCalendar(parsing: resource("calendar/belgium.csv"))) ?? .init()
  static let law = (try? LawBook { resource("rates/\($0)") }) ?? .empty

  static var road: Road { Settings().road(law: law, calendar: calendar) }

  static var creditor: Creditor {
    Creditor(
      name: "Atelier Janssens BV", enterpriseNumber: try? EnterpriseNumber("0428.759.497"),
      iban: try? IBAN("BE68 5390 0754 7034"),
      address: PostalAddress(street: "Kaai 12", postcode: "2000", city: "Antwerpen", country: "BE"))
  }

  /// A desk on `ledger`, whose letters are two lines of what they are told.
  static func desk(_ ledger: FakeLedger, _ postOffice: PostOffice? = nil) -> Desk {
    var settings = Settings()
    settings.creditor = creditor
    settings.collectors[.agency] = CustomerRecord(
      name: "Incasso Claes", kind: .business, email: "dossiers@claes.example")
    return Desk(
      world: World(
        today: today, settings: settings, calendar: calendar, law: law,
        ledger: ledger.access, compose: { try compose($0) },
        files: FileAccess(
          walk: { path throws(FileFailure) in throw .notFound(path) },
          read: { path throws(FileFailure) in
            guard path.hasSuffix("receipt.pdf") else { throw .notFound(path) }
            return Array("receipt".utf8)
          }),
        departures: departures(postOffice),
        adopt: { _ in }))
  }

  private static func departures(_ postOffice: PostOffice?) -> Departures {
    var departures = Departures(
      make: { order in
        MadeMail(
          messageID: "<\(order.step)@janssens.example>",
          bytes: Array("Message-ID: <\(order.step)@janssens.example>\n\n\(order.body)".utf8))
      }, deliver: nil)
    if let postOffice { departures.deliver = { mail in try postOffice.deliver(mail) } }
    departures.link = { channel, recipient, _ in
      recipient.phone.map { "\(channel.rawValue):\($0)" }
    }
    return departures
  }

  /// A changed text that names something unknown is refused, as the real letters refuse it.
  private struct UnknownName: Error, CustomStringConvertible {
    let line: Int

    var description: String { "line \(line): there is no such name." }
  }

  private static func compose(_ order: LetterOrder) throws -> ComposedLetter {
    let numbers = order.items.map(\.state.facts.number).joined(separator: ", ")
    let asked = order.items.map { AmountText.machine($0.claim?.total ?? $0.asked) }
    let template = """
      Beste \(order.customer.contact ?? order.customer.name),

      Van \(numbers) staat nog \(asked.joined(separator: " + ")) EUR open.
      Wij vragen u te betalen voor \(order.deadline?.iso ?? "de afgesproken dagen").

      Met vriendelijke groeten
      \(order.creditor.name)
      """
    let source = order.text ?? "Subject: Betreft: \(numbers)\n\n\(template)"
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: { $0.contains("{") }) {
      throw UnknownName(line: line + 1)
    }
    let text = lines.dropFirst(2).joined(separator: "\n")
    let isMessage = order.channel == .whatsapp || order.channel == .sms
    return ComposedLetter(
      subject: "Betreft: \(numbers)", body: text, text: text,
      pdf: isMessage ? [] : Array("pdf".utf8), source: source, language: order.language)
  }

  static func ledger() -> FakeLedger {
    let ledger = FakeLedger(
      road: road, today: today)
    var writer = SampleWriter(ledger: ledger)
    writer.write()
    return ledger
  }
}
