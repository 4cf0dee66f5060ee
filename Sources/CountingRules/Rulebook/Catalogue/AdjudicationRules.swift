extension Rule {
  /// Doubtful papers.
  static let adjudication: [Rule: CatalogueEntry] = [
    .sheetNotEntered: CatalogueEntry(
      "D-8", "In this practice a sheet's doubtful papers are decided after it is entered.",
      mend: "Enter the sheet first."),
    .sheetBegun: CatalogueEntry(
      "R-6a", "In this practice doubtful papers are decided before the sheet is filled.",
      mend: "Strike the entries of the sheet first."),
    .paperUnknown: CatalogueEntry(
      "D-1", "Each decision is one paper of the sheet.",
      mend: "Give numbers from 1 to the papers put up."),
    .paperDecided: CatalogueEntry(
      "D-9", "A paper is decided once.",
      mend: "Strike the decision and decide again."),
    .groundCured: CatalogueEntry(
      "D-4", "A ground that the circumstance cures does not reject.",
      mend: "Decide the paper as valid, or leave the circumstance out if it was not so."),
    .heldShort: CatalogueEntry(
      "D-6", "No more papers are released than are held there.",
      mend: "Release at most what `lekka status` shows as held there."),
    .doubtfulUnsettled: CatalogueEntry(
      "D-8", "Doubtful papers are settled before their figures are announced.",
      mend: "Enter doubtful.decide for the papers named."),
  ]
}
