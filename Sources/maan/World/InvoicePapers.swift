import Claims
import Importing
import Letters
import Workflows

/// The invoice itself, as files that a customer or a collector can read.
struct InvoicePapers: Sendable {
  let store: String
  let creditor: Creditor?
  let today: CalendarDay

  /// As it was imported; the picture that is in it or else a page of its data; none where it was entered by hand.
  func files(
    of state: ReceivableState, to buyer: CustomerRecord, _ language: Language
  ) throws -> [MailOrder.Attachment] {
    guard let document = state.document else { return [] }
    let number = state.facts.number
    func file(_ ending: String, _ bytes: [UInt8]) -> MailOrder.Attachment {
      MailOrder.Attachment(name: HarmlessText.fileName("\(number).\(ending)"), bytes: bytes)
    }
    let original = try RealFiles.read("\(store)/\(document.path)")
    if ForeignPDF.isSafe(original) {
      return [file("pdf", original)]
    }
    let own = file(HarmlessText.fileEnding(document.path) ?? "xml", original)
    let pictures = EmbeddedFiles.files(in: original).map(\.bytes)
    if let pdf = pictures.first(where: ForeignPDF.isSafe) {
      return [file("pdf", pdf), own]
    }
    return [file("pdf", try sheet(of: state, to: buyer, language)), own]
  }

  /// A page of what the books know of it.
  func sheet(
    of state: ReceivableState, to buyer: CustomerRecord, _ language: Language
  ) throws -> [UInt8] {
    let credits = state.credits.map {
      InvoiceSheet.Movement(.creditNote(number: ""), on: $0.on, $0.amount)
    }
    let payments = state.payments.map { InvoiceSheet.Movement(.payment, on: $0.on, $0.amount) }
    let sheet = InvoiceSheet(
      invoice: state.facts, seller: creditor ?? Creditor(name: ""),
      buyer: buyer,
      movements: (credits + payments).sorted { $0.day < $1.day }, open: state.open, day: today,
      language: language,
      source: state.document.map { [$0.path, "SHA-256 \($0.sha256)"] } ?? [])
    return try sheet.pages.pdf()
  }
}
