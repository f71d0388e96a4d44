/// The keys of `config.toml`, those of later versions of the program included, in the order of the file.
enum ConfigKeys {
  enum Kind {
    case text, number, flag
  }

  static let kinds: [(key: String, kind: Kind)] = [
    ("creditor.name", .text), ("creditor.enterprise_number", .text),
    ("creditor.vat_number", .text), ("creditor.iban", .text), ("creditor.bic", .text),
    ("creditor.street", .text), ("creditor.postcode", .text), ("creditor.city", .text),
    ("creditor.country", .text), ("creditor.email", .text), ("creditor.phone", .text),
    ("creditor.language", .text), ("creditor.sme", .flag),
    ("terms.payment_days", .number), ("terms.interest", .text),
    ("terms.indemnity_percent", .text), ("terms.indemnity_minimum", .text),
    ("terms.indemnity_with_40", .text), ("terms.reminder_cost", .text), ("terms.file", .text),
    ("terms.consumer.indemnity", .text), ("terms.consumer.interest", .text),
    ("terms.consumer.reciprocal", .flag),
    ("policy.notice_deadline", .number), ("policy.minimum_interval", .number),
    ("policy.tolerance", .text), ("policy.claim_from", .text),
    ("policy.business.reminder", .number), ("policy.business.second_reminder", .number),
    ("policy.business.notice", .number), ("policy.business.handover", .number),
    ("policy.consumer.reminder", .number), ("policy.consumer.second_reminder", .number),
    ("policy.consumer.notice", .number), ("policy.consumer.notice_deadline_days", .number),
    ("policy.consumer.handover", .number),
    ("policy.authority.reminder", .number), ("policy.authority.second_reminder", .number),
    ("policy.authority.notice", .number), ("policy.authority.handover", .number),
    ("mail.command", .text),
  ]

  static let all = Set(kinds.map(\.key))

  static func kind(of key: String) -> Kind? { kinds.first { $0.key == key }?.kind }
}
