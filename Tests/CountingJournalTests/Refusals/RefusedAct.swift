import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

/// A row of the rules: when ward 1 has come this far, this act is refused with this code.
struct RefusedAct: Sendable, CustomTestStringConvertible {
  let code: String
  /// A code later in the contract's order that would apply as well.
  let over: String?
  let act: String
  let stage: Stage
  let after: [String]
  let clock: String?
  let settings: Settings
  let story: Story
  let secret: Bool

  init(
    _ code: String, over: String? = nil, _ act: String, at stage: Stage = .opened, after: [String] = [],
    clock: String? = nil, settings: Settings = .small, story: Story = .plain, secret: Bool = true
  ) {
    (self.code, self.over, self.act, self.stage, self.after) = (code, over, act, stage, after)
    (self.clock, self.settings, self.story, self.secret) = (clock, settings, story, secret)
  }

  /// `box.give`.
  var name: String { (try? JSONReader.read(act))?["do"]?.string ?? "" }

  var testDescription: String { "\(code)\(over.map { " before \($0)" } ?? ""): \(act)" }

  /// The act is refused with its code, says why and what to do, and changes nothing.
  func isRefused(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var hall = try Hall.at(stage, settings, story)
    try hall.does(after)
    hall.clock = clock ?? hall.clock
    if !secret { hall.secret = nil }
    let (status, size) = (hall.status, hall.state.tree.size)
    let answer = hall.enter(act)
    #expect(answer["accepted"] == false && answer["code"] == .string(code), "\(answer)", sourceLocation: sourceLocation)
    for member in ["rule", "message", "remedy"] {
      let text = answer.at(member).string ?? ""
      #expect(!text.isEmpty, "no \(member)", sourceLocation: sourceLocation)
    }
    #expect(hall.status == status && hall.state.tree.size == size, sourceLocation: sourceLocation)
  }
}
