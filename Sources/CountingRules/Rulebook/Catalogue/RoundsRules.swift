extension Rule {
  /// Detailed counting in rounds.
  static let rounds: [Rule: CatalogueEntry] = [
    .roundOpen: CatalogueEntry(
      "R-9", "The next round is issued after the one before is announced.",
      mend: "Announce the round that is open."),
    .issueTooLarge: CatalogueEntry(
      "R-1", "A table is issued at most one round's papers.",
      mend: "Issue no more than the setting `issue`."),
    .unknownIssue: CatalogueEntry(
      "R-1", "A sheet belongs to an issue.",
      mend: "Give a round and table that have an issue; `lekka status` lists them."),
    .sheetEntered: CatalogueEntry(
      "R-10", "An entered sheet is not changed.",
      mend: "Strike the sheet and enter it again."),
    .returnTooLarge: CatalogueEntry(
      "R-1a", "No more goes back than was issued.",
      mend: "Return at most the issue's papers."),
    .tableHasIssue: CatalogueEntry(
      "R-1a", "A table has one issue a round.",
      mend: "Move the issue to a table without one in this round."),
    .sheetDiffers: CatalogueEntry(
      "R-5", "Where two entries differ only the differing cells are entered again.",
      mend: "Let the two who entered it use sheet.reenter for the cells named."),
    .sameOfficer: CatalogueEntry(
      "R-5", "Two people enter a sheet.",
      mend: "Let another officer make the second entry."),
    .sheetBalance: CatalogueEntry(
      "R-3", "A sheet balances with the papers issued.",
      mend: "Count the trays again; a bundle short or long is mended by issue.amend."),
    .doubtfulDiffers: CatalogueEntry(
      "R-6a", "A settled sheet holds the RO's decisions.",
      mend: "Take rejected and held as decided, and count accepted papers with their candidate."),
    .notDiffering: CatalogueEntry(
      "R-5", "Only a sheet whose entries differ is re-entered.",
      mend: "Enter the sheet, or strike it to do it again."),
    .notYourEntry: CatalogueEntry(
      "R-5", "Each re-enters what he entered.",
      mend: "Let one of the two who entered the sheet do it."),
    .cellNotInQuestion: CatalogueEntry(
      "R-5", "Only differing cells are re-entered.",
      mend: "Give the cells named in `differs`, no others."),
    .unknownRound: CatalogueEntry(
      "R-7", "A round is announced after it was issued.",
      mend: "Give the number of a round that was issued."),
    .sheetsMissing: CatalogueEntry(
      "R-7", "A round is announced when all its tables are in.",
      mend: "Enter the missing sheets, or leave one blank with a reason: sheet.blank."),
    .earlierRoundUnannounced: CatalogueEntry(
      "R-7", "Rounds are announced in their order.",
      mend: "Announce the earlier round first."),
    .alreadyAnnounced: CatalogueEntry(
      "R-7", "What is announced stands until a figure changes.",
      mend: "Nothing is left to do."),
    .roundsIncomplete: CatalogueEntry(
      "R-11", "No round is left out.",
      mend: "Mix, issue what is left in the drum, and announce every round."),
    .sheetBlank: CatalogueEntry(
      "R-8", "A table with nothing counted stays blank, and the ward open.",
      mend: "Enter the blank sheet with sheet.enter, or return its papers with issue.return."),
  ]
}
