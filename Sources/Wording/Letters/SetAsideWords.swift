public import Claims

/// Why an invoice is not asked for in a letter to its customer, in the letter's language.
public enum SetAsideWords {
  /// A few words; nil for reasons that are not the customer's business.
  public static func text(_ reason: Reason, in language: Language) -> String? {
    let format = LocaleFormat(language)
    switch reason {
    case .notDue(let due):
      let day = format.shortDay(due)
      switch language {
      case .dutch: return "vervalt op \(day)"
      case .french: return "échéance le \(day)"
      case .german: return "fällig am \(day)"
      case .english: return "due on \(day)"
      }
    case .promised(let by, _):
      let day = format.shortDay(by)
      switch language {
      case .dutch: return "betaling beloofd tegen \(day)"
      case .french: return "paiement promis pour le \(day)"
      case .german: return "Zahlung zugesagt bis \(day)"
      case .english: return "payment promised by \(day)"
      }
    case .settled, .awaitingYes: return arrangement(in: language)
    case .offered(let until):
      let day = format.shortDay(until)
      switch language {
      case .dutch: return "ons voorstel geldt tot \(day)"
      case .french: return "notre proposition vaut jusqu'au \(day)"
      case .german: return "unser Vorschlag gilt bis \(day)"
      case .english: return "our offer holds until \(day)"
      }
    case .disputed, .partDisputed:
      switch language {
      case .dutch: return "betwist"
      case .french: return "contestée"
      case .german: return "bestritten"
      case .english: return "disputed"
      }
    case .noReminderYet, .noAnswer, .deadlinePassed, .waitingPeriod, .lastContact, .snoozed,
      .held, .directDebit, .factor, .belowTolerance, .unallocatedCredit, .noFurtherStep, .insolvent,
      .claimDeclared, .withCollector, .paidDirectly, .undelivered, .awaitingResult, .lapsed,
      .limitation,
      .peppolUnknown, .doubtfulLine, .cannotTell, .claimUndecided, .paymentReturned,
      .inOutbox, .proofMissing:
      return nil
    }
  }

  /// An agreement makes it due on other days.
  public static func arrangement(in language: Language) -> String {
    switch language {
    case .dutch: "regeling loopt"
    case .french: "arrangement en cours"
    case .german: "Vereinbarung läuft"
    case .english: "arrangement running"
    }
  }
}
