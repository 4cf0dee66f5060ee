extension SheetEntry {
  /// A sheet balances: Σ candidates + NOTA + doubtful = papers issued. One that does not is refused and says by how many.
  ///
  /// - Rule: R-3
  /// - Refuses: `sheet-balance`
  package func checkBalance(issued: Int) throws(Refusal) {
    let short = issued - papers
    guard short == 0 else {
      throw Refusal(
        .sheetBalance,
        "The sheet adds up to \(grouped(papers)): \(counted(abs(short), "paper")) \(short > 0 ? "short of" : "more than")"
          + " the \(grouped(issued)) issued.")
    }
  }
}
