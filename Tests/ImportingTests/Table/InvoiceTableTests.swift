import Claims
import Testing

@testable import Importing

@Suite struct `Table of invoices` {
  private let full =
    "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Te betalen;Munt;Mededeling;Ondernemingsnummer;"
    + "E-mail;Straat;Postcode;Gemeente;Land;Taal;Omschrijving\n"

  @Test func `gives an invoice for each row, of a seller that isn't stated`() throws {
    let invoices = try SampleTable.invoices(
      full
        + "2026-17;Peeters BV;13/02/2026;15/03/2026;1.210,00;EUR;+++090/9337/55493+++;"
        + "0428.759.497;jan@peeters.example;Kerkstraat 1;9000;Gent;België;NL;Dakwerken\n"
        + "2026-18;Dupont;14/02/2026;;50;;;;;;;;;;\n")
    #expect(invoices.count == 2)
    let first = try #require(invoices.first)
    #expect(first.isOwnList)
    #expect(first.kind == .invoice)
    #expect(first.number == "2026-17")
    #expect(first.issued.iso == "2026-02-13")
    #expect(first.due?.iso == "2026-03-15")
    #expect(first.payable == .euro(1_210))
    #expect(first.paymentReferences.map(\.printed) == ["+++090/9337/55493+++"])
    #expect(first.buyer.name == "Peeters BV")
    #expect(first.buyer.enterpriseNumber?.printed == "0428.759.497")
    #expect(first.buyer.email == "jan@peeters.example")
    #expect(first.buyer.address.street == "Kerkstraat 1")
    #expect(first.buyer.address.postcode == "9000")
    #expect(first.buyer.address.city == "Gent")
    #expect(first.buyer.address.country == "BE")
    #expect(first.buyer.language == .dutch)
    #expect(first.subject == "Dakwerken")
    #expect(first.seller == InvoiceDocument.Party())
    #expect(first.warnings == [])
    #expect(invoices[1].due == nil)
    #expect(invoices[1].warnings == [.inRow(number: "2026-18", .noDueDate)])
  }

  @Test(arguments: [
    "Numéro de facture;Client;Date de facture;Échéance;À payer",
    "Invoice number;Customer;Invoice date;Due date;Amount due",
    "Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeitsdatum;Betrag",
    "Nr;Klantnaam;Datum;Vervaldag;Totaal incl. BTW",
  ])
  func `is known in four languages`(_ head: String) throws {
    for delimiter in [";", ",", "\t"] {
      let text = (head + "\nA1;Peeters;13/02/2026;15/03/2026;12").replacing(";", with: delimiter)
      let invoices = try SampleTable.invoices(text)
      #expect(invoices.map(\.number) == ["A1"])
      #expect(invoices.map(\.due?.iso) == ["2026-03-15"])
      #expect(invoices.map(\.payable) == [.euro(12)])
    }
  }

  @Test func `takes a row below zero as a credit note, and one whose kind says so`() throws {
    let invoices = try SampleTable.invoices(
      "Nummer;Soort;Klant;Datum;Totaal\nC1;;Peeters;13/02/2026;-50,00\n"
        + "C2;Creditnota;Peeters;13/02/2026;20,00\nF1;Factuur;Peeters;13/02/2026;30,00\n")
    #expect(invoices.map(\.kind) == [.creditNote, .creditNote, .invoice])
    #expect(invoices.map(\.payable) == [.euro(50), .euro(20), .euro(30)])
    #expect(invoices.map(\.receivableEffect.minorUnits) == [-5_000, -2_000, 3_000])
  }

  @Test(arguments: [
    "Kreditnote", "CN", "NC", "storno", "kreditnota", "Creditfactuur", "Note de crédit", "Avoir",
    "Stornorechnung", "Gutschrift", "381", "Credit note (invoice)",
  ])
  func `knows a credit note by its word`(_ word: String) throws {
    let text = "Nummer;Type;Klant;Datum;Totaal\nC1;\(word);Peeters;13/02/2026;20,00\n"
    let invoice = try #require(try SampleTable.invoices(text).first)
    #expect(invoice.kind == .creditNote)
    #expect(!invoice.warnings.contains(.inRow(number: "C1", .noDueDate)))
  }

