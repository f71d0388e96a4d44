import Claims

/// The tables and panels that a template places by `[…]` on a line of its own.
struct LetterPanels {
  typealias Block = RenderedLetter.Block
  typealias Table = RenderedLetter.Table
  typealias Row = RenderedLetter.Table.Row

  let kind: LetterKind
  let content: LetterContent
  let text: LetterText
  let values: LetterValues

  /// Whether the claim's steps stand in an annex.
  let hasAnnex: Bool

  private var labels: LetterLabels { text.labels }

  /// Nil where there is nothing to show.
  func block(of directive: LetterTemplate.Names.Directive) -> Block? {
    switch directive {
    case .tableInvoices: .table(invoices)
    case .tableClaim:
      content.claims.isEmpty
        ? nil : .table(ClaimTable(content: content, text: text, hasAnnex: hasAnnex).table)
    case .tableNotToday: content.notToday.isEmpty ? nil : .table(notToday)
    case .tableAccount: content.account.isEmpty ? nil : .table(account)
    case .tableParties: .table(parties)
    case .tableContents:
      content.collector.flatMap { $0.contents.isEmpty ? nil : .table(contents($0.contents)) }
    case .tableChecks:
      content.collector.flatMap { $0.checks.isEmpty ? nil : .table(checks($0.checks)) }
    case .payment: payment.map { .payment($0) }
    case .schedule: schedule.map { .table($0) }
    case .signature: .signature(signature)
    case .agreed: content.settlement.map { .agreement(agreement($0)) }
    }
  }

  // MARK: Tables

  /// One column of the invoice table: its title, what it says of an invoice, and its sum.
  private struct Figure {
    let title: String
    let amount: (InvoiceLine) -> Money
  }

  private var figures: [Figure] {
    let invoices = content.invoices
    var figures = [Figure(title: labels.total) { $0.total }]
    if invoices.contains(where: { !$0.credited.isZero }) {
      figures.append(Figure(title: labels.credited) { $0.credited })
    }
    if invoices.contains(where: { !$0.paid.isZero }) {
      figures.append(Figure(title: labels.paid) { $0.paid })
    }
    figures.append(Figure(title: labels.open) { $0.open })
    if invoices.contains(where: { !$0.disputed.isZero }) {
      figures.append(Figure(title: labels.disputed) { $0.disputed })
    }
    return figures
  }

  private var invoices: Table {
    let figures = figures
    var columns = [labels.invoice, labels.issued, labels.due].map {
      Table.Column(title: $0, isRightAligned: false)
    }
    columns += figures.map { Table.Column(title: $0.title, isRightAligned: true) }
    var rows = content.invoices.map { line in
      let head = [
        text.outside(line.number) ?? "", text.shortDay(line.issued), text.shortDay(line.due),
      ]
      return Row(
        cells: head + figures.map { text.amount($0.amount(line)) }, notes: notes(on: line))
    }
    if content.invoices.count > 1 {
      let sums = figures.map { text.amount(content.sum(content.invoices.map($0.amount))) }
      rows.append(Row(cells: [labels.sum, "", ""] + sums, style: .total))
    }
    return Table(columns: columns, rows: rows, hasHeader: true)
  }

  private func notes(on line: InvoiceLine) -> [String] {
    var notes = [text.outside(line.description)]
    if values.hasOwnReferences {
      notes.append(
        line.reference.flatMap(text.reference).map { "\(labels.reference) \($0)" })
    }
    return notes.compactMap(\.self)
  }

  private var notToday: Table {
    Table(
      columns: [
        Table.Column(title: labels.invoice, isRightAligned: false),
        Table.Column(title: labels.reason, isRightAligned: false),
        Table.Column(title: labels.open, isRightAligned: true),
      ],
      rows: content.notToday.map { aside in
        Row(cells: [
          text.outside(aside.number) ?? "", text.outside(aside.reason) ?? "",
          text.money(aside.amount),
        ])
      }, hasHeader: true)
  }

