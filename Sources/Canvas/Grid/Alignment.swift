/// Where a text stands in a width that is larger than it.
public enum Alignment: Hashable, Sendable {
  case left
  case right
  case centre
}
