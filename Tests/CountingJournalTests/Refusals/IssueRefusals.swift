import CountingRules
import CountingTestSupport

private func issue(_ issues: (table: Int, papers: Int)...) -> String {
  let items = issues.map { #"{"table":\#($0.table),"papers":\#($0.papers)}"# }.joined(separator: ",")
  return #"{"do":"round.issue","by":"drum","issues":[\#(items)]}"#
}

private func change(_ name: String, table: Int = 1, _ rest: String) -> String {
  #"{"do":"issue.\#(name)","by":"drum","round":1,"table":\#(table),\#(rest)}"#
}

private let alone = [issue((1, 20))]
private let sheet = StorySheet(1, 1, [8, 8, 3], nota: 1)
private let entered = alone + sheet.acts()

extension RefusedAct {
  static let issues: [RefusedAct] = rounds + changes

  private static let rounds: [RefusedAct] = [
    .init("not-mixed", over: "unknown-table", issue((9, 20)), at: .boxes),
    .init("round-open", over: "unknown-table", issue((9, 20)), at: .issued),
    .init("round-open", over: "drum-empty", #"{"do":"round.issue"}"#, at: .issuedTwice),
    .init("drum-empty", over: "unknown-table", issue((9, 20)), at: .rounds),
    .init("unknown-table", over: "issue-too-large", issue((1, 21), (9, 20)), at: .mixed),
    .init("issue-too-large", over: "drum-short", issue((1, 21), (2, 60)), at: .mixed),
    .init("issue-too-large", issue((1, 21)), at: .mixed),
    .init("drum-short", issue((1, 20), (2, 11)), at: .announced),
    .init("unknown-round", #"{"do":"round.announce","round":1}"#, at: .mixed),
    .init("unknown-round", #"{"do":"round.announce","round":3}"#, at: .rounds),
    .init("sheets-missing", #"{"do":"round.announce","round":1}"#, at: .issued),
    .init(
      "sheets-missing", over: "doubtful-unsettled", #"{"do":"round.announce","round":1}"#, at: .issued,
      after: [sheetInDoubt.entered(by: "ent-1", .clear), sheetInDoubt.entered(by: "ent-2", .clear)], settings: .clear),
    .init(
      "doubtful-unsettled", over: "earlier-round-unannounced", #"{"do":"round.announce","round":2}"#, at: .sheets,
      after: [issue((1, 20)), doubted.entered(by: "ent-1", .clear)],
      settings: .small(.clear, entries: 1, overlapping: true)),
    .init(
      "sheets-missing", over: "earlier-round-unannounced", #"{"do":"round.announce","round":2}"#, at: .sheets,
      after: [issue((1, 20))], settings: .small(overlapping: true)),
    .init(
      "earlier-round-unannounced", #"{"do":"round.announce","round":2}"#, at: .sheets,
      after: [#"{"do":"round.issue"}"#] + Story.plain.acts(round: 2, .small), settings: .small(overlapping: true)),
    .init("already-announced", #"{"do":"round.announce","round":1}"#, at: .announced),
  ]

  private static let sheetInDoubt = StorySheet(1, 1, [8, 7, 3], nota: 1, rejected: 1)
  private static let doubted = StorySheet(2, 1, [8, 7, 3], nota: 1, rejected: 1)

  private static let changes: [RefusedAct] = [
    .init(
      "unknown-issue", over: "reason-missing", change("return", table: 2, #""papers":5"#), at: .mixed, after: alone),
    .init("sheet-entered", over: "return-too-large", change("return", #""papers":21"#), at: .sheets),
    .init("return-too-large", over: "reason-missing", change("return", #""papers":21"#), at: .issued),
    .init("reason-missing", change("return", #""papers":20"#), at: .issued),
    .init("unknown-issue", over: "unknown-table", change("move", table: 2, #""to":9"#), at: .mixed, after: alone),
    .init("unknown-table", over: "sheet-entered", change("move", #""to":9"#), at: .sheets),
    .init("table-has-issue", over: "sheet-entered", change("move", #""to":2"#), at: .sheets),
    .init("table-has-issue", over: "reason-missing", change("move", #""to":1"#), at: .issued),
    .init("sheet-entered", over: "reason-missing", change("move", #""to":2"#), at: .mixed, after: entered),
    .init("reason-missing", change("move", #""to":2"#), at: .mixed, after: alone),
    .init("unknown-issue", over: "reason-missing", change("amend", table: 9, #""papers":19"#), at: .issued),
    .init("sheet-entered", over: "reason-missing", change("amend", #""papers":19"#), at: .sheets),
    .init("reason-missing", over: "confirmation-missing", change("amend", #""papers":19"#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"Short""#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"Short","confirmedBy":" ""#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"S","confirmedBy":"nobody""#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"S","confirmedBy":"drum""#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"S","confirmedBy":"ent-1""#), at: .issued),
    .init("confirmation-missing", change("amend", #""papers":19,"reason":"S","confirmedBy":"obs""#), at: .issued),
    .init(
      "confirmation-missing", change("amend", #""papers":19,"reason":"S","confirmedBy":"sup""#), at: .issued,
      after: [#"{"do":"officer.relieve","officer":"sup","reason":"Ill"}"#]),
  ]
}
