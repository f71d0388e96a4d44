import Claims
import Testing

@testable import Importing

/// One invented export for each bank and language whose header is known.
@Suite struct `Tables of banks` {
  private let ours = SampleTable.ours
  private let theirs = SampleTable.theirs

  private func name(_ document: StatementDocument) -> String {
    switch document.format {
    case .table(let name), .cardTable(let name): name
    default: "?"
    }
  }

  @Test func `of KBC have stars around a reference, in Dutch and French`() throws {
    let dutch =
      "Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;"
      + "credit;debet;rekeningnummer tegenpartij;BIC tegenpartij;Naam tegenpartij;"
      + "Adres tegenpartij;gestructureerde mededeling;Vrije mededeling\r"
    let french =
      "Numéro de compte;Nom de la rubrique;Nom;Devise;Numéro de l'extrait;Date;Description;Valeur;"
      + "Montant;Solde;crédit;débit;numéro de compte contrepartie;BIC contrepartie;"
      + "Nom contrepartie;Adresse contrepartie;communication structurée;Communication libre\r"
    let rows =
      "\(ours);  ;US BV;EUR;02026001;02/03/2026;EUROPESE OVERSCHRIJVING;03/03/2026;121,00;1.121,00;"
      + "121,00;  ;\(theirs);GKCCBEBB;Peeters BV   ;Kerkstraat 1;***090/9337/55493***;   \r"
      + "\(ours);  ;US BV;EUR;02026001;01/03/2026;BIJDRAGE KBC-REKENING;01/03/2026;-3,40;1.000,00;"
      + ";-3,40;;;;;;\r"
    for head in [dutch, french] {
      let document = try SampleTable.statement(head + rows)
      #expect(name(document) == "KBC")
      #expect(document.account.key == ours)
      #expect(document.holder == "US BV")
      #expect(document.entries.map(\.line) == [3, 2])
      #expect(document.opening?.amount == .euro(1_003, 40))
      #expect(document.closing?.amount == .euro(1_121))
      let payment = try #require(document.entries.last?.entry)
      #expect(payment.bookedOn.iso == "2026-03-02")
      #expect(payment.valueOn?.iso == "2026-03-03")
      #expect(payment.counterparty.name == "Peeters BV")
      #expect(payment.counterparty.account?.key == theirs)
      #expect(payment.remittance.reference == "***090/9337/55493***")
      #expect(payment.remittance.message == "")
      #expect(document.entries.first?.entry.kind == .charges)
      #expect(document.warnings == [])
    }
  }

  @Test func `of a credit card are shown, never booked`() throws {
    let document = try SampleTable.statement(
      """
      kredietkaart;kaarthouder;uitgavenstaat;datum verrichting;Datum verrekening;bedrag;credit;\
      debet;munt;koers;bedrag in EUR;Kosten op verrichting;Handelaar;locatie;land;toelichting
      499122XXXXXX1234;US BV;000001;13/02/2026;28/02/2026;-20,00;;-20,00;USD;1,1;-18,18;0;Shop;;US;
      """)
    #expect(document.format == .cardTable("KBC card"))
    #expect(!document.isBookable)
    #expect(document.entries.first?.entry.amount == Money(minorUnits: -1_818))
  }

  @Test func `of Belfius begin with filters, in French too`() throws {
    let document = try SampleTable.statement(
      """
      Date de comptabilisation à partir de;01/01/2026
      Date de comptabilisation jusqu'au;31/01/2026
      Compte contrepartie;\(theirs)
      Compte;BE68 5390 0754 7034
      Dernier solde;69.462,74 EUR
      ;
      Compte;Date de comptabilisation;Numéro d'extrait;Numéro de transaction;Compte contrepartie;\
      Nom contrepartie contient;Rue et numéro;Code postal et localité;Transaction;Date valeur;\
      Montant;Devise;BIC;Code pays;Communications

      ;27/01/26;001;0001;BE71 0961 2345 6769;Peeters;;Gent;VIREMENT;28/01/2026;12,50;EUR;;BE;\
      +++090/9337/55493+++
      ;;;;;;;;;;;;;;
      """)
    #expect(name(document) == "Belfius")
    #expect(document.account.key == ours)
    let entry = try #require(document.entries.first?.entry)
    #expect(document.entries.first?.line == 9)
    #expect(entry.bookedOn.iso == "2026-01-27")
    #expect(entry.counterparty.account?.key == theirs)
    #expect(entry.remittance.reference == "+++090/9337/55493+++")
  }

