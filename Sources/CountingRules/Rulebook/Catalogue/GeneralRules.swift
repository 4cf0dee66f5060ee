extension Rule {
  /// Every act is tested for these first, in this order.
  static let general: [Rule: CatalogueEntry] = [
    .malformedAct: CatalogueEntry(
      "R-10", "An act is one JSON object with the fields of its kind, and no others.",
      mend: "Correct the field named and send the act again."),
    .unknownAct: CatalogueEntry(
      "R-10", "Only the acts of the counting day can be entered.",
      mend: "Use the name of an act as `lekka rules` lists them."),
    .idReused: CatalogueEntry(
      "R-10", "One id stands for one act.",
      mend: "Send the act under an id of its own."),
    .atNotAllowed: CatalogueEntry(
      "T-2", "In a real book the time is the machine's.",
      mend: "Leave `at` out; only a rehearsal book takes it."),
    .clockBackwards: CatalogueEntry(
      "T-2", "No act is earlier than the one before it.",
      mend:
        "Give the time of the last entry or a later one; where the machine's clock was wrong, mend it and let the RO enter clock.accept."
    ),
    .unknownOfficer: CatalogueEntry(
      "S-2", "Only an officer of the book who is not relieved can act.",
      mend: "Act under an id of officers.csv, or let the RO add the officer with officer.add."),
    .unknownWard: CatalogueEntry(
      "S-2", "An act belongs to a ward of the election.",
      mend: "Give the number of a ward of wards.csv."),
    .notPermitted: CatalogueEntry(
      "S-2", "Each act has its officers, and an officer confined to wards acts only there.",
      mend: "Let an officer do it whose role and wards the act asks for."),
    .wardFrozen: CatalogueEntry(
      "X-4", "After the declaration, or when the poll is void, the ward is frozen.",
      mend: "A change needs an order: result.amend."),
    .wardHeld: CatalogueEntry(
      "T-8", "A held ward is not counted, or not declared, until it is released.",
      mend: "Wait for the order and let the RO enter ward.release."),
    .suspended: CatalogueEntry(
      "T-8", "A suspended count goes on only when it is resumed.",
      mend: "Let the RO or an ARO enter count.resume."),
  ]
}
