import FoundationEssentials

/// What a backup says of itself: `backup.json`, the first file in it.
public struct BackupNote: Hashable, Codable, Sendable {
  static let name = "backup.json"
  /// Raised where an older program would take it in wrongly.
  static let format = 1

  public var format: Int
  /// The program that made it, with its version.
  public var program: String
  /// Seconds since 1970, UTC.
  public var madeAt: Int64
  public var actions: Int
  /// Invoices and credit notes.
  public var invoices: Int
  /// SHA-256 of the last action, in hexadecimal; empty before the first.
  public var head: String

  private enum CodingKeys: String, CodingKey {
    case format, program
    case madeAt = "made_at"
    case actions, invoices, head
  }

  var text: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  /// - Throws: `newer`; `DecodingError` where it is none.
  init(_ text: [UInt8]) throws {
    struct Format: Decodable {
      var format: Int
    }
    let data = Data(text)
    let format = try JSONDecoder().decode(Format.self, from: data).format
    guard format <= BackupNote.format else {
      throw BackupFailure.newer(format: format, known: BackupNote.format)
    }
    self = try JSONDecoder().decode(BackupNote.self, from: data)
  }

  init(
    format: Int, program: String, madeAt: Int64, actions: Int, invoices: Int, head: String
  ) {
    self.format = format
    self.program = program
    self.madeAt = madeAt
    self.actions = actions
    self.invoices = invoices
    self.head = head
  }
}
