/// The one lawful next step of a ward and who takes it: what an officer does who asks "and now?".
///
/// It follows the blockers of the declaration in their order; other acts may be lawful beside it, this one always is.
///
/// - Rule: X-3, S-2
package struct NextStep: Hashable, Sendable {
  /// Nil when there is nothing to do, or only to wait.
  package let act: Act?
  package let who: [Role]
  package let message: String

  /// - Parameter who: where the step asks for less than the act allows; otherwise everybody who may enter the act.
  init(_ act: Act?, _ message: String, by who: Set<Role>? = nil) {
    let roles = who ?? act?.roles ?? []
    (self.act, self.message) = (act, message)
    self.who = Role.allCases.filter(roles.contains)
  }
}

extension WardCount {
  /// The stages of the day in their order: the first that has something to do has the next step.
  ///
  /// - Parameters:
  ///   - closing: when postal covers must have been received.
  ///   - clock: how an instant is written for people.
  package func nextStep(at now: Instant, closing: Instant, clock: (Instant) -> String) -> NextStep {
    if isVoid { return NextStep(nil, "The ward is void: nothing is to be done.") }
    if declaration != nil { return stepAfterDeclaration }
    if let stop = stepOutOfStop { return stop }
    if ward.poll == .uncontested {
      return hold.map(stepToRelease) ?? NextStep(.resultDeclare, "Declare the only candidate elected.")
    }
    if !begun, [.opened, .postal].contains(stage) {
      return NextStep(.wardBegin, "Read the four statements to the agents and begin.")
    }
    return postalStep(at: now, closing: closing, clock: clock) ?? boxStep ?? mixingStep ?? roundStep ?? recountStep
      ?? totalsStep ?? windowStep(at: now, clock: clock) ?? outcomeStep
  }

  /// A held or suspended count waits for its release (T-8); a bar on the declaration lets the count go on.
  private var stepOutOfStop: NextStep? {
    if let hold, hold.kind.stopsTheCount { return stepToRelease(hold) }
    return suspension.map {
      NextStep(.countResume, "The count is suspended (\($0)). Resume it when the cause is gone.")
    }
  }

  func stepToRelease(_ hold: Hold) -> NextStep {
    NextStep(
      .wardRelease, "The ward is held (\(hold.kind.rawValue): \(hold.reason)). Release it when an order says so.")
  }
}

extension NextStep {
  /// The acts that carry a ward through its day.
  package enum Act: String, CaseIterable, Sendable {
    case wardBegin = "ward.begin"
    case wardRelease = "ward.release"
    case countResume = "count.resume"
    case postalReceive = "postal.receive"
    case postalScan = "postal.scan"
    case postalClose = "postal.close"
    case postalScrutinise = "postal.scrutinise"
    case postalSeal = "postal.seal"
    case postalCount = "postal.count"
    case accountEnter = "account.enter"
    case boxGive = "box.give"
    case boxVerify = "box.verify"
    case boxDecide = "box.decide"
    case boxCount = "box.count"
    case stationProforma1 = "station.proforma1"
    case drumMix = "drum.mix"
    case roundIssue = "round.issue"
    case sheetEnter = "sheet.enter"
    case sheetReenter = "sheet.reenter"
    case doubtfulDecide = "doubtful.decide"
    case roundAnnounce = "round.announce"
    case totalsAnnounce = "totals.announce"
    case recountDecide = "recount.decide"
    case recountPile = "recount.pile"
    case recountClose = "recount.close"
    case heldRelease = "held.release"
    case lotCommit = "lot.commit"
    case lotDraw = "lot.draw"
    case lotRecord = "lot.record"
    case resultDeclare = "result.declare"
    case certificateAcknowledge = "certificate.acknowledge"
    case packetSeal = "packet.seal"
    case packetHandOver = "packet.handOver"

    /// Who may enter it (S-2).
    package var roles: Set<Role> {
      switch self {
      case .wardRelease, .resultDeclare, .certificateAcknowledge: .returningOfficer
      case .accountEnter, .boxGive, .boxVerify, .boxCount, .stationProforma1, .sheetEnter, .sheetReenter: .tables
      case .drumMix, .roundIssue: .drum
      default: .returningOfficers
      }
    }
  }
}
