import CountingTestSupport

private func strike(_ entries: [Int], _ rest: String = #","reason":"Wrong","confirmedBy":"sup""#) -> String {
  #"{"do":"strike","entries":\#(entries)\#(rest)}"#
}

extension RefusedAct {
  static let strikes: [RefusedAct] =
    [
      .init("entry-unknown", strike([99]), at: .received),
      .init("entry-unknown", strike([0]), at: .received),
      .init("entry-unknown", over: "reason-missing", strike([3, 99], ""), at: .received),
      // An act of another ward, and one of the book.
      .init("entry-unknown", strike([1]), after: [#"{"do":"ward.begin","ward":2}"#]),
      .init(
        "entry-unknown", strike([1]), after: [#"{"do":"officer.relieve","officer":"asst","reason":"Ill"}"#]),
      .init("already-struck", over: "reason-missing", strike([5], ""), at: .received, after: [strike([5])]),
      .init("already-struck", over: "not-strikable", strike([5, 6]), at: .received, after: [strike([5])]),
      .init("not-strikable", over: "reason-missing", strike([12], ""), at: .sealed),
      .init("reason-missing", over: "confirmation-missing", strike([1], ""), at: .received),
      .init("reason-missing", strike([5], #","reason":" ""#), at: .received),
      .init("confirmation-missing", over: "others-rest-on-it", strike([1], #","reason":"W""#), at: .scrutinised),
      .init("confirmation-missing", strike([1], #","reason":"W","confirmedBy":"ro""#), at: .received),
      .init("confirmation-missing", strike([1], #","reason":"W","confirmedBy":"ent-1""#), at: .received),
      .init("confirmation-missing", strike([4, 5], #","reason":"W""#), at: .received),
      .init("others-rest-on-it", strike([1]), at: .scrutinised),
      .init("others-rest-on-it", strike([22]), at: .mixed),
      .init("others-rest-on-it", strike([24]), at: .sheets),
      // A round rests on the one before it, though nothing else of it stands.
      .init("others-rest-on-it", strike([24, 25, 26, 27, 28, 29]), at: .issuedTwice),
      .init("not-permitted", strike([1], #","by":"sup","reason":"W","confirmedBy":"aro""#), at: .received),
      .init("not-permitted", over: "entry-unknown", strike([99], #","by":"sup","reason":"W""#), at: .received),
      .init("not-permitted", strike([18], #","by":"sup","reason":"W""#), at: .boxes),
      .init("not-permitted", strike([21, 22], #","by":"sup","reason":"W""#), at: .boxes),
      .init("not-permitted", strike([22], #","by":"ent-1","reason":"W""#), at: .boxes),
      .init("not-permitted", strike([22], #","by":"asst","reason":"W","confirmedBy":"sup""#), at: .boxes),
    ] + notStrikable

  /// What is never struck: seq is the last entry at its stage, after the acts beside it.
  private static let notStrikable: [RefusedAct] =
    [
      (.opened, 1, [#"{"do":"ward.begin"}"#]), (.opened, 1, [#"{"do":"objection.add","text":"No"}"#]),
      (.opened, 1, [#"{"do":"ward.hold","kind":"declaration","reason":"W","order":"O"}"#]),
      (
        .opened, 2,
        [
          #"{"do":"ward.hold","kind":"declaration","reason":"W","order":"O"}"#,
          #"{"do":"ward.release","order":"O"}"#,
        ]
      ),
      (.opened, 1, [#"{"do":"count.suspend","reason":"Rain"}"#, #"{"do":"count.resume"}"#]),
      (.opened, 2, [#"{"do":"count.suspend","reason":"Rain"}"#, #"{"do":"count.resume"}"#]),
      (.received, 6, [strike([5])]), (.sealed, 12, []), (.mixed, 23, []), (.announced, 30, []), (.totals, 37, []),
      (.totals, 38, [#"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#]),
      (
        .totals, 39,
        [
          #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#,
          #"{"do":"recount.decide","request":1,"decision":"refused","reasons":"Frivolous"}"#,
        ]
      ),
      (.opened, 1, [#"{"do":"packet.seal","packet":"outer","seals":[]}"#]),
    ].map { (stage: Stage, seq: Int, after: [String]) in
      RefusedAct("not-strikable", strike([seq]), at: stage, after: after)
    } + [
      RefusedAct(
        "not-strikable", strike([38]), at: .over,
        after: [#"{"do":"lot.commit","sources":["DICE"]}"#], story: .tied)
    ]
}
