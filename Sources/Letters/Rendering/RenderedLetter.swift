public import Claims

/// A letter that is complete: every text chosen, nothing left to look up. Writers set it, they
/// don't decide.
///
/// All text is harmless, on one line each; U+00A0 stands where a line must not break.
public struct RenderedLetter: Hashable, Sendable {
  public var kind: LetterKind
  public var day: CalendarDay
  /// The language that was asked for, and the one of the text: English where there is no template.
  public var wantedLanguage: Language
  public var usedLanguage: Language
  /// The creditor's name, and the lines under it.
  public var sender: String
  public var senderLines: [String]
  /// As the post needs it, the name first.
  public var recipientLines: [String]
  /// `AANGETEKEND` above the address.
  public var dispatchNote: String?
  public var placeAndDay: String
  public var subject: String
  public var blocks: [Block]
  /// Small print at the foot.
  public var footnote: String?
  /// What begins on a page of its own after the signature.
  public var annex: Annex?

  public struct Annex: Hashable, Sendable {
    public var title: String
    public var blocks: [Block]
  }

  public enum Block: Hashable, Sendable {
    case paragraph(String)
    /// Lines that stay on their own.
    case lines([String])
    case items([String])
    case table(Table)
    case payment(Panel)
    /// Room for a signature, and who signs.
    case signature([String])
    case agreement(Agreement)
  }

  public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
      public var title: String
      /// Amounts and numbers; their decimals then stand under each other.
      public var isRightAligned: Bool

      public init(title: String, isRightAligned: Bool = false) {
        self.title = title
        self.isRightAligned = isRightAligned
      }
    }

    public struct Row: Hashable, Sendable {
      public enum Style: Hashable, Sendable {
        case plain, heading, subtotal, total
      }

      /// As many as there are columns.
      public var cells: [String]
      /// Small print under the row, over the whole width.
      public var notes: [String] = []
      public var style = Style.plain

      public init(cells: [String], notes: [String] = [], style: Style = .plain) {
        self.cells = cells
        self.notes = notes
        self.style = style
      }
    }

    public var columns: [Column]
    public var rows: [Row]
    /// Whether the titles are printed.
    public var hasHeader: Bool

    public init(columns: [Column], rows: [Row], hasHeader: Bool = true) {
      self.columns = columns
      self.rows = rows
      self.hasHeader = hasHeader
    }
  }

  /// Pairs of a label and what it says.
  public struct Panel: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
      public var label: String
      public var text: String
      public var isStrong = false
    }

    public var entries: [Entry]
    /// Stands at the right, on paper only.
    public var code: Code?
  }

  /// What a code to scan pays, where the standard has one for it, with the words under it.
  public struct Code: Hashable, Sendable {
    public var transfer: CreditTransfer
    /// What to do with it, and what it pays where the letter asks more than that.
    public var labels: [String]
  }

  /// Where the customer signs, or what he answers.
  public struct Agreement: Hashable, Sendable {
    public var statement: String
    /// Labels of the blanks to fill in.
    public var blanks: [String]
  }
}
