extension FormLayout {
  /// Turns the page where that saves a sheet, and finds how many of the expanded columns a sheet has: as many as the
  /// design allows, fewer where they would be printed too small to be read, and about as many on each.
  mutating func settleSheets(of table: TableDesign) throws(LayoutFault) {
    expandedPerSheet = try roomFor(table)
    guard template.page.orientation == .auto, !isWide, parts(of: table) > 1 else { return }
    isWide = true
    expandedPerSheet = try roomFor(table)
  }

  private func roomFor(_ table: TableDesign) throws(LayoutFault) -> Int {
    var layout = self
    layout.expandedPerSheet = min(table.split ?? .max, max(expansions(of: table), 1))
    while layout.expandedPerSheet > 1, try !layout.isLegible(table) { layout.expandedPerSheet -= 1 }
    var even = layout
    even.expandedPerSheet = max(1, (expansions(of: table) - 1) / layout.parts(of: table) + 1)
    return try even.isLegible(table) ? even.expandedPerSheet : layout.expandedPerSheet
  }

  private func isLegible(_ table: TableDesign) throws(LayoutFault) -> Bool {
    for part in 0..<parts(of: table) {
      let needed = try neededWidths(of: columns(of: table, part: part), in: table).reduce(0, +)
      guard FormSheet.isLegible(needed, on: paper, least: points) else { return false }
    }
    return true
  }
}
