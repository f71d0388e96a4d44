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
    static let inbox = Places(rawValue: 8)
    static let outbox = Places(rawValue: 16)
    static let review = Places(rawValue: 32)
    /// Where there are invoices.
    static let anywhere: Places = [.list, .file, .customer, .review]
    static let everywhere: Places = [.list, .file, .customer, .inbox, .outbox, .review]
  }

  /// Under which heading of the help it stands.
  enum Group: CaseIterable, Sendable {
    case review, bank, outbox, money, letters, talk, look, list, program
  }

  let name: ScreenCommand
  let keys: [Key]
  let places: Places
  let group: Group
  /// Whether it stands in the action menu.
  var isAction = false
  /// Whether it can be done on several marked rows at once.
  var takesMany = false

  /// Its keys as the help shows them; many that follow each other by the first and the last.
  func keyNames(_ texts: KeyTexts, _ glyphs: Glyphs) -> String {
    let names = keys.map { $0.name(texts, glyphs) }
    guard names.count > 3, let first = names.first, let last = names.last else {
      return names.joined(separator: " ")
    }
    return "\(first)-\(last)"
  }

  static func named(_ name: ScreenCommand) -> Command? { table.first { $0.name == name } }

  /// The commands of `key` at `place`, in the order in which they are tried.
  static func on(_ key: Key, at place: Places) -> [Command] {
    table.filter { $0.keys.contains(key) && !$0.places.isDisjoint(with: place) }
  }
}

extension Command {
  /// The harmless first in each group; a menu begins with them.
  static let table: [Command] = [
    Command(name: .takeCandidate, keys: [.enter], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .takeNumbered, keys: "123456789".map { .character($0) }, places: .inbox, group: .bank),
    Command(
      name: .searchInvoice, keys: [.character("/")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .splitLine, keys: [.character("t")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .collected, keys: [.character("e")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .ignoreLine, keys: [.character("x")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .shortDispute, keys: [.character("d")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .shortWriteOff, keys: [.character("w")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .shortCreditNote, keys: [.character("c")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .shortBankCharges, keys: [.character("b")], places: .inbox, group: .bank,
      isAction: true),
    Command(
      name: .shortDiscount, keys: [.character("s")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .shortRetention, keys: [.character("r")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .takeFiles, keys: [.character("f")], places: .inbox, group: .bank, isAction: true),
    Command(
      name: .openWaiting, keys: [.enter, .right], places: .outbox, group: .outbox, isAction: true),
    Command(
      name: .sendOutbox, keys: [.character("y")], places: .outbox, group: .outbox, isAction: true),
    Command(
      name: .editWaiting, keys: [.character("e")], places: .outbox, group: .outbox, isAction: true),
    Command(
      name: .showPDF, keys: [.character("v")], places: .outbox, group: .outbox, isAction: true),
    Command(name: .printPile, keys: [], places: .outbox, group: .outbox, isAction: true),
    Command(
      name: .dropWaiting, keys: [.character("D")], places: .outbox, group: .outbox,
      isAction: true),
    Command(
      name: .markWaiting, keys: [.character(" ")], places: .outbox, group: .outbox,
      isAction: true),
    Command(name: .suggested, keys: [.enter], places: [.file, .review], group: .look),
    Command(name: .open, keys: [.enter, .right], places: [.list, .customer], group: .look),
    Command(
      name: .pay, keys: [.character("p")], places: .anywhere, group: .money, isAction: true),
    Command(name: .quickPay, keys: [.character("P")], places: .everywhere, group: .money),
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
    Command(
      name: .letters, keys: [.character("l")], places: .anywhere, group: .letters, isAction: true,
      takesMany: true),
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
      name: .customer, keys: [.character("c")], places: [.list, .file, .review], group: .look,
      isAction: true),
    Command(
      name: .nextCard, keys: [.character("j"), .down], places: .review, group: .review),
    Command(
      name: .previousCard, keys: [.character("k"), .up], places: .review, group: .review),
    Command(
      name: .takeGroup, keys: [.character("w")], places: .review, group: .review, isAction: true),
    Command(
      name: .editLetter, keys: [.character("e")], places: .review, group: .review, isAction: true),
    Command(
      name: .letterPages, keys: [.character("v")], places: .review, group: .review,
      isAction: true),
    Command(
      name: .otherChannel, keys: [.tab], places: .review, group: .review, isAction: true),
    Command(name: .lookUp, keys: [.character("/")], places: .review, group: .review),
    Command(name: .nextCase, keys: [.tab], places: .file, group: .look),
    Command(name: .previousCase, keys: [.backTab], places: .file, group: .look),
    Command(name: .actions, keys: [.character("a")], places: .everywhere, group: .look),
    Command(name: .filter, keys: [.character("/")], places: .list, group: .list),
    Command(name: .order, keys: [.character("o")], places: .list, group: .list),
    Command(name: .nextView, keys: [.tab], places: .list, group: .list),
    Command(name: .previousView, keys: [.backTab], places: .list, group: .list),
    Command(name: .lastView, keys: [.character("-")], places: .list, group: .list),
    Command(name: .mark, keys: [.character(" ")], places: .list, group: .list),
    Command(name: .range, keys: [.character("v")], places: .list, group: .list),
    Command(name: .unmark, keys: [], places: .list, group: .list),
    Command(name: .review, keys: [.character("R")], places: .everywhere, group: .program),
    Command(name: .inbox, keys: [.character("i")], places: .anywhere, group: .program),
    Command(
      name: .outbox, keys: [.character("O")], places: [.list, .file, .customer, .inbox, .review],
      group: .program),
    Command(name: .undo, keys: [.character("u")], places: .everywhere, group: .program),
    Command(name: .redo, keys: [.character("U")], places: .everywhere, group: .program),
    Command(
      name: .movePayment, keys: [.character("M")], places: .file, group: .money, isAction: true),
    Command(name: .takeOffPayment, keys: [], places: .file, group: .money, isAction: true),
    Command(name: .returnedPayment, keys: [], places: .file, group: .money, isAction: true),
    Command(name: .letGoClaim, keys: [], places: .anywhere, group: .money, isAction: true),
    Command(name: .keepClaim, keys: [], places: .anywhere, group: .money, isAction: true),
    Command(
      name: .useCredit, keys: [], places: .anywhere, group: .money, isAction: true, takesMany: true),
    Command(name: .rates, keys: [], places: .anywhere, group: .program),
    Command(name: .palette, keys: [.character(":")], places: .everywhere, group: .program),
    Command(name: .messages, keys: [.character("!")], places: .everywhere, group: .program),
    Command(
      name: .help, keys: [.character("?"), .function(1)], places: .everywhere, group: .program),
    Command(name: .back, keys: [.escape, .left], places: .everywhere, group: .program),
    Command(name: .quit, keys: [.character("q")], places: .everywhere, group: .program),
    Command(name: .redraw, keys: [.redraw], places: .everywhere, group: .program),
    Command(name: .suspend, keys: [.control("z")], places: .everywhere, group: .program),
  ]
}
