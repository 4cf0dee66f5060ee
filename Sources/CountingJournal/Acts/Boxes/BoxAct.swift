import CountingRules

/// An act on one box of a station.
package protocol BoxAct: WardAct {
  var station: String { get }
  var box: String { get }
}

extension BoxAct {
  package static var traits: ActTraits { [.strikable, .changesFigures] }

  func known(in count: WardCount) throws(Refusal) -> BallotBox {
    let place = try count.box(box, of: station)
    return count.stations[place.station].boxes[place.box]
  }

  func change(in count: inout WardCount, _ body: (inout BallotBox) -> Void) {
    guard let place = try? count.box(box, of: station) else { return }
    body(&count.stations[place.station].boxes[place.box])
  }
}
