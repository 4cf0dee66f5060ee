package import CountingRules

/// The RO accepts a clock that was mended, once; a window open at the entry before it restarts in full.
package struct ClockAccept: BookAct {
  package static let name = "clock.accept"
  package static let requirement = "T-2"
  package static let purpose = "Accept the machine's clock after it went backwards."
  package static let example: JSON.Members = ["reason": "The clock was set by the time signal"]
  package static let roles = Set<Role>.returningOfficer
  package static let mendsTheClock = true

  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) { reason = try fields.writtenIfAny("reason") }

  package func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try day.requireReason(reason)
    return .init()
  }

  package func record(in state: inout CountState, _ entry: Entry) {
    let before = state.last
    let minutes = state.election.settings.recountMinutes
    state.changeWards { ward in
      guard ward.count.isWindowOpen(at: before) else { return }
      ward.count.announced.totals?.restartWindow(at: entry.at, uptime: entry.uptime, minutes: minutes)
    }
  }
}
