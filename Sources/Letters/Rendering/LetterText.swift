import Claims
import Wording

/// Values made fit for a letter: harmless, in its language, with blanks that don't break where they
/// must not.
struct LetterText: Sendable {
  let labels: LetterLabels
  let format: LocaleFormat

  init(_ language: Language) {
    labels = .of(language)
    format = LocaleFormat(language)
  }

  /// Text from outside; nil where nothing of it is left.
  func outside(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = HarmlessText.line(text)
    return line.isEmpty ? nil : line
  }

  /// With blanks at which no line ends.
  func glued(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }

  func money(_ amount: Money) -> String { glued(format.money(amount)) }
  /// Nil for a zero.
  func money(unlessZero amount: Money?) -> String? {
    amount.flatMap { $0.isZero ? nil : money($0) }
  }
  func amount(_ amount: Money) -> String { glued(format.amount(amount)) }
  func rate(_ rate: Rate) -> String { glued(format.rate(rate)) }
  func shortDay(_ day: CalendarDay) -> String { glued(format.shortDay(day)) }

  func day(_ day: CalendarDay) -> String { glued(format.day(day)) }
  /// A line may end after the day of the week.
  func longDay(_ day: CalendarDay) -> String {
    let words = format.longDay(day)
    guard let blank = words.firstIndex(of: " ") else { return words }
    return words[...blank] + glued(String(words[words.index(after: blank)...]))
  }

  /// The numbers of a few invoices; of many, the first three and how many others.
  func numbers(_ invoices: [InvoiceLine]) -> String {
    let all = invoices.map { outside($0.number) ?? "?" }
    guard all.count > 4 else { return format.list(all) }
    return format.list(all.prefix(3) + [labels.others(all.count - 3)])
  }

  func enterpriseNumber(_ number: EnterpriseNumber?, vat: String?) -> String? {
    number?.printed ?? outside(vat)
  }

  func addressLine(_ address: PostalAddress) -> String? {
    let lines = address.lines().compactMap(outside)
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  func reference(_ reference: PaymentReference) -> String? {
    outside(reference.printed).map { $0.count <= 40 ? glued($0) : $0 }
  }

  func step(_ step: EarlierStep) -> String {
    switch step.kind {
    case .letter(let kind): labels.letter(kind)
    case .call: labels.call
    }
  }
}
