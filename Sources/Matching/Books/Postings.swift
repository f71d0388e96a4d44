/// Which entries bear a key, in rising order; made once.
struct Postings: Sendable {
  private var keys: [UInt64]
  /// The first entry of a slot's key; -1 where the slot is free.
  private var heads: [Int32]
  /// The next entry with the same key.
  private let next: [Int32]

  /// What `key` gives for an entry is what it bears; nil where it is not to be found.
  @inline(__always)
  init(count: Int, key: (Int) -> UInt64?) {
    var size = 8
    while size < count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var heads = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: count)
    keys.withUnsafeMutableBufferPointer { keys in
      heads.withUnsafeMutableBufferPointer { heads in
        next.withUnsafeMutableBufferPointer { next in
          for index in stride(from: count - 1, through: 0, by: -1) {
            guard let key = key(index) else { continue }
            var slot = Int(truncatingIfNeeded: ByteText.mix(key)) & (size - 1)
            while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            next[index] = heads[slot]
            heads[slot] = Int32(index)
          }
        }
      }
    }
    self.keys = keys
    self.heads = heads
    self.next = next
  }

  /// The entries with `key`.
  @inline(__always)
  subscript(key: UInt64) -> Chain {
    var slot = Int(truncatingIfNeeded: ByteText.mix(key)) & (keys.count - 1)
    while heads[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return Chain(at: heads[slot], links: next)
  }

  /// The first entry of each key.
  var firsts: some Sequence<Int32> { heads.lazy.filter { $0 >= 0 } }

  struct Chain: Sequence, IteratorProtocol {
    fileprivate(set) var at: Int32
    fileprivate let links: [Int32]

    @inline(__always)
    mutating func next() -> Int32? {
      guard at >= 0 else { return nil }
      defer { at = links[Int(at)] }
      return at
    }
  }
}
