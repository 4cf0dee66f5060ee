import CountingTestSupport

private let suspend = #"{"do":"count.suspend","reason":"Storm"}"#

private func hold(_ kind: String) -> String { #"{"do":"ward.hold","kind":"\#(kind)","reason":"Writ","order":"WP 7"}"# }

extension RefusedAct {
  /// What every act is tested for first; `malformed-act` and the clock have suites of their own.
  static let general: [RefusedAct] = names + permissions + stops

  private static let names: [RefusedAct] = [
    .init("unknown-act", #"{"do":"box.burn"}"#),
    // The opening entry is no act, and a name is itself to the letter.
    .init("unknown-act", over: "malformed-act", #"{"do":"book.open","by":7}"#),
    .init("unknown-act", #"{"do":"Ward.begin"}"#),
    .init("malformed-act", over: "id-reused", #"{"do":"ward.begin","id":"a","x":1}"#, after: [identified]),
    .init("id-reused", over: "unknown-officer", #"{"do":"ward.begin","id":"a","by":"nobody"}"#, after: [identified]),
    .init("id-reused", #"{"do":"agent.add","id":"a","candidate":1,"name":"B"}"#, after: [identified]),
    .init("id-reused", #"{"do":"agent.add","id":"a","candidate":1,"name":"A","at":"07:00"}"#, after: [identified]),
    .init(
      "clock-backwards", over: "unknown-officer", #"{"do":"ward.begin","by":"x","at":"07:59:59.999"}"#, at: .closed),
    .init("unknown-officer", over: "unknown-ward", #"{"do":"ward.begin","by":"nobody","ward":9}"#),
    .init("unknown-officer", over: "not-permitted", #"{"do":"ward.begin","by":"asst"}"#, after: [relieved]),
    .init("unknown-officer", #"{"do":"ward.begin","by":""}"#),
    .init("unknown-ward", over: "not-permitted", #"{"do":"ward.begin","by":"asst","ward":9}"#),
    .init("unknown-ward", #"{"do":"strike","ward":9,"entries":[1]}"#),
  ]

  private static let identified = #"{"do":"agent.add","id":"a","candidate":1,"name":"A"}"#
  private static let relieved = #"{"do":"officer.relieve","officer":"asst","reason":"Ill"}"#

  private static let permissions: [RefusedAct] = [
    .init("not-permitted", over: "already-begun", #"{"do":"ward.begin","by":"sup"}"#, after: [#"{"do":"ward.begin"}"#]),
    // An officer with wards acts only there.
    .init("not-permitted", over: "unknown-box", #"{"do":"box.give","by":"sup-2","station":"9","box":"9","table":1}"#),
    .init("not-permitted", #"{"do":"objection.add","by":"sup-2","text":"No"}"#),
    .init("not-permitted", over: "ward-frozen", #"{"do":"ward.begin","by":"sup"}"#, at: .declared),
    .init("not-permitted", over: "no-such-officer", #"{"do":"officer.relieve","by":"aro","officer":"x"}"#),
  ]

  private static let stops: [RefusedAct] = [
    .init("ward-frozen", over: "ward-held", #"{"do":"ward.begin"}"#, at: .declared, after: [hold("count")]),
    .init("ward-frozen", over: "already-announced", #"{"do":"totals.announce"}"#, at: .declared),
    .init("ward-frozen", #"{"do":"result.declare"}"#, at: .declared),
    // No application is entertained after the declaration (T-6); nothing is struck, nobody suspends.
    .init("ward-frozen", #"{"do":"recount.request","candidate":2,"capacity":"candidate"}"#, at: .declared),
    .init("ward-frozen", #"{"do":"recount.waive","candidate":2}"#, at: .declared),
    .init("ward-frozen", #"{"do":"strike","entries":[1]}"#, at: .declared),
    .init("ward-frozen", #"{"do":"agent.add","candidate":1,"name":"A"}"#, at: .declared),
    .init("ward-frozen", suspend, at: .declared),
    .init("ward-frozen", #"{"do":"count.resume"}"#, at: .declared),
    .init("ward-frozen", over: "order-missing", #"{"do":"ward.void"}"#, at: .declared),
    .init("ward-frozen", #"{"do":"ward.begin"}"#, after: [#"{"do":"ward.void","order":"SEC 9","reason":"Fire"}"#]),
    .init("ward-frozen", #"{"do":"ward.begin","ward":4}"#),
    .init("ward-held", over: "suspended", #"{"do":"ward.begin"}"#, after: [suspend, hold("count")]),
    .init("ward-held", #"{"do":"ward.begin"}"#, after: [hold("loss")]),
    .init("ward-held", over: "entry-unknown", #"{"do":"strike","entries":[99]}"#, after: [hold("loss")]),
    .init("ward-held", #"{"do":"packet.seal","packet":"outer","seals":[]}"#, after: [hold("count")]),
    .init("ward-held", #"{"do":"packet.seal","packet":"outer","seals":[]}"#, at: .declared, after: [hold("count")]),
    .init("ward-held", #"{"do":"result.declare"}"#, at: .over, after: [hold("count")]),
    .init("suspended", over: "already-begun", #"{"do":"ward.begin"}"#, after: [#"{"do":"ward.begin"}"#, suspend]),
    .init("suspended", over: "entry-unknown", #"{"do":"strike","entries":[99]}"#, after: [suspend]),
    .init("suspended", over: "lot-drawn", #"{"do":"strike","entries":[99]}"#, at: .over, after: drawn, story: .tied),
  ]

  private static let drawn = [
    #"{"do":"lot.record","slip":"C001-1","drawnBy":"A child","witnesses":["A","B"]}"#, suspend,
  ]
}
