public import Claims

/// The list on top of a day's letters: what is handed to the post, with room for its barcodes and stamp.
public struct PostList: Hashable, Sendable {
  public struct Letter: Hashable, Sendable {
    /// As on the letter, the name first.
    public var recipientLines: [String]
    public var isRegistered: Bool
    public var pages: Int

    public init(recipientLines: [String], isRegistered: Bool, pages: Int) {
      self.recipientLines = recipientLines
      self.isRegistered = isRegistered
      self.pages = pages
    }
  }

  public var creditor: Creditor
  public var day: CalendarDay
  /// Of the list itself; the letters have their own.
  public var language: Language
  /// In the order in which they lie.
  public var letters: [Letter]

  public init(creditor: Creditor, day: CalendarDay, language: Language, letters: [Letter]) {
    self.creditor = creditor
    self.day = day
    self.language = language
    self.letters = letters
  }

  public var pages: TextPages {
    typealias Table = TextPages.Table
    let labels = PageLabels.of(language)
    let others = LetterLabels.of(language)
    let rows = letters.enumerated().map { index, letter in
      Table.Row([
        "\(index + 1)", letter.recipientLines.first ?? "",
        letter.recipientLines.dropFirst().joined(separator: ", "),
        letter.isRegistered ? labels.registered : labels.plain, "\(letter.pages)",
        letter.isRegistered ? "" : "–",
      ])
    }
    let table = Table(
      [
        Table.Column(labels.number, isRightAligned: true),
        Table.Column(labels.addressee, .share(4)),
        Table.Column(others.address, .share(5)),
        Table.Column(labels.kind),
        Table.Column(labels.pages, isRightAligned: true),
        Table.Column(labels.barcode, .millimetres(42)),
      ], rows: rows, rowMillimetres: 11)
    return TextPages(
      PDFFacts(
        title: labels.postList, author: creditor.name, language: language, day: day),
      subtitle: sender,
      blocks: [
        .table(table),
        .paragraph(
          labels.letterCount(
            letters.count, letters.count(where: \.isRegistered),
            letters.reduce(0) { $0 + $1.pages })),
        .blanks([labels.handedOver, labels.postStamp]),
      ])
  }

  private var sender: String {
    ([creditor.name] + creditor.address.lines()).joined(separator: ", ")
  }
}
