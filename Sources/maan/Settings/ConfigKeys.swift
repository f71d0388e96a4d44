import Claims
import Workflows

/// The keys of `config.toml`, those of later versions of the program included, in the order of the file.
enum ConfigKeys {
  enum Kind {
    case text, number, flag
  }

  static let kinds: [(key: String, kind: Kind)] =
    [
      ("creditor.name", .text), ("creditor.enterprise_number", .text),
      ("creditor.vat_number", .text), ("creditor.iban", .text), ("creditor.bic", .text),
      ("creditor.street", .text), ("creditor.postcode", .text), ("creditor.city", .text),
      ("creditor.country", .text), ("creditor.email", .text), ("creditor.phone", .text),
      ("creditor.language", .text), ("creditor.sme", .flag),
      ("terms.payment_days", .number), ("terms.interest", .text),
      ("terms.indemnity_percent", .text), ("terms.indemnity_minimum", .text),
      ("terms.indemnity_with_40", .text), ("terms.reminder_cost", .text), ("terms.file", .text),
      ("terms.law", .text), ("terms.limitation", .text),
      ("terms.consumer.indemnity", .text), ("terms.consumer.indemnity_minimum", .text),
      ("terms.consumer.interest", .text), ("terms.consumer.reciprocal", .flag),
      ("terms.consumer.regular_supply", .flag), ("terms.consumer.reminder_cost", .text),
      ("policy.notice_deadline", .number), ("policy.minimum_interval", .number),
      ("policy.tolerance", .text), ("policy.claim_from", .text),
      ("policy.business.reminder", .number), ("policy.business.second_reminder", .number),
      ("policy.business.notice", .number), ("policy.business.handover", .number),
      ("policy.consumer.reminder", .number), ("policy.consumer.second_reminder", .number),
      ("policy.consumer.notice", .number), ("policy.consumer.notice_deadline_days", .number),
      ("policy.consumer.handover", .number),
      ("policy.authority.reminder", .number), ("policy.authority.second_reminder", .number),
      ("policy.authority.notice", .number), ("policy.authority.handover", .number),
      ("interest.basis", .text), ("due.shift_non_working", .flag), ("calendar.workday", .text),
      ("b2c.wait", .text), ("b2c.rate_cap", .text), ("b2b.imputation", .text),
      ("mail.command", .text), ("mail.from", .text), ("mail.from_name", .text),
      ("mail.bcc", .text), ("mail.timeout", .number),
      ("programs.open", .text), ("programs.copy", .text), ("programs.print", .text),
      ("letters.tone", .text), ("letters.logo", .text), ("letters.window", .text),
      ("letters.payment_code", .flag), ("letters.code_reference", .text),
      ("letters.signatory", .text), ("letters.enclose_invoices", .flag),
      ("letters.mail_notices", .flag),
      ("screen.theme", .text), ("screen.glyphs", .text), ("screen.mouse", .flag),
      ("screen.accessible", .flag),
    ] + collectorKeys

  private static let collectorKeys: [(key: String, kind: Kind)] =
    Collector.allCases.flatMap { collector in
      ["name", "street", "postcode", "city", "country", "email", "phone", "contact", "language"]
        .map { ("collector.\(collector.rawValue).\($0)", .text) }
    }

  /// What holds where a key isn't set; keys that aren't here have no default.
  static let defaults: [String: String] = {
    let terms = Terms(), policy = Policy(), law = LawSettings(), letters = LetterSettings()
    let screen = ScreenSettings()
    var defaults = [
      "creditor.language": Language.dutch.rawValue, "creditor.sme": "false",
      "terms.payment_days": "30",
      "terms.indemnity_with_40": terms.indemnityWith40.rawValue,
      "terms.law": terms.law.rawValue, "terms.limitation": terms.limitation.rawValue,
      "terms.consumer.indemnity": ConfigFile.none, "terms.consumer.reciprocal": "false",
      "terms.consumer.regular_supply": "false",
      "interest.basis": law.dayCount.rawValue,
      "due.shift_non_working": String(law.shiftsDueDates),
      "calendar.workday": law.workingDays.rawValue, "b2c.wait": law.consumerWait.rawValue,
      "b2c.rate_cap": law.consumerRateCap.rawValue, "b2b.imputation": law.imputation.rawValue,
      "policy.notice_deadline": String(policy.noticeDeadline),
      "policy.minimum_interval": String(policy.minimumInterval),
      "policy.tolerance": AmountText.machine(policy.tolerance),
      "policy.claim_from": Settings().claimFrom.rawValue,
      "policy.consumer.notice_deadline_days": String(policy.consumerNoticeDeadline),
      "mail.bcc": "false", "mail.timeout": String(DepartureSettings().timeLimit),
      "letters.tone": letters.tone.rawValue, "letters.window": letters.window.rawValue,
      "letters.payment_code": String(letters.hasPaymentCode),
      "letters.code_reference": letters.codeReference.rawValue,
      "letters.enclose_invoices": String(letters.enclosesInvoices),
      "letters.mail_notices": String(letters.mailsNotices),
      "screen.theme": screen.theme.rawValue, "screen.glyphs": screen.signs.rawValue,
      "screen.mouse": String(screen.usesMouse),
      "screen.accessible": String(screen.isAccessible),
    ]
    for (name, steps) in [
      ("business", policy.business), ("consumer", policy.consumer),
      ("authority", policy.authority),
    ] {
      let key = "policy." + name
      defaults[key + ".reminder"] = String(steps.reminder)
      defaults[key + ".second_reminder"] = steps.secondReminder.map { String($0) }
      defaults[key + ".notice"] = String(steps.notice)
      defaults[key + ".handover"] = steps.handover.map { String($0) }
    }
    return defaults
  }()

  /// Kept, and without effect in this version.
  static let later: Set<String> = []

  static let all = Set(kinds.map(\.key))

  static func kind(of key: String) -> Kind? { kinds.first { $0.key == key }?.kind }
}
