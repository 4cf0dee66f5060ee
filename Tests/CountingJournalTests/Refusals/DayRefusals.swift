import CountingTestSupport

private let hold = #"{"do":"ward.hold","kind":"declaration","reason":"Writ","order":"WP 7"}"#

extension RefusedAct {
  static let day: [RefusedAct] = [
    .init("already-begun", #"{"do":"ward.begin"}"#, after: [#"{"do":"ward.begin"}"#]),
    .init("officer-known", #"{"do":"officer.add","officer":"ent-1","name":"E","role":"entry"}"#),
    .init(
      "officer-known", #"{"do":"officer.add","officer":"ent-1","name":"E","role":"entry"}"#,
      after: [#"{"do":"officer.relieve","officer":"ent-1","reason":"Ill"}"#]),
    .init("no-such-officer", over: "reason-missing", #"{"do":"officer.relieve","officer":"nobody"}"#),
    .init(
      "no-such-officer", #"{"do":"officer.relieve","officer":"asst","reason":"Ill"}"#,
      after: [#"{"do":"officer.relieve","officer":"asst","reason":"Ill"}"#]),
    .init("last-returning-officer", over: "reason-missing", #"{"do":"officer.relieve","officer":"ro"}"#),
    .init(
      "last-returning-officer", #"{"do":"officer.relieve","officer":"ro-2","reason":"Ill","by":"ro-2"}"#,
      after: [
        #"{"do":"officer.add","officer":"ro-2","name":"R","role":"ro"}"#,
        #"{"do":"officer.relieve","officer":"ro","reason":"Ill"}"#,
      ]),
    .init("reason-missing", #"{"do":"officer.relieve","officer":"asst"}"#),
    .init("reason-missing", #"{"do":"officer.relieve","officer":"asst","reason":" \t"}"#),
    .init("unknown-candidate", #"{"do":"agent.add","candidate":4,"name":"A"}"#),
    .init("unknown-candidate", #"{"do":"agent.add","candidate":0,"name":"A"}"#),
    .init(
      "suspended", over: "reason-missing", #"{"do":"count.suspend"}"#,
      after: [#"{"do":"count.suspend","reason":"Storm"}"#]),
    .init("reason-missing", #"{"do":"count.suspend","reason":""}"#),
    .init("not-suspended", #"{"do":"count.resume"}"#),
    .init("ward-held", over: "reason-missing", #"{"do":"ward.hold","kind":"count"}"#, after: [hold]),
    .init("reason-missing", over: "order-missing", #"{"do":"ward.hold","kind":"count"}"#),
    .init("reason-missing", #"{"do":"ward.hold","kind":"loss"}"#),
    .init("order-missing", #"{"do":"ward.hold","kind":"count","reason":"Writ"}"#),
    .init("order-missing", #"{"do":"ward.hold","kind":"declaration","reason":"Writ","order":" "}"#),
    .init("not-held", over: "order-missing", #"{"do":"ward.release"}"#),
    .init("order-missing", #"{"do":"ward.release"}"#, after: [hold]),
    .init("order-missing", over: "reason-missing", #"{"do":"ward.void"}"#),
    .init("reason-missing", #"{"do":"ward.void","order":"SEC 9"}"#),
    .init("reason-missing", #"{"do":"clock.accept"}"#),
  ]
}