  @Test(arguments: [
    "Factuur", "Verkoopfactuur", "Facture d'acompte", "Invoice", "INV", "Rechnung", "380", "",
  ])
  func `knows an invoice by its word`(_ word: String) throws {
    let text = "Nummer;Type;Klant;Datum;Totaal\nC1;\(word);Peeters;13/02/2026;20,00\n"
    #expect(try SampleTable.invoices(text).map(\.kind) == [.invoice])
  }

  @Test(arguments: ["Offerte", "Pro forma factuur", "Herinnering", "Zomer", "Rappel facture"])
  func `refuses a row whose kind is neither`(_ word: String) {
    let text =
      "Nummer;Type;Klant;Datum;Totaal\nC1;Factuur;Peeters;13/02/2026;20,00\n"
      + "C2;\(word);Peeters;13/02/2026;20,00\n"
    #expect(
      SampleTable.problems(text) == [.unknownKind(field: "Type", found: word, line: 3)])
  }

  @Test func `names an enterprise number with wrong check digits`() throws {
    let row: (String, String) -> String = { number, country in
      "Number;Customer;Date;Due;Total;VAT number;Country\n"
        + "K2;Jansen;2026-02-13;2026-03-13;1;\(number);\(country)\n"
    }
    for (number, country) in [
      ("0428.759.498", ""), ("BE0428759498", ""), ("0428.759.498", "BE"), ("BE 0428.759.498", "BE"),
    ] {
      #expect(
        try SampleTable.invoices(row(number, country)).flatMap(\.warnings) == [
          .inRow(number: "K2", .invalidEnterpriseNumber(number))
        ])
    }
    for (number, country) in [("0428.759.497", ""), ("0428.759.498", "NL"), ("NL123456789B01", "")]
    {
      #expect(try SampleTable.invoices(row(number, country)).flatMap(\.warnings).isEmpty)
    }
  }

  @Test func `keeps a foreign number as it stands`() throws {
    let invoices = try SampleTable.invoices(
      "Number;Customer;Date;Total;VAT number;Country\n1;Jansen;2026-02-13;1;NL123456789B01;NL\n")
    #expect(invoices.first?.buyer.vat == "NL123456789B01")
    #expect(invoices.first?.buyer.enterpriseNumber == nil)
  }

  @Test func `is refused with each row that lacks something`() {
    let text =
      "Nummer;Klant;Datum;Totaal\n;Peeters;13/02/2026;1\nA;;13/02/2026;1\nB;P;soon;1\n"
      + "C;P;13/02/2026;free\nD;P;13/02/2026;1,005\nE;P;13/02/2026;1\nE;P;13/02/2026;2\n"
    #expect(
      SampleTable.problems(text) == [
        .notADay(field: "Datum", found: "soon", line: 4),
        .notAnAmount(field: "Totaal", found: "free", fault: .notANumber, line: 5),
      ])
    let later =
      "Nummer;Klant;Datum;Totaal\n;Peeters;13/02/2026;1\nA;;13/02/2026;0,5\n"
      + "D;P;13/02/2026;1,005\nE;P;13/02/2026;1\nE;P;13/02/2026;2\n"
    #expect(
      SampleTable.problems(later) == [
        .emptyCell(field: "Nummer", line: 2), .emptyCell(field: "Klant", line: 3),
        .notAnAmount(field: "Totaal", found: "1,005", fault: .tooManyDecimals, line: 4),
        .repeated(field: "Nummer E", line: 6),
      ])
  }

  @Test func `of the user's own is read by his words`() throws {
    let mapping = TableMapping(
      name: "Sheet", content: .invoices,
      columns: [.number: "id", .customer: "who", .issued: "when", .amount: "how much"])
    let text = "When,How much,ID,Who\n2026-02-13,\"1,210.00\",A1,Peeters\n"
    #expect(try SampleTable.invoices(text, [mapping]).map(\.payable) == [.euro(1_210)])
    #expect(try SampleTable.content(text) == .skipped(.unknown))
  }

  @Test func `says where the order of its dates was taken for granted`() throws {
    let text = "Nummer;Klant;Datum;Totaal\nA;P;02/03/2026;1\n"
    let invoice = try #require(try SampleTable.invoices(text).first)
    #expect(invoice.issued.iso == "2026-03-02")
    #expect(invoice.warnings.contains(.dayOrderAssumed(line: 2)))
  }
}
