import CXLSXWriter
package import CountingForms
import Foundation

/// Writes papers as workbooks: the same paper makes the same bytes, on any machine, on any day.
package enum Spreadsheet {
  /// Writes under a passing name in the same folder and renames: a half-written file never bears the final name.
  package static func write(_ document: FormDocument, to path: String) throws(SpreadsheetFault) {
    try refuseOverlaps(in: document)
    let passing = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    do {
      let workbook = try Workbook(at: passing)
      try fill(workbook, with: document)
      try workbook.close(passing, called: path)
    } catch {
      unsafe remove(passing)
      if case .cannotCreate = error { throw .cannotCreate(path) }
      throw error
    }
    guard unsafe rename(passing, path) == 0 else {
      unsafe remove(passing)
      throw .cannotCreate(path)
    }
  }

  private static func fill(_ workbook: borrowing Workbook, with document: FormDocument) throws(SpreadsheetFault) {
    try workbook.describe(document.title, created: document.createdAt)
    for property in document.origin { try workbook.set(property) }
    var formats = FormatShelf(font: document.font)
    let names = document.sheets.map(\.name)
    for (place, sheet) in document.sheets.enumerated() {
      let worksheet = try workbook.addWorksheet(named: sheet.name)
      try worksheet.setUp(sheet, font: document.font)
      // A spreadsheet prints the worksheets that are selected; an office is to have the whole paper.
      if document.isPrintedWhole, document.sheets.count > 1 { unsafe worksheet_select(worksheet.pointer) }
      for (row, cells) in sheet.rows.enumerated() {
        try worksheet.setHeight(Double(cells.height), ofRow: row)
        for cell in cells.cells {
          let format = try formats.format(cell.style, in: workbook)
          let heavy = try cell.style.heavyFours.map { style throws(SpreadsheetFault) in
            try formats.format(style, in: workbook)
          }
          try worksheet.write(cell, row: row, format: format, heavy: heavy, sheet: place, names: names)
          if let code = cell.code {
            let width = sheet.columns[cell.columns].reduce(0, +)
            try worksheet.draw(code, row: row, column: cell.columns.lowerBound, width: width)
          }
        }
      }
      for chart in sheet.charts { try workbook.draw(chart, on: worksheet, names: names) }
    }
    // The library keeps names sorted; the order of the document does not matter.
    for name in document.names {
      let sheet = names[name.place.sheet]
      try workbook.define(name.name, as: "='\(sheet)'!\(name.place.address(absolute: true))")
    }
  }

  /// The library writes overlapping merges without a word; Excel then wants to repair the file.
  private static func refuseOverlaps(in document: FormDocument) throws(SpreadsheetFault) {
    for sheet in document.sheets {
      for (number, row) in sheet.rows.enumerated() {
        var end = 0
        for cell in row.cells {
          guard !cell.columns.isEmpty, cell.columns.lowerBound >= end else {
            throw .overlappingCells(sheet: sheet.name, row: number + 1)
          }
          end = cell.columns.upperBound
        }
        guard end <= sheet.columns.count else { throw .overlappingCells(sheet: sheet.name, row: number + 1) }
      }
    }
  }
}
