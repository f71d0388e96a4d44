import Claims
import Letters
import Programs
import TOMLKit
import Workflows

/// `[mail]`, `[programs]` and `[screen]`: how mails leave, which programs are asked, how the screen looks.
extension ConfigFile {
  func departures() throws(Problem) -> DepartureSettings {
    var settings = DepartureSettings()
    settings.mailCommand = try command("mail.command")
    settings.from = try checked("mail.from", ConfigFile.anAddress, ConfigFile.address)
    settings.fromName = try text("mail.from_name")
    settings.copy = try copy() ?? settings.copy
    settings.timeLimit = try number("mail.timeout", 1...3_600) ?? settings.timeLimit
    settings.open = try command("programs.open")
    settings.copyText = try command("programs.copy")
    settings.print = try command("programs.print")
    return settings
  }

  func screen() throws(Problem) -> ScreenSettings {
    var screen = ScreenSettings()
    screen.theme = try choice("screen.theme", ScreenSettings.Theme.self) ?? screen.theme
    screen.signs = try choice("screen.glyphs", ScreenSettings.Signs.self) ?? screen.signs
    screen.usesMouse = try flag("screen.mouse") ?? screen.usesMouse
    screen.isAccessible = try flag("screen.accessible") ?? screen.isAccessible
    return screen
  }

  private static let anAddress = "one plain address such as \"office@company.be\""

  private static func address(_ text: String) -> String? { try? MailAddress(text).text }

  private func copy() throws(Problem) -> DepartureSettings.Copy? {
    guard let value = value("mail.bcc") else { return nil }
    switch shown("mail.bcc") {
    case "true": return .ourselves
    case "false": return DepartureSettings.Copy.none
    case let text?:
      if let address = ConfigFile.address(text) { return .address(address) }
    case nil: break
    }
    throw wrong("mail.bcc", "true, false or \(ConfigFile.anAddress)", value)
  }

  private func command(_ key: String) throws(Problem) -> [String]? {
    guard let value = value(key) else { return nil }
    guard let text = value.string else { throw wrong(key, "a command in quotes", value) }
    do throws(CommandWords.Invalid) {
      return try CommandWords(HarmlessText.line(text)).words
    } catch {
      throw wrong(key, error.expected, value)
    }
  }
}
