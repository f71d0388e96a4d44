import Claims
import Matching

/// Invoices of many customers, and what the bank says of their payments: in every way in which people pay.
struct MatchingScene {
  private(set) var items: [OpenItem] = []
  private(set) var payers = PayerBook()
  private(set) var typed: [KnownPayment] = []
  private(set) var sums: [IncomingSum] = []

  private static let first = [
    "Jan", "Marie", "Els", "Luc", "Sofie", "Ahmed", "Pieter", "Chantal", "Koen", "Nathalie",
  ]
  private static let last = [
    "Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes", "Goossens", "Wouters",
    "De Smet", "Dubois", "Lambert", "Martin", "Dupont", "Simon", "Laurent", "Leroy", "Lefèvre",
  ]

  private var random: UInt64 = 2026

  init(items count: Int, customers: Int, sums wanted: Int) {
    for index in 0..<count {
      items.append(item(index, customer: Int(next() % UInt64(customers))))
    }
    for customer in stride(from: 0, to: customers, by: 2) {
      guard let account = BankAccount(account(customer)) else { continue }
      payers.customers[account] = [Customer.ID(rawValue: Int64(customer))]
    }
    for index in 0..<wanted { sums.append(sum(index, of: wanted)) }
  }

  /// `Jan Peeters Bouw117 BV`: most names are one customer's, some are borne by several.
  private func name(_ customer: Int) -> String {
    let (first, last) = (MatchingScene.first, MatchingScene.last)
    let name = "\(first[customer % first.count]) \(last[customer / 10 % last.count])"
    return customer % 20 == 0 ? name : "\(name) Bouw\(customer) BV"
  }

  private func account(_ customer: Int) -> String {
    let number = String(10_000_000_000 + customer).dropFirst()
    return "BANK\(number)"
  }

  private mutating func next() -> UInt64 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return random >> 33
  }

  private mutating func item(_ index: Int, customer: Int) -> OpenItem {
    let issued = CalendarDay(dayNumber: 20_600 + index % 120)
    let cents = Int64(next() % 200_000 + 100)
    let structured = StructuredCommunication(number: Int64(index) * 7919)
    return OpenItem(
      id: Receivable.ID(rawValue: Int64(index)), number: "2026-\(100_000 + index)",
      customer: Customer.ID(rawValue: Int64(customer)), customerName: name(customer),
      issued: issued, due: CalendarDay(dayNumber: Int(issued.dayNumber) + 30),
      open: Money(minorUnits: index % 40 == 0 ? -cents / 4 : cents),
      reference: index % 3 == 0 ? nil : .structured(structured),
      asked: index % 10 == 0 ? Money(minorUnits: cents + 4_320) : nil,
      letter: index % 5 == 0 ? TakenStep.ID(rawValue: Int64(index)) : nil)
  }

  private mutating func sum(_ index: Int, of count: Int) -> IncomingSum {
    let step = max(1, items.count / count)
    let item = items[index * step + (index * step % 40 == 0 ? 1 : 0)]
    let customer = Int(item.customer.rawValue)
    var amount = item.open.minorUnits.magnitude
    var remittance = BankEntry.Remittance()
    switch index % 10 {
    case 0...4: remittance.reference = item.reference?.printed
    case 5: remittance.message = "betaling factuur \(item.number) met dank"
    case 6: remittance.message = "fact \(item.number.dropFirst(5))"
    case 7:
      remittance.message = "voorschot"
      amount -= amount / 3
    case 8: remittance.message = "Diverse leveringen november, zie mail van vorige week"
    default: remittance.message = ""
    }
    return IncomingSum(
      amount: Money(minorUnits: Int64(amount)), bookedOn: CalendarDay(dayNumber: 20_780),
      kind: .transfer,
      counterparty: BankEntry.Counterparty(
        name: name(customer).uppercased(), account: BankAccount(account(customer))),
      remittance: remittance)
  }
}
