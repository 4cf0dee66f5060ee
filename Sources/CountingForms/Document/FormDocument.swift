package import CountingRules

/// A statutory paper laid out: what will be printed and signed, before any file format.
package struct FormDocument: Hashable, Sendable {
  package var title: String
  package var created: CivilDate
  /// In the order they stand in.
  package var languages: [String]
  package var font: String
  package var sheets: [FormSheet]
  package var names: [DefinedName]
  /// What it was made from, for those who check it later: ward, form, languages, journal_size.
  package var origin: [Property] = []
  /// Whether all its worksheets are printed when one of them is: a paper, not a book to look things up in.
  package var isPrintedWhole = true

  package init(
    title: String, created: CivilDate, languages: [String] = ["en"], font: String, sheets: [FormSheet],
    names: [DefinedName]
  ) {
    (self.title, self.created, self.languages, self.font) = (title, created, languages, font)
    (self.sheets, self.names) = (sheets, names)
  }

  /// A property of the file.
  package struct Property: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// Seconds since 1970, at midnight of the day it was made.
  package var createdAt: Int { created.daysSince1970 * 86_400 }
}

/// A name by which programs find a cell, wherever the layout puts it.
package struct DefinedName: Hashable, Sendable {
  package var name: String
  package var place: CellPlace

  package init(_ name: String, _ place: CellPlace) {
    self.name = name
    self.place = place
  }
}

/// One worksheet, A4, one page wide.
package struct FormSheet: Hashable, Sendable {
  package var name: String
  package var isLandscape: Bool
  /// Pixels at 96 to the inch; wider than the paper only where figures need it, and then printed smaller.
  package var columns: [Int]
  package var rows: [FormRow] = []
  /// Rows repeated at the top of every page.
  package var repeated: ClosedRange<Int>?
  /// The blocks it was laid from, in their order.
  package var stretches: [FormStretch] = []
  /// Rows with which its end may begin: its last section, the lines before its last signatures.
  package var feet: [Int] = []
  /// Pages it is to be printed on, smaller if need be; nil where it takes as many as it takes.
  package var pages: Int?
  /// The first row of what stays together at its end.
  package var foot: Int? { feet.last }
  package var header: [[PagePiece]] = [[], [], []]
  package var footer: [[PagePiece]] = [[], [], []]
  package var charts: [FormChart] = []

  /// The head that is repeated; of a worksheet of one page that of its last table, below which no other stands.
  package var titles: ClosedRange<Int>? {
    repeated ?? (pages == 1 ? stretches.last { $0.head != nil }?.head : nil)
  }

  package init(name: String, isLandscape: Bool, columns: [Int]) {
    (self.name, self.isLandscape, self.columns) = (name, isLandscape, columns)
  }
}

/// Rows that one block made.
package struct FormStretch: Hashable, Sendable {
  package var rows: Range<Int>
  /// Of a table: its head, repeated where the table goes over the edge of a page.
  package var head: ClosedRange<Int>?
  /// The row after the table itself: notes may follow.
  package var end: Int
  /// Whether it only heads what follows.
  package var isHeading: Bool

  package init(_ rows: Range<Int>, head: ClosedRange<Int>? = nil, end: Int? = nil, isHeading: Bool = false) {
    (self.rows, self.head, self.end, self.isHeading) = (rows, head, end ?? rows.upperBound, isHeading)
  }
}

package struct FormRow: Hashable, Sendable {
  /// Points; at least 18, for Telugu.
  package var height: Int
  package var cells: [FormCell]

  package init(height: Int, cells: [FormCell]) {
    self.height = height
    self.cells = cells
  }
}

/// A cell and how many grid columns it covers.
package struct FormCell: Hashable, Sendable {
  package var columns: Range<Int>
  package var content: Content
  package var style: CellStyle

  package init(_ columns: Range<Int>, _ content: Content, _ style: CellStyle) {
    (self.columns, self.content, self.style) = (columns, content, style)
  }

  package enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Int)
    case formula(Formula, value: Int)
    /// In a row high enough for it.
    case code(FormCode)

    package var number: Int? {
      switch self {
      case .number(let number), .formula(_, let number): number
      case .empty, .text, .code: nil
      }
    }
  }
}

/// Part of a page's edge.
package enum PagePiece: Hashable, Sendable {
  case text(String)
  case page, pages
}
