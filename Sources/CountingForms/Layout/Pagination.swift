/// How the rows of a worksheet fall on the pages of A4: a row is never cut, and the heading is repeated on every page.
struct Pagination {
  private(set) var pages = 1
  /// Points taken of the last page, its repeated heading among them.
  private(set) var used = 0
  /// Points between the margins of a page.
  let room: Int
  /// Pixels between the margins, and those the sheet is wide.
  private let paper: Int
  private let wide: Int
  private let repeated: ClosedRange<Int>?
  private let repeatedHeight: Int

  /// - Parameter breadth: of a hundred, how broad the program that prints takes a column to be.
  init(of sheet: FormSheet, breadth: Int = 100) {
    // A sheet wider than the paper is printed smaller, and more of it goes on a page.
    paper = FormSheet.paper(isLandscape: sheet.isLandscape)
    wide = max(paper, sheet.columns.reduce(0, +) * breadth / 100)
    room = (sheet.isLandscape ? 508 : 755) * wide / paper
    repeated = sheet.repeated
    repeatedHeight = sheet.repeated.map { sheet.rows[$0].reduce(0) { $0 + $1.height } } ?? 0
    for (place, row) in sheet.rows.enumerated() { add(row.height, at: place) }
  }

  mutating func add(_ height: Int, at place: Int) {
    if used + height > room, used > 0 {
      pages += 1
      used = repeated.map { place > $0.upperBound } == true ? repeatedHeight : 0
    }
    used += height
  }

  /// Whether the last page holds less than three tenths of what it could, and the others, printed smaller, can take it.
  var isWasteful: Bool {
    guard pages > 1, (used - repeatedHeight) * 10 < room * 3 else { return false }
    let high = (pages - 1) * room
    return FormSheet.isLegible(wide * (high + used - repeatedHeight) / high, on: paper)
  }

  /// Whether rows of these heights, the first of them at this place, stay on one page after so many points of filler.
  func holds(_ heights: [Int], at place: Int, after filler: Int) -> Bool {
    var filled = self
    for _ in 0..<filler / FormLayout.fillerHeight { filled.add(FormLayout.fillerHeight, at: place) }
    var pages: Set<Int> = []
    for height in heights {
      filled.add(height, at: place)
      pages.insert(filled.pages)
    }
    return pages.count == 1
  }
}

extension FormSheet {
  /// What fits between the margins, in pixels at 96 to the inch.
  static func paper(isLandscape: Bool) -> Int { isLandscape ? 1024 : 696 }

  /// Whether so many pixels, brought to the width of the paper, can be read: type of ten points is then printed at
  /// seven and a half or more, also where a column is taken to be a little broader.
  static func isLegible(_ wide: Int, on paper: Int) -> Bool { wide * 107 * 3 <= paper * 100 * 4 }

  /// A last page that would hold little more than the foot is not begun: the sheet is printed a little smaller.
  mutating func squeeze() {
    let pagination = Pagination(of: self)
    if pagination.isWasteful { pages = pagination.pages - 1 }
  }
}
