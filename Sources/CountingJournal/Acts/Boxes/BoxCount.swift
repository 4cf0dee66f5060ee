package import CountingRules

/// The initial count of a box, in bundles and a leftover (B-5).
package struct BoxCount: BoxAct {
  package static let name = "box.count"
  package static let requirement = "B-5"
  package static let purpose = "The papers of a box, in bundles and a leftover."
  package static let example: JSON.Members = ["station": "12", "box": "12/1", "bundles": 18, "leftover": 7]
  package static let roles = Set<Role>.tables

  package let station: String
  package let box: String
  let bundles: Int
  let leftover: Int

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    box = try fields.text("box")
    bundles = try fields.count("bundles")
    leftover = try fields.count("leftover")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = try known(in: count)
    if known.isCounted, count.drum != nil {
      throw Refusal(.alreadyMixed, "Box \(box) is counted and its papers are mixed.")
    }
    try known.checkCounting()
    let found = try counted(by: count.settings).found
    return .init([("found", .int(found))])
  }

  private func counted(by settings: Settings) throws(Refusal) -> InitialCount {
    try InitialCount(bundles: bundles, leftover: leftover, papersABundle: settings.bundle)
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let counted = try? counted(by: count.settings) else { return }
    let late = count.drum != nil
    change(in: &count) {
      $0.counts.append(counted)
      $0.countedAfterMixing = late
    }
    if late {
      count.drum?.join(papers: counted.found)
      count.fallTotals()
    }
  }
}
