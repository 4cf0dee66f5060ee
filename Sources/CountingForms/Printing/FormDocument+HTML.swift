extension FormDocument {
  /// The paper as one self-contained page to print: A4, a worksheet a page or more, headings repeated, nothing fetched.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(languages.first ?? "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(title.inHTML)</title>\(origin.map(\.meta).joined())
    <style>
    \(PrintStyle.sheet(font: font))
    \(sheets.enumerated().map { $1.edges(named: "sheet\($0 + 1)") }.joined(separator: "\n"))
    </style>
    </head>
    <body>
    \(sheets.indices.map(section).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func section(_ place: Int) -> String {
    let sheet = sheets[place]
    let names = Dictionary(names.filter { $0.place.sheet == place }.map { ($0.place, $0.name) }) { first, _ in first }
    let rows = sheet.rows.enumerated().map { number, row in
      row.html(across: sheet.columns.count, languages) { column in
        names[CellPlace(sheet: place, row: number, column: column)]
      }
    }
    let width = sheet.isLandscape ? " class=\"wide\"" : ""
    return "<section\(width) style=\"page:sheet\(place + 1)\(sheet.zoom)\">\n\(sheet.tables(of: rows))</section>"
  }
}

extension FormDocument.Property {
  fileprivate var meta: String { "\n<meta name=\"\(name.inHTML)\" content=\"\(value.inHTML)\">" }
}

extension FormSheet {
  /// Each table by itself, its head repeated wherever it goes over the edge of a page, and what stands between them.
  fileprivate func tables(of rows: [String]) -> String {
    var html = ""
    var next = 0
    for stretch in stretches {
      guard let head = stretch.head, stretch.end > head.upperBound + 1 else { continue }
      let start = max(next, heading(over: head.lowerBound))
      if start > next { html += table(head: [], next..<start, rows) }
      html += table(head: rows[start...head.upperBound], (head.upperBound + 1)..<stretch.end, rows)
      next = stretch.end
    }
    return next < rows.count ? html + table(head: [], next..<rows.count, rows) : html
  }

  /// The row of the section's heading that stands over a table: it is never left alone, and is repeated with it.
  private func heading(over table: Int) -> Int {
    guard let above = rows[..<table].lastIndex(where: { !$0.cells.isEmpty }), rows[above].isHeading else {
      return table
    }
    return above
  }

  /// The foot is a body of its own, which no browser breaks.
  private func bodies(_ place: Range<Int>, _ rows: [String]) -> String {
    guard let foot, place.contains(foot) else { return "<tbody>\n\(rows[place].joined())</tbody>" }
    let before = foot > place.lowerBound ? "<tbody>\n\(rows[place.lowerBound..<foot].joined())</tbody>" : ""
    return before + "<tbody class=\"foot\">\n\(rows[foot..<place.upperBound].joined())</tbody>"
  }

  /// Printed as much smaller as the paper, and the pages it is to go on, ask for.
  fileprivate var zoom: String {
    let paper = Self.paper(isLandscape: isLandscape)
    var percent = paper * 100 / max(paper, columns.reduce(0, +))
    if let pages {
      let points = rows.reduce(0) { $0 + $1.height }
      // A browser's rows are a little higher than ours.
      percent = min(percent, percent * room() * pages * 97 / 100 / max(points, 1))
    }
    return percent < 100 ? ";zoom:\(percent)%" : ""
  }

  private func table(head: ArraySlice<String>, _ place: Range<Int>, _ rows: [String]) -> String {
    let whole = max(1, columns.reduce(0, +))
    let widths = columns.map { "<col style=\"width:\(Self.percent($0, of: whole))\">" }.joined()
    let head = head.isEmpty ? "" : "<thead>\n\(head.joined())</thead>"
    return "<table><colgroup>\(widths)</colgroup>\(head)\(bodies(place, rows))</table>\n"
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / whole
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
  }

  /// The page of this sheet: how it is turned, and what runs along its edges.
  fileprivate func edges(named name: String) -> String {
    let places = ["left", "center", "right"]
    // No printer prints at the very edge of the paper.
    let boxes = [("top", "middle", header), ("bottom", "top", footer)].flatMap { edge, upright, thirds in
      zip(places, thirds).filter { !$1.isEmpty }.map { place, pieces in
        "@\(edge)-\(place){vertical-align:\(upright);content:\(pieces.map(\.inCSS).joined(separator: " "))}"
      }
    }
    return "@page \(name){size:A4 \(isLandscape ? "landscape" : "portrait");\(boxes.joined())}"
  }
}

extension [FormCell] {
  /// The cells, with empty ones where no cell stands.
  fileprivate func filled(across columns: Int) -> [(columns: Range<Int>, cell: FormCell?)] {
    var filled: [(columns: Range<Int>, cell: FormCell?)] = []
    var end = 0
    for cell in self {
      if cell.columns.lowerBound > end { filled.append((end..<cell.columns.lowerBound, nil)) }
      filled.append((cell.columns, cell))
      end = cell.columns.upperBound
    }
    if end < columns { filled.append((end..<columns, nil)) }
    return filled
  }
}

extension FormRow {
  /// A section's heading, which goes with what it heads.
  fileprivate var isHeading: Bool { cells.contains { $0.style.vertical == .bottom && !$0.style.isUpright } }

  fileprivate func html(across columns: Int, _ languages: [String], name: (Int) -> String?) -> String {
    let cells = cells.filled(across: columns).map { place, cell in
      let span = place.count > 1 ? " colspan=\"\(place.count)\"" : ""
      let id = name(place.lowerBound).map { " id=\"\($0)\"" } ?? ""
      guard let cell else { return "<td\(span)></td>" }
      return "<td\(id)\(span) class=\"\(cell.style.classes)\">\(cell.html(languages))</td>"
    }
    return "<tr\(isHeading ? " class=\"h\"" : "") style=\"height:\(height)pt\">\(cells.joined())</tr>\n"
  }
}

extension FormCell {
  fileprivate func html(_ languages: [String]) -> String {
    switch content {
    case .empty: return ""
    case .code(let code): return code.svg
    case .number(let number), .formula(_, let number): return style.figures.written(number)
    case .text(let text):
      if style.isInFours {
        return text.fours.enumerated().map { $0 % 2 == 0 ? $1.inHTML : "<b>\($1.inHTML)</b>" }.joined()
      }
      let inner = text.tagged(in: languages)
      return style.isUpright ? "<div>\(inner)</div>" : inner
    }
  }
}
