/// The declaration is scrutinised before the inner cover is touched (P-3).
package enum Scrutiny: Hashable, Sendable {
  case admitted
  case rejected(UnopenedGround)

  package var outcome: String { self == .admitted ? "admitted" : "rejected" }

  package var ground: UnopenedGround? {
    if case .rejected(let ground) = self { return ground }
    return nil
  }
}

/// Why a cover A stays unopened, in the order the grounds are tested (P-4, P-12).
package enum UnopenedGround: String, Sendable, CaseIterable {
  case duplicate
  case notFound = "not-found"
  case notSigned = "not-signed"
  case notAttested = "not-attested"
  case defective
  case innerMissing = "inner-missing"
  case serialDiffers = "serial-differs"
  case serialNotIssued = "serial-not-issued"
  case serialDuplicate = "serial-duplicate"
}

/// What the officer saw when the cover B was opened. Nothing of it names the elector.
package struct DeclarationSeen: Hashable, Sendable {
  package var declarationFound: Bool
  package var signed: Bool
  /// The attesting officer's signature, not the seal (P-4).
  package var attested: Bool
  package var defect: String?
  package var declarationSerial: String?
  package var innerFound: Bool
  package var innerSerial: String?

  package init(
    declarationFound: Bool, signed: Bool, attested: Bool, defect: String?, declarationSerial: String?,
    innerFound: Bool, innerSerial: String?
  ) {
    (self.declarationFound, self.signed, self.attested) = (declarationFound, signed, attested)
    (self.defect, self.declarationSerial) = (defect, declarationSerial)
    (self.innerFound, self.innerSerial) = (innerFound, innerSerial)
  }

  /// A paper is rejected with its cover A unopened on the first ground that applies; otherwise it is admitted.
  ///
  /// - Rule: P-4, P-12
  /// - Parameters:
  ///   - issued: the serials of the postal papers issued; nil where the folder lists none.
  ///   - wasAdmitted: whether a cover with this serial was admitted before in the ward.
  package func scrutinise(isDuplicate: Bool, issued: [String]?, wasAdmitted: (String) -> Bool) -> Scrutiny {
    if isDuplicate { return .rejected(.duplicate) }
    if !declarationFound { return .rejected(.notFound) }
    if !signed { return .rejected(.notSigned) }
    if !attested { return .rejected(.notAttested) }
    if defect.map({ !isBlank($0) }) ?? false { return .rejected(.defective) }
    if !innerFound { return .rejected(.innerMissing) }
    let serial = declarationSerial.flatMap(trimmedOrNil)
    if serial != innerSerial.flatMap(trimmedOrNil) { return .rejected(.serialDiffers) }
    if let issued, !issued.contains(serial ?? "") { return .rejected(.serialNotIssued) }
    if let serial, wasAdmitted(serial) { return .rejected(.serialDuplicate) }
    return .admitted
  }
}
