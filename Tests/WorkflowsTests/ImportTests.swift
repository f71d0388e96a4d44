import Claims
import Store
import Testing
import Workflows

@Suite struct `Importing a folder` {
  @Test func `adds what is new, once, however often`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("101.xml", Sample(number: "101", total: "1000.00").xml)
      try folder.write("102.xml", Sample(number: "102", total: "500.00").xml)
      let first = try office.bring([folder.path])
      #expect(first.invoicesAdded == 2 && first.alreadyThere == 0 && first.errors.isEmpty)
      #expect(first.action?.note.verb == .importFiles)
      #expect(first.action?.note.numbers == ["101", "102"])
      try folder.write("103.xml", Sample(number: "103", total: "1.00").xml)
      let second = try office.bring([folder.path, folder.path])
      #expect(second.invoicesAdded == 1 && second.alreadyThere == 5)
      let third = try office.bring([folder.path])
      #expect(third.action == nil && third.invoicesAdded == 0 && third.alreadyThere == 3)
      let kept = try #require(try office.state(office.id("101")).document)
      let text = Sample(number: "101", total: "1000.00").xml
      #expect(try office.ledger.contents(of: kept) == Array(text.utf8), "the original, as it was")
    }
  }

  @Test func `names a conflict, and changes nothing`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("101.xml", Sample(number: "101", total: "1000.00").xml)
      try office.bring([folder.path])
      var other = Sample(number: "101", total: "1100.00")
      other.issued = "2026-09-30"
      try folder.write("101.xml", other.xml)
      let report = try office.bring([folder.path])
      #expect(
        report.errors.map(\.cause) == [
          .conflict(
            number: "101",
            differs: [
              .total(stored: euro("1000.00"), file: euro("1100.00")),
              .issued(stored: day("2026-09-29"), file: day("2026-09-30")),
            ])
        ])
      #expect(report.errors[0].file == folder.path + "/101.xml")
      #expect(report.action == nil)
      #expect(try office.open(office.id("101")) == euro("1000.00"))
    }
  }

  @Test func `names a conflict between two files of one folder`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("a.xml", Sample(number: "101", total: "1000.00").xml)
      try folder.write("b.xml", Sample(number: "101", total: "1100.00").xml)
      let report = try office.bring([folder.path])
      #expect(report.invoicesAdded == 1)
      #expect(report.errors.map(\.file) == [folder.path + "/b.xml"])
      #expect(try office.open(office.id("101")) == euro("1000.00"))
    }
  }

  @Test func `leaves out purchase invoices and those of strangers, each named`() throws {
    try Office.story { office in
      let folder = try office.folder()
      var bought = Sample(number: "P1", total: "50.00")
      bought.seller = ("Telecom", "0403170701")
      bought.buyer = ("Atelier Janssens BV", "0428759497")
      try folder.write("a.xml", bought.xml)
      var foreign = Sample(number: "X1", total: "60.00")
      foreign.seller = ("Stranger", "0403170701")
      foreign.buyer = ("Else", "")
      try folder.write("b.xml", foreign.xml)
      try folder.write("c.xml", Sample(number: "101", total: "70.00").xml)
      let report = try office.bring([folder.path])
      #expect(report.invoicesAdded == 1)
      #expect(
        report.skipped.map(\.reason) == [
          .notOurs(seller: "Telecom", isPurchase: true),
          .notOurs(seller: "Stranger", isPurchase: false),
        ])
      let all = try office.bring([folder.path], anySeller: true)
      #expect(all.invoicesAdded == 2 && all.alreadyThere == 1)
    }
  }

  @Test func `knows the same number of two sellers apart`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("a.xml", Sample(number: "101", total: "70.00").xml)
      var other = Sample(number: "101", total: "80.00")
      other.seller = ("Stranger", "0403170701")
      try folder.write("b.xml", other.xml)
      let report = try office.bring([folder.path], anySeller: true)
      #expect(report.invoicesAdded == 2 && report.errors.isEmpty)
      let desk = try office.desk
      #expect(throws: Trouble.self) { try desk.read { try desk.find("101", on: $0) } }
    }
  }

  @Test func `takes the first seller as creditor where there is none`() throws {
    try Office.story(Settings()) { office in
      let folder = try office.folder()
      try folder.write("101.xml", Sample(number: "101", total: "70.00").xml)
      let report = try office.bring([folder.path])
      #expect(report.adopted?.name == "Atelier Janssens BV")
      #expect(report.adopted?.enterpriseNumber == (try EnterpriseNumber("0428759497")))
      #expect(office.adopted == report.adopted)
      #expect(try office.bring([folder.path]).adopted == nil, "only once")
    }
  }

  @Test func `dry does nothing, and tells all`() throws {
    try Office.story(Settings()) { office in
      let folder = try office.folder()
      try folder.write("101.xml", Sample(number: "101", total: "1000.00").xml)
      try folder.write("bad.xml", "<Invoice")
      let report = try office.bring([folder.path], dryRun: true)
      #expect(report.invoicesAdded == 1 && report.errors.count == 1)
      #expect(report.action == nil)
      #expect(office.adopted == nil)
      #expect(try office.picture().isEmpty)
      #expect(try office.ledger.read { try $0.actions(nil) }.isEmpty)
      #expect(try office.ledger.verify().documents == 0)
    }
  }

  @Test func `goes on after a bad file, a missing one and one of another kind`() throws {
    try Office.story { office in
      let folder = try office.folder()
      try folder.write("a.xml", "<Invoice><broken")
      try folder.write("b.xml", Sample(number: "101", total: "1000.00").xml)
      try folder.write("c.txt", "shopping list")
      try folder.write("d.xml", "")
      let report = try office.bring([folder.path + "/nothere", folder.path])
      #expect(report.invoicesAdded == 1)
      #expect(report.errors.first?.cause == .file(.notFound(folder.path + "/nothere")))
      let named = Set(report.errors.map(\.file) + report.skipped.map(\.file))
      for bad in ["/a.xml", "/c.txt", "/d.xml"] {
        #expect(named.contains(folder.path + bad), "\(bad) is named")
      }
      #expect(try office.ledger.verify().isClean)
    }
  }

  @Test func `assumes a consumer where the buyer has no number`() throws {
    try Office.story { office in
      let folder = try office.folder()
      var sample = Sample(number: "101", total: "1000.00")
      sample.buyer = ("Jan Peeters", "")
      try folder.write("101.xml", sample.xml)
      let report = try office.bring([folder.path])
      #expect(report.cautions == [.kindAssumed("Jan Peeters", .consumer)])
      let row = try office.row(office.id("101"))
      #expect(row.customerKind == .consumer && row.kindIsAssumed)
    }
  }

  @Test func `completes a customer, and keeps what the user said`() throws {
    try Office.story { office in
      let folder = try office.folder()
      var sample = Sample(number: "101", total: "1000.00")
      sample.buyer = ("Jan Peeters", "")
      try folder.write("101.xml", sample.xml)
      try office.bring([folder.path])
      let id = try office.id("101")
      var change = Intent.CustomerChange()
      change.kind = .business
      change.email = "jan@peeters.example"
      try office.perform(.customer(office.row(id).customer, change))
      sample.number = "102"
      try folder.write("102.xml", sample.xml)
      try office.bring([folder.path])
      #expect(try office.row(office.id("102")).customer == office.row(id).customer)
      #expect(try office.row(id).customerKind == .business)
      #expect(try office.row(id).kindIsAssumed == false)
      #expect(try office.customer(of: id).record.email == "jan@peeters.example")
    }
  }

  @Test func `doesn't chase what another is to be paid, until the user says who collects`() throws {
    try Office.story { office in
      let folder = try office.folder()
      let factored = Sample(number: "101", total: "1000.00").xml.replacing(
        "<cac:PaymentMeans>",
        with: """
          <cac:PayeeParty><cac:PartyName><cbc:Name>Factor NV</cbc:Name></cac:PartyName>
          </cac:PayeeParty><cac:PaymentMeans>
          """)
      try folder.write("101.xml", factored)
      try folder.write(
        "102.xml",
        Sample(number: "102", total: "10.00").xml.replacing(
          "MeansCode>30", with: "MeansCode>59"))
      try office.bring([folder.path])
      let id = try office.id("101")
      #expect(try office.next(id) == "check -")
      #expect(try office.reasons(id) == [.factor])
      #expect(try office.reasons(office.id("102")) == [.directDebit])
      #expect(try office.due().isEmpty)
      var correction = Intent.Correction()
      correction.isOursToCollect = true
      try office.perform(.correct(id, correction))
      #expect(try office.due() == ["Café Zuid: reminder 1: 101: 1000.00 EUR"])
    }
  }
}
