public import Foundation

/// An SMTP server on a port of its own, which keeps the mails in files; nobody@ is refused.
public final class MailServer {
  public let folder: URL
  public let port: Int
  private let process = Process()
  private let standardInput = Pipe()

  private static let script = """
    import asyncio, json, os, sys
    from aiosmtpd.smtp import SMTP
    folder = sys.argv[1]
    class Handler:
        taken = 0
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.startswith("nobody@"):
                return "550 5.1.1 Nobody of that name lives here"
            envelope.rcpt_tos.append(address)
            return "250 OK"
        async def handle_DATA(self, server, session, envelope):
            Handler.taken += 1
            for name in ("mail", f"mail-{Handler.taken:03}"):
                with open(f"{folder}/{name}.eml", "wb") as file:
                    file.write(envelope.original_content)
            with open(folder + "/envelope.json", "w") as file:
                json.dump([envelope.mail_from] + envelope.rcpt_tos, file)
            return "250 Taken"
    async def main():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(Handler(), hostname="localhost"), "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await loop.run_in_executor(None, sys.stdin.read)
        os._exit(0)
    asyncio.run(main())
    """

  struct NoPort: Error {}

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "smtp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-W", "ignore", "-c", MailServer.script, folder.path]
    process.standardInput = standardInput
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([0x0A]) {
      line.append(byte)
    }
    guard let port = Int(String(decoding: line, as: UTF8.self)) else { throw NoPort() }
    self.port = port
  }

  /// Its end: it reads nothing more.
  public func stop() {
    try? standardInput.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// msmtp with a set-up that sends here.
  public func command() throws -> [String] {
    let file = folder.appending(path: "msmtprc")
    let text = """
      defaults
      auth off
      tls off
      logfile -
      account default
      host 127.0.0.1
      port \(port)
      from office@us.example

      """
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    return ["msmtp", "-C", file.path, "-t"]
  }

  /// All that it took, in their order.
  public func mails() throws -> [[UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasPrefix("mail-") }.sorted().map {
      [UInt8](try Data(contentsOf: folder.appending(path: $0)))
    }
  }

  /// The last one.
  public func mail() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "mail.eml")))
  }

  /// Who sent it, then who got it.
  public func envelope() throws -> [String] {
    let data = try Data(contentsOf: folder.appending(path: "envelope.json"))
    return try JSONDecoder().decode([String].self, from: data)
  }
}
