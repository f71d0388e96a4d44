import Canvas
import Claims
import Wording

/// The columns of the list, sized by what its rows hold; the least important go first where it is narrow.
struct ListColumns {
  enum Column: Int, CaseIterable {
    case mark, number, customer, due, days, open, stage
  }

  let table: Table

  init(_ book: RowBook, _ rowWords: RowWords) {
    let words = rowWords.words
    let texts = words.list
    // Of the first rows only: the width then stays the same while they are scrolled.
    let stage = book.rows.prefix(100).reduce(texts.stage.count) {
      max($0, rowWords.stage(of: $1).count)
    }
    let number = max(min(book.longestNumber, 16), texts.number.count)
    let open = words.format.amount(Money(minorUnits: book.widestOpen)).count
    table = Table([
      .init("", minimum: 3, gap: 1),
      .init(texts.number, minimum: min(number, 10), ideal: number),
      .init(texts.customer, minimum: 10, ideal: 40),
      .init(texts.due, minimum: 10, priority: 3),
      .init(texts.days, minimum: 4, priority: 1, alignment: .right),
      .init(texts.open, minimum: max(8, open), alignment: .right),
      .init(texts.stage, minimum: min(stage, 15), ideal: min(stage, 20), priority: 2),
    ])
  }

  func text(
    _ column: Int, of row: ListRow, age: Age, glyphs: Glyphs, _ rowWords: RowWords
  ) -> String {
    let words = rowWords.words
    switch Column(rawValue: column) {
    case .mark: return glyphs.mark(age.lateness)
    case .number: return row.number
    case .customer: return row.customerName
    case .due: return words.format.numeric(row.due)
    case .days:
      let days = row.daysOverdue(on: rowWords.today)
      return days == 0 ? "" : String(days)
    case .open: return words.format.amount(row.open)
    case .stage: return rowWords.stage(of: row)
    case nil: return ""
    }
  }
}
