import CountingRules
import CountingTerminal

/// What ties a sheet of paper to its issue, as Form-2 prints it: `W005-R01-T03`.
package struct SheetCode: Hashable, Sendable {
  package let ward: Int
  package let round: Int
  package let table: Int

  package init(ward: Int, round: Int, table: Int) { (self.ward, self.round, self.table) = (ward, round, table) }

  /// Three numbers, whatever stands around them: `w5 r1 t3`, `5-1-3`, `౫-౧-౩`.
  package init?(_ text: String) {
    let numbers = text.unicodeScalars.split { Character($0).decimalDigit == nil }.map { digits in
      digits.prefix(7).reduce(0) { $0 * 10 + (Character($1).decimalDigit ?? 0) }
    }
    guard numbers.count == 3 else { return nil }
    self.init(ward: numbers[0], round: numbers[1], table: numbers[2])
  }

  package var text: String { "W\(padded(ward, 3))-R\(padded(round, 2))-T\(padded(table, 2))" }
}
