import CountingTestSupport

private let electronic = #"{"do":"postal.receive","cover":"E","kind":"etpbs"}"#
private let late = #"{"do":"postal.receive","cover":"L","kind":"post"}"#
private let lateElectronic = #"{"do":"postal.receive","cover":"L","kind":"etpbs"}"#

private func scan(_ cover: String, _ step: String, _ code: String) -> String {
  #"{"do":"postal.scan","cover":"\#(cover)","step":"\#(step)","code":"\#(code)"}"#
}

private func opened(_ cover: String, found: Bool = true, inner: Bool = true) -> String {
  #"{"do":"postal.scrutinise","cover":"\#(cover)","declarationFound":\#(found),"signed":true,"attested":true,"#
    + #""innerFound":\#(inner)}"#
}

private func counted(_ votes: [Int], _ rejected: String, nota: Int = 1) -> String {
  #"{"do":"postal.count","empty":0,"votes":\#(votes),"nota":\#(nota),"rejected":\#(rejected)}"#
}

extension RefusedAct {
  static let postal: [RefusedAct] = [
    .init("cover-known", #"{"do":"postal.receive","cover":"P1","kind":"etpbs"}"#, at: .received),
    .init("cover-unknown", over: "not-etpbs", scan("X", "13C", "C"), at: .received),
    .init("not-etpbs", over: "cover-late", scan("L", "13C", "C"), after: [late]).afterClosing(),
    .init("not-etpbs", over: "scan-order", scan("P1", "13A", "C"), at: .received),
    .init("cover-late", over: "scan-order", scan("L", "13A", "C"), after: [lateElectronic]).afterClosing(),
    .init("cover-late", scan("F", "13C", "C"), at: .closed, after: [foundLate]),
    .init("scan-order", scan("E", "13A", "A"), after: [electronic]),
    .init("scan-order", scan("E", "13B", "B"), after: [electronic, scan("E", "13C", "C")]),
    .init("scan-order", scan("E", "13C", "D"), after: [electronic, scan("E", "13C", "C")]),
    .init("postal-open", #"{"do":"postal.close"}"#, clock: "07:59:59.999"),
    .init(
      "postal-open", over: "already-closed", #"{"do":"postal.close"}"#, at: .closed,
      after: [#"{"do":"clock.accept","reason":"Fast","at":"07:00"}"#], clock: "07:01"
    ),
    .init("already-closed", #"{"do":"postal.close"}"#, at: .closed),
    .init("cover-unknown", over: "declarations-sealed", opened("X"), at: .sealed),
    .init("cover-late", over: "declarations-sealed", opened("F"), at: .sealed, after: [foundLate]),
    .init("declarations-sealed", over: "cover-settled", opened("P1"), at: .sealed),
    .init("cover-settled", opened("P1"), at: .scrutinised),
    .init(
      "cover-settled", over: "scan-missing", opened("E"),
      after: [electronic, scan("E", "13C", "C"), opened("E", found: false)]),
    .init("scan-missing", opened("E", found: false), after: [electronic]),
    .init("scan-missing", opened("E", inner: false), after: [electronic, scan("E", "13C", "C")]),
    .init("scan-missing", opened("E"), after: [electronic, scan("E", "13C", "C"), scan("E", "13A", "A")]),
    .init("postal-not-closed", over: "covers-unsettled", #"{"do":"postal.seal"}"#, at: .received),
    .init("already-sealed", #"{"do":"postal.seal"}"#, at: .sealed),
    .init("covers-unsettled", #"{"do":"postal.seal"}"#, at: .closed),
    .init("declarations-not-sealed", over: "candidate-count", counted([2, 1], "{}"), at: .scrutinised),
    .init("postal-counted", over: "candidate-count", counted([2, 1], "{}"), at: .postal),
    .init("candidate-count", over: "unknown-ground", counted([2, 1], #"{"no-mark":1}"#), at: .sealed),
    .init("candidate-count", counted([2, 1, 0, 0], #"{"no-vote":1}"#), at: .sealed),
    .init("unknown-ground", over: "postal-balance", counted([2, 1, 9], #"{"no-mark":1}"#), at: .sealed),
    // Postal papers are marked by pen: no instrument is asked for (P-8). "by-order" is a release's word.
    .init("unknown-ground", counted([2, 1, 0], #"{"wrong-instrument":1}"#), at: .sealed),
    .init("unknown-ground", counted([2, 1, 0], #"{"by-order":1}"#), at: .sealed),
    .init("postal-balance", counted([2, 1, 0], #"{"no-vote":1}"#, nota: 0), at: .sealed),
    .init("postal-balance", counted([2, 1, 0], #"{"no-vote":1}"#, nota: 2), at: .sealed),
  ]

  private static let foundLate = #"{"do":"postal.receive","cover":"F","kind":"etpbs","received":"07:00"}"#

  /// The same when it is past the closing time from the start.
  private func afterClosing() -> RefusedAct {
    RefusedAct(
      code, over: over, act, at: stage,
      after: after.map { $0.replacing("}", with: #","at":"08:00:00.001"}"#) }, clock: clock)
  }
}
