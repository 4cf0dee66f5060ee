import CountingRules

extension FormDocument {
  /// The paper as plain text: a line a row, cells apart by bars, struck figures between tildes; last, what it was made
  /// from.
  package var text: String {
    let made = origin.isEmpty ? [] : ["--- " + origin.map { "\($0.name): \($0.value)" }.joined(separator: "; ") + "\n"]
    let sheets = sheets.map { sheet in
      (["=== \(sheet.name)"] + sheet.rows.compactMap(\.text)).joined(separator: "\n") + "\n"
    }
    return (sheets + made).joined(separator: "\n")
  }
}

extension FormRow {
  /// Nil for a row of nothing but space.
  fileprivate var text: String? {
    let texts = cells.filter { $0.code == nil }.map(\.text.keptFromTurning)
    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
    // A camera's text is for copying: line by line, as it is.
    return ([texts.joined(separator: " | ")] + cells.compactMap(\.code?.text)).joined(separator: "\n")
  }
}

extension FormCell {
  /// What is read in the cell, on one line.
  package var text: String {
    let plain =
      switch content {
      case .empty, .code: ""
      case .text(let text): text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " / ")
      case .number(let number), .formula(_, let number): style.figures.written(number)
      }
    return style.isStruck && !plain.isEmpty ? "~\(plain)~" : plain
  }

  package var code: FormCode? { if case .code(let code) = content { code } else { nil } }
}

extension Figures {
  func written(_ number: Int) -> String {
    switch self {
    case .grouped: CountingRules.grouped(number)
    case .plain: String(number)
    case .signed: (number > 0 ? "+" : "") + CountingRules.grouped(number)
    }
  }
}
