import CountingRules
import CountingTestSupport

private func decide(_ decisions: String..., table: Int = 1) -> String {
  let items = decisions.map { "{\($0)}" }.joined(separator: ",")
  return #"{"do":"doubtful.decide","round":1,"table":\#(table),"decisions":[\#(items)]}"#
}

private func rejected(_ paper: Int, _ ground: String, _ circumstance: String? = nil) -> String {
  #""paper":\#(paper),"outcome":"rejected","ground":"\#(ground)""#
    + (circumstance.map { #","circumstance":"\#($0)""# } ?? "")
}

private let nota = #""paper":1,"outcome":"nota""#
private let unordered = #""paper":5,"outcome":"held""#
private let sheet = StorySheet(1, 1, [8, 7, 3], nota: 1, rejected: 1)

private func release(_ rest: String, _ votes: [Int] = [1, 0, 0]) -> String {
  #"{"do":"held.release","votes":\#(votes),"nota":0,"rejected":0,\#(rest)}"#
}

extension RefusedAct {
  static let doubtful: [RefusedAct] = decisions + releases

  private static let decisions: [RefusedAct] = [
    .init("unknown-issue", over: "paper-unknown", decide(#""paper":0,"outcome":"nota""#, table: 3), at: .issued),
    .init(
      "sheet-not-entered", over: "paper-unknown", decide(#""paper":0,"outcome":"nota""#), at: .issued,
      after: [sheet.entered(by: "ent-1", .clear)], settings: .clear),
    .init(
      "sheet-begun", over: "paper-unknown", decide(#""paper":0,"outcome":"nota""#), at: .issued,
      after: sheet.decided + [sheet.entered(by: "ent-1")]),
    .init("sheet-begun", decide(nota), at: .sheets),
    .init("paper-unknown", over: "paper-decided", decide(nota, nota, #""paper":21,"outcome":"nota""#), at: .issued),
    .init("paper-unknown", decide(#""paper":0,"outcome":"nota""#), at: .issued),
    .init("paper-unknown", decide(#""papers":"19-21","outcome":"nota""#), at: .issued),
    .init(
      "paper-unknown", decide(#""paper":2,"outcome":"nota""#), at: .issued,
      after: [sheet.entered(by: "ent-1", .clear), sheet.entered(by: "ent-2", .clear)], settings: .clear),
    .init(
      "paper-decided", over: "unknown-candidate", decide(#""paper":1,"outcome":"valid","candidate":9"#), at: .issued,
      after: [decide(nota)]),
    .init("paper-decided", decide(#""papers":"1-3","outcome":"nota""#, #""paper":2,"outcome":"nota""#), at: .issued),
    .init(
      "unknown-candidate", over: "unknown-ground",
      decide(rejected(2, "blot"), #""paper":1,"outcome":"valid","candidate":4"#), at: .issued),
    .init("unknown-candidate", decide(#""paper":1,"outcome":"valid""#), at: .issued),
    .init("unknown-ground", over: "order-missing", decide(unordered, rejected(1, "blot")), at: .issued),
    .init(
      "unknown-ground", over: "ground-cured",
      decide(rejected(1, "doubtful-mark", "clear-intention"), rejected(2, "blot")), at: .issued),
    .init("unknown-ground", decide(#""paper":1,"outcome":"rejected""#), at: .issued),
    .init("unknown-ground", decide(rejected(1, "lacks-mark")), at: .issued),
    .init("unknown-ground", decide(rejected(1, "no-vote")), at: .issued),
    .init(
      "ground-cured", over: "order-missing", decide(unordered, rejected(1, "doubtful-mark", "clear-intention")),
      at: .issued),
    .init("ground-cured", decide(rejected(1, "more-than-one", "clear-intention")), at: .issued),
    .init("ground-cured", decide(rejected(1, "wrong-serial-or-design", "officer-mistake")), at: .issued),
    .init("ground-cured", decide(rejected(1, "lacks-mark-and-signature", "officer-mistake")), at: .issued),
    .init("order-missing", decide(unordered), at: .issued),
    .init("order-missing", decide(unordered + #","order":" ""#), at: .issued),
  ]

  private static let releases: [RefusedAct] = [
    .init("unknown-issue", over: "order-missing", release(#""source":"sheet","round":9,"table":1"#), at: .sheets),
    .init("unknown-issue", release(#""source":"sheet","order":"O-2""#), at: .sheets),
    .init("order-missing", over: "candidate-count", release(#""source":"postal""#, [1]), at: .postal),
    .init(
      "candidate-count", over: "held-short", release(#""source":"postal","order":"O-2""#, [9]), at: .postal),
    .init("held-short", release(#""source":"postal","order":"O-2""#), at: .opened),
    .init("held-short", release(#""source":"postal","order":"O-2""#), at: .postal),
    .init("held-short", release(#""source":"sheet","round":1,"table":1,"order":"O-2""#), at: .issued),
    .init(
      "held-short", release(#""source":"sheet","round":2,"table":2,"order":"O-2""#, [0, 0, 0]), at: .rounds,
      story: .held),
    .init(
      "held-short", release(#""source":"sheet","round":2,"table":2,"order":"O-2""#, [1, 1, 1]), at: .rounds,
      story: .held),
  ]
}