  /// Nil where all is paid at once: the text says the day.
  private var schedule: Table? {
    guard let terms = content.settlement, terms.instalments.count > 1 else { return nil }
    var rows = terms.instalments.enumerated().map { index, part in
      Row(cells: ["\(index + 1)", text.longDay(part.due), text.amount(part.amount)])
    }
    rows.append(Row(cells: [labels.sum, "", text.amount(terms.agreed)], style: .total))
    return Table(
      columns: [
        Table.Column(title: labels.instalment, isRightAligned: false),
        Table.Column(title: labels.payBefore, isRightAligned: false),
        Table.Column(title: labels.amount, isRightAligned: true),
      ], rows: rows, hasHeader: true)
  }

  /// What is open or came in with a customer, oldest first, and the balance.
  private var account: Table {
    var rows = content.account.map { line in
      Row(cells: [
        text.shortDay(line.on), name(of: line), line.due.map(text.shortDay) ?? "",
        text.amount(line.amount), line.open.map(text.amount) ?? "",
      ])
    }
    rows.append(
      Row(
        cells: [labels.balance, "", "", "", text.amount(content.amountAsked(.statement))],
        style: .total))
    return Table(
      columns: [
        Table.Column(title: labels.issued, isRightAligned: false),
        Table.Column(title: labels.document, isRightAligned: false),
        Table.Column(title: labels.due, isRightAligned: false),
        Table.Column(title: labels.amount, isRightAligned: true),
        Table.Column(title: labels.open, isRightAligned: true),
      ], rows: rows, hasHeader: true)
  }

  private func name(of line: AccountLine) -> String {
    let what =
      switch line.kind {
      case .invoice: labels.invoice
      case .creditNote: labels.creditNote
      case .payment: labels.payment
      }
    return [what, text.outside(line.number)].compactMap(\.self).joined(separator: " ")
  }

  /// Creditor and debtor beside each other.
  private var parties: Table {
    let debtor = content.owing
    let creditor = content.creditor
    let rows: [(String, String?, String?)] = [
      (labels.partyName, values(.creditor), values(.customer)),
      (labels.enterpriseNumber, values(.creditorNumber), values(.customerNumber)),
      (labels.address, values(.creditorAddress), values(.customerAddress)),
      (labels.contact, text.outside(content.signatory), text.outside(debtor.contact)),
      (labels.email, text.outside(creditor.email), text.outside(debtor.email)),
      (labels.phone, text.outside(creditor.phone), text.outside(debtor.phone)),
      (labels.account, values(.iban), nil),
    ]
    return Table(
      columns: ["", labels.creditor, labels.debtor].map {
        Table.Column(title: $0, isRightAligned: false)
      },
      rows: rows.filter { $0.1 != nil || $0.2 != nil }.map {
        Row(cells: [$0.0, $0.1 ?? "–", $0.2 ?? "–"])
      }, hasHeader: true)
  }

  private func contents(_ entries: [BundleEntry]) -> Table {
    Table(
      columns: [
        Table.Column(title: labels.paper, isRightAligned: false),
        Table.Column(title: labels.page, isRightAligned: true),
      ],
      rows: entries.map {
        Row(cells: [text.outside($0.title) ?? "", $0.page.map { String($0) } ?? "–"])
      }, hasHeader: true)
  }

  private func checks(_ checks: [BundleCheck]) -> Table {
    Table(
      columns: [
        Table.Column(title: labels.requirement, isRightAligned: false),
        Table.Column(title: "", isRightAligned: false),
      ],
      rows: checks.map { check in
        let state = check.isMet.map { $0 ? labels.met : labels.notMet } ?? labels.toCheck
        return Row(cells: [text.outside(check.title) ?? "", state])
      }, hasHeader: true)
  }

  // MARK: Panels

