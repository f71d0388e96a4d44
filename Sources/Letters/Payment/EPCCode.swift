import Claims

/// The content of a QR code that a bank's app fills a credit transfer from (EPC069-12, version 002 in UTF-8).
public struct EPCCode: Hashable, Sendable {
  /// Where a Belgian structured communication stands. It is no ISO 11649 reference, and the standard has no
  /// line of its own for it; Belgian banks read it in the unstructured one.
  public enum CommunicationPlace: String, CaseIterable, Sendable {
    /// With its plus signs and slashes.
    case unstructured
    /// Its twelve digits.
    case structured
    /// Left out: the payer types it.
    case none
  }

  /// Lines that end at line feeds, the last of them without one.
  public let payload: String

  private static let nameLimit = 70
  private static let textLimit = 140
  private static let byteLimit = 331

  /// Nil where the standard has no code for it: another currency than the euro, an amount outside
  /// 0.01…999,999,999.99, no name, a text that is too long. A name that is too long is cut, as payers do; a
  /// reference never. A BIC that isn't one is left out: within the EEA none is needed.
  public init?(
    _ transfer: CreditTransfer, communication place: CommunicationPlace = .unstructured
  ) {
    let amount = transfer.amount
    guard amount.currency == .euro, (1...99_999_999_999).contains(amount.minorUnits),
      let remittance = EPCCode.remittance(transfer.reference, place)
    else { return nil }
    let head = ["BCD", "002", "1", "SCT", transfer.bic.flatMap(EPCCode.bic) ?? ""]
    let tail = [transfer.iban.electronic, EPCCode.text(of: amount)] + remittance
    let used = (head + [""] + tail).joined(separator: "\n").utf8.count
    guard let name = EPCCode.name(transfer.holder, bytes: EPCCode.byteLimit - used) else {
      return nil
    }
    payload = (head + [name] + tail).joined(separator: "\n")
  }

  /// The lines after the amount: purpose, structured reference, text; none after the last that is used. Nil where the
  /// reference is too long.
  private static func remittance(
    _ reference: PaymentReference?, _ place: CommunicationPlace
  ) -> [String]? {
    switch reference {
    case nil: return []
    case .creditor(let creditor): return ["", creditor.electronic]
    case .structured(let communication):
      switch place {
      case .unstructured: return ["", "", communication.printed]
      case .structured: return ["", communication.digits]
      case .none: return []
      }
    case .free(let text):
      let line = HarmlessText.line(text, limit: textLimit + 1)
      guard !line.isEmpty else { return [] }
      return line.unicodeScalars.count <= textLimit ? ["", "", line] : nil
    }
  }

  /// With a point before the cents and no zeros in front: `EUR1234.50`.
  private static func text(of amount: Money) -> String {
    let cents = amount.minorUnits % 100
    return "EUR\(amount.minorUnits / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// `holder`, cut between characters so that the standard's limits hold; nil where nothing of it is left.
  private static func name(_ holder: String, bytes limit: Int) -> String? {
    var name = HarmlessText.line(holder)
    while name.unicodeScalars.count > nameLimit || name.utf8.count > limit || name.last == " " {
      name.removeLast()
    }
    return name.isEmpty ? nil : name
  }

  /// Eight or eleven letters and digits, the first six of them letters.
  private static func bic(_ text: String) -> String? {
    let bytes = text.uppercased().utf8.filter { $0 != UInt8(ascii: " ") }
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard bytes.count == 8 || bytes.count == 11, bytes.prefix(6).allSatisfy(letters.contains),
      bytes.allSatisfy({ letters.contains($0) || digits.contains($0) })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
