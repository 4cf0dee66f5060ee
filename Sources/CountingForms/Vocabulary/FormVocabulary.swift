/// Every fact a template may ask for, with what it means: the contract between those who fill papers and those who
/// design them. What is not listed here is refused when the templates are read, not left blank on an official paper.
///
/// Any text may also come in a language of its own: `ward_name.te`, or `ward_name.local` for those of its script.
package enum FormVocabulary {
  package typealias Meanings = KeyValuePairs<String, String>

  package static func isText(_ key: String) -> Bool { texts.contains { $0.key == key } }
  package static func isNumber(_ key: String) -> Bool { numbers.contains { $0.key == key } }
  package static func isCode(_ key: String) -> Bool { codes.contains { $0.key == key } }
  package static func table(_ key: String) -> Table? { tables.first { $0.key == key } }

  /// Whether a condition may name it.
  package static func isCondition(_ key: String) -> Bool {
    flags.contains { $0.key == key } || isText(key) || isNumber(key) || table(key) != nil
  }

  package static let flags: Meanings = [
    "rehearsal": "the book is a rehearsal: every paper says so",
    "provisional": "the ward is not declared",
    "recounted": "a recount was closed; old_total, counted_rounds, present_* are there",
    "mixed": "the drum is mixed: what was found equals what was counted, left and in hand",
    "by_lot": "the tie was ended by a lot",
    "lot_by_hand": "the lot was drawn by hand and recorded",
    "uncontested": "there was one candidate and no poll",
    "amended": "the result was amended by order",
    "nota_in_valid": "NOTA is inside valid (a setting)",
    "undecided": "a sheet has doubtful papers that wait for the end of the day",
    "recount_part": "the recount is of some piles only",
    "two_entries": "sheets are entered twice (a setting)",
    "settled_sheet": "the sheet is filled after its doubtful papers are settled (a setting)",
    "acknowledged": "the certificate's receipt is on record",
    "waived": "the second count of a different station was waived",
    "wide": "so many candidates that the page is turned (the layout knows)",
    "crowded": "so many candidates that their names stand upright (the layout knows)",
    "blank": "the paper is made empty, to write on (the layout knows)",
  ]

  /// What a camera reads beside the figures.
  package static let codes: Meanings = [
    "journal_checkpoint": "the checkpoint of the journal the paper was made from, signed by the book's key"
  ]

  /// A table of facts and the cells its rows may have.
  package struct Table: Sendable {
    package let key: String
    package let meaning: String
    package let columns: Meanings
    /// Whether its rows have `C001`…, NOTA, valid, rejected, held and papers as well.
    package let hasFigures: Bool

    init(_ key: String, _ meaning: String, _ columns: Meanings, hasFigures: Bool = false) {
      (self.key, self.meaning, self.columns, self.hasFigures) = (key, meaning, columns, hasFigures)
    }

    package func has(_ column: String) -> Bool {
      columns.contains { $0.key == column } || hasFigures && FormVocabulary.figures.contains { $0.key == column }
    }
  }

  /// Cells of a row of figures, besides one for each candidate by place on the ballot: `C001`, `C002` …
  package static let figures: Meanings = [
    "NOTA": "none of the above",
    "valid": "Σ candidates, with NOTA where the setting says so",
    "rejected": "rejected papers",
    "held": "papers held under an order",
    "papers": "Σ candidates + NOTA + rejected + held",
  ]
}
