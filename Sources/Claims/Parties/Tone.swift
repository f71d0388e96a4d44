/// How a customer is written to.
public enum Tone: String, CaseIterable, Codable, Sendable {
  case formal, friendly
}
