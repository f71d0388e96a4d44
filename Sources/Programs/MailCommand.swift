import Claims

/// A program that takes a mail on its standard input and sends it, as sendmail does: `msmtp -t`.
public struct MailCommand: Hashable, Sendable {
  public let words: [String]
  /// In seconds.
  public let timeLimit: Int

  public init(words: [String], timeLimit: Int = 60) {
    self.words = words
    self.timeLimit = timeLimit
  }

  /// Returns once the command has taken the mail, by exiting with 0.
  ///
  /// The lines of `mail` end in CR LF; the command gets them as text files have them, in LF.
  public func send(_ mail: [UInt8]) throws(ProgramFailure) {
    try Program.run(words, input: MailCommand.unixLines(mail), timeLimit: timeLimit)
  }

  private static func unixLines(_ mail: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(mail.count)
    for (index, byte) in mail.enumerated()
    where byte != 0x0D || index + 1 == mail.count || mail[index + 1] != 0x0A {
      lines.append(byte)
    }
    return lines
  }
}
