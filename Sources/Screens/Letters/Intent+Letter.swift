import Claims
import Workflows

/// What letters of all kinds have in common.
extension Intent {
  /// How it goes; nil where that isn't said.
  var channel: Channel? {
    get {
      switch self {
      case .dun(let dunning): dunning.channel
      case .settle(let terms): terms.channel
      case .write(let letter): letter.channel
      default: nil
      }
    }
    set {
      switch self {
      case .dun(var dunning):
        dunning.channel = newValue
        self = .dun(dunning)
      case .settle(var terms):
        terms.channel = newValue ?? terms.channel
        self = .settle(terms)
      case .write(var letter):
        letter.channel = newValue
        self = .write(letter)
      default: break
      }
    }
  }

  /// The ways in which it can go, in the order in which they are offered. What waits keeps its own.
  var ways: [Channel] {
    switch self {
    case .dun(let dunning):
      switch dunning.step {
      case .reminder: [.letter, .email, .whatsapp, .sms]
      case .notice: [.registered, .letter, .email]
      }
    case .settle: [.letter, .email, .whatsapp, .sms]
    case .write(let letter):
      switch letter.letter {
      case .settlementOffer, .settlementConfirmation, .answer, .copy, .withdrawal, .thanks:
        [.letter, .email, .whatsapp, .sms]
      case .statement, .collectorPayment, .collectorStatus: [.letter, .email]
      case .declaration: [.letter, .registered, .email]
      }
    default: []
    }
  }

  /// The same with a text that a person changed; nil: with that of the template.
  func changed(to text: String?) -> Intent {
    switch self {
    case .dun(var dunning):
      dunning.text = text
      return .dun(dunning)
    case .settle(var terms):
      terms.text = text
      return .settle(terms)
    case .write(var letter):
      letter.text = text
      return .write(letter)
    case .rewrite(let ids, _, let letters, let fate):
      return .rewrite(ids, text: text, letters: letters, fate: fate)
    default: return self
    }
  }

  func with(_ fate: Dunning.Fate) -> Intent {
    switch self {
    case .dun(var dunning):
      dunning.fate = fate
      return .dun(dunning)
    case .settle(var terms):
      terms.fate = fate
      return .settle(terms)
    case .write(var letter):
      letter.fate = fate
      return .write(letter)
    default: return self
    }
  }

  /// What letter it is and about which invoices, for the name of its draft.
  var draftName: String {
    func name(_ kind: String, _ ids: [Receivable.ID]) -> String {
      ([kind] + ids.map(\.description)).joined(separator: " ")
    }
    return switch self {
    case .dun(let dunning):
      name(dunning.step == .reminder ? "reminder" : "notice", dunning.receivables)
    case .settle(let terms): name("settlement", terms.receivables)
    case .write(let letter): name(letter.letter.rawValue, letter.receivables)
    case .rewrite(let ids, _, let letters, _):
      name((["waiting"] + (letters ?? []).map(\.description)).joined(separator: " "), ids)
    default: ""
    }
  }
}
