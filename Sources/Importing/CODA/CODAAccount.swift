import Claims

/// Accounts, of which CODA knows four layouts in 37 positions.
enum CODAAccount {
  /// The account of records 1 (from position 6) and 8 (from 5), with its currency.
  ///
  /// `structure` is position 2 of record 1: 0 a Belgian number, 1 a foreign one, 2 a Belgian IBAN, 3 a foreign one.
  static func own(
    _ record: CODARecord, from start: Int, structure: UInt8
  ) -> (account: BankAccount?, currency: String) {
    if structure == UInt8(ascii: "0") {
      return (
        account(record.field(start...(start + 11))),
        record.field((start + 13)...(start + 15))
      )
    }
    let length = structure == UInt8(ascii: "2") ? 31 : 34
    return (
      account(record.field(start...(start + length - 1))),
      record.field((start + 34)...(start + 36))
    )
  }

  /// The account of record 2.3: 34 positions and the currency, or a Belgian number and the currency.
  static func counterparty(_ record: CODARecord, from start: Int) -> BankAccount? {
    let isBelgian = record.number(start...(start + 11)) != nil && record[start + 12] == 32
    return account(record.field(start...(start + (isBelgian ? 11 : 33))))
  }

  private static func account(_ text: String) -> BankAccount? {
    text.utf8.allSatisfy { $0 == 48 } ? nil : BankAccount(text)
  }
}
