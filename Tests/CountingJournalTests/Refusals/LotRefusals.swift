import CountingTestSupport

private let commit = #"{"do":"lot.commit","sources":["AGENT-C001","AGENT-C002"]}"#
private let unsourced = #"{"do":"lot.commit"}"#
private let draw = digits(#""AGENT-C001":"3141592653","AGENT-C002":"5897932384""#)
private let wrongDraw = digits(#""DICE":"x""#)
private let abandon = #"{"do":"lot.abandon","order":"O-9","reason":"Fire"}"#
private let wrongRecord = record("C003-1", #","witnesses":["A","B"]"#)
private let recorded = record("C002-4", #","witnesses":["A","B"]"#)

private func digits(_ digits: String) -> String { #"{"do":"lot.draw","digits":{\#(digits)}}"# }

private func record(_ slip: String, _ rest: String = "") -> String {
  #"{"do":"lot.record","slip":"\#(slip)","drawnBy":"A child"\#(rest)}"#
}

/// Why a tie is not drawn yet (L-2), whichever act asks.
private struct Obstacle {
  let code: String
  let stage: Stage
  let after: [String]
  let clock: String
  let story: Story

  init(_ code: String, at stage: Stage, _ after: [String] = [], _ clock: String = "12:15", _ story: Story = .tied) {
    (self.code, self.stage, self.after, self.clock, self.story) = (code, stage, after, clock, story)
  }

  static let beforeCommitting = [
    Obstacle("no-tie", at: .over, [], "12:15", .plain), Obstacle("no-tie", at: .rounds),
    Obstacle("window-open", at: .totals, [], "12:14:59.999"),
    Obstacle("recount-undecided", at: .totals, [asked]), Obstacle("recount-open", at: .totals, [asked, ordered]),
    Obstacle("papers-held", at: .totals, [], "12:15", .tiedAndHeld),
    Obstacle("boxes-incomplete", at: .verified, LotStory.withoutBox + [LotStory.counting(true)]),
    Obstacle("box-set-aside", at: .verified, LotStory.withoutBox),
    Obstacle("lot-drawn", at: .over, [commit, draw]), Obstacle("lot-drawn", at: .over, [recorded]),
    Obstacle("lot-committed", at: .over, [commit]),
  ]

  /// The same tie is announced again: the commitment is still its.
  static let beforeDrawing = [
    Obstacle("lot-not-committed", at: .over), Obstacle("lot-not-committed", at: .over, [commit, abandon]),
    Obstacle("lot-drawn", at: .over, [commit, draw]),
    Obstacle("window-open", at: .over, [commit] + again, "12:34:59.999"),
    Obstacle("recount-undecided", at: .over, [commit] + again + [asked], "12:35"),
    Obstacle("recount-open", at: .over, [commit] + again + [asked, ordered], "12:35"),
    Obstacle("papers-held", at: .over, [commit] + heldAgain, "12:35"),
    Obstacle("boxes-incomplete", at: .verified, LotStory.excludedAndOver + [commit, LotStory.counting(true)]),
    Obstacle(
      "box-set-aside", at: .verified,
      LotStory.excludedAndOver + [commit, LotStory.counting(true), LotStory.counting(false)]),
  ]

  private static let asked = #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#
  private static let ordered = #"{"do":"recount.decide","request":1,"decision":"whole","reasons":"Tie"}"#
  /// A paper found in the empty drum makes a third round; the totals are announced again at 12:20.
  private static func another(_ sheet: StorySheet) -> [String] {
    [#"{"do":"drum.amend","change":1,"reason":"Stuck","confirmedBy":"sup"}"#, #"{"do":"round.issue"}"#] + sheet.acts()
      + [#"{"do":"round.announce","round":3}"#, #"{"do":"totals.announce","at":"12:20"}"#]
  }
  private static let again = another(StorySheet(3, 1, [0, 0, 1]))
  private static let heldAgain = another(StorySheet(3, 1, [0, 0, 0], held: 1))
}

extension Story {
  /// 28, 28, 10, and 2 held.
  static var tiedAndHeld: Story {
    var story = Story(last: StorySheet(2, 2, [4, 4, 0], held: 2))
    story.sheets[2].votes = [5, 10, 3]
    return story
  }
}

extension RefusedAct {
  static let lots: [RefusedAct] =
    Obstacle.beforeCommitting.flatMap { obstacle in
      [unsourced, wrongRecord].map { act in
        obstacle.row(over: act == unsourced ? "sources-missing" : "unknown-slip", act)
      }
    } + Obstacle.beforeDrawing.map { $0.row(over: "sources-differ", wrongDraw) } + own

  private static let own: [RefusedAct] = [
    .init("sources-missing", unsourced, at: .over, story: .tied),
    .init("sources-missing", #"{"do":"lot.commit","sources":["AGENT-C001"]}"#, at: .over, story: .tied),
    .init("lot-committed", commit, at: .over, after: [commit, abandon], story: .tied),
    .init("secret-missing", over: "sources-differ", wrongDraw, at: .over, after: [commit], story: .tied, secret: false),
    .init("sources-differ", over: "entropy-malformed", wrongDraw, at: .over, after: [commit], story: .tied),
    .init(
      "sources-differ", digits(#""AGENT-C001":"31415926535897932384""#), at: .over, after: [commit], story: .tied),
    .init(
      "entropy-malformed", over: "entropy-short", digits(#""AGENT-C001":"3 1","AGENT-C002":"5""#), at: .over,
      after: [commit], story: .tied),
    .init(
      "entropy-malformed", digits(#""AGENT-C001":"","AGENT-C002":"58979323845897932384""#), at: .over,
      after: [commit], story: .tied),
    .init(
      "entropy-short", digits(#""AGENT-C001":"314159265","AGENT-C002":"5897932384""#), at: .over, after: [commit],
      story: .tied),
    .init("lot-not-committed", over: "order-missing", #"{"do":"lot.abandon"}"#, at: .over, story: .tied),
    .init("lot-not-committed", abandon, at: .over, after: [commit, abandon], story: .tied),
    .init(
      "lot-drawn", over: "order-missing", #"{"do":"lot.abandon"}"#, at: .over, after: [commit, draw], story: .tied),
    .init("order-missing", over: "reason-missing", #"{"do":"lot.abandon"}"#, at: .over, after: [commit], story: .tied),
    .init("reason-missing", #"{"do":"lot.abandon","order":"O-9"}"#, at: .over, after: [commit], story: .tied),
    .init("unknown-slip", over: "witnesses-missing", record("C003-1"), at: .over, story: .tied),
    .init("unknown-slip", over: "witnesses-missing", record("C001-6"), at: .over, story: .tied),
    .init("witnesses-missing", record("C001-1"), at: .over, story: .tied),
    .init("witnesses-missing", record("C001-1", #","witnesses":["A","A"]"#), at: .over, story: .tied),
  ]
}

extension Obstacle {
  func row(over: String, _ act: String) -> RefusedAct {
    RefusedAct(code, over: over, act, at: stage, after: after, clock: clock, story: story)
  }
}
