/// How the rows of a worksheet fall on the pages of A4: a row is never cut, and the heading is repeated on every page.
struct Pagination {
  private(set) var pages = 1
  /// Points taken of the last page, its repeated heading among them.
  private(set) var used = 0
  /// Points between the margins of a page.
  let room: Int
  private let repeated: ClosedRange<Int>?
  private let repeatedHeight: Int

  /// - Parameter breadth: of a hundred, how broad the program that prints takes a column to be.
  init(of sheet: FormSheet, breadth: Int = 100) {
    // A sheet wider than the paper is printed smaller, and more of it goes on a page.
    let paper = FormSheet.paper(isLandscape: sheet.isLandscape)
    let wide = sheet.columns.reduce(0, +) * breadth / 100
    room = (sheet.isLandscape ? 508 : 755) * max(paper, wide) / paper
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

  /// Whether the last page holds less than three tenths of what it could.
  var isWasteful: Bool { pages > 1 && (used - repeatedHeight) * 10 < room * 3 }

  /// Whether rows of these heights, the first of them at this place, stay on one page after so many points of filler.
  func holds(_ heights: [Int], at place: Int, after filler: Int) -> Bool {
    var filled = self
    for _ in 0..<filler / FormLayout.filler { filled.add(FormLayout.filler, at: place) }
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

  /// A last page that would hold little more than the foot is not begun: the sheet is printed a little smaller.
  mutating func squeeze() {
    let pagination = Pagination(of: self)
    if pagination.isWasteful { pages = pagination.pages - 1 }
  }
}

extension FormLayout {
  /// Points of a row that only fills a page up.
  static let filler = 12

  /// The end of a worksheet, from the place and the signatures on, is never begun on one page and ended on the next:
  /// nobody signs a page that says nothing.
  mutating func layFoot(_ blocks: ArraySlice<FormBlock>, part: Int) throws(LayoutFault) {
    let before = self
    sheets[sheet].foot = nextRow
    for block in blocks { try lay(block, part: part) }
    guard !Pagination(of: sheets[sheet]).isWasteful else { return }
    let heights = sheets[sheet].rows[before.nextRow...].map(\.height)
    // Excel takes a column to be as broad as it is; LibreOffice, not rounding the width of a digit, a little broader.
    let paginations = [100, 105, 106, 107].map { Pagination(of: before.sheets[sheet], breadth: $0) }
    let filler = stride(from: 0, through: paginations[0].room, by: Self.filler).first { filler in
      paginations.allSatisfy { $0.holds(heights, at: before.nextRow, after: filler) }
    }
    // A foot higher than a page is cut wherever it begins.
    guard let filler, filler > 0 else { return }
    self = before
    for _ in 0..<filler / Self.filler {
      sheets[sheet].rows.append(FormRow(height: Self.filler, cells: [], isFiller: true))
    }
    sheets[sheet].foot = nextRow
    for block in blocks { try lay(block, part: part) }
  }

  /// Where the foot of these blocks begins: at the last signatures, or at the lines for place and date before them.
  func foot(of blocks: [FormBlock]) -> Int? {
    guard let signatures = blocks.lastIndex(where: { if case .signatures = $0.kind { true } else { false } }) else {
      return nil
    }
    guard signatures > 0, case .fields(let fields) = blocks[signatures - 1].kind,
      fields.fields.allSatisfy({ $0.value == .line })
    else { return signatures }
    return signatures - 1
  }
}
