/// The folded form of a text for search and order: lower case, marks off, as UTF-8 bytes.
///
/// Made once and stored; a search compares bytes. Latin letters lose their marks (`É` is `e`, `ß` is
/// `ss`, `ø` is `o`); other scripts are lower-cased only.
public struct SearchKey: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { SearchKey.append(scalar, to: &bytes) }
    self.bytes = bytes
  }

  /// The key of a reference: its letters and digits only, so that `+++090/9337/55493+++` is found by
  /// `0909337`.
  public init(reference text: some StringProtocol) {
    bytes = SearchKey(text).bytes.filter { $0.isDigit || (97...122).contains($0) || $0 > 127 }
  }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(value >= 65 && value <= 90 ? UInt8(value + 32) : UInt8(value))
    } else if (0x300...0x36F).contains(value) {
      return
    } else if let plain = latin[value] {
      bytes.append(contentsOf: plain.utf8)
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Marked Latin letters and what they are without marks, both cases.
  private static let latin: [UInt32: String] = {
    let groups: [(String, String)] = [
      ("ÀÁÂÃÄÅĀĂĄàáâãäåāăąǍǎẠạẢảẤấẦầ", "a"), ("ÇĆĈĊČçćĉċč", "c"), ("ĎĐÐďđð", "d"),
      ("ÈÉÊËĒĔĖĘĚèéêëēĕėęěẸẹẾếỀề", "e"), ("ĜĞĠĢĝğġģ", "g"), ("ĤĦĥħ", "h"),
      ("ÌÍÎÏĨĪĬĮİìíîïĩīĭįı", "i"), ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĻĽĿŁĺļľŀł", "l"),
      ("ÑŃŅŇñńņň", "n"), ("ÒÓÔÕÖØŌŎŐòóôõöøōŏőỌọỐốỒồ", "o"), ("ŔŖŘŕŗř", "r"),
      ("ŚŜŞŠȘśŝşšș", "s"), ("ŢŤŦȚţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűų", "u"), ("Ŵŵ", "w"),
      ("ÝŶŸýÿŷ", "y"), ("ŹŻŽźżž", "z"), ("ÆæǼǽ", "ae"), ("Œœ", "oe"), ("ßẞ", "ss"),
      ("Þþ", "th"),
    ]
    var table: [UInt32: String] = [:]
    for (marked, plain) in groups {
      for scalar in marked.unicodeScalars { table[scalar.value] = plain }
    }
    table[0xA0] = " "
    return table
  }()
}
