extension Rule {
  /// Ballot boxes and the initial count.
  static let boxes: [Rule: CatalogueEntry] = [
    .alreadyMixed: CatalogueEntry(
      "B-9", "Mixing cannot be undone.",
      mend: "After mixing, mend the drum with drum.amend."),
    .accountMismatch: CatalogueEntry(
      "B-1", "The parts of an account agree with each other.",
      mend: "Read the account again: unused, cancelled and tendered come out of received; serials span it."),
    .unknownBox: CatalogueEntry(
      "B-2", "A box is one of the station's.",
      mend: "Give a box of boxes.csv for this station."),
    .boxGiven: CatalogueEntry(
      "B-2", "A box is given once.",
      mend: "Verify the box given, or let the RO decide on the box set aside."),
    .tableBusy: CatalogueEntry(
      "B-2", "One box at a time is at a table.",
      mend: "Finish the initial count of the box at this table first."),
    .boxNotGiven: CatalogueEntry(
      "B-3", "A box is verified at the table that has it.",
      mend: "Enter box.give first."),
    .boxVerified: CatalogueEntry(
      "B-3", "Seals are verified once.",
      mend: "Strike box.verify and do it again."),
    .boxCounted: CatalogueEntry(
      "B-3", "A counted box needs no decision.",
      mend: "Count it again until mixing, or strike the counts."),
    .boxNotStopped: CatalogueEntry(
      "B-3", "The RO decides on boxes that are stopped or set aside.",
      mend: "Verify and count the box as usual."),
    .boxNotSetAside: CatalogueEntry(
      "B-3", "Only a box set aside is excluded by order.",
      mend: "Let the RO set it aside first: box.decide with count false."),
    .boxStopped: CatalogueEntry(
      "B-3", "A stopped box waits for the RO.",
      mend: "Let the RO or an ARO enter box.decide."),
    .boxNotVerified: CatalogueEntry(
      "B-3", "A box is opened after its seals are seen.",
      mend: "Enter box.verify first."),
    .leftoverRange: CatalogueEntry(
      "B-5", "The leftover is less than a bundle.",
      mend: "Make another bundle of the leftover, or correct it."),
    .accountMissing: CatalogueEntry(
      "B-6", "The comparison needs the account.",
      mend: "Enter account.enter for the station."),
    .boxesUncounted: CatalogueEntry(
      "B-6", "The comparison is per station, over all its boxes.",
      mend: "Count the station's boxes first, or let the RO set them aside."),
    .notDifferent: CatalogueEntry(
      "B-6", "Proforma-1 is for a difference.",
      mend: "Nothing is left to do: the station equals its account."),
    .causeMissing: CatalogueEntry(
      "B-6", "Proforma-1 states the cause.",
      mend: "Say in `cause` what the station and the agents hold to be the cause."),
    .recountFirst: CatalogueEntry(
      "B-6", "A difference is recounted until the same number comes twice running.",
      mend: "Enter box.count again for the boxes named, or let the RO waive it with a reason."),
    .stationsUnreconciled: CatalogueEntry(
      "B-9", "Mixing waits for every station.",
      mend: "Count the boxes, and enter station.proforma1 where a station differs."),
    .boxesIncomplete: CatalogueEntry(
      "B-9", "Every station is counted and compared.",
      mend: "Count the boxes, enter the account, and station.proforma1 where a station differs."),
    .boxSetAside: CatalogueEntry(
      "B-3", "A box set aside is counted, or excluded by an order.",
      mend: "box.decide with count true, or box.exclude with the order."),
  ]
}
