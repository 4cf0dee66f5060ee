extension FormFacts {
  /// Keys that `FormVocabulary` does not have: facts no template could ever ask for, so most likely misspelt.
  package var strangers: [String] {
    var strangers = (Array(texts.keys) + phrases.keys).filter { !FormVocabulary.isText(Self.bare($0)) }
    strangers += numbers.keys.filter { !FormVocabulary.isNumber($0) }
    strangers += codes.keys.filter { !FormVocabulary.isCode($0) }
    strangers += flags.filter { !FormVocabulary.isCondition($0) }
    for (key, table) in tables {
      guard let known = FormVocabulary.table(key) else {
        strangers.append(key)
        continue
      }
      let cells = Set(table.rows.flatMap(\.cells.keys))
      strangers += cells.filter { !known.has(Self.bare($0)) && !(known.hasFigures && $0.first == "C") }
        .map { "\(key).\($0)" }
    }
    return strangers.sorted()
  }

  /// `ward_name.te` and `ward_name.local` stand for `ward_name`.
  private static func bare(_ key: String) -> String { String(key.prefix { $0 != "." }) }
}
