extension Rule {
  /// Totals and recount.
  static let totals: [Rule: CatalogueEntry] = [
    .totalsNotAnnounced: CatalogueEntry(
      "T-1", "The ward's totals are announced.",
      mend: "Enter totals.announce."),
    .windowClosed: CatalogueEntry(
      "T-2", "A waiver is given while the window is open.",
      mend: "Nothing is left to do: the window is closed."),
    .windowOpen: CatalogueEntry(
      "T-2", "For a time after the announcement a recount can be asked for.",
      mend: "Wait until the window closes, or record every candidate's waiver: recount.waive."),
    .requestUnknown: CatalogueEntry(
      "T-3", "The RO decides an application that was made.",
      mend: "Give the number of an application; `lekka status` lists them."),
    .requestNotInTime: CatalogueEntry(
      "T-2", "An application out of time or without grounds is recorded and not considered.",
      mend: "Nothing is to be decided."),
    .requestDecided: CatalogueEntry(
      "T-3", "An application is decided once.",
      mend: "Nothing is left to do."),
    .reasonsMissing: CatalogueEntry(
      "T-3", "An order on an application gives its reasons.",
      mend: "Write the reasons in `reasons`."),
    .scopeMissing: CatalogueEntry(
      "T-3", "A recount in part names its piles.",
      mend: "Name the piles in `piles`."),
    .unknownPile: CatalogueEntry(
      "T-3", "A recount goes pile by pile.",
      mend: "Give a pile of the ward: candidate-N, nota, rejected, or their postal ones."),
    .recountOpen: CatalogueEntry(
      "T-4", "One recount at a time.",
      mend: "Enter recount.pile for what is left, then recount.close."),
    .recountUnknown: CatalogueEntry(
      "T-4", "A recount follows the RO's order.",
      mend: "Give the number of a recount; `lekka status` lists them."),
    .recountClosed: CatalogueEntry(
      "T-4", "A closed recount stands.",
      mend: "A further recount needs an application: recount.request."),
    .outsideScope: CatalogueEntry(
      "T-3", "Only the piles ordered are recounted.",
      mend: "Recount the piles of the order."),
    .movedTooMany: CatalogueEntry(
      "T-4", "No more papers move than were found.",
      mend: "Correct the numbers moved."),
    .recountIncomplete: CatalogueEntry(
      "T-4", "A recount is closed when every pile ordered is recounted.",
      mend: "Enter recount.pile for the piles named."),
    .recountUndecided: CatalogueEntry(
      "T-3", "Every application in time is decided.",
      mend: "Enter recount.decide."),
    .heldExceedsLead: CatalogueEntry(
      "D-6", "While the papers held are as many as the lead, nobody is declared.",
      mend: "An order settles the held papers: held.release."),
  ]
}
