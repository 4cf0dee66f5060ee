import CXLSXWriter
import CountingForms
import Foundation

extension Worksheet {
  /// Writes letters by fours, every other four heavier; what the cell holds is whole.
  func writeInFours(
    _ fours: [String], row: lxw_row_t, column: lxw_col_t, _ light: Format, _ heavy: Format
  ) -> lxw_error {
    let pieces = UnsafeMutablePointer<lxw_rich_string_tuple>.allocate(capacity: fours.count)
    for (place, four) in fours.enumerated() {
      let format = place % 2 == 0 ? light : heavy
      let piece = unsafe lxw_rich_string_tuple(format: format.pointer, string: strdup(four))
      unsafe (pieces + place).initialize(to: piece)
    }
    var list = unsafe fours.indices.map { unsafe Optional(pieces + $0) } + [nil]
    let result = unsafe worksheet_write_rich_string(pointer, row, column, &list, light.pointer)
    for place in fours.indices { unsafe free(pieces[place].string) }
    unsafe pieces.deallocate()
    return result
  }
}
