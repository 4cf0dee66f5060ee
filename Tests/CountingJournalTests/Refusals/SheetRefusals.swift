import CountingRules
import CountingTestSupport

/// Table 1 of round 1: one paper accepted for candidate 2, one rejected.
private let sheet = StorySheet(1, 1, [8, 7, 3], nota: 1, accepted: [0, 1, 0], rejected: 1)
private let first = sheet.decided + [sheet.entered(by: "ent-1")]
/// The same papers, with one of candidate 1 keyed for candidate 2.
private let second = StorySheet(1, 1, [7, 8, 3], nota: 1, rejected: 1).entered(by: "ent-2")
private let differing = first + [second]

private func enter(
  _ votes: [Int], nota: Int = 1, rejected: Int = 1, held: Int = 0, by: String = "ent-2", table: Int = 1
) -> String {
  StorySheet(1, table, votes, nota: nota, rejected: rejected, held: held).entered(by: by)
}

private func reenter(_ values: String, by: String = "ent-1", table: Int = 1) -> String {
  #"{"do":"sheet.reenter","by":"\#(by)","round":1,"table":\#(table),"values":\#(values)}"#
}

private func blank(_ table: Int, _ rest: String = "") -> String {
  #"{"do":"sheet.blank","by":"sup","round":1,"table":\#(table)\#(rest)}"#
}

extension RefusedAct {
  static let sheets: [RefusedAct] = [
    .init("unknown-issue", over: "candidate-count", enter([8, 7], table: 3), at: .issued),
    .init("unknown-issue", enter([8, 7, 3]), at: .mixed),
    .init("sheet-entered", over: "candidate-count", enter([8, 7]), at: .sheets),
    .init("sheet-differs", over: "candidate-count", enter([8, 7], by: "sup"), at: .issued, after: differing),
    .init("candidate-count", over: "same-officer", enter([8, 7], by: "ent-1"), at: .issued, after: first),
    .init("candidate-count", enter([8, 7, 3, 0]), at: .issued),
    .init("same-officer", over: "sheet-balance", enter([9, 7, 3], by: "ent-1"), at: .issued, after: first),
    .init(
      "sheet-balance", over: "doubtful-differs", enter([9, 7, 3], rejected: 0, held: 2), at: .issued, after: first),
    .init("sheet-balance", enter([8, 7, 3], nota: 0), at: .issued, after: first),
    .init(
      "sheet-balance", StorySheet(1, 1, [8, 7, 3], nota: 1).entered(by: "sup", .clear), at: .issued, settings: .clear),
    .init("doubtful-differs", enter([9, 7, 3], rejected: 0), at: .issued, after: first),
    .init("doubtful-differs", enter([8, 7, 3], rejected: 0, held: 1), at: .issued, after: first),
    .init("doubtful-differs", enter([8, 7, 3]), at: .issued),
    // Candidate 2 has an accepted paper, so at least one vote; then the same of NOTA.
    .init("doubtful-differs", enter([15, 0, 3]), at: .issued, after: first),
    .init(
      "doubtful-differs", enter([9, 7, 4], nota: 0, rejected: 0), at: .issued,
      after: [#"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"outcome":"nota"}]}"#]),
    .init("unknown-issue", over: "not-differing", reenter(#"{"votes.1":8}"#, table: 3), at: .issued),
    .init("not-differing", over: "not-your-entry", reenter(#"{"nota":8}"#, by: "sup"), at: .sheets),
    .init("not-differing", reenter(#"{"nota":8}"#), at: .issued, after: first),
    .init(
      "not-your-entry", over: "cell-not-in-question", reenter(#"{"nota":8}"#, by: "sup"), at: .issued, after: differing),
    .init("cell-not-in-question", over: "sheet-balance", reenter(#"{"nota":8}"#), at: .issued, after: differing),
    .init("cell-not-in-question", reenter(#"{"votes.01":7,"votes.2":8}"#), at: .issued, after: differing),
    .init("cell-not-in-question", reenter(#"{"doubtful":7}"#), at: .issued, after: differing),
    .init("sheet-balance", over: "doubtful-differs", reenter(#"{"votes.2":0}"#), at: .issued, after: differing),
    .init("doubtful-differs", reenter(#"{"votes.1":15,"votes.2":0}"#), at: .issued, after: differing),
    .init("unknown-issue", over: "reason-missing", blank(3), at: .issued),
    .init("sheet-entered", over: "reason-missing", blank(1), at: .sheets),
    .init("reason-missing", blank(1, #","reason":"""#), at: .issued),
  ]
}
