import CXLSXWriter
import CountingForms

extension Worksheet {
  /// Points a head and what is over it may take of a window and stay in sight: two thirds of a small one. With more, too few
  /// rows would be left to move.
  private static let frozen = 240

  /// A4, one page wide, headings repeated and kept in sight, protected against slips.
  func setUp(_ sheet: FormSheet, font: String) throws(SpreadsheetFault) {
    unsafe worksheet_set_paper(pointer, 9)
    if sheet.isLandscape { unsafe worksheet_set_landscape(pointer) } else { unsafe worksheet_set_portrait(pointer) }
    unsafe worksheet_fit_to_pages(pointer, 1, UInt16(sheet.pages ?? 0))
    unsafe worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.6)
    unsafe worksheet_center_horizontally(pointer)
    unsafe worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    unsafe worksheet_protect(pointer, nil, nil)
    for (column, pixels) in sheet.columns.enumerated() {
      let place = lxw_col_t(column)
      let code = unsafe worksheet_set_column_pixels(pointer, place, place, UInt32(pixels), nil)
      try check(code, "column \(column + 1)")
    }
    if let rows = sheet.titles {
      let code = unsafe worksheet_repeat_rows(pointer, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
      try check(code, "repeated rows")
      let height = sheet.rows.prefix(rows.upperBound + 1).reduce(0) { $0 + $1.height }
      if height <= Self.frozen { unsafe worksheet_freeze_panes(pointer, lxw_row_t(rows.upperBound + 1), 0) }
    }
    try check(unsafe worksheet_set_header(pointer, edge(sheet.header, font)), "header")
    try check(unsafe worksheet_set_footer(pointer, edge(sheet.footer, font)), "footer")
  }

  /// `&L…&C…&R…`; an ampersand of the text is doubled.
  private func edge(_ thirds: [[PagePiece]], _ font: String) -> String {
    zip(["&L", "&C", "&R"], thirds).filter { !$1.isEmpty }.map { mark, pieces in
      mark + "&9"
        + pieces.map { piece in
          switch piece {
          case .text(let text): text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
          case .page: "&P"
          case .pages: "&N"
          }
        }.joined()
    }.joined()
  }
}
