extension Rule {
  /// The drum.
  static let mixing: [Rule: CatalogueEntry] = [
    .notMixed: CatalogueEntry(
      "B-8", "Bundles of the ward are mixed before they are issued.",
      mend: "Enter drum.mix first."),
    .drumShort: CatalogueEntry(
      "R-13", "The drum cannot give more than it holds.",
      mend: "Issue what is left, or mend the drum with drum.amend."),
    .drumEmpty: CatalogueEntry(
      "R-1", "An empty drum issues nothing.",
      mend: "Go on to the announcements."),
  ]
}
