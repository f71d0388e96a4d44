import Claims
import FoundationEssentials

/// Events as the journal holds them: JSON with the keys of the payload's properties, sorted.
struct EventCodec {
  /// The version that is written; older ones are still read.
  static let version = 1

  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// What stands in for a customer's record in the payload: its salted hash.
  struct CustomerVersion: Decodable {
    var customer: Customer.ID
    var on: CalendarDay
    var record: String

    /// As the encoder would write it.
    var text: String { #"{"customer":\#(customer),"on":"\#(on)","record":"\#(record)"}"# }
  }

  /// What the journal holds of a bank line: what is said of people stands apart, by its salted hash.
  struct BankLineVersion: Codable {
    var taken: BankLineTaken
    /// Nil where nothing is said of anybody.
    var people: String?
  }

  func text(of value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decoder.decode(type, from: Data(text.utf8))
  }

  /// The event of `kind` with this payload; nil where this version knows no such kind. `record` finds by its hash
  /// what is kept of people; nil where that was erased.
  func event(
    kind: String, payload: String, record: (String) throws -> String?
  ) throws -> Event? {
    guard let kind = Event.Kind(rawValue: kind) else { return nil }
    if kind == .customerRecorded {
      let version = try value(CustomerVersion.self, from: payload)
      return .customerRecorded(
        CustomerRecorded(
          customer: version.customer,
          record: try record(version.record).map { try value(CustomerRecord.self, from: $0) }
            ?? .erased, on: version.on))
    }
    if kind == .bankLineTaken {
      let version = try value(BankLineVersion.self, from: payload)
      guard let hash = version.people else { return .bankLineTaken(version.taken) }
      var taken = version.taken
      taken.entry = taken.entry.saying(
        try record(hash).map { try value(BankEntry.People.self, from: $0) })
      return .bankLineTaken(taken)
    }
    let data = Data(payload.utf8)
    return try Event.make(kind) { type in try decode(type, from: data) }
  }

  private func decode<Payload: EventPayload>(
    _ type: Payload.Type, from data: Data
  ) throws -> any EventPayload {
    try decoder.decode(type, from: data)
  }
}

extension Stream {
  /// Its name and number in `event_streams`.
  var stored: (name: String, id: Int64) {
    switch self {
    case .receivable(let id): ("receivable", id.rawValue)
    case .customer(let id): ("customer", id.rawValue)
    case .rates: ("rates", 0)
    case .statement(let id): ("statement", id.rawValue)
    case .bankLine(let id): ("bank-line", id.rawValue)
    case .payers: ("payers", 0)
    }
  }

  /// Nil for a stream that this version doesn't know.
  init?(name: String, id: Int64) {
    switch name {
    case "receivable": self = .receivable(Receivable.ID(rawValue: id))
    case "customer": self = .customer(Customer.ID(rawValue: id))
    case "rates": self = .rates
    case "statement": self = .statement(AccountStatement.ID(rawValue: id))
    case "bank-line": self = .bankLine(BankLine.ID(rawValue: id))
    case "payers": self = .payers
    default: return nil
    }
  }
}

extension CustomerRecord {
  /// What is left of a record that was erased.
  static let erased = CustomerRecord(name: "(erased)", kind: .consumer)
}
