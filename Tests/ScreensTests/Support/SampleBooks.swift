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
  static func desk(_ ledger: FakeLedger) -> Desk {
    var settings = Settings()
    settings.creditor = creditor
    return Desk(
      world: World(
        today: today, settings: settings, calendar: calendar, law: law,
        ledger: ledger.access, compose: { compose($0) },
        files: FileAccess(
          walk: { path throws(FileFailure) in throw .notFound(path) },
          read: { path throws(FileFailure) in
            guard path.hasSuffix("receipt.pdf") else { throw .notFound(path) }
            return Array("receipt".utf8)
          }),
        departures: Departures(
          make: { order in
            MadeMail(messageID: "<\(order.step)@janssens.example>", bytes: Array(order.body.utf8))
          }, deliver: nil),
        adopt: { _ in }))
  }

  private static func compose(_ order: LetterOrder) -> ComposedLetter {
    let numbers = order.items.map(\.state.facts.number).joined(separator: ", ")
    let asked = order.items.map { AmountText.machine($0.claim?.total ?? $0.asked) }
    let text = """
      Beste \(order.customer.contact ?? order.customer.name),

      Van \(numbers) staat nog \(asked.joined(separator: " + ")) EUR open.
      Wij vragen u te betalen voor \(order.deadline?.iso ?? "de afgesproken dagen").

      Met vriendelijke groeten
      \(order.creditor.name)
      """
    return ComposedLetter(
      subject: "Betreft: \(numbers)", body: text, text: text, pdf: Array("pdf".utf8),
      source: "Subject: Betreft: \(numbers)\n\n\(text)", language: order.language)
  }

  static func ledger() -> FakeLedger {
    let ledger = FakeLedger(
      road: road, today: today)
    var writer = SampleWriter(ledger: ledger)
    writer.write()
    return ledger
  }
}
