import Claims
import TOMLKit
import Workflows

/// `config.toml`: read by hand, so that a wrong value is named and never taken for a missing one.
struct ConfigFile {
  /// What is wrong with a value, and where.
  enum Problem: Error {
    case syntax(path: String, line: Int, text: String)
    case wrongValue(path: String, key: String, expected: String, found: String)
    case unknownKey(path: String, key: String)
    case file(FileFailure)
  }

  let path: String
  private let table: TOMLTable

  /// The file of a store; an absent one is empty.
  init(store: String) throws(Problem) {
    let path = ConfigFile.path(inStore: store)
    try self.init(path: path, text: try ConfigFile.text(at: path))
  }

  static func path(inStore store: String) -> String { store + "/config.toml" }

  /// What stands in the file; nothing where it isn't there.
  static func text(at path: String) throws(Problem) -> String {
    do throws(FileFailure) {
      guard let text = String(validating: try RealFiles.read(path), as: UTF8.self) else {
        throw .unreadable(path, reason: "it isn't UTF-8 text")
      }
      return text
    } catch {
      guard case .notFound = error else { throw .file(error) }
      return ""
    }
  }

  init(path: String, text: String) throws(Problem) {
    self.path = path
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .syntax(path: path, line: error.source.begin.line, text: error.description)
    } catch {
      throw .syntax(path: path, line: 0, text: "\(error)")
    }
    try refuseUnknownKeys()
  }

  func settings() throws(Problem) -> Settings {
    var settings = Settings()
    settings.creditor = try creditor()
    settings.terms = try terms()
    settings.terms.consumer = try consumerTerms()
    settings.policy = try policy()
    settings.law = try law()
    if let start = try choice("policy.claim_from", Settings.ClaimStart.self) {
      settings.claimFrom = start
    }
    settings.tables = try tables()
    settings.letters = try letters()
    settings.termsFile = try text("terms.file")
    settings.collectors = try collectors()
    settings.departures = try departures()
    settings.screen = try screen()
    return settings
  }

  private func creditor() throws(Problem) -> Creditor? {
    guard let name = try text("creditor.name") else { return nil }
    var creditor = Creditor(name: name)
    creditor.enterpriseNumber = try checked(
      "creditor.enterprise_number", "an enterprise number such as 0428.759.497"
    ) { try? EnterpriseNumber($0) }
    creditor.iban = try checked("creditor.iban", "an account such as BE68 5390 0754 7034") {
      try? IBAN($0)
    }
    creditor.vatNumber = try text("creditor.vat_number")
    creditor.bic = try text("creditor.bic")
    creditor.address = PostalAddress(
      street: try text("creditor.street"), postcode: try text("creditor.postcode"),
      city: try text("creditor.city"), country: try text("creditor.country"))
    creditor.email = try text("creditor.email")
    creditor.phone = try text("creditor.phone")
    creditor.language = try choice("creditor.language", Language.self) ?? .dutch
    creditor.isSmallCompany = try flag("creditor.sme") ?? false
    return creditor
  }

  private func terms() throws(Problem) -> Terms {
    var terms = Terms()
    terms.paymentDays = try number("terms.payment_days", 0...365) ?? terms.paymentDays
    terms.interest = try rate("terms.interest")
    terms.indemnity = try rate("terms.indemnity_percent")
    terms.indemnityMinimum = try money("terms.indemnity_minimum")
    terms.indemnityWith40 =
      try choice("terms.indemnity_with_40", Terms.Combination.self) ?? terms.indemnityWith40
    terms.reminderCost = try money("terms.reminder_cost")
    terms.law = try choice("terms.law", GoverningLaw.self) ?? terms.law
    terms.limitation = try choice("terms.limitation", LimitationRule.self) ?? terms.limitation
    return terms
  }

  /// What says that nothing was agreed, or that there is no interest.
  static let none = "none"

  private func consumerTerms() throws(Problem) -> ConsumerTerms {
    var terms = ConsumerTerms()
    let indemnity = try checked(
      "terms.consumer.indemnity", "legal, none or a percentage such as \"10.00\""
    ) { text -> ConsumerTerms.Indemnity? in
      switch text {
      case "legal": .legal
      case ConfigFile.none: ConsumerTerms.Indemnity.none
      default: ConfigFile.percentage(text).map { .agreed($0) }
      }
    }
    let interest = try checked(
      "terms.consumer.interest", "statutory, none or a percentage such as \"8.00\""
    ) { text -> ConsumerTerms.Interest? in
      switch text {
      case "statutory": .statutory
      case ConfigFile.none: ConsumerTerms.Interest.none
      default: ConfigFile.percentage(text).map { .agreed($0) }
      }
    }
    terms.indemnity = indemnity ?? terms.indemnity
    terms.interest = interest ?? terms.interest
    terms.indemnityMinimum = try money("terms.consumer.indemnity_minimum")
    terms.isReciprocal = try flag("terms.consumer.reciprocal") ?? terms.isReciprocal
    terms.isRegularSupply = try flag("terms.consumer.regular_supply") ?? terms.isRegularSupply
    terms.reminderCost = try money("terms.consumer.reminder_cost")
    return terms
  }

  /// What the law leaves open, under the names of the rule book.
  private func law() throws(Problem) -> LawSettings {
    var law = LawSettings()
    law.dayCount = try choice("interest.basis", LawSettings.DayCount.self) ?? law.dayCount
    law.shiftsDueDates = try flag("due.shift_non_working") ?? law.shiftsDueDates
    law.workingDays =
      try choice("calendar.workday", LawSettings.WorkingDays.self) ?? law.workingDays
    law.consumerWait = try choice("b2c.wait", LawSettings.ConsumerWait.self) ?? law.consumerWait
    law.consumerRateCap =
      try choice("b2c.rate_cap", LawSettings.ConsumerRateCap.self) ?? law.consumerRateCap
    law.imputation = try choice("b2b.imputation", LawSettings.Imputation.self) ?? law.imputation
    return law
  }

  private func policy() throws(Problem) -> Policy {
    var policy = Policy()
    policy.noticeDeadline = try number("policy.notice_deadline", 1...60) ?? policy.noticeDeadline
    policy.minimumInterval =
      try number("policy.minimum_interval", 0...365) ?? policy.minimumInterval
    policy.tolerance = try money("policy.tolerance") ?? policy.tolerance
    try steps("policy.business", &policy.business)
    try steps("policy.consumer", &policy.consumer)
    try steps("policy.authority", &policy.authority)
    policy.consumerNoticeDeadline =
      try number("policy.consumer.notice_deadline_days", 1...90) ?? policy.consumerNoticeDeadline
    return policy
  }

  private func steps(_ key: String, _ steps: inout Policy.Steps) throws(Problem) {
    let days = 0...3_650
    steps.reminder = try number(key + ".reminder", days) ?? steps.reminder
    steps.secondReminder = try number(key + ".second_reminder", days) ?? steps.secondReminder
    steps.notice = try number(key + ".notice", days) ?? steps.notice
    steps.handover = try number(key + ".handover", days) ?? steps.handover
  }
}

