extension FormLayout {
  /// Labels and what stands beside them.
  mutating func lay(_ design: FieldsDesign) throws(LayoutFault) {
    let fields = design.fields.filter { shows($0.condition) }
    let code = design.code.flatMap { facts.codes[$0] }
    let columns = code == nil ? everyColumn : grid.leaving(room: FormCode.room, for: design.weights)
    let measures = try measures(of: fields, pairs: design.pairs)
    let spansOfFirst = spans(of: design, measures, in: columns)
    let spansOfOthers = code == nil ? spansOfFirst : spans(of: design, measures, in: everyColumn)
    for start in stride(from: 0, to: fields.count, by: design.pairs) {
      let row = nextRow
      let columns = start == 0 ? columns : everyColumn
      let spans = start == 0 ? spansOfFirst : spansOfOthers
      var cells: [FormCell] = []
      let inRow = fields[start..<min(start + design.pairs, fields.count)]
      for (pair, field) in inRow.enumerated() {
        if field.value == .none {
          let span = spans[2 * pair].lowerBound..<spans[2 * pair + 1].upperBound
          cells.append(try remark(field.label, in: span, isInset: pair > 0))
          continue
        }
        let label = fitted(try speech.said(field.label, in: languages), in: spans[2 * pair], .label(points))
        cells.append(FormCell(spans[2 * pair], .text(label), .label(points)))
        // A field alone in its row has all of it.
        let isAlone = pair == 0 && fields.count - start == 1
        let end = isAlone ? columns.upperBound : spans[2 * pair + 1].upperBound
        let value = try cell(of: field, in: spans[2 * pair + 1].lowerBound..<end)
        cells.append(value)
        values[place(row, value)] = value.content.number
        if let name = field.name { try give(name, to: place(row, value)) }
        if case .number(let key, _, _) = field.value { self.fields[key] = place(row, value) }
      }
      var least = inRow.contains { $0.value == .line } ? 24 : 18
      if let code, start == 0 {
        // No line under what stands in the middle beside a code.
        for place in cells.indices { cells[place].style.edges = .none }
        cells.insert(FormCell(0..<columns.lowerBound, .code(code), .code), at: 0)
        least = FormCode.points + 4
      }
      try add(cells, least: least)
    }
  }

  /// The columns of labels and values in turn.
  private func spans(of design: FieldsDesign, _ measures: FieldMeasures, in columns: Range<Int>) -> [Range<Int>] {
    let share = measures.labelShare(of: design) { grid.spans($0, in: columns).map(grid.width) }
    return grid.spans(design.weights(share), in: columns)
  }

  private func remark(_ wording: Wording, in columns: Range<Int>, isInset: Bool) throws(LayoutFault) -> FormCell {
    var style = CellStyle.paragraph(.note, points)
    (style.vertical, style.isInset) = (.center, isInset)
    return FormCell(columns, .text(fitted(try speech.said(wording, in: languages), in: columns, style)), style)
  }

  private func cell(of field: FieldDesign, in columns: Range<Int>) throws(LayoutFault) -> FormCell {
    switch field.value {
    case .none: return FormCell(columns, .empty, .value(points))
    case .line:
      var style = CellStyle.label(points)
      style.edges = .dottedBelow
      return FormCell(columns, .empty, style)
    case .text(let wording):
      let text = fitted(try speech.said(wording, in: languages), in: columns, .value(points))
      return FormCell(columns, .text(text), .value(points))
    case .letters(let phrase):
      var style = CellStyle.label(points)
      (style.points, style.isMonospaced, style.isInFours, style.isWrapped) = (points - 1, true, true, false)
      return FormCell(columns, .text(try speech.said(phrase, in: "en")), style)
    case .number(let key, let formula, let figures):
      let style = CellStyle.value(points, figures: figures)
      guard !facts.isBlank || facts.numbers[key] != nil else { return FormCell(columns, .empty, style) }
      guard let number = facts.numbers[key] else {
        return FormCell(columns, .text(try speech.term("nil", in: languages).joined(separator: " / ")), style)
      }
      if formula.isEmpty { return FormCell(columns, .number(number), style) }
      let content = reckoned(
        plus: formula.plus.compactMap { fields[$0] }, minus: formula.minus.compactMap { fields[$0] })
      return FormCell(columns, try proven(content, number, key), style)
    }
  }
}
