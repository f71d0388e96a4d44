import Claims

/// What `:86:` says, in whichever layout the bank writes it.
struct MT940Details: Equatable {
  var message = ""
  var reference: String?
  var endToEnd: String?
  var name: String?
  var account: BankAccount?
  var ultimateName: String?
  var returnReason: String?
  /// Three digits by which German and Austrian banks name what it is.
  var code: String?
  /// What Dutch banks name it.
  var payment = ""

  init() {}

  init(_ fields: [MT940Field]) {
    guard let first = fields.first else { return }
    let lines = fields.flatMap(\.lines)
    if let mark = MT940Details.subfieldMark(first.first) {
      readSubfields(Array(lines.joined()), mark: mark)
    } else if MT940Details.isSlashed(first.first) {
      readSlashed(Array(lines.joined()))
    } else {
      readFree(fields)
    }
  }

  /// `166?00`, `000>10`: the mark in front of subfields; nil for other layouts.
  private static func subfieldMark(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    let start = bytes.drop { $0 == 32 }
    guard start.prefix(3).count(where: ByteScanner.isDigit) == 3,
      let mark = start.dropFirst(3).first, "?>~@|<".utf8.contains(mark),
      start.dropFirst(4).prefix(2).count(where: ByteScanner.isDigit) == 2
    else { return nil }
    return mark
  }

