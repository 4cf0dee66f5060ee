import CountingRules
import CountingTerminal

/// Where the columns of the lines stand: number, symbol, name, the name in the ward's script, figure.
struct EntryColumns {
  private let number: Int
  private let symbol: Int
  private let name: Int
  private let other: Int
  private let value: Int

  init(_ form: EntryForm, _ columns: Int) {
    let labels = form.fields.map(\.label)
    func widest(_ part: (EntryLabel) -> String) -> Int { labels.map { CellWidth.of(part($0)) }.max() ?? 0 }
    let isFigures = form.fields.allSatisfy(\.isFigure)
    number = widest(\.number)
    // Questions are read whole; what is typed beside them shows its end.
    value =
      form.fields.contains(where: \.isText)
      ? min(60, max(columns / 4, columns - 4 - widest(\.name))) : max(10, Self.widestAnswer(form) + 2)
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

  private static func widestAnswer(_ form: EntryForm) -> Int {
    form.fields.flatMap(\.answers).map { CellWidth.of($0) }.max() ?? 0
  }

  private var valueColumn: Int { 3 + (number > 0 ? number + 1 : 0) + symbol + name + other }

  func line(_ field: EntryField, isHere: Bool) -> ScreenLine {
    let label = field.label
    let style: TextStyle = isHere ? .bold : field.isOpen ? .plain : .dim
    var line = ScreenLine(isHere ? " ▸ " : "   ", style)
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
    return ScreenLine(text + " ", style).fitted(to: value, .right, style: isHere ? style : .plain)
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

  func cursor(_ field: EntryField) -> Int {
    if field.isFigure { return valueColumn + value - 1 }
    return valueColumn + 1 + min(value - 1, CellWidth.of(tail(shown(field, isHere: true))))
  }
}
