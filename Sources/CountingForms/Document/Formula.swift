/// Where a cell is, counted from 0.
package struct CellPlace: Hashable, Sendable {
  package var sheet: Int
  package var row: Int
  package var column: Int

  package init(sheet: Int, row: Int, column: Int) { (self.sheet, self.row, self.column) = (sheet, row, column) }

  /// `B12`, or `$B$12`.
  package func address(absolute: Bool = false) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return absolute ? "$\(letters)$\(row + 1)" : "\(letters)\(row + 1)"
  }
}

/// What a live cell adds up: cells to add and cells to subtract.
package struct Formula: Hashable, Sendable {
  package var plus: [CellPlace]
  package var minus: [CellPlace]

  package init(plus: [CellPlace], minus: [CellPlace] = []) {
    self.plus = plus
    self.minus = minus
  }

  /// As a cell of `sheet` says it, without the `=`: `SUM(B4:B9)`, `B10+B3`, `'Form 30'!V12`.
  ///
  /// A few single cells are joined by + and −, longer runs by SUM.
  package func text(on sheet: Int, of names: [String]) -> String {
    let added = Self.runs(plus)
    let taken = Self.runs(minus)
    let first = Self.total(added, on: sheet, of: names)
    guard !taken.isEmpty else { return first }
    let second = Self.total(taken, on: sheet, of: names)
    return taken.count == 1 ? "\(first)-\(second)" : "\(first)-(\(second))"
  }

  private static func total(_ runs: [Run], on sheet: Int, of names: [String]) -> String {
    let texts = runs.map { $0.text(on: sheet, of: names) }
    if texts.isEmpty { return "0" }
    return runs.allSatisfy(\.isSingle) ? texts.joined(separator: "+") : "SUM(\(texts.joined(separator: ",")))"
  }

  /// Neighbouring cells of one row or one column, in the order given.
  private static func runs(_ places: [CellPlace]) -> [Run] {
    var runs: [Run] = []
    for place in places {
      if let run = runs.last?.extended(to: place) { runs[runs.count - 1] = run } else { runs.append(Run(place)) }
    }
    return runs
  }

  /// A stretch of cells.
  private struct Run {
    let first: CellPlace
    var last: CellPlace

    init(_ place: CellPlace) { (first, last) = (place, place) }

    var isSingle: Bool { first == last }

    func extended(to place: CellPlace) -> Run? {
      let down = place.column == first.column && last.column == first.column && place.row == last.row + 1
      let across = place.row == first.row && last.row == first.row && place.column == last.column + 1
      guard place.sheet == last.sheet, down || across else { return nil }
      var run = self
      run.last = place
      return run
    }

    func text(on sheet: Int, of names: [String]) -> String {
      let cells = isSingle ? first.address() : "\(first.address()):\(last.address())"
      return first.sheet == sheet ? cells : "'\(names[first.sheet])'!\(cells)"
    }
  }
}
