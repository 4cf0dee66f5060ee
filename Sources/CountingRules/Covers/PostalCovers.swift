/// The postal ballots of a ward, from the first cover to the count.
package struct PostalCovers: Hashable, Sendable {
  /// In the order they were registered.
  package private(set) var covers: [Cover] = []
  private var places: [String: Int] = [:]
  /// The RO has said that no more covers are to come (P-0).
  package var closed = false
  /// The declarations are sealed: from now on nothing links an elector to a paper (P-6).
  package var sealed = false
  package var count: PostalCount?

  package init() {}

  package subscript(name: String) -> Cover? {
    get { places[name].map { covers[$0] } }
    set {
      guard let newValue else { return }
      if let place = places[name] {
        covers[place] = newValue
      } else {
        places[name] = covers.count
        covers.append(newValue)
      }
    }
  }

  package func cover(_ name: String) throws(Refusal) -> Cover {
    guard let cover = self[name] else { throw Refusal(.coverUnknown, "No cover \(name) is registered in this ward.") }
    return cover
  }

  /// A late cover, or one found late, is never opened.
  ///
  /// - Rule: P-0, P-2
  /// - Refuses: `cover-unknown`, `cover-late`
  package func coverToOpen(_ name: String) throws(Refusal) -> Cover {
    let cover = try cover(name)
    guard cover.isInTime else {
      let how = cover.arrival == .late ? "was received after the closing time" : "was found after postal was closed"
      throw Refusal(.coverLate, "Cover \(name) \(how) and stays unopened.")
    }
    return cover
  }

  package var admitted: Int { covers.count { $0.outcome == .admitted } }
  package var late: Int { covers.count { $0.arrival == .late } }
  package var foundLate: Int { covers.count { $0.arrival == .foundLate } }

  /// Serials of the covers admitted; for an electronic cover the electronic ballot number.
  package private(set) var serials: [String: String] = [:]

  package mutating func keep(serial: String?, of cover: String) { serials[cover] = serial }

  /// Whether a cover with this serial was admitted.
  package func hasAdmitted(_ serial: String) -> Bool {
    serials.contains { $0.value == serial && self[$0.key]?.outcome == .admitted }
  }

  /// Covers rejected unopened, by ground, in the order of the grounds.
  package var rejectedUnopened: [(ground: UnopenedGround, covers: Int)] {
    var numbers: [UnopenedGround: Int] = [:]
    for cover in covers { if let ground = cover.outcome?.ground { numbers[ground, default: 0] += 1 } }
    return UnopenedGround.allCases.compactMap { ground in numbers[ground].map { (ground, $0) } }
  }

  /// Postal is complete when counted, or when closed and no cover came in time (P-0: nil is an act, not an absence).
  package var isComplete: Bool { count != nil || (closed && !covers.contains(where: \.isInTime)) }
}
