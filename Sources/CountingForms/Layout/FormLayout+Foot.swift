extension FormLayout {
  /// Blocks from which the end of a worksheet may begin, the most first: its last section, or the last signatures with
  /// the lines for place and date before them.
  func feet(of blocks: [FormBlock]) -> [Int] {
    guard let signatures = blocks.lastIndex(where: { if case .signatures = $0.kind { true } else { false } }) else {
      return []
    }
    let place =
      if signatures > 0, case .fields(let design) = blocks[signatures - 1].kind,
        design.fields.allSatisfy({ $0.value == .line })
      { signatures - 1 } else { signatures }
    let section = blocks[..<place].lastIndex {
      if case .heading(let heading) = $0.kind { heading.level == 3 } else { false }
    }
    return [section, place].compactMap(\.self)
  }
}
