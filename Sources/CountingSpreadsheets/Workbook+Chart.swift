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
    unsafe setAxes(of: drawn, chart)
    var options = unsafe lxw_chart_options()
    (unsafe options.x_scale, unsafe options.y_scale) = (1.4, Double(chart.height) / 288)
    try check(
      unsafe worksheet_insert_chart_opt(worksheet.pointer, lxw_row_t(chart.row), 0, drawn, &options), chart.title)
  }

  /// Figures from nought, in whole numbers, and bars in the order of their rows.
  private func setAxes(of drawn: UnsafeMutablePointer<lxw_chart>, _ chart: FormChart) {
    let isBar = chart.kind == .bar
    let figures = unsafe isBar ? drawn.pointee.x_axis : drawn.pointee.y_axis
    unsafe chart_axis_set_min(figures, 0)
    unsafe chart_axis_set_num_format(figures, "0")
    if let most = chart.most {
      unsafe chart_axis_set_max(figures, Double(most))
      unsafe chart_axis_set_major_unit(figures, Double(max(1, (most + 9) / 10)))
    }
    if isBar { unsafe chart_axis_set_reverse(drawn.pointee.y_axis) }
  }

  private func range(_ cells: ClosedRange<CellPlace>, _ sheets: [String]) -> String {
    let (first, last) = (cells.lowerBound, cells.upperBound)
    return "='\(sheets[first.sheet])'!\(first.address(absolute: true)):\(last.address(absolute: true))"
  }
}
