import CountingRules
import CountingTerminal

/// Where the columns of the lines stand: number, symbol, name, the name in the ward's script, figure.
struct EntryColumns {
  private let number: Int
  private let symbol: Int
  private let name: Int
  private let other: Int
  private let value: Int
  /// Figures end under each other near their names, however long the texts of the paper may be.
  private let figure: Int
  /// Some lines of the paper are closed: those to be keyed are told by a mark, not by their weight alone.
  private let hasClosed: Bool

  init(_ form: EntryForm, _ columns: Int) {
    let labels = form.fields.map(\.label)
    func widest(_ part: (EntryLabel) -> String) -> Int { labels.map { CellWidth.of(part($0)) }.max() ?? 0 }
    let isFigures = form.fields.allSatisfy(\.isFigure)
    number = widest(\.number)
    hasClosed = form.fields.contains { !$0.isOpen && $0.condition == nil }
    figure = max(10, Self.widestAnswer(form) + 2)
    // Questions are read whole; what is typed beside them shows its end.
    value =
      form.fields.contains(where: \.isText)
      ? min(60, max(columns / 4, columns - 4 - (labels.map(Self.wanted).max() ?? 0))) : figure
    // A mark before the line, a space after each column.
    let room = columns - 3 - value - (number > 0 ? number + 1 : 0)
    let symbolWanted = widest(\.symbol)
    symbol = symbolWanted == 0 ? 0 : min(symbolWanted, max(6, room * 2 / 5)) + 1
    let (nameWanted, otherWanted) = (widest(\.name), widest(\.other))
    let left = room - symbol - 1
    let isRoomForBoth = otherWanted > 0 && left >= nameWanted + 2 + otherWanted
    name = isRoomForBoth ? nameWanted + 2 : min(left, max(nameWanted, isFigures ? 12 : 0))
    other = isRoomForBoth ? otherWanted : 0
  }

  /// Cells of a whole label.
  private static func wanted(_ label: EntryLabel) -> Int {
    let parts = [label.number, label.symbol, label.name].filter { !$0.isEmpty }
    return parts.reduce(0) { $0 + CellWidth.of($1) + 1 } - 1
  }

  private static func widestAnswer(_ form: EntryForm) -> Int {
    form.fields.flatMap(\.answers).map { CellWidth.of($0) }.max() ?? 0
  }

  private var valueColumn: Int { 3 + (number > 0 ? number + 1 : 0) + symbol + name + other }

  func line(_ field: EntryField, isHere: Bool) -> ScreenLine {
    let label = field.label
    let style: TextStyle = isHere ? .bold : field.isOpen ? .plain : .dim
    var line = ScreenLine(isHere ? " ▸ " : field.isOpen && hasClosed ? " ▹ " : "   ", style)
    if label.number.isEmpty, label.symbol.isEmpty {
      line += ScreenLine(label.name, style).fitted(to: valueColumn - 3)
      return line + valueText(field, isHere: isHere)
    }
    if number > 0 { line += ScreenLine(label.number, style).fitted(to: number, .right) + ScreenLine(" ") }
    if symbol > 0 { line += ScreenLine(label.symbol, style).fitted(to: symbol - 1) + ScreenLine(" ") }
    line += ScreenLine(label.name, style).fitted(to: name)
    if other > 0 { line += ScreenLine(label.other, style).fitted(to: other) }
    return line + valueText(field, isHere: isHere)
  }

  private func valueText(_ field: EntryField, isHere: Bool) -> ScreenLine {
    let text = shown(field, isHere: isHere)
    let style = TextStyle(isHere ? .bold : field.isOpen ? .plain : .dim, inverse: isHere)
    guard field.isFigure else { return ScreenLine(" ") + ScreenLine(tail(text), style).fitted(to: value, style: style) }
    return ScreenLine(text + " ", style).fitted(to: min(value, figure), .right, style: isHere ? style : .plain)
  }

  /// The end of a long text is where the hand is.
  private func tail(_ text: String) -> String {
    var tail = text[...]
    while CellWidth.of(tail) >= value { tail = tail.dropFirst() }
    return String(tail)
  }

  private func shown(_ field: EntryField, isHere: Bool) -> String {
    switch field.kind {
    case .figure where field.typed.isEmpty: isHere ? "" : field.isTouched ? "0" : EntryPicture.untouched
    case .figure: grouped(field.figure)
    case .text where field.typed.isEmpty && !isHere && !field.isTouched: EntryPicture.untouched
    case .text: field.typed
    case .choice(let choices):
      choices.first { $0.value == field.typed }?.label ?? (isHere ? "" : EntryPicture.untouched)
    }
  }

  /// Whether the line has no room for the whole label.
  func isClipped(_ field: EntryField) -> Bool {
    let label = field.label
    if label.number.isEmpty, label.symbol.isEmpty { return CellWidth.of(label.name) > valueColumn - 3 }
    return CellWidth.of(label.name) > name
  }

  func cursor(_ field: EntryField) -> Int {
    if field.isFigure { return valueColumn + min(value, figure) - 1 }
    return valueColumn + 1 + min(value - 1, CellWidth.of(tail(shown(field, isHere: true))))
  }
}
