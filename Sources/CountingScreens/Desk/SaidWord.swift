import CountingRules

/// What the desk says of an act before it is done, and what it was told after: `Templates/screens/said.toml`.
package enum SaidWord: String, ScreenVocabulary {
  package static let file = "said"
  case station, admitted, mixes, issue, sheet, officer, application
  case heldPostal = "held.postal"
  case heldSheet = "held.sheet"
  // Piles of a recount.
  case pilePapers = "pile.papers"
  case pileCandidate = "pile.candidate"
  case pileNota = "pile.nota"
  case pileRejected = "pile.rejected"
  case pilePostal = "pile.postal"
  // Packets.
  case lateCovers = "packet.late-covers"
  case rejectedCovers = "packet.rejected-covers"
  case declarations = "packet.declarations"
  case postalValid = "packet.postal-valid"
  case postalRejected = "packet.postal-rejected"
  case packetCandidate = "packet.candidate"
  case packetNota = "packet.nota"
  case packetRejected = "packet.rejected"
  case packetHeld = "packet.held"
  case tendered = "packet.tendered"
  case outer = "packet.outer"
  case unused = "packet.unused"
  case counterfoils = "packet.counterfoils"
  case markedCopy = "packet.marked-copy"
  // Members of an act's answer.
  case toldState = "told.state"
  case toldSerial = "told.serial"
  case toldDuplicates = "told.duplicates"
  case toldCover = "told.cover"
  case toldWard = "told.ward"
  case toldOutcome = "told.outcome"
  case toldGround = "told.ground"
  case toldFound = "told.found"
  case toldPapers = "told.papers"
  case toldBundles = "told.bundles"
  case toldLoose = "told.loose"
  case toldRound = "told.round"
  case toldIssues = "told.issues"
  case toldTable = "told.table"
  case toldWindow = "told.windowCloses"
  case toldRequest = "told.request"
  case toldStanding = "told.standing"
  case toldRecount = "told.recount"
  case toldStatement = "told.statement"
  case toldDigest = "told.digest"
  case toldSlip = "told.slip"
  case toldCandidate = "told.candidate"
  case toldEntropy = "told.entropy"
  case toldCode = "told.otp"
  case toldKey = "told.prk"
  case toldOrder = "told.order"
  case toldPosition = "told.position"
  // Their values, where they are words.
  case received = "state.received"
  case late = "state.late"
  case foundLate = "state.found-late"
  case verified = "state.verified"
  case stopped = "state.stopped"
  case coverAdmitted = "outcome.admitted"
  case coverRejected = "outcome.rejected"
  case inTime = "standing.in-time"
  case outOfTime = "standing.out-of-time"
  case noGrounds = "standing.no-grounds"
  case fallen = "standing.fallen"
}

extension DeskLabel {
  static func packet(_ packet: Packet, of ward: Ward) -> DeskLabel {
    switch packet {
    case .lateCovers: .said(.lateCovers, [:])
    case .rejectedCovers: .said(.rejectedCovers, [:])
    case .declarations: .said(.declarations, [:])
    case .postalValid: .said(.postalValid, [:])
    case .postalRejected: .said(.postalRejected, [:])
    case .candidate(let place): .said(.packetCandidate, ["candidate": candidate(at: place, of: ward)])
    case .nota: .said(.packetNota, [:])
    case .rejected: .said(.packetRejected, [:])
    case .held: .said(.packetHeld, [:])
    case .tendered(let station): .said(.tendered, ["station": .text(station)])
    case .outer: .said(.outer, [:])
    case .unused(let station): .said(.unused, ["station": .text(station)])
    case .counterfoils(let station): .said(.counterfoils, ["station": .text(station)])
    case .markedCopy(let station): .said(.markedCopy, ["station": .text(station)])
    }
  }

  /// The papers a pile holds, named by whose they are.
  static func pile(_ pile: Pile, of ward: Ward) -> DeskLabel {
    let content: DeskLabel =
      switch pile.content {
      case .candidate(let place):
        .said(.pileCandidate, ["place": .text("\(place)"), "candidate": candidate(at: place, of: ward)])
      case .nota: .said(.pileNota, [:])
      case .rejected: .said(.pileRejected, [:])
      }
    return pile.postal ? .said(.pilePostal, ["pile": content]) : content
  }

  static func candidate(at place: Int, of ward: Ward) -> DeskLabel {
    ward.candidates.first { $0.place == place }.map { .candidate($0) } ?? .text("\(place)")
  }
}
