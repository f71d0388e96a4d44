public import Claims

/// A report in words: tables that a terminal or the screen sets.
public struct ReportPage: Sendable {
  public var title: String
  public var sections: [Section]

  public struct Section: Sendable {
    /// Empty where nothing has to be said over the table.
    public var heading = ""
    public var columns: [Column]
    public var rows: [Row]
    /// Sentences below the table.
    public var notes: [String] = []
  }

  public struct Column: Sendable {
    public enum Side: Sendable {
      case left, right
      /// Holds bars, as wide as there is room.
      case bar
    }

    public var title: String
    public var side: Side
    /// Where there is little room, the highest goes first; 0 stays.
    public var priority: Int

    init(_ title: String, _ side: Side = .right, priority: Int = 0) {
      self.title = title
      self.side = side
      self.priority = priority
    }
  }

  public struct Row: Sendable {
    public enum Weight: Sendable {
      case plain, total, muted
    }

    /// As many as there are columns, or fewer: the rest is blank.
    public var cells: [Cell]
    public var weight = Weight.plain
    /// Whom the line is about.
    public var customer: Customer.ID?
    /// The oldest that is in it.
    public var age: Age?
  }

  public enum Cell: Sendable {
    case text(String)
    /// A part of a whole, drawn; nothing where the part isn't positive.
    case bar(Int64, of: Int64)
  }
}

extension ReportPage.Row {
  init(
    _ cells: [String], weight: Weight = .plain, customer: Customer.ID? = nil, age: Age? = nil,
    bar: (part: Int64, whole: Int64)? = nil
  ) {
    self.cells = cells.map { .text($0) } + (bar.map { [.bar($0.part, of: $0.whole)] } ?? [])
    self.weight = weight
    self.customer = customer
    self.age = age
  }
}
