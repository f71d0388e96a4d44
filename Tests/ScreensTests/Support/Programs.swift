import Screens
import Synchronization
import Workflows

/// The user's editor, opener and clipboard, as far as a screen sees them.
final class Programs: Sendable {
  struct Failed: Error {}

  struct State {
    /// What the editor makes of a text; nil: it can't be started.
    var edit: (@Sendable (String) -> String)? = { $0 }
    var opened: [String] = []
    var links: [String] = []
    var copied: [String] = []
    var edited: [String] = []
    var canOpen = true
  }

  let state = Mutex(State())

  var opened: [String] { state.withLock { $0.opened } }
  var links: [String] { state.withLock { $0.links } }
  var copied: [String] { state.withLock { $0.copied } }
  /// What the editor was given, oldest first.
  var edited: [String] { state.withLock { $0.edited } }

  func edit(_ change: (@Sendable (String) -> String)?) { state.withLock { $0.edit = change } }

  func cannotOpen() { state.withLock { $0.canOpen = false } }

  var errands: Errands {
    Errands(
      edit: { [self] text in
        let change = state.withLock { state in
          state.edited.append(text)
          return state.edit
        }
        guard let change else { throw Failed() }
        return change(text)
      },
      open: { [self] _, name in
        try state.withLock { state in
          guard state.canOpen else { throw Failed() }
          state.opened.append(name)
        }
      },
      openLink: { [self] link in
        try state.withLock { state in
          guard state.canOpen else { throw Failed() }
          state.links.append(link)
        }
      },
      copy: { [self] text in
        state.withLock { $0.copied.append(text) }
        return .desktop
      }, describe: { _ in "The program isn't found." })
  }
}

/// A mail command that takes mails, but not to some addresses.
final class PostOffice: Sendable {
  private let refused: String?
  private let state = Mutex<[String]>([])

  init(refusing text: String? = nil) { refused = text }

  /// The Message-IDs of what it took.
  var taken: [String] { state.withLock { $0 } }

  func deliver(_ mail: MadeMail) throws {
    let text = String(decoding: mail.bytes, as: UTF8.self)
    if let refused, text.contains(refused) { throw MailRefused(reason: "550 no such user") }
    state.withLock { $0.append(mail.messageID) }
  }
}
