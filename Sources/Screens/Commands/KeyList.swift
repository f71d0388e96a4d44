public import Canvas
public import Wording

/// The keys of the screen as a manual lists them, from the one table of commands.
public struct KeyList: Sendable {
  public struct Entry: Sendable {
    public let keys: String
    public let name: String
    public let sentence: String
  }

  /// Where keys mean something, and what they mean there; commands that have no key are left out.
  public let places: [(place: Place, entries: [Entry])]

  public enum Place: CaseIterable, Sendable {
    case list, file, customer, review, inbox, outbox
  }

  public init(_ words: ScreenTexts, glyphs: Glyphs) {
    var seen: Set<ScreenCommand> = []
    places = Place.allCases.map { place in
      let commands = Command.table.filter { command in
        !command.keys.isEmpty && !command.places.isDisjoint(with: place.places)
          && seen.insert(command.name).inserted
      }
      return (
        place,
        commands.map { command in
          let said = words.command(command.name)
          return Entry(
            keys: command.keyNames(words.key, glyphs), name: said.name, sentence: said.sentence)
        }
      )
    }
  }
}

extension KeyList.Place {
  fileprivate var places: Command.Places {
    switch self {
    case .list: .list
    case .file: .file
    case .customer: .customer
    case .review: .review
    case .inbox: .inbox
    case .outbox: .outbox
    }
  }
}
