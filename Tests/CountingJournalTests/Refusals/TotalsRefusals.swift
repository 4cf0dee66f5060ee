import CountingRules
import CountingTestSupport

private let announce = #"{"do":"totals.announce"}"#
private let asked = #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#
private let groundless = #"{"do":"recount.request","candidate":2,"capacity":"candidate"}"#
private let ordered = decide(1, #""decision":"whole","reasons":"Margin""#)
private let blank = #"{"do":"sheet.blank","round":1,"table":2,"reason":"Wet"}"#
private let announced = #"{"do":"round.announce","round":1}"#

private func decide(_ request: Int, _ rest: String) -> String {
  #"{"do":"recount.decide","request":\#(request),\#(rest)}"#
}

private func waive(_ candidate: Int, _ witnesses: String) -> String {
  #"{"do":"recount.waive","candidate":\#(candidate)\#(witnesses)}"#
}

private let witnessed = #","witnesses":["A","B"]"#

private func ask(_ candidate: Int) -> String {
  #"{"do":"recount.request","by":"ent-1","candidate":\#(candidate),"capacity":"counting-agent"}"#
}

extension RefusedAct {
  static let totals: [RefusedAct] = announcing + asking + deciding

  private static let announcing: [RefusedAct] = [
    .init("postal-incomplete", over: "rounds-incomplete", announce, at: .sealed),
    .init("rounds-incomplete", announce, at: .postal),
    .init("rounds-incomplete", over: "sheet-blank", announce, at: .issued, after: [blank]),
    .init("rounds-incomplete", announce, at: .announced),
    .init("rounds-incomplete", announce, at: .sheetsTwice),
    .init(
      "sheet-blank", over: "doubtful-unsettled", announce, at: .issued,
      after: (Story.plain.sheets[0].acts(.atEnd).dropLast() + [blank, announced, #"{"do":"round.issue"}"#])
        + Story.plain.acts(round: 2, .atEnd) + [#"{"do":"round.announce","round":2}"#],
      settings: .atEnd),
    .init(
      "doubtful-unsettled", over: "recount-open", announce, at: .totals,
      after: [asked, ordered, #"{"do":"strike","entries":[27],"reason":"Wrong","confirmedBy":"sup"}"#],
      settings: .atEnd),
    .init("recount-open", over: "already-announced", announce, at: .totals, after: [asked, ordered]),
    .init("already-announced", announce, at: .totals),
  ]

  private static let asking: [RefusedAct] = [
    .init("totals-not-announced", over: "unknown-candidate", ask(4), at: .rounds),
    .init("unknown-candidate", ask(4), at: .totals),
    .init("totals-not-announced", over: "unknown-candidate", waive(4, witnessed), at: .rounds),
    .init("unknown-candidate", over: "window-closed", waive(4, witnessed), at: .over),
    .init("window-closed", over: "witnesses-missing", waive(1, ""), at: .over),
    .init(
      "window-closed", waive(1, witnessed), at: .totals, after: (1...3).map { waive($0, witnessed) }),
    .init("witnesses-missing", waive(1, ""), at: .totals),
    .init("witnesses-missing", waive(1, #","witnesses":["A"]"#), at: .totals),
    .init("witnesses-missing", waive(1, #","witnesses":["A"," A "]"#), at: .totals),
    .init("witnesses-missing", waive(1, #","witnesses":["A"," "]"#), at: .totals),
  ]

  private static let deciding: [RefusedAct] = [
    .init("request-unknown", over: "reasons-missing", decide(2, #""decision":"whole""#), at: .totals, after: [asked]),
    .init(
      "request-not-in-time", over: "reasons-missing", decide(1, #""decision":"whole""#), at: .totals,
      after: [groundless]),
    .init("request-not-in-time", ordered, at: .over, after: [asked]),
    .init(
      "request-decided", over: "reasons-missing", decide(1, #""decision":"whole""#), at: .totals,
      after: [asked, ordered]),
    .init("reasons-missing", over: "scope-missing", decide(1, #""decision":"part""#), at: .totals, after: [asked]),
    .init("reasons-missing", decide(1, #""decision":"refused","reasons":" ""#), at: .totals, after: [asked]),
    .init(
      "scope-missing", over: "recount-open", decide(2, #""decision":"part","reasons":"R""#), at: .totals,
      after: [asked, asked, ordered]),
    .init(
      "scope-missing", decide(1, #""decision":"part","reasons":"R","piles":[]"#), at: .totals, after: [asked]),
    .init(
      "unknown-pile", over: "recount-open", decide(2, #""decision":"part","reasons":"R","piles":["held"]"#),
      at: .totals, after: [asked, asked, ordered]),
    .init(
      "unknown-pile", decide(1, #""decision":"part","reasons":"R","piles":["nota","candidate-4"]"#), at: .totals,
      after: [asked]),
    .init(
      "recount-open", decide(2, #""decision":"part","reasons":"R","piles":["nota"]"#), at: .totals,
      after: [asked, asked, ordered]),
    .init(
      "recount-open", decide(2, #""decision":"whole","reasons":"R""#), at: .totals, after: [asked, asked, ordered]),
  ]
}
