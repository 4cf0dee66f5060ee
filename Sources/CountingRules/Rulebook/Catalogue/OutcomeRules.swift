extension Rule {
  /// Ties, the result, packets.
  static let outcome: [Rule: CatalogueEntry] = [
    .noTie: CatalogueEntry(
      "L-1", "A lot needs a tie at the top.",
      mend: "Nothing is to be drawn: go on to the declaration."),
    .papersHeld: CatalogueEntry(
      "L-2", "No lot while papers are held.",
      mend: "An order settles them first: held.release."),
    .lotCommitted: CatalogueEntry(
      "L-5", "One draw per tie.",
      mend: "Go on with lot.draw; if the secret is lost, lot.abandon by order and record a hand draw."),
    .lotNotCommitted: CatalogueEntry(
      "L-4", "A draw is committed before any entropy exists.",
      mend: "Enter lot.commit first."),
    .sourcesMissing: CatalogueEntry(
      "L-4", "Entropy comes from two named sources, or from dice thrown in public.",
      mend: "Name two sources, one for each tied candidate's agent, or DICE."),
    .secretMissing: CatalogueEntry(
      "L-4", "The draw reveals the secret that was committed.",
      mend: "Bring back the file of the book's .lots folder from a backup; if it is lost, lot.abandon by order."),
    .sourcesDiffer: CatalogueEntry(
      "L-4", "Digits come from the committed sources and no others.",
      mend: "Give digits for each committed source, and no other."),
    .entropyMalformed: CatalogueEntry(
      "L-4", "Entropy is decimal digits.",
      mend: "Give digits 0 to 9 only."),
    .entropyShort: CatalogueEntry(
      "L-4", "At least twenty digits in all.",
      mend: "Throw or choose more digits."),
    .unknownSlip: CatalogueEntry(
      "L-3", "The slip is one of five of a tied candidate.",
      mend: "Give the slip as written on it: C003-1 to C003-5."),
    .tieUnresolved: CatalogueEntry(
      "L-3", "A tie is settled by lot.",
      mend: "Enter lot.commit and lot.draw, or lot.record for a draw by hand."),
    .notDeclared: CatalogueEntry(
      "X-3", "This follows the declaration.",
      mend: "Enter result.declare first."),
    .alreadyAcknowledged: CatalogueEntry(
      "X-2", "A certificate is acknowledged once.",
      mend: "Nothing is left to do."),
    .unknownPacket: CatalogueEntry(
      "X-5", "A packet is one of the rules' packets.",
      mend: "Give a packet as `lekka rules` lists them."),
    .packetEarly: CatalogueEntry(
      "X-5", "A packet is sealed when what it holds is settled.",
      mend: "Complete postal, announce the totals, or enter the account first."),
    .packetSealed: CatalogueEntry(
      "X-5", "A packet is sealed once.",
      mend: "Nothing is left to do."),
    .packetMismatch: CatalogueEntry(
      "X-5", "A packet holds what the books say.",
      mend: "Count the packet again; `lekka status` has the figure."),
    .unknownForm: CatalogueEntry(
      "X-7", "A copy belongs to a form.",
      mend: "Give the form's id: 30, 31, 32, 33, proforma-1 and so on."),
  ]
}
