import CountingJournal
package import CountingRules

/// How far ward 1 has come in the story.
package enum Stage: Int, CaseIterable, Comparable, Sendable {
  case opened, received, closed, scrutinised, sealed, postal, given, verified, boxes, mixed
  case issued, sheets, announced, issuedTwice, sheetsTwice, rounds, totals, over, declared

  package static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }

  private static let covers = ["P1", "P2", "P3", "P4", "P5"]

  package static func scrutinise(_ cover: String, serial: String) -> String {
    #"{"do":"postal.scrutinise","cover":"\#(cover)","declarationFound":true,"signed":true,"attested":true,"#
      + #""declarationSerial":"\#(serial)","innerFound":true,"innerSerial":"\#(serial)"}"#
  }

  private static func boxes(_ act: String, _ fields: KeyValuePairs<String, String>) -> [String] {
    fields.map { #"{"do":"box.\#(act)","by":"sup","station":"\#($0.prefix(2))","box":"\#($0)",\#($1)}"# }
  }

  package var clock: String? {
    switch self {
    case .received: "07:30"
    case .closed: "08:00"
    case .totals: "12:00"
    case .over: "12:15"
    default: nil
    }
  }

  package func acts(_ story: Story, _ settings: Settings) -> [String] {
    switch self {
    case .opened, .over: []
    case .received: Self.covers.map { #"{"do":"postal.receive","cover":"\#($0)","kind":"post"}"# }
    case .closed: [#"{"do":"postal.close"}"#]
    case .scrutinised: Self.covers.map { Self.scrutinise($0, serial: "S\($0.suffix(1))") }
    case .sealed: [#"{"do":"postal.seal"}"#]
    case .postal: [#"{"do":"postal.count","empty":0,"votes":[2,1,0],"nota":1,"rejected":{"no-vote":1}}"#]
    case .given: Self.boxes("give", ["11/1": #""table":1"#, "12/1": #""table":2"#])
    case .verified:
      Self.boxes(
        "verify",
        ["11/1": #""sealIntact":true,"paperSeal":"PS 111""#, "12/1": #""sealIntact":true,"paperSeal":"PS 121""#])
    case .boxes:
      Self.boxes("count", ["11/1": #""bundles":4,"leftover":4"#, "12/1": #""bundles":6,"leftover":0"#])
        + Self.boxes("give", ["11/2": #""table":1"#])
        + Self.boxes("verify", ["11/2": #""sealIntact":true,"paperSeal":"PS 112""#])
        + Self.boxes("count", ["11/2": #""bundles":3,"leftover":1"#])
    case .mixed: [#"{"do":"drum.mix"}"#]
    case .issued, .issuedTwice: [#"{"do":"round.issue"}"#]
    case .sheets: story.acts(round: 1, settings)
    case .sheetsTwice: story.acts(round: 2, settings)
    case .announced: [#"{"do":"round.announce","round":1}"#]
    case .rounds: [#"{"do":"round.announce","round":2}"#]
    case .totals: [#"{"do":"totals.announce"}"#]
    case .declared: [#"{"do":"result.declare"}"#]
    }
  }
}

extension Hall {
  /// Ward 1 goes on to a stage.
  package mutating func comes(to goal: Stage) throws {
    for next in Stage.allCases where stage < next && next <= goal {
      clock = next.clock ?? clock
      try does(next.acts(story, state.election.settings))
      stage = next
    }
  }
}
