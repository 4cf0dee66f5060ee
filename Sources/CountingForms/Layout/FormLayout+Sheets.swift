extension FormLayout {
  /// What fits between the margins, in pixels at 96 to the inch.
  var paper: Int { FormSheet.paper(isLandscape: isLandscape) }

  private var isLandscape: Bool {
    switch template.page.orientation {
    case .auto: isWide
    case .portrait: false
    case .landscape: true
    }
  }

  mutating func beginSheet(
    _ name: String, _ part: Int, of parts: Int, with blocks: [FormBlock]
  ) throws(LayoutFault) {
    grid = try widestGrid(of: blocks, part: part)
    var sheet = FormSheet(name: name, isLandscape: isLandscape, columns: grid.widths)
    let known = ["part": FactCell.number(part + 1), "parts": .number(parts)]
    sheet.header = try pieces(template.page.header, known)
    sheet.footer = try pieces(template.page.footer, known)
    sheets.append(sheet)
  }

  private func pieces(
    _ edge: PageDesign.Edge, _ known: [String: FactCell]
  ) throws(LayoutFault) -> [[PagePiece]] {
    var pieces: [[PagePiece]] = []
    for wording in [edge.left, edge.center, edge.right] {
      pieces.append(try wording.map { wording throws(LayoutFault) in try self.pieces(wording, known) } ?? [])
    }
    return pieces
  }

  private func pieces(_ wording: Wording, _ known: [String: FactCell]) throws(LayoutFault) -> [PagePiece] {
    var pieces: [PagePiece] = []
    for language in languages {
      guard let phrase = wording[language] else { continue }
      var said: [PagePiece] = pieces.isEmpty ? [] : [.text(" · ")]
      for part in phrase.parts {
        switch part {
        case .literal(let text): said.append(.text(text))
        case .placeholder(let placeholder) where placeholder.key == "page": said.append(.page)
        case .placeholder(let placeholder) where placeholder.key == "pages": said.append(.pages)
        case .placeholder:
          let text = try speech.said(Phrase(parts: [part]), in: language, Speech.Scope(known: known))
          said.append(.text(text))
        }
      }
      if Array(said.drop { $0 == .text(" · ") }) != pieces { pieces += said }
    }
    return pieces
  }
}
