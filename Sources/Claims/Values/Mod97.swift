/// Remainders of long numbers by 97, the check of IBAN, RF references, OGM and enterprise numbers.
enum Mod97 {
  /// The remainder of ASCII digits and capital letters (A is 10, Z is 35), or nil for anything else.
  static func remainder(of bytes: some Sequence<UInt8>) -> Int? {
    var remainder = 0
    for byte in bytes {
      switch byte {
      case 48...57: remainder = (remainder * 10 + Int(byte - 48)) % 97
      case 65...90: remainder = (remainder * 100 + Int(byte - 55)) % 97
      default: return nil
      }
    }
    return remainder
  }

  /// Capital letters and digits of a text; blanks, dots, dashes and slashes left out. Nil for anything else.
  static func compact(_ text: some StringProtocol) -> [UInt8]? {
    var compact: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90: compact.append(byte)
      case 97...122: compact.append(byte - 32)
      case 32, 45, 46, 47, 9: continue
      default: return nil
      }
    }
    return compact
  }
}
