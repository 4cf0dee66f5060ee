package import CountingRules

/// All that a paper may say: filled from the ward's status, never from a template.
///
/// A fact whose key ends in a language (`ward_name.te`) or in `.local` stands for the bare key in that language,
/// or in every language of its script but English. `FormVocabulary` says which keys there are.
package struct FormFacts: Hashable, Sendable {
  package var texts: [String: String] = [:]
  /// Texts that have words of the templates in them, by the same keys.
  package var phrases: [String: FactCell] = [:]
  package var numbers: [String: Int] = [:]
  package var tables: [String: FactTable] = [:]
  package var flags: Set<String> = []
  package var codes: [String: FormCode] = [:]
  /// The day the file claims to have been made: the day of the count, so that the same book makes the same bytes.
  package var created: CivilDate
  /// Whether the paper is for writing on by hand: what is not known becomes a dotted line instead of NIL.
  package var isBlank = false

  package init(created: CivilDate) { self.created = created }

  /// Whether a condition of a template is met: a flag, a table with rows, a number other than 0, a text.
  package func holds(_ key: String) -> Bool {
    flags.contains(key) || tables[key]?.rows.isEmpty == false || (numbers[key] ?? 0) != 0
      || texts[key].map { !isBlank($0) } == true || phrases[key] != nil
  }

  private func isBlank(_ text: String) -> Bool { CountingRules.isBlank(text) }
}

/// Rows of named cells.
package struct FactTable: Hashable, Sendable, ExpressibleByArrayLiteral {
  package var rows: [FactRow]

  package init(rows: [FactRow]) { self.rows = rows }
  package init(arrayLiteral rows: FactRow...) { self.rows = rows }
}

/// One row. A struck row stays legible and is in no sum.
package struct FactRow: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package var cells: [String: FactCell]
  package var isStruck = false

  package init(_ cells: [String: FactCell], isStruck: Bool = false) {
    self.cells = cells
    self.isStruck = isStruck
  }

  package init(dictionaryLiteral cells: (String, FactCell)...) {
    self.init(Dictionary(cells) { _, last in last })
  }

  package subscript(key: String) -> FactCell? {
    get { cells[key] }
    set { cells[key] = newValue }
  }
}

/// What a cell says.
package enum FactCell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case number(Int)
  /// A figure that no longer stands, beside the one that does.
  case struck(Int)
  /// No figure, and why, as a term of the templates: `not_counted`. Blank is not zero.
  case blank(String)
  /// A word of the templates: `signed`, `absent`.
  case term(String)
  /// Texts and words of the templates, said one after the other: `2 Tota Ramesh (`, `in_post`, `)`.
  indirect case phrase([FactCell])

  package static func phrase(listing items: [[FactCell]], separator: String) -> FactCell {
    .phrase(Array(items.joined(separator: [.text(separator)])))
  }

  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
}
