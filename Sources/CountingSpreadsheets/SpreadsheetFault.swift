import CXLSXWriter

/// Why a workbook could not be written.
package enum SpreadsheetFault: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotCreate(String)
  /// The folder that has no room for the parts of which a workbook is made.
  case noRoom(in: String)
  case overlappingCells(sheet: String, row: Int)
  /// What the system said.
  case system(String)
  /// What the library said, about what.
  case refused(String, String)

  package var description: String {
    switch self {
    case .cannotCreate: "no file can be made there"
    case .noRoom(let folder): "there is no room in \(folder), where its parts are kept until they are packed"
    case .overlappingCells(let sheet, let row): "cells overlap in row \(row) of “\(sheet)”"
    case .system(let reason): reason
    case .refused(let what, let reason): "\(what): \(reason)"
    }
  }
}

/// Throws what a return code of the library says.
func check(_ code: lxw_error, _ what: @autoclosure () -> String) throws(SpreadsheetFault) {
  guard code != LXW_NO_ERROR else { return }
  if code == LXW_ERROR_CREATING_XLSX_FILE { throw .cannotCreate(what()) }
  let reason = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue)"
  throw .refused(what(), reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
}
