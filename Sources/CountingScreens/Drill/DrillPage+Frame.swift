import CountingDesk
import CountingRules
package import CountingTerminal

extension DrillPage {
  package var smallest: ScreenSize { ScreenSize(columns: 60, rows: 20) }

  package func frame(_ size: ScreenSize) -> Frame {
    switch step {
    case .briefing: briefingFrame(size)
    case .working: workingFrame(size)
    case .asking(let typed, let refused): askingFrame(typed, refused, size)
    case .marked(let result): markedFrame(result, size)
    }
  }

  private func heading(_ right: String, _ size: ScreenSize) -> ScreenLine {
    let side = ScreenLine(right.isEmpty ? "" : " \(right) ")
    let title = words(
      .title, ["number": "\(place.number)", "count": "\(place.count)", "title": task.title(language)])
    return (ScreenLine(" \(title)").fitted(to: max(1, size.columns - side.width)) + side).dressed(.inverse)
  }

  /// The paper in hand, a line each, its figures under each other.
  private var paper: [ScreenLine] {
    let lines = task.paper(language, after: conduct)
    let width = lines.map { CellWidth.of($0.label) }.max() ?? 0
    let figures = lines.filter { wholeNumber($0.text) != nil }.map { CellWidth.of($0.text) }.max() ?? 0
    return lines.map { line in
      let text =
        wholeNumber(line.text) == nil ? ScreenLine(line.text) : ScreenLine(line.text).fitted(to: figures, .right)
      return ScreenLine(" │ ", .dim) + ScreenLine(line.label).fitted(to: width) + "  " + text.dressed(.bold)
    }
  }

  private func inHand(_ size: ScreenSize) -> [ScreenLine] {
    [ScreenLine(" ┌ \(words(.inHand))", .dim)] + paper.map { $0.clipped(to: size.columns) }
  }

  private func wrapped(_ text: String, _ size: ScreenSize, _ style: TextStyle = .plain) -> [ScreenLine] {
    text.wrapped(to: size.columns - 2).map { ScreenLine(" \($0)", style) }
  }

  private func briefingFrame(_ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading("", size), ScreenLine()]
    page.body = wrapped(task.situation(language), size) + [ScreenLine()] + inHand(size)
    page.foot = wrapped(words(.begin), size, .bold)
    return page.frame(size)
  }

  /// The paper above, the page of the night below it in what is left.
  private func workingFrame(_ size: ScreenSize) -> Frame {
    let room = max(1, size.rows - inner.smallest.rows - 1)
    let above = [heading(words(.working), size)] + inHand(size).prefix(room)
    let frame = inner.frame(ScreenSize(columns: size.columns, rows: size.rows - above.count))
    return Frame(
      above + frame.lines,
      cursor: frame.cursor.map { Frame.Cursor(row: $0.row + above.count, column: $0.column) })
  }

  private func askingFrame(_ typed: String, _ refused: String?, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading("", size)]
    page.body = inHand(size) + [ScreenLine()] + wrapped(task.question(language) ?? "", size, .bold)
    for (place, choice) in task.choices(language).enumerated() {
      page.body += ("\(place + 1)  " + choice).wrapped(to: size.columns - 5).enumerated().map { line in
        ScreenLine((line.offset == 0 ? "   " : "      ") + line.element)
      }
    }
    if let refused { page.foot = wrapped(words(.noChoice, ["typed": refused]), size, .warning) }
    let asked = " \(words(.answer)): "
    page.foot.append(ScreenLine(asked, .dim) + ScreenLine(typed, .bold))
    page.cursor = .init(row: page.foot.count - 1, column: CellWidth.of(asked + typed))
    return page.frame(size)
  }

  private func markedFrame(_ result: DrillResult, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading("", size), ScreenLine()]
    page.body = wrapped(words(result.mark.isRight ? .isRight : .isWrong), size, result.mark.isRight ? .good : .alarm)
    if let answer = result.answer, !result.mark.isRight {
      page.body += wrapped(words(.answered, ["answer": task.choices(language)[answer]]), size)
    }
    for (word, names) in [(DrillWord.missing, result.mark.missing), (.besides, result.mark.besides)]
    where !names.isEmpty {
      page.body += wrapped(words(word, ["acts": names.map(name).joined(separator: ", ")]), size)
    }
    page.body += [ScreenLine()] + wrapped("\(task.right(language)) (\(task.exercise.rule))", size, .bold)
    let taken = [
      "seconds": grouped(result.seconds), "keys": grouped(result.keys), "refused": grouped(result.refused.count),
    ]
    page.body += [ScreenLine()] + wrapped(words(.taken, taken), size)
    page.foot = wrapped(words(.next), size, .bold)
    return page.frame(size)
  }

  private func name(_ act: String) -> String { ActWord(rawValue: act).map { acts($0) } ?? act }
}
