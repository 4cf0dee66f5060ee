extension Rule {
  /// People and the day.
  static let day: [Rule: CatalogueEntry] = [
    .alreadyBegun: CatalogueEntry(
      "S-3", "The four statements are read once.",
      mend: "Nothing is left to do: the ward has begun."),
    .officerKnown: CatalogueEntry(
      "S-2", "An officer's id is used once.",
      mend: "Add the officer under another id."),
    .noSuchOfficer: CatalogueEntry(
      "S-2", "Only an officer of the book can be relieved, once.",
      mend: "Give the id of an officer who is not relieved."),
    .lastReturningOfficer: CatalogueEntry(
      "S-2", "A book never stands without a returning officer.",
      mend: "Add the successor with officer.add first."),
    .notSuspended: CatalogueEntry(
      "T-8", "Only a suspended count is resumed.",
      mend: "Nothing is left to do: the count goes on."),
    .notHeld: CatalogueEntry(
      "T-8", "Only a held ward is released.",
      mend: "Nothing is left to do: the ward is not held."),
    .entryUnknown: CatalogueEntry(
      "R-10", "Only an act of this ward is struck here.",
      mend: "Give the sequence number of an act of this ward; `lekka journal export` lists them."),
    .alreadyStruck: CatalogueEntry(
      "R-10", "An act is struck once.",
      mend: "Leave the struck entry out."),
    .notStrikable: CatalogueEntry(
      "R-10", "Some acts cannot be taken back: what follows mends them.",
      mend:
        "Strike the acts they announced or sealed, or enter the act that undoes it (ward.release, count.resume, issue.return, lot.abandon, result.amend)."
    ),
    .othersRestOnIt: CatalogueEntry(
      "R-10", "What rests on a struck act falls with it or stays.",
      mend: "Name the resting entries in the same strike, or leave the act."),
  ]
}
