extension TemplateCheck {
  mutating func fields(_ design: FieldsDesign, at place: String) {
    if let code = design.code, !FormVocabulary.isCode(code) { report(place, "unknown code “\(code)”") }
    for (number, field) in design.fields.enumerated() {
      let place = "\(place), field \(number + 1)"
      condition(field.condition, at: place)
      wording(field.label, at: "\(place), label")
      if let name = field.name { self.name(name, at: place) }
      switch field.value {
      case .line, .none: break
      case .letters(let phrase): self.phrase(phrase, at: "\(place), letters")
      case .text(let text): wording(text, at: "\(place), text")
      case .number(let key, let formula, _):
        for key in [key] + formula.plus + formula.minus where !FormVocabulary.isNumber(key) {
          report(place, "unknown number “\(key)”")
        }
      }
    }
  }

  mutating func table(_ design: TableDesign, at place: String) {
    var sources: [FormVocabulary.Table] = []
    var unlabelled: [FormVocabulary.Table] = []
    var above: Set<String> = []
    for (number, group) in design.groups.enumerated() {
      let place = "\(place), row \(number + 1)"
      condition(group.condition, at: place)
      for key in [group.source, group.checks].compactMap(\.self) where FormVocabulary.table(key) == nil {
        report(place, "unknown table “\(key)”")
      }
      for id in group.formula.plus + group.formula.minus where !above.contains(id) {
        report(place, "no row “\(id)” above it")
      }
      if group.source == nil, group.formula.isEmpty { report(place, "neither source nor plus") }
      let source = group.source.flatMap(FormVocabulary.table)
      if let source { sources.append(source) }
      if let source, group.label == nil { unlabelled.append(source) }
      above.insert(group.id)
      if let label = group.label { wording(label, at: "\(place), label", table: source) }
      if let name = group.name { phrase(name, at: "\(place), name", table: source, known: ["column"]) }
    }
    if design.groups.isEmpty { report(place, "a table without rows") }
    columns(design.columns, of: sources, unlabelled, at: place)
  }

  /// A label takes the place of the texts before the first figure: those are said of rows without one only.
  private mutating func columns(
    _ columns: [ColumnDesign], of sources: [FormVocabulary.Table], _ unlabelled: [FormVocabulary.Table],
    at place: String
  ) {
    var before: Set<String> = []
    var isLeading = true
    for (number, column) in columns.enumerated() {
      let place = "\(place), column \(number + 1)"
      condition(column.condition, at: place)
      let each = column.each.flatMap(FormVocabulary.table)
      if let key = column.each, each == nil { report(place, "unknown table “\(key)”") }
      if let total = column.total, !FormVocabulary.isNumber(total) { report(place, "unknown number “\(total)”") }
      for heading in [column.heading, column.narrow].compactMap(\.self) {
        wording(heading, at: "\(place), heading", table: each)
      }
      if let name = column.name { phrase(name, at: "\(place), name", table: sources.first, known: ["column"]) }
      switch column.content {
      case .line: break
      case .text(let text):
        for source in isLeading ? unlabelled : sources { wording(text, at: "\(place), text", table: source) }
      case .number(let key, let formula):
        isLeading = false
        phrase(key, at: "\(place), number", table: each)
        for source in sources where !source.has(key, expanded: column.each != nil) {
          report(place, "“\(source.key)” has no such number")
        }
        for id in formula.plus + formula.minus where !before.contains(id) {
          report(place, "no column “\(id)” before it")
        }
      }
      before.insert(column.id)
    }
  }
}

extension FormVocabulary.Table {
  fileprivate func has(_ key: Phrase, expanded: Bool) -> Bool {
    switch key.parts.first {
    case .literal(let literal) where key.parts.count == 1: has(literal)
    case .literal("C"): expanded && hasFigures
    default: false
    }
  }
}

extension DefinedName {
  /// Letters, digits and underscores, and nothing a spreadsheet would take for a cell: `C001`, `R1C1`, `ABC12`.
  package static func isSound(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 255, isLetter(first) || first == UInt8(ascii: "_"),
      name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
    else { return false }
    let letters = name.utf8.prefix(while: isLetter)
    let digits = name.utf8.dropFirst(letters.count)
    if !digits.isEmpty, letters.count <= 3, digits.allSatisfy(isDigit) { return false }
    return !name.utf8.allSatisfy { isDigit($0) || "rRcC".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
