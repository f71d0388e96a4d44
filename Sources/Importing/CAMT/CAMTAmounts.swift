import Claims

/// Amounts, signs and days as a message writes them, with all that is wrong or odd in them.
struct CAMTAmounts {
  let currency: Currency
  var problems: [ImportProblem] = []
  var warnings: [StatementWarning] = []

  init(currency: Currency) { self.currency = currency }

  /// An amount in the currency of the account.
  mutating func money(_ value: ElementValue) -> Money? {
    if let stated = value.attributes.first ?? nil, Currency(stated) != currency {
      problems.append(
        .mixedCurrencies(
          field: value.path, found: HarmlessText.line(stated, limit: 40), expected: currency,
          line: value.line))
      return nil
    }
    return minorUnits(value).map { Money(minorUnits: $0, currency: currency) }
  }

  /// Whether money came in; nil for anything but the two words.
  mutating func isCredit(_ value: ElementValue) -> Bool? {
    switch HarmlessText.line(value.text, limit: 40) {
    case "CRDT": return true
    case "DBIT": return false
    case "":
      problems.append(.missing(field: value.path))
      return nil
    case let found:
      problems.append(.unexpectedRecord(found: found, line: value.line))
      return nil
    }
  }

  /// Never negative; digits after the second decimal are rounded half away from zero.
  mutating func minorUnits(_ value: ElementValue) -> Int64? {
    do {
      let units = try AmountText.parseMachine(value.text)
      if units >= 0 { return units }
      problems.append(problem(.notANumber, value))
    } catch .tooManyDecimals {
      return rounded(value)
    } catch .empty {
      problems.append(.missing(field: value.path))
    } catch .tooLarge {
      problems.append(problem(.tooLarge, value))
    } catch {
      problems.append(problem(.notANumber, value))
    }
    return nil
  }

  private mutating func rounded(_ value: ElementValue) -> Int64? {
    let text = HarmlessText.line(value.text, limit: 60)
    guard let point = text.firstIndex(of: "."), !text.hasPrefix("-") else {
      problems.append(problem(.notANumber, value))
      return nil
    }
    let decimals = text[text.index(after: point)...].utf8
    guard
      let units = try? AmountText.parseMachine(
        text[..<point] + "." + (String(decimals.prefix(2)) ?? "")),
      let third = decimals.dropFirst(2).first
    else {
      problems.append(problem(.notANumber, value))
      return nil
    }
    warnings.append(.rounded(found: text, line: value.line))
    return third >= UInt8(ascii: "5") ? units + 1 : units
  }

  private func problem(
    _ fault: ImportProblem.AmountFault, _ value: ElementValue
  ) -> ImportProblem {
    .notAnAmount(
      field: value.path, found: HarmlessText.line(value.text, limit: 40), fault: fault,
      line: value.line)
  }

  /// The day of a date or a time, as it stands: the time zone changes nothing.
  static func day(_ value: ElementValue) -> CalendarDay? {
    let text = HarmlessText.line(value.text, limit: 40)
    guard let next = text.utf8.dropFirst(10).first else { return CalendarDay(iso: text) }
    guard [UInt8](arrayLiteral: 84, 90, 43, 45).contains(next) else { return nil }
    return CalendarDay(iso: text.prefix(10))
  }
}
