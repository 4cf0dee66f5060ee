import CXLSXWriter
import CountingForms

extension Workbook {
  /// Draws a chart over the cells from its row down.
  func draw(
    _ chart: FormChart, on worksheet: Worksheet, names sheets: [String]
  ) throws(SpreadsheetFault) {
    let kind = chart.kind == .column ? LXW_CHART_COLUMN : LXW_CHART_BAR
    guard let drawn = unsafe workbook_add_chart(pointer, UInt8(kind.rawValue)) else {
      throw .refused(chart.title, "no chart")
    }
    let (names, figures) = (range(chart.names, sheets), range(chart.figures, sheets))
    guard unsafe chart_add_series(drawn, names, figures) != nil else { throw .refused(chart.title, "no series") }
    unsafe chart_title_set_name(drawn, chart.title)
    unsafe chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var options = unsafe lxw_chart_options()
    (unsafe options.x_scale, unsafe options.y_scale) = (1.4, 1.2)
    try check(
      unsafe worksheet_insert_chart_opt(worksheet.pointer, lxw_row_t(chart.row), 0, drawn, &options), chart.title)
  }

  private func range(_ cells: ClosedRange<CellPlace>, _ sheets: [String]) -> String {
    let (first, last) = (cells.lowerBound, cells.upperBound)
    return "='\(sheets[first.sheet])'!\(first.address(absolute: true)):\(last.address(absolute: true))"
  }
}
