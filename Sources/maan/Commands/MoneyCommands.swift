import ArgumentParser
import Claims
import Workflows

struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Book a payment: the open balance, unless an amount is given.",
    discussion: "maan pay 0909337   (digits of the structured communication, a number, a name …)")

  @OptionGroup var globals: Globals
  @Argument(help: "A number, a structured communication or a unique piece of text.")
  var ref: String
  @Argument(help: "1000, 1000.50 or 1.000,50; 1.000 alone could be either and is refused.")
  var amount: Amount?
  @Option(help: "The day it was credited; else today.") var on: CalendarDay?
  @Flag(name: .customLong("keep-claim"), help: "Interest and costs stay claimed.")
  var keepClaim = false
  @Flag(
    name: .customLong("principal-first"),
    help: "As agreed, it is for the principal before costs and interest.")
  var principalFirst = false
  @Option(help: "bank, cash, card, setoff or withheld.") var method = PaymentReceived.Method.bank
  @Option(help: "What a collector took in, before his fee.") var collected: Amount?
  @Option(help: "The collector's fee.") var fee: Amount?
  @Flag(help: "Though the same payment is there already: it was paid twice.") var again = false

  mutating func validate() throws {
    if fee != nil, collected == nil { throw ValidationError("--fee goes with --collected.") }
    if collected != nil, amount != nil {
      throw ValidationError("Give the amount or --collected, not both.")
    }
  }

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(ref)
      let currency = row.total.currency
      var payment = Intent.Payment(
        row.id, amount: (amount ?? collected)?.money(currency))
      payment.on = on
      payment.keepsClaim = keepClaim
      payment.isPrincipalFirst = principalFirst
      payment.method = method
      payment.fee = fee?.money(currency)
      payment.again = again
      let outcome = try session.desk.perform(.pay(payment))
      guard let paid = outcome.rows.first, let booked = outcome.amount else { return }
      let figure = session.printer.figure
      let fee = payment.fee.map { ", fee \(figure($0)), received \(figure(booked - $0))" } ?? ""
      let more: [(String, JSON)] =
        payment.fee.map {
          [("fee", .amount($0)), ("received", .amount(booked - $0))]
        } ?? []
      session.answer(
        globals, outcome,
        [("amount", .amount(booked)), ("customer", .text(paid.customerName))] + more,
        "\(paid.number), \(paid.customerName): \(figure(booked)) booked\(fee), \(figure(paid.open)) open"
      )
    }
  }
}

struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit", abstract: "A credit note by hand, set against an invoice.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument(help: "VAT included.") var amount: Amount

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .credit(row.id, amount: amount.money(row.total.currency)))
      guard let credited = outcome.rows.first else { return }
      session.answer(
        globals, outcome, [],
        "\(credited.number): credited, \(session.printer.figure(credited.open)) open")
    }
  }
}

struct WriteOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write-off", abstract: "Write off what is open, or a part of it.")

  @OptionGroup var globals: Globals
  @Argument var number: String
  @Argument var amount: Amount?
  @Option(help: "small, waived, lost or insolvent.") var reason: WrittenOff.Reason

  func run() throws {
    try globals.reporting {
      let session = try Session(globals, create: true)
      let row = try session.find(number)
      let outcome = try session.desk.perform(
        .writeOff(row.id, amount: amount?.money(row.total.currency), reason: reason))
      guard let left = outcome.rows.first else { return }
      session.answer(
        globals, outcome, [],
        "\(left.number): written off, \(session.printer.figure(left.open)) open")
    }
  }
}
