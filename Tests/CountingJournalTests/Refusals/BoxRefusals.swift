import CountingTestSupport

private func account(_ station: String, received: Int = 50, _ rest: String = "") -> String {
  #"{"do":"account.enter","station":"\#(station)","received":\#(received),"unusedSigned":4,"unusedUnsigned":3,"#
    + #""cancelledProcedure":1,"cancelledOther":1,"tendered":1\#(rest)}"#
}

private func box(_ act: String, _ box: String, _ rest: String) -> String {
  #"{"do":"box.\#(act)","station":"\#(box.prefix(2))","box":"\#(box)",\#(rest)}"#
}

private let setAside = box("decide", "11/2", #""count":false,"reason":"Seal gone""#)
private let broken = box("verify", "11/1", #""sealIntact":false,"paperSeal":"PS 111""#)
private let sound = #""sealIntact":true,"paperSeal":"PS 111""#
/// 23 in box 11/1: one fewer than its station's account wants.
private let short = box("count", "11/1", #""bundles":4,"leftover":3"#)

private func proforma(_ station: String, _ rest: String = #","cause":"Slip""#) -> String {
  #"{"do":"station.proforma1","station":"\#(station)","agents":[]\#(rest)}"#
}

extension RefusedAct {
  static let boxes: [RefusedAct] = accounts + boxActs + stations

  private static let accounts: [RefusedAct] = [
    .init("unknown-station", over: "account-mismatch", account("99", received: 1)),
    .init("unknown-station", over: "already-mixed", account("99"), at: .mixed),
    .init("already-mixed", over: "account-mismatch", account("11", received: 1), at: .mixed),
    .init("account-mismatch", over: "reason-missing", account("11", received: 1)),
    // 9 received: 2 used, −1 to be found. 10 received: 0 to be found. 1001–1049 are 49 papers.
    .init("account-mismatch", account("11", received: 9, #","reason":"Read again""#)),
    .init("account-mismatch", account("21", #","ward":2,"serialFrom":"1001","serialTo":"1049""#)),
    .init("reason-missing", account("11")),
    .init("reason-missing", account("21", #","ward":2"#), after: [account("21", #","ward":2"#)]),
  ]

  private static let boxActs: [RefusedAct] = [
    .init("postal-incomplete", over: "unknown-box", box("give", "11/9", #""table":1"#), at: .sealed),
    .init("unknown-box", over: "unknown-table", box("give", "11/9", #""table":9"#), at: .postal),
    .init("unknown-box", box("give", "99/1", #""table":1"#), at: .postal),
    .init("unknown-table", over: "box-given", box("give", "11/1", #""table":3"#), at: .given),
    .init("box-given", over: "table-busy", box("give", "11/1", #""table":2"#), at: .given),
    .init("box-given", box("give", "11/2", #""table":1"#), at: .postal, after: [setAside]),
    .init("table-busy", box("give", "11/2", #""table":1"#), at: .given),
    .init("unknown-box", box("verify", "11/9", sound), at: .given),
    .init("box-not-given", box("verify", "11/2", sound), at: .given),
    .init("box-not-given", over: "box-verified", box("verify", "11/2", sound), at: .given, after: [setAside]),
    .init("box-verified", box("verify", "11/1", sound), at: .verified),
    .init("box-verified", box("verify", "11/1", sound), at: .given, after: [broken]),
    .init(
      "box-verified", box("verify", "11/1", sound), at: .given,
      after: [box("decide", "11/1", #""count":false,"reason":"Late""#)]),
    .init("unknown-box", over: "reason-missing", box("decide", "11/9", #""count":true"#)),
    .init("box-counted", over: "box-not-stopped", box("decide", "11/1", #""count":true"#), at: .boxes),
    .init("box-counted", over: "reason-missing", box("decide", "11/1", #""count":false"#), at: .boxes),
    .init("box-not-stopped", over: "reason-missing", box("decide", "11/1", #""count":true"#), at: .verified),
    .init("reason-missing", box("decide", "11/1", #""count":false"#), at: .verified),
    .init("reason-missing", box("decide", "11/1", #""count":true"#), at: .given, after: [broken]),
    .init("unknown-box", over: "order-missing", #"{"do":"box.exclude","station":"11","box":"11/9"}"#),
    .init("box-not-set-aside", over: "order-missing", #"{"do":"box.exclude","station":"11","box":"11/1"}"#),
    .init("order-missing", #"{"do":"box.exclude","station":"11","box":"11/2"}"#, after: [setAside]),
    .init("unknown-box", over: "leftover-range", box("count", "12/2", #""bundles":1,"leftover":5"#)),
    .init("already-mixed", over: "leftover-range", box("count", "11/1", #""bundles":1,"leftover":5"#), at: .mixed),
    .init(
      "box-stopped", over: "leftover-range", box("count", "11/1", #""bundles":1,"leftover":5"#), at: .given,
      after: [broken]),
    .init("box-stopped", over: "box-not-verified", short.replacing("11/1", with: "11/2"), after: [setAside]),
    .init(
      "box-not-verified", over: "leftover-range", box("count", "11/1", #""bundles":1,"leftover":5"#), at: .given),
    .init("leftover-range", box("count", "11/1", #""bundles":4,"leftover":5"#), at: .verified),
  ]

  private static let stations: [RefusedAct] = [
    .init("unknown-station", over: "already-mixed", proforma("99"), at: .mixed),
    .init("already-mixed", over: "not-different", proforma("11"), at: .mixed),
    .init("account-missing", over: "boxes-uncounted", proforma("21", #","ward":2"#)),
    .init("boxes-uncounted", over: "cause-missing", proforma("11", ""), at: .verified),
    .init("not-different", over: "cause-missing", proforma("11", ""), at: .boxes),
    .init("cause-missing", over: "recount-first", proforma("11", ""), at: .boxes, after: [short]),
    .init("cause-missing", proforma("11", #","cause":"  ""#), at: .boxes, after: [short, short]),
    .init("recount-first", proforma("11"), at: .boxes, after: [short]),
    // Box 11/1 has come to 23 twice; box 11/2 was counted once.
    .init("recount-first", proforma("11"), at: .boxes, after: [short, short]),
    // Only the RO or ARO waives the repeat, and with a reason.
    .init("recount-first", proforma("11", #","by":"sup","cause":"Slip","waived":"Plain""#), at: .boxes, after: [short]),
    .init("recount-first", proforma("11", #","cause":"Slip","waived":" ""#), at: .boxes, after: [short]),
    .init(
      "already-mixed", over: "postal-incomplete", #"{"do":"drum.mix"}"#, at: .mixed,
      after: [#"{"do":"strike","entries":[13],"reason":"Wrong","confirmedBy":"sup"}"#]),
    .init("postal-incomplete", over: "stations-unreconciled", #"{"do":"drum.mix"}"#, at: .sealed),
    .init("stations-unreconciled", #"{"do":"drum.mix"}"#, at: .verified),
    .init("stations-unreconciled", #"{"do":"drum.mix"}"#, at: .boxes, after: [short]),
    .init("not-mixed", over: "reason-missing", #"{"do":"drum.amend","change":-1}"#, at: .boxes),
    .init("drum-short", over: "reason-missing", #"{"do":"drum.amend","change":-71}"#, at: .mixed),
    .init("drum-short", over: "reason-missing", #"{"do":"drum.amend","change":-31}"#, at: .issued),
    .init("reason-missing", over: "confirmation-missing", #"{"do":"drum.amend","change":-1}"#, at: .mixed),
    .init("confirmation-missing", #"{"do":"drum.amend","change":-1,"reason":"Stray"}"#, at: .mixed),
    .init(
      "confirmation-missing", #"{"do":"drum.amend","change":-1,"reason":"Stray","confirmedBy":"aro","by":"aro"}"#,
      at: .mixed),
  ]
}
