package import CountingRules

/// A code of an electronically transmitted cover is scanned (P-12).
package struct PostalScan: WardAct {
  package static let name = "postal.scan"
  package static let requirement = "P-12"
  package static let purpose = "A code of an electronically sent cover is read: 13C, then 13A, then 13B."
  package static let example: JSON.Members = ["cover": "5/091", "step": "13C", "code": "KN-OUTER-01"]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  package let cover: String
  package let step: Scans.Step
  package let code: String

  package init(from fields: inout Fields) throws(Malformed) {
    cover = try fields.text("cover")
    step = try fields.choice("step")
    code = try fields.name("code")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = try count.postal.cover(cover)
    guard known.kind == .etpbs else { throw Refusal(.notEtpbs, "Cover \(cover) came by post.") }
    _ = try count.postal.coverToOpen(cover)
    try known.scans.check(step, code: code)
    guard step == .outer else { return .init() }
    let others = day.codes.others(
      code, than: cover, in: count.ward.number, before: day.seq, without: day.striking)
    let serial = known.scans.serial ?? day.numbered("serial", next: day.codes.serials + 1)
    return .init([
      ("serial", .int(serial)),
      ("duplicates", .array(others.map { ["ward": .int($0.ward), "cover": .string($0.cover)] })),
    ])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard var known = count.postal[cover] else { return }
    known.scans[step] = code
    if step == .outer { known.scans.serial = entry.answer["serial"]?.int }
    count.postal[cover] = known
    for other in Self.duplicates(in: entry.answer) where other.ward == count.ward.number {
      count.turn(other.cover, by: entry.seq)
    }
  }

  /// The covers this scan found with the same code.
  package static func duplicates(in answer: JSON.Members) -> [(ward: Int, cover: String)] {
    (answer["duplicates"]?.array ?? []).compactMap { item in
      guard let ward = item["ward"]?.int, let cover = item["cover"]?.string else { return nil }
      return (ward, cover)
    }
  }
}

extension WardCount {
  /// Another cover bears the same code: both are rejected while the declarations lie open.
  mutating func turn(_ cover: String, by scan: Int) {
    if !postal.sealed { postal[cover]?.turnedBy.insert(scan) }
  }
}
