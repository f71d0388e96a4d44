import CLibXML2
import Claims

/// The files that an XML invoice carries, as its seller put them in: mostly the invoice as PDF.
public enum EmbeddedFiles {
  public struct File: Hashable, Sendable {
    /// As the invoice names it, on one harmless line; empty where it doesn't.
    public var name: String
    public var bytes: [UInt8]
  }

  /// What is taken in all; an invoice carries rarely more than a few megabytes.
  private static let limit = 50_000_000

  /// In their order. None where the bytes are no XML, or the XML is refused.
  public static func files(in document: [UInt8]) -> [File] {
    guard document.first(where: { $0 > 32 && $0 < 0xEF }) == UInt8(ascii: "<") else { return [] }
    return document.withUnsafeBufferPointer { bytes in
      (try? read(bytes)) ?? []
    }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problems) -> [File] {
    var reader = try XMLReader(bytes)
    var files: [File] = []
    var name: String?
    var text: [UInt8] = []
    var taken = 0
    while let step = try reader.next() {
      switch step {
      case .start:
        guard isBinary(reader.string(reader.localName)) else { continue }
        name = HarmlessText.line(reader.attribute("filename") ?? "", limit: 120)
        text.removeAll(keepingCapacity: true)
      case .text:
        guard name != nil, let characters = reader.text else { continue }
        text.append(
          contentsOf: UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters))))
      case .end:
        guard let found = name, isBinary(reader.string(reader.localName)) else { continue }
        name = nil
        let bytes = decoded(text)
        guard !bytes.isEmpty, taken + bytes.count <= limit else { continue }
        taken += bytes.count
        files.append(File(name: found, bytes: bytes))
      }
    }
    return files
  }

  /// What base64 holds, blanks and line breaks left out; nothing where it isn't base64.
  private static func decoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for character in text where character > 32 && character != UInt8(ascii: "=") {
      guard let value = value(of: character) else { return [] }
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return bytes
  }

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// Of UBL and of CII.
  private static func isBinary(_ name: String) -> Bool {
    name == "EmbeddedDocumentBinaryObject" || name == "AttachmentBinaryObject"
  }
}
