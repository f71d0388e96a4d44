import Canvas
import Claims
import Workflows
import Wording

/// Like cases taken together, and what goes out at the end of a review.
extension Cockpit {
  // MARK: A group

  mutating func openGroup(_ screen: ReviewScreen) -> [Effect] {
    let cases = screen.likeCurrent
    layers.append(.group(GroupScreen(cases)))
    return [.loadGroup(cases)]
  }

  mutating func take(group cards: [ReviewCard]) {
    for at in layers.indices {
      guard case .group(var screen) = layers[at] else { continue }
      screen.take(cards)
      layers[at] = .group(screen)
    }
  }

  mutating func take(_ key: Key, group screen: GroupScreen) -> [Effect] {
    var screen = screen
    switch key {
    case .escape, .left, .character("q"):
      layers.removeLast()
      return []
    case .enter:
      guard screen.isRead else {
        say(.plain(words.review.reading))
        return []
      }
      let intents = screen.intents
      layers.removeLast()
      guard !intents.isEmpty else { return [] }
      return work(.performing(intents.count, closes: false), .perform(intents))
    case .character(" "): screen.toggle(height: groupHeight)
    case .character("u"), .character("?"), .character("!"): return run(key)
    default:
      guard let motion = Motion(key) else { return [] }
      screen.move(motion, height: groupHeight)
    }
    layers[layers.count - 1] = .group(screen)
    return []
  }

  // MARK: Leaving

  mutating func take(_ key: Key, leaving screen: LeavingScreen) -> [Effect] {
    var screen = screen
    let letters = leavingLetters
    switch key {
    case .character("y") where !letters.isEmpty:
      screen.printsPile = letters.contains {
        ($0.channel == .letter || $0.channel == .registered) && $0.standing != .needless
      }
      layers[layers.count - 1] = .leaving(screen)
      let departure = departure(of: letters)
      return departure.isEmpty ? [] : leave(departure, closes: false)
    case .escape, .left, .character("q"):
      layers.removeLast()
      if !letters.isEmpty { say(.plain(words.review.kept(letters.count))) }
      return []
    case .enter:
      guard letters.indices.contains(screen.cursor) else {
        layers.removeLast()
        return []
      }
      return openLetters([LetterItem(letters[screen.cursor])])
    case .character("u"), .character("U"), .character("O"), .character("R"), .character("!"),
      .character("?"), .character(":"):
      layers.removeLast()
      return run(key)
    default:
      guard let motion = Motion(key) else { return [] }
      screen.move(motion, count: letters.count, height: leavingHeight)
    }
    layers[layers.count - 1] = .leaving(screen)
    return []
  }

  /// The letters of a summary that was confirmed, once as a file to print.
  mutating func printAfterLeaving() -> [Effect] {
    guard case .leaving(var screen) = layers.last, screen.printsPile else { return [] }
    screen.printsPile = false
    layers[layers.count - 1] = .leaving(screen)
    return work(.asking, .makePile)
  }
}
