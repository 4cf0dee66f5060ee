extension FormLayout {
  /// What the fields say, measured.
  func measures(of fields: [FieldDesign], pairs: Int) throws(LayoutFault) -> FieldMeasures {
    var measures = FieldMeasures(margin: CellStyle.label(points).margin, space: TextMeasure.space(points))
    for (place, field) in fields.enumerated() where field.value != .none {
      for text in try speech.said(field.label, in: languages) {
        let words = text.split(separator: " ").map { TextMeasure.width($0, points: points, isBold: false) }
        measures.labels.append(.init(pair: place % pairs, words: words))
      }
      guard case .number(let key, _, let figures) = field.value, let number = facts.numbers[key] else { continue }
      let style = CellStyle.value(points, figures: figures)
      let wide = TextMeasure.width(figures.written(number), points: style.points, isBold: style.isBold)
      measures.figures.append(.init(pair: place % pairs, width: wide + style.margin))
    }
    return measures
  }

  /// The width of the page as its fields would have it, with room for a code where they have one.
  func weights(of design: FieldsDesign) throws(LayoutFault) -> [Int] {
    let code = design.code == nil ? [] : [FormCode.room]
    let room = paper - code.reduce(0, +)
    let parted = { (weights: [Int]) in
      let sum = max(1, weights.reduce(0, +))
      return weights.map { $0 * room / sum }
    }
    let shown = design.fields.filter { shows($0.condition) }
    let share = try measures(of: shown, pairs: design.pairs).labelShare(of: design, parted)
    return code + parted(design.weights(share))
  }
}

extension FieldsDesign {
  var weights: [Int] { weights(labelShare) }

  func weights(_ labelShare: Int) -> [Int] {
    (0..<pairs).flatMap { pair in
      let width = fields.indices.contains(pair) ? fields[pair].width : 1
      return [width * labelShare, width * (100 - labelShare)]
    }
  }
}