  private var payment: RenderedLetter.Panel? {
    guard let payment = content.payment else { return nil }
    typealias Entry = RenderedLetter.Panel.Entry
    var entries = [
      Entry(label: labels.account, text: text.glued(payment.iban.printed), isStrong: true)
    ]
    let payable = content.payable(kind)
    if !isInParts, payable.isPositive {
      let amount = text.money(payable)
      entries.insert(Entry(label: labels.payAmount, text: amount, isStrong: true), at: 0)
    }
    if let bic = text.outside(payment.bic) { entries.append(Entry(label: "BIC", text: bic)) }
    if let holder = text.outside(payment.holder) {
      entries.append(Entry(label: labels.holder, text: holder))
    }
    if let reference = values.reference.flatMap(text.reference) {
      entries.append(Entry(label: labels.reference, text: reference, isStrong: true))
    } else if values.hasOwnReferences {
      entries.append(Entry(label: labels.reference, text: labels.referencePerInvoice))
    } else {
      entries.append(Entry(label: labels.reference, text: text.numbers(content.invoices)))
    }
    if let lastDay {
      entries.append(Entry(label: lastDay.label, text: lastDay.day, isStrong: true))
    }
    return RenderedLetter.Panel(entries: entries, code: code(payment))
  }

  /// Of instalments the first one's amount; of several invoices under a reference each, all of them under their
  /// numbers, which the bank passes on as text.
  private func code(_ payment: PaymentDetails) -> RenderedLetter.Code? {
    guard kind.asksPayment else { return nil }
    let part = isInParts ? content.settlement?.instalments.first?.amount : nil
    let amount = part ?? content.payable(kind)
    let transfer = CreditTransfer(
      holder: payment.holder, iban: payment.iban, bic: payment.bic, amount: amount,
      reference: values.reference ?? .free(allNumbers))
    let words = [labels.scanToPay] + (part.map { [labels.firstPayment(text.money($0))] } ?? [])
    return RenderedLetter.Code(transfer: transfer, labels: words)
  }

  /// The numbers of the invoices, as many as a transfer has room for.
  private var allNumbers: String {
    let all = content.invoices.compactMap { text.outside($0.number) }.joined(separator: ", ")
    return all.count <= 140 ? all : text.numbers(content.invoices)
  }

  /// A schedule says the amounts and days instead.
  private var isInParts: Bool {
    let isSettlement = kind == .settlementConfirmation || kind == .settlementOffer
    return isSettlement && (content.settlement?.instalments.count ?? 0) > 1
  }

  private var lastDay: (label: String, day: String)? {
    switch kind {
    case .notice, .instalmentNudge, .settlementLapse, .reminder, .disputeAnswer, .invoiceCopy:
      values(.deadline).map { (labels.payBefore, $0) }
    case .consumerReminder, .statement:
      values(.deadline).map { (labels.payOn, $0) }
    case .withdrawal, .thanks, .claimDeclaration, .handoverCover, .collectorFile,
      .collectorPayment, .collectorStatus:
      nil
    case .settlementConfirmation, .settlementOffer:
      isInParts ? nil : values(.payBy).map { (labels.payBefore, $0) }
    }
  }

  private var signature: [String] {
    [text.outside(content.signatory), text.outside(content.creditor.name)].compactMap(\.self)
  }

  /// Who isn't an enterprise writes the amount in full (art. 8.21 of the Civil Code).
  private func agreement(_ terms: SettlementTerms) -> RenderedLetter.Agreement {
    let isEnterprise =
      content.recipient.kind == .business || content.recipient.kind == .authority
    let who = isEnterprise ? [labels.nameAndCapacity] : [labels.amountInWords, labels.name]
    return RenderedLetter.Agreement(
      statement: labels.agreement(text.money(unlessZero: terms.acknowledged)),
      blanks: who + [labels.dayAndPlace, labels.signature])
  }
}