  @Test func `of BNP Paribas Fortis count what is accepted only`() throws {
    let dutch =
      "Volgnummer;Uitvoeringsdatum;Valutadatum;Bedrag;Valuta rekening;Rekeningnummer;"
      + "Type verrichting;Tegenpartij;Naam van de tegenpartij;Mededeling;Details;Status;"
      + "Reden van weigering\n"
    let french =
      "Nº de séquence;Date d'exécution;Date valeur;Montant;Devise du compte;Numéro de compte;"
      + "Type de transaction;Contrepartie;Nom de la contrepartie;Communication;Détails;Statut;"
      + "Motif du refus\n"
    for (head, accepted, refused) in [
      (dutch, "Geaccepteerd", "Geweigerd"), (french, "Accepté", "Refusé"),
    ] {
      let document = try SampleTable.statement(
        head
          + "2026-;13/02/2026;13/02/2026;10.50;EUR;\(ours);Overschrijving;\(theirs);Peeters;ref 1;"
          + "lang;\(accepted);\n"
          + "2026-;13/02/2026;;-99.00;EUR;\(ours);Overschrijving;\(theirs);Peeters;;x;\(refused);Saldo\n"
          + "2026-0001;12/02/2026;12/02/2026;-5.30;EUR;\(ours);Betaling met bankkaart;"
          + "BETALING MET BANKKAART;WINKEL;;kaart;\(accepted);\n")
      #expect(name(document) == "BNP Paribas Fortis")
      #expect(document.notBooked == 1)
      #expect(document.entries.map(\.entry.amount.minorUnits) == [-530, 1_050])
      #expect(document.entries.map(\.entry.counterparty.account?.key) == [nil, theirs])
      #expect(document.entries.map(\.entry.counterparty.name) == ["WINKEL", "Peeters"])
    }
  }

