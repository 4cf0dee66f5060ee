import CountingRules
import CountingTestSupport

/// Ward 1 without box 11/2, set aside: 54 papers in rounds of 40 and 14, and a tie of candidates 1 and 2 at 23.
enum LotStory {
  static func counting(_ count: Bool) -> String {
    #"{"do":"box.decide","station":"11","box":"11/2","count":\#(count),"reason":"Seal"}"#
  }

  private static let boxes = [
    counting(false), #"{"do":"box.count","station":"11","box":"11/1","bundles":4,"leftover":4}"#,
    #"{"do":"box.count","station":"12","box":"12/1","bundles":6,"leftover":0}"#,
  ]

  private static let rounds =
    [#"{"do":"drum.mix"}"#, #"{"do":"round.issue"}"#] + Story.plain.acts(round: 1, .small)
    + [#"{"do":"round.announce","round":1}"#, #"{"do":"round.issue"}"#] + StorySheet(2, 1, [4, 9, 1]).acts()
    + [#"{"do":"round.announce","round":2}"#, #"{"do":"totals.announce","at":"12:00"}"#]

  /// From the stage `verified` to the totals.
  static let withoutBox = boxes + rounds

  /// The same with the box excluded by order, a quarter of an hour later.
  static let excludedAndOver =
    boxes + [#"{"do":"box.exclude","station":"11","box":"11/2","order":"O-3"}"#] + rounds
    + [#"{"do":"objection.add","text":"None","at":"12:15"}"#]
}
