import CountingJournal
import CountingRules
import CountingTerminal

extension DeskPage {
  /// What is read first, then the questions; the answer that is being typed stands in its line.
  func actFrame(_ keying: ActKeying, _ paper: ShownPaper, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    let draft = keying.draft
    let ward = draft.ward.map { "\(words.desk(.ward)) \($0) · " } ?? ""
    page.heading = [heading(ward + name(of: draft), size)]
    page.body = read(draft, paper, size)
    if let refusal = keying.refusal { page.body += lines(of: refusal, size) }
    var seen: Int?
    for (index, field) in keying.fields.enumerated() {
      let isOpen = index == keying.place
      if isOpen { seen = page.body.count }
      page.body.append(line(field, keying, isOpen: isOpen))
      if isOpen {
        page.body += options(of: field, size)
        seen = page.body.count - 1
      }
    }
    page.foot = foot(keying, paper, size)
    if let field = keying.field {
      let question = label(field) + " "
      page.foot.append(ScreenLine(question) + ScreenLine(keying.line, keying.isOffered ? .dim : .bold))
      page.cursor = .init(
        row: page.foot.count - 1, column: CellWidth.of(question) + (keying.isOffered ? 0 : CellWidth.of(keying.line)))
    }
    // What was refused is seen first, a long paper from where it was scrolled to.
    let last = keying.refusal != nil && keying.field == nil ? page.body.count - 1 : seen
    return page.frame(size, seeing: paper.scroll > 0 ? nil : last, from: paper.scroll)
  }

  private func foot(_ keying: ActKeying, _ paper: ShownPaper, _ size: ScreenSize) -> [ScreenLine] {
    var foot: [ScreenLine] = []
    if let fault = keying.fault { foot.append(ScreenLine(words.desk(Self.word(of: fault)), .alarm)) }
    let keys: DeskWord =
      keying.field != nil
      ? .nextQuestion : keying.refusal != nil ? .tryAgain : paper.paper != nil ? .readOn : .doesIt
    return foot + self.keys(keys, size, keying.field == nil ? .bold : .dim)
  }

  private static func word(of fault: ActField.Fault) -> DeskWord {
    switch fault {
    case .number: .faultNumber
    case .yesNo: .faultYesNo
    case .choice: .faultChoice
    case .moves: .faultMoves
    case .paste: .faultPaste
    }
  }

  private func read(_ draft: ActDraft, _ paper: ShownPaper, _ size: ScreenSize) -> [ScreenLine] {
    var lines = draft.said.flatMap { words.label($0).wrapped(to: size.columns) }.map { ScreenLine($0) }
    if draft.act == "ward.begin" {
      lines += words.desk(.fourStatements).wrapped(to: size.columns).map { ScreenLine($0) }
    }
    if let paper = paper.paper { lines += PaperLines.lines(paper, columns: size.columns) }
    if paper.isMissing { lines.append(ScreenLine(words.desk(.noPaper), .dim)) }
    return lines
  }

  private func label(_ field: ActField) -> String {
    let label = words.field(field.name) + (field.shown.map { " " + words.label($0) } ?? "")
    return label.contains("?") ? label : label + ":"
  }

  private func line(_ field: ActField, _ keying: ActKeying, isOpen: Bool) -> ScreenLine {
    let answer = isOpen ? "" : keying.answers[field.key] ?? ""
    let shown = field.chosen(answer).map(words.label) ?? field.isYes(answer).map(yesOrNo) ?? answer
    return ScreenLine(isOpen ? "▸ " : "  ") + ScreenLine(label(field), isOpen ? .bold : .plain) + " "
      + ScreenLine(shown) + ScreenLine(isOpen && field.isOptional ? "(\(words.desk(.optional)))" : "", .dim)
  }

  private func yesOrNo(_ isYes: Bool) -> String { words.yesAndNo[isYes ? 0 : 1].label }

  private func options(of field: ActField, _ size: ScreenSize) -> [ScreenLine] {
    switch field.kind {
    case .choice(let options), .several(let options):
      options.enumerated().flatMap { option("\($0 + 1)", words.label($1.label), size) }
    case .yesNo: words.yesAndNo.flatMap { option(String($0.keys.prefix(1)), $0.label, size) }
    case .moves(_, let grounds):
      words.desk(.faultMoves).wrapped(to: size.columns - 4).map { ScreenLine("    \($0)", .dim) }
        + GroundKeys(grounds).keyed.flatMap { option("\($0.key)", title(of: $0.ground), size) }
    default: []
    }
  }

  /// What a key or a number stands for, on as many lines as the window makes of it.
  private func option(_ key: String, _ text: String, _ size: ScreenSize) -> [ScreenLine] {
    text.wrapped(to: size.columns - 8).enumerated().map { row, part in
      ScreenLine(row == 0 ? key : "").fitted(to: 6, .right) + "  " + ScreenLine(part)
    }
  }

  func title(of ground: Ground) -> String { "\(words.title(of: ground)) · \(ground.clause)" }
}
