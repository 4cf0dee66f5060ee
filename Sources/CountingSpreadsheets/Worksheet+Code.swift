import CXLSXWriter
import CountingForms

extension Worksheet {
  /// Puts a code in the middle of its cell, `width` pixels wide; what a camera reads there is said in words too.
  func draw(_ code: FormCode, row: Int, column: Int, width: Int) throws(SpreadsheetFault) {
    let picture = CodePicture(code)
    let result = unsafe code.text.withMutableCString { text in
      var options = unsafe lxw_image_options()
      let scale = Double(FormCode.pixels) / Double(picture.side)
      (unsafe options.x_scale, unsafe options.y_scale) = (scale, scale)
      unsafe options.x_offset = Int32(max(0, (width - FormCode.pixels) / 2))
      unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      unsafe options.description = unsafe text
      return unsafe worksheet_insert_image_buffer_opt(
        pointer, lxw_row_t(row), lxw_col_t(column), picture.bytes, picture.bytes.count, &options)
    }
    try check(result, "row \(row + 1), column \(column + 1)")
  }
}
