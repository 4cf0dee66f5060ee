/// The rules of one State for one kind of ULB, as data: `Templates/rulebooks/NAME.toml`.
package struct Rulebook: Hashable, Codable, Sendable {
  package var name: String
  /// `Andhra Pradesh Municipalities (Conduct of Election of Members) Rules, 2005`.
  package var title: String
  /// The title in other languages, by language; nil in a book opened before rulebooks had them.
  package var localTitles: [String: String]?
  /// What the officers are called on paper, by role: `ro` → `Returning Officer`, `ro_te` in Telugu.
  package var titles: [String: String]
  /// On which a doubtful paper is rejected (D-2, D-3), in the order of the rule.
  package var grounds: [Ground]
  /// On which a postal paper is rejected (P-8).
  package var postalGrounds: [Ground]
  /// Rule cited for a requirement or form: `form-30` → `Form XXX`, `form-30_te` in Telugu.
  package var citations: [String: String]
  /// Shares and limits of practice: `reserve_percent` → 15.
  package var quotas: [String: Int]

  package init(
    name: String, title: String, localTitles: [String: String] = [:], titles: [String: String], grounds: [Ground],
    postalGrounds: [Ground], citations: [String: String], quotas: [String: Int]
  ) {
    (self.name, self.title, self.localTitles, self.titles) = (name, title, localTitles, titles)
    (self.grounds, self.postalGrounds) = (grounds, postalGrounds)
    (self.citations, self.quotas) = (citations, quotas)
  }
}

/// A lawful reason to reject a paper.
package struct Ground: Hashable, Codable, Sendable {
  package var code: String
  /// `r.56(1)(g)`.
  package var clause: String
  /// In plain words, as endorsed on the paper (D-5).
  package var title: String
  /// The same in other languages, by language; nil in a book opened before rulebooks had them.
  package var localTitles: [String: String]?
  /// The circumstance under which the paper is not rejected after all (D-4).
  package var curedBy: Circumstance?

  package init(
    code: String, clause: String, title: String, localTitles: [String: String] = [:], curedBy: Circumstance?
  ) {
    (self.code, self.clause, self.title) = (code, clause, title)
    (self.localTitles, self.curedBy) = (localTitles, curedBy)
  }

  package enum Circumstance: String, Codable, Sendable, CaseIterable {
    case officerMistake = "officer-mistake"
    case clearIntention = "clear-intention"
  }
}