extension ConfigFile {
  /// The value of a dotted key; nil where it isn't set.
  func value(_ key: String) -> (any TOMLValueConvertible)? {
    var names = key.split(separator: ".").map(String.init)
    guard let last = names.popLast() else { return nil }
    var table: TOMLTable? = self.table
    for name in names { table = table?[name]?.table }
    return table?[last]
  }

  /// What holds for a key: what is set, else the default.
  func effective(_ key: String) -> String? { shown(key) ?? ConfigKeys.defaults[key] }

  /// A value as it is set.
  func shown(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    if let text = value.string { return text }
    if let number = value.int { return String(number) }
    if let flag = value.bool { return flag ? "true" : "false" }
    return nil
  }

  func text(_ key: String) throws(Problem) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.string else { throw wrong(key, "a text in quotes", value) }
    let line = HarmlessText.line(text)
    return line.isEmpty ? nil : line
  }

  func flag(_ key: String) throws(Problem) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let flag = value.bool else { throw wrong(key, "true or false", value) }
    return flag
  }

  func number(_ key: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.int, range.contains(number) else {
      throw wrong(key, "a whole number of \(range.lowerBound) to \(range.upperBound)", value)
    }
    return number
  }

  private func rate(_ key: String) throws(Problem) -> Rate? {
    try checked(
      key, "a percentage of 0 to 100 in quotes such as \"12.00\"", ConfigFile.percentage)
  }

  private static func percentage(_ text: String) -> Rate? {
    Rate(percent: text).flatMap { (0...10_000).contains($0.basisPoints) ? $0 : nil }
  }

  private func money(_ key: String) throws(Problem) -> Money? {
    try checked(key, "an amount of 0 or more in quotes such as \"40.00\"") { text in
      let minorUnits = try? AmountText.parseMachine(text)
      return minorUnits.flatMap { $0 >= 0 ? Money(minorUnits: $0) : nil }
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let value = value(key) else { return nil }
    // A choice that looks like a number may stand without quotes.
    guard let choice = shown(key).flatMap({ Choice(rawValue: $0) }) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(key, "one of \(names)", value)
    }
    return choice
  }

  func checked<Value>(
    _ key: String, _ expected: String, _ make: (String) -> Value?
  ) throws(Problem) -> Value? {
    guard let value = value(key) else { return nil }
    guard let text = value.string, let made = make(text) else {
      throw wrong(key, expected, value)
    }
    return made
  }

  func wrong(
    _ key: String, _ expected: String, _ value: any TOMLValueConvertible
  ) -> Problem {
    .wrongValue(
      path: path, key: key, expected: expected, found: shown(key) ?? value.debugDescription)
  }

  /// A misspelt key would otherwise be a setting that silently doesn't hold.
  private func refuseUnknownKeys() throws(Problem) {
    for key in ConfigFile.keys(of: table, under: "")
    where key != "table" && !ConfigKeys.all.contains(key) {
      throw .unknownKey(path: path, key: key)
    }
  }

  private static func keys(of table: TOMLTable, under prefix: String) -> [String] {
    table.keys.flatMap { name in
      let key = prefix.isEmpty ? name : prefix + "." + name
      return table[name]?.table.map { keys(of: $0, under: key) } ?? [key]
    }
  }
}
