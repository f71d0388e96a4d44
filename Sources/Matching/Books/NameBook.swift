import Claims

/// The customers of a shelf by their names.
struct NameBook: Sendable {
  private let customers: [(id: Customer.ID, name: NameWords)]
  private let byName: Postings
  private let owners: [Int32]
  private let byWord: Postings

  init(items: [OpenItem], byCustomer: Postings) {
    let customers = byCustomer.firsts.sorted().map { first in
      (id: items[Int(first)].customer, name: NameWords(items[Int(first)].customerName))
    }
    var owners: [Int32] = []
    var words: [UInt64] = []
    for (index, customer) in customers.enumerated() {
      for word in customer.name.words where word.length >= 3 {
        owners.append(Int32(index))
        words.append(word.key)
      }
    }
    byName = Postings(count: customers.count) {
      customers[$0].name.isEmpty ? nil : customers[$0].name.key
    }
    byWord = Postings(count: owners.count) { words[$0] }
    self.customers = customers
    self.owners = owners
  }

  /// Whose name is `name`; where it is nobody's, those whose whole name is some words of it that follow each other.
  /// At most 32, unless something else is asked.
  func bearers(of name: NameWords, atMost longest: Int = 8, first most: Int = 32) -> [Customer.ID] {
    var found: [Customer.ID] = byName[name.key].prefix(most).map { customers[Int($0)].id }
    guard found.isEmpty, !name.isEmpty else { return found }
    for start in name.words.indices {
      var key: UInt64 = 0
      for end in start..<min(name.words.count, start + longest) {
        key = key &+ ByteText.mix(name.words[end].key)
        guard end > start || name.words.count == 1 else { continue }
        for index in byName[key] where found.count < most {
          let id = customers[Int(index)].id
          if !found.contains(id) { found.append(id) }
        }
      }
    }
    return found
  }

  /// Whose name is `name` in part, by a word of it that few have. At most 32.
  func likely(_ name: NameWords) -> [Customer.ID] {
    var found: [Customer.ID] = []
    for word in name.words where word.length >= 3 {
      let some = Array(byWord[word.key].prefix(65))
      guard some.count <= 64 else { continue }
      for entry in some where found.count < 32 {
        let customer = customers[Int(owners[Int(entry)])]
        if !found.contains(customer.id), name.agreement(with: customer.name) != .none {
          found.append(customer.id)
        }
      }
    }
    return found
  }
}
