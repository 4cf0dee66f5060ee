extension Rule {
  /// Asked by acts of every stage; the requirement is the act's own.
  static let shared: [Rule: CatalogueEntry] = [
    .reasonMissing: CatalogueEntry(
      "R-10", "Some acts need a reason in writing.",
      mend: "Say why in `reason`."),
    .confirmationMissing: CatalogueEntry(
      "R-10", "Some acts need a second officer: another RO, ARO or supervisor, not relieved.",
      mend: "Name the second officer's id in `confirmedBy`."),
    .orderMissing: CatalogueEntry(
      "X-4", "Some acts need the reference of a written order.",
      mend: "Give the order's reference in `order`."),
    .candidateCount: CatalogueEntry(
      "R-3", "Votes are given for every candidate, in ballot order.",
      mend: "Give one figure a candidate, 0 where there is none."),
    .unknownCandidate: CatalogueEntry(
      "D-1", "A candidate is named by the place on the ballot.",
      mend: "Give a place of candidates.csv for this ward."),
    .unknownGround: CatalogueEntry(
      "D-2", "A paper is rejected only on a ground of the rules.",
      mend: "Choose a ground of the rulebook; `lekka rules` lists them."),
    .unknownStation: CatalogueEntry(
      "B-1", "A station is one of the ward's.",
      mend: "Give a station of stations.csv for this ward."),
    .unknownTable: CatalogueEntry(
      "R-1", "A table is one of the ward's.",
      mend: "Give a table of tables.csv for this ward."),
    .witnessesMissing: CatalogueEntry(
      "L-5", "Two different witnesses stand beside it.",
      mend: "Name two different people in `witnesses`."),
    .lotDrawn: CatalogueEntry(
      "L-2", "After the lot no act changes a figure of the ward.",
      mend: "A change after the lot needs an order after the declaration: result.amend."),
  ]
}
