extension FormLayout {
  /// Parts what was laid into worksheets, numbers them, and finds every cell again where it went.
  mutating func part() {
    var parted: [FormSheet] = []
    var moved: [CellPlace: CellPlace] = [:]
    for (place, sheet) in sheets.enumerated() {
      for part in Galley(sheet).parts {
        let again = part.head.map { Array(sheet.rows[$0]) } ?? []
        for row in part.rows {
          moved[CellPlace(sheet: place, row: row, column: 0)] = CellPlace(
            sheet: parted.count, row: row - part.rows.lowerBound + again.count, column: 0)
        }
        parted.append(sheet.parted(part, under: again))
      }
    }
    func find(_ place: CellPlace) -> CellPlace {
      guard let row = moved[CellPlace(sheet: place.sheet, row: place.row, column: 0)] else { return place }
      return CellPlace(sheet: row.sheet, row: row.row, column: place.column)
    }
    sheets = parted.map { sheet in
      var sheet = sheet
      for row in sheet.rows.indices {
        for cell in sheet.rows[row].cells.indices {
          guard case .formula(let formula, let value) = sheet.rows[row].cells[cell].content else { continue }
          let found = Formula(plus: formula.plus.map(find), minus: formula.minus.map(find))
          sheet.rows[row].cells[cell].content = .formula(found, value: value)
        }
      }
      return sheet
    }
    names = names.map { DefinedName($0.name, find($0.place)) }
    number()
  }

  /// `Form 30`, `Form 30 (2)`.
  private mutating func number() {
    var known: [String: Int] = [:]
    for place in sheets.indices {
      let number = known[sheets[place].name, default: 0] + 1
      known[sheets[place].name] = number
      if number > 1 { sheets[place].name += " (\(number))" }
    }
  }
}

extension FormSheet {
  /// Some of its rows as a worksheet of their own.
  fileprivate func parted(_ part: Galley.Part, under again: [FormRow]) -> FormSheet {
    let start = part.rows.lowerBound
    func found(_ row: Int) -> Int { max(0, row - start) + again.count }
    var sheet = self
    sheet.rows = again + rows[part.rows]
    sheet.pages = part.pages
    sheet.repeated = part.titles.map { titles in
      titles == part.head ? 0...(again.count - 1) : found(titles.lowerBound)...found(titles.upperBound)
    }
    sheet.stretches = stretches.compactMap { stretch in
      guard stretch.rows.overlaps(part.rows) else { return nil }
      var kept = stretch
      let rows = stretch.rows.clamped(to: part.rows)
      kept.rows = found(rows.lowerBound)..<found(rows.upperBound)
      kept.end = min(found(stretch.end), sheet.rows.count)
      kept.head = stretch.head.flatMap { head in
        if head == part.head { return 0...(again.count - 1) }
        return part.rows.contains(head.lowerBound) ? found(head.lowerBound)...found(head.upperBound) : nil
      }
      return kept
    }
    sheet.feet = feet.filter(part.rows.contains).map(found)
    return sheet
  }
}
