extension Rule {
  /// Postal ballots.
  static let covers: [Rule: CatalogueEntry] = [
    .coverKnown: CatalogueEntry(
      "P-2", "A cover is registered once.",
      mend: "Give the cover a name of its own; strike the first entry if it was wrong."),
    .coverUnknown: CatalogueEntry(
      "P-3", "A cover is registered before it is dealt with.",
      mend: "Enter postal.receive first."),
    .coverLate: CatalogueEntry(
      "P-2", "A late cover is never opened.",
      mend: "Keep it in the packet of late covers."),
    .notEtpbs: CatalogueEntry(
      "P-12", "Only electronically transmitted covers are scanned.",
      mend: "Scrutinise the cover with its serials instead."),
    .scanOrder: CatalogueEntry(
      "P-12", "The codes are scanned in their order: 13C, 13A, 13B.",
      mend: "Scan the step before; strike the wrong scan to do it again."),
    .postalOpen: CatalogueEntry(
      "P-0", "Postal is not closed before the closing time.",
      mend: "Wait for the closing time."),
    .alreadyClosed: CatalogueEntry(
      "P-0", "Postal is closed once.",
      mend: "Nothing is left to do; strike postal.close if it was too early."),
    .declarationsSealed: CatalogueEntry(
      "P-6", "Once the declarations are sealed no cover is scrutinised.",
      mend: "Nothing links a paper to an elector any more: leave it."),
    .coverSettled: CatalogueEntry(
      "P-3", "A cover is scrutinised once.",
      mend: "Strike the scrutiny and do it again."),
    .scanMissing: CatalogueEntry(
      "P-12", "The codes are scanned before the scrutiny.",
      mend: "Enter the missing postal.scan."),
    .postalNotClosed: CatalogueEntry(
      "P-0", "The declarations are sealed after the RO has said that no more covers come.",
      mend: "Enter postal.close first."),
    .alreadySealed: CatalogueEntry(
      "P-6", "The declarations are sealed once.",
      mend: "Nothing is left to do."),
    .coversUnsettled: CatalogueEntry(
      "P-6", "Every cover in time is scrutinised before the declarations are sealed.",
      mend: "Enter postal.scrutinise for the covers named."),
    .declarationsNotSealed: CatalogueEntry(
      "P-6", "No inner cover is opened before the declarations are sealed.",
      mend: "Enter postal.seal first."),
    .postalCounted: CatalogueEntry(
      "P-9", "Postal papers are counted once.",
      mend: "Strike postal.count and do it again."),
    .postalBalance: CatalogueEntry(
      "P-11", "Every cover A admitted is a paper or empty.",
      mend: "Count the postal papers again until they balance."),
    .postalIncomplete: CatalogueEntry(
      "P-1", "Postal papers are dealt with before any box is opened.",
      mend:
        "Complete postal: postal.close, then postal.scrutinise, postal.seal and postal.count where covers came in time."
    ),
  ]
}
