package import CountingRules

/// What the catalogue says of an act: who does it, how a wrong one is mended, and until when.
package struct ActMending: Sendable {
  package let act: String
  package let who: [Role]
  package let mended: String
  package let until: String

  /// Every act, in the order of the day.
  package static var all: [ActMending] { ActCatalogue.all.map(of) }

  package static func of(_ act: any Act.Type) -> ActMending {
    let strikable = (act as? any WardAct.Type)?.traits.contains(.strikable) ?? false
    return ActMending(act.name, act.roles, strikable: strikable)
  }

  private init(_ act: String, _ roles: Set<Role>, strikable: Bool) {
    (self.act, who) = (act, Role.allCases.filter(roles.contains))
    let own = Self.ways[act]
    guard strikable else {
      (mended, until) = own ?? ("", "")
      return
    }
    mended = [own?.mended, "strike, and done again"].compactMap(\.self).joined(separator: "; ")
    until = [own?.until, "the lot or the declaration"].compactMap(\.self).joined(separator: "; ")
  }

  /// Acts with a way of their own. What is announced is not struck: it falls when a figure under it changes.
  private static let ways: [String: (mended: String, until: String)] = [
    "officer.add": ("officer.relieve", "always"),
    "officer.relieve": ("officer.add, under another id", "always"),
    "clock.accept": ("not mended: it admits a clock once", "–"),
    "book.restore": ("not mended: the book says it of itself", "–"),
    "ward.begin": ("not mended: what was read was read", "–"),
    "objection.add": ("never taken back; another may stand beside it", "–"),
    "count.suspend": ("count.resume", "the declaration"),
    "count.resume": ("count.suspend", "the declaration"),
    "ward.hold": ("ward.release, by order", "always"),
    "ward.release": ("ward.hold", "always"),
    "ward.void": ("not mended: the order voids the poll", "–"),
    "postal.seal": ("not mended: nothing links an elector to a paper any more", "–"),
    "account.enter": ("entered again with a reason", "mixing"),
    "box.count": ("counted again; every count is kept", "mixing"),
    "drum.mix": ("not mended; drum.amend where the drum holds more or less", "–"),
    "round.announce": ("falls when a figure of it or of an earlier round changes; announced again", "the declaration"),
    "totals.announce": ("falls when a figure of the ward changes; announced again", "the declaration"),
    "recount.request": ("never taken back; recount.decide answers it", "–"),
    "recount.decide": ("not mended; another application may follow", "–"),
    "recount.pile": ("counted again", "recount.close"),
    "lot.commit": ("lot.abandon, by order", "the draw"),
    "lot.draw": ("not mended", "–"),
    "lot.abandon": ("not mended: only the hand draw is left", "–"),
    "lot.record": ("not mended", "–"),
    "result.declare": ("result.amend, by order", "always"),
    "certificate.acknowledge": ("not mended", "–"),
    "packet.seal": ("falls when the number it holds changes; sealed again", "always"),
    "packet.handOver": ("packet.handOver again", "always"),
    "result.amend": ("result.amend again, by order", "always"),
    "strike": ("not mended: what was struck is done again", "–"),
  ]
}
