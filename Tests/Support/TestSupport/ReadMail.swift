import Foundation

/// A mail as Python's own parser reads it.
public struct ReadMail: Decodable {
  public struct Part: Decodable {
    public var name: String?
    public var type: String
    public var disposition: String?
    public var base64: String

    public var bytes: [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
  }

  /// In their order, decoded.
  public var headers: [[String]]
  public var from: [String]
  public var to: [String]
  public var text: String
  public var charset: String?
  /// Those after the text.
  public var attachments: [Part]
  /// What the parser found wrong anywhere.
  public var defects: [String]
  public var longestLine: Int

  public var names: [String] { headers.compactMap(\.first) }

  public subscript(_ name: String) -> String? {
    headers.first { $0.first?.lowercased() == name.lowercased() }?.last
  }

  public init(_ bytes: [UInt8]) throws {
    let output = try PythonScript.run(ReadMail.script, input: bytes)
    self = try JSONDecoder().decode(ReadMail.self, from: output)
  }

  private static let script = """
    import base64, email, email.policy, email.utils, json, sys
    from email.header import decode_header, make_header
    data = sys.stdin.buffer.read()
    mail = email.message_from_bytes(data, policy=email.policy.default)
    raw = email.message_from_bytes(data)
    defects = []
    for part in mail.walk():
        defects += [repr(defect) for defect in part.defects]
        for name, value in part.items():
            defects += [repr(defect) for defect in value.defects]
    def described(part):
        return {
            "name": part.get_filename(), "type": part.get_content_type(),
            "disposition": part.get_content_disposition(),
            "base64": base64.b64encode(part.get_payload(decode=True)).decode(),
        }
    leaves = [part for part in mail.walk() if not part.is_multipart()]
    def people(name):
        # The new parser puts blanks between the encoded words of a name.
        return [str(make_header(decode_header(part)))
                for one in email.utils.getaddresses([raw[name]]) for part in one]
    json.dump({
        "headers": [[name, str(value)] for name, value in mail.items()],
        "from": people("From"), "to": people("To"),
        "text": leaves[0].get_content().replace("\\r\\n", "\\n"),
        "charset": leaves[0].get_content_charset(),
        "attachments": [described(part) for part in leaves[1:]], "defects": defects,
        "longestLine": max(len(line) for line in data.split(b"\\n")),
    }, sys.stdout)
    """
}

/// The system's Python, run to its end.
enum PythonScript {
  struct Failed: Error {
    let words: String
  }

  static func run(_ script: String, input: [UInt8]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-I", "-X", "utf8", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe(), errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(words: String(decoding: complained, as: UTF8.self))
    }
    return printed
  }
}
