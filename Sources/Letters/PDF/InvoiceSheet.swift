public import Claims
import Wording

/// What the books know of an invoice or credit note of which there is no picture, as one page.
public struct InvoiceSheet: Hashable, Sendable {
  /// A credit note or a payment that made the invoice smaller.
  public struct Movement: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case creditNote(number: String)
      case payment
    }

    public var kind: Kind
    public var day: CalendarDay
    /// Positive.
    public var amount: Money

    public init(_ kind: Kind, on day: CalendarDay, _ amount: Money) {
      self.kind = kind
      self.day = day
      self.amount = amount
    }
  }

  public var invoice: Receivable.Facts
  public var seller: Creditor
  public var buyer: CustomerRecord
  /// Oldest first.
  public var movements: [Movement]
  /// As the books have it on `day`.
  public var open: Money
  public var day: CalendarDay
  public var language: Language
  /// The file that the data come from: its name, its hash; empty where they were entered by hand.
  public var source: [String]

  public init(
    invoice: Receivable.Facts, seller: Creditor, buyer: CustomerRecord,
    movements: [Movement] = [], open: Money, day: CalendarDay, language: Language,
    source: [String] = []
  ) {
    self.invoice = invoice
    self.seller = seller
    self.buyer = buyer
    self.movements = movements
    self.open = open
    self.day = day
    self.language = language
    self.source = source
  }

  public var pages: TextPages {
    let labels = PageLabels.of(language)
    var blocks: [TextPages.Block] = [
      .paragraph(source.isEmpty ? labels.enteredNote : labels.invoiceNote), .table(parties),
      .table(document),
    ]
    if !invoice.vat.isEmpty {
      blocks += [.heading("\(labels.vat) (\(invoice.total.currency.code))"), .table(vat)]
    }
    blocks += [
      .heading("\(labels.amounts) (\(invoice.total.currency.code))"), .table(amounts),
    ]
    return TextPages(
      PDFFacts(title: title, author: seller.name, language: language, day: day),
      blocks: blocks)
  }

  private typealias Table = TextPages.Table

  private var labels: PageLabels { .of(language) }
  private var others: LetterLabels { .of(language) }
  private var text: LetterText { LetterText(language) }

  private var title: String {
    let number = HarmlessText.line(invoice.number)
    return switch invoice.document {
    case .invoice: source.isEmpty ? labels.enteredInvoice(number) : labels.invoiceData(number)
    case .creditNote:
      source.isEmpty ? labels.enteredCreditNote(number) : labels.creditNoteData(number)
    }
  }

  private var parties: Table {
    let rows: [(String, String?, String?)] = [
      (others.partyName, seller.name, buyer.name),
      (
        others.enterpriseNumber, seller.enterpriseNumber?.printed,
        buyer.enterpriseNumber?.printed
      ),
      (labels.vatNumber, seller.vatNumber, buyer.vatNumber),
      (others.address, text.addressLine(seller.address), text.addressLine(buyer.address)),
      (others.email, seller.email, buyer.email),
    ]
    return Table(
      [
        Table.Column(""), Table.Column(labels.seller, .share(1)),
        Table.Column(labels.buyer, .share(1)),
      ],
      rows: rows.filter { $0.1 != nil || $0.2 != nil }.map {
        Table.Row([$0.0, $0.1 ?? "–", $0.2 ?? "–"])
      })
  }

  private var document: Table {
    let isInvoice = invoice.document == .invoice
    let counted = invoice.dueIsCounted ? " (\(labels.dueCounted))" : ""
    var rows: [(String, String?)] = [
      (isInvoice ? labels.invoiceNumber : labels.creditNoteNumber, invoice.number),
      (labels.issued, text.day(invoice.issued)),
      (labels.due, isInvoice ? text.day(invoice.due) + counted : nil),
      (labels.received, invoice.received.map(text.day)),
      (others.description, invoice.description),
      (labels.order, invoice.orderReference),
      (labels.credits, invoice.credits.isEmpty ? nil : text.format.list(invoice.credits)),
      (others.reference, invoice.reference.flatMap(text.reference)),
      (others.account, (invoice.iban ?? seller.iban).map { text.glued($0.printed) }),
    ]
    rows += source.enumerated().map { ($0 == 0 ? labels.source : "", $1) }
    return Table(
      [Table.Column(""), Table.Column("", .share(1))],
      rows: rows.compactMap { label, text in text.map { Table.Row([label, $0]) } })
  }

  private var vat: Table {
    var rows = invoice.vat.map { share in
      Table.Row([
        text.rate(share.rate), text.amount(share.base), text.amount(share.tax),
        text.amount(share.base + share.tax),
      ])
    }
    let zero = Money.zero(invoice.total.currency)
    let base = invoice.vat.reduce(zero) { $0 + $1.base }
    let tax = invoice.vat.reduce(zero) { $0 + $1.tax }
    if invoice.vat.count > 1 {
      rows.append(
        Table.Row(
          [others.sum, text.amount(base), text.amount(tax), text.amount(base + tax)],
          style: .total))
    }
    let titles = [labels.vatBase, labels.vat, labels.withVAT]
    return Table(
      [Table.Column(labels.vatRate, .share(1))]
        + titles.map { Table.Column($0, .millimetres(32), isRightAligned: true) },
      rows: rows)
  }

  private var amounts: Table {
    var lines: [(String, Money)] = [(others.total, invoice.total)]
    let zero = Money.zero(invoice.total.currency)
    let stated = invoice.vat.reduce(zero) { $0 + $1.base + $1.tax }
    if !invoice.vat.isEmpty, stated != invoice.total {
      lines = [
        (labels.withVAT, stated), (labels.prepaid, invoice.total - stated),
      ]
    }
    lines += movements.map { movement in
      (
        "\(name(of: movement.kind)), \(text.shortDay(movement.day))",
        zero - movement.amount
      )
    }
    let rows = lines.map { Table.Row([$0.0, text.amount($0.1)]) }
    return Table(
      [
        Table.Column("", .share(1)), Table.Column("", .millimetres(32), isRightAligned: true),
      ],
      rows: rows + [
        Table.Row([labels.openOn(text.shortDay(day)), text.amount(open)], style: .total)
      ])
  }

  private func name(of kind: Movement.Kind) -> String {
    switch kind {
    case .creditNote(let number): "\(others.creditNote) \(number)"
    case .payment: others.payment
    }
  }
}
