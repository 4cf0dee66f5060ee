import CountingTestSupport

private let part = [
  #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#,
  #"{"do":"recount.decide","request":1,"decision":"part","reasons":"R","piles":["candidate-1","nota"]}"#,
]

/// Candidate 1 has 32 papers from the rounds; NOTA 4.
private func pile(
  _ name: String = "candidate-1", _ found: Int = 32, _ moved: String = "[]", recount: Int = 1,
  _ rest: String = #","confirmedBy":"sup""#
) -> String {
  #"{"do":"recount.pile","recount":\#(recount),"pile":"\#(name)","found":\#(found),"moved":\#(moved)\#(rest)}"#
}

private func close(_ recount: Int) -> String { #"{"do":"recount.close","recount":\#(recount)}"# }

extension RefusedAct {
  static let recounts: [RefusedAct] = [
    .init("recount-unknown", over: "outside-scope", pile("rejected", recount: 2)),
    .init("recount-closed", over: "outside-scope", pile("rejected"), after: [pile(), pile("nota", 4), close(1)]),
    .init("outside-scope", over: "unknown-pile", pile("candidate-2", 21, #"[{"to":"candidate-9","papers":1}]"#)),
    .init("outside-scope", pile("postal-nota", 1)),
    .init("unknown-pile", over: "moved-too-many", pile(moved: "candidate-4", 33)),
    .init("unknown-pile", pile(moved: "candidate-1", 1)),
    .init("unknown-pile", pile(moved: "postal-candidate-2", 1)),
    .init("unknown-pile", pile(moved: "held", 1)),
    .init("unknown-ground", over: "moved-too-many", pile(moved: "rejected", 33)),
    .init("unknown-ground", pile("candidate-1", 32, #"[{"to":"rejected","papers":1,"ground":"no-vote"}]"#)),
    .init("moved-too-many", over: "reason-missing", pile("candidate-1", 3, #"[{"to":"nota","papers":4}]"#)),
    .init(
      "moved-too-many", pile("candidate-1", 32, #"[{"to":"nota","papers":30},{"to":"candidate-2","papers":3}]"#)),
    .init("reason-missing", over: "confirmation-missing", pile("candidate-1", 31, "[]", "")),
    .init("reason-missing", pile("nota", 5, "[]", #","reason":"","confirmedBy":"sup""#)),
    .init("confirmation-missing", pile("candidate-1", 32, "[]", "")),
    .init("confirmation-missing", pile("candidate-1", 32, "[]", #","confirmedBy":"ro""#)),
    .init("recount-unknown", close(2)),
    .init("recount-closed", close(1), after: [pile(), pile("nota", 4), close(1)]),
    .init("recount-incomplete", close(1)),
    .init("recount-incomplete", close(1), after: [pile(), pile()]),
  ].map { (row: RefusedAct) in
    RefusedAct(row.code, over: row.over, row.act, at: .totals, after: part + row.after)
  }
}

private func pile(moved to: String, _ papers: Int) -> String {
  pile("candidate-1", 32, #"[{"to":"\#(to)","papers":\#(papers)}]"#)
}
