extension FormLayout {
  /// Lays the blocks once for each row; so many rows to a worksheet.
  mutating func lay(_ each: EachDesign) throws(LayoutFault) {
    var rows = facts.tables[each.source]?.rows
    if facts.isBlank, rows?.isEmpty ?? true { rows = Array(repeating: [:], count: each.perSheet) }
    guard let rows else { throw .missingTable(each.source, form: template.id) }
    let isNested = isRepeating
    for (place, row) in rows.enumerated() {
      let part = place / each.perSheet
      if place > 0, place % each.perSheet == 0 { try beginSheet(leaf.name, part, of: part + 1, with: leaf.blocks) }
      speech.row = row
      for block in each.blocks where shows(block.condition) { try lay(block, part: 0) }
      // Names are those of the first card.
      isRepeating = true
    }
    speech.row = nil
    isRepeating = isNested
  }
}
