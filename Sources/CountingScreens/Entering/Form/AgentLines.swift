import CountingJournal
import CountingRules

/// The agents' marks under a paper, one key each: signed, refused, absent or left (B-6, R-6).
struct AgentLines: Sendable {
  private let words: Words<EnterWord>

  init(_ words: Words<EnterWord>) { self.words = words }

  /// Who may put a mark under a paper of this table.
  static func here(_ count: WardCount, table: Int) -> [CountingAgent] {
    count.agents.filter { $0.table == nil || $0.table == table }
  }

  func fields(_ agents: [CountingAgent]) -> [EntryField] {
    agents.enumerated().map { place, agent in
      EntryField(
        Self.key(place), mark, EntryLabel(number: "\(agent.candidate)", symbol: words(.agent), name: agent.name))
    }
  }

  /// The marks as an act has them.
  func given(_ form: EntryForm, _ agents: [CountingAgent]) -> JSON {
    .array(
      agents.enumerated().map { place, agent in
        ["candidate": .int(agent.candidate), "name": .string(agent.name), "mark": .string(form[Self.key(place)])]
      })
  }

  private static func key(_ place: Int) -> String { "agent.\(place)" }

  private var mark: EntryField.Kind {
    func choice(_ mark: AgentMark.Mark, _ keys: EnterWord, _ label: EnterWord) -> EntryField.Choice {
      EntryField.Choice(keys: words(keys), value: mark.rawValue, label: words(label))
    }
    return .choice([
      choice(.signed, .signedKeys, .signed), choice(.refused, .refusedKeys, .refusedToSign),
      choice(.absent, .absentKeys, .absent), choice(.left, .leftKeys, .left),
    ])
  }
}
