/// What keys without a character are called.
public struct KeyTexts: Sendable {
  public let enter: String
  public let escape: String
  public let tab: String
  public let backTab: String
  public let space: String
  public let delete: String
  public let backspace: String
  public let home: String
  public let end: String
  public let pageUp: String
  public let pageDown: String
  public let control: @Sendable (String) -> String
  public let function: @Sendable (Int) -> String
}
