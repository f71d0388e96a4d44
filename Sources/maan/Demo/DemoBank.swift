import Claims
import Glibc
import Workflows

/// The bank file of a demonstration: what an ordinary morning brings, sure and doubtful.
struct DemoBank {
  private let desk: Desk
  private var today: CalendarDay { desk.today }

  init(world: World) { desk = Desk(world: world) }

  /// Takes it in as a user's file; it is kept with the store's documents.
  func bring(into directory: String) throws {
    let path = directory + "/demo-bank.csv"
    try RealFiles.replace(path, with: Array(try text().utf8))
    defer { unlink(path) }
    _ = try desk.importFiles([path], Desk.ImportOptions())
  }

  private struct Row {
    var daysAgo: Int
    var amount: Money
    var account: String
    var name: String
    var message: String
  }

  private func text() throws -> String {
    let head =
      "Rekening;Boekingsdatum;Bedrag;Devies;Rekening tegenpartij;Naam tegenpartij;Mededelingen"
    let lines = try rows().map { row in
      let cells = [
        "BE68539007547034", today.adding(days: -row.daysAgo).iso,
        AmountText.grouped(row.amount, thousands: "", decimal: ","), "EUR", row.account, row.name,
        row.message,
      ]
      return cells.joined(separator: ";")
    }
    return ([head] + lines).joined(separator: "\r\n") + "\r\n"
  }

  private func rows() throws -> [Row] {
    let open = try desk.read { books in
      try books.rows(ListQuery(view: .overdue, order: .due, today: today))
    }.filter { $0.disputed.isZero && $0.open.minorUnits > 20_000 }
    guard open.count >= 8 else { return [] }
    func row(_ at: Int, _ daysAgo: Int, _ amount: Money? = nil, _ message: String? = nil) -> Row {
      let invoice = open[at]
      return Row(
        daysAgo: daysAgo, amount: amount ?? invoice.open, account: DemoBank.account(at),
        name: upper(invoice.customerName), message: message ?? invoice.reference)
    }
    let first = open[5]
    // Two invoices of one customer in one sum, where somebody has two.
    let pair = open.first { one in
      open.contains { $0.customer == one.customer && $0.id > one.id && $0.id != first.id }
    }
    let partner = pair.flatMap { one in
      open.first { $0.customer == one.customer && $0.id > one.id }
    }
    var rows = [
      row(0, 4), row(1, 3, nil, "factuur \(open[1].number)"),
      row(2, 3, open[2].open - .euro(100)),
      row(3, 2, nil, wrongDigit(open[3].reference)), row(4, 2, nil, "betaling"),
      row(5, 1, nil, ""),
      Row(
        daysAgo: 1, amount: .euro(183, 20), account: DemoBank.account(9), name: "FOD FINANCIEN",
        message: "TERUGGAVE BTW"),
      Row(daysAgo: 1, amount: -.euro(4, 84), account: "", name: "", message: "Kosten rekening"),
    ]
    if let pair, let partner {
      rows.append(
        Row(
          daysAgo: 1, amount: pair.open + partner.open, account: DemoBank.account(7),
          name: upper(pair.customerName), message: "uw facturen"))
    }
    return rows
  }

  private func upper(_ name: String) -> String { SearchKey(name).text.uppercased() }

  /// The communication with one digit that is another.
  private func wrongDigit(_ reference: String) -> String {
    var digits = Array(reference)
    guard let at = digits.lastIndex(where: \.isNumber), let digit = digits[at].wholeNumberValue
    else { return reference }
    digits[at] = Character(String((digit + 1) % 10))
    return String(digits)
  }

  /// A valid account that is nobody's.
  private static func account(_ number: Int) -> String {
    let digits = "0010000\(100 + number)"
    let value = Int64(digits) ?? 0
    let check = value % 97 == 0 ? 97 : value % 97
    return BankAccount(digits + (check < 10 ? "0" : "") + String(check))?.key ?? ""
  }
}
