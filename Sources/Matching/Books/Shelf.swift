import Claims
import Synchronization

/// What a match book was made of, and where to find things in it. Nothing of it changes.
final class Shelf: Sendable {
  let items: [OpenItem]
  let payers: PayerBook
  let typed: [KnownPayment]
  let booked: [KnownPayment]

  let byID: Postings
  let byNumber: Postings
  let byReference: Postings
  let byCustomer: Postings
  /// Amounts that may come in; `amounts` says of what.
  let byAmount: Postings
  let amounts: [Amount]
  let byLetter: Postings
  let typedByAmount: Postings
  let typedByCustomer: Postings
  let typedByID: Postings

  private let payments = Mutex<BookedIndex?>(nil)
  private let names = Mutex<NameBook?>(nil)
  private let endings = Mutex<Postings?>(nil)
  private let atCollectors = Mutex<[Int32]?>(nil)
  private let haystack = Mutex<Haystack?>(nil)

  /// An amount that one item, or one letter, may bring in.
  enum Amount: Hashable, Sendable {
    case balance(Int32)
    case asked(Int32)
    case expected(Int32)
    case letter(TakenStep.ID)
  }

  init(
    items: [OpenItem], payers: PayerBook, typed: [KnownPayment], booked: [KnownPayment],
    opens: [Int64]
  ) {
    self.items = items
    self.payers = payers
    self.typed = typed
    self.booked = booked
    byID = Postings(count: items.count) { Shelf.key(items[$0].id.rawValue) }
    byNumber = Postings(count: items.count) { ByteText.key(items[$0].number) }
    byReference = Postings(count: items.count) { items[$0].reference.flatMap(Shelf.key) }
    byCustomer = Postings(count: items.count) { Shelf.key(items[$0].customer.rawValue) }
    let letters = Postings(count: items.count) { index in
      opens[index] > 0 ? items[index].letter.map { Shelf.key($0.rawValue) } : nil
    }
    byLetter = letters
    let more = Shelf.more(of: items, opens: opens, letters: letters)
    amounts = more.map(\.what)
    byAmount = Postings(count: items.count + more.count) { index in
      if index >= items.count { return more[index - items.count].key }
      guard opens[index] > 0 else { return nil }
      return Shelf.key(opens[index], items[index].open.currency)
    }
    typedByAmount = Postings(count: typed.count) {
      Shelf.key(typed[$0].amount.minorUnits, typed[$0].amount.currency)
    }
    typedByID = Postings(count: typed.count) { Shelf.key(typed[$0].id.rawValue) }
    typedByCustomer = Postings(count: typed.count) { Shelf.key(typed[$0].customer.rawValue) }
  }

  /// What entry `index` of `byAmount` is about.
  func amount(_ index: Int32) -> Amount {
    Int(index) < items.count ? .balance(index) : amounts[Int(index) - items.count]
  }

  private static func more(
    of items: [OpenItem], opens: [Int64], letters: Postings
  ) -> [(what: Amount, key: UInt64)] {
    var more: [(what: Amount, key: UInt64)] = []
    for index in items.indices where opens[index] > 0 {
      if let asked = items[index].asked, items[index].letter == nil {
        more.append((.asked(Int32(index)), key(asked.minorUnits, asked.currency)))
      }
      if let expected = items[index].expected {
        more.append((.expected(Int32(index)), key(expected.minorUnits, expected.currency)))
      }
    }
    for first in letters.firsts {
      guard let letter = items[Int(first)].letter else { continue }
      let currency = items[Int(first)].open.currency
      var total: Int64 = 0
      for index in letters[key(letter.rawValue)] where items[Int(index)].open.currency == currency {
        total &+= items[Int(index)].asked?.minorUnits ?? opens[Int(index)]
      }
      more.append((.letter(letter), key(total, currency)))
    }
    return more
  }

  // MARK: Keys

  @inline(__always)
  static func key(_ id: Int64) -> UInt64 { UInt64(bitPattern: id) }

  @inline(__always)
  static func key(_ minorUnits: Int64, _ currency: Currency) -> UInt64 {
    let amount = UInt64(bitPattern: minorUnits)
    return currency == .euro ? amount : amount ^ (ByteText.key(currency.code) << 1 | 1)
  }

  static func key(_ reference: PaymentReference) -> UInt64? {
    switch reference {
    case .structured(let structured):
      key(structured.digits.utf8.reduce(0) { $0 * 10 + Int64($1 - 48) })
    case .creditor(let creditor): key(creditor)
    case .free(let text):
      StructuredCommunication.isMeant(by: text) ? invalidKey(digits(of: text)) : nil
    }
  }

  private static func digits(of text: String) -> Int64 {
    text.utf8.reduce(0) { $1.isDigit ? $0 * 10 + Int64($1 - 48) : $0 }
  }

  /// Of twelve digits on an invoice itself whose check digits fail: found only by those who ask for such.
  static func invalidKey(_ digits: Int64) -> UInt64 { key(digits) | 1 << 62 }

  /// Above all twelve digits.
  static func key(_ creditor: CreditorReference) -> UInt64 {
    ByteText.key(creditor.electronic) | 1 << 63
  }

  // MARK: Made when first asked for

  var bookedIndex: BookedIndex {
    payments.withLock { payments in
      if let payments { return payments }
      let made = BookedIndex(booked)
      payments = made
      return made
    }
  }

  var nameBook: NameBook {
    names.withLock { names in
      if let names { return names }
      let made = NameBook(items: items, byCustomer: byCustomer)
      names = made
      return made
    }
  }

  /// By the digits at the end of the number.
  var byEnding: Postings {
    endings.withLock { endings in
      if let endings { return endings }
      let made = Postings(count: items.count) {
        NumberWords.ending(items[$0].number).map(UInt64.init)
      }
      endings = made
      return made
    }
  }

  var handedOver: [Int32] {
    atCollectors.withLock { handedOver in
      if let handedOver { return handedOver }
      let made = items.indices.lazy.filter { self.items[$0].standing == .handedOver }.map(
        Int32.init)
      handedOver = Array(made)
      return Array(made)
    }
  }

  var searchable: Haystack {
    haystack.withLock { haystack in
      if let haystack { return haystack }
      let made = Haystack(items)
      haystack = made
      return made
    }
  }
}
