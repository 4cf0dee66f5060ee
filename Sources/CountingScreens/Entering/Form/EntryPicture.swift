import CountingRules
import CountingTerminal

/// How a piece of paper looks while it is keyed: heading, lines, sum, what is said, and what the keys do.
struct EntryPicture {
  /// What paper this is.
  var title: String
  /// Who keys it: the id, and the name where there is room.
  var officer: [String]
  /// More about the paper, one line each; the first stays longest when room is short.
  var facts: [String]
  var form: EntryForm?
  /// What there is to read, under the form or without one.
  var reading: [ScreenLine] = []
  var sum: ScreenLine?
  var said: [ScreenLine] = []
  /// What a key answers at the line under the hand.
  var keys: String?
  var help: String
  /// What is shown for a line nobody has been at.
  static let untouched = "·"

  func frame(_ size: ScreenSize) -> Frame {
    let columns = size.columns
    let isRoomy = size.rows >= 20
    let heading = [title(columns)] + facts.prefix(isRoomy ? facts.count : 1).map { ScreenLine(" " + $0) }
    let gap = isRoomy ? [ScreenLine()] : []
    let said = wrapped(said, columns, atMost: max(2, size.rows - heading.count - 6))
    let foot = (sum.map { [ScreenLine(" ") + $0] } ?? []) + said + hint(columns) + help(columns, isRoomy)
    let room = size.rows - heading.count - 2 * gap.count - foot.count
    let (middle, cursor) = middle(columns, room)
    let blank = Array(repeating: ScreenLine(), count: max(0, room - middle.count))
    let top = heading + gap
    return Frame(
      top + middle + gap + blank + foot,
      cursor: cursor.map { Frame.Cursor(row: top.count + $0.row, column: $0.column) })
  }

  /// A question that its line has no room for, and the keys that answer it.
  private func hint(_ columns: Int) -> [ScreenLine] {
    guard let form, let field = form.here else { return [] }
    let question = EntryColumns(form, columns).isClipped(field) ? [ScreenLine(field.label.name, .bold)] : []
    let isSaid = keys.map { keys in said.contains { $0.text.contains(keys) } } ?? true
    return wrapped(question + (isSaid ? [] : [ScreenLine(keys ?? "")]), columns, atMost: 3)
  }

  private func help(_ columns: Int, _ isRoomy: Bool) -> [ScreenLine] {
    // One line of a small window shows that there is more to it.
    isRoomy
      ? wrapped([ScreenLine(help, .dim)], columns, atMost: 2) : [ScreenLine(" " + help, .dim).clipped(to: columns - 1)]
  }

  private func title(_ columns: Int) -> ScreenLine {
    let words = columns < 60 ? officer.prefix(1) : officer[...]
    let who = ScreenLine(" " + words.joined(separator: " · ") + " ").clipped(to: columns / 2)
    return (ScreenLine(" " + title).fitted(to: columns - who.width) + who).dressed(.inverse)
  }

  private func wrapped(_ lines: [ScreenLine], _ columns: Int, atMost rows: Int) -> [ScreenLine] {
    let all = lines.flatMap { line -> [ScreenLine] in
      let style = line.texts.first?.style ?? .plain
      return line.text.wrapped(to: columns - 2).map { ScreenLine(" " + $0, style) }
    }
    return Array(all.prefix(max(0, rows)))
  }

  private func middle(_ columns: Int, _ room: Int) -> ([ScreenLine], Frame.Cursor?) {
    guard let form else { return (wrapped(reading, columns, atMost: room), nil) }
    let layout = EntryColumns(form, columns)
    let count = form.fields.count
    let place = min(form.place, count - 1)
    // The line under the hand stays in sight, with what comes next.
    let first = max(0, min(place - room / 2, count - room))
    let shown = first..<min(count, first + max(1, room))
    var lines = shown.map { layout.line(form.fields[$0], isHere: $0 == form.place) }
    if first > 0 { lines[0] = ScreenLine(" ↑ \(first + 1)", .dim) }
    if shown.upperBound < count { lines[lines.count - 1] = ScreenLine(" ↓ \(count - shown.upperBound + 1)", .dim) }
    let below = wrapped(reading, columns, atMost: room - lines.count - 1)
    if !below.isEmpty { lines += [ScreenLine()] + below }
    guard !form.isAsking else { return (lines, nil) }
    return (lines, Frame.Cursor(row: place - first, column: layout.cursor(form.fields[place])))
  }
}
