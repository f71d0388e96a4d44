import Canvas
import Wording

/// One row of the table from which come the meaning of keys, the hint line, help, the action menu and the
/// palette.
struct Command: Sendable {
  /// Where a key means the command.
  struct Places: OptionSet, Sendable {
    let rawValue: UInt8

    static let list = Places(rawValue: 1)
    static let file = Places(rawValue: 2)
    static let customer = Places(rawValue: 4)
    static let anywhere: Places = [.list, .file, .customer]
  }

  /// Under which heading of the help it stands.
  enum Group: CaseIterable, Sendable {
    case money, letters, talk, look, list, program
  }

  let name: ScreenCommand
  let keys: [Key]
  let places: Places
  let group: Group
  /// Whether it stands in the action menu.
  var isAction = false
  /// Whether it can be done on several marked rows at once.
  var takesMany = false

  static func named(_ name: ScreenCommand) -> Command? { table.first { $0.name == name } }

  /// The commands of `key` at `place`, in the order in which they are tried.
  static func on(_ key: Key, at place: Places) -> [Command] {
    table.filter { $0.keys.contains(key) && !$0.places.isDisjoint(with: place) }
  }
}

extension Command {
  /// The harmless first in each group; a menu begins with them.
  static let table: [Command] = [
    Command(name: .open, keys: [.enter, .right], places: [.list, .customer], group: .look),
    Command(
      name: .pay, keys: [.character("p")], places: .anywhere, group: .money, isAction: true),
    Command(name: .quickPay, keys: [.character("P")], places: .anywhere, group: .money),
    Command(
      name: .dispute, keys: [.character("d")], places: .anywhere, group: .talk,
      isAction: true),
    Command(
      name: .closeDispute, keys: [.character("d")], places: .anywhere, group: .talk,
      isAction: true),
    Command(
      name: .promise, keys: [.character("m")], places: .anywhere, group: .talk,
      isAction: true),
    Command(
      name: .contact, keys: [.character("t")], places: .anywhere, group: .talk,
      isAction: true),
    Command(
      name: .snooze, keys: [.character("z")], places: .anywhere, group: .talk,
      isAction: true, takesMany: true),
    Command(
      name: .settle, keys: [.character("s")], places: .anywhere, group: .talk,
      isAction: true, takesMany: true),
    Command(
      name: .acceptSettlement, keys: [], places: .anywhere, group: .talk, isAction: true),
    Command(
      name: .remind, keys: [.character("r")], places: .anywhere, group: .letters,
      isAction: true, takesMany: true),
    Command(
      name: .notice, keys: [.character("n")], places: .anywhere, group: .letters,
      isAction: true, takesMany: true),
    Command(
      name: .sendWaiting, keys: [], places: .anywhere, group: .letters, isAction: true,
      takesMany: true),
    Command(
      name: .handOver, keys: [.character("h")], places: .anywhere, group: .letters,
      isAction: true),
    Command(name: .letterResult, keys: [], places: .anywhere, group: .letters, isAction: true),
    Command(name: .proof, keys: [], places: .anywhere, group: .letters, isAction: true),
    Command(name: .insolvency, keys: [], places: .customer, group: .talk, isAction: true),
    Command(name: .declareClaim, keys: [], places: .customer, group: .talk, isAction: true),
    Command(name: .endInsolvency, keys: [], places: .customer, group: .talk, isAction: true),
    Command(
      name: .writeOff, keys: [], places: .anywhere, group: .money, isAction: true),
    Command(
      name: .documents, keys: [.character("x")], places: .anywhere, group: .look,
      isAction: true),
    Command(
      name: .customer, keys: [.character("c")], places: [.list, .file], group: .look,
      isAction: true),
    Command(name: .nextCase, keys: [.tab], places: .file, group: .look),
    Command(name: .previousCase, keys: [.backTab], places: .file, group: .look),
    Command(name: .actions, keys: [.character("a")], places: .anywhere, group: .look),
    Command(name: .filter, keys: [.character("/")], places: .list, group: .list),
    Command(name: .order, keys: [.character("o")], places: .list, group: .list),
    Command(name: .nextView, keys: [.tab], places: .list, group: .list),
    Command(name: .previousView, keys: [.backTab], places: .list, group: .list),
    Command(name: .lastView, keys: [.character("-")], places: .list, group: .list),
    Command(name: .mark, keys: [.character(" ")], places: .list, group: .list),
    Command(name: .range, keys: [.character("v")], places: .list, group: .list),
    Command(name: .unmark, keys: [], places: .list, group: .list),
    Command(name: .review, keys: [.character("R")], places: .anywhere, group: .program),
    Command(name: .inbox, keys: [.character("i")], places: .anywhere, group: .program),
    Command(name: .undo, keys: [.character("u")], places: .anywhere, group: .program),
    Command(name: .redo, keys: [.character("U")], places: .anywhere, group: .program),
    Command(name: .movePayment, keys: [.character("M")], places: .file, group: .money),
    Command(name: .rates, keys: [], places: .anywhere, group: .program),
    Command(name: .palette, keys: [.character(":")], places: .anywhere, group: .program),
    Command(name: .messages, keys: [.character("!")], places: .anywhere, group: .program),
    Command(
      name: .help, keys: [.character("?"), .function(1)], places: .anywhere, group: .program),
    Command(name: .back, keys: [.escape, .left], places: .anywhere, group: .program),
    Command(name: .quit, keys: [.character("q")], places: .anywhere, group: .program),
    Command(name: .redraw, keys: [.redraw], places: .anywhere, group: .program),
    Command(name: .suspend, keys: [.control("z")], places: .anywhere, group: .program),
  ]
}