  private static func isSlashed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "/") else { return false }
    let code = bytes.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    return slashCodes.contains(String(decoding: code.prefix(5), as: UTF8.self))
  }

  // MARK: Subfields

  private mutating func readSubfields(_ bytes: [UInt8], mark: UInt8) {
    let start = bytes.drop { $0 == 32 }
    code = String(decoding: start.prefix(3), as: UTF8.self)
    var texts: [ArraySlice<UInt8>] = []
    var names: [ArraySlice<UInt8>] = []
    var accounts: [Int: String] = [:]
    for (number, part) in MT940Details.subfields(start.dropFirst(3), mark: mark) {
      switch number {
      case 20...29, 60...63: texts.append(part)
      case 31, 38: accounts[number] = MT940Details.line(part)
      case 32, 33: names.append(part)
      default: break
      }
    }
    name = MT940Details.stated(MT940Text.joined(names, full: MT940Text.subfieldLength))
    let stated = accounts[38].flatMap { BankAccount($0) }
    account = stated?.iban == nil ? accounts[31].flatMap { BankAccount($0) } ?? stated : stated
    readKeys(Array(MT940Text.joined(texts, full: MT940Text.subfieldLength).utf8))
  }

  private static func subfields(
    _ bytes: ArraySlice<UInt8>, mark: UInt8
  ) -> [(number: Int, text: ArraySlice<UInt8>)] {
    var subfields: [(number: Int, text: ArraySlice<UInt8>)] = []
    var start = bytes.startIndex
    for at in bytes.indices where bytes[at] == mark {
      var scanner = ByteScanner(bytes[(at + 1)...])
      guard let number = scanner.digits(2) else { continue }
      if let last = subfields.indices.last { subfields[last].text = bytes[start..<at] }
      start = min(at + 3, bytes.endIndex)
      subfields.append((number, bytes[start...]))
    }
    return subfields
  }

  /// `EREF+`, `SVWZ+` and the like; without any the whole is the message.
  private mutating func readKeys(_ bytes: [UInt8]) {
    var values: [(key: String, start: Int, end: Int)] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "+") && at >= 3 {
      for length in [4, 3] where at >= length {
        let key = String(decoding: bytes[(at - length)..<at], as: UTF8.self)
        guard MT940Details.textKeys.contains(key) else { continue }
        if let last = values.indices.last { values[last].end = at - length }
        values.append((key, at + 1, bytes.count))
        break
      }
    }
    guard let first = values.first else {
      message = MT940Details.line(bytes[...])
      return
    }
    let before = MT940Details.line(bytes[..<(first.start - first.key.utf8.count - 1)])
    for (key, start, end) in values where start <= end {
      let value = MT940Details.line(bytes[start..<end])
      switch key {
      case "SVWZ": message = value
      case "EREF": endToEnd = Remittances.endToEnd(value)
      case "IBAN": if account == nil { account = BankAccount(value) }
      case "ABWA": ultimateName = value.isEmpty ? nil : value
      default: break
      }
    }
    if message.isEmpty { message = before }
  }

  private static let textKeys: Set<String> = [
    "EREF", "KREF", "MREF", "CRED", "DEBT", "COAM", "OAMT", "SVWZ", "ABWA", "ABWE", "IBAN", "BIC",
    "PREF", "BREF", "RREF", "PURP",
  ]

  // MARK: Slashes

  private static let slashCodes: Set<String> = [
    "TRTP", "IBAN", "BBAN", "BIC", "NAME", "REMI", "EREF", "ORDP", "BENM", "CSID", "MARF", "PREF",
    "ISDT", "RTRN", "ADDR", "UDTR", "UCRD", "ULTD", "ULTB", "ULTC", "PURP", "CNTP", "SVCL", "KREF",
    "SWOD", "SWOC", "OCMT", "CHGS", "TRCD",
  ]

  private mutating func readSlashed(_ bytes: [UInt8]) {
    for (code, part) in MT940Details.slashed(bytes) {
      let value = MT940Details.line(MT940Details.withoutSlashes(part))
      switch code {
      case "REMI": readRemittance(part)
      case "EREF": endToEnd = endToEnd ?? Remittances.endToEnd(value)
      case "NAME": if name == nil, !value.isEmpty { name = value }
      case "IBAN", "BBAN": account = account ?? BankAccount(value)
      case "TRTP": payment = value
      case "RTRN": returnReason = value.isEmpty ? nil : value
      case "UDTR", "UCRD", "ULTD", "ULTB", "ULTC": ultimateName = value.isEmpty ? nil : value
      case "CNTP":
        // Account, BIC, name and town, each ended by a slash.
        let parts = part.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        account = account ?? parts.first.flatMap { BankAccount(MT940Details.line($0)) }
        if parts.count > 2 { name = name ?? MT940Details.stated(MT940Details.line(parts[2])) }
      default: break
      }
    }
  }

  /// Codes between two slashes, with what follows each up to the next.
  private static func slashed(_ bytes: [UInt8]) -> [(code: String, text: ArraySlice<UInt8>)] {
    let slash = UInt8(ascii: "/")
    var parts: [(code: String, text: ArraySlice<UInt8>)] = []
    var start = 0
    var previous: Int?
    for at in bytes.indices where bytes[at] == slash {
      defer { previous = at }
      guard let from = previous, at - from - 1 >= 3, at - from - 1 <= 4 else { continue }
      let code = String(decoding: bytes[(from + 1)..<at], as: UTF8.self)
      guard slashCodes.contains(code) else { continue }
      if let last = parts.indices.last { parts[last].text = bytes[start..<max(start, from)] }
      start = at + 1
      parts.append((code, bytes[start...]))
    }
    return parts
  }

  /// `/REMI/` holds free text, `USTD//` and free text, or `STRD/CUR/` and a reference.
  private mutating func readRemittance(_ bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: "STRD/".utf8) {
      let parts = bytes.split(separator: UInt8(ascii: "/"))
      if parts.count > 2 { reference = MT940Details.stated(MT940Details.line(parts[2])) }
      return
    }
    let text = bytes.starts(with: "USTD//".utf8) ? bytes.dropFirst(6) : bytes
    message = MT940Details.line(MT940Details.withoutSlashes(text))
  }

  private static func withoutSlashes(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, last == UInt8(ascii: "/") || last == 32 { bytes.removeLast() }
    return bytes
  }

  // MARK: Free text

  private mutating func readFree(_ fields: [MT940Field]) {
    // Some banks begin each line with the tag again.
    message = MT940Details.line(
      fields.map { MT940Text.joined($0.lines, full: MT940Text.lineLength) }.joined(separator: " "))
    if message.hasPrefix("999") { message = MT940Details.line(Array(message.utf8)[3...]) }
    readAccountLine(fields.flatMap(\.lines))
  }

  /// `REK: NL65.../NAAM: ...` in a line of its own, or a first line of account and name.
  private mutating func readAccountLine(_ lines: [ArraySlice<UInt8>]) {
    for line in lines.prefix(20) where line.starts(with: "REK: ".utf8) {
      let parts = MT940Details.line(line.dropFirst(5)).split(separator: "/", maxSplits: 1)
      account = parts.first.flatMap { BankAccount($0) }
      if parts.count == 2, parts[1].hasPrefix("NAAM: ") {
        name = MT940Details.stated(String(parts[1].dropFirst(6)))
      }
    }
    guard account == nil, let first = lines.first else { return }
    let words = MT940Details.line(first).split(separator: " ", maxSplits: 1)
    guard let word = words.first, let iban = try? IBAN(word) else { return }
    account = BankAccount(iban)
    if words.count == 2 { name = String(words[1]) }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    HarmlessText.line(String(decoding: bytes, as: UTF8.self))
  }

  private static func line(_ text: String) -> String { HarmlessText.line(text) }

  private static func stated(_ text: String) -> String? {
    let line = HarmlessText.line(text)
    return line.isEmpty ? nil : line
  }
}
