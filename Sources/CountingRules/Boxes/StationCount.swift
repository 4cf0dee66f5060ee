/// A station's papers: its boxes against its account (B-6).
package struct StationCount: Hashable, Sendable {
  package let station: PollingStation
  /// Every account entered, the last stands; old values are kept and printed (B-1a).
  package var accounts: [BallotPaperAccount]
  package var boxes: [BallotBox]
  /// Every Proforma-1 signed for the station; each speaks for its own figures.
  package var proformas: [ProformaOne] = []

  package init(_ station: PollingStation) {
    self.station = station
    accounts = station.account.map { [$0] } ?? []
    boxes = station.boxes.map(BallotBox.init)
  }

  package var account: BallotPaperAccount? { accounts.last }

  package enum State: String, Sendable {
    case noAccount = "no-account"
    case pending
    case setAside = "set-aside"
    case equal
    case proforma1 = "proforma-1"
    case different
  }

  package var state: State {
    guard let account else { return .noAccount }
    guard let found else { return .pending }
    if boxes.contains(where: \.setAside) { return .setAside }
    if found == account.toBeFound { return .equal }
    return proformas.contains { $0.covers(found: found, account: account.toBeFound) } ? .proforma1 : .different
  }

  /// The Proforma-1 for the present figures, or the last one signed.
  package var proforma: ProformaOne? {
    proformas.last { $0.covers(found: found ?? -1, account: account?.toBeFound ?? -1) } ?? proformas.last
  }

  /// Only papers found in the box count (B-7); nil until every box is counted or set aside.
  package var found: Int? { boxes.allSatisfy { $0.isCounted || $0.setAside } ? papersFound : nil }

  package var papersFound: Int { boxes.reduce(0) { $0 + ($1.found ?? 0) } }

  /// found − account.
  package var difference: Int? {
    guard let account, let found else { return nil }
    return found - account.toBeFound
  }

  package func box(_ id: String) throws(Refusal) -> Int {
    guard let place = boxes.firstIndex(where: { $0.label.id == id }) else {
      throw Refusal(.unknownBox, "Station \(station.id) has no box \(id).")
    }
    return place
  }
}
