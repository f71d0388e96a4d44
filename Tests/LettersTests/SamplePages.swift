import Claims
import Foundation
import Letters

/// Pages of a collector's bundle and a day's post, made up.
enum SamplePages {
  static func facts(_ title: String, in language: Language = .dutch) -> PDFFacts {
    PDFFacts(
      title: title, author: Sample.creditor.name, language: language, day: day("2025-09-15"))
  }

  /// A chronology of `count` rows, each of which says its number.
  static func chronology(_ count: Int) -> TextPages {
    let rows = (1...count).map { number in
      TextPages.Table.Row([
        "\(number)", "15/09/2025", "Herinnering verstuurd aan Drukkerij Verbeke & Zonen",
        number.isMultiple(of: 5) ? "per aangetekende brief, bewijs in bijlage" : "per e-mail",
        "1.210,00",
      ])
    }
    return TextPages(
      facts("Chronologie van het dossier"), subtitle: "Drukkerij Verbeke & Zonen NV, Gent",
      blocks: [
        .paragraph("Wat er gebeurde, van oud naar nieuw."),
        .table(
          TextPages.Table(
            [
              TextPages.Table.Column("Nr.", isRightAligned: true),
              TextPages.Table.Column("Datum"),
              TextPages.Table.Column("Wat", .share(3)), TextPages.Table.Column("Hoe", .share(2)),
              TextPages.Table.Column("Open (EUR)", isRightAligned: true),
            ],
            rows: rows + [
              TextPages.Table.Row(["", "", "Openstaand", "", "6.210,00"], style: .total)
            ])),
      ], footnote: "Stand van ons dossier (SHA-256): \(Sample.journalHead)")
  }

  static func checkList(in language: Language = .dutch) -> TextPages {
    let rows: [(String, TextPages.Check)] = [
      ("Facturen en bewijs van levering", .met),
      ("Ingebrekestelling met bewijs van verzending", .notMet),
      ("Algemene voorwaarden, aanvaard door de klant", .toCheck),
    ]
    return TextPages(
      facts("Nazicht", in: language),
      blocks: [
        .table(
          TextPages.Table(
            [TextPages.Table.Column("Stuk", .share(1)), TextPages.Table.Column("Stand")],
            rows: rows.map { TextPages.Table.Row([.text($0.0), .check($0.1)]) })),
        .heading("Opmerkingen"), .items(["Eerste opmerking.", "Tweede opmerking."]),
      ])
  }

  static func postList(_ count: Int, in language: Language = .dutch) -> PostList {
    let letters = (1...count).map { number in
      let isLong = number.isMultiple(of: 4)
      return PostList.Letter(
        recipientLines: isLong
          ? [
            "Vereniging van mede-eigenaars Residentie Zeezicht te Blankenberge",
            "t.a.v. mevrouw Vandenbroucke", "Koning Leopold III-laan 117 bus 32",
            "8370 Blankenberge",
          ] : ["Drukkerij Verbeke & Zonen NV", "Industrielaan 45 bus 3", "9000 Gent"],
        isRegistered: number.isMultiple(of: 3), pages: number % 2 + 1)
    }
    return PostList(
      creditor: Sample.creditor, day: day("2025-09-15"), language: language, letters: letters)
  }

  static func invoiceSheet(in language: Language = .dutch) -> InvoiceSheet {
    var facts = Receivable.Facts(
      number: "2025-118", seller: "BE0428759497", issued: day("2025-04-30"),
      due: day("2025-05-30"), dueIsCounted: true, received: day("2025-05-02"),
      total: .euro(6000), reference: Sample.reference("+++202/6000/10145+++"),
      iban: Sample.creditor.iban, description: "ontwerp en bouw van een website",
      orderReference: "PO-7781",
      vat: [
        Receivable.VATShare(
          rate: Rate(basisPoints: 2100), base: .euro(4000), tax: .euro(840)),
        Receivable.VATShare(
          rate: Rate(basisPoints: 600), base: .euro(1094, 34), tax: .euro(65, 66)),
      ])
    facts.contract = day("2025-04-01")
    return InvoiceSheet(
      invoice: facts, seller: Sample.creditor, buyer: Sample.business,
      movements: [
        InvoiceSheet.Movement(.creditNote(number: "C-2025-9"), on: day("2025-06-10"), .euro(400)),
        InvoiceSheet.Movement(.payment, on: day("2025-06-17"), .euro(600)),
      ], open: .euro(5000), day: day("2025-09-15"), language: language,
      source: ["factuur-2025-118.xml", "SHA-256 \(Sample.journalHead)"])
  }

  /// Red on the left, blue on the right, 40 by 20 points.
  static let png = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAIAAABwJOjsAAAAJ0lEQVR42mP4z8BANqJA63+GUYtHLR61eNTiUYtH\
    LR61eNTikWMxAGDtHQ7V1k7XAAAAAElFTkSuQmCC
    """)

  /// Red above white on the left, blue on the right, 48 by 32 points; by Ghostscript.
  static let jpeg = decoded(
    """
    /9j/4AAQSkZJRgABAQEASABIAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZG\
    NywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09P\
    T09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAA\
    AAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAk\
    M2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT\
    lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA\
    HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdh\
    cRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hp\
    anN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk\
    5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDn6KKK8Y/SQrCrdrCr7HhP/l9/27/7cfKcTf8ALr/t79Aooor7\
    E+VPouiiivzY7Ar50r6Lr50r6Th7/l58v1MavQKKKK+lMT//2Q==
    """)

  /// With the camera's notes: how it was held, in the byte order asked for, and words of its own.
  static func jpeg(held orientation: UInt8, isLittleEndian: Bool = true) -> [UInt8] {
    let little: [UInt8] = [
      0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
    ]
    let big: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    ]
    let exif =
      Array("Exif".utf8) + [0, 0] + (isLittleEndian ? little : big) + Array("51.2194N".utf8)
    let segment = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    return jpeg[..<2] + segment + jpeg[2...]
  }

  private static func decoded(_ text: String) -> [UInt8] {
    Data(base64Encoded: text).map { Array($0) } ?? []
  }
}
