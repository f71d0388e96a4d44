import Claims
import Store

/// The books as a journal that hledger reads: each document with what became of it, in the order of their days of issue.
struct HledgerExport {
  let walk: LedgerWalk
  let names: AccountNames
  let sink: ExportSink

  func run(head: String, today: CalendarDay, each: () -> Void) throws {
    try sink.write(
      """
      ; Invoices and what became of them, as of \(today.iso), by maan \(Maan.version).
      ; Head of the journal: \(head)
      ; What is open by document: hledger -f FILE balance Assets:Receivable --pivot invoice

      """)
    for currency in try walk.currencies() {
      try sink.write("commodity 1000.00 \(currency.code)\n")
    }
    try walk.eachDocument { story in
      for entry in try ReceivableState.entries(story.events) { try write(entry, of: story) }
      each()
    }
  }

  private func write(_ entry: BookEntry, of story: LedgerWalk.Story) throws {
    let number = story.state.facts.number
    let payee = HledgerExport.description(story.customer.record.name)
    var text =
      "\n\(entry.on.iso) (\(HledgerExport.code(number))) \(payee) | \(HledgerExport.words(entry.what))"
    text += "  ; \(HledgerExport.tag(number))\n"
    for posting in entry.postings {
      let name = try names.name(of: posting.account, in: story)
      let amount = AmountText.machine(posting.amount)
      let gap = max(2, 62 - name.count - amount.count)
      text +=
        "    \(name)\(String(repeating: " ", count: gap))\(amount) \(posting.amount.currency.code)"
      // The other document that an entry moves.
      if case .receivable(let id) = posting.account, id != story.state.id,
        let other = try walk.number(of: id)
      {
        text += "  ; \(HledgerExport.tag(other))"
      }
      text += "\n"
    }
    try sink.write(text)
  }

  private static func words(_ what: BookEntry.What) -> String {
    switch what {
    case .invoice: "invoice"
    case .creditNote: "credit note"
    case .payment: "payment"
    case .returned: "payment returned"
    case .creditUsed: "credit used"
    case .reduction: "reduction"
    case .writeOff: "write-off"
    case .correction: "correction"
    }
  }

  /// A number that doesn't end its own brackets.
  private static func code(_ number: String) -> String {
    HarmlessText.line(number.filter { !"();".contains($0) })
  }

  /// A comma ends the value of a tag.
  private static func tag(_ number: String) -> String {
    "invoice:\(HarmlessText.line(String(number.map { $0 == "," ? "." : $0 })))"
  }

  /// A semicolon begins a comment, an upright stroke a note.
  private static func description(_ name: String) -> String {
    let marks: [Character: Character] = ["|": "/", ";": ","]
    return HarmlessText.line(String(HarmlessText.line(name).map { marks[$0] ?? $0 }))
  }
}
