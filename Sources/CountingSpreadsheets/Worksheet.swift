import CXLSXWriter
import CountingForms

/// The library's worksheet; it lives as long as its workbook.
@safe struct Worksheet {
  let pointer: UnsafeMutablePointer<lxw_worksheet>

  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>) { unsafe self.pointer = unsafe pointer }

  func setHeight(_ points: Double, ofRow row: Int) throws(SpreadsheetFault) {
    try check(unsafe worksheet_set_row(pointer, lxw_row_t(row), points, nil), "row \(row + 1)")
  }

  /// Writes a cell, merged over the columns it covers. Text is always text, figures always figures.
  ///
  /// - Parameter heavy: the format of every other four letters, where they are read by fours.
  func write(
    _ cell: FormCell, row: Int, format: Format, heavy: Format?, sheet: Int, names: [String]
  ) throws(SpreadsheetFault) {
    let line = lxw_row_t(row)
    let first = lxw_col_t(cell.columns.lowerBound)
    let what = "row \(row + 1), column \(cell.columns.lowerBound + 1)"
    if cell.columns.count > 1 {
      let last = lxw_col_t(cell.columns.upperBound - 1)
      // The library writes the covered cells that have a format: their lines, or their ground, are drawn cell by cell.
      let covered = unsafe cell.style.isDrawn ? format.pointer : nil
      try check(unsafe worksheet_merge_range(pointer, line, first, line, last, "", covered), what)
    }
    let code =
      switch cell.content {
      case .empty, .code: unsafe worksheet_write_blank(pointer, line, first, format.pointer)
      case .text(let text) where heavy != nil && text.fours.count > 1:
        writeInFours(text.inWorksheet.fours, row: line, column: first, format, heavy ?? format)
      case .text(let text):
        unsafe worksheet_write_string(
          pointer, line, first, (cell.style.isWrapped ? text.keepingDates : text).inWorksheet, format.pointer)
      case .number(let number): unsafe worksheet_write_number(pointer, line, first, Double(number), format.pointer)
      case .formula(let formula, let value):
        unsafe worksheet_write_formula_num(
          pointer, line, first, "=" + formula.text(on: sheet, of: names), format.pointer, Double(value))
      }
    try check(code, what)
  }
}
