extension FormLayout {
  /// Lays the blocks once for each row; so many rows to a worksheet, fewer where they are high.
  mutating func lay(_ each: EachDesign) throws(LayoutFault) {
    var rows = facts.tables[each.source]?.rows
    if facts.isBlank, rows?.isEmpty ?? true { rows = Array(repeating: [:], count: each.perSheet) }
    guard let rows else { throw .missingTable(each.source, form: template.id) }
    let isNested = isRepeating
    var (part, onSheet) = (0, 0)
    for row in rows {
      speech.row = row
      let before = self
      if onSheet < each.perSheet { try layCard(each.blocks) }
      // A card is never cut by the edge of a page; cards that nearly go on one are printed a little smaller.
      let high = sheets[sheet].height(of: 0..<nextRow)
      if onSheet == each.perSheet || (onSheet > 0 && high * 100 > sheets[sheet].room() * 115) {
        self = before
        (part, onSheet) = (part + 1, 0)
        try beginSheet(leaf.name, part, of: part + 1, with: leaf.blocks)
        try layCard(each.blocks)
      }
      onSheet += 1
      // Names are those of the first card.
      isRepeating = true
    }
    speech.row = nil
    isRepeating = isNested
  }

  private mutating func layCard(_ blocks: [FormBlock]) throws(LayoutFault) {
    for block in blocks where shows(block.condition) { try lay(block, part: 0) }
  }
}
