import CountingRules

extension Verdict {
  /// What the officer is told, one object a line of `lekka record` (contract §3).
  package func answer(line: Int) -> JSON {
    var members = JSON.Members([("line", .int(line))])
    switch self {
    case .accepted(let entry, _):
      members["accepted"] = true
      members["seq"] = .int(entry.seq)
      for (key, value) in entry.answer.pairs { members[key] = value }
    case .repeated(let seq, let answer):
      members["accepted"] = true
      members["seq"] = .int(seq)
      for (key, value) in answer.pairs { members[key] = value }
      members["repeated"] = true
    case .refused(let refusal):
      members["accepted"] = false
      members["code"] = .string(refusal.rule.rawValue)
      members["rule"] = .string(refusal.requirement)
      members["message"] = .string(refusal.message)
      members["remedy"] = .string(refusal.remedy)
      if !refusal.resting.isEmpty { members["resting"] = .array(refusal.resting.map(JSON.int)) }
      if !refusal.blockers.isEmpty { members["blockers"] = .array(refusal.blockers.map(\.status)) }
    }
    return .object(members)
  }
}
