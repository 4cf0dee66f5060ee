/// What one count book is about: the election of one ULB, as its folder described it (contract §2).
package struct Election: Hashable, Codable, Sendable {
  /// `in-ap-demo-2021`: a–z 0–9 and hyphen; the origin of checkpoints.
  package var id: String
  package var name: String
  package var kind: Kind
  package var district: String
  package var state: String
  package var poll: String
  package var count: String
  /// When postal covers must have been received (P-2), as written in the folder: its offset is the book's.
  package var postalCloses: String
  package var rulebook: Rulebook
  package var settings: Settings
  package var wards: [Ward]
  package var officers: [Officer]
  /// Whether the folder listed the postal papers issued; only then is `serial-not-issued` tested.
  package var listsPostalPapers: Bool

  package enum Kind: String, Codable, Sendable, CaseIterable { case municipality, corporation }

  package init(
    id: String, name: String, kind: Kind, district: String, state: String, poll: String, count: String,
    postalCloses: String, rulebook: Rulebook, settings: Settings, wards: [Ward], officers: [Officer],
    listsPostalPapers: Bool
  ) {
    (self.id, self.name, self.kind, self.district, self.state) = (id, name, kind, district, state)
    (self.poll, self.count, self.postalCloses) = (poll, count, postalCloses)
    (self.rulebook, self.settings, self.wards, self.officers) = (rulebook, settings, wards, officers)
    self.listsPostalPapers = listsPostalPapers
  }
}
