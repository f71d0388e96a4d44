import CLibCrypto

/// SHA-256 of bytes, by libcrypto.
public enum SHA256 {
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let made = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    precondition(made == 1, "libcrypto without SHA-256")
    return digest
  }

  public static func hex(of bytes: [UInt8]) -> String { hex(digest(of: bytes)) }

  /// Two lower-case digits a byte.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of `hex`, or nil where it is none.
  static func bytes(hex: some StringProtocol) -> [UInt8]? {
    let digits = hex.utf8.map { digit -> UInt8? in
      switch digit {
      case 48...57: digit - 48
      case 97...102: digit - 87
      default: nil
      }
    }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[at], let low = digits[at + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// Bytes that nobody can guess, from libcrypto.
  static func salt() -> [UInt8] {
    var salt = [UInt8](repeating: 0, count: 16)
    precondition(RAND_bytes(&salt, 16) == 1, "libcrypto without random bytes")
    return salt
  }
}

/// SHA-256 of bytes that come in pieces.
struct RunningDigest: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto without SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// To be asked once, at the end.
  func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return digest
  }
}

/// A digest over many pieces, each with its length before it, so that no two lists of pieces have the same
/// bytes.
struct PieceDigest: ~Copyable {
  private let digest = RunningDigest()

  func add(_ piece: some Collection<UInt8>) {
    let length = UInt64(piece.count)
    let prefix = (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
    prefix.withUnsafeBytes { digest.add($0) }
    let hashed: Void? = piece.withContiguousStorageIfAvailable {
      digest.add(UnsafeRawBufferPointer($0))
    }
    if hashed == nil { Array(piece).withUnsafeBytes { digest.add($0) } }
  }

  func add(_ text: String) { add(text.utf8) }

  /// In decimal digits.
  func add(_ number: Int64) { add(String(number)) }

  /// To be asked once, at the end.
  func finish() -> [UInt8] { digest.finish() }
}
