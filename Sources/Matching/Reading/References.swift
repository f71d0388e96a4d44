public import Claims

/// What a sum refers to: what is to be looked up in the books before it is matched.
public struct References: Hashable, Sendable {
  /// Valid ones.
  public var references: [PaymentReference]
  /// Words of the message that may be invoice numbers, as they stand; then spellings without what is glued to
  /// them, and two words that may be one number. At most 256.
  public var numbers: [String]

  public init(of sum: IncomingSum) {
    let message = Message(of: sum)
    references =
      message.structured.map { .structured(StructuredCommunication(number: $0 / 100)) }
      + message.creditors.map { .creditor($0) }
    numbers = []
    var known: Set<String> = []
    func add(_ bytes: some Collection<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      guard known.count < 256, known.insert(text).inserted else { return }
      numbers.append(text)
    }
    let raw = Message.raw(of: sum)
    for (index, word) in raw.words.enumerated() where word.length <= 35 {
      guard known.count < 256 else { break }
      let bytes = raw.bytes[word.start..<word.end]
      if word.hasDigit {
        add(bytes)
        if let start = NumberWords.startOfNumber(in: raw.bytes, word.start..<word.end) {
          add(raw.bytes[start..<word.end])
        }
        for part in bytes.split(separator: 47) where part.count < bytes.count { add(part) }
      }
      guard word.followsBlank, index > 0 else { continue }
      let before = raw.words[index - 1]
      guard before.hasDigit || word.hasDigit, before.length + word.length <= 20 else { continue }
      for joint in ["-", "/", "", " "] {
        add(raw.bytes[before.start..<before.end] + Array(joint.utf8) + bytes)
      }
    }
  }
}

extension Message {
  /// With its marks and its case.
  fileprivate static func raw(of sum: IncomingSum) -> Message {
    Message(
      Array((sum.remittance.reference.map { $0 + "\n" } ?? "").utf8) + sum.remittance.message.utf8)
  }
}
