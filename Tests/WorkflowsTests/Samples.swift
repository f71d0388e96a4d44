import Claims
import Foundation
import Workflows

/// The package's own resources, as the program reads them.
enum Resource {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let calendar = Result {
    try WorkingCalendar(parsing: String(contentsOf: file("calendar/belgium.csv"), encoding: .utf8))
  }
  static let law = Result {
    try LawBook { try String(contentsOf: file("rates/\($0)"), encoding: .utf8) }
  }

  private static func file(_ path: String) -> URL { package.appending(path: "Resources/\(path)") }
}

/// Files as the program reads them: in order of their names, hidden ones left out.
enum Disk {
  static let walk: @Sendable (String) throws(FileFailure) -> [String] = {
    (path) throws(FileFailure) in
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notFound(path)
    }
    guard isFolder.boolValue else { return [path] }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { path + "/" + $0 }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  static let read: @Sendable (String) throws(FileFailure) -> [UInt8] = {
    (path) throws(FileFailure) in
    guard let data = FileManager.default.contents(atPath: path) else { throw .notFound(path) }
    return [UInt8](data)
  }
}

/// A folder for files to import, gone with it.
final class Folder: Sendable {
  let path = NSTemporaryDirectory() + "files-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }
}

/// An invoice or credit note as UBL, of Atelier Janssens unless said otherwise, with 21 % VAT.
struct Sample {
  var number: String
  var total: String
  var issued = "2026-09-29"
  var due = "2026-10-29"
  /// The invoice that it credits; it is then a credit note.
  var credits: String?
  /// The invoice that it corrects; it stays an invoice.
  var corrects: String?
  var seller = (name: "Atelier Janssens BV", number: "0428759497")
  var buyer = (name: "Café Zuid", number: "0403170701")

  init(number: String, total: String, credits: String? = nil) {
    self.number = number
    self.total = total
    self.credits = credits
  }

  private func party(_ name: String, _ number: String) -> String {
    """
    <cac:Party>
      <cac:PartyLegalEntity><cbc:RegistrationName>\(name)</cbc:RegistrationName>
      \(number.isEmpty ? "" : #"<cbc:CompanyID schemeID="0208">\#(number)</cbc:CompanyID>"#)
      </cac:PartyLegalEntity></cac:Party>
    """
  }

  var xml: String {
    let kind = credits == nil ? "Invoice" : "CreditNote"
    let gross = euro(total)
    let base = gross.scaled(by: 100, over: 121)
    func plain(_ money: Money) -> String { "\(money)".replacing(" EUR", with: "") }
    let (net, tax) = (plain(base), plain(gross - base))
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(kind) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(kind)-2"
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <cbc:ID>\(number)</cbc:ID><cbc:IssueDate>\(issued)</cbc:IssueDate>
        \(credits == nil ? "<cbc:DueDate>\(due)</cbc:DueDate>" : "")
        <cbc:\(kind)TypeCode>\(credits == nil ? 380 : 381)</cbc:\(kind)TypeCode>
        <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        \((credits ?? corrects).map { number in
          number.isEmpty ? "" : """
          <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>\(number)</cbc:ID>
          </cac:InvoiceDocumentReference></cac:BillingReference>
          """ } ?? "")
        <cac:AccountingSupplierParty>\(party(seller.name, seller.number))</cac:AccountingSupplierParty>
        <cac:AccountingCustomerParty>\(party(buyer.name, buyer.number))</cac:AccountingCustomerParty>
        <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
          <cac:PayeeFinancialAccount><cbc:ID>BE68539007547034</cbc:ID></cac:PayeeFinancialAccount>
        </cac:PaymentMeans>
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount>
          <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">\(net)</cbc:TaxableAmount>
            <cbc:TaxAmount currencyID="EUR">\(tax)</cbc:TaxAmount>
            <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent></cac:TaxCategory>
          </cac:TaxSubtotal></cac:TaxTotal>
        <cac:LegalMonetaryTotal>
          <cbc:TaxExclusiveAmount currencyID="EUR">\(net)</cbc:TaxExclusiveAmount>
          <cbc:TaxInclusiveAmount currencyID="EUR">\(total)</cbc:TaxInclusiveAmount>
          <cbc:PayableAmount currencyID="EUR">\(total)</cbc:PayableAmount>
        </cac:LegalMonetaryTotal>
        <cac:\(kind)Line><cbc:ID>1</cbc:ID><cac:Item><cbc:Name>Work</cbc:Name></cac:Item>
        </cac:\(kind)Line>
      </\(kind)>
      """
  }
}
