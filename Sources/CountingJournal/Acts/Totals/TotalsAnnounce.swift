package import CountingRules

/// The RO announces the ward's totals; the window for recount applications opens (T-1, T-2).
package struct TotalsAnnounce: WardAct {
  package static let name = "totals.announce"
  package static let requirement = "T-1"
  package static let purpose = "The totals are read out; the time for asking a recount begins."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .announces

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try count.checkAnnouncingTotals()
    let closes = day.at.adding(minutes: count.settings.recountMinutes)
    return .init([("windowCloses", .string(day.election.written(closes)))])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.announced.totals = TotalsAnnouncement(
      at: entry.at, uptime: entry.uptime, minutes: count.settings.recountMinutes)
    count.waivers = [:]
  }
}
