import CountingRules

extension FormTemplate {
  /// The paper these facts make, worded in the languages asked for, in that order.
  package func laidOut(with facts: FormFacts, in languages: [String]) throws(LayoutFault) -> FormDocument {
    for language in languages where !self.languages.contains(language) {
      throw .noSuchLanguage(language, form: id)
    }
    var layout = FormLayout(self, facts, languages)
    return try layout.document()
  }
}

/// A paper being laid out: blocks come in order, each adds rows.
struct FormLayout {
  let template: FormTemplate
  let facts: FormFacts
  let languages: [String]
  var speech: Speech
  /// Whether there are so many candidates that the page is turned.
  var isWide: Bool
  /// Whether there are so many that their names stand upright.
  let isCrowded: Bool
  /// Expanded columns a worksheet has before the next one begins.
  var expandedPerSheet = Int.max
  var sheets: [FormSheet] = []
  var names: [DefinedName] = []
  /// What every figure laid so far comes to: live cells are reckoned from it.
  var values: [CellPlace: Int] = [:]
  /// Where the numbers of fields stand, for those that add them up.
  var fields: [String: CellPlace] = [:]
  /// Where a row's sum was carried over on the sheet before.
  var carried: [String: CellPlace] = [:]
  var grid = Grid(widths: [])
  /// The worksheet being laid, for those that go on with cards.
  var leaf = Leaf(name: "")
  /// Names are given once: not to what a continuation sheet repeats.
  var isRepeating = false

  init(_ template: FormTemplate, _ facts: FormFacts, _ languages: [String]) {
    (self.template, self.facts, self.languages) = (template, facts, languages)
    speech = Speech(facts: facts, terms: template.terms)
    let candidates = facts.tables["candidates"]?.rows.count ?? 0
    isWide = candidates >= template.page.landscapeFrom
    isCrowded = candidates >= template.page.uprightFrom
  }

  var points: Int { template.page.points }
  var sheet: Int { sheets.count - 1 }
  var nextRow: Int { sheets[sheet].rows.count }

  mutating func document() throws(LayoutFault) -> FormDocument {
    for leaf in leaves() { try lay(leaf) }
    part()
    return FormDocument(
      title: try speech.said(template.title, in: languages).joined(separator: " / "), created: facts.created,
      languages: languages, font: template.page.font, sheets: sheets, names: names)
  }

  /// Blocks of one worksheet, or of one and its continuations.
  struct Leaf {
    var name: String
    var blocks: [FormBlock] = []
  }

  private func leaves() -> [Leaf] {
    template.blocks.reduce(into: [Leaf(name: template.sheet)]) { leaves, block in
      guard shows(block.condition) else { return }
      if case .sheet(let name) = block.kind {
        leaves.append(Leaf(name: name))
      } else {
        leaves[leaves.count - 1].blocks.append(block)
      }
    }
  }

  /// What precedes a long table is repeated on its continuation sheets; what follows it stands on the last.
  private mutating func lay(_ leaf: Leaf) throws(LayoutFault) {
    self.leaf = leaf
    let split = leaf.blocks.firstIndex { $0.splits != nil } ?? leaf.blocks.endIndex
    let table = leaf.blocks.dropFirst(split).first?.splits
    if let table { try settleSheets(of: table) }
    let parts = table.map(self.parts) ?? 1
    for part in 0..<parts {
      try beginSheet(leaf.name, part, of: parts, with: leaf.blocks)
      let feet = part == parts - 1 ? feet(of: leaf.blocks).filter { $0 > split || parts == 1 } : []
      for (place, block) in leaf.blocks.enumerated() where place <= split || part == parts - 1 {
        isRepeating = part > 0 && place < split
        if feet.contains(place) { sheets[sheet].feet.append(nextRow) }
        try lay(block, part: part)
      }
      isRepeating = false
      if part < parts - 1 { try layContinuation() }
    }
  }

  func shows(_ condition: Condition) -> Bool {
    condition.when.allSatisfy(holds) && !condition.unless.contains(where: holds)
  }

  private func holds(_ key: String) -> Bool {
    switch key {
    case "wide": isWide
    case "crowded": isCrowded
    case "blank": facts.isBlank
    default: facts.holds(key)
    }
  }

  mutating func lay(_ block: FormBlock, part: Int) throws(LayoutFault) {
    let start = nextRow
    switch block.kind {
    case .heading(let design): try lay(design)
    case .paragraph(let design): try lay(design)
    case .fields(let design): try lay(design)
    case .table(let design): return sheets[sheet].stretches.append(try lay(design, part: part))
    case .signatures(let designs): try lay(designs)
    case .lines(let count): layLines(count)
    case .cut(let wording): try layCut(wording)
    case .each(let design): return try lay(design)
    case .sheet: return
    }
    sheets[sheet].stretches.append(FormStretch(start..<nextRow, isHeading: block.isHeading))
  }
}

extension FormBlock {
  fileprivate var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// The table that goes on continuation sheets, if this is one.
  fileprivate var splits: TableDesign? {
    if case .table(let table) = kind, table.split != nil { table } else { nil }
  }
}
