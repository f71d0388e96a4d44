/// What an archive may unpack to. The bytes count over all that is inside, archives in archives included.
struct ArchiveLimits {
  static let members = 10_000
  /// An archive may hold archives, these no more.
  static let depth = 2
  /// Statements of many like entries shrink to a hundredth; a bomb to a thousandth.
  static let ratio = 200
  /// What small files may always unpack to.
  static let floor = 10_000_000

  let bytes: Int
  private(set) var bytesLeft: Int
  private(set) var membersLeft = ArchiveLimits.members

  /// - Parameter packed: the size of the outermost file.
  init(packed: Int) {
    bytes = min(XMLLimits.bytes, max(ArchiveLimits.floor, packed * ArchiveLimits.ratio))
    bytesLeft = bytes
  }

  mutating func takeBytes(_ count: Int) throws(Problems) {
    guard count <= bytesLeft else { throw Problems(.expandsTooFar(limit: bytes)) }
    bytesLeft -= count
  }

  mutating func takeMember() throws(Problems) {
    guard membersLeft > 0 else {
      throw Problems(.tooManyMembers(limit: ArchiveLimits.members))
    }
    membersLeft -= 1
  }
}
