/// The counting day of a ward, one line a stage, in the order of the law. Each stage is a folder; no folder names a
/// type of a later one.
///
/// The postal covers come first: scrutinised, their declarations sealed away, then opened and counted (P). Boxes are
/// opened one a table, bundled, and compared station by station with their accounts (B). The bundles of the ward go
/// into one drum, and from then on no paper has a station. Rounds of a thousand papers a table come out of it, each
/// sheet keyed twice (R). The returning officer settles the doubtful papers (D). Totals are announced, recounts asked
/// for and held (T). A tie is settled by lot (L), and the result declared when nothing stands before it (X).
package enum CountingDay: String, CaseIterable, Sendable {
  case covers = "Covers"
  case boxes = "Boxes"
  case mixing = "Mixing"
  case rounds = "Rounds"
  case adjudication = "Adjudication"
  case totals = "Totals"
  case outcome = "Outcome"
}
