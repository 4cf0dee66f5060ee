extension FormLayout {
  mutating func lay(_ heading: HeadingDesign) throws(LayoutFault) {
    let texts = try speech.said(heading.text, in: languages)
    let style = CellStyle.heading(heading.level, points)
    if heading.level == 3 { addSpace(6) }
    let text = fitted(texts, in: everyColumn, style)
    try add([FormCell(everyColumn, .text(text), style)])
    if heading.level == 0 { addSpace(4) }
  }

  mutating func lay(_ paragraph: ParagraphDesign) throws(LayoutFault) {
    let style = CellStyle.paragraph(paragraph.style, points)
    let texts = try speech.said(paragraph.text, in: languages)
    if paragraph.style == .verbatim {
      for line in texts.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
        try add([FormCell(everyColumn, line.isEmpty ? .empty : .text(String(line)), style)], least: 14)
      }
    } else if paragraph.style == .centered || fits(texts.joined(separator: " / "), in: everyColumn, style) {
      try add([FormCell(everyColumn, .text(fitted(texts, in: everyColumn, style)), style)])
    } else {
      let spans = grid.spans(ParagraphDesign.weights(texts.count))
      try add(texts.indices.map { FormCell(spans[2 * $0], .text(texts[$0]), style) })
    }
  }

  mutating func lay(_ signatures: [SignatureDesign]) throws(LayoutFault) {
    addSpace(10)
    var (room, titles, people): ([FormCell], [FormCell], [FormCell]) = ([], [], [])
    for (span, signature) in zip(signatures.spans(on: grid), signatures) {
      var style = CellStyle(points: points)
      style.align = .center
      var line = style
      line.edges = signature.isSeal ? .none : .below
      room.append(FormCell(span.line, .empty, line))
      let title = try speech.said(signature.title, in: languages)
      style.vertical = .top
      // In the middle under its line, where that is long enough.
      let words = title.allSatisfy { fits($0, in: span.line, style) } ? span.line : span.whole
      titles.append(FormCell(words, .text(title.joined(separator: "\n")), style))
      if let name = signature.name {
        let text = try speech.said(name, in: languages).joined(separator: " / ")
        people.append(FormCell(words, .text(text), style))
      }
    }
    try add(room, least: 40)
    try add(titles)
    if !people.isEmpty { try add(people) }
  }

  mutating func layLines(_ count: Int) {
    var style = CellStyle(points: points)
    style.edges = .dottedBelow
    for _ in 0..<count {
      sheets[sheet].rows.append(FormRow(height: 24, cells: [FormCell(everyColumn, .empty, style)]))
    }
  }

  mutating func layCut(_ wording: Wording) throws(LayoutFault) {
    var style = CellStyle.paragraph(.note, points)
    (style.edges, style.align) = (.dashedAbove, .center)
    addSpace(12)
    let text = try speech.said(wording, in: languages).joined(separator: " / ")
    try add([FormCell(everyColumn, .text(text), style)])
    addSpace(6)
  }

  /// At the foot of a sheet that goes on: who has seen it.
  mutating func layContinuation() throws(LayoutFault) {
    addSpace(8)
    var style = CellStyle.paragraph(.note, points)
    style.align = .right
    let text = try speech.term("continued", in: languages).joined(separator: " / ")
    try add([FormCell(everyColumn, .text(text), style)])
  }
}

extension [SignatureDesign] {
  /// Each has as much of the row for its line, and a little to keep it from the next: two lines that touch are one.
  var weights: [Int] { Array<[Int]>(repeating: [92, 8], count: Swift.max(0, count - 1)).flatMap(\.self) + [100] }

  /// Of each its part of the row, for words, and what of it is its line.
  fileprivate func spans(on grid: Grid) -> [(line: Range<Int>, whole: Range<Int>)] {
    let parts = grid.spans(Array<Int>(repeating: 1, count: count))
    return parts.map { whole in
      let isApart = whole.count > 1 && whole.upperBound < grid.widths.count
      return (isApart ? whole.dropLast() : whole, whole)
    }
  }
}