  @Test func `of BNP Paribas Fortis had eight columns before`() throws {
    let document = try SampleTable.statement(
      """
      VOLGNUMMER;UITVOERINGSDATUM;VALUTADATUM;BEDRAG;MUNT V/D REKENING;\
      TEGENPARTIJ VAN DE VERRICHTING;DETAILS;REKENINGNUMMER
      2016-0012;03/02/2016;03/02/2016;250,00;EUR;\(theirs);PEETERS BIC GKCCBEBB MEDEDELING 17;\(ours)
      """)
    #expect(name(document) == "BNP Paribas Fortis")
    #expect(document.entries.first?.entry.counterparty.account?.key == theirs)
    #expect(
      document.entries.first?.entry.remittance.message == "PEETERS BIC GKCCBEBB MEDEDELING 17")
  }

  @Test func `of BNP Paribas Fortis had seven columns in French, without a counterparty`() throws {
    let document = try SampleTable.statement(
      """
      Numéro de séquence;Date d'exécution;Date valeur;Montant;Devise du compte;Détails;\
      Numéro de compte
      2017-0050;05/02/2017;05/02/2017;1,11;EUR;VIREMENT DE PEETERS COMMUNICATION : 17;\(ours)
      """)
    #expect(name(document) == "BNP Paribas Fortis")
    #expect(document.entries.first?.entry.counterparty == BankEntry.Counterparty())
  }

  @Test func `of ING hide the payer in a text, and carry messages in rows of their own`() throws {
    let document = try SampleTable.statement(
      """
      Numéro de compte;Nom du compte;Compte partie adverse;Numéro de mouvement;Date comptable;\
      Date valeur;Montant;Devise;Libellés;Détails du mouvement;Message
      \(ours);US BV;;12;13/02/2026;13/02/2026;121,00;EUR;Virement européen ;\
      De: PEETERS BV                  KERKSTRAAT 1    9000 GENT   IBAN: BE71 0961 2345 6769   \
      Communication: facture 17   Info personnelle: ;
      \(ours);US BV;;12;;;;EUR;;;suite du message
      \(ours);US BV;;;;;;;Nouveaux tarifs;;
      """)
    #expect(name(document) == "ING")
    let entry = try #require(document.entries.first?.entry)
    #expect(document.entries.count == 1)
    #expect(entry.counterparty.name == "PEETERS BV")
    #expect(entry.counterparty.account?.key == theirs)
    #expect(entry.remittance.message == "facture 17 Info personnelle: suite du message")
    #expect(document.messages == ["Nouveaux tarifs"])
  }

  @Test func `of Argenta and Crelan`() throws {
    let argenta = try SampleTable.statement(
      """
      Rekening,Boekdatum,Valutadatum,Referentie,Beschrijving,Bedrag,Munt,Verrichtingsdatum,\
      Rekening tegenpartij,Naam tegenpartij,Mededeling
      BE68 5390 0754 7034,17-07-2026,18-07-2026,ABC123,Inkomende overschrijving,"42,06",EUR,\
      17-07-2026,\(theirs),Peeters,factuur 17
      """)
    #expect(name(argenta) == "Argenta")
    #expect(argenta.entries.first?.entry.valueOn?.iso == "2026-07-18")
    #expect(argenta.entries.first?.entry.bankReference == "ABC123")
    let heads = [
      "Datum;Bedrag;Saldo na verrichting;Munt;Tegenpartij;Rekening tegenpartij;Type verrichting;"
        + "Mededeling;Rekening opdrachtgever",
      "Date;Montant;Solde après opération;Devise;Contrepartie;Compte contrepartie;"
        + "Type d'opération;Communication;Compte donneur d'ordre",
    ]
    for head in heads {
      let crelan = try SampleTable.statement(
        head + "\n05/02/2026;-.95;99.10;EUR;Bank;;Kosten;;\(ours)\n"
          + "04/02/2026;100.05;100.05;EUR;Peeters;BE71 0961 2345 6769;Storting;dank;\(ours)\n"
          + ";;;;;;;;\n;;;;;;;;\n")
      #expect(name(crelan) == "Crelan")
      #expect(crelan.account.key == ours)
      #expect(crelan.entries.map(\.entry.amount.minorUnits) == [10_005, -95])
      #expect(crelan.opening?.amount == .euro(0))
      #expect(crelan.closing?.amount == .euro(99, 10))
    }
  }

  @Test func `of Revolut count completed rows, and take the fee off`() throws {
    let documents = try SampleTable.statements(
      """
      Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
      TRANSFER,Current,2026-02-05 10:00:00,2026-02-05 10:00:01,To Jan,-100.00,1.00,EUR,COMPLETED,99.00
      TOPUP,Current,2026-02-04 10:00:00,2026-02-04 10:00:01,Payment from Peeters,202.00,2.00,EUR,COMPLETED,200.00
      CARD_PAYMENT,Current,2026-02-06 10:00:00,,Shop,-5.00,0.00,EUR,PENDING,
      CARD_REFUND,Current,2026-02-05 09:00:00,2026-02-05 23:00:00,Shop,10,0,EUR,COMPLETED,109.00
      TRANSFER,Savings,2026-02-05 10:00:00,2026-02-05 10:00:01,Save,50,0,EUR,COMPLETED,50.00
      TRANSFER,Current,2026-02-05 10:00:00,2026-02-05 10:00:01,USD,7.5,0,USD,COMPLETED,7.50
      """)
    #expect(documents.map(\.account.key) == ["REVOLUT", "REVOLUTSAVINGS", "REVOLUT"])
    #expect(documents.map(\.currency.code) == ["EUR", "EUR", "USD"])
    let euro = documents[0]
    #expect(euro.entries.map(\.entry.amount.minorUnits) == [20_000, -10_100, 1_000])
    #expect(euro.entries.map(\.entry.charges?.minorUnits) == [200, 100, nil])
    #expect(euro.entries.map(\.entry.kind) == [.transfer, .transfer, .returned])
    #expect(euro.notBooked == 1)
    #expect(euro.opening?.amount == .euro(0))
    #expect(euro.closing?.amount == .euro(109))
  }

  @Test func `of Revolut in Dutch and French, and of its business accounts`() throws {
    for (head, state, product) in [
      (
        "Type,Product,Startdatum,Datum voltooid,Beschrijving,Bedrag,Kosten,Valuta,Status,Saldo",
        "VOLTOOID", "Huidig"
      ),
      (
        "Type,Produit,Date de début,Date de fin,Description,Montant,Frais,Devise,État,Solde",
        "TERMINÉ", "Valeur actuelle"
      ),
    ] {
      let document = try SampleTable.statement(
        head + "\nTOPUP,\(product),2026-02-04 10:00:00,2026-02-04 10:00:01,P,12,0,EUR,\(state),12\n"
          + "X,\(product),2026-02-05 10:00:00,,Q,-5,0,EUR,EN ATTENTE,\n")
      #expect(name(document) == "Revolut")
      #expect(document.account.key == "REVOLUT")
      #expect(document.notBooked == 1)
      #expect(document.closing?.amount == .euro(12))
    }
    let business = try SampleTable.statement(
      """
      Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,\
      Orig currency,Orig amount,Payment currency,Amount,Fee,Balance,Account
      2026-02-03 09:00:00,2026-02-03 09:00:01,r2,CARD_PAYMENT,COMPLETED,Shop,,Jan Us,EUR,42.15,EUR,-42.15,-0.20,1477.65,Main
      2026-02-02 09:00:00,2026-02-02 09:00:01,r1,TRANSFER,COMPLETED,Money in,invoice 17,Peeters,EUR,285.00,EUR,285.00,0.00,1520.00,Main
      """)
    #expect(business.entries.map(\.entry.amount.minorUnits) == [28_500, -4_235])
    #expect(business.entries.map(\.entry.counterparty.name) == ["Peeters", nil])
    #expect(business.entries.first?.entry.remittance.message == "invoice 17")
    #expect(business.closing?.amount == .euro(1_477, 65))
  }

  @Test func `of others don't take the payer's account for their own`() throws {
    let text =
      "sep=;\nBuchungsdatum;Status;Verwendungszweck;IBAN;Betrag (€)\n"
      + "03.02.26;Gebucht;a;\(theirs);5,00\n04.02.26;Gebucht;b;\(ours);6,00\n"
    #expect(try SampleTable.statement(text).account.key == "TABLE")
  }

  @Test func `of others leave out what a status doesn't call booked`() throws {
    let document = try SampleTable.statement(
      "Execution date;Amount;Counterparty;Status\n13/02/2026;5,00;P;Accepted\n"
        + "14/02/2026;6,00;P;Rejected\n")
    #expect(document.entries.map(\.entry.amount) == [.euro(5)])
    #expect(document.notBooked == 1)
  }

  @Test func `of Wise hold several currencies, and charges in rows of their own`() throws {
    let documents = try SampleTable.statements(
      """
      "TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance",\
      "Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name",\
      "Payee Account Number",Merchant,"Total fees"
      TRANSFER-2,14-02-2026,-0.50,EUR,Wise Charges for: TRANSFER-2,,349.50,,,,,,,,0.50
      TRANSFER-2,14-02-2026,-50.00,EUR,Sent money to Jan,rent,350.00,,,,,Jan,\(theirs),,0.50
      TRANSFER-1,13-02-2026,400.00,EUR,Received money from Peeters,invoice 17,400.00,,,,Peeters,,\(ours),,0
      TRANSFER-3,13-02-2026,10.00,USD,Received,x,10.00,,,,Smith,,,,0
      """)
    #expect(documents.map(\.currency.code) == ["EUR", "USD"])
    let entries = documents[0].entries.map(\.entry)
    #expect(entries.map(\.amount.minorUnits) == [40_000, -5_000, -50])
    #expect(entries.map(\.counterparty.name) == ["Peeters", "Jan", nil])
    #expect(entries.map(\.counterparty.account?.key) == [nil, theirs, nil])
    #expect(entries.map(\.bankReference) == ["TRANSFER-1", "TRANSFER-2", "TRANSFER-2"])
    #expect(documents[0].closing?.amount == .euro(349, 50))
  }

  @Test func `of N26 and of German banks`() throws {
    let number = try SampleTable.statement(
      """
      "Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference",\
      "Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"
      2026-02-03,2026-02-03,Peeters,\(theirs),Credit Transfer,invoice 17,Main,121.0,,,
      """)
    #expect(name(number) == "N26")
    #expect(number.account.key == "N26")
    #expect(number.entries.first?.entry.amount == .euro(121))
    let umsatz = try SampleTable.statement(
      """
      "Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";\
      "Beguenstigter/Zahlungspflichtiger";"Kontonummer";"BLZ";"Betrag";"Waehrung";"Info"
      "\(ours)";"03.02.26";"03.02.26";"RUECKLASTSCHRIFT";"x";"Y";"\(theirs)";"";"-5,00";"EUR";"Umsatz gebucht"
      "\(ours)";"04.02.26";"";"GUTSCHRIFT";"x";"Y";"\(theirs)";"";"5,00";"EUR";"Umsatz vorgemerkt"
      """)
    #expect(umsatz.entries.map(\.entry.kind) == [.returned])
    #expect(umsatz.notBooked == 1)
  }

  @Test(arguments: [
    ("Afrekening terminal 12", "50", BankEntry.Kind.cardTerminal),
    ("Aankoop Bancontact", "50", .transfer), ("Bancontact ontvangsten", "-50", .transfer),
    ("Europese domiciliëring", "-50", .directDebit), ("Beheerskosten", "-5", .charges),
    ("Geldopname", "-50", .cash), ("Remboursement", "50", .returned),
    ("Overschrijving", "50", .transfer), ("Frais de gestion", "-1", .charges),
  ])
  func `say by a text of the bank what moved the money`(
    _ text: String, _ amount: String, _ expected: BankEntry.Kind
  ) throws {
    let entries = try SampleTable.entries(
      "Datum;Bedrag;Rekening;Type verrichting;Mededeling\n13/02/2026;\(amount);\(ours);\(text);refund\n"
    )
    #expect(entries.map(\.kind) == [expected])
  }

  @Test func `of others say in a column which way the money went`() throws {
    let text =
      "Datum;Bedrag;Af Bij;Tegenrekening;Mededelingen\n"
      + "20260213;10,00;Af;\(theirs);a\n20260214;12,00;Bij;\(theirs);b\n"
    #expect(try SampleTable.entries(text).map(\.amount.minorUnits) == [-1_000, 1_200])
    let columns =
      "Date;Description;Debit;Credit;Valuta\n13/02/2026;x;10,00;;EUR\n14/02/2026;y;;12,00;USD\n"
    let documents = try SampleTable.statements(columns)
    #expect(documents.map(\.currency.code) == ["EUR", "USD"])
    #expect(documents.flatMap(\.entries).map(\.entry.amount.minorUnits) == [-1_000, 1_200])
    #expect(
      SampleTable.problems("Datum;Bedrag;Af Bij;Mededelingen\n20260213;10,00;Zijwaarts;a\n") == [
        .unexpectedRecord(found: "Zijwaarts", line: 2)
      ])
  }
}
