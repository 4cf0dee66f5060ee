package import CountingRules

extension Rulebook {
  /// `ap-municipalities-2005`, as far as the law asks it.
  package static let municipalities = Rulebook(
    name: "ap-municipalities-2005",
    title: "Andhra Pradesh Municipalities (Conduct of Election of Members) Rules, 2005",
    titles: ["ro": "Returning Officer"],
    grounds: [
      ground("identifying-mark", "a"), ground("no-mark", "b1"), ground("mark-elsewhere", "b2"),
      ground("wrong-instrument", "b3"), ground("more-than-one", "c", .clearIntention),
      ground("doubtful-mark", "d", .clearIntention), ground("spurious", "e"), ground("damaged", "f"),
      ground("wrong-serial-or-design", "g", .officerMistake), ground("lacks-mark-and-signature", "h", .officerMistake),
    ],
    postalGrounds: [
      "identifying-mark", "no-vote", "more-than-one", "doubtful-mark", "spurious", "damaged", "other-cover",
    ].map { ground($0, $0) },
    citations: [:], quotas: [:])

  /// `ap-corporations-2005`: neither `no-mark` nor `mark-elsewhere`, and the last is `lacks-mark`.
  package static var corporations: Rulebook {
    var rulebook = municipalities
    rulebook.name = "ap-corporations-2005"
    rulebook.grounds.removeAll { ["no-mark", "mark-elsewhere", "lacks-mark-and-signature"].contains($0.code) }
    rulebook.grounds.append(ground("lacks-mark", "h", .officerMistake))
    return rulebook
  }

  private static func ground(_ code: String, _ clause: String, _ curedBy: Ground.Circumstance? = nil) -> Ground {
    Ground(code: code, clause: "(\(clause))", title: code, curedBy: curedBy)
  }
}
