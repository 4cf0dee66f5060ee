/// The acts of the counting day, in its order.
package enum ActCatalogue {
  package static let wardActs: [any WardAct.Type] = [
    WardBegin.self, AgentAdd.self, ObjectionAdd.self, CountSuspend.self, CountResume.self, WardHold.self,
    WardRelease.self, WardVoid.self,
    PostalReceive.self, PostalScan.self, PostalClose.self, PostalScrutinise.self, PostalSeal.self,
    PostalCountEnter.self,
    AccountEnter.self, BoxGive.self, BoxVerify.self, BoxDecide.self, BoxExclude.self, BoxCount.self,
    StationProforma1.self, DrumMix.self, DrumAmend.self,
    RoundIssue.self, IssueReturn.self, IssueMove.self, IssueAmend.self, SheetEnter.self, SheetReenter.self,
    SheetBlank.self, DoubtfulDecide.self, HeldRelease.self, RoundAnnounce.self,
    TotalsAnnounce.self, RecountAsked.self, RecountWaive.self, RecountDecide.self, RecountPile.self,
    RecountClose.self,
    LotCommit.self, LotDraw.self, LotAbandon.self, LotRecord.self,
    ResultDeclare.self, CertificateAcknowledge.self, PacketSeal.self, PacketHandOver.self, AttachmentAdd.self,
    ResultAmend.self,
  ]

  package static let bookActs: [any BookAct.Type] = [OfficerAdd.self, OfficerRelieve.self, ClockAccept.self]

  static let wardActByName = Dictionary(uniqueKeysWithValues: wardActs.map { ($0.name, $0) })
  static let bookActByName = Dictionary(uniqueKeysWithValues: bookActs.map { ($0.name, $0) })

  /// Every act an officer may ask for. One by one: a whole list of types is converted by asking the runtime of each.
  package static let all: [any Act.Type] = bookActs.map { $0 } + wardActs.map { $0 } + [Strike.self]

  /// Every name that `do` may hold.
  package static var names: [String] { bookActs.map { $0.name } + wardActs.map { $0.name } + [Strike.name] }
}
