import Claims
import Workflows

/// `[letters]` and `[collector.…]`: how letters look, and who collects.
extension ConfigFile {
  func letters() throws(Problem) -> LetterSettings {
    var letters = LetterSettings()
    letters.tone = try choice("letters.tone", Tone.self) ?? letters.tone
    letters.logo = try text("letters.logo")
    letters.window = try choice("letters.window", LetterSettings.Window.self) ?? letters.window
    letters.hasPaymentCode = try flag("letters.payment_code") ?? letters.hasPaymentCode
    letters.codeReference =
      try choice("letters.code_reference", LetterSettings.CodeReference.self)
      ?? letters.codeReference
    letters.signatory = try text("letters.signatory")
    letters.enclosesInvoices = try flag("letters.enclose_invoices") ?? letters.enclosesInvoices
    letters.mailsNotices = try flag("letters.mail_notices") ?? letters.mailsNotices
    return letters
  }

  func collectors() throws(Problem) -> [Collector: CustomerRecord] {
    var collectors: [Collector: CustomerRecord] = [:]
    for collector in Collector.allCases {
      let key = "collector.\(collector.rawValue)"
      guard let name = try text(key + ".name") else { continue }
      var record = CustomerRecord(name: name, kind: .business)
      record.address = PostalAddress(
        street: try text(key + ".street"), postcode: try text(key + ".postcode"),
        city: try text(key + ".city"), country: try text(key + ".country"))
      record.email = try text(key + ".email")
      record.phone = try text(key + ".phone")
      record.contact = try text(key + ".contact")
      record.language = try choice(key + ".language", Language.self)
      collectors[collector] = record
    }
    return collectors
  }
}
