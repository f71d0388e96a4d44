/// How a path that was begun can go on.
public struct PathCompletion: Hashable, Sendable {
  /// What was typed.
  public var asked: String
  /// As far as there is only one way on.
  public var path: String
  /// What can follow in the last folder.
  public var names: [String]

  /// `names` is what is in the folder of the path, folders with a slash at the end.
  public init(of asked: String, in names: [String]) {
    self.asked = asked
    let folder = asked.lastIndex(of: "/").map { asked[...$0] } ?? ""
    let begun = asked.dropFirst(folder.count)
    let found = names.filter { $0.hasPrefix(begun) }.sorted()
    self.names = found
    guard var common = found.first else {
      path = asked
      return
    }
    for name in found.dropFirst() {
      while !name.hasPrefix(common) { common.removeLast() }
    }
    path = folder + common
  }
}
