extension FormLayout {
  /// How much of its field a label gets: more than the design says where a word of a label would be broken, or one would
  /// be a column of words; less where a figure would have no room, for a spreadsheet shows ### in its place.
  ///
  /// - Parameter widths: pixels of labels and values by their weights.
  func labelShare(
    of design: FieldsDesign, for fields: [FieldDesign], _ widths: ([Int]) -> [Int]
  ) throws(LayoutFault) -> Int {
    let more = Array(stride(from: 0, through: 30, by: 5)) + stride(from: -5, through: -30, by: -5)
    let shares = more.map { max(5, min(80, design.labelShare + $0)) }
      .filter { doFiguresFit(fields, design.pairs, in: widths(design.weights($0))) }
    for lines in [2, Int.max] {
      for share in shares where try doLabelsFit(fields, design.pairs, in: widths(design.weights(share)), lines) {
        return share
      }
    }
    return shares.first ?? design.labelShare
  }

  private func doFiguresFit(_ fields: [FieldDesign], _ pairs: Int, in widths: [Int]) -> Bool {
    fields.enumerated().allSatisfy { place, field in
      guard case .number(let key, _, let figures) = field.value, let number = facts.numbers[key] else { return true }
      let style = CellStyle.value(points, figures: figures)
      let wide = TextMeasure.width(figures.written(number), points: style.points, isBold: style.isBold)
      return wide + style.margin <= widths[2 * (place % pairs) + 1]
    }
  }

  private func doLabelsFit(
    _ fields: [FieldDesign], _ pairs: Int, in widths: [Int], _ lines: Int
  ) throws(LayoutFault) -> Bool {
    let style = CellStyle.label(points)
    for (place, field) in fields.enumerated() where field.value != .none {
      let room = widths[2 * (place % pairs)] - style.margin
      for text in try speech.said(field.label, in: languages) {
        let widest = text.split(separator: " ").map { TextMeasure.width($0, points: points, isBold: false) }.max() ?? 0
        let high = TextMeasure.lines(text[...], points: points, isBold: false, within: room)
        guard widest <= room, high <= lines else { return false }
      }
    }
    return true
  }

  /// The width of the page as its fields would have it, with room for a code where they have one.
  func weights(of design: FieldsDesign) throws(LayoutFault) -> [Int] {
    let code = design.code == nil ? [] : [FormCode.room]
    let room = paper - code.reduce(0, +)
    let parted = { (weights: [Int]) in
      let sum = max(1, weights.reduce(0, +))
      return weights.map { $0 * room / sum }
    }
    let share = try labelShare(of: design, for: design.fields.filter { shows($0.condition) }, parted)
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
