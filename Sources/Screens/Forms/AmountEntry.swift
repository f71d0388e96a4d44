import Claims
import Wording

/// What an amount field says.
enum AmountEntry: Hashable, Sendable {
  case empty
  case amount(Money)
  /// `1.000`: the two readings, of which a person picks.
  case ambiguous(small: Money, large: Money)
  case problem(AmountText.Failure)

  init(_ text: String, _ currency: Currency) {
    do {
      self = .amount(Money(minorUnits: try AmountText.parse(text), currency: currency))
    } catch .empty {
      self = .empty
    } catch .ambiguous(_, let small, let large) {
      self = .ambiguous(
        small: Money(minorUnits: small, currency: currency),
        large: Money(minorUnits: large, currency: currency))
    } catch {
      self = .problem(error)
    }
  }

  /// The amount above zero and at most `limit`, or what is wrong, said beside the field.
  func checked(
    _ texts: ScreenTexts, limit: Money? = nil, isOptional: Bool = false
  ) -> (amount: Money?, note: FieldNote) {
    let form = texts.form
    switch self {
    case .empty:
      return (nil, isOptional ? .plain(form.optional) : .needed(form.amountMissing))
    case .ambiguous(let small, let large):
      return (
        nil, .wrong(form.ambiguous(texts.format.amount(small), texts.format.amount(large)))
      )
    case .problem(.tooManyDecimals): return (nil, .wrong(form.tooManyDecimals))
    case .problem(.tooLarge): return (nil, .wrong(form.tooLarge))
    case .problem: return (nil, .wrong(form.notAnAmount))
    case .amount(let amount):
      guard amount.isPositive else { return (nil, .wrong(form.amountNotPositive)) }
      if let limit, amount > limit {
        return (nil, .wrong(form.amountAbove(texts.format.amount(limit))))
      }
      return (amount, .good(form.reads(texts.format.money(amount))))
    }
  }
}
